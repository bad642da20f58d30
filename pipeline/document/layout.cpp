#include "pipeline/document/layout.h"

#include <algorithm>

#include "pipeline/text/partition.h"

namespace pressmill {
namespace {

template <class Item>
std::uint32_t last_beginning_at_or_before(const std::vector<Item>& items, std::uint32_t at) {
  const auto after = partition_place(items.begin(), items.end(), [at](const Item& item) { return item.span.begin <= at; });
  return after == items.begin() ? 0 : static_cast<std::uint32_t>(after - items.begin()) - 1;
}

}  // namespace

std::string_view name_of(SectionKind kind) {
  switch (kind) {
    case SectionKind::title: return "title";
    case SectionKind::body: return "body";
    case SectionKind::caption: return "caption";
    case SectionKind::notes: return "notes";
    case SectionKind::list: return "list";
  }
  return "body";
}

std::uint32_t Layout::paragraph_at(std::uint32_t at) const { return last_beginning_at_or_before(paragraphs, at); }

std::uint32_t Layout::sentence_at(std::uint32_t at) const { return last_beginning_at_or_before(sentences, at); }

std::uint32_t Layout::token_at(std::uint32_t at) const {
  const auto found = partition_place(tokens.begin(), tokens.end(), [at](const Token& token) { return token.span.end <= at; });
  return static_cast<std::uint32_t>(found - tokens.begin());
}

Layout lay_out(std::string_view clean, const Vocabulary& vocabulary, const Lexicon& abbreviations) {
  Layout out;
  out.tokens = tokenize(clean, vocabulary);
  std::uint32_t token = 0;
  for (std::size_t begin = 0; begin < clean.size();) {
    Paragraph p;
    std::size_t end = std::min(clean.find('\n', begin), clean.size());
    while (end < clean.size() && (end + 1 == clean.size() || clean[end + 1] != '\n')) {
      p.broken = true;
      end = std::min(clean.find('\n', end + 1), clean.size());
    }
    p.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    p.first_token = token;
    while (token < out.tokens.size() && out.tokens[token].span.end <= end) {
      ++token;
    }
    p.last_token = token;
    p.first_sentence = static_cast<std::uint32_t>(out.sentences.size());
    split_sentences(clean, out.tokens, p.first_token, p.last_token, abbreviations, out.sentences);
    p.last_sentence = static_cast<std::uint32_t>(out.sentences.size());
    out.paragraphs.push_back(p);
    begin = end + 2;
  }
  if (!out.paragraphs.empty()) {
    out.sections.push_back({SectionKind::body, {out.paragraphs.front().span.begin, out.paragraphs.back().span.end}, std::nullopt});
  }
  return out;
}

}  // namespace pressmill

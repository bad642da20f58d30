#include "pipeline/publish/quote_place.h"

#include <algorithm>
#include <functional>

#include "pipeline/text/tokens.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/vocabulary.h"

namespace pressmill {
namespace {

constexpr std::size_t kRun = 3;  // words

std::uint32_t hash_of(std::string_view word) {
  std::uint32_t out = 2166136261U;  // FNV-1a
  for (const char c : word) {
    out = (out ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return out;
}

// Four in five of the shorter one's runs.
bool contains(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t both = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    both += a[i] == b[j] ? 1U : 0U;
    const bool first = a[i] <= b[j];
    const bool second = b[j] <= a[i];
    i += first ? 1U : 0U;
    j += second ? 1U : 0U;
  }
  return both * 5 >= std::min(a.size(), b.size()) * 4;
}

}  // namespace

std::vector<std::uint32_t> quoted_words(std::string_view text) {
  static const Vocabulary kNone;
  std::vector<std::uint32_t> out;
  std::string lower;
  for (const Token& token : tokenize(text, kNone)) {
    if (token.kind != TokenKind::mark) {
      lower.clear();
      unicode::append_lower(lower, text.substr(token.span.begin, token.span.end - token.span.begin));
      out.push_back(hash_of(lower));
    }
  }
  return out;
}

std::vector<std::uint64_t> runs_of(const std::vector<std::uint32_t>& words) {
  std::vector<std::uint64_t> out;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    out.push_back((words[i] * 0x9E3779B97F4A7C15ULL) ^ (words[i + 1] * 0xC2B2AE3D27D4EB4FULL) ^ (words[i + 2] * 0x165667B19E3779F9ULL));
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool same_quotation(const QuotePlace& a, const ComparedPlace& b) {
  if (a.words == b.place.words) {
    return a.words.size() >= kShortQuote || (!a.speaker.empty() && a.speaker == b.place.speaker);
  }
  return std::min(a.words.size(), b.place.words.size()) >= kLongQuote && contains(runs_of(a.words), b.runs);
}

std::string_view relation_of(const QuotePlace& first, const QuotePlace& other) {
  if (first.words == other.words) {
    return "same";
  }
  const auto holds = [](const auto& longer, const auto& shorter) {
    return std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end();
  };
  return holds(first.words, other.words) ? "shorter" : holds(other.words, first.words) ? "longer" : "differing";
}

std::optional<std::uint64_t> wording_of(const QuotePlace& place) {
  if (place.words.size() < kShortQuote && place.speaker.empty()) {
    return std::nullopt;
  }
  std::uint64_t out = place.words.size() < kShortQuote ? std::hash<std::string>()(place.speaker) : 0;
  for (const std::uint32_t word : place.words) {
    out = (out ^ word) * 0x9E3779B97F4A7C15ULL;
    out ^= out >> 29U;
  }
  return out;
}

void pack(const QuotePlace& place, Packed& out) {
  out.text(place.doc_id).text(place.quote_id).text(place.published).text(place.speaker).text(place.text);
  for (const std::uint32_t word : place.words) {
    out.key(word, sizeof word);
  }
}

QuotePlace place_from(Unpacked bytes) {
  QuotePlace out;
  for (std::string* part : {&out.doc_id, &out.quote_id, &out.published, &out.speaker, &out.text}) {
    *part = bytes.text();
  }
  while (!bytes.empty()) {
    out.words.push_back(static_cast<std::uint32_t>(bytes.number(sizeof(std::uint32_t))));
  }
  return out;
}

}  // namespace pressmill

#include "extractors/recommendations/spoken.h"

#include <algorithm>

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestTitle = 8;         // tokens of "HM Inspector of Constabulary" before a name
constexpr std::uint32_t kLongestDescription = 14;  // tokens of ", deputy director of the Care Quality Commission,"
constexpr std::size_t kMostMentions = 12;          // of one speaker: who it is stands with one of the first

bool holds_place(const std::vector<Span>& spans, std::uint32_t first, std::uint32_t last) {
  const auto after = std::partition_point(spans.begin(), spans.end(), [first](const Span& s) { return s.end <= first; });
  return after != spans.end() && after->begin < last;
}

}  // namespace

std::uint32_t Spoken::token_at(std::uint32_t byte) const {
  const auto& tokens = document_.layout.tokens;
  return static_cast<std::uint32_t>(std::partition_point(tokens.begin(), tokens.end(), [byte](const Token& t) { return t.span.end <= byte; }) - tokens.begin());
}

// Whether tokens [first, last) speak of an inspectorate, or of one that reports; `beside`: only where nothing but a title stands behind it.
bool Spoken::tells_of_inspector(std::uint32_t first, std::uint32_t last, bool beside) const {
  const std::span<const Token> tokens = document_.layout.tokens;
  if (std::none_of(tokens.begin() + first, tokens.begin() + last, [this](const Token& t) { return words_.may_begin(t, Words::kBody | Words::kSource); })) {
    return false;
  }
  std::vector<Piece> pieces;
  words_.read(tokens, first, last, pieces);
  const bool other = std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) { return p.role == Role::partisan || p.role == Role::say; });
  return !other && std::any_of(pieces.begin(), pieces.end(), [&](const Piece& p) {
    const bool title = std::all_of(tokens.begin() + p.last, tokens.begin() + last, [this](const Token& t) {
      return t.capital || words_.is(t, Small::in_place) || words_.is(t, Small::or_and) || words_.is(t, Small::for_) || words_.is(t, Small::the);
    });
    return p.role == Role::source && (!beside || title);
  });
}

bool Spoken::inspects(Span mention) const {
  const std::span<const Token> tokens = document_.layout.tokens;
  const std::uint32_t first = token_at(mention.begin), last = std::max(first + 1, token_at(mention.end));
  if (first >= tokens.size() || last > tokens.size()) {
    return false;
  }
  const Sentence& sentence = document_.layout.sentences[document_.layout.sentence_at(mention.begin)];
  const std::uint32_t from = std::max(sentence.first_token, first > kLongestTitle ? first - kLongestTitle : 0);
  if (tells_of_inspector(first, last, false) || (from < first && tells_of_inspector(from, first, true))) {
    return true;
  }
  if (last >= sentence.last_token || tokens[last].ascii != ',') {
    return false;
  }
  std::uint32_t end = last + 1;
  while (end < sentence.last_token && end - last <= kLongestDescription && tokens[end].ascii != ',' && tokens[end].ascii != ':') {
    ++end;
  }
  return !words_.is(tokens[last + 1], Small::relative) && tells_of_inspector(last + 1, end, false);
}

void Spoken::look() {
  looked_ = true;
  const auto quotes = earlier_.of("quote"), speakers = earlier_.of("speaker");
  std::vector<bool> inspector(speakers.size(), false);
  for (std::size_t i = 0; i < speakers.size() && !quotes.empty(); ++i) {
    const List* mentions = std::get_if<List>(&speakers[i]->field("mentions").get());
    for (std::size_t k = 0; mentions && k < std::min(mentions->size(), kMostMentions) && !inspector[i]; ++k) {
      const Place* place = std::get_if<Place>(&(*mentions)[k].get());
      inspector[i] = place && inspects(place->span);
    }
    for (std::size_t k = 0; inspector[i] && k < mentions->size(); ++k) {
      mentions_.push_back(std::get<Place>((*mentions)[k].get()).span);
    }
  }
  for (const Annotation* quote : quotes) {
    const Fields* speaker = std::get_if<Fields>(&quote->field("speaker").get());
    const Reference* who = speaker && !speaker->empty() ? std::get_if<Reference>(&speaker->front().value.get()) : nullptr;
    if (who && who->index < inspector.size() && inspector[who->index]) {
      words_of_.push_back(quote->span);
    }
  }
  const auto by_place = [](const Span& a, const Span& b) { return a < b; };
  std::sort(mentions_.begin(), mentions_.end(), by_place);
  std::sort(words_of_.begin(), words_of_.end(), by_place);
}

bool Spoken::holds(std::uint32_t token) {
  if (!looked_) {
    look();
  }
  const Span span = document_.layout.tokens[token].span;
  return holds_place(words_of_, span.begin, span.end);
}

bool Spoken::names_speaker(std::uint32_t first, std::uint32_t last) {
  if (!looked_) {
    look();
  }
  return first < last && holds_place(mentions_, document_.layout.tokens[first].span.begin, document_.layout.tokens[last - 1].span.end);
}

}  // namespace pressmill::recommendations

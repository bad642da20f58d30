#include "extractors/recommendations/spoken.h"

#include <algorithm>

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestTitle = 8;         // tokens of "HM Inspector of Constabulary" before a name
constexpr std::uint32_t kLongestDescription = 14;  // tokens of ", deputy director of the Care Quality Commission,"
constexpr std::size_t kMostMentions = 12;          // of one speaker: who it is stands with one of the first

}  // namespace

std::uint32_t Spoken::token_at(std::uint32_t byte) const {
  const auto& tokens = document_.layout.tokens;
  return static_cast<std::uint32_t>(std::partition_point(tokens.begin(), tokens.end(), [byte](const Token& t) { return t.span.end <= byte; }) - tokens.begin());
}

// Whether tokens [first, last) speak of an inspectorate, or of one that reports; `beside`: only where nothing but a title stands behind it.
bool Spoken::tells_of_inspector(std::uint32_t first, std::uint32_t last, bool beside) const {
  const std::span<const Token> tokens = document_.layout.tokens;
  if (std::ranges::none_of(tokens.begin() + first, tokens.begin() + last,
                           [this](const Token& t) { return words_.may_begin(t, Words::kBody | Words::kSource); })) {
    return false;
  }
  std::vector<Piece> pieces;
  words_.read(tokens, first, last, pieces);
  const bool other = std::ranges::any_of(pieces, [](const Piece& p) { return p.role == Role::partisan || p.role == Role::say; });
  return !other && std::ranges::any_of(pieces, [&](const Piece& p) {
    const bool title = std::ranges::all_of(tokens.begin() + p.last, tokens.begin() + last, [this](const Token& t) {
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
  if (last + 1 >= sentence.last_token || tokens[last].ascii != ',') {
    return false;
  }
  std::uint32_t end = last + 1;
  while (end < sentence.last_token && end - last <= kLongestDescription && tokens[end].ascii != ',' && tokens[end].ascii != ':') {
    ++end;
  }
  return !words_.is(tokens[last + 1], Small::relative) && tells_of_inspector(last + 1, end, false);
}

bool Spoken::inspects(std::uint32_t speaker) {
  if (inspects_[speaker] == Inspects::unknown) {
    const List* mentions = std::get_if<List>(&speakers_[speaker].field("mentions").get());
    const auto end = mentions ? mentions->begin() + std::min(mentions->size(), kMostMentions) : nullptr;
    const bool found = mentions && std::ranges::any_of(mentions->begin(), end, [this](const Value& mention) {
                         const Place* place = std::get_if<Place>(&mention.get());
                         return place && inspects(place->span);
                       });
    inspects_[speaker] = found ? Inspects::yes : Inspects::no;
  }
  return inspects_[speaker] == Inspects::yes;
}

void Spoken::look() {
  looked_ = true;
  const auto quotes = earlier_.of("quote");
  if (quotes.empty()) {
    return;
  }
  speakers_ = earlier_.of("speaker");
  inspects_.resize(speakers_.size());
  for (std::uint32_t i = 0; i < speakers_.size(); ++i) {
    if (const List* mentions = std::get_if<List>(&speakers_[i].field("mentions").get())) {
      for (const Value& mention : *mentions) {
        mentions_.push_back({std::get<Place>(mention.get()).span, i});
      }
    }
  }
  for (const Annotation& quote : quotes) {
    const Fields* speaker = std::get_if<Fields>(&quote.field("speaker").get());
    const Reference* who = speaker && !speaker->empty() ? std::get_if<Reference>(&speaker->front().value.get()) : nullptr;
    if (who && who->index < speakers_.size()) {
      words_of_.push_back({quote.span, who->index});
    }
  }
  const auto by_place = [](const Of& a, const Of& b) { return a.span < b.span; };
  std::sort(mentions_.begin(), mentions_.end(), by_place);
  std::sort(words_of_.begin(), words_of_.end(), by_place);
}

// Whether one of those places that is an inspector's reaches into bytes `within`.
bool Spoken::any(const std::vector<Of>& places, Span within) {
  auto place = std::partition_point(places.begin(), places.end(), [within](const Of& o) { return o.span.end <= within.begin; });
  while (place != places.end() && place->span.begin < within.end && !inspects(place->speaker)) {
    ++place;
  }
  return place != places.end() && place->span.begin < within.end;
}

bool Spoken::holds(std::uint32_t token) {
  if (!looked_) {
    look();
  }
  return any(words_of_, document_.layout.tokens[token].span);
}

bool Spoken::names_speaker(std::uint32_t first, std::uint32_t last) {
  if (!looked_) {
    look();
  }
  return first < last && any(mentions_, {document_.layout.tokens[first].span.begin, document_.layout.tokens[last - 1].span.end});
}

}  // namespace pressmill::recommendations

#include "pipeline/publish/service_places.h"

#include <algorithm>

#include "pipeline/text/lexicon.h"
#include "pipeline/text/tokens.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"
#include "pipeline/text/vocabulary.h"

namespace pressmill {
namespace {

constexpr std::size_t kTail = 96;    // bytes behind a name that are looked at
constexpr std::size_t kLongest = 3;  // words of a place
constexpr int kMostTimes = 16;       // that a name's places are looked for in one text

// Up to so many bytes that begin there, whole characters.
std::string_view piece(std::string_view text, std::size_t at, std::size_t most) {
  text.remove_prefix(at);
  while (most < text.size() && most > 0 && utf8::is_continuation(text[most])) {
    --most;
  }
  return text.substr(0, most);
}

void add_once(std::vector<std::string>& all, std::string one) {
  const auto at = std::ranges::lower_bound(all, one);
  if (at == all.end() || *at != one) {
    all.insert(at, std::move(one));
  }
}

// The words that begin with a capital.
std::vector<std::uint32_t> capital_words(std::string_view text, const Vocabulary& vocabulary) {
  std::vector<std::uint32_t> out;
  for (const Token& token : tokenize(text, vocabulary)) {
    if (token.capital) {
      out.push_back(place_word(token.span.of(text)));
    }
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

struct PlaceReader::Knowledge {
  explicit Knowledge(const Rules::Words& words)
      : lexicon(words.lexicons.at("place_words"), vocabulary), streets(words.lexicons.at("place_names_after"), vocabulary) {}
  Vocabulary vocabulary;
  Lexicon lexicon;
  Lexicon streets;  // the last words of streets and buildings
};

std::uint32_t place_word(std::string_view word) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : unicode::lower(word)) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return hash;
}

std::vector<std::uint32_t> place_words(std::string_view place) { return capital_words(place, Vocabulary()); }

PlaceReader::PlaceReader(const Rules::Words& words) : known_(std::make_unique<Knowledge>(words)) {}
PlaceReader::~PlaceReader() = default;

Whereabouts PlaceReader::read(std::string_view text, std::string_view name) const {
  Whereabouts out;
  std::size_t at = name.empty() ? std::string_view::npos : text.find(name);
  for (int times = 0; at != std::string_view::npos && times < kMostTimes; at = text.find(name, at), ++times) {
    at += name.size();
    if (std::string place = place_behind(text, at); !place.empty()) {
      add_once(out.places, std::move(place));
    }
  }
  if (!out.places.empty()) {
    out.mentions = capital_words(text, known_->vocabulary);
  }
  return out;
}

std::string PlaceReader::place_behind(std::string_view text, std::size_t at) const {
  const std::string_view tail = piece(text, at, kTail);
  const std::vector<Token> tokens = tokenize(tail, known_->vocabulary);
  std::size_t next = !tokens.empty() && (tokens[0].ascii == ',' || tokens[0].ascii == '(') ? 1 : 0;
  const auto leads = known_->lexicon.at(tokens, next);
  if (!leads || leads->value != "leads" || tokens[next].capital) {
    return {};
  }
  next += leads->tokens;
  if (const auto known = known_->lexicon.at(tokens, next); known && known->value != "leads") {
    return {};
  }
  // Words with a capital on one line, one behind the other: in "Year 6" they name no place, and in a tail that ends with them they may go on.
  const std::size_t first = next;
  const auto same_line = [&](std::size_t token) {
    return tail.substr(tokens[token - 1].span.end, tokens[token].span.begin - tokens[token - 1].span.end).find('\n') == std::string_view::npos;
  };
  while (next < tokens.size() && tokens[next].capital && next - first < kLongest && same_line(next)) {
    ++next;
  }
  const bool open = next == tokens.size() && tail.size() < text.size() - at;
  if (next == first || open || known_->streets.has(tokens[next - 1].word) || (next < tokens.size() && tokens[next].kind == TokenKind::number)) {
    return {};
  }
  return std::string(tail.substr(tokens[first].span.begin, tokens[next - 1].span.end - tokens[first].span.begin));
}

}  // namespace pressmill

#include "extractors/ratings/counts.h"

#include <algorithm>
#include <charconv>

#include "extractors/ratings/phrases.h"

namespace pressmill::ratings {
namespace {

struct View {
  View(const Document& d, const Words& w) : document(d), words(w), tokens(d.layout.tokens) {}
  bool is(std::uint32_t token, Small what) const { return words.small().is(tokens[token], what); }
  std::string_view word(std::uint32_t token) const { return document.words(tokens[token].span); }
  Span span(Tokens t) const { return {tokens[t.first].span.begin, tokens[t.last - 1].span.end}; }
  std::string text(Tokens t) const { return plain(document.words(span(t))); }

  const Document& document;
  const Words& words;
  std::span<const Token> tokens;
};

// "Of the 420 bathing spots tested this year, nine were": the noun behind the number, as far as the small letters go that aren't a participle's.
Tokens counted_ahead(const View& v, std::uint32_t first, std::uint32_t to) {
  std::uint32_t i = first + (v.is(first, Small::out) ? 1 : 0);
  if (i + 3 >= to || !v.is(i, Small::of)) {
    return {};
  }
  i += v.is(i + 1, Small::the) ? 2 : 1;
  if (i >= to || v.tokens[i].kind != TokenKind::number) {
    return {};
  }
  std::uint32_t end = ++i;
  while (end < to && v.tokens[end].kind == TokenKind::word && !v.word(end).ends_with("ed") && !v.is(end, Small::in_place) && !v.is(end, Small::with) &&
         !v.is(end, Small::relative) && !v.is(end, Small::definite)) {
    ++end;
  }
  return {i, end};
}

}  // namespace

Rating::Count count_of(const Document& document, const Words& words, const Piece& piece, Tokens within) {
  const View v(document, words);
  Rating::Count out{v.span(Tokens{piece.first, piece.last}), std::nullopt, false};
  std::string digits(piece.value.empty() ? document.words(out.span) : piece.value);
  std::erase(digits, ',');
  std::int64_t value = 0;
  if (const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
      error == std::errc() && end == digits.data() + digits.size()) {
    out.value = value;
  }
  const std::uint32_t next = piece.last;
  const bool beside = next < v.tokens.size() && v.tokens[next].span.begin == v.tokens[next - 1].span.end;  // "2%", whose sign belongs to no phrase
  if ((next < within.last || beside) && v.is(next, Small::percent)) {
    out.percent = true;
    out.span = v.span(Tokens{piece.first, std::min(std::max(within.last, next + 1), next + (v.is(next, Small::per) ? 2U : 1U))});
  }
  return out;
}

std::string counted_before(const Document& document, const Words& words, const Claim& claim) {
  const View v(document, words);
  const auto& sentences = document.layout.sentences;
  const std::uint32_t from = sentences[claim.sentence > 0 ? claim.sentence - 1 : 0].first_token;
  std::vector<Piece> pieces;
  words.read(v.tokens, from, claim.span.first, pieces);
  if (const Tokens noun = counted_ahead(v, sentences[claim.sentence].first_token, claim.span.first); !noun.empty()) {
    return v.text(noun);
  }
  for (std::size_t i = pieces.size(); i-- > 0;) {
    if (pieces[i].role == Role::many) {
      std::uint32_t first = pieces[i].first;
      const auto counts = [&pieces](std::uint32_t t) {
        return std::ranges::any_of(pieces, [t](const Piece& p) { return p.role == Role::count && p.first <= t && t < p.last; });
      };
      while (first > from && pieces[i].first - first < 4 && v.tokens[first - 1].kind != TokenKind::mark && v.word(first - 1).size() > 2 &&
             !v.is(first - 1, Small::definite) && !counts(first - 1)) {
        --first;
      }
      return v.text(Tokens{first, pieces[i].last});
    }
  }
  return {};
}

Rating::Count count_at(const Document& document, const Words& words, Tokens number, std::uint32_t sentence) {
  const std::string_view value = words.counts().of(document.layout.tokens[number.first].word).value_or(std::string_view());
  const Piece piece{.role = Role::count, .first = number.first, .last = number.last, .value = value};
  return count_of(document, words, piece, {number.first, document.layout.sentences[sentence].last_token});
}

bool is_share(const Document& document, const Words& words, const Piece& piece, const Rating::Count& count) {
  const auto& tokens = document.layout.tokens;
  const bool of = piece.last < tokens.size() && words.small().is(tokens[piece.last], Small::of);  // "half of them"
  return count.percent || (!count.value && tokens[piece.first].kind == TokenKind::word && (of || piece.last - piece.first > 1));
}

bool may_be_services(const Document& document, const Words& words, Tokens noun) {
  const View v(document, words);
  std::vector<Piece> pieces;
  words.read(v.tokens, noun.first, noun.last, pieces);
  for (const Piece& p : pieces) {
    if ((p.role == Role::aspect && p.last == noun.last) || p.role == Role::area || p.role == Role::pronoun) {
      return false;  // "of teaching"; but "of fostering bureaux"
    }
    if (p.role == Role::prep || governs(p.role)) {
      noun.last = p.first;  // "labs in the county", "labs graded so far"
      break;
    }
  }
  if (noun.empty() || v.tokens[noun.last - 1].kind != TokenKind::word) {
    return false;
  }
  const auto role = words.names().of(v.tokens[noun.last - 1].word);
  return role != "ungraded" && role != "people";
}

std::vector<Piece>::const_iterator number_in(const Document& document, const std::vector<Piece>& pieces, Tokens phrase) {
  const auto& tokens = document.layout.tokens;
  auto number = std::ranges::find_if(pieces, [](const Piece& p) { return p.role != Role::det && p.role != Role::adverb; });
  const auto another = [&] { return number + 1 != pieces.end() && number[1].role == Role::count && number[1].first == number->last; };
  if (number == pieces.end()) {
    return number;
  }
  const bool some = number->role == Role::count && number->value.empty() && tokens[number->first].kind == TokenKind::word;
  const bool over = number->role == Role::prep && number->first <= phrase.first + 1;
  number += (some || over) && another() ? 1 : 0;
  return number->role == Role::count ? number : pieces.end();
}

Tokens behind_number(const Document& document, const Words& words, Tokens phrase) {
  const View v(document, words);
  bool bracket = false;
  for (; !phrase.empty(); ++phrase.first) {
    const std::uint32_t i = phrase.first;
    const bool small = v.is(i, Small::of) || v.is(i, Small::the) || v.is(i, Small::percent) || v.is(i, Small::cent) || v.is(i, Small::further);
    if (!bracket && v.tokens[i].kind == TokenKind::word && !small) {
      break;
    }
    bracket = v.tokens[i].ascii == '(' || (bracket && v.tokens[i].ascii != ')');
  }
  return phrase;
}

void add_others_of_list(const Document& document, const Words& words, Tokens phrase, std::vector<Tokens>& aspects) {
  const View v(document, words);
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const bool begins = i == phrase.first || v.tokens[i - 1].ascii == ',' || v.is(i - 1, Small::and_);
    const bool ends = i + 1 == phrase.last || v.tokens[i + 1].ascii == ',' || v.is(i + 1, Small::and_) || v.is(i + 1, Small::every);
    const bool known = std::ranges::any_of(aspects, [i](const Tokens& a) { return a.first <= i && i < a.last; });
    if (begins && ends && !known && v.tokens[i].kind == TokenKind::word && !v.tokens[i].capital && !v.is(i, Small::and_) && !v.is(i, Small::every)) {
      aspects.push_back({i, i + 1});
    }
  }
  std::sort(aspects.begin(), aspects.end(), [](const Tokens& a, const Tokens& b) { return a.first < b.first; });
}

bool aspects_counted(const Document& document, const Words& words, const Claim& claim, const std::vector<Rating>& out) {
  if (!out.empty() && out.back().sentence == claim.sentence && out.back().count) {
    return !out.back().aspect.empty() && out.back().status != Rating::Status::count;
  }
  std::vector<Piece> pieces;
  words.read(document.layout.tokens, document.layout.sentences[claim.sentence].first_token, claim.span.first, pieces);
  for (std::size_t i = pieces.size(); i-- > 0;) {
    if (pieces[i].role == Role::area || pieces[i].role == Role::many) {
      return pieces[i].role == Role::area;
    }
  }
  return false;
}

}  // namespace pressmill::ratings

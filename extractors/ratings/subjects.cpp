#include "extractors/ratings/subjects.h"

#include <algorithm>

#include "extractors/ratings/bare_names.h"
#include "pipeline/text/unicode.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestName = 9;  // tokens

}  // namespace

Tokens behind_opening(const Document& document, const Words& words, const Services& services, Tokens phrase) {
  const auto is = [&](std::uint32_t i, Small what) { return words.small().is(document.layout.tokens[i], what); };
  phrase.first += phrase.last - phrase.first > 1 && is(phrase.first, Small::with) ? 1 : 0;  // ", with a further 26 judged to"
  if (phrase.last - phrase.first < 3 || !is(phrase.first, Small::in_place)) {
    return phrase;
  }
  if (const Tokens name = services.mention_ending_at(phrase.last);
      !name.empty() && name.first > phrase.first && (name.first == phrase.first + 1 || !is(name.first - 1, Small::in_place))) {
    return name;  // "In May Tarn Lane School"
  }
  std::uint32_t first = phrase.last - 1;
  while (first > phrase.first && !is(first, Small::the)) {
    --first;
  }
  const Tokens end{first, phrase.last};
  return first > phrase.first + 1 && !is(first - 1, Small::in_place) && services.unnamed(end).last == phrase.last ? end : phrase;
}

Tokens apposed_to_one(const Document& document, const Words& words, const Services& services, Tokens phrase) {
  const std::span<const Token> tokens = document.layout.tokens;
  const std::uint32_t name = phrase.last + 1;
  if (phrase.empty() || name >= tokens.size() || tokens[phrase.last].ascii != ',' || !tokens[name].capital) {
    return phrase;
  }
  const bool one = phrase.last - phrase.first <= 2 && words.counts().of(tokens[phrase.first].word) == "1";
  const bool described = !services.named_in(phrase) && services.unnamed(phrase).last == phrase.last;
  if ((one || described) && services.covers(name)) {
    return Tokens{name, name + 1};
  }
  std::uint32_t end = name;
  while (described && end < tokens.size() && end - name < kLongestName && tokens[end].ascii != ',') {
    ++end;
  }
  return described && end < tokens.size() && tokens[end].ascii == ',' && is_bare_name(document, words, services, {name, end}) ? Tokens{name, end} : phrase;
}

Tokens part_of_service(const Document& document, const Words& words, const Services& services, Tokens phrase, std::string_view kind) {
  if (phrase.empty() || services.covers(phrase.first)) {
    return {};
  }
  const std::span<const Token> tokens = std::span(document.layout.tokens).first(phrase.last);
  const auto& small = words.small();
  const bool det = words.alone(tokens[phrase.first]) == Role::det || small.is(tokens[phrase.first], Small::article);
  const bool the = small.is(tokens[phrase.first], Small::the);
  const bool own = det && small.is(tokens[phrase.first], Small::opening) && !the;  // "its"
  const std::uint32_t first = phrase.first + (det ? 1 : 0);
  const bool parted = words.is_parted(kind);
  for (std::uint32_t i = first; i < phrase.last && tokens[i].kind == TokenKind::word; ++i) {
    const auto found = words.services().at(tokens, i);
    if (!found) {
      const bool described = words.alone(tokens[i]) == Role::none && !small.is(tokens[i], Small::other) && !document.words(tokens[i].span).ends_with("ed");
      if (tokens[i].span.size() == kind.size() && unicode::lower(document.words(tokens[i].span)) == kind) {
        return {};  // "probation services", of a probation unit
      }
      if (!described && !small.is(tokens[i], Small::and_)) {
        return {};  // "Most services", "two services"
      }
      continue;
    }
    const std::uint32_t end = i + static_cast<std::uint32_t>(found->tokens);
    if (i == first || services.kind_in({i, end}) != "service" || !words.is_part(document.words(tokens[i].span))) {
      return {};
    }
    const bool plural = !det && words.alone(tokens[i]) == Role::many;
    const bool capital = tokens[i - 1].capital && i - 1 != document.layout.sentences[document.layout.sentence_at(tokens[i - 1].span.begin)].first_token;
    const bool ends = end == phrase.last && !capital && (own || (parted && (plural || the)));
    const bool at = end < phrase.last && small.is(tokens[end], Small::whose) &&
                    (services.named_in({end, phrase.last}) || (parted && plural && services.unnamed({end + 1, phrase.last}).last == phrase.last));
    return ends || at ? Tokens{first, end} : Tokens{};
  }
  return {};
}

std::uint32_t first_of_sentence_before(const Document& document, std::uint32_t sentence) {
  const auto& sentences = document.layout.sentences;
  const std::uint32_t first = sentences[sentence].first_token;
  const Paragraph& p = document.layout.paragraphs[document.layout.paragraph_at(sentences[sentence].span.begin)];
  return first > p.first_token && sentence > 0 ? sentences[sentence - 1].first_token : first;
}

Tokens without_marks_behind(const Document& document, Tokens phrase) {
  const std::span<const Token> tokens = document.layout.tokens;
  while (phrase.last - phrase.first > 1 && tokens[phrase.last - 1].kind == TokenKind::mark && tokens[phrase.last - 1].ascii != ')') {
    --phrase.last;
  }
  return phrase;
}

std::vector<Tokens> aspects_in(const Document& document, const Words& words, const Services& services, const std::vector<Piece>& pieces, Tokens phrase) {
  const std::span<const Token> tokens = document.layout.tokens;
  const bool described = !phrase.empty() && words.small().is(tokens[phrase.first], Small::indefinite);
  std::vector<Tokens> out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& p = pieces[i];
    if (p.role == Role::prep && described && !services.unnamed({phrase.first, p.first}).empty()) {
      break;  // "A school at the centre of a row over teaching"
    }
    if (p.role != Role::aspect || services.covers(p.first)) {
      continue;
    }
    const bool owns =
        i + 1 < pieces.size() && pieces[i + 1].role == Role::aspect && pieces[i + 1].first == p.last + 1 && words.small().is(tokens[p.last], Small::possessive);
    const bool whole = p.last == phrase.last && p.first > phrase.first &&
                       ((words.small().is(tokens[p.first - 1], Small::the) && services.is_setting(p.first)) ||
                        (described && words.services().at(tokens.first(phrase.last), p.first)));  // "a Skelby surgery"
    if (!owns && !whole) {
      out.push_back({p.first, p.last});
    }
  }
  return out;
}

std::vector<Piece>::const_iterator place_in(const Document& document, const Words& words, const Services& services, const std::vector<Piece>& pieces,
                                            Tokens phrase) {
  const auto is_prep = [](const Piece& p) { return p.role == Role::prep; };
  const auto first = std::ranges::find_if(pieces, is_prep);
  const auto named = std::ranges::find_if(first, pieces.end(), [&](const Piece& p) {
    return is_prep(p) && words.small().is(document.layout.tokens[p.first], Small::whose) && services.in({p.last, phrase.last});
  });
  return named == pieces.end() || services.in({phrase.first, named->first}) ? first : named;
}

Tokens without_somebody(const Document& document, const Words& words, Tokens phrase) {
  const std::span<const Token> tokens = document.layout.tokens;
  if (phrase.empty()) {
    return phrase;
  }
  const auto person = words.names().of(tokens[phrase.first].word);
  const std::uint32_t name = phrase.first + (words.small().is(tokens[phrase.first], Small::the) && phrase.last - phrase.first > 1 ? 1 : 0);
  if (const auto all = words.inspectorates().at(tokens.first(phrase.last), name); all && name + all->tokens == phrase.last) {
    return {};  // "The CQC gave a good rating"
  }
  if (phrase.last - name == 1 && words.alone(tokens[name]) == Role::teller) {
    return {};  // "The inspectorate found a good"
  }
  const auto body = words.inspectorates().at(tokens.first(phrase.last), phrase.first);
  const bool owned = body && phrase.first + body->tokens < phrase.last && words.small().is(tokens[phrase.first + body->tokens], Small::possessive);
  return (person && *person == "person") || owned ? Tokens{} : phrase;
}

bool noun_behind(const Document& document, const Words& words, Tokens phrase) {
  const auto& tokens = document.layout.tokens;
  return !phrase.empty() && phrase.last < tokens.size() && words.alone(tokens[phrase.last]) == Role::noun;
}

bool counts_one(const Document& document, const Words& words, const Services& services, Tokens phrase) {
  const std::span<const Token> tokens = document.layout.tokens;
  if (phrase.last - phrase.first < 2 || !words.small().is(tokens[phrase.first], Small::another) || words.counts().of(tokens[phrase.first].word) != "1") {
    return false;
  }
  Tokens noun{phrase.first + 1, phrase.last};
  for (std::uint32_t i = noun.first + 1; i < noun.last; ++i) {
    if (document.words(tokens[i].span).ends_with("ed")) {
      noun.last = i;  // "One service inspected in 2019"
    }
  }
  return services.unnamed(noun).last == noun.last &&
         std::ranges::none_of(tokens.begin() + noun.first, tokens.begin() + noun.last, [](const Token& t) { return t.capital; });
}

bool is_name(const Document& document, const Words& words, Tokens phrase) {
  const std::span<const Token> tokens = document.layout.tokens;
  std::uint32_t first = phrase.first;
  if (words.small().is(tokens[first], Small::the)) {
    ++first;
  } else if (words.small().is(tokens[first], Small::definite)) {
    return false;  // "Its viability"
  }
  if (first >= phrase.last || !tokens[first].capital) {
    return false;
  }
  const bool leads = first == document.layout.sentences[document.layout.sentence_at(tokens[first].span.begin)].first_token;
  return !leads || (phrase.last - first > 1 && (tokens[first + 1].capital || phrase.last - first == 2));
}

bool names_body(const Document& document, const Words& words, std::uint32_t sentence) {
  const Sentence& in = document.layout.sentences[sentence];
  for (std::uint32_t i = in.first_token; i < in.last_token; ++i) {
    if (words.inspectorates().at(document.layout.tokens, i)) {
      return true;
    }
  }
  return false;
}

void name_same(std::vector<Rating>& ratings) {
  for (Rating& r : ratings) {
    if (r.rating != kSame) {
      continue;
    }
    const auto other = std::ranges::find_if(ratings, [&r](const Rating& o) {
      return o.rating != kSame && o.aspect == r.aspect && !o.count && o.subject == r.subject && o.status == Rating::Status::previous;
    });
    if (other != ratings.end()) {
      r.rating = other->rating;
      r.status = Rating::Status::current;
    }
  }
  std::erase_if(ratings, [](const Rating& r) { return r.rating == kSame; });
}

bool of_something_else(const Document& document, const Words& words, const Services& services, Tokens phrase) {
  const std::span<const Token> tokens = document.layout.tokens;
  std::uint32_t own = phrase.last;
  while (own > phrase.first && !words.small().is(tokens[own - 1], Small::possessive)) {
    --own;
  }
  if (own == phrase.first || own == phrase.last || !services.unnamed({own, phrase.last}).empty()) {
    return false;
  }
  std::vector<Piece> pieces;
  words.read(tokens, own, phrase.last, pieces);
  return pieces.empty();
}

bool speaks_of_rating(const Document& document, const Words& words, Tokens phrase) {
  std::vector<Piece> pieces;
  words.read(document.layout.tokens, phrase.first, phrase.last, pieces);
  return std::ranges::any_of(pieces, [](const Piece& p) { return p.role == Role::noun; });
}

std::vector<Tokens> list_of_names(const Document& document, const Words& words, Tokens phrase) {
  const std::span<const Token> tokens = document.layout.tokens;
  const auto is = [&](std::uint32_t i, Small what) { return words.small().is(tokens[i], what); };
  std::uint32_t last_and = phrase.first, commas = 0;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    commas += tokens[i].ascii == ',' ? 1 : 0;
    last_and = is(i, Small::and_) && commas > 0 ? i : last_and;
    if (tokens[i].kind == TokenKind::mark && tokens[i].ascii != ',' && tokens[i].ascii != '\'' && tokens[i].ascii != '-' && tokens[i].ascii != '&') {
      return {};
    }
  }
  if (commas == 0 || last_and == phrase.first) {
    return {};
  }
  std::vector<Tokens> out;
  for (std::uint32_t first = phrase.first, i = first; i <= phrase.last; ++i) {
    if (i < phrase.last && tokens[i].ascii != ',' && i != last_and) {
      continue;
    }
    Tokens name{first + (first < i && is(first, Small::the) && !tokens[first].capital ? 1 : 0), i};
    for (std::uint32_t k = name.first; k < name.last; ++k) {
      if (is(k, Small::in_place) && k > name.first && !is(k, Small::of)) {
        name.last = k;  // "in Tarn"
      }
    }
    const auto capital = [&](const Token& t) {
      return t.capital || t.kind == TokenKind::mark || words.small().is(t, Small::of) || words.small().is(t, Small::and_);
    };
    const bool adverb = out.empty() && name.last - name.first == 1 && document.words(tokens[name.first].span).ends_with("ly");  // "Additionally, A and B"
    if (adverb) {
      first = i + 1;
      continue;
    }
    if (name.empty() || !tokens[name.first].capital || !std::ranges::all_of(tokens.begin() + name.first, tokens.begin() + name.last, capital)) {
      return {};
    }
    out.push_back(name);
    first = i + 1;
  }
  return out.size() > 2 ? out : std::vector<Tokens>{};
}

void name_by_aspect(const Document& document, const Words& words, const Services& services, Tokens aspect, Rating& rating) {
  if (aspect.empty() || rating.count) {
    return;
  }
  if (rating.service && services.named_in(aspect) == rating.service) {
    rating.aspect.clear();  // "‘Good’ for Fell School"
    return;
  }
  if (const auto own = services.of_kind_named(rating.aspect)) {
    rating.aspect.clear();
    rating.service = own;
    rating.subject = services[*own].name;
  }
  const auto kind = words.services().at(std::span<const Token>(document.layout.tokens).first(aspect.last), aspect.first);
  if (kind && aspect.first + kind->tokens == aspect.last && words.is_placed(kind->value)) {
    rating.aspect.clear();  // of the council's service as a whole
  }
}

Tokens lead_of(const Document& document, const Services& services, std::uint32_t paragraph) {
  constexpr std::uint32_t kLongestLead = 12;  // tokens
  const std::span<const Token> tokens = document.layout.tokens;
  const Paragraph& p = document.layout.paragraphs[paragraph];
  std::uint32_t first = p.first_token;
  while (first < p.last_token && tokens[first].kind == TokenKind::mark) {
    ++first;
  }
  if (first == p.last_token || !tokens[first].capital) {
    return {};
  }
  std::uint32_t end = first;
  const auto ends = [&](const Token& t) { return t.kind == TokenKind::mark && (t.ascii == '.' || t.ascii == ':' || is_dash(document, t)); };
  while (end + 1 < p.last_token && end - first < kLongestLead && !ends(tokens[end])) {
    ++end;
  }
  const bool dash = end > first && end + 2 < p.last_token && is_dash(document, tokens[end]) && tokens[end - 1].span.end < tokens[end].span.begin &&
                    tokens[end].span.end < tokens[end + 1].span.begin && tokens[end + 1].capital;
  return dash && !services.unnamed({first, end}).empty() ? Tokens{first, end} : Tokens{};
}

Tokens unnamed_around(const Document& document, const Words& words, const Services& services, std::uint32_t sentence) {
  constexpr std::uint32_t kFar = 40;  // sentences
  const auto& sentences = document.layout.sentences;
  Tokens bare;  // without "the" or "our" before it
  const auto in = [&](std::uint32_t s) {
    const std::span<const Token> tokens = std::span(document.layout.tokens).first(sentences[s].last_token);
    std::uint32_t behind = 0;  // the last inspectorate
    for (const std::uint32_t i : services.places_in(sentences[s].first_token, sentences[s].last_token)) {
      if (i < behind) {
        continue;  // no agency of "the Food Standards Agency"
      }
      if (const auto body = words.may_begin(tokens[i], Words::kBody) ? words.inspectorates().at(tokens, i) : std::nullopt) {
        behind = i + body->tokens;
        continue;
      }
      const auto found = words.may_begin(tokens[i], Words::kService) && !services.covers(i) ? words.services().at(tokens, i) : std::nullopt;
      const std::uint32_t end = i + (found ? static_cast<std::uint32_t>(found->tokens) : 0);
      if (!found || (end < tokens.size() && tokens[end].ascii == '-' && tokens[end].span.begin == tokens[end - 1].span.end)) {
        continue;  // "a high-street bank"
      }
      if (i > sentences[s].first_token && (words.alone(tokens[i - 1]) == Role::det || words.small().is(tokens[i - 1], Small::definite))) {
        return Tokens{words.small().is(tokens[i - 1], Small::the) ? i - 1 : i, end};
      }
      bare = bare.empty() ? Tokens{i, end} : bare;
    }
    return Tokens{};
  };
  for (std::uint32_t s = sentence + 1; s > 0 && sentence + 1 - s < kFar; --s) {
    if (const Tokens found = in(s - 1); !found.empty()) {
      return found;
    }
  }
  for (std::uint32_t s = sentence + 1; s < sentences.size() && s - sentence < kFar; ++s) {
    if (const Tokens found = in(s); !found.empty()) {
      return found;
    }
  }
  return bare;
}

}  // namespace pressmill::ratings

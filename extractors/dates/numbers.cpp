// Tokens as numbers: the lowest floor of the grammar.
#include <algorithm>

#include "extractors/dates/grammar.h"

namespace pressmill::dates {

const Token Grammar::kEnd{};

bool Grammar::dash(At i) const {
  const Token& t = token(i);
  if (t.kind != TokenKind::mark || t.ascii != 0) {
    return mark(i, '-');
  }
  const std::string_view s = letters(i);
  return s == "–" || s == "—" || s == "‑";
}

bool Grammar::apostrophe(At i) const {
  const Token& t = token(i);
  if (t.kind != TokenKind::mark || t.ascii != 0) {
    return mark(i, '\'');
  }
  const std::string_view s = letters(i);
  return s == "’" || s == "‘";
}

bool Grammar::currency(At i) const {
  const Token& t = token(i);
  if (t.kind != TokenKind::mark || t.ascii != 0) {
    return mark(i, '$') || mark(i, '#');
  }
  const std::string_view s = letters(i);
  return s == "£" || s == "€" || s == "¥";
}

int Grammar::integer(At i) const {
  constexpr int kMostDigits = 9, kTen = 10;
  if (token(i).kind != TokenKind::number || digits(i) > kMostDigits) {
    return -1;
  }
  int out = 0;
  for (const char c : letters(i)) {
    if (c < '0' || c > '9') {
      return -1;
    }
    out = kTen * out + (c - '0');
  }
  return out;
}

bool Grammar::possessive(At i) const {
  const std::string_view s = letters(i);
  return touches(i) && s.size() > 1 && (s.back() == 's' || s.back() == 'S') && (s.front() == '\'' || s.substr(0, s.size() - 1) == "’");
}

bool Grammar::before_is_preposition(At i) const {
  if (i == 0) {
    return false;
  }
  const Small s = small(i - 1);
  return s == Small::in || s == Small::prep || s == Small::on || s == Small::of || s == Small::to || s == Small::between || s == Small::from ||
         s == Small::before || s == Small::after || s == Small::for_;
}

bool Grammar::sentence_begins(At i) const {
  return i == 0 || mark(i - 1, '.') || mark(i - 1, '"') || mark(i - 1, '!') || mark(i - 1, '?') || mark(i - 1, ':') || letters(i - 1) == "“" ||
         letters(i - 1) == "‘";
}

std::optional<Grammar::Amount> Grammar::amount(At i) const {
  Amount out;
  if (const int n = integer(i); n >= 0) {
    out = {static_cast<double>(n), i + 1};
    if ((touches(i) && mark(i - 1, '.')) || (i > 0 && currency(i - 1))) {
      return std::nullopt;
    }
    if (mark(i + 1, ',') && touches(i + 1) && touches(i + 2) && digits(i + 2) == 3) {
      out = {n * 1000.0 + integer(i + 2), i + 3};
    } else if (mark(i + 1, '.') && touches(i + 1) && touches(i + 2) && digits(i + 2) == 1) {
      out = {n + integer(i + 2) / 10.0, i + 3};
    } else if (letters(i + 1) == "½" && touches(i + 1)) {
      out = {n + 0.5, i + 2};
    }
  } else if (const Word& w = word(i); w.number > 0) {
    out = {static_cast<double>(w.number), i + 1};
    const At next = dash(i + 1) ? i + 2 : i + 1;
    if (w.number >= 20 && w.number < 100 && word(next).number > 0 && word(next).number < 10) {
      out = {static_cast<double>(w.number + word(next).number), next + 1};
    }
    if (word(out.end).number == 100 || word(out.end).number == 1000) {
      out = {out.value * word(out.end).number, out.end + 1};
    }
  } else if (is(i, Small::a) && word(i + 1).number > 9) {  // a hundred, a dozen
    out = {static_cast<double>(word(i + 1).number), i + 2};
  } else if (is(i, Small::a) && word(i + 1).number == 2 && letters(i + 1).size() > 3) {  // a couple of
    out = {2, i + 2};
  } else {
    return std::nullopt;
  }
  if (is(out.end, Small::of) && out.value == 2 && out.end > i && letters(out.end - 1).size() > 3) {
    ++out.end;
  }
  if (is(out.end, Small::and_) && is(out.end + 1, Small::a) && is(out.end + 2, Small::half)) {
    out = {out.value + 0.5, out.end + 3};
  } else if (dash(out.end) && is(out.end + 1, Small::and_) && dash(out.end + 2) && is(out.end + 3, Small::a) && dash(out.end + 4) &&
             is(out.end + 5, Small::half)) {
    out = {out.value + 0.5, out.end + 6};
  }
  return out;
}

std::optional<Grammar::Amount> Grammar::ordinal(At i) const {
  if (const int n = integer(i); n > 0) {
    return is(i + 1, Small::nth) && touches(i + 1) ? std::optional(Amount{static_cast<double>(n), i + 2}) : std::nullopt;
  }
  const Word& w = word(i);
  if (w.ordinal > 0) {
    return Amount{static_cast<double>(w.ordinal), i + 1};
  }
  const At next = dash(i + 1) ? i + 2 : i + 1;
  if ((w.number == 20 || w.number == 30) && word(next).ordinal > 0 && word(next).ordinal < 10) {
    return Amount{static_cast<double>(w.number + word(next).ordinal), next + 1};
  }
  return std::nullopt;
}

std::optional<Grammar::Amount> Grammar::day_number(At i) const {
  constexpr int kMost = 31;
  if (auto named = ordinal(i)) {
    return named->value <= kMost ? named : std::nullopt;
  }
  const int n = integer(i);
  if (n < 1 || n > kMost || digits(i) > 2 || (i > 0 && currency(i - 1)) || (touches(i) && (mark(i - 1, '.') || mark(i - 1, ':') || mark(i - 1, ',')))) {
    return std::nullopt;
  }
  return Amount{static_cast<double>(n), i + 1};
}

std::optional<int> Grammar::plain_year(At i) const {
  constexpr int kFirst = 1000, kLast = 2199;
  const int n = integer(i);
  if (digits(i) != 4 || n < kFirst || n > kLast || (touches(i) && i > 0 && (mark(i - 1, ',') || mark(i - 1, '.') || currency(i - 1)))) {
    return std::nullopt;
  }
  const bool goes_on = touches(i + 1) && touches(i + 2) && digits(i + 2) > 0 && (mark(i + 1, '.') || mark(i + 1, ',') || mark(i + 1, ':'));
  return goes_on || (touches(i + 1) && (mark(i + 1, '%') || (token(i + 1).kind == TokenKind::word && !possessive(i + 1)))) ? std::nullopt : std::optional(n);
}

std::optional<int> Grammar::spoken_year(At i, At& end) const {
  constexpr int kThousand = 1000;
  const int century = word(i).number;
  if (century == 2 && word(i + 1).number == kThousand) {
    const bool joined = is(i + 2, Small::and_);
    const auto rest = joined ? amount(i + 3) : std::nullopt;
    end = rest && rest->value < 100 ? rest->end : i + 2;
    return 2 * kThousand + (rest && rest->value < 100 ? static_cast<int>(rest->value) : 0);
  }
  if (century >= 10 && century < 20 && word(i + 1).number == 100) {  // nineteen hundred (and) forty
    const auto rest = amount(is(i + 2, Small::and_) ? i + 3 : i + 2);
    end = rest && rest->value < 100 ? rest->end : i + 2;
    return century * 100 + (rest && rest->value < 100 ? static_cast<int>(rest->value) : 0);
  }
  if (century < 15 || century > 20 || (century == 20 && word(i + 1).number < 10)) {
    return std::nullopt;
  }
  const int tens = word(i + 1).number;
  if (tens < 10 || tens > 99) {
    return std::nullopt;
  }
  const At next = dash(i + 2) ? i + 3 : i + 2;
  const bool ones = tens >= 20 && word(next).number > 0 && word(next).number < 10;
  end = ones ? next + 1 : i + 2;
  return century * 100 + tens + (ones ? word(next).number : 0);
}

}  // namespace pressmill::dates

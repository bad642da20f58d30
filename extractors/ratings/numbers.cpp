#include "extractors/ratings/numbers.h"

#include <algorithm>
#include <array>

#include "extractors/ratings/sentence.h"

namespace pressmill::ratings {
namespace {

constexpr std::array<std::string_view, 7> kDigits{"0", "1", "2", "3", "4", "5", "6"};  // no scale has more

class Numbers {
 public:
  Numbers(const Document& document, const Words& words, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last, std::vector<Piece>& pieces)
      : document_(document), words_(words), tokens_(tokens), first_(first), last_(last), pieces_(pieces) {}

  void run() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const auto digit = digit_of(pieces_[i]);
      if (digit && named_behind(i)) {
        continue;
      }
      if (digit && is_grade(i)) {
        pieces_[i].role = Role::grade;
        pieces_[i].value = *digit;
        pieces_[i].sure = true;
        pieces_[i].numbered = true;
        extend(i);
      }
    }
    std::erase_if(pieces_, [](const Piece& p) { return p.first == p.last; });
  }

 private:
  std::optional<std::string_view> digit_of(const Piece& p) const {
    if (p.role != Role::count || p.last != p.first + 1) {
      return std::nullopt;
    }
    const Token& t = tokens_[p.first];
    const std::string_view text = t.kind == TokenKind::number ? words_.counts().of(t.word).value_or(std::string_view()) : p.value;
    const std::size_t digit = text.size() == 1 ? static_cast<std::size_t>(text.front() - '0') : kDigits.size();
    const bool decimal = p.last + 1 < last_ && tokens_[p.last].ascii == '.' && tokens_[p.last + 1].kind == TokenKind::number;
    return digit >= kDigits.size() || decimal ? std::nullopt : std::optional(kDigits[digit]);
  }

  // "5 (Very Good)", "4 – good": the number at piece `i` and its name become one grade; false where no name follows.
  bool named_behind(std::size_t i) {
    const std::uint32_t mark = pieces_[i].last;
    const bool name = i + 1 < pieces_.size() && pieces_[i + 1].role == Role::grade && pieces_[i + 1].first == mark + 1 && !stands_for(pieces_[i + 1].value);
    if (!name) {
      return false;
    }
    Piece& grade = pieces_[i + 1];
    const bool bracket = tokens_[mark].ascii == '(' && grade.last < last_ && tokens_[grade.last].ascii == ')';
    if (!bracket && !is_dash(document_, tokens_[mark])) {
      return false;
    }
    grade.first = pieces_[i].first;
    grade.last += bracket ? 1 : 0;
    grade.sure = true;
    pieces_[i].last = pieces_[i].first;
    return true;
  }

  bool is(std::uint32_t token, Small what) const { return token >= first_ && token < last_ && words_.small().is(tokens_[token], what); }

  // The token behind "out of five" or "-out-of-five" that begins at token `at`; `at` where it doesn't.
  std::uint32_t behind_out_of(std::uint32_t at) const {
    const auto hyphen = [this](std::uint32_t i) { return i + (i < last_ && tokens_[i].ascii == '-' ? 1 : 0); };
    const std::uint32_t out = hyphen(at), of = hyphen(out + 1);
    std::uint32_t whole = hyphen(of + 1);
    whole += is(whole, Small::indefinite) && whole + 2 < last_ ? 2 : 0;  // "out of a possible four"
    return is(out, Small::out) && is(of, Small::of) && whole < last_ ? whole + 1 : at;
  }

  // The token behind "stars", "out of five", "/5" that begin at token `at`; `at` where nothing does.
  std::uint32_t behind_unit(std::uint32_t at) const {
    std::uint32_t end = at;
    if (end + 1 < last_ && tokens_[end].ascii == '-' && is(end + 1, Small::star)) {
      end += 2;
    } else if (is(end, Small::star)) {
      ++end;
    }
    if (const std::uint32_t scale = behind_out_of(end); scale > end) {
      return scale;
    }
    if (end + 1 < last_ && tokens_[end].ascii == '/' && tokens_[end + 1].kind == TokenKind::number) {
      return end + 2;
    }
    return end;
  }

  // Nothing that the number counts stands behind it: "rated four schools".
  bool counts_nothing(std::size_t i, std::uint32_t end) const {
    if (end >= last_ || tokens_[end].kind == TokenKind::mark) {
      const bool thousands = end + 1 < last_ && tokens_[end].ascii == ',' && tokens_[end + 1].kind == TokenKind::number;
      return end >= last_ || (tokens_[end].ascii != '%' && tokens_[end].ascii != '-' && !thousands);
    }
    const bool piece = i + 1 < pieces_.size() && pieces_[i + 1].first <= end;
    const Role r = piece ? pieces_[i + 1].role : Role::none;
    if (r == Role::former && pieces_[i + 1].first == end) {
      return true;  // "three stars the year before"
    }
    return tokens_[end].kind == TokenKind::word && r != Role::area && r != Role::many && !is(end, Small::percent) && !is(end, Small::of) &&
           words_.may_follow_grade(tokens_[end]);
  }

  bool noun_near(std::size_t i, std::uint32_t end) const {
    while (i < pieces_.size() && pieces_[i].first < end) {
      ++i;
    }
    return i < pieces_.size() && pieces_[i].role == Role::noun && pieces_[i].first - end <= 3;
  }

  bool is_grade(std::size_t i) const {
    const Piece& p = pieces_[i];
    const std::uint32_t unit = behind_unit(p.last);
    const bool noun_behind = i + 1 < pieces_.size() && pieces_[i + 1].first == unit && pieces_[i + 1].role == Role::noun;
    if (noun_behind) {
      const Role r = i > 0 && pieces_[i - 1].last == p.first ? pieces_[i - 1].role : Role::none;
      const bool zero = p.value == kDigits.front();                               // "have zero ratings"
      const bool listed = p.first > first_ && tokens_[p.first - 1].ascii == ',';  // "a top, five rating"
      return unit > p.last || zero || (singular(pieces_[i + 1]) && (listed || r == Role::det || r == Role::award || r == Role::give));
    }
    const bool rated = i + 1 < pieces_.size() && pieces_[i + 1].first == unit && pieces_[i + 1].role == Role::award;
    if (unit > p.last && rated) {
      return true;  // "is four-star rated"
    }
    if (labelled(i)) {
      return true;
    }
    const Piece* before = i > 0 && pieces_[i - 1].last == p.first ? &pieces_[i - 1] : nullptr;
    const bool follows = (before && before->role == Role::join) || (p.first > first_ && tokens_[p.first - 1].ascii == ',');
    if (follows && prep_behind(i) && is(p.last, Small::for_) && numbered_before(i)) {
      return true;  // "graded 5 for care and 4 for leadership"
    }
    if (unit > p.last && (counts_nothing(i, unit) || noun_near(i, unit))) {
      return true;  // "two stars", "a one-star food hygiene rating"; no "five-star hotel"
    }
    const bool report = before && before->role == Role::noun && i + 1 < pieces_.size() && pieces_[i + 1].role == Role::teller &&
                        pieces_[i + 1].first == unit;  // "a grade three report"
    if (!before || !(report || counts_nothing(i, unit))) {
      return false;
    }
    const Piece* second = i > 1 && pieces_[i - 2].last == before->first ? &pieces_[i - 2] : nullptr;
    switch (before->role) {
      case Role::noun: return singular(*before);         // "grade four"
      case Role::as: return second && governs(*second);  // "a rating of five", "rated as 2"
      case Role::award: return true;                     // "rated 4"
      case Role::det:                                    // "given a 1", "gave the home a 5 for care", "improved from a grade three to a two"
        return (second && (second->role == Role::give || (second->role == Role::to && moves(i)))) || (given(i) && prep_behind(i));
      case Role::from:
        return moves(i) && i + 2 < pieces_.size() && pieces_[i + 1].role == Role::to && digit_of(pieces_[i + 2]).has_value();  // "went from one to four"
      case Role::to: return moves(i) && ((second && second->role == Role::grade) || numbered_before(i));  // "from one star last year, to two"
      default: return false;
    }
  }

  bool singular(const Piece& noun) const { return !is(noun.first, Small::plural_noun); }
  static bool is_extreme(const Piece& p) { return p.role == Role::grade && stands_for(p.value); }
  static bool governs(const Piece& p) { return p.role == Role::noun || p.role == Role::award || is_extreme(p); }

  // Whether a verb of giving stands before the number at piece `i`, in its clause.
  bool given(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && i - k < 8;) {
      if (pieces_[k].role == Role::give || (pieces_[k].role == Role::grade && pieces_[k].numbered)) {
        return true;
      }
      if (pieces_[k].role == Role::stop || pieces_[k].role == Role::clause || governs(pieces_[k])) {
        return false;
      }
    }
    return false;
  }

  bool prep_behind(std::size_t i) const {
    return i + 1 < pieces_.size() && pieces_[i + 1].role == Role::prep && pieces_[i + 1].first == behind_unit(pieces_[i].last);
  }

  // Whether a verb of change stands before the number at piece `i`, in its clause.
  bool moves(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && i - k < 8;) {
      if (pieces_[k].role == Role::change) {
        return true;
      }
      if (pieces_[k].role == Role::stop || pieces_[k].role == Role::clause) {
        return false;
      }
    }
    return false;
  }

  // "Staffing – 5", "Care and support: 4, environment: 5": an aspect and a colon or dash before the number, a mark or nothing behind it.
  bool labelled(std::size_t i) const {
    const Piece& p = pieces_[i];
    const bool aspect = i > 0 && (pieces_[i - 1].role == Role::aspect || pieces_[i - 1].role == Role::overall) && pieces_[i - 1].last + 1 == p.first;
    const bool ends = p.last == last_ || (tokens_[p.last].kind == TokenKind::mark &&
                                          (tokens_[p.last].ascii == ',' || tokens_[p.last].ascii == '.' || tokens_[p.last].ascii == ';'));
    return aspect && ends && (tokens_[p.first - 1].ascii == ':' || is_dash(document_, tokens_[p.first - 1]));
  }

  // Whether a number that is a grade stands before the one at piece `i`, in its clause.
  bool numbered_before(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && i - k < 8 && pieces_[k].role != Role::stop && pieces_[k].role != Role::clause;) {
      if (pieces_[k].role == Role::grade && pieces_[k].numbered) {
        return true;
      }
    }
    return false;
  }

  // Takes the unit behind the number into its piece, and the noun before it: "grade four".
  void extend(std::size_t i) {
    Piece& p = pieces_[i];
    const std::uint32_t end = behind_unit(p.last);
    if (i > 0 && pieces_[i - 1].role == Role::noun && pieces_[i - 1].last == p.first) {
      p.first = pieces_[i - 1].first;
      pieces_[i - 1].last = pieces_[i - 1].first;
    }
    if (i > 1 && pieces_[i - 1].role == Role::as && is_extreme(pieces_[i - 2])) {
      p.first = pieces_[i - 2].first;  // "the top score of five"
      pieces_[i - 1].last = pieces_[i - 1].first;
      pieces_[i - 2].last = pieces_[i - 2].first;
    }
    p.last = end;
    for (std::size_t k = i + 1; k < pieces_.size() && pieces_[k].first < end; ++k) {
      pieces_[k].last = pieces_[k].first;  // "of", "five"
    }
  }

  const Document& document_;
  const Words& words_;
  std::span<const Token> tokens_;
  std::uint32_t first_, last_;
  std::vector<Piece>& pieces_;
};

}  // namespace

void mark_numbers(const Document& document, const Words& words, std::uint32_t first, std::uint32_t last, std::vector<Piece>& pieces) {
  Numbers(document, words, document.layout.tokens, first, last, pieces).run();
}

}  // namespace pressmill::ratings

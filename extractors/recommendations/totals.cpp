#include "extractors/recommendations/totals.h"

#include <algorithm>

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestPhrase = 16;  // tokens of an addressee

class TotalsReader {
 public:
  TotalsReader(const Document& document, const Words& words, const std::vector<Piece>& pieces, std::uint32_t first, std::uint32_t last, Found& out)
      : document_(document), words_(words), pieces_(pieces), text_(document.text()), tokens_(document.layout.tokens), first_(first), last_(last), out_(out) {}

  Totals run() {
    for (const Piece& piece : pieces_) {
      if (piece.role == Role::noun) {
        std::uint32_t at = piece.first;
        for (int back = 0; back < 3 && at > first_ && tokens_[at - 1].kind != TokenKind::mark; ++back) {
          --at;
          const bool decimal = at > first_ && tokens_[at - 1].ascii == '.';
          if (const auto n = words_.number(text_, tokens_[at]); n && *n > 0 && !decimal) {
            count(*n, at, piece.last);
            break;
          }
        }
      }
    }
    // "Three are for …", "Six of them are for …" after a sentence with a total
    std::uint32_t at = first_ + 1;
    if (out_.total && last_ - first_ > 6 && is(at, Small::of)) {
      at += 2;
    }
    if (out_.total && last_ - first_ > 4 && is(at, Small::copula) && is(at + 1, Small::for_)) {
      if (const auto n = words_.number(text_, tokens_[first_])) {
        part(*n, first_, at + 2);
      }
    }
    return std::move(totals_);
  }

 private:
  bool is(std::uint32_t token, Small what) const { return words_.is(tokens_[token], what); }

  void count(std::int64_t n, std::uint32_t at, std::uint32_t end) {
    if (end + 1 < last_ && is(end, Small::copula) && is(end + 1, Small::for_)) {
      part(n, at, end + 2);
      return;
    }
    if (end < last_ && is(end, Small::for_) && out_.total) {
      part(n, at, end + 1);
      return;
    }
    const bool earlier = std::ranges::any_of(pieces_, [at](const Piece& p) { return p.role == Role::progress && p.last <= at; });
    const bool denied = end < last_ && is(end, Small::copula) && end + 1 < last_ && is(end + 1, Small::not_);
    if (!out_.total && !denied && (!earlier || is(at - 1, Small::the))) {
      out_.total = n;
      out_.total_span = {tokens_[at].span.begin, tokens_[end - 1].span.end};
    }
  }

  void part(std::int64_t n, std::uint32_t at, std::uint32_t begin) {
    std::uint32_t end = begin;
    while (end < last_ && tokens_[end].ascii != ',' && tokens_[end].ascii != ';') {
      ++end;
    }
    if (end > begin && end - begin <= kLongestPhrase) {
      totals_.addressee = words_of(document_, begin, end);
      out_.parts.push_back({{tokens_[at].span.begin, tokens_[end - 1].span.end}, n, totals_.addressee});
      // "…, which should fill the post"
      if (end + 2 < last_ && is(end + 1, Small::which) && is(end + 2, Small::must)) {
        totals_.item = end + 3;
      }
    }
  }

  const Document& document_;
  const Words& words_;
  const std::vector<Piece>& pieces_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::uint32_t first_, last_;
  Found& out_;
  Totals totals_;
};

}  // namespace

Totals read_totals(const Document& document, const Words& words, const std::vector<Piece>& pieces, std::uint32_t first, std::uint32_t last, Found& out) {
  return TotalsReader(document, words, pieces, first, last, out).run();
}

}  // namespace pressmill::recommendations

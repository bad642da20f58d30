// What became of recommendations: in the item itself, on a line under it, in a sentence behind.
#include <algorithm>

#include "extractors/recommendations/found.h"

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestStatus = 6;   // tokens at the end of an item
constexpr std::uint32_t kBetween = 6;         // tokens between "accepted" and "recommendations"
constexpr std::uint32_t kLongestReply = 120;  // tokens of a sentence that tells a status
constexpr std::uint32_t kMostNumbered = 500;  // sentences, each of which goes through all items
constexpr std::string_view kUncertain = "none";

// The status that fills tokens [first, last) but for marks; empty where there is none.
std::string_view only_status(std::span<const Token> tokens, const Words& words, std::uint32_t first, std::uint32_t last) {
  while (first < last && tokens[first].kind == TokenKind::mark) {
    ++first;
  }
  while (last > first && tokens[last - 1].kind == TokenKind::mark) {
    --last;
  }
  const auto found = first < last ? words.status(tokens, first, last) : std::nullopt;
  return found && found->last == last && found->value != kUncertain ? found->value : std::string_view();
}

class Statuses {
 public:
  Statuses(const Document& document, const Words& words, const Words::Seen& seen, Found& out)
      : document_(document), words_(words), seen_(seen), out_(out), tokens_(document.layout.tokens) {}

  void run() {
    const auto& sentences = document_.layout.sentences;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const Sentence& s = sentences[i];
      if ((seen_.in[i] & Words::kStatus) != 0 && (seen_.in[i] & Words::kRecommends) != 0 && s.last_token > s.first_token &&
          s.last_token - s.first_token <= kLongestReply) {
        sentence(s);
      }
    }
  }

 private:
  bool is(std::uint32_t token, Small what) const { return words_.is(tokens_[token], what); }

  void sentence(const Sentence& s) {
    std::string_view value;
    std::uint32_t first = 0, last = 0;
    for (std::uint32_t i = s.first_token; i < s.last_token; ++i) {
      const auto found = words_.may_begin(tokens_[i], Words::kStatus) ? words_.status(tokens_, i, s.last_token) : std::nullopt;
      if (found && found->value == kUncertain) {
        return;
      }
      if (found && value.empty()) {
        value = found->value;
        first = i;
        last = found->last;
      }
      i = found ? found->last - 1 : i;
    }
    if (value.empty() || tokens_[s.last_token - 1].ascii == '?' || tokens_[s.last_token - 1].ascii == ':') {
      return;
    }
    pieces_.clear();
    words_.read(tokens_, s.first_token, s.last_token, pieces_);
    for (const Piece& noun : pieces_) {
      if (noun.role == Role::noun && (told_of(noun, last) || told_before(noun, s, first))) {
        give(noun, s, value);
        return;
      }
    }
  }

  // "accepted all of the recommendations": what stands between says which.
  bool told_of(const Piece& noun, std::uint32_t from) const { return noun.first >= from && noun.first - from <= kBetween && these(from, noun.first); }

  // "The recommendations have all been accepted"
  bool told_before(const Piece& noun, const Sentence& s, std::uint32_t status) const {
    if (status < noun.last || status - noun.last > kBetween) {
      return false;
    }
    bool verb = false;
    for (std::uint32_t i = noun.last; i < status; ++i) {
      if (tokens_[i].kind == TokenKind::mark) {
        return false;
      }
      verb = verb || is(i, Small::passive) || is(i, Small::copula);
    }
    const std::uint32_t from = noun.first - s.first_token > kBetween ? noun.first - kBetween : s.first_token;
    return verb && (these(from, noun.first) || (noun.last < s.last_token && tokens_[noun.last].kind == TokenKind::number));
  }

  // "all three", "the", "that", "both of these": no "four of the six"
  bool these(std::uint32_t from, std::uint32_t to) const {
    bool definite = false;
    for (std::uint32_t i = from; i < to; ++i) {
      const bool number = words_.number(document_.text(), tokens_[i]).has_value();
      if (tokens_[i].kind == TokenKind::number && tokens_[i].span.size() == 4) {
        return false;  // "the 2019 recommendations"
      }
      if (number && i + 1 < to && is(i + 1, Small::of) && !is(i, Small::every)) {
        return false;
      }
      definite = definite || is(i, Small::definite) || is(i, Small::every);
    }
    return definite;
  }

  void give(const Piece& noun, const Sentence& s, std::string_view value) {
    const std::string_view word = document_.words(tokens_[noun.last - 1].span);
    const bool plural = word.ends_with('s') || word.ends_with('S');
    const auto number = noun.last < s.last_token ? words_.number(document_.text(), tokens_[noun.last]) : std::nullopt;
    if (number && !plural) {
      of_number(document_.words(tokens_[noun.last].span), value);
    } else if (plural) {
      of_all(value);
    } else {
      of_last(tokens_[s.first_token].span.begin, value);
    }
  }

  void of_number(std::string_view number, std::string_view value) {
    if (++numbered_ > kMostNumbered) {
      return;
    }
    for (Recommendation& item : out_.items) {
      if (item.number == number) {
        item.status = value;
      }
    }
  }

  void of_all(std::string_view value) {
    for (Recommendation& item : out_.items) {
      if (!all_ && item.status.empty()) {
        item.status = value;
      }
    }
    all_ = true;
  }

  // The last item before byte `at`.
  void of_last(std::uint32_t at, std::string_view value) {
    auto behind = std::partition_point(out_.items.begin(), out_.items.end(), [at](const Recommendation& item) { return item.span.begin < at; });
    if (behind != out_.items.begin() && (behind - 1)->span.end <= at && (behind - 1)->status.empty()) {
      (behind - 1)->status = value;
    }
  }

  const Document& document_;
  const Words& words_;
  const Words::Seen& seen_;
  Found& out_;
  std::span<const Token> tokens_;
  std::vector<Piece> pieces_;
  std::uint32_t numbered_ = 0;  // sentences that tell of one by its number
  bool all_ = false;            // every item has been given a status
};

}  // namespace

std::string_view status_at_end(const Document& document, const Words& words, std::uint32_t first, std::uint32_t& last) {
  const auto& tokens = document.layout.tokens;
  for (std::uint32_t i = last; i > first + 2 && last - i < kLongestStatus; --i) {
    const Token& mark = tokens[i - 1];
    const std::string_view text = document.words(mark.span);
    if (mark.ascii == '(' || mark.ascii == '[' || mark.ascii == '-' || mark.ascii == ':' || text == "–" || text == "—" || (mark.ascii == '.' && i < last)) {
      const std::string_view status = only_status(tokens, words, i, last);
      if (!status.empty()) {
        last = i - 1;
      }
      return status;
    }
  }
  return {};
}

std::string_view status_line(const Document& document, const Words& words, std::uint32_t first, std::uint32_t last) {
  const auto& tokens = document.layout.tokens;
  if (last - first > kLongestStatus) {
    return {};
  }
  const bool labelled = last - first > 2 && tokens[first + 1].ascii == ':';
  return only_status(tokens, words, labelled ? first + 2 : first, last);
}

void read_statuses(const Document& document, const Words& words, const Words::Seen& seen, Found& out) {
  if (!out.items.empty()) {
    Statuses(document, words, seen, out).run();
  }
}

}  // namespace pressmill::recommendations

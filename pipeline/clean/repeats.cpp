#include "pipeline/clean/repeats.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <span>
#include <unordered_map>

#include "pipeline/clean/captions.h"
#include "pipeline/clean/labels.h"
#include "pipeline/clean/lines.h"
#include "pipeline/text/eight.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::uint32_t kLongestCaption = 600;  // bytes
constexpr std::size_t kNear = 4;                // lines between two prints of one caption
constexpr std::uint32_t kFarWords = 8;          // an unmarked caption that repeats a sentence has at least so many words
constexpr std::uint32_t kMostCopies = 4;
constexpr std::uint32_t kWindow = 5;  // words that a caption and a sentence must share before they are compared
static_assert(kWindow <= kRepeatWords);
constexpr std::uint32_t kMostTries = 4;

using Hash = std::uint64_t;
constexpr Hash kSeed = 1469598103934665603ULL, kPrime = 1099511628211ULL;

constexpr std::string_view kNoBreakSpace = "\u00A0";

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// What a byte is to the words that are compared. Bytes beyond ASCII are a word's, but for curly marks, dashes and no-break spaces.
enum class Byte : std::uint8_t { other, word, blank, opener };

constexpr std::array<Byte, 256> kKind = [] {
  std::array<Byte, 256> out{};
  for (unsigned c = 0; c < out.size(); ++c) {
    const unsigned small = c >= 'A' && c <= 'Z' ? c | 0x20U : c;
    const bool is_word = (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || (c >= 0x80 && c != 0xE2 && c != 0xC2);
    out[c] = is_word ? Byte::word : Byte::other;
  }
  out[' '] = out['\t'] = Byte::blank;
  out['.'] = out['!'] = out['?'] = out[':'] = out['"'] = Byte::opener;
  return out;
}();

struct Piece {
  Byte kind = Byte::other;
  std::uint32_t size = 0;
};

Piece piece_at(std::string_view line, std::uint32_t at) {
  const auto c = static_cast<unsigned char>(line[at]);
  if (c < 0x80 || kKind[c] == Byte::word) {
    return {kKind[c], 1};
  }
  if (line.substr(at, kNoBreakSpace.size()) == kNoBreakSpace) {
    return {Byte::blank, 2};
  }
  return {line.substr(at, 3) == "“" || line.substr(at, 3) == "‘" ? Byte::opener : Byte::other, utf8::at(line, at).size};
}

// The words of a text as they are compared: letters and digits, small; what else stands in a word is left out. By their hashes.
struct Words {
  std::vector<Hash> hashes;

  std::uint32_t size() const { return static_cast<std::uint32_t>(hashes.size()); }

  static Hash with(Hash word, char letter) {
    const auto c = static_cast<unsigned char>(letter);
    return (word ^ (c >= 'A' && c <= 'Z' ? c | 0x20U : c)) * kPrime;
  }

  // Appends the words of `line` from `at` on, up to `most` in all, leaving out what lies in `skip`.
  void append(std::string_view line, std::uint32_t at, std::uint32_t most, std::span<const Span> skip = {}) {
    Hash word = kSeed;
    const auto end_word = [&] {
      if (word != kSeed) {
        hashes.push_back(word);
        word = kSeed;
      }
    };
    while (at < line.size() && size() < most) {
      for (; skip.empty() && at < line.size() && kKind[static_cast<unsigned char>(line[at])] == Byte::word; ++at) {
        word = with(word, line[at]);
      }
      if (at == line.size()) {
        break;
      }
      if (!skip.empty() && at >= skip.front().begin) {
        at = skip.front().end;
        skip = skip.subspan(1);
        continue;
      }
      const Piece piece = piece_at(line, at);
      if (piece.kind == Byte::word) {
        word = with(word, line[at]);
      } else if (piece.kind != Byte::other) {
        end_word();
      }
      at += piece.size;
    }
    if (size() < most) {
      end_word();
    }
  }
};

// The next byte from `at` on that may end a sentence or open a quotation; some that don't are among them.
std::uint32_t next_mark(std::string_view line, std::uint32_t at) {
  for (; at + 8 <= line.size(); at += 8) {
    const std::uint64_t bytes = eight::load(line.data() + at);
    const std::uint64_t marks = (eight::below(bytes, '?' + 1) & ~eight::below(bytes, '!')) | (bytes & (bytes << 1U) & (bytes << 2U) & eight::kHigh);
    if (marks != 0) {
      return at + static_cast<std::uint32_t>(std::countr_zero(marks)) / 8;
    }
  }
  return at;
}

// Where a word of the line begins a sentence or a quotation.
template <class Found>
void each_opening(std::string_view line, const Found& found) {
  bool opening = true;
  for (std::uint32_t at = 0; at < line.size();) {
    const Piece piece = piece_at(line, at);
    if (!opening) {
      opening = piece.kind == Byte::opener || (line[at] == '\'' && piece_at(line, at - 1).kind != Byte::word);
    } else if (piece.kind == Byte::word) {
      found(at);
      opening = false;
    }
    at = opening ? at + piece.size : next_mark(line, at + piece.size);
  }
}

class RepeatFinder {
 public:
  RepeatFinder(std::string_view text, const std::vector<TextLine>& lines, const Lexicon& marks)
      : text_(text), marks_(marks), lines_(lines), remover_(text, lines_), halved_(lines_.size(), false) {}

  Repeats run() {
    glued();
    twice();
    told();
    Repeats out{remover_.edits(), {}};
    out.edits.insert(out.edits.end(), halves_.begin(), halves_.end());
    std::ranges::sort(out.edits, [](const CleanEdit& a, const CleanEdit& b) { return a.span < b.span; });
    for (const std::size_t i : captions_) {
      if (!remover_.removed(i)) {
        out.captions.push_back(lines_[i].span);
      }
    }
    return out;
  }

 private:
  std::string_view line(std::size_t i) const { return lines_[i].of(text_); }

  // The one copy in a line that is that copy again and again; empty where it is none.
  static std::string_view one_of_many(std::string_view line) {
    for (std::uint32_t copies = kMostCopies; copies >= 2; --copies) {
      const std::size_t size = line.size() / copies;
      for (std::size_t gap = 0; gap <= 1; ++gap) {  // glued, or with a space between
        if ((line.size() - gap * (copies - 1)) % copies != 0) {
          continue;
        }
        const std::size_t unit = (line.size() - gap * (copies - 1)) / copies;
        const std::string_view first = line.substr(0, unit);
        bool same = unit > 0 && unit <= size;
        for (std::uint32_t i = 1; same && i < copies; ++i) {
          const std::size_t at = i * (unit + gap);
          same = line.substr(at, unit) == first && (gap == 0 || is_blank(line[at - 1]));
        }
        if (same && !is_blank(first.front()) && !is_blank(first.back())) {
          return first;
        }
      }
    }
    return {};
  }

  // "…is now openThe centre is now open": the line goes where a clean copy stands near, else it keeps its first copy.
  void glued() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].span.size() > 2 * kLongestCaption) {
        continue;
      }
      const std::string_view one = one_of_many(line(i));
      if (count_words(one, kRepeatWords) < kRepeatWords) {
        continue;
      }
      bool clean_copy = false;
      for (std::size_t j = i > kNear ? i - kNear : 0; j < std::min(lines_.size(), i + kNear + 1); ++j) {
        if (j != i && line(j) == one) {
          clean_copy = true;
          captions_.push_back(j);
          break;
        }
      }
      if (clean_copy) {
        remover_.remove(i, "repeats/glued-caption");
      } else {
        const auto kept = lines_[i].span.begin + static_cast<std::uint32_t>(one.size());
        halves_.push_back({{kept, lines_[i].span.end}, "", "repeats/glued-caption"});
        halved_[i] = true;
        captions_.push_back(i);
      }
    }
  }

  bool may_repeat(std::size_t i) const { return !remover_.removed(i) && !halved_[i] && lines_[i].span.size() <= kLongestCaption && !label_of(line(i)); }

  // A caption's line printed again within a few lines: the later print goes. A sentence must follow at once.
  void twice() {
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      for (std::size_t back = 1; back <= std::min(i, kNear); ++back) {
        const std::size_t first = i - back;
        if (line(i) != line(first) || remover_.removed(first) || !may_repeat(i) || count_words(line(i), kRepeatWords) < kRepeatWords) {
          continue;
        }
        if (back == 1 || !ends_sentence(line(i))) {
          remover_.remove(i, "repeats/caption");
          captions_.push_back(first);
        }
        break;
      }
    }
  }

  // A caption whose words stand in the story already: its first words are looked up wherever a sentence begins.
  void told() {
    std::vector<std::vector<Span>> marks(lines_.size());
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!may_repeat(i)) {
        continue;
      }
      marks[i] = caption_marks(line(i), marks_);
      // Without a mark it must be too long to be chance, have no full stop, and not be the first line, which is the title.
      if (!marks[i].empty() || (i > 0 && !ends_sentence(line(i)) && count_words(line(i), kFarWords) >= kFarWords)) {
        candidates.push_back(i);
      }
    }
    std::unordered_map<Hash, std::vector<Caption>> captions;  // by their first words
    for (const std::size_t i : candidates) {
      Words words;
      words.append(line(i), 0, UINT32_MAX, marks[i]);
      if (words.size() >= kRepeatWords) {
        auto& same = captions[window(words)];
        same.push_back({i, 0, std::move(words)});
      }
    }
    Words first;
    for (std::size_t i = 0; i < lines_.size() && !captions.empty(); ++i) {
      if (remover_.removed(i) || !marks[i].empty()) {
        continue;
      }
      each_opening(line(i), [&](std::uint32_t at) {
        first.hashes.clear();
        first.append(line(i), at, kWindow);
        const auto found = first.size() == kWindow ? captions.find(window(first)) : captions.end();
        if (found == captions.end()) {
          return;
        }
        auto& few = found->second;
        for (std::size_t c = 0; c < std::min<std::size_t>(few.size(), kMostTries); ++c) {
          compare(few[c], i, at, marks);
        }
      });
    }
  }

  struct Caption {
    std::size_t line;
    std::uint32_t tries;
    Words words;
  };

  static Hash window(const Words& words) {
    return std::accumulate(words.hashes.begin(), words.hashes.begin() + kWindow, kSeed, [](Hash hash, Hash word) { return (hash ^ word) * kPrime; });
  }

  // Compares a caption with the words from byte `at` of the line `story` on, which may go on in the lines behind it.
  void compare(Caption& caption, std::size_t story, std::uint32_t at, const std::vector<std::vector<Span>>& marks) {
    const std::uint32_t count = caption.words.size();
    if (caption.line == story || caption.tries >= kMostTries || remover_.removed(caption.line)) {
      return;
    }
    ++caption.tries;
    Words told;
    told.append(line(story), at, count);
    for (std::size_t i = story + 1; i < lines_.size() && told.size() < count; ++i) {
      told.append(line(i), 0, count, marks[i]);
    }
    if (told.hashes != caption.words.hashes) {
      return;
    }
    Words whole;
    whole.append(line(story), 0, count + 1);
    const bool equal = whole.size() == count;
    const bool marked = !marks[caption.line].empty();
    // Of two equal lines the earlier stays.
    if (marked || (ends_sentence(line(story)) && (!equal || caption.line > story))) {
      remover_.remove(caption.line, "repeats/told-again");
    }
  }

  std::string_view text_;
  const Lexicon& marks_;
  const std::vector<TextLine>& lines_;
  LineRemover remover_;
  std::vector<CleanEdit> halves_;
  std::vector<bool> halved_;
  std::vector<std::size_t> captions_;
};

}  // namespace

Repeats repeats(std::string_view text, const std::vector<TextLine>& lines, const Lexicon& marks) { return RepeatFinder(text, lines, marks).run(); }

}  // namespace pressmill

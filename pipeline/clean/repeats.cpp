#include "pipeline/clean/repeats.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "pipeline/clean/captions.h"
#include "pipeline/clean/labels.h"
#include "pipeline/clean/lines.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::uint32_t kLongestCaption = 600;  // bytes
constexpr std::size_t kNear = 4;                // lines between two prints of one caption
constexpr std::uint32_t kFarWords = 8;          // an unmarked caption that repeats a sentence has at least so many words
constexpr std::uint32_t kMostCopies = 4;
constexpr std::uint32_t kWindow = 5;  // words that a caption and a sentence must share before they are compared
constexpr std::uint32_t kMostTries = 4;

using Hash = std::uint64_t;
constexpr Hash kSeed = 1469598103934665603ULL, kPrime = 1099511628211ULL;

constexpr std::string_view kNoBreakSpace = "\u00A0";

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Each byte as it is compared, small; 0 for those that no word holds.
constexpr std::array<unsigned char, 256> kSmall = [] {
  std::array<unsigned char, 256> out{};
  for (unsigned c = 0; c < out.size(); ++c) {
    const unsigned small = c >= 'A' && c <= 'Z' ? c | 0x20U : c;
    const bool is_word = (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || (c >= 0x80 && c != 0xE2 && c != 0xC2);
    out[c] = static_cast<unsigned char>(is_word ? small : 0);
  }
  return out;
}();

// The words of a text as they are compared: letters and digits, small. Bytes beyond ASCII count as they are, but for curly marks and dashes.
struct Words {
  std::vector<Hash> hashes;
  std::vector<bool> opens;  // the word begins a sentence or a quotation

  std::uint32_t size() const { return static_cast<std::uint32_t>(hashes.size()); }

  // Appends the words of `line`, leaving out what lies in `skip`.
  void append(std::string_view line, const std::vector<Span>& skip) {
    Hash word = kSeed;
    bool opening = true;
    std::size_t next = 0;
    const auto flush = [&] {
      if (word != kSeed) {
        hashes.push_back(word);
        opens.push_back(opening);
        opening = false;
        word = kSeed;
      }
    };
    for (std::uint32_t i = 0; i < line.size();) {
      if (next < skip.size() && i >= skip[next].begin) {
        i = skip[next++].end;
        continue;
      }
      const auto c = static_cast<unsigned char>(line[i]);
      if (const unsigned char small = kSmall[c]; small != 0) {
        word = (word ^ small) * kPrime;
        ++i;
      } else if (c == ' ' || c == '\t' || line.substr(i, 2) == kNoBreakSpace) {
        flush();
        i += c == 0xC2 ? 2 : 1;
      } else {
        const bool opener = c == '.' || c == '!' || c == '?' || c == ':' || c == '"' || line.substr(i, 3) == "“" || line.substr(i, 3) == "‘" || c == '\'';
        if (opener && c != '\'') {
          flush();
        }
        opening = opening || (opener && word == kSeed);
        i += utf8::at(line, i).size;
      }
    }
    flush();
  }
};

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
    std::sort(out.edits.begin(), out.edits.end(), [](const CleanEdit& a, const CleanEdit& b) { return a.span < b.span; });
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
    if (candidates.empty()) {
      return;
    }
    std::vector<std::uint32_t> begins;  // each line's first word
    begins.reserve(lines_.size() + 1);
    Words words;
    words.hashes.reserve(text_.size() / 5);
    words.opens.reserve(text_.size() / 5);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      begins.push_back(words.size());
      words.append(line(i), marks[i]);
    }
    begins.push_back(words.size());

    std::unordered_map<Hash, std::vector<Caption>> captions;  // by their first words
    for (const std::size_t i : candidates) {
      if (begins[i + 1] - begins[i] >= kRepeatWords) {
        captions[window(words, begins[i])].push_back({i, 0});
      }
    }
    for (std::size_t i = 0; i < lines_.size() && !captions.empty(); ++i) {
      if (remover_.removed(i) || !marks[i].empty()) {
        continue;
      }
      for (std::uint32_t at = begins[i]; at + kWindow <= begins[i + 1]; ++at) {
        if (!words.opens[at]) {
          continue;
        }
        const auto found = captions.find(window(words, at));
        if (found == captions.end()) {
          continue;
        }
        auto& few = found->second;
        for (std::size_t c = 0; c < std::min<std::size_t>(few.size(), kMostTries); ++c) {
          compare(few[c], !marks[few[c].line].empty(), i, words, begins, at);
        }
      }
    }
  }

  struct Caption {
    std::size_t line;
    std::uint32_t tries;
  };

  static Hash window(const Words& words, std::uint32_t at) {
    Hash out = kSeed;
    for (std::uint32_t i = at; i < at + kWindow; ++i) {
      out = (out ^ words.hashes[i]) * kPrime;
    }
    return out;
  }

  void compare(Caption& caption, bool marked, std::size_t story, const Words& words, const std::vector<std::uint32_t>& begins, std::uint32_t at) {
    const std::uint32_t from = begins[caption.line];
    const std::uint32_t count = begins[caption.line + 1] - from;
    if (caption.line == story || caption.tries >= kMostTries || remover_.removed(caption.line) || at + count > words.size()) {
      return;
    }
    ++caption.tries;
    const auto first = words.hashes.begin();
    if (!std::equal(first + from, first + from + count, first + at)) {
      return;
    }
    // Of two equal lines the earlier stays.
    const bool equal = count == begins[story + 1] - begins[story];
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

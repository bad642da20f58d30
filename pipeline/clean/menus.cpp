#include "pipeline/clean/menus.h"

#include <algorithm>

#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr int kShortLineCost = 9, kEntryCost = 14,
              kMostWords = 50;              // what a line that is no prose costs the stretch it lies in; what a line of prose adds at most
constexpr std::size_t kFewestLines = 8;     // shorter runs may be a head or a sign-off
constexpr std::size_t kFewestEntries = 3;   // of a menu, in a run that goes
constexpr std::size_t kEntryShare = 10;     // and furniture is one line in so many
constexpr std::size_t kFewestLinks = 20;    // or so many links, and half of the lines
constexpr std::uint32_t kLinkWords = 6;     // with their star
constexpr std::size_t kHeadlineReach = 12;  // lines above the article in which its headline stands
constexpr std::uint32_t kHeadlineWords = 25, kFewestHeadlineWords = 4;
constexpr int kFewestProse = 80;  // words: a page without an article is left alone

struct Stretch {
  std::size_t begin = 0, end = 0;
  int weight = 0;
};

class MenuFinder {
 public:
  MenuFinder(std::string_view text, const std::vector<TextLine>& lines, const MenuEntries& entries, LineRemover& remover)
      : text_(text), lines_(lines), entries_(entries), remover_(remover) {}

  bool run() {
    if (lines_.size() < kFewestLines || !may_hold_menus()) {
      return false;
    }
    const Stretch article = heaviest();
    if (article.weight < kFewestProse) {
      return false;
    }
    bool took = false;
    if (is_menu(0, article.begin)) {
      const std::size_t headline = headline_above(article.begin);
      std::size_t end = article.begin;  // lines between the menu and the article may be its head
      while (end > 0 && !is_furniture(end - 1)) {
        --end;
      }
      for (std::size_t i = 0; i < end; ++i) {
        if (i != headline) {
          took = !remover_.removed(i) || took;
          remover_.remove(i, "menus/before");
        }
      }
    }
    if (is_menu(article.end, lines_.size())) {
      std::size_t begin = article.end;  // and those between the article and the footer its end
      while (begin < lines_.size() && !is_furniture(begin)) {
        ++begin;
      }
      for (std::size_t i = begin; i < lines_.size(); ++i) {
        took = !remover_.removed(i) || took;
        remover_.remove(i, "menus/behind");
      }
    }
    return took;
  }

 private:
  std::string_view line(std::size_t i) const { return lines_[i].of(text_); }

  // The cheap question first: most texts hold no menu.
  bool may_hold_menus() const {
    std::size_t entries = 0, links = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      entries += is_entry(i) ? 1 : 0;
      links += is_link(i) ? 1 : 0;
    }
    return entries >= kFewestEntries || links >= kFewestLinks;
  }

  bool is_prose(std::size_t i) const { return !remover_.removed(i) && reads_like_body(line(i)); }

  Stretch heaviest() const {
    Stretch best, now;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (now.weight <= 0) {
        now = {i, i, 0};
      }
      now.weight += is_prose(i) ? std::min(static_cast<int>(count_words(line(i))), kMostWords) : -(is_entry(i) || is_link(i) ? kEntryCost : kShortLineCost);
      now.end = i + 1;
      if (now.weight > best.weight) {
        best = now;
      }
    }
    // A short sentence at the very end ("He denies it.") still belongs to it.
    while (best.end > 0 && best.end < lines_.size() && !remover_.removed(best.end) && ends_sentence(line(best.end)) && count_words(line(best.end)) > 2) {
      ++best.end;
    }
    return best;
  }

  bool is_menu(std::size_t begin, std::size_t end) const {
    if (end - begin < kFewestLines) {
      return false;
    }
    std::size_t entries = 0, furniture = 0, links = 0;
    for (std::size_t i = begin; i < end; ++i) {
      entries += is_entry(i) ? 1 : 0;
      furniture += is_furniture(i) ? 1 : 0;
      links += is_link(i) ? 1 : 0;
    }
    return (entries >= kFewestEntries && furniture * kEntryShare >= end - begin) || (links >= kFewestLinks && links * 2 >= end - begin);
  }

  bool is_furniture(std::size_t i) const { return remover_.removed(i) || is_entry(i); }

  // An entry of a list of links as pages are written down: a star, plus or circle and a few words.
  bool is_link(std::size_t i) const {
    const std::string_view words = line(i);
    return words.size() > 2 && words[1] == ' ' && (words[0] == '*' || words[0] == '+' || words[0] == 'o') && !ends_sentence(words) && !words.ends_with(';') &&
           !words.ends_with(',') && count_words(words, kLinkWords + 1) <= kLinkWords;
  }

  bool is_entry(std::size_t i) const {
    std::string_view words = line(i);
    if (begins_bullet(words)) {
      const std::size_t space = words.find(' ');
      words = space == std::string_view::npos ? words : words.substr(space + 1);
    }
    if (words.size() > kLongestEntry) {
      return false;
    }
    return entries_.contains(unicode::lower(words));
  }

  // The line nearest above the article that may be its headline; lines_.size() where none is.
  std::size_t headline_above(std::size_t article) const {
    std::size_t seen = 0;
    for (std::size_t i = article; i > 0 && seen < kHeadlineReach; --i) {
      const std::string_view words = line(i - 1);
      seen += remover_.removed(i - 1) ? 0 : 1;
      const std::uint32_t count = count_words(words);
      if (!remover_.removed(i - 1) && count >= kFewestHeadlineWords && count <= kHeadlineWords && !words.ends_with('.') && !begins_bullet(words)) {
        return i - 1;
      }
    }
    return lines_.size();
  }

  static constexpr std::size_t kLongestEntry = 24;  // bytes

  std::string_view text_;
  const std::vector<TextLine>& lines_;
  const MenuEntries& entries_;
  LineRemover& remover_;
};

}  // namespace

MenuEntries::MenuEntries(const Lexicon& lexicon) {
  for (const Lexicon::Entry& entry : lexicon.entries()) {
    entries_.insert(entry.phrase);
  }
}

bool remove_menus(std::string_view text, const std::vector<TextLine>& lines, const MenuEntries& entries, LineRemover& remover) {
  return MenuFinder(text, lines, entries, remover).run();
}

}  // namespace pressmill

#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "pipeline/clean/lines.h"
#include "pipeline/text/lexicon.h"

namespace pressmill {

// The entries of menus (menu-words.tsv), small letters, to be looked up whole.
class MenuEntries {
 public:
  explicit MenuEntries(const Lexicon& lexicon);
  bool contains(const std::string& entry) const { return entries_.contains(entry); }

 private:
  std::unordered_set<std::string> entries_;
};

// Takes out the menus before and the footers behind an article, in a text that holds a whole web page.
//
// The article is the stretch of lines in which prose outweighs short lines most (the greatest sum of a row of numbers). What stands before or behind it
// goes where it is long and plainly a site's: several of its lines are furniture already (`remover` took them) or entries of a menu (`entries`). The line
// that may be the headline stays. A text without such evidence, however many short lines it has (a list, a table, an agenda), stays as it is.
// True where it took a line. Linear time.
bool remove_menus(std::string_view text, const std::vector<TextLine>& lines, const MenuEntries& entries, LineRemover& remover);

}  // namespace pressmill

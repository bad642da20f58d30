#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace pressmill {

class PatternError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The one door to Boost.Regex: Perl syntax over code points of UTF-8 text.
//
// House rules, checked when a pattern is made (PatternError says which is broken): groups are named or don't capture; back-references are out; a
// repeat without a bound, of more than one character (`(ab)*`, not `a*`), is out: bound it, `{0,8}`. In a set write `[[:alpha:]’]`, not `[\p{L}’]`,
// which Boost 1.74 never matches. The number of states is bounded: a search that would cost more gives up and says so.
// Thread rule: const, any number of threads.
class Pattern {
 public:
  struct Match {
    std::size_t begin = 0, end = 0;                                          // bytes of the searched text
    std::vector<std::optional<std::pair<std::size_t, std::size_t>>> groups;  // in the order of group_names()
  };
  enum class Outcome { found, nothing, gave_up };

  explicit Pattern(std::string_view expression);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  // The leftmost match at or after `from`. REQUIRES: `text` valid UTF-8, `from` on a code point. What stands before `from` is seen by \b and look-behind.
  Outcome search(std::string_view text, std::size_t from, Match& match) const;

  const std::vector<std::string>& group_names() const { return names_; }

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
  std::vector<std::string> names_;
};

}  // namespace pressmill

#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/text/lexicon.h"

namespace pressmill {

// The names of months by the lexicon of that name, whose first word for each is the full one. Const after it is made; any thread.
class Months {
 public:
  explicit Months(const std::vector<Lexicon::Entry>& lexicon);

  // "2023-10" -> "October 2023"; what is no such month comes back as it is.
  std::string in_words(std::string_view month) const;

 private:
  std::array<std::string, 13> names_;  // by number
};

}  // namespace pressmill

#include "pipeline/publish/report/months.h"

#include <charconv>

namespace pressmill {
namespace {

std::size_t number_in(std::string_view text) {
  std::size_t out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

}  // namespace

Months::Months(const std::vector<Lexicon::Entry>& lexicon) {
  for (const Lexicon::Entry& entry : lexicon) {
    if (const std::size_t number = number_in(entry.value); number < names_.size() && names_[number].empty()) {
      names_[number] = entry.phrase;
      names_[number][0] = static_cast<char>(entry.phrase[0] - 'a' + 'A');
    }
  }
}

std::string Months::in_words(std::string_view month) const {
  const std::size_t number = month.size() == 7 ? number_in(month.substr(5)) : 0;
  return number == 0 || number >= names_.size() || names_[number].empty() ? std::string(month) : names_[number] + " " + std::string(month.substr(0, 4));
}

}  // namespace pressmill

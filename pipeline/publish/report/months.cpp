#include "pipeline/publish/report/months.h"

#include <charconv>

#include "pipeline/publish/embedded_lexicon.h"

namespace pressmill {

std::string month_in_words(std::string_view month) {
  const auto number_in = [](std::string_view text) {
    int out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
  };
  static const std::vector<Lexicon::Entry> kMonths = embedded_lexicon("months");
  const int wanted = month.size() == 7 ? number_in(month.substr(5)) : 0;
  for (const Lexicon::Entry& entry : kMonths) {
    // The first name of each is the full one.
    if (wanted > 0 && number_in(entry.value) == wanted) {
      std::string out = entry.phrase;
      out[0] = static_cast<char>(out[0] - 'a' + 'A');
      return out.append(" ").append(month.substr(0, 4));
    }
  }
  return std::string(month);
}

}  // namespace pressmill

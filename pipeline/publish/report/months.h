#pragma once

#include <string>
#include <string_view>

namespace pressmill {

// "2023-10" -> "October 2023", by extractors/lexicons/months.tsv; what is no such month comes back as it is.
std::string month_in_words(std::string_view month);

}  // namespace pressmill

#pragma once

#include <string_view>

namespace pressmill {

// Whether two names mean one: the words of one, without articles and titles of courtesy, all stand in the other. Nobody is only nobody.
bool same_name(std::string_view a, std::string_view b);
bool share_two_words(std::string_view a, std::string_view b);

}  // namespace pressmill

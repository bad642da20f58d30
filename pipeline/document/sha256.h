#pragma once

#include <string>
#include <string_view>

namespace pressmill {

std::string sha256(std::string_view bytes);  // 64 lower-case hex digits (FIPS 180-4)

}  // namespace pressmill

#pragma once

#include <string_view>

namespace pressmill {

inline constexpr std::string_view kVersion = "0.1.0";
inline constexpr std::string_view kRecordSchema = "pressmill/1";

}  // namespace pressmill

#include <fmt/core.h>

#include <cstdio>

#include "apps/verbs.h"
#include "pipeline/run/printable.h"

namespace pressmill {

void say(std::string_view message) { std::fputs(fmt::format("pressmill: {}\n", printable(message)).c_str(), stderr); }

}  // namespace pressmill

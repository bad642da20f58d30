#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmill::testing {

struct Finished {
  int exit_code = 0;  // 128 + the signal where one ended it
  std::string out, err;
};

// Runs the real binary and waits. `environment`: "NAME=value" on top of this process's own.
Finished pressmill(const std::vector<std::string>& arguments, std::string_view input = "", const std::vector<std::string>& environment = {});

// Starts it, kills it with SIGKILL after so many microseconds (it may have ended before), and waits.
void pressmill_killed_after(const std::vector<std::string>& arguments, unsigned microseconds);

}  // namespace pressmill::testing

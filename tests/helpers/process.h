#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pressmill::testing {

struct Finished {
  int exit_code = 0;  // 128 + the signal where one ended it
  std::string out, err;
  long peak_kib = 0;  // the most memory that it held
};

// Runs the real binary and waits. `environment`: "NAME=value" on top of this process's own.
Finished pressmill(const std::vector<std::string>& arguments, std::string_view input = "", const std::vector<std::string>& environment = {});

// The same on a disk that is full once a file has so many bytes.
Finished pressmill_on_full_disk(const std::vector<std::string>& arguments, std::size_t bytes);

// What a terminal gets of it, standard output and messages.
std::string pressmill_on_terminal(const std::vector<std::string>& arguments);

// Starts it, sends it a signal after so many microseconds (it may have ended before), and waits. What it ended with, as in Finished.
int pressmill_signalled(const std::vector<std::string>& arguments, int signal, unsigned microseconds);

}  // namespace pressmill::testing

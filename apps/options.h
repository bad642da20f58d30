#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "pipeline/document/rules.h"
#include "pipeline/run/read.h"

namespace pressmill {

// The options that several verbs share.
struct Options {
  unsigned jobs = 0;  // 0: all cores
  std::string rules_directory;
  std::size_t max_bytes = kDefaultMaxBytes;

  void add_to(CLI::App& verb);
  unsigned workers() const;
  Rules load_rules() const;
};

}  // namespace pressmill

#pragma once

#include <string>

#include "pipeline/publish/about.h"

namespace pressmill {

// What OUT/about.yaml says of the dataset, and the SHA-256 of its bytes; without the file nothing, and no hash.
struct AboutFile {
  About about;
  std::string sha256;
};

// Throws RulesError where a line of it can't be taken, UsageError where it can't be read.
AboutFile read_about(const std::string& out);

}  // namespace pressmill

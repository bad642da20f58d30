#include "apps/input.h"

#include <filesystem>

#include "apps/verbs.h"

namespace pressmill {

std::optional<Document> text_argument(const std::string& file, std::size_t max_bytes) {
  std::error_code unknown;
  if (!std::filesystem::exists(file, unknown)) {
    throw UsageError(file + ": no such file");
  }
  if (std::filesystem::is_directory(file, unknown)) {
    throw UsageError(file + ": is a folder, not a text file; pressmill run takes folders");
  }
  try {
    return text_document(read_file(file, max_bytes), file);
  } catch (const Rejected& why) {
    say(file + ": not " + (why.stage == "read" ? "read" : "taken") + ": " + why.what());
    return std::nullopt;
  }
}

LineReader lines_argument(const std::string& file, std::size_t max_bytes) {
  try {
    return {file, max_bytes};
  } catch (const Rejected& why) {
    throw UsageError(file + ": " + why.what());
  }
}

}  // namespace pressmill

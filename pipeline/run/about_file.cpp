#include "pipeline/run/about_file.h"

#include <filesystem>

#include "pipeline/document/sha256.h"
#include "pipeline/document/yaml.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/read.h"

namespace pressmill {

AboutFile read_about(const std::string& out) {
  const std::string path = out + "/about.yaml";
  if (!std::filesystem::exists(path)) {
    return {};
  }
  try {
    const std::string content = read_file(path, kDefaultMaxBytes);
    return {About(read_yaml({path, content}, "about")), sha256(content)};
  } catch (const Rejected& why) {
    throw UsageError(path + ": not read: " + why.what());
  }
}

}  // namespace pressmill

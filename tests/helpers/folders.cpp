#include "tests/helpers/folders.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "pipeline/document/sha256.h"

namespace pressmill::testing {

namespace fs = std::filesystem;

TempFolder::TempFolder() {
  std::string name = (fs::temp_directory_path() / "pressmill-test.XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error("no temporary folder");
  }
  path_ = name;
}

TempFolder::~TempFolder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

void TempFolder::write(std::string_view name, std::string_view content) const {
  const fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << content;
}

std::string scratch() { return std::filesystem::temp_directory_path().string(); }

std::string read_bytes(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string source_path(std::string_view below) { return (fs::path(PRESSMILL_SOURCE_DIR) / below).string(); }

std::vector<fs::path> texts_in(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    if (entry.path().extension() == ".txt") {
      out.push_back(entry.path());
    }
  }
  std::ranges::sort(out);
  return out;
}

std::string folder_hash(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      files[fs::relative(entry.path(), folder).string()] = sha256(read_bytes(entry.path()));
    }
  }
  std::string all;
  for (const auto& [name, hash] : files) {
    all.append(name).append(1, '\0').append(hash);
  }
  return sha256(all);
}

}  // namespace pressmill::testing

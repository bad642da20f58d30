#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace pressmill::testing {

// A folder of its own for one test, gone at the end.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::string operator/(std::string_view name) const { return (path_ / name).string(); }
  void write(std::string_view name, std::string_view content) const;  // makes the folders on the way

 private:
  std::filesystem::path path_;
};

std::string scratch();  // a folder for files without a name
std::string read_bytes(const std::filesystem::path& file);
std::string source_path(std::string_view below);                                   // of the project
std::vector<std::filesystem::path> texts_in(const std::filesystem::path& folder);  // .txt files, by name; none where there is no such folder
std::string folder_hash(const std::filesystem::path& folder);                      // over the names and bytes of all files below it

}  // namespace pressmill::testing

// The folder of rules that a user gave. What nothing would read is a fault: a file whose name is misspelt must not pass in silence.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "pipeline/document/embedded.h"
#include "pipeline/document/rules.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kScales = "scales/";

bool is_embedded(const std::string& path) {
  const auto files = embedded_files();
  return std::any_of(files.begin(), files.end(), [&](const EmbeddedFile& file) { return file.path == path; });
}

std::string embedded_rule_files() {
  std::string out;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with("rules/")) {
      out += (out.empty() ? "" : ", ") + fs::path(file.path).filename().string();
    }
  }
  return out;
}

// Throws where a file of that path below the folder is none that can be read; false where it is of another kind.
bool is_rule_file(const std::string& path) {
  const fs::path name(path);
  const std::string suffix = name.extension().string();
  if (suffix == ".yml") {
    throw RulesError(path + ": not read; rename it to " + name.stem().string() + ".yaml");
  }
  if (suffix != ".yaml" && suffix != ".tsv") {
    return false;
  }
  const bool scale = path.starts_with(kScales) && suffix == ".yaml" && std::count(path.begin(), path.end(), '/') == 1;
  if (path.find('/') != std::string::npos && !scale) {
    throw RulesError(path + ": not read; rule files and lexicons lie in the folder itself, rating scales in its folder scales");
  }
  if (suffix == ".yaml" && !scale && !is_embedded("rules/" + path)) {
    throw RulesError(path + ": no rules of that name are read; there are " + embedded_rule_files() + ", and rating scales in the folder scales");
  }
  return true;
}

std::string content_of(const fs::path& path) {
  std::ifstream in;
  std::ostringstream content;
  if (fs::is_regular_file(path)) {  // nobody waits for a pipe
    in.open(path, std::ios::binary);
  }
  if (!in.is_open() || (in.peek() != std::ifstream::traits_type::eof() && !(content << in.rdbuf())) || in.bad()) {
    throw RulesError(path.string() + ": can't be read");
  }
  return content.str();
}

// A lexicon of a name of its own serves the patterns beside it, as {name}.
void require_used(const Rules::File& file, const std::vector<Rules::File>& files) {
  const std::string name = fs::path(file.path).stem().string();
  const auto uses = [&name](const Rules::File& other) { return other.path.ends_with(".yaml") && other.content.find("{" + name + "}") != std::string::npos; };
  if (file.path.ends_with(".tsv") && !is_embedded("lexicons/" + file.path) && std::none_of(files.begin(), files.end(), uses)) {
    throw RulesError(file.path + ": no lexicon of that name is read, and no pattern beside it holds {" + name + "}");
  }
}

}  // namespace

std::vector<Rules::File> Rules::files_in(const std::string& directory) {
  std::vector<File> out;
  try {
    for (fs::recursive_directory_iterator entry(directory), end; entry != end; ++entry) {
      if (entry->path().filename().native().starts_with('.')) {  // .git and the like
        entry.disable_recursion_pending();
      } else if (std::string path = entry->path().lexically_relative(directory).generic_string(); !entry->is_directory() && is_rule_file(path)) {
        out.push_back({std::move(path), content_of(entry->path())});
      }
    }
  } catch (const fs::filesystem_error& error) {
    throw RulesError(directory + ": " + error.code().message());
  }
  std::sort(out.begin(), out.end(), [](const File& a, const File& b) { return a.path < b.path; });
  for (const File& file : out) {
    require_used(file, out);
  }
  return out;
}

}  // namespace pressmill

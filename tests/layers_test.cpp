// Who may include whom (HACKING.md, "Layers"), and where each library lives. Reads the sources themselves.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

namespace pressmill {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Folder -> folders it may include, besides itself.
const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"pipeline/text", {}},
    {"pipeline/document", {"pipeline/text"}},
    {"pipeline/clean", {"pipeline/document", "pipeline/text"}},
    {"pipeline/dedup", {"pipeline/document", "pipeline/text"}},
    {"pipeline/store", {"pipeline/document", "pipeline/text"}},
    {"pipeline/publish", {"pipeline/document", "pipeline/text"}},
    {"pipeline/run", {"pipeline/clean", "pipeline/dedup", "pipeline/store", "pipeline/publish", "pipeline/document", "pipeline/text"}},
    {"extractors", {"pipeline/document", "pipeline/text"}},
    {"apps", {"extractors", "pipeline/run", "pipeline/clean", "pipeline/dedup", "pipeline/store", "pipeline/publish", "pipeline/document", "pipeline/text"}},
};

// The first part of an included library header -> the only places that may include it.
const std::map<std::string, std::set<std::string>> kHomes = {
    {"boost/", {"pipeline/text/pattern.cpp"}},
    {"unicode/", {"pipeline/text/unicode.cpp", "pipeline/text/decode.cpp"}},
    {"hs/", {"pipeline/text/literals.cpp"}},
    {"yaml-cpp/", {"pipeline/document/rules_load.cpp"}},
    {"simdjson.h", {"pipeline/document/json.cpp", "pipeline/text/utf8.cpp"}},
    {"rapidjson/", {"pipeline/document/schema.cpp"}},
    {"valijson/", {"pipeline/document/schema.cpp"}},
    {"openssl/", {"pipeline/document/sha256.cpp"}},
    {"Poco/Data", {"pipeline/store/"}},
    {"sqlite3.h", {"pipeline/publish/sqlite.cpp"}},
    {"xlsxwriter", {"pipeline/publish/xlsx.cpp"}},
    {"zlib.h", {"pipeline/publish/zip.cpp"}},
    {"zstd.h", {"pipeline/store/compress.cpp"}},
    {"CLI/", {"apps/"}},
};

struct Include {
  std::string file, header;
  bool quoted = false;
};

// Calls `found` with the file and the match of each line of a source file that matches.
template <class Found>
void each_line(const std::regex& pattern, const Found& found) {
  for (const char* top : {"apps", "pipeline", "extractors"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(PRESSMILL_SOURCE_DIR) / top)) {
      const std::string suffix = entry.path().extension().string();
      if (suffix != ".h" && suffix != ".cpp") {
        continue;
      }
      std::ifstream in(entry.path());
      std::smatch match;
      for (std::string text; std::getline(in, text);) {
        if (std::regex_search(text, match, pattern)) {
          found(fs::relative(entry.path(), PRESSMILL_SOURCE_DIR).string(), match);
        }
      }
    }
  }
}

std::vector<Include> includes() {
  std::vector<Include> out;
  each_line(std::regex(R"(^\s*#include\s+([<"])([^>"]+)[>"])"), [&out](const std::string& file, const std::smatch& match) {
    out.push_back({file, match[2], match[1] == "\""});
  });
  return out;
}

// "pipeline/text/span.h" -> "pipeline/text"; "extractors/dates/compute.h" -> "extractors".
std::string layer_of(const std::string& path) {
  const auto first = path.find('/');
  return path.starts_with("pipeline/") ? path.substr(0, path.find('/', first + 1)) : path.substr(0, first);
}

TEST(Layers, NoFolderIncludesWhatLiesAboveIt) {
  std::vector<std::string> faults;
  for (const Include& include : includes()) {
    if (!include.quoted) {
      continue;
    }
    const std::string from = layer_of(include.file);
    const std::string to = layer_of(include.header);
    const auto allowed = kMayInclude.find(from);
    if (from != to && (allowed == kMayInclude.end() || !allowed->second.contains(to))) {
      faults.push_back(include.file + " includes " + include.header);
    }
  }
  EXPECT_THAT(faults, IsEmpty());
}

TEST(Layers, EachLibraryStaysInItsHome) {
  std::vector<std::string> faults;
  for (const Include& include : includes()) {
    for (const auto& [library, homes] : kHomes) {
      const bool at_home = std::ranges::any_of(homes, [&](const std::string& home) { return include.file.starts_with(home); });
      if (include.header.starts_with(library) && !at_home) {
        faults.push_back(include.file + " includes " + include.header);
      }
    }
  }
  EXPECT_THAT(faults, IsEmpty());
}

// What a run took, and the bar that shows it; no record, no dataset.
TEST(Layers, OnlyTheReportOfARunAndTheProgressBarReadAClock) {
  std::set<std::string> files;
  each_line(
      std::regex(
          R"(\b(system|steady|utc|file|high_resolution)_clock\b|\b(gettimeofday|clock_gettime|localtime(_r)?|gmtime(_r)?)\(|\btime\((nullptr|NULL|0)\)|Poco/(Local)?(DateTime|Timestamp))"),
      [&files](const std::string& file, const std::smatch&) { files.insert(file); });
  EXPECT_THAT(files, ElementsAre("apps/progress_bar.cpp", "pipeline/run/run.cpp", "pipeline/run/run_log.cpp"));
}

TEST(Layers, TheTestReadsTheSources) { EXPECT_GT(includes().size(), 100U); }

}  // namespace
}  // namespace pressmill

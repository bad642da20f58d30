#include "pipeline/publish/package/package.h"

#include <algorithm>
#include <array>

#include "pipeline/document/json.h"

namespace pressmill {
namespace {

class PackageFormat : public Format {
 public:
  explicit PackageFormat(const FormatSetup& setup) : setup_(setup) {}

  void finish(const DatasetFacts& facts) override {
    const std::vector<WrittenFile> files = setup_.folder.written();
    write("datapackage.json", datapackage(setup_, facts, files));
    write("codebook.md", codebook(setup_, facts));
    write("README.md", dataset_card(setup_, facts, files));
    write("CITATION.cff", citation(facts));
  }

 private:
  void write(const std::string& name, const std::string& content) {
    OutputFile& file = setup_.folder.open(name);
    file.write(content);
    file.close();
  }

  FormatSetup setup_;
};

}  // namespace

std::string quoted_string(std::string_view text) {
  JsonWriter out;
  out.string(text);
  return std::move(out).take();
}

const WrittenFile* file_of(const Table& table, const std::vector<WrittenFile>& files) {
  const auto found = std::ranges::find_if(files, [&](const WrittenFile& file) { return file.name == table.name + ".csv"; });
  return found == files.end() ? nullptr : &*found;
}

std::string about_file(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kFiles{{
      {"articles.jsonl", "One article record a line, canonical documents in order of id"},
      {"dataset.sqlite", "All tables with keys, full-text search and views for the usual questions"},
      {"metadata.json", "Descriptions, facets and labels for Datasette"},
      {"dataset.xlsx", "All tables as sheets, without the articles' text, and a codebook"},
      {"report.html", "The findings for readers"},
      {"annotations/web-annotations.jsonl", "The findings as W3C Web Annotations, one a line"},
      {"annotations/doccano.jsonl", "The findings for doccano"},
      {"annotations/brat/annotation.conf", "The kinds of findings, for brat"},
  }};
  const auto* const found = std::ranges::find_if(kFiles, [name](const auto& file) { return file.first == name; });
  return found == kFiles.end() ? "" : std::string(found->second);
}

std::unique_ptr<Format> make_package(const FormatSetup& setup) { return std::make_unique<PackageFormat>(setup); }

}  // namespace pressmill

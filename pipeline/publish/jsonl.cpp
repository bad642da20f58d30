#include "pipeline/publish/jsonl.h"

namespace pressmill {
namespace {

class JsonlFormat : public Format {
 public:
  explicit JsonlFormat(const FormatSetup& setup) : file_(setup.folder.open("articles.jsonl")) {}

  void add(const PublishedDocument& document, const Rendered& /*rendered*/) override {
    if (document.standing.canonical) {
      file_.write(document.line);
      file_.write("\n");
    }
  }

  void finish(const DatasetFacts& /*facts*/) override { file_.close(); }

 private:
  OutputFile& file_;
};

}  // namespace

std::unique_ptr<Format> make_jsonl(const FormatSetup& setup) { return std::make_unique<JsonlFormat>(setup); }

}  // namespace pressmill

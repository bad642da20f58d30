#include "pipeline/publish/annotations/annotations.h"

namespace pressmill {
namespace {

class AnnotationsFormat : public Format {
 public:
  explicit AnnotationsFormat(const FormatSetup& setup)
      : setup_(setup), kinds_(finding_kinds(setup.tables)), web_(setup.folder.open("annotations/web-annotations.jsonl")) {
    if (!setup_.standoff) {
      doccano_ = &setup_.folder.open("annotations/doccano.jsonl");
      OutputFile& configuration = setup_.folder.open("annotations/brat/annotation.conf");
      configuration.write(brat_configuration(kinds_));
      configuration.close();
    }
  }

  Rendered render(const PublishedDocument& document) const override {
    if (!document.standing.canonical) {
      return {};
    }
    if (setup_.standoff) {
      return {web_annotations(document, kinds_, true)};
    }
    return {web_annotations(document, kinds_, false), doccano_line(document, kinds_), brat_annotations(document, kinds_)};
  }

  void add(const PublishedDocument& document, const Rendered& rendered) override {
    if (rendered.empty()) {
      return;
    }
    web_.write(rendered[0]);
    if (doccano_ != nullptr) {
      doccano_->write(rendered[1]);
      const std::string name = "annotations/brat/" + file_name(document.standing.id);
      setup_.folder.put(name + ".txt", document.record.root()["text"].text());
      setup_.folder.put(name + ".ann", rendered[2]);
    }
  }

  void finish(const DatasetFacts& /*facts*/) override {
    web_.close();
    if (doccano_ != nullptr) {
      doccano_->close();
    }
  }

 private:
  FormatSetup setup_;
  std::vector<FindingKind> kinds_;
  OutputFile& web_;
  OutputFile* doccano_ = nullptr;
};

}  // namespace

std::unique_ptr<Format> make_annotations(const FormatSetup& setup) { return std::make_unique<AnnotationsFormat>(setup); }

}  // namespace pressmill

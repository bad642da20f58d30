#include "pipeline/run/line.h"

#include <gmock/gmock.h>

#include <array>
#include <stdexcept>

#include "extractors/registry.h"
#include "pipeline/document/record.h"
#include "tests/helpers/documents.h"

namespace pressmill {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Document from_source(std::string_view source) {
  Document out;
  out.source = source;
  return out;
}

// Finds the whole text of each document; fails at one that says "broken".
class Fussy : public Extractor {
 public:
  void extract(const Document& document, const Annotations& /*earlier*/, Annotations& out) const override {
    if (document.text() == "broken") {
      throw std::runtime_error("no reader for it");
    }
    out.add("whole", {0, static_cast<std::uint32_t>(document.text().size())}, "fussy/whole", {});
  }
};

constexpr std::array kEmits{Emits{"whole", "wholes", "w"}};
const std::array kFussy{ExtractorEntry{"fussy", kEmits, {}, [](const Rules&) -> std::unique_ptr<Extractor> { return std::make_unique<Fussy>(); }}};

TEST(Line, ABatchHasTheRecordsOfItsDocuments) {
  const std::array<std::string_view, 3> sources{
      "“It was hard,” said Mona Reel.", "",
      "Inspectors rated Garrow Hill School good on 3 May 2021. The report recommends that the school should train its staff."};
  std::vector<Document> batch;
  for (const std::string_view source : sources) {
    batch.push_back(from_source(source));
  }
  const std::vector<Line::Record> records = testing::line().records(batch);
  ASSERT_THAT(records, SizeIs(sources.size()));
  for (std::size_t i = 0; i < sources.size(); ++i) {
    Document alone = from_source(sources[i]);
    const Annotations found = testing::line().process(alone);
    JsonWriter json;
    write_record(alone, found, registry(), json);
    EXPECT_EQ(records[i].json, json.view());
    EXPECT_THAT(records[i].fault, IsEmpty());
  }
}

TEST(Line, ADocumentThatFailsLeavesItsNeighboursAlone) {
  const Line line(testing::embedded_rules(), kFussy);
  std::vector<Document> batch;
  for (const std::string_view source : {"first", "broken", "third"}) {
    batch.push_back(from_source(source));
  }
  const std::vector<Line::Record> records = line.records(batch);
  EXPECT_THAT(records[0].json, HasSubstr("first"));
  EXPECT_THAT(records[1].json, IsEmpty());
  EXPECT_EQ(records[1].fault, "no reader for it");
  EXPECT_THAT(records[2].json, HasSubstr("third"));
}

}  // namespace
}  // namespace pressmill

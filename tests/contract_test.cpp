// What CONTRACT and extractor.h promise of every extractor, asked of all that are registered over every document of the corpus. A new one is tested by being
// registered.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <thread>

#include "extractors/registry.h"
#include "pipeline/run/documents.h"
#include "pipeline/text/utf8.h"
#include "tests/helpers/documents.h"
#include "tests/helpers/folders.h"
#include "tests/helpers/records.h"

namespace pressmill::testing {
namespace {

using ::testing::IsEmpty;

struct Text {
  std::string name, content;
};

// Every text of the corpus, and texts with nothing in them.
const std::vector<Text>& texts() {
  static const std::vector<Text> all = [] {
    std::vector<Text> out = {
        {"empty", ""}, {"blank", " \n\n\t\n"}, {"noise only", "Hide Ad\nHide Ad\n\nRead More\n\nAdvertisement\n"}, {"marks", "“‘’” – … '\"'"}};
    for (const auto& path : texts_in(source_path("corpus/articles"))) {
      out.push_back({path.filename().string(), read_bytes(path)});
    }
    return out;
  }();
  return all;
}

std::string record(const std::string& content, const std::string& name) {
  Document document = text_document(content, name);
  const Annotations found = line().process(document);
  return record_of(document, found);
}

bool on_code_points(const std::string& text, Span span) {
  const auto is_edge = [&text](std::uint32_t at) { return at == text.size() || (at < text.size() && !utf8::is_continuation(text[at])); };
  return span.begin <= span.end && is_edge(span.begin) && is_edge(span.end);
}

// The first thing that is wrong with the findings of one document.
std::string span_fault(const Document& document, const Annotations& found) {
  std::map<std::string_view, std::uint32_t> last;
  for (const Annotation& finding : found.all()) {
    if (!on_code_points(document.text(), finding.span)) {
      return std::string(finding.type) + " lies outside the text or inside a code point";
    }
    if (finding.span.begin < last[finding.type]) {
      return std::string(finding.type) + " does not come in order of position";
    }
    if (finding.rule.empty()) {
      return std::string(finding.type) + " names no rule";
    }
    last[finding.type] = finding.span.begin;
  }
  return {};
}

TEST(Contract, EveryRecordHoldsWhatItsSchemaSays) {
  for (const Text& text : texts()) {
    Document document = text_document(text.content, text.name);
    const Annotations found = line().process(document);
    EXPECT_EQ(span_fault(document, found), "") << text.name;
    EXPECT_THAT(record_faults(document, found), IsEmpty()) << text.name;
  }
}

TEST(Contract, ADocumentThatIsCutShortIsADocument) {
  constexpr std::size_t kStep = 7;
  for (const Text& text : texts()) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.content.size(); at += utf8::at(text.content, at).size) {
      if (++count % kStep != 0) {
        continue;
      }
      Document document = text_document(text.content.substr(0, at), text.name);
      const Annotations found = line().process(document);
      ASSERT_EQ(span_fault(document, found), "") << text.name << " cut at byte " << at;
    }
  }
}

TEST(Contract, TheSameDocumentGivesTheSameRecord) {
  for (const Text& text : texts()) {
    EXPECT_EQ(record(text.content, text.name), record(text.content, text.name)) << text.name;
  }
}

TEST(Contract, FourThreadsGiveWhatOneGives) {
  std::vector<std::string> alone;
  for (const Text& text : texts()) {
    alone.push_back(record(text.content, text.name));
  }
  std::vector<std::vector<std::string>> together(4);
  {
    std::vector<std::jthread> threads;
    threads.reserve(together.size());
    for (auto& records : together) {
      threads.emplace_back([&records] {
        for (const Text& text : texts()) {
          records.push_back(record(text.content, text.name));
        }
      });
    }
  }
  for (const auto& records : together) {
    EXPECT_EQ(records, alone);
  }
}

TEST(Contract, CleaningWhatIsCleanChangesNothing) {
  for (const Text& text : texts()) {
    const Document once = cleaned(text.content);
    EXPECT_EQ(cleaned(once.text()).text(), once.text()) << text.name;
  }
}

TEST(Contract, EachExtractorRunsBehindThoseItNeeds) {
  std::vector<std::string_view> before;
  for (const ExtractorEntry& entry : registry()) {
    for (const std::string_view needed : entry.needs) {
      EXPECT_NE(std::ranges::find(before, needed), before.end()) << entry.name << " needs " << needed;
    }
    before.push_back(entry.name);
  }
}

TEST(Contract, EveryExampleInsideARuleHolds) { EXPECT_THAT(embedded_rules().failed_examples(), IsEmpty()); }

TEST(Contract, EveryRecordTypeHasItsSchema) { EXPECT_THAT(missing_schemas(), IsEmpty()); }

}  // namespace
}  // namespace pressmill::testing

#include "pipeline/publish/standoff.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "pipeline/document/json.h"
#include "tests/helpers/datasets.h"

namespace pressmill::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Standoff, LeavesOutTheWordsOfTheArticleAndKeepsTheRest) {
  const JsonTree record(R"({"schema": "pressmill/1", "id": "a", "title": "T", "text": "said words", "removed": [{"text": "x", "rule": "r"}],
    "edits": [{"with": " ", "rule": "r", "source_start": 3}],
    "quotes": [{"id": "a#q1", "start": 5, "text": "words", "verbatim": [{"text": "words", "start": 5}], "cue": {"text": "said", "lemma": "say"},
                "speaker": {"text": "she", "name": "Ada"}}], "ratings": [{"rating": "good", "when": {"text": "in May", "value": "2021-05"}, "conflict": false}]})");
  EXPECT_EQ(Standoff().write(record.root(), "abc"),
            R"({"schema":"pressmill/1-standoff","id":"a","text_sha256":"abc","removed":[{"rule":"r"}],"edits":[{"rule":"r","source_start":3}],)"
            R"("quotes":[{"id":"a#q1","start":5,"verbatim":[{"start":5}],"cue":{"lemma":"say"},"speaker":{"text":"she","name":"Ada"}}],)"
            R"("ratings":[{"rating":"good","when":{"value":"2021-05"},"conflict":false}]})");
}

TEST(Standoff, NoFileOfTheDatasetHoldsARunOfTheArticlesWords) {
  const TempFolder folder;
  const std::string out = published(folder, {"a", "b"}, {{}, true});
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(out)) {
    if (entry.is_regular_file()) {
      ++files;
      const std::string bytes = read_bytes(entry.path());
      for (const char* words : {"Skelby library is", "The library was rated", "We are proud", "works."}) {
        EXPECT_THAT(bytes, Not(HasSubstr(words))) << entry.path();
      }
    }
  }
  EXPECT_GT(files, 15U);
  EXPECT_THAT(read_bytes(out + "/README.md"), HasSubstr("**without text**"));
  EXPECT_THAT(read_bytes(out + "/ratings.csv"), HasSubstr("good"));
  EXPECT_THAT(read_bytes(out + "/run.json"), HasSubstr("pressmill/1-standoff"));
}

}  // namespace
}  // namespace pressmill::testing

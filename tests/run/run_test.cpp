// The main job from outside: what a folder becomes, again and again.
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <random>

#include "pipeline/document/json.h"
#include "tests/helpers/folders.h"
#include "tests/helpers/process.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;
using testing::Finished;
using testing::folder_hash;
using ::testing::HasSubstr;
using testing::pressmill;
using testing::read_bytes;
using testing::source_path;
using testing::TempFolder;

Finished run(const std::string& input, const std::string& out, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments{"run", input, "-o", out};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return pressmill(arguments);
}

std::size_t lines_of(const std::string& file) {
  const std::string bytes = read_bytes(file);
  return static_cast<std::size_t>(std::ranges::count(bytes, '\n'));
}

TEST(Run, MakesADatasetOfAFolder) {
  const TempFolder folder;
  const Finished done = run(source_path("corpus/articles"), folder / "out");
  EXPECT_EQ(done.exit_code, 0) << done.err;
  for (const char* name : {"articles.jsonl", "documents.csv", "quotes.csv", "speakers.csv", "ratings.csv", "measures.csv", "dates.csv", "durations.csv",
                           "recommendations.csv", "removed.csv", "problems.csv", "run.json"}) {
    EXPECT_TRUE(fs::exists(folder / "out/dataset" + "/" + name)) << name;
  }
  EXPECT_EQ(pressmill({"validate", folder / "out/dataset/articles.jsonl"}).exit_code, 0);
  EXPECT_THAT(read_bytes(folder / "out/dataset/documents.csv"), ::testing::StartsWith("doc_id,text,"));
}

TEST(Run, PublishesOfNearCopiesTheFullest) {
  const TempFolder folder;
  const std::string full = read_bytes(source_path("corpus/articles/10-skelby-library-hours.txt"));
  folder.write("in/full.txt", full);
  folder.write("in/cut.txt", full.substr(0, full.find('\n', full.size() / 2)));
  run(folder / "in", folder / "out");
  EXPECT_EQ(lines_of(folder / "out/dataset/articles.jsonl"), 1U);
  EXPECT_THAT(read_bytes(folder / "out/dataset/documents.csv"), HasSubstr("truncated"));
}

TEST(Run, OfCopiesToTheLetterEachTellsItsOwnOrigin) {
  const TempFolder folder;
  const std::string text = R"("text":"The ferry to Westerby sails again, the council has said.")";
  const std::string one = R"({"id":"one","url":"https://a.example/1","published":"2018-03-04",)" + text + "}\n";
  const std::string two = R"({"id":"two","url":"https://b.example/2","published":"2018-03-09",)" + text + "}\n";
  folder.write("in/a.jsonl", one + two);
  run(folder / "in", folder / "out");
  const std::string documents = read_bytes(folder / "out/dataset/documents.csv");
  EXPECT_THAT(documents, HasSubstr("a.jsonl,https://a.example/1,2018-03-04,given"));
  EXPECT_THAT(documents, HasSubstr("a.jsonl,https://b.example/2,2018-03-09,given"));
  EXPECT_TRUE(fs::exists(folder / "out/dataset/report/one.html"));
  EXPECT_FALSE(fs::exists(folder / "out/dataset/report/two.html")) << "the page of its twin is its own";
  folder.write("one/a.jsonl", one);
  folder.write("two/a.jsonl", two);
  run(folder / "two", folder / "parts");
  run(folder / "one", folder / "parts");
  EXPECT_EQ(folder_hash(folder / "parts/dataset"), folder_hash(folder / "out/dataset"));
}

TEST(Run, ASecondRunFindsNothingNewAndLeavesTheDatasetAlone) {
  const TempFolder folder;
  run(source_path("corpus/articles"), folder / "out");
  const auto before = fs::last_write_time(folder / "out/dataset/articles.jsonl");
  const Finished again = run(source_path("corpus/articles"), folder / "out");
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_THAT(again.out, HasSubstr("nothing new"));
  EXPECT_THAT(again.out, Not(HasSubstr("copies"))) << "nobody counted them";
  EXPECT_EQ(fs::last_write_time(folder / "out/dataset/articles.jsonl"), before);
}

TEST(Run, WhatOnceCameInStaysUntilForget) {
  const TempFolder folder;
  folder.write("in/a.txt", "The school was rated Good by Ofsted in May 2021.");
  folder.write("in/b.txt", "Councillors met on 4 June 2021 to talk about the bins.");
  run(folder / "in", folder / "out");
  fs::remove(folder / "in/a.txt");
  run(folder / "in", folder / "out");
  EXPECT_EQ(lines_of(folder / "out/dataset/articles.jsonl"), 2U);
  EXPECT_EQ(pressmill({"forget", folder / "out", "a.txt"}).exit_code, 0);
  EXPECT_EQ(lines_of(folder / "out/dataset/articles.jsonl"), 1U);
  EXPECT_EQ(pressmill({"forget", folder / "out", "a.txt"}).exit_code, 2);
}

TEST(Run, ForgetTakesWhatIsSetAsideByItsPlaceOrFile) {
  const TempFolder folder;
  folder.write("in/a.txt", "The school was rated Good by Ofsted in May 2021.");
  folder.write("in/b.jsonl", "{oops\n{oops too\n");
  folder.write("in/c.jsonl", "{oops\n");
  run(folder / "in", folder / "out");
  EXPECT_THAT(pressmill({"forget", folder / "out", "b.jsonl", "a.txt", "nothing"}).err, HasSubstr("nothing: the store holds nothing with that id or path"));
  EXPECT_THAT(pressmill({"forget", folder / "out", "b.jsonl", "c.jsonl:1", "a.txt", "a.txt"}).out,
              HasSubstr("1 documents forgotten, 0 left\n3 set aside forgotten, 0 left\n"));
  EXPECT_EQ(lines_of(folder / "out/dataset/problems.csv"), 1U);
}

TEST(Run, ADatasetFolderThatNoRunWroteIsLeftAlone) {
  const TempFolder folder;
  folder.write("in/a.txt", "The school was rated Good by Ofsted in May 2021.");
  folder.write("out/dataset/mine.csv", "years of work");
  const Finished done = run(folder / "in", folder / "out");
  EXPECT_EQ(done.exit_code, 2);
  EXPECT_THAT(done.err, HasSubstr("out/dataset: is there already, and no run wrote it"));
  EXPECT_EQ(read_bytes(folder / "out/dataset/mine.csv"), "years of work");
  EXPECT_EQ(run(folder / "in", folder / "out", {"--dry-run"}).exit_code, 2);
  folder.write("file/dataset", "a file of that name");
  EXPECT_EQ(run(folder / "in", folder / "file").exit_code, 2);
  fs::create_directories(folder / "empty/dataset");
  EXPECT_EQ(run(folder / "in", folder / "empty").exit_code, 0);
}

TEST(Run, OtherFormatsAreWrittenEvenWhereNothingIsNew) {
  const TempFolder folder;
  folder.write("in/a.txt", "The school was rated Good by Ofsted in May 2021.");
  run(folder / "in", folder / "out", {"--formats", "csv"});
  EXPECT_FALSE(fs::exists(folder / "out/dataset/dataset.sqlite"));
  run(folder / "in", folder / "out", {"--formats", "csv,sqlite"});
  EXPECT_TRUE(fs::exists(folder / "out/dataset/dataset.sqlite"));
  EXPECT_THAT(run(folder / "in", folder / "out", {"--formats", "sqlite,csv"}).out, HasSubstr("nothing new"));
  EXPECT_EQ(run(folder / "in", folder / "out", {"--formats", "parquet"}).exit_code, 2);
}

TEST(Run, AUsersWordsReachWhatIsPublished) {
  const TempFolder folder;
  folder.write("in/a.txt", "Northwick High School was rated Good by Ofsted in May 2021.");
  folder.write("in/b.txt", "Northwick Comprehensive School was rated Good by Ofsted on 4 May 2021.");
  folder.write("rules/service_forms.tsv", "comprehensive school\t+high school\n");
  run(folder / "in", folder / "out", {"--formats", "csv"});
  EXPECT_EQ(lines_of(folder / "out/dataset/services.csv"), 3U);
  run(folder / "in", folder / "out", {"--rules", folder / "rules"});
  EXPECT_EQ(lines_of(folder / "out/dataset/services.csv"), 2U);
}

TEST(Run, ForgetKeepsTheFormatsOfTheLastRun) {
  const TempFolder folder;
  folder.write("in/a.txt", "The school was rated Good by Ofsted in May 2021.");
  folder.write("in/b.txt", "Councillors met on 4 June 2021 to talk about the bins.");
  run(folder / "in", folder / "out", {"--formats", "csv"});
  pressmill({"forget", folder / "out", "a.txt"});
  EXPECT_TRUE(fs::exists(folder / "out/dataset/quotes.csv"));
  EXPECT_FALSE(fs::exists(folder / "out/dataset/dataset.sqlite"));
}

TEST(Run, ForgetTellsWhereItsRulesAreOthersThanThoseOfTheLastRun) {
  const TempFolder folder;
  for (const char* name : {"a", "b", "c"}) {
    folder.write(std::string("in/") + name + ".txt", std::string("Councillors met about the bins of ward ") + name);
  }
  folder.write("rules/roles.tsv", "reeve\trole\n");
  run(folder / "in", folder / "out", {"--rules", folder / "rules"});
  EXPECT_THAT(pressmill({"forget", folder / "out", "a.txt", "--rules", folder / "rules"}).err, ::testing::IsEmpty());
  EXPECT_THAT(pressmill({"forget", folder / "out", "b.txt"}).err, HasSubstr("others than those of the last run"));
}

TEST(Run, WhatAboutYamlSaysIsPublishedAndAFaultInItStopsTheRun) {
  const TempFolder folder;
  folder.write("in/a.txt", "The school was rated Good by Ofsted in May 2021.");
  run(folder / "in", folder / "out");
  folder.write("out/about.yaml", "title: Grades of schools\n");
  EXPECT_EQ(run(folder / "in", folder / "out").exit_code, 0);
  EXPECT_THAT(read_bytes(folder / "out/dataset/README.md"), HasSubstr("# Grades of schools"));
  folder.write("out/about.yaml", "title: Grades of schools\nlicense: none\n");
  const Finished done = run(folder / "in", folder / "out");
  EXPECT_EQ(done.exit_code, 2);
  EXPECT_THAT(done.err, HasSubstr("about.yaml:1: "));
  EXPECT_EQ(run(folder / "in", folder / "out", {"--dry-run"}).err, done.err);
  folder.write("out/about.yaml", "# title:\n");
  EXPECT_EQ(run(folder / "in", folder / "out").exit_code, 0) << "one that says nothing yet";
  fs::remove(folder / "out/about.yaml");
  fs::create_directory(folder / "out/about.yaml");
  EXPECT_THAT(run(folder / "in", folder / "out").err, HasSubstr("out/about.yaml: not read: no regular file"));
}

// The any-split law: the same documents in one run or in several, in any order, by any number of workers, in any locale and time zone, give the same bytes.
TEST(Run, TheSameDocumentsGiveTheSameBytesHoweverTheyComeIn) {
  const TempFolder folder;
  run(source_path("corpus/articles"), folder / "whole");
  const std::string expected = folder_hash(folder / "whole/dataset");
  std::mt19937 random(11);
  auto files = testing::texts_in(source_path("corpus/articles"));
  for (int round = 0; round < 20; ++round) {
    std::ranges::shuffle(files, random);
    const std::string out = folder / ("split" + std::to_string(round));
    const std::size_t parts = 1 + random() % 4;
    for (std::size_t part = 0; part < parts; ++part) {
      const TempFolder input;
      for (std::size_t i = part; i < files.size(); i += parts) {
        fs::copy_file(files[i], input.path() / files[i].filename());
      }
      const char* const workers[] = {"1", "2", "8"};
      const Finished done = pressmill({"run", input.path().string(), "-o", out, "--jobs", workers[random() % 3]}, "",
                                      {round % 2 == 0 ? "LC_ALL=C" : "LC_ALL=tr_TR.UTF-8", round % 3 == 0 ? "TZ=UTC" : "TZ=Pacific/Auckland"});
      ASSERT_EQ(done.exit_code, 0) << done.err;
    }
    ASSERT_EQ(folder_hash(out + "/dataset"), expected) << "round " << round;
  }
}

TEST(Run, OfSeveralPlacesWithOneContentTheSmallestIsToldWhicheverCameFirst) {
  const TempFolder folder;
  folder.write("first/a.txt", "The ferry to Westerby.");
  folder.write("second/b.txt", "The ferry to Westerby.");
  run(folder / "first", folder / "one");
  run(folder / "second", folder / "one");
  run(folder / "second", folder / "other");
  run(folder / "first", folder / "other");
  EXPECT_EQ(folder_hash(folder / "one/dataset"), folder_hash(folder / "other/dataset"));
  EXPECT_THAT(read_bytes(folder / "other/dataset/documents.csv"), HasSubstr("a.txt"));
}

TEST(Run, AfterAKillTheNextRunEndsAsIfNothingHadHappened) {
  const TempFolder folder;
  run(source_path("corpus/articles"), folder / "calm");
  const std::string expected = folder_hash(folder / "calm/dataset");
  std::mt19937 random(5);
  for (int round = 0; round < 50; ++round) {
    const std::string out = folder / ("killed" + std::to_string(round));
    testing::pressmill_signalled({"run", source_path("corpus/articles"), "-o", out}, SIGKILL, static_cast<unsigned>(random() % 600'000));
    const Finished done = run(source_path("corpus/articles"), out);
    ASSERT_EQ(done.exit_code, 0) << done.err;
    ASSERT_EQ(folder_hash(out + "/dataset"), expected) << "round " << round;
  }
}

TEST(Run, AskedToStopItLeavesTheOldDatasetAndTheNextRunGoesOn) {
  const TempFolder folder;
  folder.write("one/a.txt", "Harrowmere council met.");
  run(folder / "one", folder / "calm");
  const std::string old_dataset = folder_hash(folder / "calm/dataset");
  run(source_path("corpus/articles"), folder / "calm");
  const std::string expected = folder_hash(folder / "calm/dataset");
  int stopped = 0;
  for (const int signal : {SIGINT, SIGTERM}) {
    for (unsigned round = 0; round < 5; ++round) {
      const std::string out = folder / (std::to_string(signal) + "-" + std::to_string(round));
      run(folder / "one", out);
      const int ended = testing::pressmill_signalled({"run", source_path("corpus/articles"), "-o", out}, signal, round * 80'000);
      ASSERT_TRUE(ended == 128 + signal || ended == 0) << ended;
      stopped += ended == 0 ? 0 : 1;
      EXPECT_EQ(folder_hash(out + "/dataset"), ended == 0 ? expected : old_dataset);
      EXPECT_EQ(run(source_path("corpus/articles"), out).exit_code, 0);
      EXPECT_EQ(folder_hash(out + "/dataset"), expected);
    }
  }
  EXPECT_GT(stopped, 0);
}

TEST(Run, OneIdWithTwoContentsKeepsBoth) {
  const TempFolder folder;
  folder.write("in/a.jsonl", "{\"id\":\"x\",\"text\":\"The first of two.\"}\n{\"id\":\"x\",\"text\":\"The second one, which is another.\"}\n");
  EXPECT_EQ(run(folder / "in", folder / "out").exit_code, 0);
  const std::string articles_file = read_bytes(folder / "out/dataset/articles.jsonl");
  EXPECT_THAT(articles_file, HasSubstr("\"id\":\"x~"));
  EXPECT_THAT(articles_file, HasSubstr("id-taken"));
  EXPECT_EQ(lines_of(folder / "out/dataset/articles.jsonl"), 2U);
}

TEST(Run, DryRunPrintsADecisionForEachDocumentAndWritesNothing) {
  const TempFolder folder;
  folder.write("in/a.txt", "The first.");
  const Finished first = run(folder / "in", folder / "out", {"--dry-run"});
  EXPECT_THAT(first.out, HasSubstr("extract    a.txt: new"));
  EXPECT_FALSE(fs::exists(folder / "out"));
  run(folder / "in", folder / "out");
  folder.write("in/b.txt", "The first.");
  const std::string before = folder_hash(folder / "out");
  const Finished second = run(folder / "in", folder / "out", {"--dry-run"});
  EXPECT_THAT(second.out, HasSubstr("keep       a.txt: its record is current"));
  EXPECT_EQ(folder_hash(folder / "out"), before);
}

TEST(Run, StatusTellsWhatTheStoreHolds) {
  const TempFolder folder;
  folder.write("in/a.txt", "The first.");
  folder.write("in/b.jsonl", "no json\n");
  EXPECT_EQ(run(folder / "in", folder / "out").exit_code, 3);
  const Finished done = pressmill({"status", folder / "out"});
  EXPECT_EQ(done.exit_code, 0);
  EXPECT_THAT(done.out, HasSubstr("documents  1"));
  EXPECT_THAT(done.out, HasSubstr("b.jsonl:1: parse"));
  pressmill({"forget", folder / "out", "a.txt", "b.jsonl"});
  EXPECT_THAT(pressmill({"status", folder / "out"}).out, HasSubstr("run 2      forgot 1 documents and 1 set aside, 0 extracted\nrun 1      1 documents seen"));
}

TEST(Run, RefusesAStoreOfAnotherVersion) {
  const TempFolder folder;
  folder.write("in/a.txt", "The first.");
  run(folder / "in", folder / "out");
  fs::remove(folder / "out/.pressmill/store.sqlite");
  folder.write("out/.pressmill/store.sqlite", std::string(4096, 'x'));
  const std::string before = folder_hash(folder / "out/dataset");
  const Finished done = run(folder / "in", folder / "out");
  EXPECT_EQ(done.exit_code, 5);
  EXPECT_THAT(done.err, HasSubstr("out/.pressmill/store.sqlite: can't be opened: the store is damaged; put back a copy of it, or take .pressmill away"));
  folder.write("out/.pressmill/store.sqlite", "");
  EXPECT_THAT(pressmill({"status", folder / "out"}).err, HasSubstr("holds nothing yet"));
  EXPECT_EQ(folder_hash(folder / "out/dataset"), before);
}

}  // namespace
}  // namespace pressmill

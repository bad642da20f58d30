// The real binary from outside: what it prints, where, and how it ends.
#include <gmock/gmock.h>

#include <algorithm>

#include "pipeline/document/json.h"
#include "tests/helpers/folders.h"
#include "tests/helpers/process.h"

namespace pressmill {
namespace {

using testing::Finished;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::pressmill;
using testing::source_path;
using ::testing::StartsWith;
using testing::TempFolder;

std::vector<Json> records(const std::string& out) {
  std::vector<Json> all;
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = out.find('\n', at);
    all.push_back(parse_json(out.substr(at, end - at)));
    at = end + 1;
  }
  return all;
}

TEST(Extract, IsAFilterThatKeepsTheOrder) {
  const Finished done = pressmill({"extract", "--jobs", "4"}, R"({"id":"b","text":"Second."})"
                                                              "\n"
                                                              R"({"id":"a","text":"First."})"
                                                              "\n");
  EXPECT_EQ(done.exit_code, 0);
  EXPECT_THAT(done.err, IsEmpty());
  const auto found = records(done.out);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0]["id"].text(), "b");
  EXPECT_EQ(found[1]["text"].text(), "First.");
}

TEST(Extract, PutsARejectionInThePlaceOfALineThatIsNoDocument) {
  const Finished done = pressmill({"extract"}, "{\"id\":\"a\",\"text\":\"One.\"}\n{oops\n{\"id\":\"c\"}\n");
  EXPECT_EQ(done.exit_code, 3);
  const auto found = records(done.out);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[1]["rejected"]["stage"].text(), "parse");
  EXPECT_THAT(std::string(found[2]["rejected"]["reason"].text()), HasSubstr("no \"text\""));
}

TEST(Extract, RefusesAFileOverMaxBytesBeforeItReadsIt) {
  const TempFolder folder;
  folder.write("long.txt", std::string(5000, 'x'));
  const Finished done = pressmill({"extract", "--max-bytes", "4096", folder / "long.txt"});
  EXPECT_EQ(done.exit_code, 3);
  EXPECT_THAT(done.err, HasSubstr("over --max-bytes"));
}

TEST(Extract, GivesTheSameBytesForOneTwoAndEightWorkers) {
  std::string lines;
  for (int i = 0; i < 40; ++i) {
    JsonWriter out;
    out.begin_object();
    out.field("id", std::to_string(i));
    out.field("text",
              testing::read_bytes(source_path(i % 2 == 0 ? "corpus/articles/06-northmoor-police-peel.txt" : "corpus/articles/17-westerby-panel-paper.txt")));
    out.end_object();
    lines += std::move(out).take() + "\n";
  }
  const std::string one = pressmill({"extract", "--jobs", "1"}, lines).out;
  EXPECT_EQ(pressmill({"extract", "--jobs", "2"}, lines).out, one);
  EXPECT_EQ(pressmill({"extract", "--jobs", "8"}, lines, {"LC_ALL=tr_TR.UTF-8", "TZ=Asia/Tokyo"}).out, one);
}

TEST(Extract, ReadsTheSameDatesInAnyLocaleAndTimeZone) {
  const std::string line = R"({"id":"a","text":"It shut yesterday, on Friday week and last May. It met on 31 December.","published":"2024-01-01"})"
                           "\n"
                           R"({"id":"b","text":"It shut yesterday, three years ago and on Easter Monday 2021."})"
                           "\n";
  const std::string plain = pressmill({"extract"}, line, {"LC_ALL=C", "TZ=UTC"}).out;
  EXPECT_NE(plain.find("2023-12-31"), std::string::npos);
  for (const std::string zone : {"TZ=Pacific/Kiritimati", "TZ=Pacific/Pago_Pago", "TZ=Europe/London"}) {
    EXPECT_EQ(pressmill({"extract"}, line, {"LC_ALL=de_DE.UTF-8", zone}).out, plain) << zone;
  }
}

TEST(Extract, WritesRecordsThatValidateAccepts) {
  const TempFolder folder;
  std::string all;
  for (const auto& path : testing::texts_in(source_path("corpus/articles"))) {
    all += pressmill({"extract", path.string()}).out;
  }
  folder.write("records.jsonl", all);
  const Finished done = pressmill({"validate", folder / "records.jsonl"});
  EXPECT_EQ(done.exit_code, 0) << done.err;
}

const char* const kStory = "Harrowmere council voted on Monday to keep all five of its libraries open, after a petition of nine thousand names.";

std::string document(const std::string& id, const std::string& text) { return R"({"id":")" + id + R"(","text":")" + text + "\"}\n"; }

TEST(Dedup, TellsEachDocumentsClusterInTheOrderOfTheInput) {
  const Finished done = pressmill({"dedup"}, document("short", kStory) + "{oops\n" + document("full", std::string(kStory) + " The mayor thanked its authors."));
  EXPECT_EQ(done.exit_code, 3);
  const auto found = records(done.out);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0]["cluster"].text(), "full");
  EXPECT_EQ(found[0]["relation"].text(), "truncated");
  EXPECT_EQ(found[1]["rejected"]["stage"].text(), "parse");
  EXPECT_TRUE(found[2]["canonical"].truth() && found[2]["of"].is_null());
}

TEST(Dedup, OneIdWithTwoContentsIsToldApartAsInARun) {
  const Finished done = pressmill({"dedup"}, document("x", kStory) + document("x", "The swans on the boating lake have hatched six cygnets."));
  const auto found = records(done.out);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_THAT(std::string(found[0]["id"].text()), ::testing::MatchesRegex("x~[0-9a-f]{8}"));
  EXPECT_NE(found[0]["id"].text(), found[1]["id"].text());
}

TEST(Validate, TakesRecordsWithoutTextAndFindsTheirFaults) {
  const TempFolder folder;
  pressmill({"run", "-q", source_path("corpus/articles"), "-o", folder / "out", "--formats", "standoff,jsonl"});
  EXPECT_EQ(pressmill({"validate", folder / "out/dataset/articles.jsonl"}).exit_code, 0);
  std::string lines = testing::read_bytes(folder / "out/dataset/articles.jsonl");
  const std::string key = R"("kind":"body",)";
  lines.insert(lines.find(key) + key.size(), R"("heading":"Words",)");
  folder.write("wrong.jsonl", lines);
  const Finished done = pressmill({"validate", folder / "wrong.jsonl"});
  EXPECT_EQ(done.exit_code, 4);
  EXPECT_THAT(done.err, HasSubstr("wrong.jsonl:1: /sections/1: 'heading' means nothing here"));
}

TEST(Validate, NamesThePlaceThatBreaksTheSchema) {
  const TempFolder folder;
  folder.write("records.jsonl", "{\"schema\":\"pressmill/1\"}\n");
  const Finished done = pressmill({"validate", folder / "records.jsonl"});
  EXPECT_EQ(done.exit_code, 4);
  EXPECT_THAT(done.err, HasSubstr("records.jsonl:1: /: "));
}

TEST(Validate, ALineThatStandsForADocumentSetAsideIsToldAsOne) {
  const Finished records = pressmill({"extract"}, "{oops\n");
  const Finished done = pressmill({"validate", "-"}, records.out);
  EXPECT_EQ(done.exit_code, 4);
  EXPECT_THAT(done.err, StartsWith("pressmill: -:1: /: no record: extract set the document aside: line 1 is no JSON"));
  EXPECT_EQ(std::count(done.err.begin(), done.err.end(), '\n'), 1);
}

TEST(Explain, MarksFindingsAndSaysWhatWasRemoved) {
  const Finished done = pressmill({"explain", source_path("corpus/articles/01-harrowmere-youth-justice.txt")});
  EXPECT_EQ(done.exit_code, 0);
  EXPECT_THAT(done.out, HasSubstr("{rating}"));
  EXPECT_THAT(done.out, HasSubstr("noise/hide-ad"));
  EXPECT_THAT(done.out, ::testing::Not(HasSubstr("\x1b")));
}

TEST(Explain, NamesTheRulesOfAQuotesSpanCueAndSpeaker) {
  const TempFolder folder;
  folder.write("said.txt", "Ada Marsh leads the council.\n\n“The hall is cold,” she said.\n\n“It leaks too.”\n");
  const std::string out = pressmill({"explain", folder / "said.txt"}).out;
  EXPECT_THAT(out, HasSubstr("quotes/before-cue                The hall is cold,"));
  EXPECT_THAT(out, HasSubstr("cue by quotes/cue-verb  speaker by quotes/speaker-pronoun"));
  EXPECT_THAT(out, HasSubstr("basis inherited  speaker by quotes/speaker-heard-last"));
}

TEST(Explain, ShowsNoEscapeSequenceOfTheText) {
  const TempFolder folder;
  folder.write("hostile.txt", "The \x1b[31mservice was rated Good.\n");
  EXPECT_THAT(pressmill({"explain", folder / "hostile.txt"}).out, ::testing::Not(HasSubstr("\x1b")));
}

TEST(Explain, TellsThatItTakesNoJsonLines) {
  const TempFolder folder;
  folder.write("a.jsonl", document("a", kStory));
  const Finished done = pressmill({"explain", folder / "a.jsonl"});
  EXPECT_EQ(done.exit_code, 2);
  EXPECT_THAT(done.err, HasSubstr("holds JSON lines"));
}

TEST(Eval, GivesFullMarksToRecordsThatAreTheGold) {
  const Finished done = pressmill({"eval", source_path("corpus/articles"), "-"}, "");
  EXPECT_EQ(done.exit_code, 0);
  EXPECT_THAT(done.err, HasSubstr("no record for"));
  EXPECT_THAT(done.out, HasSubstr("quotes"));
}

TEST(Rules, AFaultInAUsersRuleIsNamedByFileAndLine) {
  const TempFolder folder;
  folder.write("noise.yaml", "rules:\n  - id: bad\n    about: a rule without a pattern\n");
  const Finished done = pressmill({"rules", "check", folder.path().string()});
  EXPECT_EQ(done.exit_code, 2);
  EXPECT_THAT(done.err, StartsWith("pressmill: noise.yaml:2: rule bad: "));
}

TEST(Rules, TheEmbeddedExamplesHold) {
  const Finished done = pressmill({"rules", "check"});
  EXPECT_EQ(done.exit_code, 0) << done.err;
}

TEST(Rules, AScalesExamplesRunToo) {
  const TempFolder folder;
  folder.write("scales/stars-2.yaml",
               "about: 'Bakers, by stars'\nbody: 'Guild of Bakers'\nnames: ['guild of bakers']\nsubjects: [food]\noverall: 'yes'\nnumbers: none\n"
               "grades:\n  - {name: 'golden crust'}\n  - {name: 'burnt'}\naspects: []\nstatuses: []\nsource: 'Guild of Bakers'\n"
               "match:\n  - {text: 'The Guild of Bakers rated Oxmere Bakery golden crust.', rating: 'golden crust'}\n"
               "reject:\n  - 'The Guild of Bakers rated Oxmere Bakery burnt.'\n");
  const Finished done = pressmill({"rules", "check", folder.path().string()});
  EXPECT_EQ(done.exit_code, 4);
  EXPECT_THAT(done.err, HasSubstr("stars-2.yaml: must tell no grade: "));
}

TEST(CommandLine, ASizeMayHaveAUnit) {
  const auto extracted = [](const char* size) { return pressmill({"extract", "--max-bytes", size}, R"({"text":")" + std::string(2000, 'x') + "\"}\n"); };
  for (const char* size : {"2100", "3k", "3KB", "3 KiB", "1MiB", "1g", "2100b"}) {
    EXPECT_EQ(extracted(size).exit_code, 0) << size;
  }
  EXPECT_EQ(extracted("1KiB").exit_code, 3);
  for (const char* size : {"0", "-1", "", "k", "10x", "3kk", "3ib", "99999999999g", "1.5m"}) {
    EXPECT_EQ(extracted(size).exit_code, 2) << size;
  }
  EXPECT_THAT(extracted("10x").err, HasSubstr("10x is no size; write it as 4096, 64KiB or 64MiB"));
}

TEST(CommandLine, AnOutputThatCannotBeWrittenEndsWithFive) {
  const TempFolder folder;
  folder.write("in/a.txt", "The ferry to Westerby.");
  pressmill({"run", folder / "in", "-o", folder / "out"});
  const auto on_full_disk = [](const std::vector<std::string>& arguments) { return testing::pressmill_on_full_disk(arguments, 0).exit_code; };
  EXPECT_EQ(on_full_disk({"status", folder / "out"}), 5);
  EXPECT_EQ(on_full_disk({"validate", folder / "out/dataset/articles.jsonl"}), 5);
  EXPECT_EQ(on_full_disk({"extract", folder / "in/a.txt"}), 5);
  EXPECT_EQ(on_full_disk({"explain", folder / "in/a.txt"}), 5);
  EXPECT_EQ(on_full_disk({"rules", "check"}), 5);
  EXPECT_EQ(on_full_disk({"--version"}), 5);
  EXPECT_EQ(on_full_disk({"run", "--help"}), 5);
  std::string lines;
  for (int i = 0; i < 500; ++i) {
    lines += document(std::to_string(i), kStory);
  }
  folder.write("many.jsonl", lines);  // more than a buffer holds
  EXPECT_EQ(on_full_disk({"run", folder / "many.jsonl", "-o", folder / "new", "--dry-run"}), 5);
}

TEST(CommandLine, AStoreOnAFullDiskSaysWhatToDo) {
  const TempFolder folder;
  folder.write("in/a.txt", "The ferry to Westerby.");
  pressmill({"run", folder / "in", "-o", folder / "out"});
  folder.write("out/.pressmill/store.sqlite-wal", "");  // SQLite wants an index beside it, for which there is no room
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"status", folder / "out"}, {"forget", folder / "out", "a.txt"}}) {
    const Finished done = testing::pressmill_on_full_disk(arguments, 256);
    EXPECT_EQ(done.exit_code, 5);
    EXPECT_THAT(done.err, HasSubstr("the disk is full, or fails; make room there and do it again")) << arguments[0];
  }
}

TEST(CommandLine, WhatCannotBeLookedAtIsNamed) {
  const TempFolder folder;
  const std::string name(300, 'x');  // longer than a file system takes
  const Finished status = pressmill({"status", folder / name});
  EXPECT_EQ(status.exit_code, 5);
  EXPECT_THAT(status.err, HasSubstr(name + "/.pressmill/store.sqlite: File name too long"));
}

TEST(CommandLine, TheBarIsGoneBeforeTheTableIsPrinted) {
  const TempFolder folder;
  folder.write("in/a.txt", "The ferry to Westerby.");
  const std::string shown = testing::pressmill_on_terminal({"run", folder / "in", "-o", folder / "out"});
  ASSERT_THAT(shown, HasSubstr("files "));
  EXPECT_LT(shown.rfind("\x1b[K"), shown.find("files ")) << shown;
}

TEST(CommandLine, WrongUsageEndsWithTwo) {
  EXPECT_EQ(pressmill({}).exit_code, 2);
  EXPECT_EQ(pressmill({"extract", "--no-such-option"}).exit_code, 2);
  EXPECT_EQ(pressmill({}).err, "pressmill: A verb is required; see pressmill --help\n");
  EXPECT_EQ(pressmill({"run", "articles"}).err, "pressmill: --out is required; see pressmill run --help\n");
  EXPECT_EQ(pressmill({"extrac"}).err, "pressmill: The following argument was not expected: extrac; see pressmill --help\n");
  EXPECT_EQ(pressmill({"rules"}).err, "pressmill: A verb is required; see pressmill rules --help\n");
  EXPECT_EQ(pressmill({"rules", "chek"}).err, "pressmill: The following argument was not expected: chek; see pressmill rules --help\n");
  EXPECT_THAT(pressmill({"rules", "check", "no-such-folder"}).err, HasSubstr("; see pressmill rules check --help"));
  EXPECT_THAT(pressmill({"extract", "a", "\x1b[31m"}).err, ::testing::Not(HasSubstr("\x1b")));
  for (const char* verb : {"extract", "explain"}) {
    EXPECT_EQ(pressmill({verb, "no-such-file.txt"}).exit_code, 2);
    EXPECT_THAT(pressmill({verb, "/tmp"}).err, HasSubstr("is a folder"));
  }
  EXPECT_EQ(pressmill({"extract", "no-such-file.jsonl"}).exit_code, 2);
  EXPECT_EQ(pressmill({"status", "no-such-folder"}).exit_code, 2);
}

TEST(CommandLine, HelpBeginsWithAnExample) {
  for (const char* verb : {"run", "extract", "dedup", "explain", "validate", "eval", "status", "forget", "rules"}) {
    const Finished done = pressmill({verb, "--help"});
    EXPECT_EQ(done.exit_code, 0);
    EXPECT_THAT(done.out, StartsWith("Example: pressmill " + std::string(verb))) << verb;
  }
}

}  // namespace
}  // namespace pressmill

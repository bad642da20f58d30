#include "pipeline/publish/package/package.h"

#include <gmock/gmock.h>

#include "pipeline/document/json.h"
#include "pipeline/document/yaml.h"
#include "tests/helpers/datasets.h"

namespace pressmill::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Package, EveryFileBesideItHasItsBytesAndItsHash) {
  const TempFolder folder;
  const std::filesystem::path out = published(folder, {"a", "b"});
  const Json package = parse_json(read_bytes(out / "datapackage.json"));
  std::size_t checked = 0;
  for (const Json& resource : package["resources"].items()) {
    const std::string bytes = read_bytes(out / std::string(resource["path"].text()));
    EXPECT_EQ(resource["bytes"].number(), static_cast<std::int64_t>(bytes.size())) << resource["path"].text();
    EXPECT_EQ(resource["hash"].text(), "sha256:" + sha256(bytes)) << resource["path"].text();
    ++checked;
  }
  EXPECT_GT(checked, 12U);
}

TEST(Package, ATableSaysItsFieldsItsKeyAndWhatItRefersTo) {
  const TempFolder folder;
  const Json package = parse_json(read_bytes(published(folder, {"a"}) + "/datapackage.json"));
  for (const Json& resource : package["resources"].items()) {
    if (resource["name"].text() == "quotes") {
      EXPECT_EQ(resource["schema"]["fields"].items().size(), 20U);
      EXPECT_EQ(resource["schema"]["primaryKey"].items().front().text(), "id");
      EXPECT_EQ(resource["schema"]["foreignKeys"].items().size(), 2U);
      EXPECT_EQ(resource["rows"].number(), 2);
      return;
    }
  }
  FAIL() << "no resource quotes";
}

TEST(Package, WhatNobodySaidIsAMarkedBlank) {
  const TempFolder folder;
  const std::string out = published(folder, {"a"});
  EXPECT_THAT(read_bytes(out + "/README.md"), HasSubstr("[licence: say it in about.yaml]"));
  EXPECT_THAT(read_bytes(out + "/CITATION.cff"), HasSubstr("- name: \"[authors: say it in about.yaml]\""));
  EXPECT_THAT(read_bytes(out + "/datapackage.json"), HasSubstr("[title: say it in about.yaml]"));
}

TEST(Package, WhatAboutYamlSaysStandsInEachOfThem) {
  DatasetFacts facts;
  facts.latest = "2021-06-01";
  facts.about = About(read_yaml(
      {"about.yaml", "title: 'Grades: a \"test\"'\nauthors:\n- {name: Ada Marsh, orcid: 'https://orcid.org/0000-0001-2345-678X'}\nlicence: CC-BY-4.0\n"},
      "about"));
  EXPECT_THAT(citation(facts),
              HasSubstr("title: \"Grades: a \\\"test\\\"\"\nauthors:\n- name: \"Ada Marsh\"\n  orcid: \"https://orcid.org/0000-0001-2345-678X\"\n"));
  EXPECT_THAT(citation(facts), HasSubstr("date-released: \"2021-06-01\""));
  const TempFolder folder;
  OutputFolder out(folder / "out");
  EXPECT_THAT(datapackage(setup_of(out), facts, {}), HasSubstr(R"("licenses":[{"name":"CC-BY-4.0"}])"));
  EXPECT_THAT(dataset_card(setup_of(out), facts, {}), HasSubstr("license: \"cc-by-4.0\""));
}

TEST(Package, TheCardSaysItsFormThePeopleAndThatRatingsAreAsReported) {
  const TempFolder folder;
  const std::string card = read_bytes(published(folder, {"a", "b"}) + "/README.md");
  EXPECT_THAT(card, HasSubstr("**with text**"));
  EXPECT_THAT(card, HasSubstr("It names 1 different persons"));
  EXPECT_THAT(card, HasSubstr("Ratings are as reported"));
  EXPECT_THAT(card, HasSubstr("the latest of 2021-06-01"));
}

TEST(Package, TheCodebookNamesEveryColumn) {
  const TempFolder folder;
  const std::string book = read_bytes(published(folder, {"a"}) + "/codebook.md");
  for (const Table& table : document_tables()) {
    EXPECT_THAT(book, HasSubstr("## " + table.name + "\n"));
    for (const Column& column : table.columns) {
      EXPECT_THAT(book, HasSubstr("| `" + column.name + "`"));
    }
  }
  EXPECT_THAT(book, Not(HasSubstr("..")));
}

TEST(About, AFaultIsToldWithItsLine) {
  try {
    read_yaml({"out/about.yaml", "title: x\nauthor: y\n"}, "about");
    FAIL() << "accepted";
  } catch (const RulesError& error) {
    EXPECT_THAT(error.what(), HasSubstr("about.yaml:1: "));
  }
}

}  // namespace
}  // namespace pressmill::testing

#include "pipeline/document/rules.h"

#include <gmock/gmock.h>

#include "pipeline/document/embedded.h"

namespace pressmill {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// One rule; `more` follows its keys.
std::string rule(const std::string& id, const std::string& pattern, const std::string& needs, const std::string& example) {
  return "  - id: " + id + "\n    about: what this rule sees\n    pattern: '" + pattern + "'\n    needs: " + needs + "\n    within: sentence\n    match: ['" +
         example + "']\n";
}

Rules pack(const std::string& rules, const std::string& fragments = "") {
  return Rules::of(
      {{"lexicons/grade.tsv", "good\ninadequate\n"}, {"rules/test.yaml", (fragments.empty() ? "" : "fragments: " + fragments + "\n") + "rules:\n" + rules}});
}

std::string fault(const std::string& rules) {
  try {
    pack(rules);
    return "taken";
  } catch (const RulesError& error) {
    return error.what();
  }
}

Span whole(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

std::vector<std::string> matches(const Rules& rules, std::string_view text, bool prefilter = true) {
  const Units units{.lines = {}, .sentences = {whole(text)}, .paragraphs = {}, .sections = {}};
  const RuleSet& set = rules.set("test");
  std::vector<std::string> out;
  for (const RuleMatch& match : prefilter ? set.matches(text, units) : set.matches_without_prefilter(text, units)) {
    out.push_back(match.rule->id + ": " + std::string(text.substr(match.begin, match.end - match.begin)));
  }
  return out;
}

TEST(Rules, AFaultNamesFileLineAndRule) {
  EXPECT_THAT(fault(rule("a-rule", "(x)", "[x]", "x")), ::testing::StartsWith("test.yaml:4: rule a-rule: "));
  EXPECT_THAT(fault(rule("a-rule", "x", "[x]", "x") + "    surplus: 1\n"), HasSubstr("test.yaml:2: rule a-rule: "));
  EXPECT_THAT(fault("  - id: ["), HasSubstr("test.yaml:"));
  EXPECT_THAT(fault(rule("a-rule", "{nothing}", "[x]", "x")), HasSubstr("test.yaml:4: {nothing} is no lexicon and no fragment"));
}

TEST(Rules, AnIdStandsOnceInAFile) {
  EXPECT_THAT(fault(rule("a", "one", "[one]", "one") + rule("a", "two", "[two]", "two")), HasSubstr("rule a: an earlier rule of this file has that id"));
}

TEST(Rules, ALexiconMayComeFromAnEditorOfWindows) {
  const Rules rules = Rules::of({{"lexicons/mine.tsv", "\xEF\xBB\xBF# words\r\nplease\tpolite\r\n  \r\nthanks \r\n"}});
  ASSERT_EQ(rules.lexicon("mine").entries().size(), 2U);
  EXPECT_EQ(rules.lexicon("mine").entries()[0].value, "polite");
  EXPECT_EQ(rules.lexicon("mine").entries()[1].phrase, "thanks");
}

TEST(Rules, LexiconsAndFragmentsStandInPatternsByName) {
  const Rules rules = pack(rule("rated", "{verb} {grade}", "[rated]", "rated good"), "{verb: '(?:rated|judged)'}");
  EXPECT_THAT(matches(rules, "It was rated inadequate."), ElementsAre("test/rated: rated inadequate"));
}

TEST(Rules, NeedsDigitStandsForAnyDigit) {
  const Rules rules = pack(rule("year", "\\d{4}", "digit", "in 2021"));
  EXPECT_THAT(matches(rules, "since 1987"), ElementsAre("test/year: 1987"));
}

TEST(Rules, ANeedWithACaretStandsAtTheUnitsBeginningBehindMarksAtMost) {
  const Rules rules = pack(rule("share", "(?i:share).*", "[^share]", "Share this"));
  EXPECT_THAT(matches(rules, "Share this"), ElementsAre("test/share: Share this"));
  EXPECT_THAT(matches(rules, "• [share it]"), ElementsAre("test/share: share it]"));
  EXPECT_THAT(matches(rules, "o Share"), ElementsAre("test/share: Share"));  // a text browser's bullet
  EXPECT_THAT(matches(rules, "They share it"), IsEmpty());
}

TEST(Rules, ANeedWithACapitalIsTakenAsItStands) {
  const Rules rules = pack(rule("agency", "(?i:pa)", "[PA]", "PA"));
  EXPECT_THAT(matches(rules, "Photo: PA"), ElementsAre("test/agency: PA"));
  EXPECT_THAT(matches(rules, "a paper"), IsEmpty());
}

TEST(Rules, AUnitLongerThanTheRulesLongestIsNotLookedAt) {
  const Rules rules = pack(rule("menu", "menu", "[menu]", "menu") + "    longest: 6\n");
  EXPECT_THAT(matches(rules, "menu ¿"), ElementsAre("test/menu: menu"));  // six characters
  EXPECT_THAT(matches(rules, "menu bar"), IsEmpty());
  EXPECT_THAT(fault(rule("menu", "menu", "[menu]", "menu") + "    longest: 0\n"), HasSubstr("longest"));
  EXPECT_THAT(pack(rule("menu", "menu", "[menu]", "menu bar") + "    longest: 6\n").failed_examples(), ElementsAre(HasSubstr("longer than its longest")));
}

TEST(Rules, ARuleWithTheSameIdReplaces) {
  const Rules rules = Rules::of({{"rules/test.yaml", "rules:\n" + rule("a", "one", "[one]", "one") + rule("b", "two", "[two]", "two")},
                                 {"test.yaml", "rules:\n" + rule("a", "three", "[three]", "three")}});
  EXPECT_THAT(matches(rules, "one two three"), ElementsAre("test/b: two", "test/a: three"));
}

TEST(Rules, AnExampleThatFailsIsToldWithItsPlace) {
  EXPECT_THAT(pack(rule("a", "one", "[one]", "one")).failed_examples(), IsEmpty());
  EXPECT_THAT(pack(rule("a", "one$", "[one]", "one two")).failed_examples(), ElementsAre("test.yaml:2: rule a: doesn't match: one two"));
  EXPECT_THAT(pack(rule("a", "one", "[two]", "one")).failed_examples(), ElementsAre(HasSubstr("none of its needs")));
  EXPECT_THAT(pack(rule("a", "one", "[one]", "one") + "    reject: ['one more']\n").failed_examples(), ElementsAre(HasSubstr("must not match: one more")));
}

TEST(Rules, ThePrefilterChangesNothing) {
  const Rules rules = pack(rule("rated", "(?i:rated) {grade}", "[rated]", "rated good") + rule("year", "\\d{4}", "digit", "2021"));
  const std::string text = "RATED good in 2021, rated inadequate in 2019.";
  EXPECT_THAT(matches(rules, text), ElementsAre("test/rated: RATED good", "test/year: 2021", "test/rated: rated inadequate", "test/year: 2019"));
  EXPECT_EQ(matches(rules, text), matches(rules, text, false));
}

TEST(Rules, AFileThatIsNoUtf8IsRefusedWithItsLine) {
  EXPECT_THAT(fault(rule("a", "one", "[one]", "caf\xE9")), HasSubstr("isn't UTF-8"));
  EXPECT_THROW(Rules::of({{"lexicons/a.tsv", "x\ncaf\xE9\n"}}), RulesError);
}

TEST(Rules, TheEmbeddedFilesKeepToTheirSchemas) {  // load() takes it as said
  std::vector<Rules::File> files;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with("rules/") || file.path.starts_with("lexicons/")) {
      files.push_back({std::string(file.path), std::string(file.content)});
    }
  }
  EXPECT_FALSE(files.empty());
  EXPECT_NO_THROW(Rules::of(files));
}

TEST(Rules, AnotherWordAnotherFingerprint) {
  EXPECT_NE(Rules::of({{"lexicons/a.tsv", "x\n"}}).fingerprint(), Rules::of({{"lexicons/a.tsv", "y\n"}}).fingerprint());
  EXPECT_EQ(Rules::fingerprint_of({{"mine.tsv", "x\n"}}), Rules::load({{"mine.tsv", "x\n"}}).fingerprint());
}

}  // namespace
}  // namespace pressmill

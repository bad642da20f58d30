#include "pipeline/text/pattern.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

using ::testing::HasSubstr;

// What the pattern finds, or "nothing", or "gave up".
std::string found(std::string_view expression, std::string_view text, std::size_t from = 0) {
  Pattern::Match match;
  switch (Pattern(expression).search(text, from, match)) {
    case Pattern::Outcome::found: return std::string(text.substr(match.begin, match.end - match.begin));
    case Pattern::Outcome::nothing: return "nothing";
    case Pattern::Outcome::gave_up: return "gave up";
  }
  return {};
}

std::string refusal(std::string_view expression) {
  try {
    const Pattern pattern(expression);
    return "taken";
  } catch (const PatternError& error) {
    return error.what();
  }
}

TEST(Pattern, SeesCodePoints) {
  EXPECT_EQ(found("“[^”]*”", "She said “I’d like that” twice"), "“I’d like that”");
  EXPECT_EQ(found("caf.", "café"), "café");
  EXPECT_EQ(found("[[:alpha:]’]+", "didn’t go"), "didn’t");
}

TEST(Pattern, SeesWhatStandsBeforeTheStart) {
  EXPECT_EQ(found("\\brated", "berated", 2), "nothing");
  EXPECT_EQ(found("(?<=is )rated", "is rated", 3), "rated");
}

TEST(Pattern, GivesItsNamedGroupsInOrder) {
  const Pattern pattern("(?<day>\\d{1,2}) (?<month>May|June)(?: (?<year>\\d{4}))?");
  EXPECT_THAT(pattern.group_names(), ::testing::ElementsAre("day", "month", "year"));
  Pattern::Match match;
  ASSERT_EQ(pattern.search("on 12 May", 0, match), Pattern::Outcome::found);
  EXPECT_EQ(match.groups[0], std::pair(std::size_t{3}, std::size_t{5}));
  EXPECT_EQ(match.groups[1], std::pair(std::size_t{6}, std::size_t{9}));
  EXPECT_FALSE(match.groups[2].has_value());
}

TEST(Pattern, RefusesWhatTheHouseRulesRefuseAndSaysWhy) {
  EXPECT_THAT(refusal("(rated)"), HasSubstr("a group must be named"));
  EXPECT_THAT(refusal("(?<a>x)\\1"), HasSubstr("back-reference"));
  EXPECT_THAT(refusal("(?<a>x)\\k<a>"), HasSubstr("back-reference"));
  EXPECT_THAT(refusal("(?:ab)*"), HasSubstr("without a bound"));
  EXPECT_THAT(refusal("(?:ab){2,}"), HasSubstr("without a bound"));
  EXPECT_THAT(refusal("[\\p{L}’]"), HasSubstr("property inside a set"));
  EXPECT_THAT(refusal("(?R)"), HasSubstr("recursion"));
  EXPECT_THAT(refusal("^[M\\"), HasSubstr("a backslash ends it"));  // behind which Boost reads on
  EXPECT_THAT(refusal("rated\\"), HasSubstr("a backslash ends it"));
  EXPECT_THAT(refusal("rated [good"), HasSubstr("a set is not closed"));
  EXPECT_THAT(refusal("(?'a'x)"), HasSubstr("named groups"));
  EXPECT_THAT(refusal("(?:open"), HasSubstr("(?:open"));
}

TEST(Pattern, TakesWhatOnlyLooksRefused) {
  EXPECT_EQ(refusal("\\(rated\\)"), "taken");
  EXPECT_EQ(refusal("[(]a[)*]"), "taken");
  EXPECT_EQ(refusal("(?:ab){0,8}a*"), "taken");
}

TEST(Pattern, GivesUpOnAPatternThatExplodes) { EXPECT_EQ(found("(?:a|aa|a{2}){0,60}b", std::string(200, 'a')), "gave up"); }

}  // namespace
}  // namespace pressmill

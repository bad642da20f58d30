#include <gmock/gmock.h>

#include "tests/helpers/cleaning.h"
#include "tests/helpers/documents.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Sections, ATextHasATitleABodyAndNotes) {
  EXPECT_THAT(sections("Harbour repairs run late\n\nThe harbour board met on Monday to hear of the repairs.\n\nNotes to editors:\n\n1. The board has nine "
                       "members.\n\n2. It was set up in 1901."),
              ElementsAre("title", "body", "notes: Notes to editors:"));
}

TEST(Sections, ASentenceIsNoTitle) {
  EXPECT_THAT(sections("The harbour board met on Monday.\n\nIt heard of the repairs to the north pier."), ElementsAre("body"));
}

TEST(Sections, AListHasTheLineThatLeadsToItAsItsHeading) {
  EXPECT_THAT(
      sections("The harbour board met on Monday.\n\nThe board asked for:\n\n• a report\n\n• a list of dates\n\nIt will meet again in the first week of June."),
      ElementsAre("body", "list: The board asked for:", "body"));
}

TEST(Sections, AShortLineOverProseIsAHeading) {
  EXPECT_THAT(sections("The harbour board met on Monday.\n\nCost of the work\n\nThe repairs to the north pier will cost two million pounds."),
              ElementsAre("body", "body: Cost of the work"));
}

TEST(Sections, ALineWithACaptionsMarkIsACaption) {
  EXPECT_THAT(sections("The harbour board met on Monday.\n\nThe north pier last week (Picture: Una Petrie)\n\nIt heard of the repairs to the north pier."),
              ElementsAre("body", "caption", "body"));
}

TEST(Sections, AGivenTitleIsPutBeforeATextThatLacksIt) {
  Document document;
  document.source = "The harbour board met on Monday.";
  document.origin.title = " Repairs  run late.\n";
  line().cleaner().clean(document);
  EXPECT_EQ(document.text(), "Repairs run late.\n\nThe harbour board met on Monday.");
  EXPECT_EQ(document.layout.sections.front().kind, SectionKind::title);
  EXPECT_EQ(document.clean.to_source(document.layout.sections.front().span), std::nullopt);
}

}  // namespace
}  // namespace pressmill::testing

#include "pipeline/dedup/signature.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/helpers/stories.h"

namespace pressmill {
namespace {

using ::pressmill::testing::signed_as;
using ::pressmill::testing::story;
using ::testing::Each;
using ::testing::IsEmpty;
using ::testing::Lt;
using ::testing::SizeIs;

TEST(Signature, AShortTextKeepsAllItsShingles) {
  const Signature s = signed_as("a", "The ferry to Skelby will not sail on Monday");  // nine words
  EXPECT_EQ(s.shingles, 5U);
  EXPECT_EQ(s.halvings, 0);
  EXPECT_THAT(s.sketch, SizeIs(5));
}

TEST(Signature, FewerThanFiveWordsHaveNoShingle) {
  EXPECT_THAT(signed_as("a", "No ferry on Monday.").sketch, IsEmpty());
  EXPECT_THAT(signed_as("a", "").sketch, IsEmpty());
}

TEST(Signature, ALongTextKeepsASampleThatIsAPrefixOfAFinerOne) {
  const Signature s = signed_as("a", story("long", 400));  // 4,000 words
  EXPECT_EQ(s.halvings, 3);
  EXPECT_THAT(s.sketch, Each(Lt(std::uint32_t{1} << 29U)));
  EXPECT_NEAR(static_cast<double>(s.sketch.size()), s.shingles / 8.0, 75.0);
  EXPECT_TRUE(std::equal(s.keys().begin(), s.keys().end(), s.sketch.begin()));
  EXPECT_LT(s.keys().size(), s.sketch.size());
}

TEST(Signature, CasePunctuationAndTheFormOfApostrophesDontCount) {
  EXPECT_EQ(signed_as("a", "“We don’t sail,” SAID the ÉCLAIR’s master.").sketch, signed_as("b", "We don't sail - said The éclair's master").sketch);
}

TEST(Signature, TheOrderOfTheWordsCounts) { EXPECT_NE(signed_as("a", "one two three four five").sketch, signed_as("a", "two one three four five").sketch); }

TEST(Signature, TheSameWordsUnderAnotherIdDifferInIdentityOnly) {
  Signature first = signed_as("a", "The ferry to Skelby will not sail.");
  const Signature second = signed_as("b", "The ferry to Skelby will not sail.");
  EXPECT_NE(first.identity, second.identity);
  first.identity = second.identity;
  EXPECT_EQ(first, second);
}

TEST(Signature, ComesBackFromItsBytes) {
  for (const int sentences : {0, 1, 20, 300}) {
    const Signature s = signed_as("a", story("bytes", sentences));
    EXPECT_EQ(signature_from(to_bytes(s)), s);
  }
}

TEST(Signature, DamagedBytesAreRefused) {
  const std::string bytes = to_bytes(signed_as("a", story("bytes", 20)));
  std::string other_version = bytes, unsorted = bytes;
  other_version[1] = 2;
  std::swap(unsorted[24 + 3], unsorted[bytes.size() - 1]);
  EXPECT_THROW(signature_from(""), std::runtime_error);
  EXPECT_THROW(signature_from(bytes.substr(0, bytes.size() - 1)), std::runtime_error);
  EXPECT_THROW(signature_from(other_version), std::runtime_error);
  EXPECT_THROW(signature_from(unsorted), std::runtime_error);
}

}  // namespace
}  // namespace pressmill

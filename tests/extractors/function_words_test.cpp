#include "extractors/function_words.h"

#include <gtest/gtest.h>

namespace pressmill {
namespace {

Rules with_function_words(const std::string& lines) { return Rules::of({{"lexicons/function_words.tsv", lines}}); }

TEST(FunctionWords, AnEntryOfSeveralWordsIsRefused) { EXPECT_THROW(FunctionWords(with_function_words("more than\tthe\n")), RulesError); }

TEST(FunctionWords, APropertyThatDoesNotExistIsRefused) { EXPECT_THROW(FunctionWords(with_function_words("more\tshiny\n")), RulesError); }

TEST(FunctionWords, AWordHasThePropertiesOfItsEntry) {
  const Rules rules = with_function_words("a\tarticle indefinite\n");
  const FunctionWords words(rules);
  EXPECT_TRUE(words.is("a", Small::indefinite));
  EXPECT_FALSE(words.is("a", Small::the));
}

}  // namespace
}  // namespace pressmill

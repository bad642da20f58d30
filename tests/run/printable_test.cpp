#include "pipeline/run/printable.h"

#include <gtest/gtest.h>

namespace pressmill {
namespace {

TEST(Printable, WhatATerminalObeysIsEscaped) {
  EXPECT_EQ(printable("a\x1b[31mb\tc\x7f"), "a\\u001B[31mb\\u0009c\\u007F");
  EXPECT_EQ(printable("\xC2\x9B"
                      "31m \xC2\x85"),
            "\\u009B31m \\u0085");  // the same in one character, and its line end
  EXPECT_EQ(printable("a\xE2\x80\xAE"
                      "txt.exe"),
            "a\\u202Etxt.exe");  // what follows would be shown from right to left
}

TEST(Printable, LineEndsStayWhereTheyMay) {
  EXPECT_EQ(printable("a\nb"), "a\\u000Ab");
  EXPECT_EQ(printable("a\nb\r", LineEnds::kept), "a\nb\\u000D");
}

TEST(Printable, WordsOfAllScriptsStayAndWhatIsNoTextDoesNot) {
  EXPECT_EQ(printable("‘café’ 😀 नमस्ते"), "‘café’ 😀 नमस्ते");
  EXPECT_EQ(printable("b\xFF.txt"), "b\xEF\xBF\xBD.txt");
}

}  // namespace
}  // namespace pressmill

#include "pipeline/text/decode.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

using namespace std::string_literals;

// "utf-8 Good (0)": encoding, text and how many sequences were replaced.
std::string decoded(const std::string& bytes) {
  const Decoded out = decode(bytes);
  return std::string(out.encoding) + " " + out.text + " (" + std::to_string(out.replaced) + ")";
}

TEST(Decode, Utf8StaysAsItIs) { EXPECT_EQ(decoded("‘Good’\r\n£3"), "utf-8 ‘Good’\r\n£3 (0)"); }

TEST(Decode, AByteOrderMarkIsNoText) {
  EXPECT_EQ(decoded("\xEF\xBB\xBFOxmarsh"), "utf-8 Oxmarsh (0)");
  EXPECT_EQ(decoded("\xFF\xFEO\0x\0"s), "utf-16le Ox (0)");
  EXPECT_EQ(decoded("\xFE\xFF\0O\0x"s), "utf-16be Ox (0)");
}

TEST(Decode, NulsInEveryOtherByteMeanUtf16) {
  EXPECT_EQ(decoded("O\0x\0m\0a\0r\0s\0h\0"s), "utf-16le Oxmarsh (0)");
  EXPECT_EQ(decoded("\0O\0x\0m\0a\0r\0s\0h"s), "utf-16be Oxmarsh (0)");
}

TEST(Decode, Utf16ThatWasCutInsideACharacterIsStillUtf16) { EXPECT_EQ(decoded("O\0x\0m\0a\0r"s), "utf-16le Oxma\uFFFD (1)"); }

TEST(Decode, TextThatIsNoUtf8IsWindows1252) { EXPECT_EQ(decoded("\x91Good\x92 \x96 caf\xE9"), "windows-1252 ‘Good’ – café (0)"); }

TEST(Decode, BrokenSequencesInUtf8AreReplacedAndCounted) {
  EXPECT_EQ(decoded("‘one’ ‘two’ \xE2\x80 end"), "utf-8 ‘one’ ‘two’ \uFFFD end (1)");
  EXPECT_EQ(decoded("‘one’ ‘two’ \xFF\xFF"), "utf-8 ‘one’ ‘two’ \uFFFD\uFFFD (2)");
}

TEST(Decode, AnUnpairedSurrogateIsReplaced) {
  EXPECT_EQ(decoded("\xFF\xFE\x3D\xD8"
                    "a\0b\0"s),
            "utf-16le \uFFFD"
            "ab (1)");
}

TEST(Decode, OverlongFormsAreBroken) { EXPECT_EQ(decoded("‘one’ ‘two’ \xC0\xAF"), "utf-8 ‘one’ ‘two’ \uFFFD (1)"); }

TEST(Decode, NothingIsUtf8) { EXPECT_EQ(decoded(""), "utf-8  (0)"); }

}  // namespace
}  // namespace pressmill

#include "pipeline/publish/xlsx.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "pipeline/publish/zip.h"
#include "tests/helpers/datasets.h"
#include "tests/helpers/folders.h"

namespace pressmill::testing {
namespace {

using ::testing::HasSubstr;

// A part of the dataset.xlsx of two documents.
std::string part(const std::string& name) {
  const TempFolder folder;
  published(folder, {"one", "two"}, FormatChoice::parse("xlsx"));
  const auto parts = read_zip(read_bytes(folder / "dataset/dataset.xlsx"));
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const ZipEntry& entry) { return entry.name == name; });
  return found == parts.end() ? "" : found->content;
}

TEST(Xlsx, ASheetHoldsItsRowsBelowAFrozenHeaderWithAFilter) {
  const std::string sheet = part("xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, HasSubstr("<t>one</t>"));
  EXPECT_THAT(sheet, HasSubstr("<row r=\"3\"><c t=\"inlineStr\"><is><t>two</t></is></c>"));
  EXPECT_THAT(sheet, HasSubstr("</row></sheetData><autoFilter ref=\"A1:Q3\"/>"));
  EXPECT_THAT(sheet, HasSubstr("<dimension ref=\"A1:Q3\"/>"));
  EXPECT_THAT(sheet, HasSubstr("state=\"frozen\""));
}

TEST(Xlsx, TheCodebookIsTheLastSheet) {
  const std::string book = part("xl/workbook.xml");
  EXPECT_THAT(book.substr(book.find("name=\"conflicts\"")), HasSubstr("<sheet name=\"codebook\""));
}

TEST(Xlsx, NothingElseIsLeftInTheFolder) {
  const TempFolder folder;
  published(folder, {"one"}, FormatChoice::parse("xlsx"));
  const auto files = std::distance(std::filesystem::directory_iterator(folder / "dataset"), std::filesystem::directory_iterator{});
  EXPECT_EQ(files, 2);  // and run.json
}

}  // namespace
}  // namespace pressmill::testing

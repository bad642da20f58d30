#include "pipeline/publish/xlsx.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "pipeline/publish/zip.h"
#include "tests/helpers/datasets.h"
#include "tests/helpers/folders.h"

namespace pressmill::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// A part of the dataset.xlsx of two documents.
std::string part(const std::string& name) {
  const TempFolder folder;
  published(folder, {"one", "two"}, FormatChoice::parse("xlsx"));
  const auto parts = read_zip(read_bytes(folder / "dataset/dataset.xlsx"));
  const auto found = std::ranges::find_if(parts, [&](const ZipEntry& entry) { return entry.name == name; });
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

// The parts of a workbook of one table of five rows.
std::string parts_of_five_rows(const SheetLimits& limits) {
  const TempFolder folder;
  OutputFolder out(folder / "dataset");
  const auto xlsx = make_xlsx(setup_of(out, {table_of("services", "service")}), limits);
  for (const char* name : {"one", "two", "three", "four", "five"}) {
    xlsx->add_row(0, std::vector<Scalar>{name, name, {}, {}, std::int64_t{1}, std::int64_t{1}});
  }
  xlsx->finish({});
  std::string all;
  for (const ZipEntry& entry : read_zip(read_bytes(folder / "dataset/dataset.xlsx"))) {
    all += entry.content;
  }
  return all;
}

TEST(Xlsx, RowsThatASheetCannotHoldAreLeftOutAndToldInTheCodebook) {
  const std::string all = parts_of_five_rows({.rows = 5});
  EXPECT_THAT(all, HasSubstr("<t>four</t>"));
  EXPECT_THAT(all, Not(HasSubstr("<t>five</t>")));
  EXPECT_THAT(all, HasSubstr("<autoFilter ref=\"A1:F5\"/>"));
  EXPECT_THAT(all, HasSubstr("Its first 4 rows; 1 more are in the other formats"));
  EXPECT_THAT(parts_of_five_rows({.rows = 6}), AllOf(HasSubstr("<t>five</t>"), Not(HasSubstr("more are in the other formats"))));
}

TEST(Xlsx, ASheetThatIsFullTakesNoShorterRowBehindALongOne) {
  const std::string all = parts_of_five_rows({.bytes = 200});
  EXPECT_THAT(all, HasSubstr("<t>two</t>"));
  EXPECT_THAT(all, Not(HasSubstr("<t>four</t>")));
}

}  // namespace
}  // namespace pressmill::testing

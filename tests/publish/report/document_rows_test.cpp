#include "pipeline/publish/report/document_rows.h"

#include <gmock/gmock.h>

#include "tests/helpers/folders.h"

namespace pressmill {
namespace {

TEST(DocumentRows, ARowComesBackAsItWasWhereverItStands) {
  DocumentRows rows(testing::scratch());
  for (std::uint32_t i = 0; i < 5000; ++i) {
    DocumentRow row;
    row.id = "id" + std::to_string(i);
    row.title = std::string(i % 90, 'x');
    row.similarity = 1.0 / (i + 1);
    row.quotes = i;
    row.stated = static_cast<std::int64_t>(i) - 1;
    row.canonical = i % 2 == 0;
    rows.add(row);
  }
  ASSERT_EQ(rows.size(), 5000U);
  for (const std::uint32_t i : {0U, 1U, 2500U, 4999U}) {
    const DocumentRow row = rows[i];
    EXPECT_EQ(row.id, "id" + std::to_string(i));
    EXPECT_EQ(row.name(), i % 90 == 0 ? row.id : std::string(i % 90, 'x'));
    EXPECT_EQ(row.similarity, 1.0 / (i + 1));
    EXPECT_EQ(row.quotes, i);
    EXPECT_EQ(row.stated, static_cast<std::int64_t>(i) - 1);
    EXPECT_EQ(row.canonical, i % 2 == 0);
  }
}

}  // namespace
}  // namespace pressmill

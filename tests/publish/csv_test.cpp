#include "pipeline/publish/csv.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

std::string row(const std::vector<Scalar>& fields) {
  CsvRow out;
  for (const Scalar& field : fields) {
    out.add(field);
  }
  out.end();
  return out.text();
}

TEST(Csv, FieldsStandInMarksOnlyWhereTheyMust) {
  EXPECT_EQ(row({"plain", "with, comma", "with \"marks\"", "two\nlines", "a\rb", "a space", "ends in mark\""}),
            "plain,\"with, comma\",\"with \"\"marks\"\"\",\"two\nlines\",\"a\rb\",a space,\"ends in mark\"\"\"\r\n");
}

TEST(Csv, NothingAndAnEmptyTextAreToldApart) { EXPECT_EQ(row({Scalar(), "", Scalar()}), ",\"\",\r\n"); }

TEST(Csv, NumbersAndTruthValuesAreWrittenPlain) { EXPECT_EQ(row({std::int64_t{-12}, 0.875, 1.0, true, false}), "-12,0.875,1,true,false\r\n"); }

TEST(Csv, WhatLooksLikeAFormulaStaysAsItIs) { EXPECT_EQ(row({"=1+1", "007", "2021-05"}), "=1+1,007,2021-05\r\n"); }

}  // namespace
}  // namespace pressmill

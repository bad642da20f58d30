#include "pipeline/publish/report/source_view.h"

#include <gmock/gmock.h>

#include "tests/helpers/article_records.h"

namespace pressmill {
namespace {

// The pieces in one line: removed ones in [brackets], edits in {braces}.
std::string source_of(std::string_view source) {
  const JsonTree record(testing::record_from(source));
  std::string out;
  for (const SourcePiece& piece : source_pieces(record.root(), CodePoints(record.root()["text"].text()))) {
    const std::string words(piece.text);
    out += piece.kind == SourcePiece::Kind::removed ? "[" + words + "]" : piece.kind == SourcePiece::Kind::edited ? "{" + words + "}" : words;
  }
  return out;
}

TEST(SourceView, WhatWasRemovedStandsInItsPlace) {
  EXPECT_EQ(source_of("One line.\n\nAdvertisement\n\nAnother line."), "One line.\n\n[Advertisement]Another line.");
}

TEST(SourceView, AnUntouchedTextIsOnePiece) { EXPECT_EQ(source_of("Nothing to do here, in ‘Café’ 7."), "Nothing to do here, in ‘Café’ 7."); }

}  // namespace
}  // namespace pressmill

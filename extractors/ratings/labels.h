#pragma once

#include "extractors/ratings/claims.h"
#include "extractors/ratings/marks.h"

namespace pressmill::ratings {

// Reads a table that was flattened to lines, and lists: "Leadership: Good", "How good is our setting? 5 - Very Good", "Safety: Poor (2019: Good)",
// "Good for leadership" under "The council was graded:". One claim a grade; the label is its aspect unless it says "overall".
// Goes through a document's paragraphs in order; used by one thread.
class LabelReader {
 public:
  // `numbers`: those that are grades count too (numbers.h). Document, words and marks outlive it.
  LabelReader(const Document& document, const Words& words, const Marks& marks, bool numbers)
      : document_(document), words_(words), marks_(marks), numbers_(numbers) {}

  bool read(const Paragraph& paragraph, std::vector<Claim>& out);  // false: the paragraph has none
  void pass(const Paragraph& paragraph);                           // one without a grade: it may lead in

 private:
  bool leads(std::uint32_t last) const;
  bool may_label(std::uint32_t first, std::uint32_t last) const;
  void line(std::uint32_t first, std::uint32_t last, std::vector<Claim>& out);

  const Document& document_;
  const Words& words_;
  const Marks& marks_;
  bool numbers_;
  bool led_ = false;           // a lead-in stands before
  std::vector<Piece> pieces_;  // of the line being read
};

}  // namespace pressmill::ratings

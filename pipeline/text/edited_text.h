#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/text/span.h"

namespace pressmill {

// One change to a text: what stood at `span` is now `with`, because of `rule`. Rule ids outlive every text (they live in Rules or are constants).
template <class Of>
struct EditOf {
  SpanOf<Of> span;
  std::string with;
  std::string_view rule;
};
using Edit = EditOf<SourceText>;
using CleanEdit = EditOf<CleanText>;

// A text after its edits, which still knows where each of its bytes came from. Immutable; safe from any thread.
//
//   EditedText text("Hide Ad\nInspectors came.", {{{0, 8}, "", "noise/hide-ad"}});
//   text.text()                    // "Inspectors came."
//   text.to_source({0, 10})        // {8, 18}
class EditedText {
 public:
  EditedText() = default;
  explicit EditedText(std::string_view source) : text_(source) {}

  // REQUIRES: `edits` sorted by span, not overlapping, each on code points of `source`.
  EditedText(std::string_view source, std::vector<Edit> edits);

  const std::string& text() const { return text_; }
  const std::vector<Edit>& edits() const { return edits_; }  // against the source, sorted

  // The smallest source span that holds `clean`; none where all of it was put in by an edit that replaced nothing (a title). O(log edits).
  std::optional<SourceSpan> to_source(Span clean) const;

  // What is left of a source span; empty where all of it was removed. A span that begins or ends inside a replacement takes all of it.
  Span to_clean(SourceSpan source) const;

  // The same source with further edits, given against text(). An edit that meets an earlier one swallows it and keeps the new rule.
  // REQUIRES: sorted, not overlapping, on code points.
  EditedText then(const std::vector<CleanEdit>& more) const;

 private:
  class Composer;
  std::size_t last_edit_at(std::uint32_t clean) const;  // edits_.size() where none begins at or before it

  std::string text_;
  std::vector<Edit> edits_;
  std::vector<std::uint32_t> begins_;  // where each edit's replacement begins in text_
};

}  // namespace pressmill

#include "pipeline/text/edited_text.h"

#include <algorithm>

namespace pressmill {
namespace {

std::uint32_t length(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

}  // namespace

EditedText::EditedText(std::string_view source, std::vector<Edit> edits) : edits_(std::move(edits)) {
  text_.reserve(source.size());
  begins_.reserve(edits_.size());
  std::uint32_t copied = 0;
  for (const Edit& edit : edits_) {
    text_ += source.substr(copied, edit.span.begin - copied);
    begins_.push_back(length(text_));
    text_ += edit.with;
    copied = edit.span.end;
  }
  text_ += source.substr(copied);
}

std::size_t EditedText::last_edit_at(std::uint32_t clean) const {
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), clean);
  return after == begins_.begin() ? edits_.size() : static_cast<std::size_t>(after - begins_.begin()) - 1;
}

std::optional<SourceSpan> EditedText::to_source(Span clean) const {
  const auto source_of = [this](std::uint32_t at, bool is_end) {
    const std::size_t i = last_edit_at(at);
    if (i == edits_.size()) {
      return at;
    }
    const std::uint32_t after = begins_[i] + length(edits_[i].with);
    if (at < after) {
      return is_end ? edits_[i].span.end : edits_[i].span.begin;
    }
    return edits_[i].span.end + (at - after);
  };
  const std::uint32_t begin = source_of(clean.begin, false);
  if (clean.empty()) {
    return SourceSpan{begin, begin};
  }
  // The end is where the last byte ends: what was removed right behind it stays out.
  const std::size_t i = last_edit_at(clean.end - 1);
  const bool in_replacement = i != edits_.size() && clean.end - 1 < begins_[i] + length(edits_[i].with);
  const std::uint32_t end = source_of(clean.end - 1, true) + (in_replacement ? 0 : 1);
  if (end <= begin) {
    return std::nullopt;
  }
  return SourceSpan{begin, end};
}

Span EditedText::to_clean(SourceSpan source) const {
  const auto clean_of = [this](std::uint32_t at, bool is_end) {
    // the last edit that begins before `at` (or at it, for a beginning)
    const auto after = std::partition_point(edits_.begin(), edits_.end(), [&](const Edit& e) { return is_end ? e.span.begin < at : e.span.begin <= at; });
    if (after == edits_.begin()) {
      return at;
    }
    const auto i = static_cast<std::size_t>(after - edits_.begin()) - 1;
    const std::uint32_t replaced_end = begins_[i] + length(edits_[i].with);
    if (at >= edits_[i].span.end) {
      return replaced_end + (at - edits_[i].span.end);
    }
    return is_end ? replaced_end : begins_[i];
  };
  const std::uint32_t begin = clean_of(source.begin, false);
  return {begin, std::max(begin, clean_of(source.end, true))};
}

EditedText EditedText::then(const std::vector<CleanEdit>& more) const {
  EditedText out;
  out.text_.reserve(text_.size());
  out.edits_.reserve(edits_.size() + more.size());

  std::uint32_t copied = 0;  // how much of text_ is in `out`
  const auto emit = [&](Span clean, Edit edit) {
    out.text_ += std::string_view(text_).substr(copied, clean.begin - copied);
    out.begins_.push_back(length(out.text_));
    out.text_ += edit.with;
    out.edits_.push_back(std::move(edit));
    copied = clean.end;
  };
  const auto earlier_span = [&](std::size_t i) { return Span{begins_[i], begins_[i] + length(edits_[i].with)}; };

  std::size_t old = 0;
  for (std::size_t fresh = 0; fresh < more.size();) {
    Span group = more[fresh].span;
    // Earlier edits that lie before the new one stay as they are; a pure deletion at its first byte stays too.
    while (old < edits_.size()) {
      const Span e = earlier_span(old);
      const bool before = e.empty() ? e.begin <= group.begin : e.end <= group.begin;
      if (!before) {
        break;
      }
      emit(e, edits_[old]);
      ++old;
    }
    // Then a chain of earlier and new edits that meet becomes one edit.
    const std::size_t first_old = old;
    const std::size_t first_fresh = fresh++;
    for (bool grown = true; grown;) {
      grown = false;
      while (old < edits_.size()) {
        const Span e = earlier_span(old);
        const bool meets = group.empty() ? e.begin < group.begin && group.end < e.end : e.begin < group.end;
        if (!meets) {
          break;
        }
        group = {std::min(group.begin, e.begin), std::max(group.end, e.end)};
        ++old;
        grown = true;
      }
      while (fresh < more.size() && (more[fresh].span.begin < group.end)) {
        group.end = std::max(group.end, more[fresh].span.end);
        ++fresh;
        grown = true;
      }
    }
    Edit merged{to_source(group).value_or(SourceSpan{}), {}, more[first_fresh].rule};
    if (first_old < old) {  // the swallowed edits may reach further than the bytes they left
      merged.span.begin = std::min(merged.span.begin, edits_[first_old].span.begin);
      merged.span.end = std::max(merged.span.end, edits_[old - 1].span.end);
    }
    if (to_source(group) == std::nullopt && first_old < old) {
      merged.span = {edits_[first_old].span.begin, edits_[old - 1].span.end};
    }
    std::uint32_t kept = group.begin;
    for (std::size_t i = first_fresh; i < fresh; ++i) {
      merged.with += std::string_view(text_).substr(kept, more[i].span.begin - kept);
      merged.with += more[i].with;
      kept = more[i].span.end;
    }
    merged.with += std::string_view(text_).substr(kept, group.end - kept);
    emit(group, std::move(merged));
  }
  for (; old < edits_.size(); ++old) {
    emit(earlier_span(old), edits_[old]);
  }
  out.text_ += std::string_view(text_).substr(copied);
  return out;
}

}  // namespace pressmill

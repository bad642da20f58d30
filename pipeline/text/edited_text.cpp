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

// Puts further edits of a text behind those that made it.
class EditedText::Composer {
 public:
  Composer(const EditedText& from, const std::vector<CleanEdit>& more) : from_(from), more_(more) {
    out_.text_.reserve(from.text_.size());
    out_.edits_.reserve(from.edits_.size() + more.size());
    out_.begins_.reserve(from.edits_.size() + more.size());
  }

  EditedText run() && {
    while (fresh_ < more_.size()) {
      keep_those_before(more_[fresh_].span);
      merge_chain();
    }
    while (old_ < from_.edits_.size()) {
      keep();
    }
    out_.text_ += std::string_view(from_.text_).substr(copied_);
    return std::move(out_);
  }

 private:
  // What an earlier edit put into the text.
  Span left_by(std::size_t edit) const { return {from_.begins_[edit], from_.begins_[edit] + length(from_.edits_[edit].with)}; }

  void emit(Span clean, Edit edit) {
    out_.text_ += std::string_view(from_.text_).substr(copied_, clean.begin - copied_);
    out_.begins_.push_back(length(out_.text_));
    out_.text_ += edit.with;
    out_.edits_.push_back(std::move(edit));
    copied_ = clean.end;
  }

  void keep() {
    emit(left_by(old_), from_.edits_[old_]);
    ++old_;
  }

  // Earlier edits that lie before the new one stay as they are; a pure deletion at its first byte stays too.
  void keep_those_before(Span fresh) {
    while (old_ < from_.edits_.size()) {
      const Span left = left_by(old_);
      if (left.empty() ? left.begin > fresh.begin : left.end > fresh.begin) {
        break;
      }
      keep();
    }
  }

  // A chain of earlier and new edits that meet becomes one edit.
  void merge_chain() {
    const std::size_t first_old = old_;
    const std::size_t first_fresh = fresh_;
    Span group = more_[fresh_++].span;
    for (bool grown = true; grown;) {
      grown = false;
      for (; old_ < from_.edits_.size(); ++old_, grown = true) {
        const Span left = left_by(old_);
        if (group.empty() ? left.begin >= group.begin || group.end >= left.end : left.begin >= group.end) {
          break;
        }
        group = {std::min(group.begin, left.begin), std::max(group.end, left.end)};
      }
      for (; fresh_ < more_.size() && more_[fresh_].span.begin < group.end; ++fresh_, grown = true) {
        group.end = std::max(group.end, more_[fresh_].span.end);
      }
    }
    emit(group, {source_of(group, first_old), rewritten(group, first_fresh), more_[first_fresh].rule});
  }

  // The source under `group`; the edits swallowed from `first_old` on may reach further than the bytes they left.
  SourceSpan source_of(Span group, std::size_t first_old) const {
    const auto source = from_.to_source(group);
    if (first_old == old_) {
      return source.value_or(SourceSpan{});
    }
    const SourceSpan swallowed{from_.edits_[first_old].span.begin, from_.edits_[old_ - 1].span.end};
    return source ? SourceSpan{std::min(source->begin, swallowed.begin), std::max(source->end, swallowed.end)} : swallowed;
  }

  // The text of `group` after its new edits, those from `first_fresh` on.
  std::string rewritten(Span group, std::size_t first_fresh) const {
    const std::string_view text = from_.text_;
    std::string out;
    std::uint32_t kept = group.begin;
    for (std::size_t i = first_fresh; i < fresh_; ++i) {
      out += text.substr(kept, more_[i].span.begin - kept);
      out += more_[i].with;
      kept = more_[i].span.end;
    }
    return out += text.substr(kept, group.end - kept);
  }

  const EditedText& from_;
  const std::vector<CleanEdit>& more_;
  EditedText out_;
  std::uint32_t copied_ = 0;  // how much of the text is in out_
  std::size_t old_ = 0, fresh_ = 0;
};

EditedText EditedText::then(const std::vector<CleanEdit>& more) const { return Composer(*this, more).run(); }

}  // namespace pressmill

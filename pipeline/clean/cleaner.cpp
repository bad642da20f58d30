#include "pipeline/clean/cleaner.h"

#include <algorithm>

#include "pipeline/clean/characters.h"
#include "pipeline/clean/glued_quotes.h"
#include "pipeline/clean/noise.h"
#include "pipeline/clean/pages.h"
#include "pipeline/clean/paragraphs.h"
#include "pipeline/clean/repeats.h"
#include "pipeline/clean/sections.h"
#include "pipeline/clean/wraps.h"

namespace pressmill {
namespace {

constexpr int kMostRounds = 6;  // a text needs one, a second shows that nothing is left to do

// A text between two passes, with its lines, which are cut once for all passes that see it the same.
class Draft {
 public:
  explicit Draft(std::string_view source) : text_(source) {}

  const EditedText& edited() const { return text_; }
  const std::string& text() const { return text_.text(); }

  const std::vector<TextLine>& lines() {
    if (!cut_) {
      lines_ = lines_of(text());
      cut_ = true;
    }
    return lines_;
  }

  // True where there was anything to change.
  bool apply(const std::vector<CleanEdit>& edits) {
    if (edits.empty()) {
      return false;
    }
    text_ = text_.then(edits);
    cut_ = false;
    return true;
  }

  EditedText take() && { return std::move(text_); }

 private:
  EditedText text_;
  std::vector<TextLine> lines_;
  bool cut_ = false;
};

// A document of the store may come with those of an earlier time.
void tell_of(std::vector<std::string_view> gave_up, std::vector<Problem>& problems) {
  constexpr const char* kCode = "rule-gave-up";
  std::erase_if(problems, [](const Problem& problem) { return problem.code == kCode; });
  std::ranges::sort(gave_up);
  for (auto rule = gave_up.begin(); rule != gave_up.end();) {
    const auto next = std::find_if(rule, gave_up.end(), [rule](std::string_view other) { return other != *rule; });
    problems.push_back(
        {kCode, "the pattern of " + std::string(*rule) + " cost too much; lines that it looked at stayed", static_cast<std::uint64_t>(next - rule)});
    rule = next;
  }
}

// The given title as it would stand in a clean text, where the text doesn't begin with it; else empty.
std::string missing_title(const EditedText& text, const Origin& origin) {
  if (!origin.title) {
    return {};
  }
  EditedText title(*origin.title);
  title = title.then(characters(title.text()));
  title = title.then(paragraphs(title.text()));
  return text.text().starts_with(title.text()) ? std::string() : title.text();
}

}  // namespace

Cleaner::Cleaner(const Rules& rules)
    : rules_(rules),
      noise_(rules.set("noise")),
      abbreviations_(rules.lexicon("abbreviations")),
      prefixes_(rules.lexicon("hyphen-prefixes")),
      caption_marks_(rules.lexicon("caption-marks")),
      notes_headings_(rules.lexicon("notes-headings")),
      menu_entries_(rules.lexicon("menu-words")),
      true_case_(rules) {
  require_noise_rules(noise_);
}

void Cleaner::clean(Document& document) const {
  Draft draft(document.source);
  std::vector<SourceSpan> captions;
  std::vector<std::string_view> gave_up;
  draft.apply(characters(draft.text()));
  draft.apply(spaces(draft.text()));
  bool look_for_noise = true, look_for_repeats = true;
  // A pass may lay bare what an earlier one looks for (a joined line that is a prompt), so the line runs until it changes nothing.
  for (int round = 0; round < kMostRounds; ++round) {
    const bool parted = draft.apply(glued_quotes(draft.text()));
    const bool paged = draft.apply(pages(draft.text()));
    bool settled = true;
    bool removed = false;
    if (look_for_noise) {
      Noise found = noise(draft.text(), draft.lines(), noise_, menu_entries_);
      settled = found.settled;
      gave_up = std::move(found.gave_up);
      removed = draft.apply(found.edits);
    }
    const bool joined = draft.apply(wraps(draft.text(), draft.lines(), prefixes_));
    bool once = false;
    if (look_for_repeats || paged || removed || joined) {  // else the lines read as they did
      const Repeats repeated = repeats(draft.text(), draft.lines(), caption_marks_);
      for (const Span caption : repeated.captions) {
        if (const auto source = draft.edited().to_source(caption)) {
          captions.push_back(*source);
        }
      }
      once = draft.apply(repeated.edits);
    }
    const bool spaced = draft.apply(paragraphs(draft.text()));
    const bool changed = parted || paged || removed || joined || once || spaced;
    look_for_noise = paged || joined || once || !settled;
    look_for_repeats = once;
    if (!changed) {
      break;
    }
  }
  EditedText text = std::move(draft).take();
  const std::string title = missing_title(text, document.origin);
  if (!title.empty()) {
    text = text.then({{{0, 0}, text.text().empty() ? title : title + "\n\n", "layout/title"}});
  }
  document.clean = std::move(text);
  document.layout = lay_out(document.text(), rules_.vocabulary(), abbreviations_);
  true_case_.restore(document.text(), document.layout);

  std::vector<Span> clean_captions;
  clean_captions.reserve(captions.size());
  for (const SourceSpan caption : captions) {
    clean_captions.push_back(document.clean.to_clean(caption));
  }
  std::ranges::sort(clean_captions);
  tell_of(std::move(gave_up), document.problems);
  find_sections(document.text(), clean_captions, {notes_headings_, caption_marks_, !title.empty()}, document.layout);
}

}  // namespace pressmill

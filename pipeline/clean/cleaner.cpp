#include "pipeline/clean/cleaner.h"

#include <algorithm>

#include "pipeline/clean/characters.h"
#include "pipeline/clean/noise.h"
#include "pipeline/clean/pages.h"
#include "pipeline/clean/paragraphs.h"
#include "pipeline/clean/repeats.h"
#include "pipeline/clean/sections.h"
#include "pipeline/clean/wraps.h"

namespace pressmill {
namespace {

constexpr int kMostRounds = 6;  // a text needs one, a second shows that nothing is left to do

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
      menu_entries_(rules.lexicon("menu-words")) {}

void Cleaner::clean(Document& document) const {
  EditedText text(document.source);
  std::vector<SourceSpan> captions;
  const auto apply = [&](const std::vector<CleanEdit>& edits) {
    if (!edits.empty()) {
      text = text.then(edits);
    }
    return !edits.empty();
  };
  apply(characters(text.text()));
  apply(spaces(text.text()));
  bool look_for_noise = true;
  // A pass may lay bare what an earlier one looks for (a joined line that is a prompt), so the line runs until it changes nothing.
  for (int round = 0; round < kMostRounds; ++round) {
    const bool paged = apply(pages(text.text()));
    bool settled = true;
    bool removed = false;
    if (look_for_noise) {
      const Noise found = noise(text.text(), noise_, menu_entries_);
      settled = found.settled;
      removed = apply(found.edits);
    }
    const bool joined = apply(wraps(text.text(), prefixes_));
    const Repeats repeated = repeats(text.text(), caption_marks_);
    for (const Span caption : repeated.captions) {
      if (const auto source = text.to_source(caption)) {
        captions.push_back(*source);
      }
    }
    const bool once = apply(repeated.edits);
    const bool spaced = apply(paragraphs(text.text()));
    const bool changed = paged || removed || joined || once || spaced;
    look_for_noise = paged || joined || once || !settled;
    if (!changed) {
      break;
    }
  }
  const std::string title = missing_title(text, document.origin);
  if (!title.empty()) {
    text = text.then({{{0, 0}, text.text().empty() ? title : title + "\n\n", "layout/title"}});
  }
  document.clean = std::move(text);
  document.layout = lay_out(document.text(), rules_.vocabulary(), abbreviations_);

  std::vector<Span> clean_captions;
  for (const SourceSpan caption : captions) {
    clean_captions.push_back(document.clean.to_clean(caption));
  }
  std::sort(clean_captions.begin(), clean_captions.end());
  find_sections(document.text(), clean_captions, {notes_headings_, caption_marks_, !title.empty()}, document.layout);
}

}  // namespace pressmill

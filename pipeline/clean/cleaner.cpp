#include "pipeline/clean/cleaner.h"

#include "pipeline/clean/characters.h"
#include "pipeline/clean/noise.h"
#include "pipeline/clean/pages.h"
#include "pipeline/clean/paragraphs.h"
#include "pipeline/clean/repeats.h"
#include "pipeline/clean/wraps.h"

namespace pressmill {
namespace {

// Puts a given title before a text that doesn't begin with it.
EditedText with_title(EditedText text, const Origin& origin) {
  if (!origin.title || origin.title->empty() || text.text().starts_with(*origin.title)) {
    return text;
  }
  return text.then({{{0, 0}, *origin.title + "\n\n", "layout/title"}});
}

}  // namespace

Cleaner::Cleaner(const Rules& rules)
    : rules_(rules),
      noise_(rules.set("noise")),
      abbreviations_(rules.lexicon("abbreviations")),
      prefixes_(rules.lexicon("hyphen-prefixes")),
      caption_marks_(rules.lexicon("caption-marks")) {}

void Cleaner::clean(Document& document) const {
  EditedText text(document.source);
  text = text.then(characters(text.text()));
  text = text.then(pages(text.text()));
  text = text.then(noise(text.text(), noise_));
  text = text.then(wraps(text.text(), prefixes_));
  text = text.then(repeats(text.text(), caption_marks_).edits);
  text = text.then(paragraphs(text.text()));
  document.clean = with_title(std::move(text), document.origin);
  document.layout = lay_out(document.text(), rules_.vocabulary(), abbreviations_);
}

}  // namespace pressmill

#pragma once

#include <span>
#include <vector>

#include "extractors/recommendations/words.h"
#include "pipeline/document/annotation.h"

namespace pressmill::recommendations {

// What a document quotes inspectors as saying, by the quotes found before: "Leaders must act," said Ada Marsh, Chief Inspector of Prisons. An inspector is a
// speaker whose title or description beside the name, or whose own name, tells of an inspectorate or of a report. Looked for when it is first asked for, and
// each speaker's titles only where his words or name stand where somebody asks. Used by one thread; outlives none of what it is made of.
class Spoken {
 public:
  Spoken(const Document& document, const Words& words, const Annotations& earlier) : document_(document), words_(words), earlier_(earlier) {}

  bool holds(std::uint32_t token);                              // whether that token stands in an inspector's words
  bool names_speaker(std::uint32_t first, std::uint32_t last);  // whether tokens [first, last) name an inspector: "Ms Marsh"

 private:
  // Words or a name, and whose they are as an index into the speakers.
  struct Of {
    Span span;
    std::uint32_t speaker = 0;
  };
  enum class Inspects : std::uint8_t { unknown, no, yes };

  void look();
  bool any(const std::vector<Of>& places, Span within);
  bool inspects(std::uint32_t speaker);
  bool inspects(Span mention) const;
  bool tells_of_inspector(std::uint32_t first, std::uint32_t last, bool beside) const;
  std::uint32_t token_at(std::uint32_t byte) const;

  const Document& document_;
  const Words& words_;
  const Annotations& earlier_;
  bool looked_ = false;
  std::span<const Annotation> speakers_;
  std::vector<Inspects> inspects_;       // by speaker, once it has been asked
  std::vector<Of> words_of_, mentions_;  // in order
};

}  // namespace pressmill::recommendations

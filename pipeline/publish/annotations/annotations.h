#pragma once

#include <memory>
#include <string>

#include "pipeline/publish/annotations/findings.h"
#include "pipeline/publish/format.h"

namespace pressmill {

// annotations/: the findings of canonical documents for tools that mark texts. W3C Web Annotations (web-annotations.jsonl, one a line), brat (a .txt and an
// .ann a document, and annotation.conf) and doccano (doccano.jsonl). All three count code points: the Web Annotation model says so, brat and doccano are Python
// programs. Without the words of the articles only the Web Annotations can be written.
std::unique_ptr<Format> make_annotations(const FormatSetup& setup);

// The Web Annotations of a document, each with its line end.
std::string web_annotations(const PublishedDocument& document, const std::vector<FindingKind>& kinds, bool standoff);
// The .ann file of a document. brat's marks lie within lines: one that holds a line end is written in pieces.
std::string brat_annotations(const PublishedDocument& document, const std::vector<FindingKind>& kinds);
// annotation.conf, which names all that an .ann may hold.
std::string brat_configuration(const std::vector<FindingKind>& kinds);
// The line of a document.
std::string doccano_line(const PublishedDocument& document, const std::vector<FindingKind>& kinds);

}  // namespace pressmill

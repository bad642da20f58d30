#pragma once

#include <string>
#include <string_view>

#include "pipeline/document/document.h"
#include "pipeline/run/read.h"

namespace pressmill {

// A document from the bytes of a text file: decoded, identified by the SHA-256 of the bytes, `id` = its first 16 hex digits. `path` is kept as it is given.
// Broken bytes become a problem of the document, as a page of HTML does, whose tags stay. Throws Rejected, stage "parse", where the bytes are no text: a PDF, a
// document of Office, what is compressed, other binary data.
Document text_document(std::string_view bytes, const std::string& path);

// A document from one line of JSON lines: {"id", "text", "title"?, "url"?, "published"?, "retrieved"?}. Throws Rejected, which tells the line's number: stage
// "parse", or "read" where the line was too long to be read. A page of HTML is a problem of the document here too.
Document json_document(const LineReader::Line& line);

// The name of a document whose id another content has too: "x~0123abcd".
std::string id_beside_others(const std::string& id, std::string_view sha256);

}  // namespace pressmill

#pragma once

#include <string>
#include <string_view>

#include "pipeline/document/document.h"

namespace pressmill {

// A document from the bytes of a text file: decoded, identified by the SHA-256 of the bytes, `id` = its first 16 hex digits. `path` is kept as it is given.
// Broken bytes become a problem of the document.
Document text_document(std::string_view bytes, const std::string& path);

// A document from one JSON line (CONTRACT.md, "A document in"); `number` names the line in what it complains of. Throws Rejected (stage "parse").
Document json_document(std::string_view line, std::size_t number);

// The name of a document whose id another content has too: "x~0123abcd".
std::string id_beside_others(const std::string& id, std::string_view sha256);

}  // namespace pressmill

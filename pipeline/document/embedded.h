#pragma once

#include <span>
#include <string_view>

namespace pressmill {

// The data files that the build put into the binary (cmake/embed.cmake): extractors/rules, extractors/lexicons, schemas, and the report's
// style and script.
struct EmbeddedFile {
  std::string_view path;  // "rules/noise.yaml", "lexicons/months.tsv", "schemas/article.schema.json"
  std::string_view content;
};
std::span<const EmbeddedFile> embedded_files();

}  // namespace pressmill

#include "pipeline/publish/views.h"

#include "pipeline/document/embedded.h"
#include "pipeline/document/json.h"

namespace pressmill {

std::vector<View> dataset_views(bool with_text) {
  std::string_view content;
  for (const EmbeddedFile& file : embedded_files()) {
    content = file.path == "schemas/views.json" ? file.content : content;
  }
  std::vector<View> out;
  const Json file = parse_json(content);
  for (const Json& view : file["views"].items()) {
    View& one = out.emplace_back();
    one.name = view["name"].text();
    one.title = view["title"].text();
    one.description = view["description"].text();
    for (const Json& line : view["sql"].items()) {
      const std::string_view words = line.is_string() ? line.text() : with_text ? line["text"].text() : "";
      if (!words.empty()) {
        one.sql += (one.sql.empty() ? "" : " ") + std::string(words);
      }
    }
  }
  return out;
}

}  // namespace pressmill

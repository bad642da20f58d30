// doccano's JSONL for sequence labelling: text, and labels as [start, end, name]; other keys become the document's metadata.
#include "pipeline/document/json.h"
#include "pipeline/publish/annotations/annotations.h"

namespace pressmill {

std::string doccano_line(const PublishedDocument& document, const std::vector<FindingKind>& kinds) {
  JsonWriter out;
  out.begin_object();
  out.field("text", document.record.root()["text"].text());
  out.key("label");
  out.begin_array();
  for (const FindingKind& kind : kinds) {
    const Rows& rows = document.tables[kind.table];
    for (std::size_t i = 0; i < rows.size(); ++i) {
      out.begin_array();
      out.number(rows[i][kind.start].number());
      out.number(rows[i][kind.end].number());
      out.string(kind.label);
      out.end_array();
    }
  }
  out.end_array();
  out.field("doc_id", document.standing.id);
  out.end_object();
  return std::move(out).take() + "\n";
}

}  // namespace pressmill

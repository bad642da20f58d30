// W3C Web Annotation Data Model (2017), as JSON-LD. A TextPositionSelector counts code points (section 4.2.5 of the model).
#include <algorithm>
#include <array>
#include <charconv>

#include "pipeline/document/json.h"
#include "pipeline/publish/annotations/annotations.h"

namespace pressmill {
namespace {

// A text as a JSON string.
void append_string(std::string_view text, JsonWriter& scratch, std::string& out) {
  scratch.clear();
  scratch.string(text);
  out += scratch.view();
}

void append_number(std::int64_t number, std::string& out) {
  std::array<char, 24> digits;
  out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

// A text as a JSON string inside a JSON string.
void append_inner_string(std::string_view text, JsonWriter& scratch, std::string& out) {
  scratch.clear();
  scratch.string(text);
  if (scratch.view().size() == text.size() + 2) {  // nothing in it needs an escape
    out.append("\\\"").append(text).append("\\\"");
    return;
  }
  const std::string inner(scratch.view());
  scratch.clear();
  scratch.string(inner);
  out += scratch.view().substr(1, scratch.view().size() - 2);
}

void append_inner(const Scalar& value, JsonWriter& scratch, std::string& out) {
  switch (value.type()) {
    case Scalar::Type::string: append_inner_string(value.text(), scratch, out); break;
    case Scalar::Type::integer: append_number(value.number(), out); break;
    case Scalar::Type::boolean: out += value.truth() ? "true" : "false"; break;
    default:
      scratch.clear();
      scratch.real(value.real());
      out += scratch.view();
  }
}

// What the finding says, as a JSON text in a JSON string. Names of fields are those of the schemas: nothing in them needs an escape.
void append_fields(const FindingKind& kind, std::span<const Scalar> row, JsonWriter& scratch, std::string& out) {
  out += "\"{";
  bool any = false;
  for (const FindingKind::Field& field : kind.fields) {
    if (!row[field.column].is_null()) {
      out.append(any ? ",\\\"" : "\\\"").append(field.name).append("\\\":");
      append_inner(row[field.column], scratch, out);
      any = true;
    }
  }
  out += "}\"";
}

// The file name of a finding's id. `document`: that of the document's id, which it begins with.
void append_name(std::string_view id, std::string_view document_id, std::string_view document, std::string& out) {
  constexpr std::size_t kShort = 64;  // bytes; a longer one may be cut
  const std::string_view fragment = id.substr(std::min(id.size(), document_id.size()));
  if (document.size() <= kShort && fragment.starts_with('#') && id.starts_with(document_id)) {
    out.append(document).append("%23").append(fragment.substr(1));
  } else {
    out += file_name(id);
  }
}

// A file name in a relative address.
std::string as_address(std::string_view name) {
  std::string out;
  for (const char c : name) {
    out += c == '%' ? "%25" : std::string(1, c);
  }
  return out;
}

}  // namespace

std::string web_annotations(const PublishedDocument& document, const std::vector<FindingKind>& kinds, bool standoff) {
  constexpr std::size_t kAnnotation = 700;  // bytes, of most
  const std::string_view document_id = document.standing.id;
  const std::string name = file_name(document_id);
  const std::string source = standoff ? "urn:sha256:" + document.text_sha256 : "brat/" + as_address(name) + ".txt";
  const std::string_view url = document.record.root()["source"]["url"].text();
  JsonWriter scratch;
  // What stands behind the selectors and before them is the same throughout.
  std::string target = "}],\"target\":{\"source\":";
  append_string(source, scratch, target);
  if (!url.empty()) {
    target += ",\"scope\":";
    append_string(url, scratch, target);
  }
  target += ",\"selector\":[{\"type\":\"TextPositionSelector\",\"start\":";
  std::size_t findings = 0;
  for (const FindingKind& kind : kinds) {
    findings += document.tables[kind.table].size();
  }
  std::string out;
  out.reserve(findings * kAnnotation);
  for (const FindingKind& kind : kinds) {
    const std::string tag =
        "\",\"type\":\"Annotation\",\"motivation\":\"tagging\",\"body\":[{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"format\":\"text/"
        "plain\",\"value\":\"" +
        kind.label + "\"},{\"type\":\"TextualBody\",\"purpose\":\"describing\",\"format\":\"application/json\",\"value\":";
    const Rows& rows = document.tables[kind.table];
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto row = rows[i];
      out += "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:pressmill:";
      append_name(row[kind.id].text(), document_id, name, out);
      out += tag;
      append_fields(kind, row, scratch, out);
      out += target;
      append_number(row[kind.start].number(), out);
      out += ",\"end\":";
      append_number(row[kind.end].number(), out);
      out += '}';
      if (kind.text < row.size()) {
        out += ",{\"type\":\"TextQuoteSelector\",\"exact\":";
        append_string(row[kind.text].text(), scratch, out);
        out += '}';
      }
      out += "]}}\n";
    }
  }
  return out;
}

}  // namespace pressmill

// W3C Web Annotation Data Model (2017), as JSON-LD. A TextPositionSelector counts code points (section 4.2.5 of the model).
#include "pipeline/document/json.h"
#include "pipeline/publish/annotations/annotations.h"

namespace pressmill {
namespace {

void scalar(const Scalar& value, JsonWriter& out) {
  switch (value.type()) {
    case Scalar::Type::string: out.string(value.text()); break;
    case Scalar::Type::integer: out.number(value.number()); break;
    case Scalar::Type::boolean: out.boolean(value.truth()); break;
    case Scalar::Type::real: out.real(value.real()); break;
    default: out.null();
  }
}

// What the finding says, as a JSON text.
std::string fields_of(const FindingKind& kind, std::span<const Scalar> row) {
  JsonWriter out;
  out.begin_object();
  for (const FindingKind::Field& field : kind.fields) {
    if (!row[field.column].is_null()) {
      out.key(field.name);
      scalar(row[field.column], out);
    }
  }
  out.end_object();
  return std::move(out).take();
}

void body(std::string_view purpose, std::string_view value, std::string_view format, JsonWriter& out) {
  out.begin_object();
  out.field("type", "TextualBody");
  out.field("purpose", purpose);
  out.field("format", format);
  out.field("value", value);
  out.end_object();
}

void selectors(const FindingKind& kind, std::span<const Scalar> row, JsonWriter& out) {
  out.key("selector");
  out.begin_array();
  out.begin_object();
  out.field("type", "TextPositionSelector");
  out.field("start", row[kind.start].number());
  out.field("end", row[kind.end].number());
  out.end_object();
  if (kind.text < row.size()) {
    out.begin_object();
    out.field("type", "TextQuoteSelector");
    out.field("exact", row[kind.text].text());
    out.end_object();
  }
  out.end_array();
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
  const std::string source = standoff ? "urn:sha256:" + document.text_sha256 : "brat/" + as_address(file_name(document.standing.id)) + ".txt";
  const std::string_view url = document.record.root()["source"]["url"].text();
  std::string all;
  JsonWriter out;
  for (const FindingKind& kind : kinds) {
    const Rows& rows = document.tables[kind.table];
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto row = rows[i];
      out.clear();
      out.begin_object();
      out.field("@context", "http://www.w3.org/ns/anno.jsonld");
      out.field("id", "urn:pressmill:" + file_name(row[kind.id].text()));
      out.field("type", "Annotation");
      out.field("motivation", "tagging");
      out.key("body");
      out.begin_array();
      body("tagging", kind.label, "text/plain", out);
      body("describing", fields_of(kind, row), "application/json", out);
      out.end_array();
      out.key("target");
      out.begin_object();
      out.field("source", source);
      if (!url.empty()) {
        out.field("scope", url);
      }
      selectors(kind, row, out);
      out.end_object();
      out.end_object();
      all += out.view();
      all += '\n';
    }
  }
  return all;
}

}  // namespace pressmill

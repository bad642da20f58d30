// W3C Web Annotation Data Model (2017), as JSON-LD. A TextPositionSelector counts code points (section 4.2.5 of the model).
#include <array>
#include <charconv>

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
void fields_of(const FindingKind& kind, std::span<const Scalar> row, JsonWriter& out) {
  out.clear();
  out.begin_object();
  for (const FindingKind::Field& field : kind.fields) {
    if (!row[field.column].is_null()) {
      out.key(field.name);
      scalar(row[field.column], out);
    }
  }
  out.end_object();
}

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
  JsonWriter scratch;
  // What stands behind the selectors and before them is the same throughout.
  std::string target = "}],\"target\":{\"source\":";
  append_string(source, scratch, target);
  if (!url.empty()) {
    target += ",\"scope\":";
    append_string(url, scratch, target);
  }
  target += ",\"selector\":[{\"type\":\"TextPositionSelector\",\"start\":";
  JsonWriter fields;
  std::string out;
  for (const FindingKind& kind : kinds) {
    const std::string tag =
        "\",\"type\":\"Annotation\",\"motivation\":\"tagging\",\"body\":[{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"format\":\"text/"
        "plain\",\"value\":\"" +
        kind.label + "\"},{\"type\":\"TextualBody\",\"purpose\":\"describing\",\"format\":\"application/json\",\"value\":";
    const Rows& rows = document.tables[kind.table];
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto row = rows[i];
      out += "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:pressmill:";
      out += file_name(row[kind.id].text());
      out += tag;
      fields_of(kind, row, fields);
      append_string(fields.view(), scratch, out);
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

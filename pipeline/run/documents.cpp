#include "pipeline/run/documents.h"

#include <algorithm>
#include <array>

#include "pipeline/document/json.h"
#include "pipeline/document/sha256.h"
#include "pipeline/run/errors.h"
#include "pipeline/text/decode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::size_t kIdDigits = 16;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A string of the line, or none where it is missing or null.
std::optional<std::string> optional_string(const Json& line, std::string_view key) {
  const Json& value = line[key];
  if (value.is_null()) {
    return std::nullopt;
  }
  if (!value.is_string()) {
    throw Rejected("parse", "\"" + std::string(key) + "\" is no string");
  }
  std::string text(value.text());
  if (text.find('\0') != std::string::npos) {
    throw Rejected("parse", "\"" + std::string(key) + "\" holds a NUL character; take it out");
  }
  return text;
}

std::optional<Date> optional_date(const Json& line, std::string_view key) {
  const auto text = optional_string(line, key);
  if (!text) {
    return std::nullopt;
  }
  const auto date = parse_iso_date(*text);
  if (!date) {
    throw Rejected("parse", "\"" + std::string(key) + "\" is no date; write it as YYYY-MM-DD");
  }
  return date;
}

// What a JSON document is identified by: its text, title, url and published, as a JSON array.
std::string identity(const Document& document) {
  JsonWriter out;
  const auto put = [&out](const std::optional<std::string>& text) { text ? out.string(*text) : out.null(); };
  out.begin_array();
  out.string(document.source);
  put(document.origin.title);
  put(document.origin.url);
  put(document.origin.published ? std::optional(iso_date(*document.origin.published)) : std::nullopt);
  out.end_array();
  return sha256(out.view());
}

// What a file of lines that isn't JSON Lines most likely is, and what to do; empty where nobody knows.
std::string other_kind(std::string_view line) {
  if (line.starts_with("\xFF\xFE") || line.starts_with("\xFE\xFF") || line.substr(0, 2).find('\0') != std::string_view::npos) {
    return " is UTF-16; save the file as UTF-8";
  }
  return line.starts_with('[') ? " begins an array; write one object a line" : "";
}

// Files that are no text say so in their first bytes; in others the control characters tell: a text has hardly any.
void require_text(std::string_view bytes, std::string_view decoded) {
  struct Kind {
    std::string_view begins, what;
  };
  constexpr std::array<Kind, 5> kKinds = {{
      {"%PDF-", "a PDF, no text; make it one first, as pdftotext does"},
      {"PK\x03\x04", "a document of Office or an archive, no text; save it as plain text"},
      {"\xD0\xCF\x11\xE0", "a document of Office, no text; save it as plain text"},
      {"{\\rtf", "an RTF document, no text; save it as plain text"},
      {"\x1F\x8B", "a compressed file, no text; unpack it first"},
  }};
  const auto known = std::ranges::find_if(kKinds, [bytes](const Kind& kind) { return bytes.starts_with(kind.begins); });
  if (known != kKinds.end()) {
    throw Rejected("parse", std::string(known->what));
  }
  const auto controls = std::ranges::count_if(decoded, [](char c) { return static_cast<unsigned char>(c) < ' ' && (c < '\t' || c > '\r'); });
  constexpr std::size_t kOneIn = 50;
  if (static_cast<std::size_t>(controls) * kOneIn > decoded.size()) {
    throw Rejected("parse", "binary data, no text; save it as plain text in UTF-8, or leave it out");
  }
}

// A whole page, not a tag that was left in a text.
bool is_html_page(std::string_view text) {
  constexpr std::size_t kLookedAt = 1024;  // a declaration of XML and comments may stand first
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  std::string head(text.substr(0, kLookedAt));
  std::ranges::transform(head, head.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return head.starts_with('<') && (head.find("<!doctype html") != std::string::npos || head.find("<html") != std::string::npos);
}

void note_html(Document& document) {
  if (is_html_page(document.source)) {
    document.problems.push_back({"html", "an HTML page: its tags and scripts were read as words; make it plain text first", 1});
  }
}

}  // namespace

Document text_document(std::string_view bytes, const std::string& path) {
  Document out;
  Decoded decoded = decode(bytes);
  require_text(bytes, decoded.text);
  out.source = std::move(decoded.text);
  out.origin.path = path;
  out.origin.encoding = decoded.encoding;
  out.origin.sha256 = sha256(bytes);
  out.origin.id = out.origin.sha256.substr(0, kIdDigits);
  if (decoded.replaced > 0) {
    out.problems.push_back({"broken-bytes", "byte sequences that are no " + std::string(decoded.encoding) + " became U+FFFD", decoded.replaced});
  }
  note_html(out);
  return out;
}

Document json_document(const LineReader::Line& line) {
  const std::string name = "line " + std::to_string(line.number);
  if (line.too_long) {
    throw Rejected("read", name + " is over --max-bytes; raise it or leave the line out");
  }
  if (const std::string kind = other_kind(line.text); !kind.empty()) {
    throw Rejected("parse", name + kind);
  }
  Json json;
  try {
    json = parse_json(line.text);
  } catch (const JsonError& error) {
    throw Rejected("parse", name + " is no JSON: " + error.what());
  }
  if (!json.is_object() || !json["text"].is_string()) {
    throw Rejected("parse", name + " has no \"text\"");
  }
  Document out;
  out.source = json["text"].text();
  if (out.source.starts_with(kByteOrderMark)) {
    out.source.erase(0, kByteOrderMark.size());
  }
  out.origin.title = optional_string(json, "title");
  out.origin.url = optional_string(json, "url");
  out.origin.published = optional_date(json, "published");
  out.origin.retrieved = optional_date(json, "retrieved");
  out.origin.media_type = "application/json";
  out.origin.sha256 = identity(out);
  const auto id = optional_string(json, "id");
  out.origin.id = id && !id->empty() ? *id : out.origin.sha256.substr(0, kIdDigits);
  note_html(out);
  return out;
}

std::string id_beside_others(const std::string& id, std::string_view sha256) {
  constexpr std::size_t kDigits = 8;
  return id + "~" + std::string(sha256.substr(0, kDigits));
}

}  // namespace pressmill

#include "tests/helpers/article_records.h"

#include "pipeline/document/json.h"
#include "tests/helpers/documents.h"
#include "tests/helpers/records.h"

namespace pressmill::testing {
namespace {

void field_or_null(JsonWriter& out, std::string_view name, std::string_view value) {
  out.key(name);
  value.empty() ? out.null() : out.string(value);
}

void common_fields(JsonWriter& out, const std::string& id, char letter, std::size_t number, std::string_view text) {
  out.field("id", id + "#" + letter + std::to_string(number));
  out.field("rule", "made/by-hand");
  out.field("start", std::int64_t{0});
  out.field("end", std::int64_t{0});
  out.field("text", text);
}

}  // namespace

RecordMaker& RecordMaker::rating(std::string_view subject, std::string_view rating, std::string_view when, std::string_view status) {
  JsonWriter out;
  out.begin_object();
  common_fields(out, id_, 'r', ratings_.size() + 1, rating);
  out.field("subject", subject);
  field_or_null(out, "aspect", aspect_);
  out.field("rating", rating);
  out.field("scale", "ofsted-4");
  field_or_null(out, "inspectorate", inspectorate_);
  out.field("status", status);
  out.key("count");
  out.null();
  out.key("when");
  out.begin_object();
  field_or_null(out, "value", when);
  out.end_object();
  out.key("conflict");
  out.boolean(false);
  out.end_object();
  ratings_.push_back(std::move(out).take());
  return *this;
}

RecordMaker& RecordMaker::quote(std::string_view words, std::string_view speaker, std::string_view kind) {
  JsonWriter out;
  out.begin_object();
  common_fields(out, id_, 'q', quotes_.size() + 1, words);
  out.field("kind", kind);
  out.key("speaker");
  out.begin_object();
  field_or_null(out, "name", speaker);
  out.end_object();
  out.end_object();
  quotes_.push_back(std::move(out).take());
  return *this;
}

std::string RecordMaker::json() const {
  JsonWriter head;
  head.begin_object();
  head.field("id", id_);
  field_or_null(head, "title", title_);
  head.field("text", text_);
  head.key("source");
  head.begin_object();
  field_or_null(head, "path", path_);
  field_or_null(head, "url", url_);
  head.field("sha256", id_);
  head.end_object();
  if (!published_.empty()) {
    head.key("published");
    head.begin_object();
    head.field("value", published_);
    head.field("basis", "given");
    head.end_object();
  }
  head.end_object();
  std::string out(head.view());
  out.pop_back();
  const auto list = [&](const char* name, const std::vector<std::string>& items) {
    out += std::string(",\"") + name + "\":[";
    for (std::size_t i = 0; i < items.size(); ++i) {
      out += (i == 0 ? "" : ",") + items[i];
    }
    out += "]";
  };
  list("ratings", ratings_);
  list("quotes", quotes_);
  return out + "}";
}

Standing original(std::string id) {
  Standing out;
  out.cluster = id;
  out.id = std::move(id);
  return out;
}

Standing copied(std::string id) {
  Standing out = original(std::move(id));
  out.has_copies = true;
  return out;
}

Standing copy_of(std::string of, std::string id, std::string_view relation) {
  Standing out;
  out.id = std::move(id);
  out.cluster = of;
  out.of = std::move(of);
  out.relation = relation;
  out.canonical = false;
  out.similarity = 0.9;
  return out;
}

std::string record_from(std::string_view source, std::string_view id, std::string_view published) {
  Reading reading = read(source, published);
  reading.document.origin.id = id;
  return record_of(reading.document, reading.found);
}

}  // namespace pressmill::testing

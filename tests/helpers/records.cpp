#include "tests/helpers/records.h"

#include <algorithm>
#include <set>

#include "extractors/registry.h"
#include "pipeline/document/embedded.h"
#include "pipeline/document/record.h"
#include "pipeline/document/schema.h"
#include "pipeline/text/utf8.h"

namespace pressmill::testing {
namespace {

// Code points of a text by number.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!utf8::is_continuation(text[i])) {
        begins_.push_back(i);
      }
    }
    begins_.push_back(text.size());
  }
  bool holds(std::int64_t begin, std::int64_t end) const { return 0 <= begin && begin <= end && end < static_cast<std::int64_t>(begins_.size()); }
  std::string_view words(std::int64_t begin, std::int64_t end) const {
    const std::size_t first = begins_[static_cast<std::size_t>(begin)];
    return text_.substr(first, begins_[static_cast<std::size_t>(end)] - first);
  }
  std::int64_t count() const { return static_cast<std::int64_t>(begins_.size()) - 1; }

 private:
  std::string_view text_;
  std::vector<std::size_t> begins_;
};

bool is_embedded(std::string_view schema_file) {
  const auto files = embedded_files();
  return std::ranges::any_of(files, [&](const EmbeddedFile& file) { return file.path == "schemas/" + std::string(schema_file); });
}

// Collects every "$ref" below a value that names no file there is.
void missing_below(const Json& value, std::vector<std::string>& out) {
  if (const std::string ref(value["$ref"].text()); !ref.empty() && !is_embedded(ref)) {
    out.push_back(ref);
  }
  for (const auto& [key, member] : value.members()) {
    missing_below(member, out);
  }
  for (const Json& item : value.items()) {
    missing_below(item, out);
  }
}

bool is_registered(std::string_view key) {
  for (const ExtractorEntry& entry : registry()) {
    if (std::ranges::any_of(entry.emits, [key](const Emits& emits) { return emits.key == key; })) {
      return true;
    }
  }
  return false;
}

constexpr std::string_view kAlways[] = {"schema", "id", "title", "text", "source", "sections", "removed", "edits", "problems"};

// The article schema without the parts whose schema or extractor isn't there yet.
std::string article_schema() {
  const Json whole = parse_json(schema_text("article"));
  JsonWriter out;
  out.begin_object();
  for (const auto& [key, value] : whole.members()) {
    out.key(key);
    if (key == "required") {
      out.begin_array();
      for (const Json& name : value.items()) {
        if (std::find(std::begin(kAlways), std::end(kAlways), name.text()) != std::end(kAlways) || is_registered(name.text())) {
          out.string(name.text());
        }
      }
      out.end_array();
    } else if (key == "properties") {
      out.begin_object();
      for (const auto& [name, property] : value.members()) {
        std::vector<std::string> missing;
        missing_below(property, missing);
        out.key(name);
        missing.empty() ? out.value(property) : out.value(Json{Json::Object{}});
      }
      out.end_object();
    } else {
      out.value(value);
    }
  }
  out.end_object();
  return std::move(out).take();
}

class RecordCheck {
 public:
  RecordCheck(const Document& document, const Json& record)
      : document_(document), record_(record), text_(record["text"].text()), clean_(text_), source_(document.source) {}

  std::vector<std::string> run(std::string_view json) {
    const Schema schema(article_schema());
    for (const SchemaFault& fault : schema.check(json)) {
      std::string where;
      for (const std::string& step : fault.path) {
        where += "/" + step;
      }
      faults_.push_back("schema: " + where + ": " + fault.message);
    }
    expect(text_ == document_.text(), "the text is not the clean text");
    expect(text_from_source(document_.source, record_) == text_, "removed and edits don't make the text");
    expect(record_["source"]["code_points"].number() == source_.count(), "source.code_points");
    visit(record_, "");
    return std::move(faults_);
  }

 private:
  void expect(bool holds, const std::string& what) {
    if (!holds) {
      faults_.push_back(what);
    }
  }

  void visit(const Json& value, const std::string& path) {
    if (value.is_object() && path.find('/') != std::string::npos) {
      place(value, path);
    }
    for (const auto& [key, member] : value.members()) {
      visit(member, path + "/" + key);
    }
    for (std::size_t i = 0; i < value.items().size(); ++i) {
      visit(value.items()[i], path + "/" + std::to_string(i));
    }
  }

  void place(const Json& value, const std::string& path) {
    constexpr std::int64_t kNone = -1;
    if (!value["start"].is_null()) {
      const std::int64_t begin = value["start"].number(kNone);
      const std::int64_t end = value["end"].number(kNone);
      expect(clean_.holds(begin, end), path + ": start and end lie outside the text");
      if (clean_.holds(begin, end) && value["text"].is_string()) {
        expect(value["text"].text() == clean_.words(begin, end), path + ": its text is not what stands there");
      }
    }
    if (!value["source_start"].is_null() || !value["source_end"].is_null()) {
      expect(source_.holds(value["source_start"].number(kNone), value["source_end"].number(kNone)), path + ": source positions lie outside the source");
    }
    if (value["id"].is_string() && value["rule"].is_string()) {  // one without a rule refers to another finding
      expect(ids_.insert(std::string(value["id"].text())).second, path + ": its id stands twice");
    }
  }

  const Document& document_;
  const Json& record_;
  std::string_view text_;
  Places clean_, source_;
  std::set<std::string> ids_;
  std::vector<std::string> faults_;
};

}  // namespace

std::string record_of(const Document& document, const Annotations& found) {
  JsonWriter out;
  write_record(document, found, registry(), out);
  return std::move(out).take();
}

std::string text_from_source(std::string_view source, const Json& record) {
  struct Change {
    std::int64_t begin, end;
    std::string_view with;
  };
  std::vector<Change> changes;
  for (const Json& removed : record["removed"].items()) {
    changes.push_back({removed["source_start"].number(), removed["source_end"].number(), {}});
  }
  for (const Json& edit : record["edits"].items()) {
    changes.push_back({edit["source_start"].number(), edit["source_end"].number(), edit["with"].text()});
  }
  std::ranges::stable_sort(changes, [](const Change& a, const Change& b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
  const Places places(source);
  std::string out;
  std::int64_t copied = 0;
  for (const Change& change : changes) {
    if (!places.holds(copied, change.begin) || !places.holds(change.begin, change.end)) {
      return "changes overlap or lie outside the source";
    }
    out += places.words(copied, change.begin);
    out += change.with;
    copied = change.end;
  }
  return out += places.words(copied, places.count());
}

std::vector<std::string> record_faults(const Document& document, const Annotations& found) {
  const std::string json = record_of(document, found);
  const Json record = parse_json(json);
  return RecordCheck(document, record).run(json);
}

std::vector<std::string> missing_schemas() {
  std::vector<std::string> out;
  missing_below(parse_json(schema_text("article")), out);
  return out;
}

}  // namespace pressmill::testing

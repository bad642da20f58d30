#include "pipeline/document/record.h"

#include "pipeline/document/version.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

class RecordWriter {
 public:
  RecordWriter(const Document& document, const Annotations& annotations, std::span<const ExtractorEntry> registry, JsonWriter& out)
      : document_(document), annotations_(annotations), registry_(registry), out_(out), clean_(document.text()), source_(document.source) {}

  void write() {
    out_.begin_object();
    out_.field("schema", kRecordSchema);
    out_.field("id", document_.origin.id);
    title();
    out_.field("text", document_.text());
    origin();
    sections();
    changes();
    problems();
    for (const ExtractorEntry& entry : registry_) {
      for (const Emits& emits : entry.emits) {
        findings(emits);
      }
    }
    out_.end_object();
  }

 private:
  void optional_text(std::string_view name, const std::optional<std::string>& text) {
    out_.plain_key(name);
    text ? out_.string(*text) : out_.null();
  }

  // As given, else what the text itself begins with as its title.
  void title() {
    const auto& sections = document_.layout.sections;
    if (!document_.origin.title && !sections.empty() && sections.front().kind == SectionKind::title) {
      out_.field("title", document_.words(sections.front().span));
    } else {
      optional_text("title", document_.origin.title);
    }
  }

  void origin() {
    const Origin& origin = document_.origin;
    out_.key("source");
    out_.begin_object();
    optional_text("path", origin.path);
    optional_text("url", origin.url);
    out_.field("sha256", origin.sha256);
    out_.field("encoding", origin.encoding);
    out_.field("media_type", origin.media_type);
    out_.field("code_points", source_.total());
    out_.end_object();
  }

  void source_positions(std::optional<SourceSpan> span) {
    out_.key("source_start");
    span ? out_.number(source_.code_points(span->begin)) : out_.null();
    out_.key("source_end");
    span ? out_.number(source_.code_points(span->end)) : out_.null();
  }

  void positions(Span span) {
    out_.field("start", clean_.code_points(span.begin));
    out_.field("end", clean_.code_points(span.end));
    source_positions(document_.clean.to_source(span));
  }

  void sections() {
    out_.key("sections");
    out_.begin_array();
    for (const Section& section : document_.layout.sections) {
      out_.begin_object();
      out_.field("kind", name_of(section.kind));
      out_.key("heading");
      section.heading ? out_.string(document_.words(*section.heading)) : out_.null();
      out_.field("start", clean_.code_points(section.span.begin));
      out_.field("end", clean_.code_points(section.span.end));
      out_.end_object();
    }
    out_.end_array();
  }

  // The visible part of what an edit took away; empty where it only changed spaces or put something else in its place.
  SourceSpan visible_part(const Edit& edit) const {
    const auto blank = [](std::string_view text, auto step) {
      std::uint32_t skipped = 0;
      for (auto cp = step(text, skipped); cp.size > 0 && (unicode::is_space(cp.value) || unicode::is_format_control(cp.value)); cp = step(text, skipped)) {
        skipped += cp.size;
      }
      return skipped;
    };
    const std::string_view gone = edit.span.of(document_.source);
    const bool replaced = blank(edit.with, [](auto text, auto at) { return utf8::at(text, at); }) < edit.with.size();
    const std::uint32_t lead = blank(gone, [](auto text, auto at) { return utf8::at(text, at); });
    if (replaced || lead == gone.size()) {
      return {edit.span.begin, edit.span.begin};
    }
    const std::uint32_t tail = blank(gone, [](auto text, auto at) { return utf8::before(text, text.size() - at); });
    return {edit.span.begin + lead, edit.span.end - tail};
  }

  void changes() {
    out_.key("removed");
    out_.begin_array();
    for (const Edit& edit : document_.clean.edits()) {
      if (const SourceSpan gone = visible_part(edit); !gone.empty()) {
        out_.begin_object();
        source_positions(gone);
        out_.field("text", gone.of(document_.source));
        out_.field("rule", edit.rule);
        out_.end_object();
      }
    }
    out_.end_array();
    out_.key("edits");
    out_.begin_array();
    for (const Edit& edit : document_.clean.edits()) {
      const SourceSpan gone = visible_part(edit);
      if (gone.empty()) {
        change(edit.span, edit.with, edit.rule);
        continue;
      }
      // What was removed stands apart; the space around it is the change, and what came in its place stands before it.
      if (edit.span.begin < gone.begin || !edit.with.empty()) {
        change({edit.span.begin, gone.begin}, edit.with, edit.rule);
      }
      if (gone.end < edit.span.end) {
        change({gone.end, edit.span.end}, "", edit.rule);
      }
    }
    out_.end_array();
  }

  void change(SourceSpan span, std::string_view with, std::string_view rule) {
    out_.begin_object();
    source_positions(span);
    out_.field("with", with);
    out_.field("rule", rule);
    out_.end_object();
  }

  void problems() {
    out_.key("problems");
    out_.begin_array();
    for (const Problem& problem : document_.problems) {
      out_.begin_object();
      out_.field("code", problem.code);
      out_.field("detail", problem.detail);
      out_.field("count", static_cast<std::int64_t>(problem.count));
      out_.end_object();
    }
    out_.end_array();
  }

  void findings(const Emits& emits) {
    const auto found = annotations_.of(emits.type);
    out_.plain_key(emits.key);
    if (emits.shape == Emits::Shape::value) {
      found.empty() ? out_.null() : value(found.front().field("value"));
      return;
    }
    if (emits.shape == Emits::Shape::object) {
      if (found.empty()) {
        out_.null();
        return;
      }
      out_.begin_object();
      fields(found.front().fields);
      out_.end_object();
      return;
    }
    out_.begin_array();
    for (std::size_t i = 0; i < found.size(); ++i) {
      out_.begin_object();
      if (!emits.id_prefix.empty()) {
        out_.field("id", record_id(emits, i));
        out_.field("rule", found[i].rule);
        positions(found[i].span);
        out_.field("text", document_.words(found[i].span));
      }
      fields(found[i].fields);
      out_.end_object();
    }
    out_.end_array();
  }

  std::string record_id(const Emits& emits, std::size_t index) const {
    return document_.origin.id + "#" + std::string(emits.id_prefix) + std::to_string(index + 1);
  }

  void reference(Reference to) {
    for (const ExtractorEntry& entry : registry_) {
      for (const Emits& emits : entry.emits) {
        if (emits.type == to.type) {
          out_.string(record_id(emits, to.index));
          return;
        }
      }
    }
    out_.null();
  }

  void fields(const Fields& fields) {
    for (const Field& field : fields) {
      out_.plain_key(field.name);
      value(field.value);
    }
  }

  void place(const Place& place) {
    out_.begin_object();
    if (place.with_text) {
      out_.field("text", document_.words(place.span));
    }
    fields(place.fields);
    positions(place.span);
    out_.end_object();
  }

  void value(const Value& item) {
    struct Visitor {
      RecordWriter& self;
      void operator()(std::monostate) const { self.out_.null(); }
      void operator()(bool truth) const { self.out_.boolean(truth); }
      void operator()(std::int64_t number) const { self.out_.number(number); }
      void operator()(Lasting text) const { self.out_.string(text.text); }
      void operator()(const List& items) const {
        self.out_.begin_array();
        for (const Value& item : items) {
          self.value(item);
        }
        self.out_.end_array();
      }
      void operator()(const Fields& fields) const {
        self.out_.begin_object();
        self.fields(fields);
        self.out_.end_object();
      }
      void operator()(const Place& place) const { self.place(place); }
      void operator()(Reference to) const { self.reference(to); }
      void operator()(SourcePoint point) const { self.out_.number(self.source_.code_points(point.byte)); }
    };
    std::visit(Visitor{*this}, item.get());
  }

  const Document& document_;
  const Annotations& annotations_;
  std::span<const ExtractorEntry> registry_;
  JsonWriter& out_;
  utf8::Index clean_, source_;
};

}  // namespace

void write_record(const Document& document, const Annotations& annotations, std::span<const ExtractorEntry> registry, JsonWriter& out) {
  RecordWriter(document, annotations, registry, out).write();
}

}  // namespace pressmill

// brat standoff (brat.nlplab.org/standoff.html): T for a place, A for an attribute from a list, R for a relation, # for a note. Offsets are those of a Python
// string.
#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

#include "pipeline/publish/annotations/annotations.h"
#include "pipeline/publish/code_points.h"

namespace pressmill {
namespace {

// "speaker_basis" of a Quote is Quote_speaker_basis: brat's attributes are known by their name alone.
std::string attribute(const FindingKind& kind, const FindingKind::Field& field) { return kind.label + "_" + field.name; }

void append_number(std::uint64_t number, std::string& out) {
  std::array<char, 24> digits;
  out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

// On one line.
void append_text(std::string_view text, std::string& out) {
  const std::size_t begin = out.size();
  out += text;
  std::replace_if(
      out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
}

void append_value(const Scalar& cell, std::string& out) {
  if (cell.is_string()) {
    append_text(cell.text(), out);
  } else if (cell.type() == Scalar::Type::boolean) {
    out += cell.truth() ? "true" : "false";
  } else {
    out += std::to_string(cell.number());
  }
}

class AnnWriter {
 public:
  AnnWriter(const PublishedDocument& document, const std::vector<FindingKind>& kinds)
      : document_(document), kinds_(kinds), text_(document.record.root()["text"].text()), places_(text_) {}

  std::string write() {
    constexpr std::size_t kFinding = 150;  // bytes, of most
    std::size_t findings = 0;
    for (const FindingKind& kind : kinds_) {
      findings += document_.tables[kind.table].size();
    }
    out_.reserve(findings * kFinding);
    for (const FindingKind& kind : kinds_) {
      const Rows& rows = document_.tables[kind.table];
      for (std::size_t i = 0; i < rows.size(); ++i) {
        finding(kind, rows[i]);
      }
    }
    return std::move(out_);
  }

 private:
  void finding(const FindingKind& kind, std::span<const Scalar> row) {
    words_.clear();
    const std::size_t before = out_.size();
    head('T', ++things_);
    out_ += kind.label;
    if (!pieces(row[kind.start].number(), row[kind.end].number())) {
      out_.resize(before);  // brat can't hold a place without words
      --things_;
      return;
    }
    out_ += '\t';
    append_text(words_, out_);
    out_ += '\n';
    names_.emplace(row[kind.id].text(), things_);
    note_.clear();
    for (const FindingKind::Field& field : kind.fields) {
      if (!row[field.column].is_null()) {
        say(kind, field, row[field.column]);
      }
    }
    if (!note_.empty()) {
      head('#', ++notes_);
      out_ += "AnnotatorNotes ";
      thing(things_);
      out_.append(1, '\t').append(note_).append(1, '\n');
    }
  }

  // The lines that a place covers, as " 10 20;21 30", and their words with a space between them; whether there are any.
  bool pieces(std::int64_t start, std::int64_t end) {
    bool any = false;
    const std::uint32_t last = places_.byte(end);
    for (std::uint32_t at = places_.byte(start); at < last;) {
      const auto line = static_cast<std::uint32_t>(std::min<std::size_t>(text_.find('\n', at), last));
      if (line > at) {
        out_ += any ? ';' : ' ';
        append_number(places_.code_points(at), out_);
        out_ += ' ';
        append_number(places_.code_points(line), out_);
        words_.append(any ? " " : "").append(text_.substr(at, line - at));
        any = true;
      }
      at = line + 1;
    }
    return any;
  }

  void say(const FindingKind& kind, const FindingKind::Field& field, const Scalar& cell) {
    if (!field.values.empty()) {
      head('A', ++attributes_);
      out_.append(attribute(kind, field)).append(1, ' ');
      thing(things_);
      out_ += ' ';
      append_value(cell, out_);
      out_ += '\n';
      return;
    }
    if (field.name == "speaker_id") {
      if (const auto other = names_.find(cell.text()); other != names_.end()) {
        head('R', ++relations_);
        out_ += "Said_by Arg1:";
        thing(things_);
        out_ += " Arg2:";
        thing(other->second);
        out_ += '\n';
        return;
      }
    }
    note_.append(note_.empty() ? "" : "; ").append(field.name).append(": ");
    append_value(cell, note_);
  }

  void head(char letter, std::size_t number) {
    out_ += letter;
    append_number(number, out_);
    out_ += '\t';
  }
  void thing(std::size_t number) {
    out_ += 'T';
    append_number(number, out_);
  }

  const PublishedDocument& document_;
  const std::vector<FindingKind>& kinds_;
  std::string_view text_;
  CodePoints places_;
  std::string out_, words_, note_;                           // the last two of one finding
  std::unordered_map<std::string_view, std::size_t> names_;  // of findings so far, by id; speakers come before what they say
  std::size_t things_ = 0, attributes_ = 0, relations_ = 0, notes_ = 0;
};

}  // namespace

std::string brat_annotations(const PublishedDocument& document, const std::vector<FindingKind>& kinds) { return AnnWriter(document, kinds).write(); }

std::string brat_configuration(const std::vector<FindingKind>& kinds) {
  std::string entities = "[entities]\n";
  std::string attributes = "[attributes]\n";
  for (const FindingKind& kind : kinds) {
    entities += kind.label + "\n";
    for (const FindingKind::Field& field : kind.fields) {
      if (field.values.empty()) {
        continue;
      }
      std::string values;
      for (const std::string& value : field.values) {
        values += (values.empty() ? "" : "|") + value;
      }
      attributes += attribute(kind, field) + "\tArg:" + kind.label + ", Value:" + values + "\n";
    }
  }
  return entities + "[relations]\nSaid_by\tArg1:Quote, Arg2:Speaker\n<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n[events]\n" + attributes;
}

}  // namespace pressmill

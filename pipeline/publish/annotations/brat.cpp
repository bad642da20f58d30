// brat standoff (brat.nlplab.org/standoff.html): T for a place, A for an attribute from a list, R for a relation, # for a note. Offsets are those of a Python
// string.
#include <map>

#include "pipeline/publish/annotations/annotations.h"
#include "pipeline/publish/code_points.h"

namespace pressmill {
namespace {

// "speaker_basis" of a Quote is Quote_speaker_basis: brat's attributes are known by their name alone.
std::string attribute(const FindingKind& kind, const FindingKind::Field& field) { return kind.label + "_" + field.name; }

std::string one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return out;
}

// The lines that a place covers, as "10 20;21 30", and their words with a space between them.
std::pair<std::string, std::string> pieces(std::string_view text, const CodePoints& places, std::int64_t start, std::int64_t end) {
  std::string spans;
  std::string words;
  std::uint32_t at = places.byte(start);
  const std::uint32_t last = places.byte(end);
  while (at < last) {
    const auto line = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', at), last));
    if (line > at) {
      spans += (spans.empty() ? "" : ";") + std::to_string(places.code_points(at)) + " " + std::to_string(places.code_points(line));
      words += (words.empty() ? "" : " ") + std::string(text.substr(at, line - at));
    }
    at = line + 1;
  }
  return {spans, words};
}

std::string value_of(const Scalar& cell) {
  return cell.type() == Scalar::Type::boolean ? (cell.truth() ? "true" : "false") : cell.is_string() ? one_line(cell.text()) : std::to_string(cell.number());
}

class AnnWriter {
 public:
  AnnWriter(const PublishedDocument& document, const std::vector<FindingKind>& kinds)
      : document_(document), kinds_(kinds), text_(document.record.root()["text"].text()), places_(text_) {}

  std::string write() {
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
    const auto [spans, words] = pieces(text_, places_, row[kind.start].number(), row[kind.end].number());
    if (spans.empty()) {
      return;  // brat can't hold a place without words
    }
    const std::string name = "T" + std::to_string(++things_);
    out_ += name + "\t" + kind.label + " " + spans + "\t" + one_line(words) + "\n";
    names_.emplace(row[kind.id].text(), name);
    std::string note;
    for (const FindingKind::Field& field : kind.fields) {
      const Scalar& cell = row[field.column];
      if (cell.is_null()) {
        continue;
      }
      if (!field.values.empty()) {
        out_ += "A" + std::to_string(++attributes_) + "\t" + attribute(kind, field) + " " + name + " " + value_of(cell) + "\n";
      } else if (const auto other = names_.find(cell.text()); other != names_.end() && field.name == "speaker_id") {
        out_ += "R" + std::to_string(++relations_) + "\tSaid_by Arg1:" + name + " Arg2:" + other->second + "\n";
      } else {
        note += (note.empty() ? "" : "; ") + field.name + ": " + value_of(cell);
      }
    }
    if (!note.empty()) {
      out_ += "#" + std::to_string(++notes_) + "\tAnnotatorNotes " + name + "\t" + note + "\n";
    }
  }

  const PublishedDocument& document_;
  const std::vector<FindingKind>& kinds_;
  std::string_view text_;
  CodePoints places_;
  std::string out_;
  std::map<std::string_view, std::string> names_;  // of findings so far, by id; speakers come before what they say
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

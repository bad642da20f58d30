#include "pipeline/publish/report/notes.h"

#include <algorithm>
#include <array>
#include <span>

#include "pipeline/publish/report/links.h"

namespace pressmill {
namespace {

// The fields that make the head of a note, in this order; the others are told by name.
struct Head {
  std::string_view kind;
  std::array<std::string_view, 3> fields;
};
constexpr std::array<Head, 7> kHeads = {{{"rating", {"rating", "subject", "aspect"}},
                                         {"quote", {"kind", "speaker", ""}},
                                         {"recommendation", {"addressee", "number", "status"}},
                                         {"measure", {"measure", "subject", ""}},
                                         {"speaker", {"name", "role", "organisation"}},
                                         {"date", {"value", "mod", "role"}},
                                         {"duration", {"value", "", ""}}}};

// What every finding has, or what its mark shows.
constexpr std::array<std::string_view, 10> kUntold = {"id", "rule", "start", "end", "source_start", "source_end", "text", "mentions", "verbatim", "group"};

std::span<const std::string_view> head_fields(const MarkKind& kind) {
  const auto* found = std::ranges::find_if(kHeads, [&](const Head& head) { return head.kind == kind.name; });
  return found == kHeads.end() ? std::span<const std::string_view>() : std::span<const std::string_view>(found->fields);
}

// A field's value in words: of an object what it is called, of a truth nothing where it doesn't hold. `room` is for those that aren't in the record.
std::string_view words(const JsonNode& value, std::string& room) {
  if (value.type() == Scalar::Type::integer) {
    return room = std::to_string(value.number());
  }
  if (value.type() == Scalar::Type::boolean) {
    return value.truth() ? "yes" : "";
  }
  if (value.is_object()) {
    const std::string_view name = value["name"].text();
    return name.empty() ? value["text"].text() : name;
  }
  return value.text();
}

// "start_date" -> "start date"
std::string_view spaced(std::string_view name, std::string& room) {
  if (name.find('_') == std::string_view::npos) {
    return name;
  }
  room = name;
  std::ranges::replace(room, '_', ' ');
  return room;
}

}  // namespace

std::string note_head(const JsonNode& item, const MarkKind& kind) {
  std::string out, number, dashed;
  for (const std::string_view field : head_fields(kind)) {
    const std::string_view value = field.empty() ? std::string_view() : words(item[field], number);
    if (!value.empty()) {
      out.append(out.empty() ? "" : " · ").append(kind.name == "date" ? spaced(value, dashed) : value);
    }
  }
  return out;
}

void write_note(Html& out, const Finding& finding) {
  const JsonNode& item = *finding.item;
  out << "<li id=\"n-";
  write_fragment(out, finding.fragment);
  out << "\"><a class=\"" << text(finding.kind->name) << "\" href=\"#";
  write_fragment(out, finding.fragment);
  out << "\">" << text(finding.kind->label) << "</a> <b>" << text(finding.head) << "</b>";
  const auto head = head_fields(*finding.kind);
  std::string number, dashed;
  const auto field = [&](std::string_view name, const JsonNode& value) {
    if (const std::string_view said = words(value, number); !said.empty()) {
      out << " <span>" << text(spaced(name, dashed)) << " <i>" << text(said) << "</i></span>";
    }
  };
  for (const JsonNode& value : item.members()) {
    const std::string_view name = value.key();
    const bool told = name == "end_date" && value.text() == item["start_date"].text();
    if (told || std::ranges::find(kUntold, name) != kUntold.end()) {
      continue;
    }
    if (std::ranges::find(head, name) == head.end()) {
      field(name, value);
    }
    if (name == "speaker") {
      field("basis", value["basis"]);
    } else if (name == "when") {
      field("date", value["value"]);
    }
  }
  out << " <code>" << text(item["rule"].text()) << "</code></li>\n";
}

}  // namespace pressmill

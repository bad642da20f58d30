#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/json_tree.h"
#include "pipeline/publish/code_points.h"
#include "pipeline/publish/report/html.h"
#include "pipeline/publish/report/names.h"

// The findings of an article record as a page shows them: marks in the text, notes beside it.
namespace pressmill {

// A list of the record that the page marks, and how: its class in style.css, what a reader calls it.
struct MarkKind {
  std::string_view list;                // "ratings"
  std::string_view name;                // of the class: "rating"
  std::string_view label, one, plural;  // "Rating", "rating", "ratings"
};
std::span<const MarkKind> mark_kinds();

struct Finding {
  const MarkKind* kind = nullptr;
  const JsonNode* item = nullptr;
  Fragment fragment;
  std::uint32_t begin = 0, end = 0;  // bytes of the text
  std::string head;                  // what it found, in a few words
};

// One stretch of text that tells of a finding. A finding has one of its own and one for each further mention.
struct Mark {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t finding = 0;  // index
  bool own = false;
};

struct Marks {
  std::vector<Finding> findings;  // by position
  std::vector<Mark> marks;        // by begin, the longer first: so that what lies inside another comes behind it
};
// The record must outlive what comes back. Items without a record id are left out.
Marks marks_of(const JsonNode& record, const CodePoints& code_points);

// Writes text[begin, end) with its marks as nested <mark> elements. Where two overlap, neither in the other, the later one is split, so that the elements nest.
// The first piece of a finding's own mark bears its fragment as id; a stretch that began before `begin` goes on without one. `next` is the first of marks.marks
// that may begin at or behind `begin`, `open` what goes on from the stretch before; both are moved on.
struct MarkCursor {
  std::size_t next = 0;
  std::vector<std::uint32_t> open;  // indexes into marks.marks, the outermost first
};
void write_marked(Html& out, std::string_view text, std::uint32_t begin, std::uint32_t end, const Marks& marks, MarkCursor& cursor);

}  // namespace pressmill

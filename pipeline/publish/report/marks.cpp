#include "pipeline/publish/report/marks.h"

#include <algorithm>
#include <array>

#include "pipeline/publish/report/links.h"
#include "pipeline/publish/report/notes.h"

namespace pressmill {
namespace {

constexpr std::array<MarkKind, 7> kKinds = {{{"ratings", "rating", "Rating", "rating", "ratings"},
                                             {"quotes", "quote", "Quotation", "quotation", "quotations"},
                                             {"recommendations", "recommendation", "Recommendation", "recommendation", "recommendations"},
                                             {"measures", "measure", "Measure", "measure", "measures"},
                                             {"speakers", "speaker", "Speaker", "speaker", "speakers"},
                                             {"dates", "date", "Date", "date", "dates"},
                                             {"durations", "duration", "Duration", "duration", "durations"}}};

// More marks inside one another than any reader tells apart: from here on a mark is its place alone, so that hostile findings cost no square of their number.
constexpr std::size_t kDeepest = 16;

void write_anchor(Html& out, const Mark& mark, const Finding& finding) {
  if (mark.own) {
    out << "<span id=\"";
    write_fragment(out, finding.fragment);
    out << "\"></span>";
  }
}

// Opens the element of a mark; `first`: it is the first piece of it.
void open_mark(Html& out, const Finding& finding, bool id, bool first) {
  out << "<mark class=\"" << text(finding.kind->name) << "\"";
  if (id) {
    out << " id=\"";
    write_fragment(out, finding.fragment);
    out << "\"";
  }
  if (first) {
    out << " tabindex=0 aria-describedby=\"n-";
    write_fragment(out, finding.fragment);
    out << "\" data-tip=\"" << text(finding.kind->label) << ": " << text(finding.head) << " · " << text((*finding.item)["rule"].text()) << "\"";
  }
  out << ">";
}

}  // namespace

std::span<const MarkKind> mark_kinds() { return kKinds; }

Marks marks_of(const JsonNode& record, const CodePoints& code_points) {
  Marks out;
  for (const MarkKind& kind : kKinds) {
    for (const JsonNode& item : record[kind.list].items()) {
      if (const auto fragment = fragment_of(item["id"].text())) {
        out.findings.push_back({&kind, &item, *fragment, code_points.byte(item["start"].number()), code_points.byte(item["end"].number()), {}});
      }
    }
  }
  std::ranges::stable_sort(out.findings, [](const Finding& a, const Finding& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  for (std::uint32_t i = 0; i < out.findings.size(); ++i) {
    Finding& finding = out.findings[i];
    finding.head = note_head(*finding.item, *finding.kind);
    out.marks.push_back({finding.begin, finding.end, i, true});
    for (const JsonNode& mention : (*finding.item)["mentions"].items()) {
      const Mark mark{code_points.byte(mention["start"].number()), code_points.byte(mention["end"].number()), i, false};
      if (mark.begin < mark.end && (mark.begin != finding.begin || mark.end != finding.end)) {
        out.marks.push_back(mark);
      }
    }
  }
  std::ranges::stable_sort(out.marks, [](const Mark& a, const Mark& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  return out;
}

void write_marked(Html& out, std::string_view source, std::uint32_t begin, std::uint32_t end, const Marks& marks, MarkCursor& cursor) {
  const auto& all = marks.marks;
  auto& open = cursor.open;
  const auto reopen = [&](std::size_t from) {
    for (std::size_t i = from; i < open.size(); ++i) {
      open_mark(out, marks.findings[all[open[i]].finding], false, false);
    }
  };
  // Closes what ends at `at`, and what lies inside it for as long.
  const auto close_at = [&](std::uint32_t at) {
    const auto ends = [&](std::uint32_t mark) { return all[mark].end <= at; };
    const auto outermost = std::ranges::find_if(open, ends);
    if (outermost == open.end()) {
      return;
    }
    const auto from = static_cast<std::size_t>(outermost - open.begin());
    for (std::size_t i = from; i < open.size(); ++i) {
      out << "</mark>";
    }
    open.erase(std::remove_if(outermost, open.end(), ends), open.end());
    reopen(from);
  };
  std::erase_if(open, [&](std::uint32_t mark) { return all[mark].end <= begin; });
  reopen(0);
  std::uint32_t at = begin;
  while (at < end) {
    while (cursor.next < all.size() && all[cursor.next].begin <= at) {
      const Mark& mark = all[cursor.next];
      if (open.size() >= kDeepest) {
        write_anchor(out, mark, marks.findings[mark.finding]);
        ++cursor.next;
        continue;
      }
      open_mark(out, marks.findings[mark.finding], mark.own, true);
      open.push_back(static_cast<std::uint32_t>(cursor.next++));
    }
    close_at(at);  // an empty one
    std::uint32_t stop = end;
    if (cursor.next < all.size()) {
      stop = std::min(stop, all[cursor.next].begin);
    }
    for (const std::uint32_t mark : open) {
      stop = std::min(stop, all[mark].end);
    }
    out << text(source.substr(at, stop - at));
    at = stop;
    close_at(at);
  }
  for (std::size_t i = 0; i < open.size(); ++i) {
    out << "</mark>";
  }
}

}  // namespace pressmill

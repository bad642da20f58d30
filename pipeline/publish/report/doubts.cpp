#include <algorithm>
#include <optional>
#include <utility>

#include "pipeline/publish/packed.h"
#include "pipeline/publish/report/bars.h"
#include "pipeline/publish/report/index_sections.h"

namespace pressmill {
namespace {

constexpr std::size_t kClusters = 40, kDocuments = 10000;

// A document, and what was taken from it.
struct Family {
  std::string id;
  std::optional<DocumentRow> original;
  std::vector<DocumentRow> copies;  // the first
  std::uint64_t all = 0;            // copies
};

// Those that have copies, the first ones in order of their id; how many there are.
std::pair<std::vector<Family>, std::uint64_t> families_of(Overview& overview) {
  std::vector<Family> shown;
  std::uint64_t all = 0;
  Family here;
  std::uint32_t original = 0;
  bool known = false;
  const auto end_family = [&] {
    if (here.all > 0 && ++all <= kClusters) {
      if (known) {
        here.original = overview.documents[original];
      }
      shown.push_back(std::move(here));
    }
    here = {};
    known = false;
  };
  overview.families.each([&](std::string_view record) {
    Unpacked in(record);
    const std::string_view id = in.key();
    if (id != here.id) {
      end_family();
      here.id = id;
    }
    const bool copy = in.number(1) == 1;
    const auto row = static_cast<std::uint32_t>(in.number(sizeof original));
    if (!copy) {
      known = true;
      original = row;
    } else if (++here.all <= Tally::kPlaces && all < kClusters) {
      here.copies.push_back(overview.documents[row]);
    }
  });
  end_family();
  return {std::move(shown), all};
}

// The documents that were taken from another one, by that one.
void write_clusters(Html& out, Overview& overview) {
  const auto [shown, all] = families_of(overview);
  out << "<figure><figcaption>Copies and versions</figcaption>\n";
  if (shown.empty()) {
    out << "<p class=empty>No document is a copy, a version or an excerpt of another.</p></figure>\n";
    return;
  }
  out << "<ul class=clusters>";
  const auto link = [&](const DocumentRow& row) {
    out << "<a dir=auto href=\"report/" << text(row.page) << ".html\">" << text(row.name()) << "</a>";
    if (!row.published.empty()) {
      out << " <time>" << text(row.published) << "</time>";
    }
  };
  for (const Family& family : shown) {
    out << "<li>";
    if (family.original) {
      link(*family.original);
    } else {
      out << "<code>" << text(family.id) << "</code>";
    }
    out << "<ul>";
    for (const DocumentRow& copy : family.copies) {
      out << "<li><b>" << text(copy.relation) << "</b> <small>";
      out.decimal(100 * copy.similarity) << " % alike</small> ";
      link(copy);
      out << "</li>";
    }
    if (family.all > family.copies.size()) {
      out << "<li>" << family.all - family.copies.size() << " more in <code>documents.csv</code></li>";
    }
    out << "</ul></li>\n";
  }
  out << "</ul>";
  if (all > shown.size()) {
    out << "<p class=more>" << all - shown.size() << " more originals with copies are in <code>documents.csv</code>.</p>";
  }
  out << "</figure>\n";
}

void write_shared(Html& out, const IndexContent& content) {
  out << "<figure><figcaption>Quotations that stand in several articles</figcaption>\n";
  if (content.quotations.empty()) {
    out << "<p class=empty>Every quotation stands in one article only.</p></figure>\n";
    return;
  }
  out << "<ul class=shared>";
  for (const SharedQuotation& one : content.quotations) {
    out << "<li><a href=\"report/" << text(one.page) << ".html#" << text(std::string_view(&one.fragment.letter, 1)) << one.fragment.number << "\"><q dir=auto>"
        << text(one.text) << "</q></a> <small>" << text(one.speaker) << text(one.speaker.empty() ? "" : ", ") << one.places << " articles, " << one.wordings
        << (one.wordings == 1 ? Html::Markup(" wording") : Html::Markup(" wordings")) << "</small></li>\n";
  }
  out << "</ul>";
  if (content.shared_quotations > content.quotations.size()) {
    out << "<p class=more>";
    out.grouped(content.shared_quotations - content.quotations.size()) << " more are in <code>quotations.csv</code>.</p>";
  }
  out << "</figure>\n";
}

void write_altered(Html& out, const IndexContent& content) {
  out << "<figure><figcaption>Copies that alter a fact</figcaption>\n";
  if (content.conflicts.empty()) {
    out << "<p class=empty>No copy gives another grade, date or number in the same sentence.</p></figure>\n";
    return;
  }
  out << "<div class=scroll tabindex=0 role=region aria-label=\"Copies that alter a fact\"><table><thead><tr><th scope=col>What</th><th "
         "scope=col>Original</th><th scope=col>Copy</th></tr></thead><tbody>\n";
  const auto cell = [&](const std::string& page, const std::string& value, const std::string& sentence) {
    out << "<td dir=auto><a href=\"report/" << text(page) << ".html\"><b>" << text(value) << "</b></a> " << text(sentence) << "</td>";
  };
  for (const AlteredFact& one : content.conflicts) {
    out << "<tr><td>" << text(one.kind) << "</td>";
    cell(one.page, one.value, one.text);
    cell(one.other_page, one.other_value, one.other_text);
    out << "</tr>\n";
  }
  out << "</tbody></table></div>";
  if (content.altered_facts > content.conflicts.size()) {
    out << "<p class=more>";
    out.grouped(content.altered_facts - content.conflicts.size()) << " more are in <code>conflicts.csv</code>.</p>";
  }
  out << "</figure>\n";
}

void write_aside(Html& out, const Overview& overview) {
  out << "<figure><figcaption>Set aside</figcaption>\n";
  if (overview.asides == 0) {
    out << "<p class=empty>Every text could be read.</p></figure>\n";
    return;
  }
  out << "<ul class=aside>";
  for (const Aside& one : overview.aside) {
    out << "<li dir=auto>" << text(one.place) << text(one.place.empty() ? "" : ": ") << text(one.reason) << "</li>\n";
  }
  out << "</ul>";
  if (overview.asides > overview.aside.size()) {
    out << "<p class=more>";
    out.grouped(overview.asides - overview.aside.size()) << " more are in <code>problems.csv</code>.</p>";
  }
  out << "</figure>\n";
}

}  // namespace

void write_repeats(Html& out, IndexContent& content) {
  out << "<section id=repeats><h2>Copies</h2>\n<p class=about>Findings are counted once: in the fullest of the texts that are alike.</p>\n";
  write_clusters(out, content.overview);
  write_shared(out, content);
  write_altered(out, content);
  out << "</section>\n";
}

void write_stripped(Html& out, const Overview& overview) {
  out << "<section id=stripped><h2>What was removed</h2>\n";
  if (overview.stripped.empty()) {
    out << "<p class=empty>Nothing was removed from any document.</p></section>\n";
    return;
  }
  out << "<p class=about>Text that is no part of the article, by the rule that took it out. Each line opens to the places.</p>\n";
  std::vector<Bar> bars;
  std::vector<std::string> notes;
  notes.reserve(overview.stripped.size());
  for (const auto& [rule, stripped] : overview.stripped) {
    notes.push_back(stripped.samples.empty() ? "" : "“" + stripped.samples.front() + "”");
    bars.push_back({rule, &stripped.places, stripped.places.count, notes.back()});
  }
  write_bars(out, std::move(bars), {"times", "removed.csv", 0, 40}, overview.documents);
  out << "</section>\n";
}

void write_doubts(Html& out, const Overview& overview) {
  out << "<section id=doubts><h2>What is uncertain</h2>\n";
  std::vector<Bar> bars;
  const auto add = [&](std::string_view name, std::string_view note, const Tally& tally) {
    if (tally.count > 0) {
      bars.push_back({name, &tally, tally.count, note});
    }
  };
  add("Quotations by an unknown speaker", "quotes.csv", overview.unknown_speakers);
  add("Dates that could not be resolved", "dates.csv", overview.unresolved_dates);
  add("Ratings that an article contradicts", "ratings.csv", overview.conflicts);
  add("Ratings of nobody the text names", "ratings.csv", overview.unnamed_subjects);
  add("Ratings on an unknown scale", "ratings.csv", overview.no_scale);
  for (const auto& [code, tally] : overview.problems) {
    add(code, "problems.csv", tally);
  }
  if (bars.empty()) {
    out << "<p class=empty>No finding is marked as uncertain.</p>\n";
  } else {
    out << "<p class=about>Findings that need a reader’s eye. Each line opens to the sentences.</p>\n";
    write_bars(out, std::move(bars), {"findings", "the tables", 0, 40}, overview.documents);
  }
  write_aside(out, overview);
  out << "</section>\n";
}

void write_documents(Html& out, Overview& overview) {
  out << "<section id=documents><h2>Documents</h2>\n";
  if (overview.documents.size() == 0) {
    out << "<p class=empty>No document was taken in.</p></section>\n";
    return;
  }
  out << "<div class=scroll tabindex=0 role=region aria-label=\"Documents\"><table class=documents><thead><tr><th scope=col>Article</th><th "
         "scope=col>Published</th><th scope=col>Ratings</th><th "
         "scope=col>Quotations</th><th scope=col>Recommendations</th></tr></thead><tbody>\n";
  std::string month = "-";
  std::size_t shown = 0;
  overview.by_day.each([&](std::string_view record) {
    if (shown == kDocuments) {
      return;
    }
    ++shown;
    const DocumentRow row = overview.documents[static_cast<std::uint32_t>(Unpacked(record.substr(Overview::kDay)).number(sizeof(std::uint32_t)))];
    out << "<tr";
    if (const std::string here = row.published.substr(0, 7); here != month) {
      out << " id=\"m-" << text(here.empty() ? "none" : here) << "\"";
      month = here;
    }
    out << "><th scope=row dir=auto><a href=\"report/" << text(row.page) << ".html\">" << text(row.name()) << "</a><td>" << text(row.published) << "<td>"
        << row.ratings << "<td>" << row.quotes << "<td>" << row.recommendations << "\n";
  });
  out << "</tbody></table></div>\n";
  if (overview.canonical > shown) {
    out << "<p class=more>";
    out.grouped(overview.canonical - shown) << " more are in <code>documents.csv</code>; their pages are in <code>report/</code>.</p>\n";
  }
  out << "</section>\n";
}

}  // namespace pressmill

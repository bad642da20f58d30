#include <optional>
#include <utility>

#include "pipeline/publish/packed.h"
#include "pipeline/publish/report/index_sections.h"
#include "pipeline/publish/report/links.h"

namespace pressmill {
namespace {

constexpr std::size_t kClusters = 40;

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
    out << "<a dir=auto href=\"";
    write_link(out, row.page);
    out << "\">" << text(row.name()) << "</a>";
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
    out << "<li><a href=\"";
    write_link(out, one.page, one.fragment);
    out << "\"><q dir=auto>" << text(one.text) << "</q></a> <small>" << text(one.speaker) << text(one.speaker.empty() ? "" : ", ") << one.places
        << " articles, " << one.wordings << (one.wordings == 1 ? Html::Markup(" wording") : Html::Markup(" wordings")) << "</small></li>\n";
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
    out << "<td dir=auto><a href=\"";
    write_link(out, page);
    out << "\"><b>" << text(value) << "</b></a> " << text(sentence) << "</td>";
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

}  // namespace

void write_repeats(Html& out, IndexContent& content) {
  out << "<section id=repeats><h2>Copies</h2>\n<p class=about>Findings are counted once: in the fullest of the texts that are alike.</p>\n";
  write_clusters(out, content.overview);
  write_shared(out, content);
  write_altered(out, content);
  out << "</section>\n";
}

}  // namespace pressmill

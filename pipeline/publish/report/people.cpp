#include <algorithm>

#include "pipeline/publish/report/bars.h"
#include "pipeline/publish/report/index_sections.h"

namespace pressmill {
namespace {

std::vector<Bar> bars_of(const std::unordered_map<std::string, Tally>& tallies) {
  std::vector<Bar> out;
  out.reserve(tallies.size());
  for (const auto& [name, tally] : tallies) {
    out.push_back({name, &tally, tally.count, {}});
  }
  return out;
}

void write_share(Html& out, Html::Markup caption, const std::unordered_map<std::string, Tally>& tallies, const IndexContent& content, std::uint64_t without,
                 Html::Markup nothing, Html::Markup untold) {
  out << "<figure><figcaption>" << caption << "</figcaption>\n";
  if (tallies.empty()) {
    out << "<p class=empty>" << nothing << "</p></figure>\n";
    return;
  }
  write_bars(out, bars_of(tallies), {"quotations", "quotes.csv", content.overview.quotes_spoken, 12}, content.overview.documents);
  if (without > 0) {
    out << "<p class=about>";
    out.grouped(without) << " " << untold << "</p>";
  }
  out << "</figure>\n";
}

// Stated and found on one line: a ring where the text says how many, a dot where so many were found.
void write_stated(Html& out, const Overview& overview) {
  std::vector<const DocumentRow*> rows;
  std::int64_t most = 1;
  for (const DocumentRow& row : overview.documents) {
    if (row.canonical && row.stated >= 0) {
      rows.push_back(&row);
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const DocumentRow* a, const DocumentRow* b) { return a->stated > b->stated; });
  const std::size_t all = rows.size();
  rows.resize(std::min<std::size_t>(all, 20));
  for (const DocumentRow* row : rows) {
    most = std::max({most, row->stated, static_cast<std::int64_t>(row->recommendations)});
  }
  out << "<figure><figcaption>Stated against found, by article</figcaption>\n";
  if (rows.empty()) {
    out << "<p class=empty>No article states how many recommendations there are.</p></figure>\n";
    return;
  }
  out << "<p class=about>A ring is the number that the article states, a dot how many were found in it.</p><ul class=stated>";
  for (const DocumentRow* row : rows) {
    const double stated = 6 + 188 * static_cast<double>(row->stated) / static_cast<double>(most),
                 found = 6 + 188 * static_cast<double>(row->recommendations) / static_cast<double>(most);
    out << "<li><a dir=auto href=\"report/" << text(row->page) << ".html" << (row->recommendations > 0 ? Html::Markup("#c1") : Html::Markup("")) << "\">"
        << text(row->title.empty() ? row->id : row->title) << "</a><svg viewBox=\"0 0 200 14\" aria-hidden=true><path class=step d=\"M";
    out.decimal(std::min(stated, found)) << " 7H";
    out.decimal(std::max(stated, found)) << "\"/><circle class=\"dot previous\" r=5 cy=7 cx=";
    out.decimal(stated) << " /><circle class=dot r=3 cy=7 cx=";
    out.decimal(found) << " /></svg><span class=value>" << row->stated << " stated, " << row->recommendations << " found</span></li>\n";
  }
  out << "</ul>";
  if (all > rows.size()) {
    out << "<p class=more>" << all - rows.size() << " more articles state a number; see <code>articles.jsonl</code>.</p>";
  }
  out << "</figure>\n";
}

}  // namespace

void write_people(Html& out, const IndexContent& content) {
  const Overview& overview = content.overview;
  if (overview.quotes_spoken == 0) {
    out << "<section id=people><h2>Who is quoted</h2>\n<p class=empty>No quotation was found.</p></section>\n";
    return;
  }
  out << "<section id=people class=pair><h2>Who is quoted</h2>\n<p class=about>Shares of ";
  out.grouped(overview.quotes_spoken) << " direct, mixed and indirect quotations. Each line opens to the sentences.</p>\n";
  write_share(out, "By speaker", overview.speakers, content, overview.unknown_speakers.count, "No text names a speaker.",
              "by speakers that the text doesn’t name.");
  write_share(out, "By role", overview.roles, content, overview.without_role, "No text tells a speaker’s role.", "without a role in the text.");
  write_share(out, "By outlet", overview.outlets, content, overview.without_outlet, "No document came with a web address, so outlets are not known.",
              "in documents without a web address.");
  out << "</section>\n";
}

void write_recommendations(Html& out, const Overview& overview) {
  const bool stated =
      std::any_of(overview.documents.begin(), overview.documents.end(), [](const DocumentRow& row) { return row.canonical && row.stated >= 0; });
  if (overview.addressees.empty() && !stated) {
    out << "<section id=recommendations><h2>Recommendations</h2>\n<p class=empty>No recommendation was found, and no article states how many there "
           "are.</p></section>\n";
    return;
  }
  out << "<section id=recommendations class=pair><h2>Recommendations</h2>\n<figure><figcaption>By addressee</figcaption>\n";
  std::vector<Bar> bars;
  std::vector<std::string> notes;
  notes.reserve(overview.addressees.size());
  for (const auto& [name, addressee] : overview.addressees) {
    if (addressee.found.count > 0) {
      notes.push_back(addressee.stated > 0 ? std::to_string(addressee.stated) + " stated" : "");
      bars.push_back({name.empty() ? "addressee not told" : std::string_view(name), &addressee.found, addressee.found.count, notes.back()});
    }
  }
  if (bars.empty()) {
    out << "<p class=empty>No recommendation was found.</p>\n";
  } else {
    write_bars(out, std::move(bars), {"recommendations", "recommendations.csv", 0, 15}, overview.documents);
  }
  out << "</figure>\n";
  write_stated(out, overview);
  out << "</section>\n";
}

}  // namespace pressmill

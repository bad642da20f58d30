#include <algorithm>

#include "pipeline/publish/report/bars.h"
#include "pipeline/publish/report/index_sections.h"
#include "pipeline/publish/report/links.h"

namespace pressmill {
namespace {

void write_share(Html& out, Html::Markup caption, Tallies& tallies, const Overview& overview, std::uint64_t without, Html::Markup nothing,
                 Html::Markup untold) {
  constexpr std::size_t kShown = 12;
  const Tallies::Most most = tallies.most(kShown);
  out << "<figure><figcaption>" << caption << "</figcaption>\n";
  if (most.names.empty()) {
    out << "<p class=empty>" << nothing << "</p></figure>\n";
    return;
  }
  std::vector<Bar> bars;
  bars.reserve(most.names.size());
  for (const Tallies::Named& one : most.names) {
    bars.push_back({one.name, &one.tally, one.tally.count, {}});
  }
  write_bars(out, std::move(bars), {"quotations", "quotes.csv", overview.quotes_spoken, kShown, most.all}, overview.documents);
  if (without > 0) {
    out << "<p class=about>";
    out.grouped(without) << " " << untold << "</p>";
  }
  out << "</figure>\n";
}

// Stated and found on one line: a ring where the text says how many, a dot where so many were found.
void write_stated(Html& out, const Overview& overview) {
  const std::vector<DocumentRow>& rows = overview.stating;
  std::int64_t most = 1;
  for (const DocumentRow& row : rows) {
    most = std::max({most, row.stated, static_cast<std::int64_t>(row.recommendations)});
  }
  out << "<figure><figcaption>Stated against found, by article</figcaption>\n";
  if (rows.empty()) {
    out << "<p class=empty>No article states how many recommendations there are.</p></figure>\n";
    return;
  }
  out << "<p class=about>A ring is the number that the article states, a dot how many were found in it.</p><ul class=stated>";
  for (const DocumentRow& row : rows) {
    const double stated = 6 + 188 * static_cast<double>(row.stated) / static_cast<double>(most),
                 found = 6 + 188 * static_cast<double>(row.recommendations) / static_cast<double>(most);
    out << "<li><a dir=auto href=\"";
    write_link(out, row.page, row.recommendations > 0 ? Fragment{'c', 1} : Fragment{});
    out << "\">" << text(row.name()) << "</a><svg viewBox=\"0 0 200 14\" aria-hidden=true><path class=step d=\"M";
    out.decimal(std::min(stated, found)) << " 7H";
    out.decimal(std::max(stated, found)) << "\"/><circle class=\"dot previous\" r=5 cy=7 cx=";
    out.decimal(stated) << " /><circle class=dot r=3 cy=7 cx=";
    out.decimal(found) << " /></svg><span class=value>" << row.stated << " stated, " << row.recommendations << " found</span></li>\n";
  }
  out << "</ul>";
  if (overview.all_stating > rows.size()) {
    out << "<p class=more>" << overview.all_stating - rows.size() << " more articles state a number; see <code>articles.jsonl</code>.</p>";
  }
  out << "</figure>\n";
}

}  // namespace

void write_people(Html& out, Overview& overview) {
  if (overview.quotes_spoken == 0) {
    out << "<section id=people><h2>Who is quoted</h2>\n<p class=empty>No quotation was found.</p></section>\n";
    return;
  }
  out << "<section id=people class=pair><h2>Who is quoted</h2>\n<p class=about>Shares of ";
  out.grouped(overview.quotes_spoken) << " direct, mixed and indirect quotations. Each line opens to the sentences.</p>\n";
  write_share(out, "By speaker", overview.speakers, overview, overview.unknown_speakers.count, "No text names a speaker.",
              "by speakers that the text doesn’t name.");
  write_share(out, "By role", overview.roles, overview, overview.without_role, "No text tells a speaker’s role.", "without a role in the text.");
  write_share(out, "By outlet", overview.outlets, overview, overview.without_outlet, "No document came with a web address, so outlets are not known.",
              "in documents without a web address.");
  out << "</section>\n";
}

void write_recommendations(Html& out, const Overview& overview) {
  if (overview.addressees.empty() && overview.stating.empty()) {
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

#include "pipeline/publish/report/index_page.h"

#include <algorithm>
#include <array>

#include "pipeline/publish/report/bars.h"
#include "pipeline/publish/report/index_sections.h"

namespace pressmill {
namespace {

struct Headline {
  std::string_view list;
  Html::Markup one, many;
  Html::Markup section;
};

// The figures over everything, and the section that tells more of each.
void write_headlines(Html& out, const IndexContent& content) {
  const Overview& overview = content.overview;
  static constexpr std::array<Headline, 4> kHeadlines = {{{"ratings", "rating", "ratings", "#ratings"},
                                                          {"quotes", "quotation", "quotations", "#people"},
                                                          {"recommendations", "recommendation", "recommendations", "#recommendations"},
                                                          {"measures", "special measure or notice", "special measures and notices", "#documents"}}};
  const auto entry = [&](std::uint64_t count, Html::Markup section, Html::Markup one, Html::Markup many) {
    out << "<li><a href=\"" << section << "\"><b>";
    out.grouped(count) << "</b> <span>" << (count == 1 ? one : many) << "</span></a></li>";
  };
  out << "<ul class=headlines>";
  entry(overview.canonical, "#documents", "article", "articles");
  entry(content.services, "#ratings", "service", "services");
  for (const Headline& headline : kHeadlines) {
    const auto found = overview.counts.find(std::string(headline.list));
    entry(found == overview.counts.end() ? 0 : found->second, headline.section, headline.one, headline.many);
  }
  out << "</ul>\n";
}

void write_opening(Html& out, const IndexContent& content) {
  const Overview& overview = content.overview;
  out << "<header class=masthead><p class=kicker>pressmill report</p>\n<h1 dir=auto>";
  if (content.title.empty()) {
    out << "What ";
    out.grouped(overview.canonical) << (overview.canonical == 1 ? Html::Markup(" article says") : Html::Markup(" articles say"));
  } else {
    out << text(content.title);
  }
  out << "</h1>\n<p class=standfirst>";
  if (overview.documents.size() == 0) {
    out << "The dataset holds no document yet.";
  } else {
    if (overview.months.empty()) {
      out << (overview.canonical == 1 ? Html::Markup("The article has no date of publication. ")
                                      : Html::Markup("None of the articles has a date of publication. "));
    } else {
      const std::string first = content.months.in_words(overview.months.begin()->first), last = content.months.in_words(overview.months.rbegin()->first);
      out << (first == last ? Html::Markup("Published in ") : Html::Markup("Published from ")) << text(first) << text(first == last ? "" : " to " + last)
          << ". ";
    }
    out << "Grades and words are as the articles report them; every figure leads to the sentence that it was read from.";
  }
  out << "</p></header>\n";
}

void write_contents(Html& out) {
  out << "<nav aria-label=\"Sections\"><a href=\"#overview\">Overview</a> <a href=\"#ratings\">Ratings over time</a> <a href=\"#aspects\">Services by "
         "aspect</a> "
         "<a href=\"#people\">Who is quoted</a> <a href=\"#recommendations\">Recommendations</a> <a href=\"#repeats\">Copies</a> <a href=\"#stripped\">What "
         "was removed</a> "
         "<a href=\"#doubts\">What is uncertain</a> <a href=\"#documents\">Documents</a></nav>\n";
}

void write_ratings(Html& out, const RatingFigures& ratings) {
  out << "<section id=ratings><h2>Ratings over time</h2>\n";
  if (!ratings.timelines().empty()) {
    out << "<p class=about>Each service that was graded more than once, on the scale of its inspectorate. A dot is a grade that an article tells: filled where "
           "it was the current one, open where the article gives it as an earlier one, its ring broken where articles differ.</p>\n";
  }
  ratings.timelines().write(out);
  out << "</section>\n<section id=aspects><h2>Services by aspect</h2>\n";
  if (!ratings.matrices().empty()) {
    out << "<p class=about>The latest grade that the articles tell, an inspectorate a table. In italics: known from an earlier inspection only.</p>\n";
  }
  ratings.matrices().write(out);
  out << "</section>\n";
}

}  // namespace

std::string index_page(IndexContent& content, const RatingFigures& ratings, const PageFrame& frame) {
  Html out;
  frame.begin(out, content.title.empty() ? "pressmill report" : content.title);
  write_opening(out, content);
  write_contents(out);
  out << "<main>\n";
  write_headlines(out, content);
  write_flow(out, content);
  write_ratings(out, ratings);
  write_people(out, content.overview);
  write_recommendations(out, content.overview);
  write_repeats(out, content);
  write_stripped(out, content.overview);
  write_doubts(out, content.overview);
  write_documents(out, content.overview);
  out << "</main>\n<footer><p>Made by pressmill. The tables behind this page lie beside it: <code>ratings.csv</code>, <code>quotes.csv</code>, "
         "<code>recommendations.csv</code>, <code>documents.csv</code> and "
         "others.</p></footer>\n";
  frame.end(out);
  return std::move(out).take();
}

}  // namespace pressmill

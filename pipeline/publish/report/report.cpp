#include "pipeline/publish/report/report.h"

#include <algorithm>

#include "pipeline/publish/report/document_page.h"
#include "pipeline/publish/report/index_page.h"

namespace pressmill {
namespace {

constexpr std::size_t kSharedShown = 15, kAlteredShown = 50;
constexpr std::size_t kQuotation = 220, kSentence = 160;  // code points

// Where the cells of a table stand in its rows, by name.
class RowOf {
 public:
  RowOf(const Table& table, std::span<const Scalar> cells) : table_(table), cells_(cells) {}
  const Scalar& operator[](std::string_view column) const {
    static const Scalar kNothing{};
    const auto found = std::ranges::find_if(table_.columns, [&](const Column& one) { return one.name == column; });
    return found == table_.columns.end() ? kNothing : cells_[static_cast<std::size_t>(found - table_.columns.begin())];
  }
  std::string text(std::string_view column) const { return std::string((*this)[column].text()); }
  std::uint64_t count(std::string_view column) const { return static_cast<std::uint64_t>(std::max<std::int64_t>((*this)[column].number(), 0)); }

 private:
  const Table& table_;
  std::span<const Scalar> cells_;
};

RatingRow rating_row(const RowOf& row) {
  RatingRow out;
  out.service_id = row.text("service_id");
  out.service = row.text("service");
  out.inspectorate = row.text("inspectorate");
  out.scale = row.text("scale");
  out.aspect = row.text("aspect");
  out.inspected = decimal_year(row["inspected"].text()) < 0 ? "" : row.text("inspected");
  out.rating = row.text("rating");
  out.page = page_name(row["doc_id"].text());
  out.fragment = fragment_of(row["rating_id"].text()).value_or(Fragment{'r', 0});
  out.previous = row["status"].text() == "previous";
  out.conflicting = row["agreement"].text() == "conflicting";
  return out;
}

class ReportFormat : public Format {
 public:
  explicit ReportFormat(const FormatSetup& setup)
      : folder_(setup.folder),
        index_(setup.folder.open("report.html")),
        tables_(setup.tables),
        grades_(setup.words.scales),
        content_(setup.folder.path(), setup.words) {}

  Rendered render(const PublishedDocument& document) const override {
    const Standing& standing = document.standing;
    if (standing.twin) {
      return {};  // its page tells all
    }
    return {page_name(standing.id), document_page(document.record.root(), {standing.relation, standing.of.value_or("")}, document_frame_)};
  }

  void add(const PublishedDocument& document, const Rendered& rendered) override {
    if (rendered.size() == 2) {
      folder_.put("report/" + rendered[0] + ".html", rendered[1]);
    }
    content_.overview.add(document.standing, document.record.root());
  }

  void add_row(std::size_t table, std::span<const Scalar> cells) override {
    const RowOf row(tables_[table], cells);
    const std::string& name = tables_[table].name;
    if (name == "problems") {
      content_.overview.add_aside({"", row.text("detail")});
    } else if (name == "services") {
      ++content_.services;
    } else if (name == "service_ratings") {
      ratings_.add(rating_row(row));
    } else if (name == "quotations") {
      add_quotation(row);
    } else if (name == "conflicts") {
      add_conflict(row);
    }
  }

  void finish(const DatasetFacts& facts) override {
    content_.title = facts.about.title;
    ratings_.end();
    index_.write(index_page(content_, ratings_, index_frame_));
    index_.close();
  }

 private:
  // One row a place; the quotation is told where it was seen first.
  void add_quotation(const RowOf& row) {
    if (row["relation"].text() != "first") {
      return;
    }
    ++content_.shared_quotations;
    auto& shown = content_.quotations;
    SharedQuotation one{shortened(row["text"].text(), kQuotation),
                        row.text("speaker"),
                        row.count("places"),
                        row.count("wordings"),
                        page_name(row["doc_id"].text()),
                        fragment_of(row["quote_id"].text()).value_or(Fragment{'q', 0})};
    const auto at = std::ranges::find_if(shown, [&](const SharedQuotation& other) { return other.places < one.places; });
    shown.insert(at, std::move(one));
    shown.resize(std::min(shown.size(), kSharedShown));
  }

  void add_conflict(const RowOf& row) {
    ++content_.altered_facts;
    if (content_.conflicts.size() < kAlteredShown) {
      content_.conflicts.push_back({row.text("kind"), shortened(row["text"].text(), kSentence), shortened(row["other_text"].text(), kSentence),
                                    page_name(row["doc_id"].text()), page_name(row["other_doc_id"].text()), row.text("value"), row.text("other_value")});
    }
  }

  OutputFolder& folder_;
  OutputFile& index_;
  std::vector<Table> tables_;
  Grades grades_;
  PageFrame index_frame_{PageFrame::Kind::index}, document_frame_{PageFrame::Kind::document};
  IndexContent content_;
  RatingFigures ratings_{grades_};
};

}  // namespace

std::unique_ptr<Format> make_report(const FormatSetup& setup) { return std::make_unique<ReportFormat>(setup); }

}  // namespace pressmill

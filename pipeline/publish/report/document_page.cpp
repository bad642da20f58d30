#include "pipeline/publish/report/document_page.h"

#include <algorithm>
#include <vector>

#include "pipeline/publish/report/marks.h"
#include "pipeline/publish/report/names.h"
#include "pipeline/publish/report/notes.h"
#include "pipeline/publish/report/source_view.h"

namespace pressmill {
namespace {

struct Paragraph {
  std::uint32_t begin = 0, end = 0;
};

// The paragraphs of a clean text, which one blank line separates; at least one.
std::vector<Paragraph> paragraphs_of(std::string_view text) {
  std::vector<Paragraph> out;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (end == text.size()) {
      return out;
    }
    begin = end + 2;
  }
}

class DocumentPage {
 public:
  DocumentPage(const JsonNode& record, const PageFrame& frame)
      : record_(record),
        frame_(frame),
        clean_(record["text"].text()),
        code_points_(clean_),
        marks_(marks_of(record, code_points_)),
        pieces_(source_pieces(record, code_points_)) {}

  std::string write(const Kinship& kinship) && {
    constexpr std::size_t kFrame = 12'000, kFinding = 400;  // bytes, of most pages
    out_.reserve(kFrame + 3 * clean_.size() + kFinding * marks_.findings.size());
    const std::string_view title = record_["title"].text();
    const std::string_view name = title.empty() ? record_["id"].text() : title;
    frame_.begin(out_, name);
    out_ << "<header><a href=\"../report.html\">← Report</a></header>\n<main>\n<h1 dir=auto>" << text(name) << "</h1>\n";
    origin(kinship);
    tally();
    out_ << "<input type=radio name=beside id=show-notes checked><label for=show-notes>Findings beside the text</label>\n"
            "<input type=radio name=beside id=show-source><label for=show-source>Source beside the text</label>\n";
    rows();
    problems();
    out_ << "</main>\n";
    frame_.end(out_);
    return std::move(out_).take();
  }

 private:
  void origin(const Kinship& kinship) {
    const JsonNode& source = record_["source"];
    const JsonNode& published = record_["published"];
    out_ << "<p class=origin>";
    if (published.is_object()) {
      out_ << "Published <time>" << text(published["value"].text()) << "</time> ("
           << text(published["basis"].text() == "given" ? "as given" : "read in the " + std::string(published["basis"].text())) << ")";
    } else {
      out_ << "Date of publication not known";
    }
    if (const std::string_view path = source["path"].text(); !path.empty()) {
      out_ << " · <span dir=auto>" << text(path) << "</span>";
    }
    if (const std::string_view url = source["url"].text(); !url.empty()) {
      out_ << " · ";
      out_.outward(url);
    }
    out_ << " · <code>" << text(record_["id"].text()) << "</code>";
    if (!kinship.of.empty()) {
      out_ << " · " << text(kinship.relation) << " of <a href=\"" << text(page_name(kinship.of)) << ".html\"><code>" << text(kinship.of) << "</code></a>";
    }
    out_ << "</p>\n";
  }

  // How many of each kind, which is also the key to the marks.
  void tally() {
    out_ << "<ul class=tally>";
    for (const MarkKind& kind : mark_kinds()) {
      const auto count = std::ranges::count_if(marks_.findings, [&](const Finding& finding) { return finding.kind == &kind; });
      if (count > 0) {
        out_ << "<li><mark class=\"" << text(kind.name) << "\">" << count << " " << text(count == 1 ? kind.one : kind.plural) << "</mark></li>";
      }
    }
    if (marks_.findings.empty()) {
      out_ << "<li>Nothing was found in this text.</li>";
    }
    out_ << "</ul>\n";
  }

  std::string_view section_at(std::uint32_t byte) {
    while (section_ != sections_.end() && code_points_.byte((*section_)["end"].number()) <= byte) {
      ++section_;
    }
    return section_ != sections_.end() ? (*section_)["kind"].text() : "";
  }

  void rows() {
    const std::vector<Paragraph> paragraphs = paragraphs_of(clean_);
    out_ << "<div class=heads aria-hidden=true><b>Text</b><b class=notes>Findings</b><b class=source>Source, removed text struck through</b></div>\n";
    MarkCursor cursor;
    for (const Paragraph& paragraph : paragraphs) {
      const bool last = &paragraph == &paragraphs.back();
      const std::string_view kind = section_at(paragraph.begin);
      out_ << "<div class=\"row " << text(kind == "title" || kind == "caption" || kind == "notes" ? kind : "body") << "\"><p class=clean dir=auto>";
      write_marked(out_, clean_, paragraph.begin, paragraph.end, marks_, cursor);
      out_ << "</p>\n";
      notes(last ? UINT32_MAX : paragraph.end);
      source(last ? UINT32_MAX : paragraph.end);
      out_ << "</div>\n";
    }
  }

  // The notes of findings that begin before `end`, in their order.
  void notes(std::uint32_t end) {
    const std::size_t first = next_note_;
    while (next_note_ < marks_.findings.size() && marks_.findings[next_note_].begin < end) {
      if (next_note_ == first) {
        out_ << "<ul class=notes>";
      }
      write_note(out_, marks_.findings[next_note_++]);
    }
    if (next_note_ != first) {
      out_ << "</ul>";
    }
  }

  // The source up to where the clean text is `end`; what was removed behind a paragraph stands before the next one.
  void source(std::uint32_t end) {
    out_ << "<div class=source dir=auto>";
    bool begun = false;
    for (; next_piece_ < pieces_.size(); ++next_piece_) {
      SourcePiece& piece = pieces_[next_piece_];
      const bool removed = piece.kind == SourcePiece::Kind::removed;
      const bool behind = end != UINT32_MAX && (piece.clean_end > end || (piece.clean_end == end && removed));
      if (behind && (removed || piece.clean_end - piece.text.size() >= end)) {
        break;
      }
      std::string_view here = piece.text;
      if (behind) {
        here = here.substr(0, here.size() - (piece.clean_end - end));
        piece.text.remove_prefix(here.size());
      }
      if (removed) {
        out_ << "<span class=cut><del id=x" << ++removed_ << ">" << text(here) << "</del> <code>" << text(piece.rule) << "</code></span>";
      } else {
        here.remove_prefix(begun ? 0 : std::min(here.find_first_not_of('\n'), here.size()));  // a block begins a line of its own
        const bool put_in = piece.kind == SourcePiece::Kind::edited && here.find_first_not_of(" \n") != std::string_view::npos;
        put_in ? out_ << "<ins>" << text(here) << "</ins>" : out_ << text(here);
      }
      begun = !removed && (begun || !here.empty());
      if (behind) {
        break;
      }
    }
    out_ << "</div>";
  }

  void problems() {
    const JsonNode::Parts problems = record_["problems"].items();
    if (problems.empty()) {
      return;
    }
    out_ << "<section><h2>Problems</h2><ul>";
    for (const JsonNode& problem : problems) {
      out_ << "<li>" << text(problem["detail"].text()) << " <code>" << text(problem["code"].text()) << "</code></li>";
    }
    out_ << "</ul></section>\n";
  }

  const JsonNode& record_;
  const PageFrame& frame_;
  std::string_view clean_;
  CodePoints code_points_;
  Marks marks_;
  std::vector<SourcePiece> pieces_;
  JsonNode::Parts sections_ = record_["sections"].items();
  JsonNode::Iterator section_ = sections_.begin();
  std::size_t next_note_ = 0, next_piece_ = 0;
  std::uint32_t removed_ = 0;
  Html out_;
};

}  // namespace

std::string document_page(const JsonNode& record, const Kinship& kinship, const PageFrame& frame) { return DocumentPage(record, frame).write(kinship); }

}  // namespace pressmill

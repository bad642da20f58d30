#include "pipeline/publish/xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "pipeline/document/document.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr const char* kFile = "dataset.xlsx";
constexpr std::size_t kLongestCell = 32'767;  // UTF-16 units
constexpr std::string_view kCut = " […cut]";
constexpr std::size_t kCutUnits = 7;
constexpr lxw_row_t kMostRows = 1'048'576;  // with the header
constexpr std::string_view kCodebook = "codebook";

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

// "_x0041_" is how a sheet writes a character that XML can't hold.
bool looks_escaped(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && std::all_of(text.begin() + 2, text.begin() + 6, is_hex) && text[6] == '_';
}

// Cells need no change nearly always.
bool plain(std::string_view text) {
  return text.size() <= kLongestCell && text.find('\0') == std::string_view::npos && text.find("\xEF\xBF") == std::string_view::npos &&
         text.find("_x") == std::string_view::npos;
}

class XlsxFormat : public Format {
 public:
  explicit XlsxFormat(const FormatSetup& setup) : setup_(setup) {
    std::string tmpdir = setup_.folder.path();
    std::string path = setup_.folder.path() + "/" + kFile;
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = tmpdir.data();
    options.use_zip64 = LXW_TRUE;
    tmpdir_ = std::move(tmpdir);
    workbook_ = workbook_new_opt(path.c_str(), &options);
    if (workbook_ == nullptr) {
      throw PublishError(path + ": not written: no memory or no temporary file");
    }
    bold_ = workbook_add_format(workbook_);
    format_set_bold(bold_);
    for (const Table& table : setup_.tables) {
      sheets_.push_back(add_sheet(table));
    }
  }

  ~XlsxFormat() override {
    if (workbook_ != nullptr) {
      lxw_workbook_free(workbook_);
    }
  }

  void add(const PublishedDocument& document, const Rendered& /*rendered*/) override {
    for (std::size_t i = 0; i < setup_.of_documents; ++i) {
      for (std::size_t row = 0; row < document.tables[i].size(); ++row) {
        add_row(i, document.tables[i][row]);
      }
    }
  }

  void add_row(std::size_t table, std::span<const Scalar> row) override {
    Sheet& sheet = sheets_[table];
    if (sheet.next == kMostRows) {
      ++sheet.left_out;
      return;
    }
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      put(sheet.sheet, sheet.next, static_cast<lxw_col_t>(i), row[sheet.columns[i]]);
    }
    ++sheet.next;
  }

  void finish(const DatasetFacts& facts) override {
    for (Sheet& sheet : sheets_) {
      worksheet_autofilter(sheet.sheet, 0, 0, std::max(sheet.next, lxw_row_t{2}) - 1, static_cast<lxw_col_t>(sheet.columns.size() - 1));
    }
    add_codebook();
    lxw_doc_properties properties{};
    properties.created = created(facts);
    workbook_set_properties(workbook_, &properties);
    const lxw_error error = workbook_close(std::exchange(workbook_, nullptr));
    if (error != LXW_NO_ERROR) {
      throw PublishError(setup_.folder.path() + "/" + kFile + ": not written: " + lxw_strerror(error));
    }
    setup_.folder.adopt(kFile);
  }

 private:
  struct Sheet {
    lxw_worksheet* sheet = nullptr;
    std::vector<std::size_t> columns;  // of the table, those that it shows
    lxw_row_t next = 1;
    std::uint64_t left_out = 0;
  };

  Sheet add_sheet(const Table& table) {
    Sheet out{workbook_add_worksheet(workbook_, table.name.c_str()), {}};
    worksheet_freeze_panes(out.sheet, 1, 1);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Column& column = table.columns[i];
      if (column.name == "text" && table.name == "documents") {
        continue;
      }
      const auto at = static_cast<lxw_col_t>(out.columns.size());
      worksheet_set_column(out.sheet, at, at, width_of(column), nullptr);
      worksheet_write_string(out.sheet, 0, at, column.name.c_str(), bold_);
      out.columns.push_back(i);
    }
    return out;
  }

  // In characters.
  static double width_of(const Column& column) {
    constexpr double kNarrow = 12;
    constexpr double kMiddle = 18;
    constexpr double kWide = 60;
    return column.type != "string" ? kNarrow : column.article_text ? kWide : kMiddle;
  }

  void put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Scalar& cell) {
    switch (cell.type()) {
      case Scalar::Type::string:
        text_ = plain(cell.text()) ? cell.text() : cell_text(cell.text());
        worksheet_write_string(sheet, row, column, text_.c_str(), nullptr);
        break;
      case Scalar::Type::integer:
      case Scalar::Type::real: worksheet_write_number(sheet, row, column, cell.real(), nullptr); break;
      case Scalar::Type::boolean: worksheet_write_boolean(sheet, row, column, cell.truth() ? 1 : 0, nullptr); break;
      default: break;
    }
  }

  void add_codebook() {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook_, std::string(kCodebook).c_str());
    worksheet_freeze_panes(sheet, 1, 0);
    lxw_col_t column = 0;
    for (const auto& [name, width] :
         {std::pair<const char*, double>{"sheet", 18}, {"column", 20}, {"title", 24}, {"type", 10}, {"unit", 12}, {"values", 30}, {"description", 80}}) {
      worksheet_set_column(sheet, column, column, width, nullptr);
      worksheet_write_string(sheet, 0, column++, name, bold_);
    }
    lxw_row_t row = 1;
    const auto line = [&](const std::vector<std::string>& cells) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        put(sheet, row, static_cast<lxw_col_t>(i), cells[i]);
      }
      ++row;
    };
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const Table& table = setup_.tables[i];
      const std::string beyond =
          sheets_[i].left_out == 0 ? "" : ". " + std::to_string(sheets_[i].left_out) + " rows are not here: a sheet holds 1,048,576; the .csv has all";
      line({table.name, "", table.title, "", "", "", table.description + beyond});
      for (const std::size_t at : sheets_[i].columns) {
        const Column& one = table.columns[at];
        std::string values;
        for (const std::string& value : one.values) {
          values += (values.empty() ? "" : ", ") + value;
        }
        line({table.name, one.name, one.title, one.type, one.unit, values, one.description});
      }
    }
    worksheet_autofilter(sheet, 0, 0, row - 1, static_cast<lxw_col_t>(column - 1));
  }

  // Zero would mean now.
  static std::time_t created(const DatasetFacts& facts) {
    const auto day = parse_iso_date(facts.latest).value_or(Date{std::chrono::year{1980} / 1 / 1});
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::sys_days(day).time_since_epoch()).count();
  }

  FormatSetup setup_;
  std::string tmpdir_;
  lxw_workbook* workbook_ = nullptr;
  lxw_format* bold_ = nullptr;
  std::vector<Sheet> sheets_;  // by table
  std::string text_;           // the cell that is being written, ended by a NUL
};

}  // namespace

std::string cell_text(std::string_view text) {
  std::string out;
  std::size_t units = 0;
  std::size_t fits = 0;  // bytes of `out` that leave room for the mark
  for (std::size_t at = 0; at < text.size();) {
    const auto cp = utf8::at(text, at);
    std::string_view piece = text.substr(at, cp.size);
    if (cp.value == 0 || cp.value == 0xFFFE || cp.value == 0xFFFF) {
      piece = "\xEF\xBF\xBD";
    } else if (looks_escaped(text.substr(at))) {
      piece = "_x005F_";
    }
    const std::size_t more = cp.value > 0xFFFF ? 2 : piece.size() == 7 ? 7 : 1;
    if (units + more > kLongestCell) {
      return out.substr(0, fits) + std::string(kCut);
    }
    out += piece;
    units += more;
    fits = units + kCutUnits <= kLongestCell ? out.size() : fits;
    at += cp.size;
  }
  return out;
}

std::unique_ptr<Format> make_xlsx(const FormatSetup& setup) { return std::make_unique<XlsxFormat>(setup); }

}  // namespace pressmill

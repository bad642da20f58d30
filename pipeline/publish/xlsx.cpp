#include "pipeline/publish/xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <utility>

#include "pipeline/document/document.h"
#include "pipeline/publish/sheet_rows.h"
#include "pipeline/publish/zip.h"

namespace pressmill {
namespace {

constexpr const char* kFile = "dataset.xlsx";
constexpr std::string_view kCodebook = "codebook";

// A table on its way into the workbook.
struct Sheet {
  const Table* table = nullptr;
  std::vector<std::size_t> columns;  // of the table, those that it shows
  std::unique_ptr<ZipStretch> rows;
  std::uint32_t last = 1;  // row that is written
  std::uint64_t left_out = 0;
};

// In characters.
double width_of(const Column& column) {
  constexpr double kNarrow = 12;
  constexpr double kMiddle = 18;
  constexpr double kWide = 60;
  return column.type != "string" ? kNarrow : column.article_text ? kWide : kMiddle;
}

// The workbook without its rows, but with filters that reach over them.
class Skeleton {
 public:
  explicit Skeleton(std::string path) : path_(std::move(path)) {
    lxw_workbook_options options{};
    workbook_ = workbook_new_opt(path_.c_str(), &options);
    if (workbook_ == nullptr) {
      throw PublishError(path_ + ": not written: no memory");
    }
    bold_ = workbook_add_format(workbook_);
    format_set_bold(bold_);
  }
  ~Skeleton() {
    if (workbook_ != nullptr) {
      lxw_workbook_free(workbook_);
    }
  }
  Skeleton(const Skeleton&) = delete;
  Skeleton& operator=(const Skeleton&) = delete;

  void add(const Sheet& sheet) {
    lxw_worksheet* out = workbook_add_worksheet(workbook_, sheet.table->name.c_str());
    worksheet_freeze_panes(out, 1, 1);
    lxw_col_t at = 0;
    for (const std::size_t column : sheet.columns) {
      worksheet_set_column(out, at, at, width_of(sheet.table->columns[column]), nullptr);
      worksheet_write_string(out, 0, at++, sheet.table->columns[column].name.c_str(), bold_);
    }
    worksheet_autofilter(out, 0, 0, std::max(sheet.last, 2U) - 1, at - 1);
  }

  void add_codebook(const std::vector<Sheet>& sheets) {
    lxw_worksheet* out = workbook_add_worksheet(workbook_, std::string(kCodebook).c_str());
    worksheet_freeze_panes(out, 1, 0);
    lxw_col_t column = 0;
    for (const auto& [name, width] :
         {std::pair<const char*, double>{"sheet", 18}, {"column", 20}, {"title", 24}, {"type", 10}, {"unit", 12}, {"values", 30}, {"description", 80}}) {
      worksheet_set_column(out, column, column, width, nullptr);
      worksheet_write_string(out, 0, column++, name, bold_);
    }
    lxw_row_t row = 1;
    const auto line = [&](const std::vector<std::string>& cells) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        worksheet_write_string(out, row, static_cast<lxw_col_t>(i), cells[i].c_str(), nullptr);
      }
      ++row;
    };
    for (const Sheet& sheet : sheets) {
      const Table& table = *sheet.table;
      const std::string beyond = sheet.left_out == 0 ? ""
                                                     : ". Its first " + std::to_string(sheet.last - 1) + " rows; " + std::to_string(sheet.left_out) +
                                                           " more are in the other formats: a sheet holds no more";
      line({table.name, "", table.title, "", "", "", table.description + beyond});
      for (const std::size_t at : sheet.columns) {
        const Column& one = table.columns[at];
        std::string values;
        for (const std::string& value : one.values) {
          values += (values.empty() ? "" : ", ") + value;
        }
        line({table.name, one.name, one.title, one.type, one.unit, values, one.description});
      }
    }
    worksheet_autofilter(out, 0, 0, row - 1, column - 1);
  }

  // Its parts.
  std::vector<ZipEntry> take(std::time_t created) {
    lxw_doc_properties properties{};
    properties.created = created;
    workbook_set_properties(workbook_, &properties);
    const lxw_error error = workbook_close(std::exchange(workbook_, nullptr));
    if (error != LXW_NO_ERROR) {
      throw PublishError(path_ + ": not written: " + lxw_strerror(error));
    }
    std::ifstream file(path_, std::ios::binary);
    const std::string archive(std::istreambuf_iterator<char>(file), {});
    std::remove(path_.c_str());
    return read_zip(archive);
  }

 private:
  std::string path_;
  lxw_workbook* workbook_ = nullptr;
  lxw_format* bold_ = nullptr;
};

class XlsxFormat : public Format {
 public:
  XlsxFormat(const FormatSetup& setup, const SheetLimits& limits) : setup_(setup), limits_(limits) {
    for (const Table& table : setup_.tables) {
      sheets_.push_back(sheet_of(table));
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
    if (sheet.left_out > 0 || sheet.last == limits_.rows || sheet.rows->bytes() > limits_.bytes || sheet.rows->deflated() > limits_.deflated) {
      ++sheet.left_out;
      return;
    }
    cells_.clear();
    for (const std::size_t column : sheet.columns) {
      cells_.push_back(row[column]);
    }
    xml_.clear();
    append_row(++sheet.last, cells_, xml_);
    sheet.rows->add(xml_);
  }

  void finish(const DatasetFacts& facts) override {
    const std::string path = setup_.folder.path() + "/" + kFile;
    Skeleton skeleton(path);
    for (const Sheet& sheet : sheets_) {
      sheet.rows->end();
      skeleton.add(sheet);
    }
    skeleton.add_codebook(sheets_);
    const std::vector<ZipEntry> parts = skeleton.take(created(facts));
    OutputFile& file = setup_.folder.open(kFile);
    ZipWriter archive(file);
    for (const ZipEntry& part : parts) {
      write(part, archive);
    }
    archive.finish();
    file.close();
  }

 private:
  Sheet sheet_of(const Table& table) const {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].name != "text" || table.name != "documents") {
        columns.push_back(i);
      }
    }
    return {&table, std::move(columns), std::make_unique<ZipStretch>(setup_.folder.path())};
  }

  // A part of the skeleton; a sheet with its rows behind the header.
  void write(const ZipEntry& part, ZipWriter& archive) const {
    const Sheet* const sheet = sheet_at(part.name);
    const std::string_view content = part.content;
    const std::size_t rows = sheet == nullptr ? content.size() : content.find("</sheetData>");
    if (rows == std::string::npos) {
      throw PublishError(setup_.folder.path() + "/" + kFile + ": not written: " + part.name + " has no rows");
    }
    ZipStretch before(setup_.folder.path());
    before.add(content.substr(0, rows));
    before.end();
    ZipStretch behind(setup_.folder.path());
    behind.add(content.substr(rows));
    behind.end();
    std::vector<ZipStretch*> stretches{&before};
    if (sheet != nullptr) {
      stretches.push_back(sheet->rows.get());
      stretches.push_back(&behind);
    }
    archive.entry(part.name, stretches);
  }

  // "xl/worksheets/sheet3.xml" is the third; none for the codebook and for what is no sheet.
  const Sheet* sheet_at(std::string_view part) const {
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      if (part == "xl/worksheets/sheet" + std::to_string(i + 1) + ".xml") {
        return &sheets_[i];
      }
    }
    return nullptr;
  }

  // Zero would mean now.
  static std::time_t created(const DatasetFacts& facts) {
    const auto day = parse_iso_date(facts.latest).value_or(Date{std::chrono::year{1980} / 1 / 1});
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::sys_days(day).time_since_epoch()).count();
  }

  FormatSetup setup_;
  SheetLimits limits_;
  std::vector<Sheet> sheets_;  // by table
  std::vector<Scalar> cells_;  // of the row that is being written
  std::string xml_;
};

}  // namespace

std::unique_ptr<Format> make_xlsx(const FormatSetup& setup) { return make_xlsx(setup, {}); }

std::unique_ptr<Format> make_xlsx(const FormatSetup& setup, const SheetLimits& limits) { return std::make_unique<XlsxFormat>(setup, limits); }

}  // namespace pressmill

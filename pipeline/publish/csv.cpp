#include "pipeline/publish/csv.h"

#include <array>
#include <charconv>
#include <cstring>

#include "pipeline/text/eight.h"

namespace pressmill {
namespace {

// Whether a field must stand in quotation marks.
bool needs_marks(std::string_view field) {
  for (std::size_t at = 0; at < field.size(); at += 8) {
    const std::uint64_t bytes = eight::load_up_to(field.data() + at, std::min<std::size_t>(field.size() - at, 8));
    if ((eight::equal(bytes, '"') | eight::equal(bytes, ',') | eight::equal(bytes, '\r') | eight::equal(bytes, '\n')) != 0) {
      return true;
    }
  }
  return field.empty();
}

class CsvFormat : public Format {
 public:
  explicit CsvFormat(const FormatSetup& setup) {
    for (const Table& table : setup.tables) {
      CsvRow header;
      for (const Column& column : table.columns) {
        header.add(column.name);
      }
      header.end();
      files_.push_back(&setup.folder.open(table.name + ".csv"));
      files_.back()->write(header.text());
    }
  }

  Rendered render(const PublishedDocument& document) const override {
    Rendered out;
    for (const Rows& rows : document.tables) {
      CsvRow csv;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        add_all(rows[i], csv);
      }
      out.push_back(std::move(csv).take());
    }
    return out;
  }

  void add(const PublishedDocument& /*document*/, const Rendered& rendered) override {
    for (std::size_t i = 0; i < rendered.size(); ++i) {
      files_[i]->write(rendered[i]);
    }
  }

  void add_row(std::size_t table, std::span<const Scalar> row) override {
    CsvRow csv;
    add_all(row, csv);
    files_[table]->write(csv.text());
  }

  void finish(const DatasetFacts& /*facts*/) override {
    for (OutputFile* file : files_) {
      file->close();
    }
  }

 private:
  static void add_all(std::span<const Scalar> row, CsvRow& csv) {
    for (const Scalar& cell : row) {
      csv.add(cell);
    }
    csv.end();
  }

  std::vector<OutputFile*> files_;
};

}  // namespace

void CsvRow::put(std::string_view field) {
  if (!needs_marks(field)) {
    text_ += field;
    return;
  }
  text_ += '"';
  for (std::size_t at = 0; at < field.size();) {
    const std::size_t mark = std::min(field.find('"', at), field.size() - 1);
    text_ += field.substr(at, mark + 1 - at);
    if (field[mark] == '"') {
      text_ += '"';
    }
    at = mark + 1;
  }
  text_ += '"';
}

void CsvRow::add(const Scalar& field) {
  if (!first_) {
    text_ += ',';
  }
  first_ = false;
  std::array<char, 32> digits;
  const auto number = [&](auto value) { text_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr); };
  switch (field.type()) {
    case Scalar::Type::string: put(field.text()); break;
    case Scalar::Type::integer: number(field.number()); break;
    case Scalar::Type::real: number(field.real()); break;
    case Scalar::Type::boolean: text_ += field.truth() ? "true" : "false"; break;
    default: break;
  }
}

void CsvRow::end() {
  text_ += "\r\n";
  first_ = true;
}

std::unique_ptr<Format> make_csv(const FormatSetup& setup) { return std::make_unique<CsvFormat>(setup); }

}  // namespace pressmill

#include "pipeline/publish/dataset.h"

#include <algorithm>
#include <cmath>

namespace pressmill {
namespace {

constexpr std::string_view kProblems = "problems";

double rounded(double share) {
  constexpr double kThousandth = 1000;
  return std::round(share * kThousandth) / kThousandth;
}

std::vector<const FormatEntry*> chosen(const FormatChoice& choice) {
  std::vector<const FormatEntry*> out;
  for (const FormatEntry& entry : formats()) {
    const bool wanted = choice.names.empty() || std::ranges::find(choice.names, entry.name) != choice.names.end();
    if (wanted && !(choice.standoff && entry.needs_text)) {
      out.push_back(&entry);
    }
  }
  return out;
}

// How many records are no repeats.
std::uint64_t different(SortedFile& file) {
  std::uint64_t out = 0;
  std::string last;
  file.each([&](std::string_view record) {
    out += out == 0 || record != last ? 1U : 0U;
    last = record;
  });
  return out;
}

}  // namespace

DatasetWriter::DatasetWriter(const std::string& folder, const FormatChoice& choice, Rules::Words words)
    : words_(std::move(words)),
      folder_(folder),
      across_(across_tables(folder, words_)),
      tables_(document_tables()),
      standoff_(choice.standoff ? std::make_unique<Standoff>() : nullptr),
      people_(folder) {
  of_documents_ = tables_.size();
  for (const auto& across : across_) {
    tables_.push_back(across->table());
  }
  if (standoff_ != nullptr) {
    for (Table& table : tables_) {
      table = without_text(table, kept_.emplace_back());
    }
  }
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    counts_[tables_[i].name] = 0;
    if (i < of_documents_) {
      readers_.emplace_back(tables_[i]);
    }
  }
  counts_["articles"] = 0;
  const FormatSetup setup{folder_, tables_, of_documents_, choice.standoff, words_};
  for (const FormatEntry* entry : chosen(choice)) {
    formats_.push_back(entry->make(setup));
  }
}

DatasetWriter::Rendered DatasetWriter::render(Standing standing, std::string record) const {
  auto document = std::make_unique<PublishedDocument>(std::move(standing), std::move(record));
  document->text_sha256 = sha256(document->record.root()["text"].text());
  if (standoff_ != nullptr) {
    document->line = standoff_->write(document->record.root(), document->text_sha256);
  }
  fill_tables(*document);
  Rendered out;
  for (const auto& format : formats_) {
    out.parts.push_back(format->render(*document));
  }
  out.document = std::move(document);
  return out;
}

void DatasetWriter::fill_tables(PublishedDocument& document) const {
  const JsonNode& record = document.record.root();
  const Standing& standing = document.standing;
  document.tables.resize(tables_.size());
  for (std::size_t i = 0; i < of_documents_; ++i) {
    Rows& rows = document.tables[i];
    const Table& table = tables_[i];
    rows.width = table.columns.size();
    if (table.list.empty()) {
      rows.cells.resize(rows.width);
      readers_[i].read(record, rows.cells.data());
      const auto put = [&](std::string_view column, Scalar value) { rows.cells[place_of(table, column)] = value; };
      put("doc_id", standing.id);
      put("text_sha256", document.text_sha256);
      put("cluster", standing.cluster);
      put("canonical", standing.canonical);
      put("relation", standing.relation);
      if (standing.of) {
        put("of", *standing.of);
        put("similarity", rounded(standing.similarity));
        put("containment", rounded(standing.containment));
      }
    } else if (standing.canonical) {
      const auto items = record[table.list].items();
      rows.cells.resize(rows.width * items.size());
      Scalar* row = rows.cells.data();
      for (const JsonNode& item : items) {
        row[0] = Scalar(standing.id);
        readers_[i].read(item, row);
        row += rows.width;
      }
    }
  }
}

void DatasetWriter::add(const Rendered& rendered) {
  const PublishedDocument& document = *rendered.document;
  for (const auto& across : across_) {
    across->add(document);
  }
  for (std::size_t i = 0; i < formats_.size(); ++i) {
    formats_[i]->add(document, rendered.parts[i]);
  }
  count(document);
}

void DatasetWriter::count(const PublishedDocument& document) {
  for (std::size_t i = 0; i < of_documents_; ++i) {
    counts_[tables_[i].name] += document.tables[i].size();
  }
  const JsonNode& record = document.record.root();
  latest_ = std::max(latest_, std::string(record["published"]["value"].text()));
  if (document.standing.canonical) {
    ++counts_["articles"];
    for (const JsonNode& speaker : record["speakers"].items()) {
      if (speaker["kind"].text() == "person") {
        people_.add(speaker["name"].text());
      }
    }
  }
}

void DatasetWriter::add_row(std::size_t table, std::span<const Scalar> row) {
  std::vector<Scalar> fewer;
  if (standoff_ != nullptr) {
    for (const std::size_t column : kept_[table]) {
      fewer.push_back(row[column]);
    }
    row = fewer;
  }
  for (const auto& format : formats_) {
    format->add_row(table, row);
  }
}

void DatasetWriter::add_aside(const SetAside& aside) {
  const auto problems = std::ranges::find_if(tables_, [](const Table& table) { return table.name == kProblems; });
  const std::string detail = aside.place + ": " + aside.stage + ": " + aside.reason;
  const std::vector<Scalar> row{{}, "set-aside", detail, std::int64_t{1}};
  add_row(static_cast<std::size_t>(problems - tables_.begin()), row);
  ++aside_;
}

void DatasetWriter::finish(DatasetFacts facts) {
  for (std::size_t i = 0; i < across_.size(); ++i) {
    const std::size_t table = of_documents_ + i;
    across_[i]->each_row([&](std::span<const Scalar> row) {
      add_row(table, row);
      ++counts_[tables_[table].name];
    });
  }
  facts.counts = counts_;
  facts.set_aside = aside_;
  facts.people = different(people_);
  facts.schema = standoff_ == nullptr ? facts.schema : standoff_schema(facts.schema);
  facts.latest = std::max(facts.latest, latest_);
  for (const auto& format : formats_) {
    format->finish(facts);
  }
  write_run(facts);
}

void DatasetWriter::write_run(const DatasetFacts& facts) {
  JsonWriter out;
  out.begin_object();
  out.field("pressmill", facts.version);
  out.field("schema", facts.schema);
  out.field("fingerprint", facts.fingerprint);
  out.key("counts");
  out.begin_object();
  for (const auto& [name, count] : facts.counts) {
    out.key(name), out.number(static_cast<std::int64_t>(count));
  }
  out.field("set_aside", static_cast<std::int64_t>(facts.set_aside));
  out.end_object();
  out.end_object();
  OutputFile& run = folder_.open("run.json");
  run.write(out.view());
  run.write("\n");
  run.close();
  folder_.sync();
}

}  // namespace pressmill

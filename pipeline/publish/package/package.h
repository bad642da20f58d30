#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pipeline/publish/format.h"
#include "pipeline/publish/views.h"

namespace pressmill {

// What stands beside the data for people and programs that meet it: datapackage.json, codebook.md, README.md, CITATION.cff. Made of the schemas, of what was
// written before it, and of about.yaml; what nobody said is a marked blank.
std::unique_ptr<Format> make_package(const FormatSetup& setup);

// Each file as text. `files`: those of the dataset that are whole.
std::string datapackage(const FormatSetup& setup, const DatasetFacts& facts, const std::vector<WrittenFile>& files);   // Frictionless Data Package, version 1
std::string codebook(const FormatSetup& setup, const DatasetFacts& facts);                                             // Markdown
std::string dataset_card(const FormatSetup& setup, const DatasetFacts& facts, const std::vector<WrittenFile>& files);  // as Hugging Face has it
std::string citation(const DatasetFacts& facts);                                                                       // Citation File Format 1.2.0

// A text as a JSON string, which is a YAML one too.
std::string quoted_string(std::string_view text);

// The file of a table, or null: "quotes.csv".
const WrittenFile* file_of(const Table& table, const std::vector<WrittenFile>& files);

// What a file of the dataset holds, for people.
std::string about_file(std::string_view name);

}  // namespace pressmill

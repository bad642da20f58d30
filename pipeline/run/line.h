#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "pipeline/clean/cleaner.h"
#include "pipeline/document/extractor.h"
#include "pipeline/document/rules.h"

namespace pressmill {

// The line that one document goes down: clean, then every extractor of the registry. Const after it is made; any number of threads.
class Line {
 public:
  // REQUIRES: `rules` and `registry` outlive it. Throws RulesError where an extractor lacks a lexicon or rule file.
  Line(const Rules& rules, std::span<const ExtractorEntry> registry);

  // Fills document.clean and layout from document.source and returns the findings.
  Annotations process(Document& document) const;

  // The article record of a document; or why there is none.
  struct Record {
    std::string json;
    std::string fault;  // empty where nothing failed
  };
  // The records of a batch of documents (batches.h), in their order. Each stage goes over all of them before the next one begins: its code and tables then stay
  // in the nearest memory, which takes a fifth less time than document after document (block-oriented processing: Padmanabhan et al., ICDE 2001).
  std::vector<Record> records(std::span<Document> documents) const;
  // The same for documents that are cleaned already.
  std::vector<Record> records_of_clean(std::span<const Document> documents) const;

  std::span<const ExtractorEntry> registry() const { return registry_; }
  const Cleaner& cleaner() const { return cleaner_; }

 private:
  void extract(std::span<const Document> documents, std::vector<Record>& out) const;

  Cleaner cleaner_;
  std::span<const ExtractorEntry> registry_;
  std::vector<std::unique_ptr<Extractor>> extractors_;
};

// Makes the line on first use: compiling the rules costs more than an unchanged run does.
class LazyLine {
 public:
  LazyLine(const std::vector<Rules::File>& added, std::span<const ExtractorEntry> registry) : added_(added), registry_(registry) {}
  const Line& get();  // throws RulesError; not for several threads

 private:
  const std::vector<Rules::File>& added_;
  std::span<const ExtractorEntry> registry_;
  std::unique_ptr<Rules> rules_;
  std::unique_ptr<Line> line_;
};

}  // namespace pressmill

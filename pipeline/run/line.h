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
  // The findings of a document that is cleaned already.
  Annotations extract(const Document& document) const;

  std::span<const ExtractorEntry> registry() const { return registry_; }
  const Cleaner& cleaner() const { return cleaner_; }

 private:
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

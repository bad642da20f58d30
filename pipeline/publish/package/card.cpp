// README.md and CITATION.cff.
#include <fmt/core.h>

#include <algorithm>

#include "pipeline/publish/package/package.h"

namespace pressmill {
namespace {

std::uint64_t count(const DatasetFacts& facts, const std::string& name) {
  const auto found = facts.counts.find(name);
  return found == facts.counts.end() ? 0 : found->second;
}

// Hugging Face's classes of size, by rows.
std::string_view size_category(std::uint64_t rows) {
  return rows < 1'000 ? "n<1K" : rows < 10'000 ? "1K<n<10K" : rows < 100'000 ? "10K<n<100K" : rows < 1'000'000 ? "100K<n<1M" : "1M<n<10M";
}

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::string title_of(const DatasetFacts& facts) { return facts.about.title.empty() ? blank("title") : facts.about.title; }

// What the platform reads.
std::string header(const FormatSetup& setup, const DatasetFacts& facts, const std::vector<WrittenFile>& files) {
  const About& about = facts.about;
  std::string out = "---\npretty_name: " + quoted_string(title_of(facts)) + "\nlanguage:\n- " + (about.language.empty() ? "en" : about.language) + "\n";
  out += "license: " + (about.licence.empty() ? "unknown" : quoted_string(lower(about.licence))) + "\n";
  out += fmt::format("size_categories:\n- {}\n", size_category(count(facts, "documents")));
  out += "tags:\n- news\n- quotations\n- inspections\n";
  for (const std::string& keyword : about.keywords) {
    out += "- " + quoted_string(keyword) + "\n";
  }
  std::string configs;
  for (const Table& table : setup.tables) {
    if (const WrittenFile* file = file_of(table, files)) {
      configs += "- config_name: " + table.name + "\n  data_files: " + file->name + "\n" + (table.name == "documents" ? "  default: true\n" : "");
    }
  }
  return out + (configs.empty() ? "" : "configs:\n" + configs) + "---\n";
}

std::string form(const FormatSetup& setup) {
  return setup.standoff ? "This is the form **without text** (standoff): positions, hashes and the findings' fields. The words of the articles, titles among "
                          "them, are left out; "
                          "positions count code points in the text whose SHA-256 is `text_sha256`.\n"
                        : "This is the form **with text**: it holds the cleaned words of the articles. Whoever passes it on needs the right to do so; "
                          "`pressmill run --formats standoff` makes one without them.\n";
}

std::string contents(const FormatSetup& setup, const DatasetFacts& facts, const std::vector<WrittenFile>& files) {
  std::string out = "| file | rows | what |\n|---|---:|---|\n";
  for (const WrittenFile& file : files) {
    const auto table = std::ranges::find_if(setup.tables, [&](const Table& one) { return file.name == one.name + ".csv"; });
    if (table != setup.tables.end()) {
      const std::uint64_t asides = table->name == "problems" ? facts.set_aside : 0;
      out += fmt::format("| `{}` | {} | {}: {} |\n", file.name, count(facts, table->name) + asides, table->title, table->description);
    } else {
      out +=
          fmt::format("| `{}` | {} | {} |\n", file.name, file.name == "articles.jsonl" ? std::to_string(count(facts, "articles")) : "", about_file(file.name));
    }
  }
  return out;
}

}  // namespace

std::string dataset_card(const FormatSetup& setup, const DatasetFacts& facts, const std::vector<WrittenFile>& files) {
  const About& about = facts.about;
  std::string out = header(setup, facts, files) + "\n# " + title_of(facts) + "\n\n";
  out += (about.description.empty() ? blank("description") : about.description) + "\n\n";
  out += fmt::format("{} documents, {} of them canonical (near-copies tell the same story once); the latest of {}.\n\n", count(facts, "documents"),
                     count(facts, "articles"), facts.latest.empty() ? "an unknown day" : facts.latest);
  out += "## Form\n\n" + form(setup) + "\n";
  out += "## Contents\n\n" + contents(setup, facts, files) + "\n`codebook.md` says every column; `datapackage.json` says it for programs.\n\n";
  out += "## What to know\n\n";
  out += fmt::format(
      "- **People.** It names {} different persons as the articles name them. One name may stand for several people, one person under several names.\n",
      facts.people);
  out +=
      "- **Ratings are as reported**: what an article says that an inspectorate gave, not the inspectorate's own register. `conflict` marks where one text "
      "gives "
      "two.\n";
  out +=
      "- **Everything was found by rules.** Each finding names its rule and its place: code points, half-open, in the clean text (`start`, `end`) and in the "
      "document as it came in (`source_start`, `source_end`).\n";
  out += fmt::format("- **Made by** pressmill {}, record schema `{}`, rules `{}`. The same documents and rules give the same bytes.\n\n", facts.version,
                     facts.schema, facts.fingerprint.substr(0, 16));
  out += "## Licence\n\n" + (about.licence.empty() ? blank("licence") : about.licence) + (about.licence_url.empty() ? "" : " (" + about.licence_url + ")") +
         "\n\n";
  out += "## Citation\n\n";
  for (const About::Author& author : about.authors) {
    out += (&author == about.authors.data() ? "" : ", ") + author.name;
  }
  out += (about.authors.empty() ? blank("authors") : "") + ": " + title_of(facts) + (about.doi.empty() ? "" : ", https://doi.org/" + about.doi) +
         ". See `CITATION.cff`.\n";
  return out;
}

std::string citation(const DatasetFacts& facts) {
  const About& about = facts.about;
  std::string out = "cff-version: 1.2.0\nmessage: \"If you use this dataset, please cite it as below.\"\ntype: dataset\n";
  out += "title: " + quoted_string(title_of(facts)) + "\nauthors:\n";
  for (const About::Author& author : about.authors) {
    out += "- name: " + quoted_string(author.name) + "\n" + (author.orcid.empty() ? "" : "  orcid: " + quoted_string(author.orcid) + "\n");
  }
  out += about.authors.empty() ? "- name: " + quoted_string(blank("authors")) + "\n" : "";
  const auto line = [&out](std::string_view key, const std::string& value) {
    out += value.empty() ? "" : std::string(key) + ": " + quoted_string(value) + "\n";
  };
  line("abstract", about.description);
  line("date-released", facts.latest);
  line("version", about.version);
  line("doi", about.doi);
  line("license", about.licence);
  line("license-url", about.licence_url);
  line("url", about.homepage);
  out += about.keywords.empty() ? "" : "keywords:\n";
  for (const std::string& keyword : about.keywords) {
    out += "- " + quoted_string(keyword) + "\n";
  }
  return out;
}

}  // namespace pressmill

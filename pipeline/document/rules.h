#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/json.h"
#include "pipeline/text/lexicon.h"
#include "pipeline/text/literals.h"
#include "pipeline/text/pattern.h"
#include "pipeline/text/span.h"
#include "pipeline/text/vocabulary.h"

namespace pressmill {

// A fault in a rule file, a lexicon or an example: "ratings.yaml:14: rule rated-grade: …".
class RulesError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

enum class Within : std::uint8_t { line, sentence, paragraph, section };

// One rule of a rule file. docs/rules.md explains each key to those who write them.
struct Rule {
  // A literal that must stand in a unit before the pattern is tried there.
  struct Need {
    std::string literal;
    bool begins = false;  // it must stand at the unit's beginning: nothing but a few marks before it
  };
  struct Example {
    std::string text;
    std::map<std::string, std::string> gives;  // group -> what it must hold, compared without case; empty: the match is enough
  };
  std::string id;  // "ratings/rated-grade"
  std::string about;
  Pattern pattern;
  std::vector<Need> needs;
  Within within = Within::sentence;
  std::uint32_t longest = UINT32_MAX;  // characters; a longer unit is not looked at
  std::map<std::string, std::string> emit;
  std::vector<Example> match;
  std::vector<std::string> reject;
  int line = 0;  // in its file

  std::string_view emitted(std::string_view key) const;  // empty where the rule emits no such constant
};

// Where a rule matched: byte offsets in the text that was searched.
struct RuleMatch {
  const Rule* rule = nullptr;
  std::uint32_t begin = 0, end = 0;
  std::uint32_t unit_begin = 0, unit_end = 0;  // the line, sentence, paragraph or section it was found in
  std::vector<std::optional<std::pair<std::size_t, std::size_t>>> groups;

  std::optional<Span> group(std::string_view name) const;
};

// The parts of a text that rules look at, by kind, each kind in order and without overlaps. A kind without any is not looked for.
struct Units {
  std::vector<Span> lines, sentences, paragraphs, sections;

  const std::vector<Span>& of(Within within) const;
};

// The rules of one file, behind a literal scan: a pattern runs only over a unit in which one of its `needs` stands.
class RuleSet {
 public:
  struct Trace {
    std::function<void(const Rule&, Span unit)> near;     // the literal stood there, the pattern didn't match
    std::function<void(const Rule&, Span unit)> gave_up;  // the pattern cost more than is allowed
  };

  RuleSet(std::string name, std::vector<Rule> rules);

  // Every match of every rule in the units of its kind, ordered by position, then by the order of the file; matches of one rule don't overlap.
  // `trace` may leave its functions empty. Without the prefilter every pattern runs over every unit: tests compare the two.
  std::vector<RuleMatch> matches(std::string_view text, const Units& units, const Trace& trace = {}) const;
  std::vector<RuleMatch> matches_without_prefilter(std::string_view text, const Units& units) const;

  const std::string& name() const { return name_; }
  const std::vector<Rule>& rules() const { return rules_; }

 private:
  // The needs of all rules that look at units of one kind.
  struct Gate {
    struct Need {
      std::uint32_t rule = 0;  // index into rules_
      std::uint32_t size = 0;  // of the literal, in bytes
      bool begins = false;
    };
    Within within = Within::line;
    LiteralSet literals;
    std::vector<Need> needs;  // by literal
  };
  void run(const Rule& rule, std::string_view text, Span unit, const Trace& trace, std::vector<RuleMatch>& out) const;

  std::string name_;
  std::vector<Rule> rules_;
  std::vector<Gate> gates_;
};

// All that pressmill knows as data: rule files and lexicons, the embedded ones and what a user adds. Made once, const afterwards (any number of threads).
class Rules {
 public:
  struct File {
    std::string path;  // "rules/ratings.yaml", "lexicons/months.tsv" or "lexicons/scales/ofsted-4.yaml"
    std::string content;
    bool checked = false;  // against its schema: an embedded one, which a test checks
  };

  // One file of lexicons/scales, checked against schemas/scale.schema.json. Its grades, aspects and names have joined the lexicons of those names.
  struct Scale {
    std::string name;  // "ofsted-4"
    Json content;
  };

  // What rules are made with: the entries of each lexicon, those of its own files first, and the scales by name.
  struct Words {
    std::map<std::string, std::vector<Lexicon::Entry>, std::less<>> lexicons;
    std::vector<Scale> scales;
  };

  // The embedded files; a file of `added` extends the embedded one of the same name, and a rule with the same id replaces. Throws RulesError.
  static Rules load(const std::vector<File>& added = {});
  // The fingerprint that load(added) would have, without making the rules: what an unchanged run asks first.
  static std::string fingerprint_of(const std::vector<File>& added = {});
  // The words and scales that load(added) would have, without making the rules: what publishing asks. Throws RulesError.
  static Words words_of(const std::vector<File>& added = {});
  // Those files alone, in that order.
  static Rules of(const std::vector<File>& files);
  // The .yaml and .tsv files of a directory that a user gave, and the scales in its folder `scales`. Throws RulesError where one can't be read, and where
  // nothing would ever look at one: a name that is misspelt, a folder too deep.
  static std::vector<File> files_in(const std::string& directory);

  const RuleSet& set(std::string_view name) const;      // throws RulesError where there is none
  const Lexicon& lexicon(std::string_view name) const;  // likewise
  const Vocabulary& vocabulary() const { return vocabulary_; }
  const std::vector<RuleSet>& sets() const { return sets_; }
  const std::vector<Scale>& scales() const { return scales_; }     // by name
  const std::string& fingerprint() const { return fingerprint_; }  // SHA-256 over files and version

  // Runs the examples inside each rule; one line for each that fails, empty where all hold.
  std::vector<std::string> failed_examples() const;

 private:
  Rules() = default;
  Vocabulary vocabulary_;
  std::map<std::string, Lexicon, std::less<>> lexicons_;
  std::vector<RuleSet> sets_;
  std::vector<Scale> scales_;
  std::string fingerprint_;
};

}  // namespace pressmill

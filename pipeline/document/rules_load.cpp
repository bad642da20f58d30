// How Rules are made from files: YAML and TSV in, checked, with the file and line in every complaint.
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include "pipeline/document/embedded.h"
#include "pipeline/document/json.h"
#include "pipeline/document/rule_file.h"
#include "pipeline/document/rules.h"
#include "pipeline/document/schema.h"
#include "pipeline/document/sha256.h"
#include "pipeline/document/version.h"
#include "pipeline/document/yaml.h"

namespace pressmill {
namespace {

using Fragments = std::map<std::string, std::string, std::less<>>;

constexpr std::size_t kMostValues = 200'000;      // of one file: aliases of aliases of aliases would fill any memory
constexpr std::size_t kLongestPattern = 500'000;  // bytes, fragments and lexicons put in

std::string stem(const std::string& path) { return std::filesystem::path(path).stem().string(); }

class PackReader {
 public:
  explicit PackReader(Fragments lexicons, std::string_view schema = "rules") : lexicons_(std::move(lexicons)), schema_name_(schema) {}

  // Adds the rules of one file to `rules`; one with the id of an earlier rule takes its place.
  void read(const Rules::File& file, std::vector<Rule>& rules) {
    file_ = base_name(file.path);
    require_utf8(file);
    try {
      const YAML::Node root = YAML::Load(file.content);
      check(file, root);
      read(root, stem(file.path), rules);
    } catch (const YAML::Exception& error) {
      rule_file_fault(file_, error.mark.line + 1, error.msg);
    }
  }

  // A checked YAML file as a JSON value; all its scalars are strings.
  Json value(const Rules::File& file) {
    file_ = base_name(file.path);
    require_utf8(file);
    try {
      const YAML::Node root = YAML::Load(file.content);
      check(file, root);
      return parse_json(to_json(root));
    } catch (const YAML::Exception& error) {
      rule_file_fault(file_, error.mark.line + 1, error.msg);
    }
  }

 private:
  void read(const YAML::Node& root, const std::string& set, std::vector<Rule>& rules) const {
    Fragments fragments = lexicons_;
    for (const auto& pair : root["fragments"]) {
      fragments[pair.first.as<std::string>()] = expand(pair.second.as<std::string>(), fragments, pair.second);
    }
    std::set<std::string> ids;
    for (const YAML::Node& node : root["rules"]) {
      Rule rule = read_rule(node, set, fragments);
      if (!ids.insert(rule.id).second) {
        rule_file_fault(file_, rule.line, "rule " + node["id"].as<std::string>() + ": an earlier rule of this file has that id");
      }
      const auto same = std::find_if(rules.begin(), rules.end(), [&rule](const Rule& other) { return other.id == rule.id; });
      if (same == rules.end()) {
        rules.push_back(std::move(rule));
      } else {
        *same = std::move(rule);
      }
    }
  }

  void check(const Rules::File& file, const YAML::Node& root) {
    if (file.checked) {
      return;
    }
    if (!schema_) {
      schema_.emplace(schema_text(schema_name_));
    }
    const auto faults = schema_->check(to_json(root));
    if (faults.empty()) {
      return;
    }
    // The deepest fault says most.
    const SchemaFault& first =
        *std::max_element(faults.begin(), faults.end(), [](const SchemaFault& a, const SchemaFault& b) { return a.path.size() < b.path.size(); });
    YAML::Node at = root;
    std::string where;
    std::string rule;
    for (const std::string& step : first.path) {
      const YAML::Node next = at.IsSequence() ? at[std::stoul(step)] : at[step];
      if (!next) {
        break;
      }
      at.reset(next);
      where = step.find_first_not_of("0123456789") == std::string::npos ? where : step;
      if (at.IsMap() && at["id"] && at["id"].IsScalar()) {
        rule = "rule " + at["id"].as<std::string>() + ": ";
      }
    }
    rule_file_fault(file_, at.Mark().line + 1, rule + (where.empty() ? "" : where + ": ") + first.message);
  }

  std::string to_json(const YAML::Node& node) const {
    if (node.IsNull()) {  // nothing but comments
      return "{}";
    }
    JsonWriter out;
    std::size_t values = 0;
    write(node, out, values);
    return std::move(out).take();
  }

  void write(const YAML::Node& node, JsonWriter& out, std::size_t& values) const {
    if (++values > kMostValues) {
      rule_file_fault(file_, node.Mark().line + 1, "more than 200,000 values; aliases count as often as they stand");
    }
    if (node.IsMap()) {
      out.begin_object();
      for (const auto& pair : node) {
        out.key(pair.first.as<std::string>());
        write(pair.second, out, values);
      }
      out.end_object();
    } else if (node.IsSequence()) {
      out.begin_array();
      for (const YAML::Node& item : node) {
        write(item, out, values);
      }
      out.end_array();
    } else if (node.IsScalar()) {
      out.string(node.as<std::string>());
    } else {
      out.null();
    }
  }

  // Puts fragments and lexicons in place of {name}; \{, \p{L} and a repeat such as {0,8} stay.
  std::string expand(const std::string& pattern, const Fragments& fragments, const YAML::Node& node) const {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const char next = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
      if (pattern[i] == '\\') {  // with what it escapes: a brace, or a property or number in braces
        const bool in_braces = i + 2 < pattern.size() && pattern[i + 2] == '{' && std::string_view("pPxN").find(next) != std::string_view::npos;
        const std::size_t last = std::min(in_braces ? pattern.find('}', i) : i + 1, pattern.size() - 1);
        out += pattern.substr(i, last - i + 1);
        i = last;
        continue;
      }
      const std::size_t close = pattern[i] == '{' && (next < '0' || next > '9') ? pattern.find('}', i) : std::string::npos;
      if (close == std::string::npos) {
        out += pattern[i];
        continue;
      }
      const std::string name = pattern.substr(i + 1, close - i - 1);
      const auto found = fragments.find(name);
      if (found == fragments.end()) {
        rule_file_fault(file_, node.Mark().line + 1, "{" + name + "} is no lexicon and no fragment");
      }
      out += found->second;
      if (out.size() > kLongestPattern) {
        rule_file_fault(file_, node.Mark().line + 1, "with its fragments the pattern is longer than 500,000 bytes");
      }
      i = close;
    }
    return out;
  }

  Rule read_rule(const YAML::Node& node, const std::string& set, const Fragments& fragments) const {
    const auto id = node["id"].as<std::string>();
    const int line = node.Mark().line + 1;
    try {
      Rule rule{set + "/" + id,
                node["about"].as<std::string>(),
                Pattern(expand(node["pattern"].as<std::string>(), fragments, node["pattern"])),
                {},
                Within::sentence,
                node["longest"] ? node["longest"].as<std::uint32_t>() : UINT32_MAX,
                {},
                {},
                {},
                line};
      read_needs(node["needs"], rule);
      const auto within = node["within"].as<std::string>();
      rule.within = within == "line" ? Within::line : within == "sentence" ? Within::sentence : within == "paragraph" ? Within::paragraph : Within::section;
      for (const auto& pair : node["emit"]) {
        rule.emit[pair.first.as<std::string>()] = pair.second.as<std::string>();
      }
      for (const YAML::Node& example : node["match"]) {
        read_example(example, rule);
      }
      for (const YAML::Node& text : node["reject"]) {
        rule.reject.push_back(text.as<std::string>());
      }
      return rule;
    } catch (const PatternError& error) {
      rule_file_fault(file_, node["pattern"].Mark().line + 1, "rule " + id + ": " + error.what());
    }
  }

  static void read_needs(const YAML::Node& node, Rule& rule) {
    if (node.IsScalar() && node.as<std::string>() == "digit") {
      for (char c = '0'; c <= '9'; ++c) {
        rule.needs.push_back({std::string(1, c)});
      }
      return;
    }
    for (const YAML::Node& need : node) {
      const auto literal = need.as<std::string>();
      const bool begins = literal.size() > 1 && literal.front() == '^';
      rule.needs.push_back({literal.substr(begins ? 1 : 0), begins});
    }
  }

  static void read_example(const YAML::Node& node, Rule& rule) {
    if (node.IsScalar()) {
      rule.match.push_back({node.as<std::string>(), {}});
      return;
    }
    Rule::Example example{node["text"].as<std::string>(), {}};
    for (const auto& pair : node["gives"]) {
      example.gives[pair.first.as<std::string>()] = pair.second.as<std::string>();
    }
    rule.match.push_back(std::move(example));
  }

  Fragments lexicons_;
  std::string_view schema_name_;
  std::optional<Schema> schema_;  // made for the first file that needs it, which takes longer than to read most files
  std::string file_;
};

std::vector<Rules::File> all_files(const std::vector<Rules::File>& added) {
  std::vector<Rules::File> out;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with("rules/") || file.path.starts_with("lexicons/")) {
      out.push_back({std::string(file.path), std::string(file.content), true});
    }
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  out.insert(out.end(), added.begin(), added.end());
  return out;
}

bool is_scale(const Rules::File& file) { return file.path.find("scales/") != std::string::npos && file.path.ends_with(".yaml"); }

// The words of a scale join the lexicons, behind the words that stand there.
void add_words(const Json& scale, std::map<std::string, std::vector<Lexicon::Entry>, std::less<>>& words) {
  for (const Json& grade : scale["grades"].items()) {
    if (grade["name"].text() != grade["number"].text()) {
      words["grades"].push_back({std::string(grade["name"].text()), std::string(grade["name"].text())});
    }
    for (const Json& form : grade["forms"].items()) {
      words["grades"].push_back({std::string(form.text()), std::string(grade["name"].text())});
    }
  }
  for (const Json& aspect : scale["aspects"].items()) {
    words["aspects"].push_back({std::string(aspect.text()), {}});
  }
  for (const Json& name : scale["names"].items()) {
    words["inspectorates"].push_back({std::string(name.text()), std::string(scale["body"].text())});
  }
}

std::vector<Rules::Scale> read_scales(const std::vector<Rules::File>& files) {
  PackReader reader({}, "scale");
  std::vector<Rules::Scale> out;
  for (const Rules::File& file : files) {
    if (is_scale(file)) {
      out.push_back({stem(file.path), reader.value(file)});
    }
  }
  return out;
}

Rules::Words read_words(const std::vector<Rules::File>& files) {
  Rules::Words out;
  for (const Rules::File& file : files) {
    if (file.path.ends_with(".tsv")) {
      auto& entries = out.lexicons[stem(file.path)];
      auto more = read_lexicon(file);
      entries.insert(entries.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
  }
  out.scales = read_scales(files);
  for (const Rules::Scale& scale : out.scales) {
    add_words(scale.content, out.lexicons);
  }
  return out;
}

// Short words are the common ones: numbered first, what the lexicons know of them lies side by side in each one's table.
void number_short_words(const Rules::Words& words, Vocabulary& vocabulary) {
  std::vector<std::string_view> alone;
  for (const auto& [name, entries] : words.lexicons) {
    for (const Lexicon::Entry& entry : entries) {
      if (entry.phrase.find(' ') == std::string::npos) {
        alone.emplace_back(entry.phrase);
      }
    }
  }
  std::stable_sort(alone.begin(), alone.end(), [](std::string_view a, std::string_view b) { return a.size() < b.size(); });
  for (const std::string_view word : alone) {
    vocabulary.add(word);
  }
}

std::string fingerprint(const std::vector<Rules::File>& files) {
  std::string all(kVersion);
  for (const Rules::File& file : files) {
    all.append(1, '\0').append(file.path).append(1, '\0').append(file.content);
  }
  return sha256(all);
}

}  // namespace

Json read_yaml(const Rules::File& file, std::string_view schema) { return PackReader({}, schema).value(file); }

Rules Rules::load(const std::vector<File>& added) { return of(all_files(added)); }

Rules Rules::of(const std::vector<File>& files) {
  Rules out;
  out.fingerprint_ = pressmill::fingerprint(files);
  Words words = read_words(files);
  number_short_words(words, out.vocabulary_);
  Fragments fragments;
  for (auto& [name, entries] : words.lexicons) {
    fragments[name] = alternatives(entries);
    out.lexicons_.emplace(name, Lexicon(std::move(entries), out.vocabulary_));
  }
  PackReader reader(std::move(fragments));
  std::map<std::string, std::vector<Rule>> sets;
  for (const File& file : files) {
    if (file.path.ends_with(".yaml") && !is_scale(file)) {
      reader.read(file, sets[stem(file.path)]);
    }
  }
  for (auto& [name, rules] : sets) {
    out.sets_.emplace_back(name, std::move(rules));
  }
  out.scales_ = std::move(words.scales);
  return out;
}

Rules::Words Rules::words_of(const std::vector<File>& added) { return read_words(all_files(added)); }

std::string Rules::fingerprint_of(const std::vector<File>& added) { return pressmill::fingerprint(all_files(added)); }

}  // namespace pressmill

#include "pipeline/clean/noise.h"

#include <algorithm>
#include <array>

#include "pipeline/clean/lines.h"
#include "pipeline/document/rule_file.h"

namespace pressmill {
namespace {

constexpr std::uint32_t kHeadlineWords = 25;  // a longer line is no headline
constexpr std::uint32_t kListWords = 18;      // nor an entry of a list of links
constexpr std::size_t kListEntries = 12;
constexpr std::size_t kHeadParagraphs = 3;

// What a rule may emit.
struct Emitted {
  std::string_view key;
  std::array<std::string_view, 4> values;
};
constexpr std::array kEmitted = {Emitted{"where", {"any", "body", "head", "edge"}}, Emitted{"only", {"prompt", "below"}},
                                 Emitted{"takes", {"headline", "list"}}};

class NoiseFinder {
 public:
  NoiseFinder(std::string_view text, const std::vector<TextLine>& lines, const RuleSet& rules, const MenuEntries& menu_entries)
      : text_(text), rules_(rules), menu_entries_(menu_entries), lines_(lines), remover_(text, lines_) {}

  Noise run() {
    std::vector<std::string_view> gave_up;
    const auto found = rules_.matches(text_, units(), {{}, [&gave_up](const Rule& rule, Span) { gave_up.emplace_back(rule.id); }});
    if (found.empty()) {
      return {{}, std::move(gave_up), true};
    }
    find_body(found);
    for (const RuleMatch& match : found) {
      const std::size_t line = line_at(match.begin);
      if (!remover_.removed(line) && holds(*match.rule, line)) {
        remover_.remove(line, match.rule->id);
      }
    }
    for (const RuleMatch& match : found) {
      const std::size_t line = line_at(match.begin);
      if (remover_.removed(line)) {
        take_what_follows(*match.rule, line);
      }
    }
    settled_ = !remove_menus(text_, lines_, menu_entries_, remover_) && settled_;
    return {remover_.edits(), std::move(gave_up), settled_};
  }

 private:
  std::size_t line_at(std::uint32_t at) const {
    const auto behind = std::ranges::partition_point(lines_, [at](const TextLine& line) { return line.span.end <= at; });
    return static_cast<std::size_t>(behind - lines_.begin());
  }

  // What the rules see: labels, and prompts.
  Units units() {
    Units out;
    out.lines.reserve(lines_.size());
    out.paragraphs.reserve(lines_.size());
    is_body_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const TextLine& line = lines_[i];
      is_body_[i] = reads_like_body(line.of(text_));
      if (!is_body_[i] && line.characters <= kLongestLabel) {
        out.lines.push_back(line.span);
      }
      if (line.span.size() <= kLongestNoise) {
        out.paragraphs.push_back(line.span);
      }
    }
    return out;
  }

  // Where the article begins and ends, as far as its prose tells. A line that a rule matches is no prose.
  void find_body(const std::vector<RuleMatch>& found) {
    std::vector<bool> matched(lines_.size(), false);
    for (const RuleMatch& match : found) {
      matched[line_at(match.begin)] = true;
    }
    second_body_ = head_end_ = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (matched[i] || !is_body_[i]) {
        continue;
      }
      ++bodies_;
      last_body_ = i;
      if (bodies_ == 2) {
        second_body_ = i;
      }
      if (bodies_ == kHeadParagraphs) {
        head_end_ = i;
      }
    }
  }

  bool holds(const Rule& rule, std::size_t line) const {
    const std::string_view where = rule.emitted("where");
    if (!where.empty() && where != "any") {
      if (bodies_ == 0 || (where == "head" && line >= head_end_) || (where == "edge" && line >= second_body_ && line <= last_body_)) {
        return false;
      }
    }
    const std::string_view only = rule.emitted("only");
    const std::string_view words = lines_[line].of(text_);
    if (only == "prompt") {
      return words.find('"') == std::string_view::npos && words.find("“") == std::string_view::npos && words.find("”") == std::string_view::npos;
    }
    return only != "below" || (line > 0 && remover_.removed(line - 1));
  }

  void take_what_follows(const Rule& rule, std::size_t line) {
    const std::string_view takes = rule.emitted("takes");
    if (takes.empty()) {
      return;
    }
    std::size_t next = line + 1;
    std::size_t entries = 0;
    const std::size_t most = takes == "list" ? kListEntries : 1;
    for (; next < lines_.size() && entries < most; ++next) {
      if (remover_.removed(next)) {
        if (takes == "list") {
          continue;  // an entry's time stamp, a button between
        }
        break;
      }
      // A wider gap than the one before the first entry closes the list.
      const bool apart = entries > 0 && lines_[next].blank_before > lines_[line + 1].blank_before;
      if (apart || !is_link(next, takes == "list" ? kListWords : kHeadlineWords)) {
        break;
      }
      remover_.remove(next, rule.id);
      settled_ = false;
      ++entries;
    }
  }

  // A line that may be the headline of another story: no sentence that ends in a full stop, no speech.
  bool is_link(std::size_t line, std::uint32_t words) const {
    const std::string_view text = lines_[line].of(text_);
    return lines_[line].span.size() <= kLongestNoise && count_words(text, words + 1) <= words && !text.starts_with("“") && !text.ends_with('.') &&
           !text.ends_with(':') && !text.ends_with(".”") && !text.ends_with(".\"") && !text.ends_with(".’") && !text.ends_with(".'");
  }

  std::string_view text_;
  const RuleSet& rules_;
  const MenuEntries& menu_entries_;
  const std::vector<TextLine>& lines_;
  LineRemover remover_;
  std::vector<bool> is_body_;  // by line: it reads like an article's
  bool settled_ = true;
  std::size_t bodies_ = 0, second_body_ = 0, head_end_ = 0, last_body_ = 0;
};

}  // namespace

void require_noise_rules(const RuleSet& rules) {
  const auto fault = [&rules](const Rule& rule, const std::string& what) {
    rule_file_fault(rules.name() + ".yaml", rule.line, "rule " + rule.id.substr(rule.id.find('/') + 1) + ": " + what);
  };
  for (const Rule& rule : rules.rules()) {
    if (rule.within != Within::line && rule.within != Within::paragraph) {
      fault(rule, "within: line and paragraph are all that a rule of furniture may look at");
    }
    for (const auto& [key, value] : rule.emit) {
      const auto known = std::ranges::find_if(kEmitted, [&key = key](const Emitted& one) { return one.key == key; });
      if (known == kEmitted.end() || value.empty() || std::ranges::find(known->values, value) == known->values.end()) {
        fault(rule, "emit: nothing is meant by " + key + ": " + value);
      }
    }
  }
}

Noise noise(std::string_view text, const std::vector<TextLine>& lines, const RuleSet& rules, const MenuEntries& menu_entries) {
  return NoiseFinder(text, lines, rules, menu_entries).run();
}

}  // namespace pressmill

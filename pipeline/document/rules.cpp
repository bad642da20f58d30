#include "pipeline/document/rules.h"

#include <algorithm>
#include <set>

#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {

std::string_view Rule::emitted(std::string_view key) const {
  const auto found = emit.find(std::string(key));
  return found == emit.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<Span> RuleMatch::group(std::string_view name) const {
  const auto& names = rule->pattern.group_names();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name && groups[i]) {
      return Span{static_cast<std::uint32_t>(groups[i]->first), static_cast<std::uint32_t>(groups[i]->second)};
    }
  }
  return std::nullopt;
}

const std::vector<Span>& Units::of(Within within) const {
  switch (within) {
    case Within::line: return lines;
    case Within::sentence: return sentences;
    case Within::paragraph: return paragraphs;
    case Within::section: return sections;
  }
  return lines;
}

RuleSet::RuleSet(std::string name, std::vector<Rule> rules) : name_(std::move(name)), rules_(std::move(rules)) {
  for (const Within within : {Within::line, Within::sentence, Within::paragraph, Within::section}) {
    std::vector<std::string> literals;
    std::vector<Gate::Need> needs;
    for (std::uint32_t i = 0; i < rules_.size(); ++i) {
      if (rules_[i].within != within) {
        continue;
      }
      for (const Rule::Need& need : rules_[i].needs) {
        literals.push_back(need.literal);
        needs.push_back({i, static_cast<std::uint32_t>(need.literal.size()), need.begins});
      }
    }
    if (!needs.empty()) {
      gates_.push_back({within, LiteralSet(literals), std::move(needs)});
    }
  }
}

void RuleSet::run(const Rule& rule, std::string_view text, Span unit, const Trace& trace, std::vector<RuleMatch>& out) const {
  const std::string_view part = unit.of(text);
  Pattern::Match match;
  bool found = false;
  for (std::size_t from = 0; from <= part.size();) {
    const auto outcome = rule.pattern.search(part, from, match);
    if (outcome == Pattern::Outcome::gave_up) {
      if (trace.gave_up) {
        trace.gave_up(rule, unit);
      }
      return;
    }
    if (outcome == Pattern::Outcome::nothing) {
      break;
    }
    found = true;
    for (auto& group : match.groups) {
      if (group) {
        group->first += unit.begin;
        group->second += unit.begin;
      }
    }
    out.push_back(
        {&rule, static_cast<std::uint32_t>(match.begin) + unit.begin, static_cast<std::uint32_t>(match.end) + unit.begin, unit.begin, unit.end, match.groups});
    if (match.end == match.begin) {
      break;  // an empty match says what a unit is, once
    }
    from = match.end;
  }
  if (!found && trace.near) {
    trace.near(rule, unit);
  }
}

namespace {

bool is_ascii_alphanumeric(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

constexpr std::size_t kFewMarks = 24;    // bytes
constexpr std::uint32_t kSmallGap = 64;  // bytes between units that are scanned at once: each scan costs as much as some of text

// Whether what stands at `at` begins the unit, but for a few marks: a bullet (text browsers print an o), a bracket, spaces.
bool begins(std::string_view unit, std::size_t at) {
  const std::size_t bullet = unit.starts_with("o ") ? 1 : 0;
  return at <= kFewMarks && at >= bullet &&
         std::none_of(unit.begin() + static_cast<std::ptrdiff_t>(bullet), unit.begin() + static_cast<std::ptrdiff_t>(at), is_ascii_alphanumeric);
}

bool is_longer(std::string_view unit, std::uint32_t characters) { return unit.size() > characters && utf8::count(unit) > characters; }

std::vector<RuleMatch> in_order(std::vector<RuleMatch> found) {
  std::stable_sort(found.begin(), found.end(), [](const RuleMatch& a, const RuleMatch& b) { return a.begin != b.begin ? a.begin < b.begin : a.rule < b.rule; });
  return found;
}

}  // namespace

std::vector<RuleMatch> RuleSet::matches(std::string_view text, const Units& units, const Trace& trace) const {
  std::vector<RuleMatch> out;
  std::vector<LiteralSet::Hit> hits;
  std::vector<std::uint32_t> seen(rules_.size(), UINT32_MAX);  // where the last unit begins that each rule was tried on
  for (const Gate& gate : gates_) {
    const std::vector<Span>& all = units.of(gate.within);
    for (auto unit = all.begin(); unit != all.end();) {
      const auto first = unit;
      while (++unit != all.end() && unit->begin - (unit - 1)->end <= kSmallGap) {
      }
      const std::uint32_t offset = first->begin;
      gate.literals.scan(text.substr(offset, (unit - 1)->end - offset), hits);
      auto holder = first;
      for (const LiteralSet::Hit& hit : hits) {
        const Gate::Need& need = gate.needs[hit.literal];
        const std::uint32_t end = hit.end + offset, begin = end - need.size;
        while (holder->end < end) {
          ++holder;
        }
        const std::string_view words = holder->of(text);
        if (begin < holder->begin || seen[need.rule] == holder->begin || (need.begins && !begins(words, begin - holder->begin))) {
          continue;
        }
        seen[need.rule] = holder->begin;
        if (!is_longer(words, rules_[need.rule].longest)) {
          run(rules_[need.rule], text, *holder, trace, out);
        }
      }
    }
  }
  return in_order(std::move(out));
}

std::vector<RuleMatch> RuleSet::matches_without_prefilter(std::string_view text, const Units& units) const {
  std::vector<RuleMatch> out;
  for (const Rule& rule : rules_) {
    for (const Span unit : units.of(rule.within)) {
      if (!is_longer(unit.of(text), rule.longest)) {
        run(rule, text, unit, {}, out);
      }
    }
  }
  return in_order(std::move(out));
}

const RuleSet& Rules::set(std::string_view name) const {
  const auto found = std::find_if(sets_.begin(), sets_.end(), [name](const RuleSet& set) { return set.name() == name; });
  if (found == sets_.end()) {
    throw RulesError("no rule file " + std::string(name) + ".yaml");
  }
  return *found;
}

const Lexicon& Rules::lexicon(std::string_view name) const {
  const auto found = lexicons_.find(name);
  if (found == lexicons_.end()) {
    throw RulesError("no lexicon " + std::string(name) + ".tsv");
  }
  return found->second;
}

namespace {

std::string describe(const RuleSet& set, const Rule& rule, const std::string& what) {
  return set.name() + ".yaml:" + std::to_string(rule.line) + ": rule " + rule.id.substr(rule.id.find('/') + 1) + ": " + what;
}

void check_match(const RuleSet& set, const Rule& rule, const Rule::Example& example, std::vector<std::string>& out) {
  const std::vector<Span> whole{{0, static_cast<std::uint32_t>(example.text.size())}};
  const auto found = set.matches(example.text, {whole, whole, whole, whole});
  const auto match = std::find_if(found.begin(), found.end(), [&rule](const RuleMatch& m) { return m.rule == &rule; });
  if (match == found.end()) {
    Pattern::Match unused;
    const bool gated = rule.pattern.search(example.text, 0, unused) == Pattern::Outcome::found;
    const bool longer = is_longer(example.text, rule.longest);
    out.push_back(describe(set, rule, (longer ? "longer than its longest: " : gated ? "none of its needs stands in: " : "doesn't match: ") + example.text));
    return;
  }
  for (const auto& [name, wanted] : example.gives) {
    const auto group = match->group(name);
    const std::string got = group ? std::string(group->of(example.text)) : "nothing";
    if (unicode::lower(got) != unicode::lower(wanted)) {
      out.push_back(describe(set, rule, name + " is “" + got + "”, not “" + wanted + "”, in: " + example.text));
    }
  }
}

}  // namespace

std::vector<std::string> Rules::failed_examples() const {
  std::vector<std::string> out;
  for (const RuleSet& set : sets_) {
    for (const Rule& rule : set.rules()) {
      for (const Rule::Example& example : rule.match) {
        check_match(set, rule, example, out);
      }
      for (const std::string& text : rule.reject) {
        Pattern::Match match;
        if (!is_longer(text, rule.longest) && rule.pattern.search(text, 0, match) == Pattern::Outcome::found) {
          out.push_back(describe(set, rule, "must not match: " + text));
        }
      }
    }
  }
  return out;
}

}  // namespace pressmill

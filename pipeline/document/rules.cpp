#include "pipeline/document/rules.h"

#include <algorithm>
#include <set>

#include "pipeline/text/unicode.h"

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

RuleSet::RuleSet(std::string name, std::vector<Rule> rules) : name_(std::move(name)), rules_(std::move(rules)), literals_({}) {
  std::vector<std::string> literals;
  for (std::uint32_t i = 0; i < rules_.size(); ++i) {
    for (const std::string& literal : rules_[i].needs) {
      literals.push_back(literal);
      rule_of_literal_.push_back(i);
    }
  }
  literals_ = LiteralSet(literals);
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

std::vector<RuleMatch> in_order(std::vector<RuleMatch> found) {
  std::stable_sort(found.begin(), found.end(), [](const RuleMatch& a, const RuleMatch& b) { return a.begin != b.begin ? a.begin < b.begin : a.rule < b.rule; });
  return found;
}

}  // namespace

std::vector<RuleMatch> RuleSet::matches(std::string_view text, const UnitOf& unit_of, const Trace& trace) const {
  std::vector<LiteralSet::Hit> hits;
  literals_.scan(text, hits);
  std::vector<std::uint32_t> done(rules_.size(), 0);  // each rule's units come in order, so the end of the last one is enough
  std::vector<RuleMatch> out;
  for (const auto& hit : hits) {
    const std::uint32_t index = rule_of_literal_[hit.literal];
    const Rule& rule = rules_[index];
    if (hit.end <= done[index]) {
      continue;
    }
    const Span unit = unit_of(rule.within, hit.end - 1);
    if (unit.empty() || unit.end <= done[index]) {
      continue;
    }
    done[index] = unit.end;
    run(rule, text, unit, trace, out);
  }
  return in_order(std::move(out));
}

std::vector<RuleMatch> RuleSet::matches_without_prefilter(std::string_view text, const UnitOf& unit_of) const {
  std::vector<RuleMatch> out;
  for (const Rule& rule : rules_) {
    std::uint32_t done = 0;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      const Span unit = unit_of(rule.within, at);
      if (unit.empty() || unit.end <= done) {
        continue;
      }
      done = unit.end;
      at = unit.end - 1;
      run(rule, text, unit, {}, out);
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
  const std::string folded = unicode::lower(example.text);
  if (std::none_of(rule.needs.begin(), rule.needs.end(),
                   [&](const std::string& literal) { return folded.find(unicode::lower(literal)) != std::string::npos; })) {
    out.push_back(describe(set, rule, "none of its needs stands in: " + example.text));
    return;
  }
  Pattern::Match match;
  if (rule.pattern.search(example.text, 0, match) != Pattern::Outcome::found) {
    out.push_back(describe(set, rule, "doesn't match: " + example.text));
    return;
  }
  for (const auto& [name, wanted] : example.gives) {
    const auto& names = rule.pattern.group_names();
    std::string got = "nothing";
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == name && match.groups[i]) {
        got = example.text.substr(match.groups[i]->first, match.groups[i]->second - match.groups[i]->first);
      }
    }
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
        if (rule.pattern.search(text, 0, match) == Pattern::Outcome::found) {
          out.push_back(describe(set, rule, "must not match: " + text));
        }
      }
    }
  }
  return out;
}

}  // namespace pressmill

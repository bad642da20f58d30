// Who a cue's sentence says is speaking: a part of StatementReader.
#include "extractors/quotes/statements.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kNone = Outline::kNone;

}  // namespace

// The subject of a cue: before it, behind it ("said Marsh": `inverted`), or with the cue of the clause that it hangs on ("…, he said, adding that").
Source StatementReader::source_of(const Cue& cue, bool& inverted, const std::vector<Statement>& out) const {
  Source source = finder_.left_of(covered_, cue.first);
  inverted = false;
  if (const Source behind = subject_behind(cue, source); !behind.empty()) {
    inverted = true;
    return behind;
  }
  if (opens_sentence(cue)) {
    return subject_of_opening(cue);
  }
  if (cue.verb->form == Verb::Form::ing) {
    return subject_of_participle(cue, source, out);
  }
  if (source.empty() && cue.verb->form == Verb::Form::base && cue.first > unit_.first + 3 && outline_.token(cue.first - 1).word == outline_.words().to()) {
    const Source who = finder_.left_of(covered_, cue.first - 3);  // "Marsh went on to call"
    return who.empty() ? finder_.first_in(unit_.first, cue.first - 3) : who;
  }
  const std::uint32_t begin = before_modifiers(outline_, unit_.first, cue.first);
  if (source.empty() && said_before(out) && out.back().source.relative && begin > unit_.first && outline_.is_comma(begin - 1)) {
    return finder_.left_of(unit_.first, cue.first);  // "A parent, who asked for a seat, said"
  }
  if (source.empty() && begin > unit_.first && outline_.quotation_at(begin - 1) == kNone &&
      (outline_.is(begin - 1, kConjunction) || cue.verb->form == Verb::Form::past)) {
    return said_before(out) ? out.back().source : finder_.first_in(unit_.first, cue.first);
  }
  if (source.relative) {
    const Source antecedent = finder_.before_relative(unit_.first, source.first);
    source.antecedent_first = antecedent.first;
    source.antecedent_last = antecedent.last;
  }
  return source;
}

// “…,” said Marsh.
Source StatementReader::subject_behind(const Cue& cue, const Source& left) const {
  const bool behind =
      cue.first > covered_ && (outline_.quotation_at(cue.first - 1) != kNone || outline_.is_comma(cue.first - 1) || outline_.is_dash(cue.first - 1));
  if (!behind || cue.verb->form == Verb::Form::ing || !cue.verb->reports()) {
    return {};
  }
  const Source right = finder_.right_of(cue.last, unit_.last);
  if (right.empty()) {
    return {};
  }
  const bool ends = right.last >= unit_.last || outline_.is_mark(right.last, '.');  // "…, says the school."
  const bool closes = ends || !outline_.is(right.last, kAuxiliary | kModal);
  const bool free = left.empty() || (ends && cue.verb->form != Verb::Form::base && !cue.verb->person);
  return outline_.quotation_at(cue.first - 1) != kNone || (closes && free) ? right : Source{};
}

// "Said Marsh: “…”"; "Noting the cold, Marsh said": the subject stands behind the comma.
Source StatementReader::subject_of_opening(const Cue& cue) const {
  if (cue.verb->marks && cue.verb->form == Verb::Form::past) {
    if (const Source named = finder_.right_of(cue.last, unit_.last); !named.empty() && named.last < unit_.last && outline_.is_mark(named.last, ':')) {
      return named;
    }
  }
  const std::uint32_t comma = first_comma(cue.last);
  return cue.verb->form == Verb::Form::ing && comma < unit_.last ? finder_.first_in(comma + 1, unit_.last) : Source{};
}

// "…,” he said, adding that": whoever the clause before names. "Marsh issued a statement saying": she, not the statement.
Source StatementReader::subject_of_participle(const Cue& cue, const Source& source, const std::vector<Statement>& out) const {
  if (finder_.owns_participle(source, cue.first)) {
    return source;
  }
  if (said_before(out) && cue.first > 0 && outline_.is_comma(cue.first - 1)) {
    return out.back().source;
  }
  const Source first = finder_.first_in(unit_.first, cue.first);
  return first.empty() && said_before(out) ? out.back().source : first;
}

// Somebody has spoken in this sentence already.
bool StatementReader::said_before(const std::vector<Statement>& out) const { return !out.empty() && out.back().unit == number_ && !out.back().source.empty(); }

}  // namespace pressmill::quotes

#include "tests/fuzz/targets.h"

#include <stdexcept>
#include <string>

#include "pipeline/document/json.h"
#include "pipeline/document/rules.h"
#include "pipeline/run/documents.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/score.h"
#include "pipeline/text/decode.h"
#include "pipeline/text/utf8.h"
#include "tests/helpers/documents.h"
#include "tests/helpers/records.h"

namespace pressmill::fuzz {
namespace {

void whole_line(Document document) {
  require(utf8::is_valid(document.source), "the source is no UTF-8");
  const Annotations found = testing::line().process(document);
  const auto faults = testing::record_faults(document, found);
  require(faults.empty(), faults.empty() ? "" : faults.front());
}

// Cuts what stands before the next line end off the input.
std::string_view next_line(std::string_view& input) {
  const std::size_t end = std::min(input.find('\n'), input.size());
  const std::string_view out = input.substr(0, end);
  input.remove_prefix(std::min(end + 1, input.size()));
  return out;
}

}  // namespace

void require(bool holds, std::string_view what) {
  if (!holds) {
    throw std::logic_error(std::string(what));
  }
}

void decode(std::string_view input) {
  const Decoded out = pressmill::decode(input);
  require(utf8::is_valid(out.text), "decoded text is no UTF-8");
  const bool same = out.text == input || "\xEF\xBB\xBF" + out.text == input;
  require(out.encoding != "utf-8" || same == (out.replaced == 0), "UTF-8 comes out as it was, unless something was replaced");
}

void json(std::string_view input) {
  try {
    whole_line(json_document({1, std::string(input), false}));
  } catch (const Rejected&) {  // said what is wrong with it
  }
}

void rules(std::string_view input) {
  try {
    const Rules pack = Rules::of({{"rules/fuzz.yaml", std::string(input)}});
    (void)pack.failed_examples();
    const std::string_view text = "Inspectors rated Oxmarsh ‘Good’ on 12 May 2021.";
    const std::vector<Span> whole{{0, static_cast<std::uint32_t>(text.size())}};
    for (const RuleMatch& match : pack.set("fuzz").matches(text, {whole, whole, whole, whole})) {
      require(match.begin <= match.end && match.end <= text.size(), "a match lies outside the text");
    }
  } catch (const RulesError&) {
  }
}

void pattern(std::string_view input) {
  const std::string_view expression = next_line(input);
  if (!utf8::is_valid(input) || !utf8::is_valid(expression)) {
    return;
  }
  try {
    const Pattern compiled(expression);
    Pattern::Match match;
    if (compiled.search(input, 0, match) == Pattern::Outcome::found) {
      require(match.begin <= match.end && match.end <= input.size(), "a match lies outside the text");
      require(match.groups.size() == compiled.group_names().size(), "each named group has a place");
      require(match.begin == input.size() || !utf8::is_continuation(input[match.begin]), "a match begins inside a code point");
    }
  } catch (const PatternError&) {
  }
}

void line(std::string_view input) {
  Document document = text_document("", "fuzz.txt");
  document.source = pressmill::decode(input).text;  // binary data too, which text_document() refuses
  whole_line(std::move(document));
}

void score(std::string_view input) {
  const std::string_view gold = next_line(input);
  const std::string_view record = next_line(input);
  if (!utf8::is_valid(input)) {
    return;
  }
  try {
    Scorer scorer;
    scorer.add(input, parse_json(gold), parse_json(record));
    for (const Tally& tally : scorer.tallies()) {
      require(tally.right <= tally.gold && tally.right <= tally.system, "more right than there are");
    }
  } catch (const JsonError&) {
  }
}

std::span<const Target> targets() {
  static constexpr Target kAll[] = {{"decode", decode}, {"json", json}, {"rules", rules}, {"pattern", pattern}, {"line", line}, {"score", score}};
  return kAll;
}

}  // namespace pressmill::fuzz

// What the text before a word tells: who judges in it, and whom "it" stands for.
#include <algorithm>

#include "extractors/recommendations/prose.h"

namespace pressmill::recommendations {

// Whether one who judges by office is named up to this sentence: a coroner, an ombudsman. Looked for when it is first asked, each sentence once.
bool Prose::authority() const {
  const auto& sentences = document_.layout.sentences;
  for (; !authority_ && heard_ <= index_ && (seen_.anywhere & Words::kSource) != 0; ++heard_) {
    if ((seen_.in[heard_] & Words::kSource) != 0) {
      authority_ = std::any_of(tokens_.begin() + sentences[heard_].first_token, tokens_.begin() + sentences[heard_].last_token,
                               [this](const Token& t) { return words_.is_authority(t); });
    }
  }
  return authority_;
}

// Whether the text names an inspectorate somewhere: what the first sentence tells may have its source in the second.
bool Prose::named_later() const {
  if (!named_) {
    named_ = (seen_.anywhere & Words::kBody) != 0 && words_.first_inspectorate(tokens_).has_value();
  }
  return *named_;
}

// The last people that tokens [first, last) name: "leaders at the school", "managers".
std::string Prose::last_people(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = last; i > first; --i) {
    const std::uint32_t head = i - 1;
    if (words_.alone(tokens_[head]) == Role::whom && word(head).ends_with('s')) {
      const bool of = i + 1 < last && (words_.is(tokens_[i], Small::whose) || words_.is(tokens_[i], Small::of));
      const std::uint32_t end = of ? words_.behind_body(tokens_, i + 1, last) : i;
      return words_of(document_, head, end > i + 1 ? end : i);
    }
  }
  return {};
}

// The first or the last body that tokens [first, last) name: "the school", "Fell View School"; no inspectorate.
std::string Prose::body_in(std::uint32_t first, std::uint32_t last, bool first_one) const {
  std::string out;
  for (std::uint32_t i = first; i < last && (out.empty() || !first_one); ++i) {
    const bool name = tokens_[i].capital && (i == first ? i + 1 < last && tokens_[i + 1].capital : !tokens_[i - 1].capital);
    const bool begins = words_.is(tokens_[i], Small::the) || name;
    const std::uint32_t end = begins && !words_.may_begin(tokens_[i], Words::kBody) ? words_.behind_body(tokens_, i, last) : i;
    if (end > i && (end == last || words_.alone(tokens_[end]) != Role::source)) {  // no "the Housing" of the Housing Ombudsman
      out = words_of(document_, i, end);
      i = end - 1;
    }
  }
  return out;
}

// Whom "it" or "they" at token `at` stands for: the last body that the sentence has named, or the first of a sentence before, near by; "they" may be people.
std::string Prose::antecedent(std::uint32_t at) const {
  constexpr std::uint32_t kSentencesBack = 3;
  const bool several = word(at).size() > 2;  // "they"
  const auto& sentences = document_.layout.sentences;
  for (std::uint32_t back = 0; back <= std::min(kSentencesBack, index_); ++back) {
    const std::uint32_t first = sentences[index_ - back].first_token, last = back == 0 ? at : sentences[index_ - back].last_token;
    std::string out = several ? last_people(first, last) : std::string();
    out = out.empty() ? body_in(first, last, back > 0) : out;
    if (!out.empty()) {
      return out;
    }
  }
  return {};
}

}  // namespace pressmill::recommendations

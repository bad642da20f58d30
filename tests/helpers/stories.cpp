#include "tests/helpers/stories.h"

#include <array>
#include <random>

#include "pipeline/document/sha256.h"
#include "tests/helpers/documents.h"

namespace pressmill::testing {

std::string story(std::string_view name, int sentences, int from) {
  static constexpr std::array kSyllables{"ba", "ce", "do", "fi", "gu", "ha", "le", "mo", "ni", "pu", "ra", "se", "to", "vi", "wu", "ya"};
  std::string out;
  for (int sentence = from; sentence < from + sentences; ++sentence) {
    std::seed_seq seed(name.begin(), name.end());
    std::mt19937 random(seed);
    random.discard(static_cast<unsigned long long>(sentence) * 30);
    for (int word = 0; word < 10; ++word) {
      out += word == 0 ? (out.empty() ? "" : " ") : " ";
      for (int syllable = 0; syllable < 3; ++syllable) {
        out += kSyllables[random() % kSyllables.size()];
      }
    }
    out += '.';
  }
  return out;
}

Signature signed_as(std::string_view id, std::string_view text) {
  Document document;
  document.source = text;
  document.origin.id = id;
  document.origin.sha256 = sha256(text);
  line().cleaner().clean(document);
  return sign(document);
}

}  // namespace pressmill::testing

#pragma once

#include <string_view>
#include <vector>

#include "pipeline/clean/lines.h"
#include "pipeline/clean/menus.h"
#include "pipeline/document/rules.h"
#include "pipeline/text/edited_text.h"

namespace pressmill {

// What the pass over furniture took out.
struct Noise {
  std::vector<CleanEdit> edits;
  std::vector<std::string_view> gave_up;  // the rules whose patterns cost too much, once for each line that they left so
  bool settled = true;                    // a second pass over what is left would find nothing; false where lines went for what stood beside them
};

// The pass that takes furniture out, line by line, as the rules of noise.yaml say: each edit carries the rule that asked for it.
//
// What a rule emits says where it holds (`where`, `only`) and what goes with its line (`takes`); noise.yaml explains the words. A rule that isn't `any`
// needs an article around its line, so that a document which is nothing but a date or a name stays as it is. A rule `within: line` sees lines of up to
// kLongestLabel characters that are no prose, one `within: paragraph` lines of up to kLongestNoise bytes. Then the menus of a whole page go (menus.h, whose
// entries `menu_entries` holds). Linear time.
// REQUIRES: require_noise_rules(rules).
Noise noise(std::string_view text, const std::vector<TextLine>& lines, const RuleSet& rules, const MenuEntries& menu_entries);

// Throws RulesError where a rule looks at other units than those, or emits a word that the pass doesn't know: it would never do what it says.
void require_noise_rules(const RuleSet& rules);

constexpr std::uint32_t kLongestNoise = 500, kLongestLabel = 130;

}  // namespace pressmill

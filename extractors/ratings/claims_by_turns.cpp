// Names and grades by turns in one sentence: "Elm View, Oxmere, good; Larch House, Skelby, inadequate"; and "Rating: Good" as a sentence.
#include <algorithm>

#include "extractors/ratings/claims.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestLabel = 12;  // tokens

}  // namespace

// "Larch House Surgery": a capitalised noun of a kind of service ends the phrase.
bool ClaimReader::ends_in_service(Tokens phrase) const {
  return phrase.last - phrase.first > 1 && s_.tokens()[phrase.last - 1].capital && s_.words().services().at(s_.tokens().first(phrase.last), phrase.last - 1);
}

// Whose the aspects of a list are: "Grades for Tarn Police: …"; empty where no lead says it.
Tokens ClaimReader::named_by_lead() const {
  Tokens whose;
  for (std::uint32_t i = s_.first(); i < s_.last() && s_.role(i) != Role::grade; ++i) {
    if (s_.tokens()[i].ascii == ':' && !whose.empty()) {
      return {whose.first, i};
    }
    whose = s_.role(i) == Role::prep && s_.is(i, Small::whose) ? Tokens{i + 1, s_.last()} : whose;
  }
  return {};
}

// "Gull Cove – excellent; Sandy Bay – poor", "Standards: good; teaching: excellent", "Elm View, Oxmere, good; Larch House, Skelby, poor". True where that is
// all the sentence tells, behind its lead.
bool ClaimReader::by_turns(std::vector<Claim>& out) {
  struct Turn {
    Tokens label;
    std::size_t grade;
  };
  const auto& pieces = s_.pieces();
  if (s_.governed() || s_.any(Role::modal) || s_.any(Role::unreal) || s_.any(Role::say) || s_.any(Role::clause)) {
    return false;
  }
  if (std::ranges::count(pieces, Role::grade, &Piece::role) < 2) {
    return false;
  }
  std::vector<Turn> turns;
  const Tokens whose = named_by_lead();
  std::uint32_t from = s_.first();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].role != Role::grade) {
      continue;
    }
    const std::uint32_t left = s_.before_quotes(pieces[i].first), behind = s_.behind_quotes(pieces[i].last);
    const char mark = left > from + 1 ? s_.tokens()[left - 1].ascii : '\0';
    const bool comma = mark == ',', dash = left > from + 1 && s_.is_dash(left - 1);
    const bool last =
        std::ranges::none_of(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, pieces.end(), [](const Piece& p) { return p.role == Role::grade; });
    const bool parted =
        behind >= s_.last() || s_.tokens()[behind].ascii == ';' || (last && s_.tokens()[behind].ascii == '.') || (!comma && s_.tokens()[behind].ascii == ',');
    if (stands_for(pieces[i].value) || (mark != ':' && !comma && !dash) || !parted) {
      return false;
    }
    Tokens label{from, left - 1};
    for (std::uint32_t k = label.first; k < label.last; ++k) {
      label.first = s_.tokens()[k].ascii == ':' ? k + 1 : label.first;  // behind the lead
    }
    label = strip(s_, label);
    for (std::uint32_t k = label.first + 1; k < label.last; ++k) {
      const bool place = s_.tokens()[k].ascii == ',' && (s_.role(k - 1) != Role::aspect || ends_in_service({label.first, k}));
      label.last = place ? k : label.last;  // without its place
    }
    if (label.empty() || label.last - label.first > kLongestLabel) {
      return false;
    }
    turns.push_back({label, i});
    from = behind + 1;
  }
  for (const Turn& turn : turns) {
    const bool aspect = !s_.tokens()[turn.label.first].capital || (s_.any(Role::aspect, turn.label.first, turn.label.last) && !ends_in_service(turn.label));
    Claim claim;
    claim.rule = "ratings/pairs";
    claim.span.first = turn.label.first;
    claim.overall = s_.any(Role::overall, turn.label.first, turn.label.last);
    claim.subject = aspect || claim.overall ? whose : turn.label;
    add(turn.grade, claim, {}, out);
    if (aspect && !claim.overall) {
      out.back().aspect = turn.label;
    }
  }
  return true;
}

// "Rating: Good.", "Overall judgement – inadequate": a sentence that is a label of the whole.
bool ClaimReader::noun_label(std::vector<Claim>& out) {
  const auto& pieces = s_.pieces();
  if (pieces.size() < 2 || pieces.size() > 4 || pieces.back().role != Role::grade || stands_for(pieces.back().value)) {
    return false;
  }
  const std::uint32_t left = s_.before_quotes(pieces.back().first), behind = s_.behind_quotes(pieces.back().last);
  const bool marked = left > s_.first() + 1 && (s_.tokens()[left - 1].ascii == ':' || s_.is_dash(left - 1));
  const Piece& noun = pieces[pieces.size() - 2];
  const bool label = noun.role == Role::noun && noun.last + 1 == left && noun.last - s_.first() <= 4;
  if (!marked || !label || behind + 1 < s_.last()) {
    return false;
  }
  Claim claim;
  claim.rule = "ratings/noun-label";
  claim.span.first = s_.first();
  claim.overall = true;
  cues_ahead(pieces.back().first, claim);
  add(pieces.size() - 1, claim, {}, out);
  return true;
}

}  // namespace pressmill::ratings

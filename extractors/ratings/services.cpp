#include "extractors/ratings/services.h"

#include <algorithm>

#include "pipeline/text/partition.h"
#include "pipeline/text/unicode.h"

namespace pressmill::ratings {
namespace {

constexpr std::string_view kBusiness = "food", kNursery = "nursery", kAnyService = "service";
constexpr std::uint32_t kLongestName = 9;  // tokens
constexpr std::size_t kSome = 8;           // services; few texts name more

bool same_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto inside = [](const auto& small, const auto& big) {
    return std::ranges::all_of(small, [&big](const std::string& w) { return std::ranges::find(big, w) != big.end(); });
  };
  return inside(a, b) || inside(b, a);
}

// Whether all white space in some words is single spaces between them, as it nearly always is.
bool stands_plain(std::string_view words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool blank = static_cast<unsigned char>(words[i]) <= ' ';
    if (blank && (words[i] != ' ' || i == 0 || i + 1 == words.size() || words[i + 1] == ' ')) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::string plain(std::string_view words) {
  if (stands_plain(words)) {
    return std::string(words);
  }
  std::string out;
  for (const char c : words) {
    if (c == '\n' || c == ' ' || c == '\t') {
      if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
    } else {
      out += c;
    }
  }
  while (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

Services::Services(const Document& document, const Words& words, const Marks& marks)
    : document_(document), words_(words), marks_(marks), tokens_(document.layout.tokens) {
  services_.reserve(std::min(marks.names().size(), kSome));
  mentions_.reserve(marks.names().size());
  find();
  join_placed();
  sort_mentions();
  if (sells_food_) {
    addressed();
    repeats();
    sort_mentions();
  }
  std::uint32_t best = 0;
  for (std::uint32_t i = 0; i < services_.size(); ++i) {
    // A council or a police force is often only a neighbour of the story.
    const bool aside = services_[i].kind == "council" || services_[i].kind == "force" || services_[i].kind == "service" || services_[i].provider;
    const std::uint32_t weight = services_[i].mentions * (aside ? 2 : 3);
    if (weight > best) {
      best = weight;
      main_ = i;
    }
  }
}

void Services::sort_mentions() {
  const auto by_place = [](const Mention& a, const Mention& b) { return a.tokens.first < b.tokens.first; };
  if (!std::ranges::is_sorted(mentions_, by_place)) {
    std::stable_sort(mentions_.begin(), mentions_.end(), by_place);
  }
}

// "Children's services in Northwick" are those of Northwick Council where the text names it.
void Services::join_placed() {
  for (std::uint32_t i = 0; i < services_.size(); ++i) {
    const auto council = std::ranges::find_if(services_.begin(), services_.end(), [&](const Service& s) {
      return s.kind == "council" && services_[i].placed && same_words(s.words, services_[i].words);
    });
    if (council == services_.end()) {
      continue;
    }
    for (Mention& m : mentions_) {
      m.service = m.service == i ? static_cast<std::uint32_t>(council - services_.begin()) : m.service;
    }
    council->mentions += services_[i].mentions;
    services_[i].mentions = 0;
    services_[i].words.clear();
  }
}

// "Star of the Bay, at 3 Promenade, was": a name that an address follows is a place of business; its name begins the sentence.
void Services::addressed() {
  for (const Sentence& s : document_.layout.sentences) {
    std::uint32_t end = s.first_token;
    while (end < s.last_token && end - s.first_token < kLongestName && tokens_[end].kind == TokenKind::word &&
           (tokens_[end].capital || is(end, Small::of) || is(end, Small::the) || is(end, Small::possessive) || is(end, Small::and_))) {
      ++end;
    }
    const bool address = end + 3 < s.last_token && tokens_[end].ascii == ',' && is(end + 1, Small::in_place) && tokens_[end + 2].kind == TokenKind::number &&
                         tokens_[end + 3].capital;
    std::uint32_t first = s.first_token;
    if (!address || end == first || covers(first) || !tokens_[first].capital) {
      continue;
    }
    add({first, end}, end, end, kBusiness);
  }
}

// Where the names stand that have no noun of their kind: "Star of the Bay's owner".
void Services::repeats() {
  const std::size_t known = mentions_.size();
  for (std::size_t m = 0; m < known; ++m) {
    const Tokens name = mentions_[m].tokens;
    const std::uint32_t size = name.last - name.first;
    if (services_[mentions_[m].service].kind != kBusiness || size < 2) {
      continue;
    }
    for (std::uint32_t i = 0; i + size <= tokens_.size(); ++i) {
      if (i != name.first && tokens_[i].capital &&
          std::equal(tokens_.begin() + i, tokens_.begin() + i + size, tokens_.begin() + name.first,
                     [this](const Token& a, const Token& b) { return document_.words(a.span) == document_.words(b.span); })) {
        mentions_.push_back({{i, i + size}, mentions_[m].service});
      }
    }
  }
}

void Services::find() {
  auto p = document_.layout.paragraphs.begin();
  std::uint32_t behind = 0;  // the last name
  for (const std::uint32_t i : marks_.names()) {
    while (i >= p->last_token) {
      ++p;
      behind = 0;
    }
    if (i < behind) {
      continue;
    }
    const auto tokens = tokens_.first(p->last_token);
    const auto found = words_.may_begin(tokens_[i], Words::kService) ? words_.services().at(tokens, i) : std::nullopt;
    if (!found) {
      // The names of inspectorates and of aspects hold such nouns too: "Inspectorate of Constabulary", "leadership and force management".
      const auto body = words_.inspectorates().at(tokens, i);
      const auto aspect = words_.aspects().at(tokens, i);
      behind = i + std::max<std::uint32_t>({1, body ? body->tokens : 0, aspect ? aspect->tokens : 0});
      continue;
    }
    const std::uint32_t end = i + found->tokens;
    if (end < tokens.size() && tokens_[end].capital && words_.is_described(found->value) && words_.services().at(tokens, end)) {
      continue;  // "Fell View School"
    }
    behind = end;
    sells_food_ = sells_food_ || found->value == kBusiness;
    if (const auto name = named(p->first_token, i, end, found->value)) {
      add(*name, i, end, found->value);
      behind = std::max(end, name->last);
    } else if (const auto before = apposed(p->first_token, i)) {
      add(*before, i, end, found->value);
    } else if (const auto subject = introduced(p->first_token, i, end)) {
      add(*subject, i, end, found->value);
    }
  }
}

void Services::add(Tokens name, std::uint32_t head, std::uint32_t head_end, std::string_view kind) {
  std::vector<std::string> own;
  own.reserve(name.last - name.first);
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    if ((i < head || i >= head_end) && tokens_[i].kind == TokenKind::word && tokens_[i].capital) {
      own.push_back(unicode::lower(word(i)));
    }
  }
  const auto same = std::ranges::find_if(services_, [&](const Service& s) { return s.kind == kind && same_words(s.words, own); });
  const bool by = name.first > 0 && is(name.first - 1, Small::by);
  std::string text = plain(document_.words({tokens_[name.first].span.begin, tokens_[name.last - 1].span.end}));
  const bool shouted = std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool proper = !shouted && std::ranges::all_of(tokens_.begin() + name.first, tokens_.begin() + name.last,
                                                      [](const Token& t) { return t.kind != TokenKind::word || t.capital || t.span.size() <= 3; });
  if (same == services_.end()) {
    if (services_.size() >= kMost) {
      return;
    }
    const bool placed = name.first == head && head < head_end && name.last > head_end && words_.is_placed(kind);
    services_.push_back({std::move(text), kind, 1, placed, proper, by, std::move(own)});
    mentions_.push_back({name, static_cast<std::uint32_t>(services_.size() - 1)});
    return;
  }
  ++same->mentions;
  same->provider = same->provider && by;
  const bool was_shouted = std::ranges::none_of(same->name, [](char c) { return c >= 'a' && c <= 'z'; });
  const auto owned = [](std::string_view longer, std::string_view shorter) {  // "Northwick's Marsh Lane Academy" is Marsh Lane Academy
    return longer.size() > shorter.size() + 3 && longer.ends_with(shorter) &&
           (longer.substr(0, longer.size() - shorter.size()).ends_with("'s ") || longer.substr(0, longer.size() - shorter.size()).ends_with("’s "));
  };
  const bool better = owned(same->name, text)                      ? true
                      : owned(text, same->name)                    ? false
                      : was_shouted != shouted                     ? was_shouted
                      : kind == "prison" && same->proper != proper ? proper
                                                                   : text.size() > same->name.size();
  if (better) {
    same->name = std::move(text);
    same->proper = proper;
  }
  for (std::string& w : own) {
    if (std::ranges::find(same->words, w) == same->words.end() && same->words.size() < 12) {
      same->words.push_back(std::move(w));
    }
  }
  mentions_.push_back({name, static_cast<std::uint32_t>(same - services_.begin())});
}

std::optional<std::uint32_t> Services::named_in(Tokens phrase) const {
  const auto after = partition_place(mentions_.begin(), mentions_.end(), [&](const Mention& m) { return m.tokens.first < phrase.first; });
  return after != mentions_.end() && after->tokens.last <= phrase.last ? std::optional(after->service) : std::nullopt;
}

std::optional<std::uint32_t> Services::called(Tokens name) const {
  const std::string_view only = name.last - name.first == 1 ? word(name.first) : std::string_view();
  const bool initials = only.size() > 1 && std::ranges::none_of(only, [](char c) { return c >= 'a' && c <= 'z'; });
  for (std::size_t i = 0; initials && i < mentions_.size(); ++i) {
    const std::uint32_t open = mentions_[i].tokens.last;
    if (open + 2 < tokens_.size() && tokens_[open].ascii == '(' && tokens_[open + 2].ascii == ')' && word(open + 1) == only) {
      return mentions_[i].service;  // "Tarn Vale NHS Trust (TVT)"
    }
  }
  std::vector<std::string> words;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    if (tokens_[i].kind == TokenKind::word && tokens_[i].capital && name_role(i) != "lead") {
      words.push_back(unicode::lower(word(i)));
    }
  }
  const auto holds = [&words](const Service& s) {
    return std::ranges::all_of(words, [&s](const std::string& w) { return std::ranges::find(s.words, w) != s.words.end(); });
  };
  const auto found = words.empty() ? services_.end() : std::ranges::find_if(services_, holds);
  return found == services_.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - services_.begin()));
}

std::vector<std::uint32_t> Services::listed(Tokens phrase) const {
  std::vector<std::uint32_t> out;
  auto m = partition_place(mentions_.begin(), mentions_.end(), [&](const Mention& o) { return o.tokens.first < phrase.first; });
  for (std::uint32_t i = phrase.first; i < phrase.last;) {
    if (m != mentions_.end() && m->tokens.first == i && m->tokens.last <= phrase.last) {
      out.push_back(m->service);
      i = m->tokens.last;
      ++m;
    } else if (tokens_[i].ascii == ',' || is(i, Small::and_) || is(i, Small::the) || is(i, Small::every) ||
               (i > phrase.first && tokens_[i].capital && m != mentions_.begin() && (m - 1)->tokens.last == i)) {  // "Tarn Homes Limited"
      ++i;
    } else if (!out.empty() && is(i, Small::in) && i + 1 < phrase.last && tokens_[i + 1].capital) {  // "Larch House in Skelby and Tarn Lodge"
      for (++i; i < phrase.last && tokens_[i].capital && !(m != mentions_.end() && m->tokens.first == i); ++i) {
      }
    } else {
      return {};
    }
  }
  return out.size() > 1 ? out : std::vector<std::uint32_t>{};
}

bool Services::covers(std::uint32_t at) const {
  const auto after = partition_place(mentions_.begin(), mentions_.end(), [at](const Mention& m) { return m.tokens.last <= at; });
  return after != mentions_.end() && after->tokens.first <= at;
}

Tokens Services::mention_ending_at(std::uint32_t end) const {
  const auto after = partition_place(mentions_.begin(), mentions_.end(), [end](const Mention& m) { return m.tokens.last < end; });
  return after != mentions_.end() && after->tokens.last == end ? after->tokens : Tokens{};
}

std::optional<std::uint32_t> Services::of_kind_named(std::string_view kind) const {
  const auto found = std::ranges::find_if(services_, [kind](const Service& s) { return s.mentions > 0 && s.kind == kind; });
  return found == services_.end() || kind.find(' ') == std::string_view::npos ? std::nullopt
                                                                              : std::optional(static_cast<std::uint32_t>(found - services_.begin()));
}

bool Services::is_setting(std::uint32_t at) const {
  return main_ && services_[*main_].kind == kNursery && words_.services().at(tokens_.first(at + 1), at).has_value();
}

Tokens Services::unnamed(Tokens phrase) const {
  Tokens out;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const auto body = words_.may_begin(tokens_[i], Words::kBody) ? words_.inspectorates().at(tokens_.first(phrase.last), i) : std::nullopt;
    const auto found = body ? std::nullopt : words_.services().at(tokens_.first(phrase.last), i);
    if (!found) {
      i += body ? body->tokens - 1 : 0;  // no agency of "the Food Standards Agency"
      continue;
    }
    if (out.empty() || found->value != kAnyService) {
      out = {i, i + found->tokens};
      if (i > phrase.first && is(i - 1, Small::the)) {
        --out.first;
      }
    }
    i += found->tokens - 1;  // "care home" is no "home"
  }
  return out;
}

std::string_view Services::kind_in(Tokens phrase) const {
  std::string_view kind;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (const auto found = words_.services().at(tokens_.first(phrase.last), i); found && (kind.empty() || kind == kAnyService)) {
      kind = found->value;  // "maternity services at the hospital"
    }
  }
  return kind;
}

std::optional<std::uint32_t> Services::of_kind(std::string_view kind, std::uint32_t at) const {
  std::optional<std::uint32_t> before, any, kin;
  bool earlier = false;  // kin stands before
  for (const Mention& m : mentions_) {
    const Service& s = services_[m.service];
    const bool like = (kind == "council" && (s.kind == "children" || s.kind == "adult care")) || (kind == "company" && s.kind == "water") ||
                      ((kind == "trust" || kind == kAnyService) && s.kind == "hospital") ||
                      ((kind == "children" || kind == "adult care") && s.kind == "council");
    kin = like && (!kin || m.tokens.first < at) ? m.service : kin;
    earlier = earlier || (kin && m.tokens.first < at);
    if (s.kind != kind && (kind != "service" || s.kind == "council" || s.kind == "hospital" || s.provider)) {
      continue;
    }
    if (m.tokens.first < at) {
      before = m.service;
    } else if (!any) {
      any = m.service;
    }
  }
  if (!before && kind == kAnyService && earlier) {
    return kin;  // "the unit" of the hospital told before
  }
  if (!before && kind == kAnyService && main_ && services_[*main_].kind != "council" && services_[*main_].kind != "hospital") {
    return main_;  // rather than one that the text names later
  }
  return before ? before : any || kind == kAnyService ? any : kin;
}

std::optional<std::uint32_t> Services::in(Tokens phrase) const {
  if (phrase.empty()) {
    return std::nullopt;
  }
  const auto after = partition_place(mentions_.begin(), mentions_.end(), [&](const Mention& m) { return m.tokens.last <= phrase.first; });
  if (after != mentions_.end() && after->tokens.first < phrase.last) {
    return after->service;
  }
  // A part of a name: "Brackenfell".
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (!tokens_[i].capital || name_role(i) == "lead") {
      continue;
    }
    const std::string w = unicode::lower(word(i));
    for (std::uint32_t s = 0; s < services_.size(); ++s) {
      if (std::ranges::find(services_[s].words, w) != services_[s].words.end()) {
        return s;
      }
    }
  }
  const std::string_view kind = kind_in(phrase);
  return kind.empty() ? std::nullopt : of_kind(kind, phrase.first);
}

std::optional<std::uint32_t> Services::around(std::uint32_t at) const {
  const auto after = partition_place(mentions_.begin(), mentions_.end(), [&](const Mention& m) { return m.tokens.first < at; });
  const auto& layout = document_.layout;
  if (after != mentions_.begin() && main_ && (after - 1)->service != *main_) {
    const Mention& last = *(after - 1);
    const std::uint32_t here = layout.paragraph_at(tokens_[at].span.begin), there = layout.paragraph_at(tokens_[last.tokens.first].span.begin);
    if (here - there <= 1 && (services_[last.service].kind == services_[*main_].kind || services_[last.service].kind == kBusiness)) {
      return last.service;
    }
  }
  return main_;
}

}  // namespace pressmill::ratings

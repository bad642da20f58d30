#include "extractors/quotes/people.h"

#include <algorithm>

namespace pressmill::quotes {
namespace {

// Of the many who may share a surname only the last few are compared: hostile text has thousands.
constexpr std::size_t kNamesakes = 8;
// So many mentions back a pronoun looks.
constexpr std::size_t kLookBack = 24;
constexpr std::uint32_t kMostParticles = 2;  // "van der"

}  // namespace

// A stretch of capitals, taken apart: [Chief Executive] [Dr] [Helen] [Marchbank] [OBE].
struct People::Run {
  std::uint32_t first = 0, last = 0;  // the whole of it
  std::uint32_t name = 0;             // where the titles that stay, or the name, begin
  std::uint32_t given = 0, end = 0;   // name words [given, end)
  std::uint32_t words = 0;
  bool titled = false, honorific = false, role = false, body = false, first_name = false;
  Gender gender = Gender::unknown;
  std::string_view first_word, last_word;
};

People::People(const Outline& outline) : outline_(&outline) {
  const auto& tokens = outline.document().layout.tokens;
  for (std::uint32_t i = 0; i < tokens.size();) {
    const Token& t = tokens[i];
    const bool begins = t.kind == TokenKind::word && t.capital && !outline.is(i, (kFunction & ~kModal) | kTime) && t.span.size() < 40;
    const bool month = t.capital && outline.is(i, kMonth) && outline.is(i, kFirstName) && i + 1 < tokens.size() && tokens[i + 1].capital &&
                       !outline.is(i + 1, kFunction | kTime) && tokens[i + 1].span.begin - t.span.end == 1 && (i == 0 || !outline.is(i - 1, kPreposition));
    if (!begins && !month) {
      ++i;
      continue;
    }
    const std::uint32_t end = run_end(i);
    take(i, end);
    i = end;
  }
}

// "Ms A Marsh", "Coun I Pell": what is an article or pronoun elsewhere.
bool People::opens_initials(std::uint32_t i) const { return outline_->is(i, kTitle | kHonorific); }

// "Ada de Marsh", "Dame van der Pell": the name's next capital; `i` itself where none follows.
std::uint32_t People::behind_particles(std::uint32_t i) const {
  const auto& tokens = outline_->document().layout.tokens;
  if (outline_->is(i - 1, (kFunction | kTime | kRole | kPlural | kBody | kPaper) & ~kModal) && !outline_->is(i - 1, kFirstName | kTitle | kHonorific)) {
    return i;
  }
  std::uint32_t end = i;
  while (end + 1 < tokens.size() && end - i < kMostParticles && outline_->words().is_particle(tokens[end]) &&
         tokens[end].span.begin - tokens[end - 1].span.end == 1) {
    ++end;
  }
  const bool named = end > i && outline_->is_word(end) && tokens[end].capital && !outline_->is(end, kFunction);
  return named ? end : i;
}

// Capitals that follow each other with one space between, initials and hyphens included.
std::uint32_t People::run_end(std::uint32_t first) const {
  const auto& tokens = outline_->document().layout.tokens;
  std::uint32_t end = first + 1;
  while (end < tokens.size() && end - first < 12) {
    const Token& t = tokens[end];
    const std::uint32_t gap = t.span.begin - tokens[end - 1].span.end;
    const bool word = t.kind == TokenKind::word && t.capital && (!outline_->is(end, kFunction | kTime) || (t.span.size() == 1 && opens_initials(end - 1)));
    if (word && gap <= 1) {
      ++end;
      continue;
    }
    if (const std::uint32_t behind = behind_particles(end); behind > end) {
      end = behind + 1;
      continue;
    }
    const bool next_word = end + 1 < tokens.size() && tokens[end + 1].kind == TokenKind::word && tokens[end + 1].capital && !outline_->is(end + 1, kFunction);
    const bool initial = t.ascii == '.' && gap == 0 && (tokens[end - 1].span.size() <= 2 || outline_->is(end - 1, kTitle | kHonorific | kPostNominal));
    const bool hyphen = t.ascii == '-' && gap == 0 && outline_->touches_next(end);
    if (!next_word || !(initial || hyphen) || tokens[end + 1].span.begin - t.span.end > 1) {
      break;
    }
    end += 2;
  }
  return end;
}

People::Run People::parse(std::uint32_t first, std::uint32_t last) const {
  Run run;
  run.first = run.name = run.given = first;
  run.last = run.end = last;
  // Roles before the name are no part of it; a word that is both rank and role (inspector, professor) stays with the name as its title.
  for (std::uint32_t i = first; i + 1 < last; ++i) {
    const bool body = outline_->is(i, kBody) && i + 2 < last && outline_->is(i + 1, kFirstName);
    const bool rank = run.name == i && run.role && outline_->is(i, kRole);  // "Chief Constable": one office, no title
    if (body || rank || (outline_->is(i, kRole | kPlural | kPostNominal) && !outline_->is(i, kTitle | kHonorific | kFirstName))) {
      run.name = i + 1;
      run.role = true;
    }
  }
  // "of Prisons Ann Marsh": a first name inside begins the name.
  if (run.name == first && first > 0 && outline_->is(first - 1, kPreposition) && !outline_->is(first, kFirstName | kTitle | kHonorific)) {
    for (std::uint32_t i = first + 1; i + 1 < last && run.name == first; ++i) {
      run.name = outline_->is(i, kFirstName) ? i : first;
    }
    run.role = run.name != first;
  }
  run.given = run.name;
  while (run.given < last && (outline_->is(run.given, kTitle | kHonorific) || outline_->is_mark(run.given, '.'))) {
    run.titled = run.titled || outline_->is(run.given, kTitle);
    run.honorific = run.honorific || outline_->is(run.given, kHonorific);
    run.gender = outline_->is(run.given, kFemale) ? Gender::female : outline_->is(run.given, kMale) ? Gender::male : run.gender;
    ++run.given;
  }
  while (run.end > run.given && (outline_->is(run.end - 1, kPostNominal) || outline_->is_mark(run.end - 1, '.'))) {
    --run.end;
  }
  for (std::uint32_t i = run.given; i < run.end; ++i) {
    const bool small = outline_->words().is_particle(outline_->token(i));
    run.words += outline_->is_word(i) && !small && !(i > run.given && outline_->is_mark(i - 1, '-')) ? 1 : 0;
    run.first_word = run.words == 1 && run.first_word.empty() ? outline_->text(i) : run.first_word;
    run.body = run.body || (outline_->is(i, kBody | kPaper) && !outline_->is(i, kFirstName));  // "Bill" names a person too
  }
  if (run.words > 0) {
    std::uint32_t last_word = run.end - 1;
    while (last_word > run.given + 1 && outline_->is_mark(last_word - 1, '-')) {
      last_word -= 2;
    }
    run.last_word = outline_->span_of(last_word, run.end).of(outline_->document().text());
    run.first_name = outline_->is(run.given, kFirstName);
    if (run.gender == Gender::unknown && run.first_name) {
      run.gender = outline_->is(run.given, kFemale) ? Gender::female : Gender::male;
    }
  }
  return run;
}

void People::take(std::uint32_t first, std::uint32_t last) {
  const Run run = parse(first, last);
  if (run.words == 0 || run.body || run.words > 5 || outline_->is(run.end - 1, kTitle | kRole | kPlural)) {
    return;
  }
  const std::uint32_t entity = join(run);
  if (entity == kNobody) {
    return;
  }
  const Layout& layout = outline_->document().layout;
  Mention mention;
  mention.first = run.name;
  mention.last = run.end;
  mention.entity = entity;
  if (outline_->is(run.name, kHonorific) && run.given > run.name) {
    mention.first = run.name;
  }
  mention.quoted = outline_->quotation_at(first) != Outline::kNone;
  while (layout.sentences[sentence_].last_token <= first) {
    ++sentence_;  // mentions come in order
  }
  const std::uint32_t begin = layout.sentences[sentence_].first_token;
  mention.subject = begin == first || (first - begin <= 4 && !outline_->is(first - 1, kPreposition) && !outline_->is(begin, kPreposition)) || is_agent(first);
  mentions_.push_back(mention);
  entities_[entity].mentions.push_back(outline_->span_of(mention.first, mention.last));
  if (!mention.quoted) {
    learn_before(mention);
    learn_before_comma(mention);
    learn_behind(mention);
  }
}

// "The plan was defended by Marsh": as good as a subject.
bool People::is_agent(std::uint32_t first) const {
  return first > 1 && outline_->token(first - 1).word == outline_->words().by() && outline_->text(first - 2).ends_with("ed");
}

// The one of that name who fits: same surname and no other first name; a first name alone where it is one person's.
std::uint32_t People::find(const Run& run) const {
  const auto latest = [&](const auto& map, std::string_view key, auto fits) {
    const auto found = map.find(key);
    if (found != map.end()) {
      const auto& all = found->second;
      for (std::size_t n = 0; n < std::min(all.size(), kNamesakes); ++n) {
        if (const std::uint32_t entity = all[all.size() - 1 - n]; fits(entities_[entity])) {
          return entity;
        }
      }
    }
    return kNobody;
  };
  const auto same_gender = [&](const Entity& e) { return run.gender == Gender::unknown || e.gender == Gender::unknown || e.gender == run.gender; };
  if (run.words >= 2) {
    return latest(by_last_, run.last_word, [&](const Entity& e) {
      return e.first.empty() || e.first == run.first_word ||
             (same_gender(e) && (e.first.size() == 1 || run.first_word.size() == 1) && e.first[0] == run.first_word[0]);
    });
  }
  // "Ms Marsh": one who surely is a woman before one who may be.
  const auto surely = [&](const Entity& e) { return run.gender != Gender::unknown && e.gender == run.gender; };
  const std::uint32_t sure = latest(by_last_, run.last_word, surely);
  const std::uint32_t by_surname = sure != kNobody ? sure : latest(by_last_, run.last_word, same_gender);
  if (by_surname != kNobody || run.honorific) {
    return by_surname;
  }
  return latest(by_first_, run.last_word, same_gender);
}

std::uint32_t People::join(const Run& run) {
  std::uint32_t entity = find(run);
  if (entity == kNobody) {
    if (run.words < 2 && !run.titled && !run.honorific) {
      return kNobody;
    }
    entity = static_cast<std::uint32_t>(entities_.size());
    entities_.emplace_back();
    by_last_[run.last_word].push_back(entity);
  } else if (auto& namesakes = by_last_[entities_[entity].last]; !namesakes.empty() && namesakes.back() != entity && run.words >= 2) {
    namesakes.push_back(entity);  // a bare surname goes to the one named in full last
  }
  settle(run, entities_[entity]);
  if (run.words >= 2 && by_first_[run.first_word].empty()) {
    by_first_[run.first_word].push_back(entity);
  }
  return entity;
}

// Learns from one more mention: the fullest form, the gender, whether it is a person at all.
void People::settle(const Run& run, Entity& entity) const {
  const std::uint32_t words = run.words * 2 + (run.titled ? 1 : 0);
  if (words > entity.name_words) {
    entity.name_words = words;
    std::uint32_t begin = run.name;
    const bool letter = run.words == 1 && run.last_word.size() == 1;  // "Miss C"
    while (!letter && begin < run.given && (outline_->is(begin, kHonorific) || outline_->is_mark(begin, '.'))) {
      ++begin;
    }
    entity.full = outline_->span_of(begin, run.end);
    entity.name = entity.full.of(outline_->document().text());
    entity.last = run.last_word;
    if (run.words >= 2) {
      entity.first = run.first_word;
    }
  }
  if (entity.gender == Gender::unknown) {
    entity.gender = run.gender;
  }
  entity.certain = entity.certain || run.titled || run.honorific || run.role || (run.first_name && run.words >= 2);
  if (entity.certain) {
    entity.kind = Kind::person;
  }
}

const Mention* People::named_in(std::uint32_t first, std::uint32_t last) const {
  auto found = std::partition_point(mentions_.begin(), mentions_.end(), [first](const Mention& m) { return m.first < first; });
  const Mention* best = nullptr;
  for (; found != mentions_.end() && found->last <= last; ++found) {
    if (best == nullptr || entities_[found->entity].certain || !entities_[best->entity].certain) {
      best = &*found;
    }
  }
  return best;
}

std::uint32_t People::of_surname(std::string_view surname) const {
  const auto found = by_last_.find(surname);
  return found == by_last_.end() || found->second.empty() ? kNobody : found->second.front();
}

bool People::fits(const Entity& entity, std::uint32_t classes) const {
  if ((classes & kThey) != 0) {
    return entity.plural || entity.kind == Kind::body;
  }
  if ((classes & kIt) != 0) {
    const bool thing = entity.kind == Kind::unknown && !entity.certain && entity.gender == Gender::unknown && entity.first.empty();
    return entity.kind == Kind::body || entity.kind == Kind::document || thing;
  }
  if (entity.kind == Kind::body || entity.kind == Kind::document || entity.plural) {
    return false;
  }
  const bool either = (classes & kHe) != 0 && (classes & kShe) != 0;  // "the 42-year-old"
  return either || entity.gender == Gender::unknown || entity.gender == ((classes & kHe) != 0 ? Gender::male : Gender::female);
}

std::uint32_t People::before(std::uint32_t token, std::uint32_t classes, Heard heard) const {
  const bool heard_fits = heard.entity != kNobody && fits(entities_[heard.entity], classes);
  if ((classes & (kThey | kIt)) != 0) {
    return heard_fits ? heard.entity : kNobody;
  }
  const auto end = std::partition_point(mentions_.begin(), mentions_.end(), [token](const Mention& m) { return m.first < token; });
  std::uint32_t other = kNobody;
  std::size_t seen = 0;
  for (auto m = end; m != mentions_.begin() && seen < kLookBack; ++seen) {
    --m;
    if (heard_fits && m->first < heard.token) {
      break;
    }
    const Entity& entity = entities_[m->entity];
    if (m->quoted || !entity.certain || !fits(entity, classes)) {
      continue;
    }
    if (m->subject || m->entity == heard.entity) {
      return m->entity;
    }
    if (other == kNobody) {
      other = m->entity;
    }
  }
  // Someone named since then rather than one who was only described.
  return heard_fits && (other == kNobody || entities_[heard.entity].certain) ? heard.entity : other;
}

std::uint32_t People::described(std::string_view name, Kind kind, bool plural, Span place) {
  std::string key(name);
  std::transform(key.begin(), key.end(), key.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  const auto [at, fresh] = by_description_.try_emplace(std::move(key), static_cast<std::uint32_t>(entities_.size()));
  if (fresh) {
    Entity entity;
    entity.name = name;
    entity.kind = kind;
    entity.plural = plural;
    entity.full = place;
    entities_.push_back(std::move(entity));
  }
  return at->second;
}

std::uint32_t People::holder_of(std::string_view role_word, std::uint32_t token) const {
  const auto end = std::partition_point(mentions_.begin(), mentions_.end(), [token](const Mention& m) { return m.first < token; });
  std::size_t seen = 0;
  for (auto m = end; m != mentions_.begin() && seen < kLookBack; ++seen) {
    --m;
    const Entity& entity = entities_[m->entity];
    if (m->quoted) {
      continue;
    }
    const bool role = entity.role && entity.role->of(outline_->document().text()).find(role_word) != std::string_view::npos;
    if (role || outline_->words().title_roles().of(outline_->token(m->first).word) == role_word) {
      return m->entity;
    }
  }
  return kNobody;
}

void People::complete() {
  for (Entity& entity : entities_) {
    std::sort(entity.mentions.begin(), entity.mentions.end());
    entity.mentions.erase(std::unique(entity.mentions.begin(), entity.mentions.end()), entity.mentions.end());
  }
}

}  // namespace pressmill::quotes

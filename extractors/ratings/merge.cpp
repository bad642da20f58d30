#include <algorithm>
#include <compare>
#include <numeric>
#include <utility>

#include "extractors/ratings/records.h"
#include "pipeline/text/unicode.h"

namespace pressmill::ratings {
namespace {

using Status = Rating::Status;

// By item: the index of the first that equals it, so that texts and keys are compared once and numbers from then on.
template <class Item>
std::vector<std::uint32_t> first_equal(const std::vector<Item>& items) {
  constexpr std::size_t kFew = 12;  // nearly all texts have no more: to compare each pair takes less than to sort
  std::vector<std::uint32_t> out(items.size());
  if (items.size() <= kFew) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      out[i] = static_cast<std::uint32_t>(std::ranges::find(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(i), items[i]) - items.begin());
    }
    return out;
  }
  std::vector<std::uint32_t> order(items.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&items](std::uint32_t a, std::uint32_t b) { return items[a] != items[b] ? items[a] < items[b] : a < b; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool again = i > 0 && items[order[i - 1]] == items[order[i]];
    out[order[i]] = again ? out[order[i - 1]] : order[i];
  }
  return out;
}

// "the quality of education" and "Quality of education" are one aspect, and so are "how well-led it is" and "well-led", "safety" and "safe".
std::string aspect_key(const Document& document, const Words& words, const Rating& r, std::vector<Piece>& pieces) {
  const Tokens only = r.aspect_at.last - r.aspect_at.first > 1 ? words.only_aspect(document.layout.tokens, r.aspect_at, pieces) : r.aspect_at;
  if (only.last - only.first == 1) {
    if (const auto same = words.aspects().of(document.layout.tokens[only.first].word); same && !same->empty()) {
      return std::string(*same);
    }
  }
  const bool cell = (r.rule == "ratings/label" || r.rule == "ratings/table") && only.last < r.aspect_at.last;  // "People with dementia" beside "Older people"
  const bool whole = only.empty() || cell || (only.first == r.aspect_at.first && only.last == r.aspect_at.last);
  std::string out =
      unicode::lower(whole ? r.aspect : plain(document.words({document.layout.tokens[only.first].span.begin, document.layout.tokens[only.last - 1].span.end})));
  for (std::size_t space = out.find(' '); space != std::string::npos; space = out.find(' ')) {
    if (!words.small().is(std::string_view(out).substr(0, space), Small::opening)) {
      break;
    }
    out.erase(0, space + 1);
  }
  if (constexpr std::string_view kServices = " services"; out.size() > kServices.size() && out.ends_with(kServices)) {
    out.resize(out.size() - kServices.size());  // "maternity" and "maternity services"
  }
  return out;
}

// What the text says of one subject and aspect, added up, so that no rating is compared with each other one.
struct Matter {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Grade {
    std::string_view rating;
    std::uint32_t next = kNone;  // of the same matter
    std::uint32_t latest = 0;    // the latest year that stands beside it
    bool undated = false, present = false;
    Status status = Status::current;  // of the first that a verb tells
    bool by_verb = false;
  };
  std::uint32_t first = kNone;  // of its grades, which are chained: no more than the scales have
  bool current_by_verb = false;
  std::uint32_t standing = 0;  // records that say what the grade is now
};

class Merger {
 public:
  Merger(const Document& document, const Words& words, std::vector<Rating> ratings) : document_(document), words_(words), ratings_(std::move(ratings)) {}

  std::vector<Rating> run() {
    number();
    add_up();
    for (std::size_t i = 0; i < ratings_.size(); ++i) {
      settle(ratings_[i], keys_[i].subject, matters_[matter_of_[i]]);
    }
    std::vector<Rating> out = join();
    const auto by_place = [](const Rating& a, const Rating& b) { return a.span < b.span; };
    if (!std::is_sorted(out.begin(), out.end(), by_place)) {
      std::stable_sort(out.begin(), out.end(), by_place);
    }
    return out;
  }

 private:
  struct Key {
    std::uint32_t subject = 0;
    std::string aspect;  // empty: the whole
    auto operator<=>(const Key&) const = default;
  };

  // "is now good in all areas"
  bool of_all(const Rating& r) const {
    return r.count && r.status == Status::current && r.year == 0 && words_.small().is(std::string_view(r.aspect).substr(0, r.aspect.find(' ')), Small::every);
  }

  // Gives each rating its key and its matter; behind those of the ratings stand the keys of the wholes that of_all() ratings speak of.
  void number() {
    constexpr std::uint32_t kNamed = 0x80000000U;  // apart from those that are services
    const std::size_t size = ratings_.size();
    std::vector<std::string_view> subjects(size);
    for (std::size_t i = 0; i < size; ++i) {
      subjects[i] = ratings_[i].service ? std::string_view() : ratings_[i].subject;
    }
    const std::vector<std::uint32_t> subject = first_equal(subjects);
    keys_.reserve(size);
    for (std::size_t i = 0; i < size; ++i) {
      const Rating& r = ratings_[i];
      keys_.push_back({r.service ? *r.service : kNamed | subject[i], r.aspect.empty() ? std::string() : aspect_key(document_, words_, r, pieces_)});
    }
    for (std::size_t i = 0; i < size; ++i) {
      if (of_all(ratings_[i])) {
        keys_.push_back({keys_[i].subject, {}});
      }
    }
    matter_of_ = first_equal(keys_);
    matters_.resize(keys_.size());
  }

  Matter::Grade& grade_of(Matter& matter, std::string_view rating) {
    for (std::uint32_t i = matter.first; i != Matter::kNone; i = grades_[i].next) {
      if (grades_[i].rating == rating) {
        return grades_[i];
      }
    }
    grades_.push_back({rating, std::exchange(matter.first, static_cast<std::uint32_t>(grades_.size()))});
    return grades_.back();
  }

  void add_up() {
    std::size_t whole = ratings_.size();
    const bool asked = std::ranges::any_of(ratings_, [](const Rating& r) { return r.last || r.year > 0; });  // for subjects with present ratings
    grades_.reserve(whole);
    for (std::size_t i = 0; i < ratings_.size(); ++i) {
      const Rating& r = ratings_[i];
      if (asked && r.status == Status::current && !r.last && !r.told_by_noun) {
        present_.emplace_back(keys_[i].subject, r.sentence);
      }
      if (of_all(r)) {
        Matter::Grade& grade = grade_of(matters_[matter_of_[whole++]], r.rating);
        grade.by_verb = true;
        grade.undated = true;
      }
      if (r.count || r.told_by_noun) {
        continue;
      }
      Matter& matter = matters_[matter_of_[i]];
      Matter::Grade& grade = grade_of(matter, r.rating);
      if (!grade.by_verb) {
        grade.by_verb = true;
        grade.status = r.status;
      }
      if (r.status == Status::current) {
        grade.undated = grade.undated || r.year == 0;
        grade.present = grade.present || r.present;
        grade.latest = std::max(grade.latest, r.year);
        matter.current_by_verb = true;
      }
    }
    std::sort(present_.begin(), present_.end());
  }

  bool is_present(std::uint32_t subject) const {
    const auto first = std::lower_bound(present_.begin(), present_.end(), std::pair(subject, 0U));
    return first != present_.end() && first->first == subject;
  }

  // "In 2017 the academy was graded good" behind the grades of its aspects, and none of them behind it: an earlier inspection.
  bool looks_back(const Rating& r, std::uint32_t subject) const {
    const std::uint32_t token = document_.layout.sentences[r.sentence].first_token;
    if (r.year == 0 || !r.aspect.empty() || r.rule != "ratings/judged" || !words_.small().is(document_.layout.tokens[token], Small::in) ||
        document_.layout.tokens[token + 1].kind != TokenKind::number) {
      return false;
    }
    const auto first = std::lower_bound(present_.begin(), present_.end(), std::pair(subject, 0U));
    const auto behind = std::lower_bound(first, present_.end(), std::pair(subject + 1, 0U));
    return first != behind && first->second < r.sentence && (behind - 1)->second <= r.sentence;
  }

  // Of two current grades of one thing that differ, the one with the earlier year, or with a year where the other has none, is of an earlier inspection; so is
  // one told with "was" beside one with "is", and one that the text gives for the last inspection where it tells a present one. "The inadequate judgement hurt"
  // speaks of the inspection that gave it.
  void settle(Rating& r, std::uint32_t subject, Matter& matter) {
    if (r.count && r.last && r.status == Status::current && is_present(subject)) {
      r.status = Status::previous;
    }
    if (r.status != Status::current || r.count) {
      return;
    }
    if (r.told_by_noun) {
      const Matter::Grade& grade = grade_of(matter, r.rating);
      r.status = grade.by_verb ? grade.status : matter.current_by_verb ? Status::previous : Status::current;
      return;
    }
    const bool labelled = r.rule == "ratings/label";  // "Ofsted’s verdict in 2022: Good", where it is good again
    const auto supersedes = [&](const Matter::Grade& g) {
      const bool dated = r.year > 0 && (g.undated || g.latest > r.year) && (g.present || !r.present);
      const bool now = r.past && g.present && g.rating != r.rating;  // "was inadequate", where it is rated good
      return (g.rating != r.rating || labelled) && g.by_verb && (dated || now) && g.status == Status::current;
    };
    bool later = false;
    for (std::uint32_t i = r.year > 0 || r.past ? matter.first : Matter::kNone; i != Matter::kNone && !later; i = grades_[i].next) {
      later = supersedes(grades_[i]);
    }
    if (later || (r.last && is_present(subject)) || looks_back(r, subject)) {
      r.status = Status::previous;
    }
  }

  bool in_body(const Rating& r) const {
    const SectionKind kind = document_.layout.kind_of(document_.layout.paragraphs[r.paragraph]);
    return kind != SectionKind::title && kind != SectionKind::caption;
  }

  // A count of services is the same where number and grade are, whatever the noun; else subject, aspect, grade and inspection count.
  struct Identity {
    std::string_view rating;
    Status status = Status::current;
    bool counted = false, percent = false;
    std::int64_t number = 0;  // counted, else the matter
    auto operator<=>(const Identity&) const = default;
  };
  Identity identity(std::size_t i) const {
    const Rating& r = ratings_[i];
    const bool counted = r.status == Status::count && r.count && r.count->value;
    return {r.rating, r.status, counted, counted && r.count->percent, counted ? *r.count->value : matter_of_[i]};
  }

  std::vector<Rating> join() {
    std::vector<Identity> identities(ratings_.size());
    for (std::size_t i = 0; i < ratings_.size(); ++i) {
      identities[i] = identity(i);
    }
    const std::vector<std::uint32_t> first = first_equal(identities);
    std::vector<std::size_t> places(ratings_.size());  // of those that are the first, once the others are gone
    std::size_t kept = 0;
    for (std::size_t i = 0; i < ratings_.size(); ++i) {
      Rating& r = ratings_[i];
      if (first[i] == i) {
        places[i] = kept;
        matter_of_[kept] = matter_of_[i];
        if (kept < i) {
          ratings_[kept] = std::move(r);
        }
        ++kept;
        continue;
      }
      Rating& same = ratings_[places[first[i]]];
      if (!in_body(same) && in_body(r)) {
        r.mentions = std::move(same.mentions);
        r.mentions.push_back(same.span);
        same = std::move(r);
      } else if (same.span != r.span) {
        same.mentions.push_back(r.span);
      }
    }
    ratings_.resize(kept);
    flag();
    return std::move(ratings_);
  }

  void flag() {
    const auto counts = [](const Rating& r) { return r.status == Status::current && !r.count; };
    for (std::size_t i = 0; i < ratings_.size(); ++i) {
      matters_[matter_of_[i]].standing += counts(ratings_[i]) ? 1 : 0;
    }
    for (std::size_t i = 0; i < ratings_.size(); ++i) {
      std::sort(ratings_[i].mentions.begin(), ratings_[i].mentions.end());
      ratings_[i].conflict = counts(ratings_[i]) && matters_[matter_of_[i]].standing > 1;
    }
  }

  const Document& document_;
  const Words& words_;
  std::vector<Rating> ratings_;
  std::vector<Piece> pieces_;             // of the aspect being read
  std::vector<Key> keys_;                 // by rating
  std::vector<std::uint32_t> matter_of_;  // by key: index into matters_
  std::vector<Matter> matters_;
  std::vector<Matter::Grade> grades_;                             // of all matters
  std::vector<std::pair<std::uint32_t, std::uint32_t>> present_;  // subjects with ratings that aren't of the last inspection, and their sentences, sorted
};

}  // namespace

std::vector<Rating> merge(const Document& document, const Words& words, std::vector<Rating> ratings) {
  return Merger(document, words, std::move(ratings)).run();
}

}  // namespace pressmill::ratings

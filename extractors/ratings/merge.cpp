#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "extractors/ratings/records.h"
#include "pipeline/text/unicode.h"

namespace pressmill::ratings {
namespace {

using Status = Rating::Status;

// Numbers for texts, so that they are compared once.
class Numbers {
 public:
  std::uint32_t of(std::string_view text) {
    const auto found = numbers_.find(text);
    return found != numbers_.end() ? found->second : numbers_.emplace(text, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }

 private:
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

// "the quality of education" and "Quality of education" are one aspect, and so are "how well-led it is" and "well-led".
std::string aspect_key(const Words& words, const std::string& aspect) {
  const bool phrase = aspect.find(' ') != std::string::npos;
  std::string out = unicode::lower(phrase ? words.only_aspect(aspect) : aspect);
  for (std::size_t space = out.find(' '); space != std::string::npos; space = out.find(' ')) {
    if (!words.small().is(std::string_view(out).substr(0, space), Small::opening)) {
      break;
    }
    out.erase(0, space + 1);
  }
  return out;
}

// What the text says of one subject and aspect, added up, so that no rating is compared with each other one.
struct Matter {
  struct Grade {
    std::string_view rating;
    std::uint32_t latest = 0;  // the latest year that stands beside it
    bool undated = false;
    Status status = Status::current;  // of the first that a verb tells
    bool by_verb = false;
  };
  std::vector<Grade> grades;  // no more than the scales have
  bool current_by_verb = false;
  std::uint32_t standing = 0;  // records that say what the grade is now

  Grade& of(std::string_view rating) {
    const auto found = std::find_if(grades.begin(), grades.end(), [rating](const Grade& g) { return g.rating == rating; });
    return found == grades.end() ? grades.emplace_back(Grade{rating}) : *found;
  }
};

class Merger {
 public:
  Merger(const Document& document, const Words& words, std::vector<Rating> ratings) : document_(document), words_(words), ratings_(std::move(ratings)) {}

  std::vector<Rating> run() {
    add_up();
    for (std::size_t i = 0; i < ratings_.size(); ++i) {
      settle(ratings_[i], keys_[i].first, matters_[keys_[i]]);
    }
    std::vector<Rating> out = join();
    std::stable_sort(out.begin(), out.end(), [](const Rating& a, const Rating& b) { return a.span < b.span; });
    return out;
  }

 private:
  using Key = std::pair<std::uint32_t, std::uint32_t>;  // subject and aspect

  std::uint32_t subject_of(const Rating& r) {
    constexpr std::uint32_t kNamed = 0x80000000U;  // apart from those that are services
    return r.service ? *r.service : kNamed | subjects_.of(r.subject);
  }

  std::uint32_t aspect_of(const Rating& r) { return r.aspect.empty() ? kWhole : 1 + aspects_.of(aspect_key(words_, r.aspect)); }

  void add_up() {
    for (const Rating& r : ratings_) {
      keys_.emplace_back(subject_of(r), aspect_of(r));
      if (r.status == Status::current && !r.last && !r.told_by_noun) {
        present_.insert(keys_.back().first);
      }
      if (r.count && r.status == Status::current && r.year == 0 && words_.small().is(std::string_view(r.aspect).substr(0, r.aspect.find(' ')), Small::every)) {
        Matter& whole = matters_[{keys_.back().first, kWhole}];  // "is now good in all areas"
        whole.of(r.rating).by_verb = true;
        whole.of(r.rating).undated = true;
      }
      if (r.count || r.told_by_noun) {
        continue;
      }
      Matter& matter = matters_[keys_.back()];
      Matter::Grade& grade = matter.of(r.rating);
      if (!grade.by_verb) {
        grade.by_verb = true;
        grade.status = r.status;
      }
      if (r.status == Status::current) {
        grade.undated = grade.undated || r.year == 0;
        grade.latest = std::max(grade.latest, r.year);
        matter.current_by_verb = true;
      }
    }
  }

  // Of two current grades of one thing that differ, the one with the earlier year, or with a year where the other has none, is of an earlier inspection; so is
  // one that the text gives for the last inspection where it tells a present one. "The inadequate judgement hurt" speaks of the inspection that gave it.
  void settle(Rating& r, std::uint32_t subject, Matter& matter) const {
    if (r.count && r.last && r.status == Status::current && present_.contains(subject)) {
      r.status = Status::previous;
    }
    if (r.status != Status::current || r.count) {
      return;
    }
    if (r.told_by_noun) {
      const Matter::Grade& grade = matter.of(r.rating);
      r.status = grade.by_verb ? grade.status : matter.current_by_verb ? Status::previous : Status::current;
      return;
    }
    const bool later = r.year > 0 && std::any_of(matter.grades.begin(), matter.grades.end(), [&r](const Matter::Grade& g) {
                         return g.rating != r.rating && g.by_verb && (g.undated || g.latest > r.year) && g.status == Status::current;
                       });
    if (later || (r.last && present_.contains(subject))) {
      r.status = Status::previous;
    }
  }

  bool in_body(const Rating& r) const {
    const SectionKind kind = document_.layout.kind_of(document_.layout.paragraphs[r.paragraph]);
    return kind != SectionKind::title && kind != SectionKind::caption;
  }

  // A count of services is the same where number and grade are, whatever the noun; else subject, aspect, grade and inspection count.
  static std::string identity(const Rating& r, Key key) {
    std::string out(r.rating);
    out += static_cast<char>('0' + static_cast<int>(r.status));
    if (r.status == Status::count && r.count && r.count->value) {
      return out + (r.count->percent ? '%' : '#') + std::to_string(*r.count->value);
    }
    return out + ' ' + std::to_string(key.first) + ' ' + std::to_string(key.second);
  }

  std::vector<Rating> join() {
    std::unordered_map<std::string, std::size_t> places;
    std::vector<Rating> out;
    std::vector<Key> keys;
    for (std::size_t i = 0; i < ratings_.size(); ++i) {
      Rating& r = ratings_[i];
      const auto [place, fresh] = places.try_emplace(identity(r, keys_[i]), out.size());
      if (fresh) {
        out.push_back(std::move(r));
        keys.push_back(keys_[i]);
        continue;
      }
      Rating& same = out[place->second];
      if (!in_body(same) && in_body(r)) {
        r.mentions = std::move(same.mentions);
        r.mentions.push_back(same.span);
        same = std::move(r);
      } else if (same.span != r.span) {
        same.mentions.push_back(r.span);
      }
    }
    flag(out, keys);
    return out;
  }

  void flag(std::vector<Rating>& out, const std::vector<Key>& keys) {
    const auto counts = [](const Rating& r) { return r.status == Status::current && !r.count; };
    for (std::size_t i = 0; i < out.size(); ++i) {
      matters_[keys[i]].standing += counts(out[i]) ? 1 : 0;
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
      std::sort(out[i].mentions.begin(), out[i].mentions.end());
      out[i].conflict = counts(out[i]) && matters_[keys[i]].standing > 1;
    }
  }

  const Document& document_;
  const Words& words_;
  std::vector<Rating> ratings_;
  static constexpr std::uint32_t kWhole = 0;  // the aspect of a rating of all

  Numbers subjects_, aspects_;
  std::vector<Key> keys_;  // by rating
  std::map<Key, Matter> matters_;
  std::set<std::uint32_t> present_;  // subjects with ratings that aren't of the last inspection
};

}  // namespace

std::vector<Rating> merge(const Document& document, const Words& words, std::vector<Rating> ratings) {
  return Merger(document, words, std::move(ratings)).run();
}

}  // namespace pressmill::ratings

#include "pipeline/run/score.h"

#include <algorithm>
#include <optional>

#include "pipeline/run/same_name.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>;  // bytes of the source

bool overlaps(Place a, Place b) { return a.first < b.second && b.first < a.second; }
bool overlaps_any(Place a, const std::vector<Place>& others) {
  return std::any_of(others.begin(), others.end(), [a](Place other) { return overlaps(a, other); });
}

// Four fifths of either lie in the other.
bool share_most(Place a, Place b) {
  const double common = static_cast<double>(std::min(a.second, b.second)) - std::max(a.first, b.first);
  return common >= 0.8 * (a.second - a.first) && common >= 0.8 * (b.second - b.first);
}

// What a miss says of an item or finding: these fields.
std::string fields_of(const Json& item, std::initializer_list<std::string_view> fields) {
  std::string out;
  for (const std::string_view field : fields) {
    out.append(item[field].text()).append(" | ");
  }
  return out.substr(0, out.size() - 3);
}
std::string nothing(const Json& /*item*/) { return {}; }

bool is_edge(char32_t cp) { return unicode::is_space(cp) || std::u32string_view(U".,;:!?…-–—\"'“”‘’«»()[]").find(cp) != std::u32string_view::npos; }

}  // namespace

double Tally::f1() const {
  const double sum = precision() + recall();
  return sum == 0 ? 0 : 2 * precision() * recall() / sum;
}

Scorer::Scorer() {
  for (const char* name : {"noise", "damage", "quotes", "quote speaker", "quote kind", "ratings", "rating traps", "measures", "dates", "date value",
                           "date role", "recommendations", "addressee", "stated totals"}) {
    tallies_.push_back({name});
  }
}

Tally& Scorer::tally(std::string_view name) {
  return *std::find_if(tallies_.begin(), tallies_.end(), [name](const Tally& tally) { return tally.name == name; });
}

// One document's comparison.
class DocumentScore {
 public:
  DocumentScore(Scorer& scorer, std::string_view source, const Json& gold, const Json& record)
      : scorer_(scorer), source_(source), gold_(gold), record_(record), noise_(lines("noise")), skipped_(noise_) {
    const auto optional = lines("optional");
    skipped_.insert(skipped_.end(), optional.begin(), optional.end());
    for (std::uint32_t i = 0; i < source.size(); ++i) {
      if (!utf8::is_continuation(source[i])) {
        bytes_.push_back(i);
      }
    }
    bytes_.push_back(static_cast<std::uint32_t>(source.size()));
  }

  void run() {
    noise();
    if (!gold_["quotes"].is_null()) {
      quotes();
    }
    ratings();
    measures();
    if (!gold_["dates"].is_null()) {
      dates();
    }
    recommendations();
  }

 private:
  void miss(const std::string& what, Place place, const std::string& detail = {}) {
    std::string text(source_.substr(place.first, std::min<std::size_t>(place.second - place.first, 90)));
    std::replace(text.begin(), text.end(), '\n', ' ');
    scorer_.misses_.push_back(std::string(record_["id"].text()) + "\t" + what + "\t" + text + (detail.empty() ? "" : "\t" + detail));
  }

  // The n-th occurrence of an item's text, counted from 1.
  Place spot(const Json& item) const {
    const std::string_view text = item["text"].text();
    const std::int64_t nth = std::max<std::int64_t>(item["nth"].number(1), 1);
    std::size_t at = std::string_view::npos;
    for (std::int64_t i = 0; i < nth; ++i) {
      at = source_.find(text, at == std::string_view::npos ? 0 : at + 1);
      if (at == std::string_view::npos) {
        throw JsonError("gold of " + std::string(record_["id"].text()) + ": not in the text: " + std::string(text));
      }
    }
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + text.size())};
  }

  // Every occurrence of the gold's strings that fills whole lines.
  std::vector<Place> lines(std::string_view key) const {
    std::vector<Place> out;
    for (const Json& item : gold_[key].items()) {
      const std::string_view text = item.text();
      for (std::size_t at = source_.find(text); at != std::string_view::npos; at = source_.find(text, at + 1)) {
        const std::size_t before = source_.find_last_not_of(" \t\f\r", at == 0 ? std::string_view::npos : at - 1);
        const std::size_t behind = source_.find_first_not_of(" \t\f\r", at + text.size());
        const bool begins = at == 0 || before == std::string_view::npos || source_[before] == '\n';
        const bool ends = behind == std::string_view::npos || source_[behind] == '\n';
        if (begins && ends) {
          out.emplace_back(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + text.size()));
        }
      }
    }
    return out;
  }

  // Where a finding lies in the source; none for one in an added title.
  std::optional<Place> place(const Json& finding) const {
    const std::int64_t begin = finding["source_start"].number(-1);
    const std::int64_t end = finding["source_end"].number(-1);
    if (begin < 0 || end < begin || static_cast<std::size_t>(end) >= bytes_.size()) {
      return std::nullopt;
    }
    return Place{bytes_[static_cast<std::size_t>(begin)], bytes_[static_cast<std::size_t>(end)]};
  }

  Place trimmed(Place p) const {
    for (auto cp = utf8::at(source_, p.first); p.first < p.second && is_edge(cp.value); cp = utf8::at(source_, p.first)) {
      p.first += cp.size;
    }
    for (auto cp = utf8::before(source_, p.second); p.first < p.second && is_edge(cp.value); cp = utf8::before(source_, p.second)) {
      p.second -= cp.size;
    }
    return p;
  }

  void noise() {
    std::vector<char> kind(source_.size(), 'b');  // body, noise, optional
    const auto paint = [&kind](const std::vector<Place>& places, char with) {
      for (const Place& p : places) {
        std::fill(kind.begin() + p.first, kind.begin() + p.second, with);
      }
    };
    paint(skipped_, 'o');
    paint(noise_, 'n');
    std::vector<bool> gone(source_.size());
    for (const Json& removed : record_["removed"].items()) {
      if (const auto p = place(removed)) {
        std::fill(gone.begin() + p->first, gone.begin() + p->second, true);
      }
    }
    Tally& recall = scorer_.tally("noise");
    Tally& damage = scorer_.tally("damage");
    for (std::size_t i = 0; i < source_.size();) {
      const auto [cp, size] = utf8::at(source_, i);
      if (!unicode::is_space(cp)) {
        recall.gold += kind[i] == 'n' ? 1U : 0U;
        recall.right += kind[i] == 'n' && gone[i] ? 1U : 0U;
        damage.gold += kind[i] == 'b' ? 1U : 0U;
        damage.right += kind[i] == 'b' && gone[i] ? 1U : 0U;
      }
      i += size;
    }
    recall.system = recall.gold;
    damage.system = damage.gold;
    for (const Place& p : noise_) {
      for (std::uint32_t i = p.first; i < p.second; ++i) {
        if (!gone[i] && !unicode::is_space(utf8::at(source_, i).value) && !utf8::is_continuation(source_[i])) {
          miss("noise kept", p);
          break;
        }
      }
    }
  }

  // What the record tells of one kind, and where.
  struct Found {
    Place place;
    const Json* finding = nullptr;
  };

  // Those of one list; nothing inside furniture or what is optional.
  std::vector<Found> found_in(std::string_view list) const {
    std::vector<Found> out;
    for (const Json& finding : record_[list].items()) {
      add_found(finding, finding, out);
    }
    return out;
  }

  // `where`: what tells the place.
  void add_found(const Json& where, const Json& finding, std::vector<Found>& out) const {
    if (const auto p = place(where); p && !overlaps_any(*p, skipped_)) {
      out.push_back({*p, &finding});
    }
  }

  // Pairs each item of the gold's list with the first of `left` that is the same, which is then taken, and counts. `same(item, its places, found)` decides,
  // `tell(item or finding)` says what one is in a miss, `paired(item, finding, place)` looks further at a pair. `one`: what an item is called.
  template <class Same, class Tell, class Paired>
  void compare(std::string_view list, const std::string& one, std::vector<Found> left, Same same, Tell tell, Paired paired) {
    Tally& tally = scorer_.tally(list);
    tally.system += left.size();
    for (const Json& wanted : gold_[list].items()) {
      if (wanted["kind"].text() == "indirect") {
        continue;  // a quote without marks
      }
      ++tally.gold;
      const std::vector<Place> places = places_of(wanted);
      const auto hit = std::find_if(left.begin(), left.end(), [&](const Found& found) { return same(wanted, places, found); });
      if (hit == left.end()) {
        miss(one + " missed", places.front(), tell(wanted));
        continue;
      }
      ++tally.right;
      paired(wanted, *hit->finding, places.front());
      left.erase(hit);
    }
    for (const Found& found : left) {
      miss(one + " too many", found.place, tell(*found.finding));
    }
  }

  // Where an item stands, and where its other wordings do.
  std::vector<Place> places_of(const Json& item) const {
    std::vector<Place> out{spot(item)};
    for (const Json& also : item["also"].items()) {
      for (std::size_t at = source_.find(also.text()); at != std::string_view::npos; at = source_.find(also.text(), at + 1)) {
        out.emplace_back(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + also.text().size()));
      }
    }
    return out;
  }

  void count(std::string_view name, bool right) {
    Tally& tally = scorer_.tally(name);
    ++tally.gold;
    ++tally.system;
    tally.right += right ? 1U : 0U;
  }

  void quotes() {
    std::vector<Found> stretches;
    for (const Json& quote : record_["quotes"].items()) {
      for (const Json& stretch : quote["verbatim"].items()) {
        add_found(stretch, quote, stretches);
      }
    }
    for (Found& stretch : stretches) {
      stretch.place = trimmed(stretch.place);
    }
    compare(
        "quotes", "quote", std::move(stretches), [&](const Json&, const auto& places, const Found& found) { return found.place == trimmed(places.front()); },
        &nothing, [&](const Json& wanted, const Json& quote, Place at) { attribution(wanted, quote, trimmed(at)); });
  }

  void attribution(const Json& wanted, const Json& quote, Place at) {
    const Json& speaker = quote["speaker"];
    const std::string_view name = speaker["name"].text().empty() ? speaker["text"].text() : speaker["name"].text();
    const bool right = same_name(wanted["speaker"].text(), name);
    count("quote speaker", right);
    count("quote kind", (wanted["kind"].text() == "direct") == (quote["kind"].text() == "direct"));
    if (!right) {
      miss("speaker", at, "gold " + std::string(wanted["speaker"].text()) + ", system " + std::string(name));
    }
  }

  static bool same_rating(const Json& wanted, const Json& found) {
    return found["rating"].text() == wanted["rating"].text() && found["status"].text() == wanted["status"].text() &&
           found["aspect"].text().empty() == wanted["aspect"].text().empty() &&
           (same_name(wanted["subject"].text(), found["subject"].text()) || share_two_words(wanted["subject"].text(), found["subject"].text()));
  }

  static bool same_measure(const Json& wanted, const Json& found) {
    return found["measure"].text() == wanted["measure"].text() && same_name(wanted["subject"].text(), found["subject"].text());
  }

  void ratings() {
    compare(
        "ratings", "rating", found_in("ratings"),
        [](const Json& wanted, const auto& places, const Found& found) { return overlaps_any(found.place, places) && same_rating(wanted, *found.finding); },
        [](const Json& rating) {
          return fields_of(rating, {"subject", "aspect", "rating", "status"});
        },
        [](const Json&, const Json&, Place) {});
    traps();
  }

  void traps() {
    std::vector<Place> real;
    for (const Json& wanted : gold_["ratings"].items()) {
      real.push_back(spot(wanted));
    }
    Tally& tally = scorer_.tally("rating traps");
    for (const Json& trap : gold_["not_ratings"].items()) {
      const std::size_t at = source_.find(trap.text());
      if (at == std::string_view::npos) {
        continue;
      }
      const Place p{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + trap.text().size())};
      ++tally.gold;
      ++tally.system;
      for (const Json& rating : record_["ratings"].items()) {
        const auto found = place(rating);
        if (found && overlaps(*found, p) && !overlaps_any(*found, real)) {
          ++tally.right;  // here "right" counts the traps that were stepped into
          miss("trap", p);
          break;
        }
      }
    }
  }

  void measures() {
    compare(
        "measures", "measure", found_in("measures"),
        [](const Json& wanted, const auto& places, const Found& found) { return overlaps_any(found.place, places) && same_measure(wanted, *found.finding); },
        [](const Json& measure) {
          return fields_of(measure, {"subject", "measure"});
        },
        [](const Json&, const Json&, Place) {});
  }

  void dates() {
    compare(
        "dates", "date", found_in("dates"), [](const Json&, const auto& places, const Found& found) { return found.place == places.front(); },
        [](const Json& date) { return fields_of(date, {"value"}); },
        [this](const Json& wanted, const Json& date, Place at) {
          const bool right = date["value"].text() == wanted["value"].text();
          count("date value", right);
          count("date role", date["role"].text() == wanted["role"].text());
          if (!right) {
            miss("date value", at, "gold " + std::string(wanted["value"].text()) + ", system " + std::string(date["value"].text()));
          }
        });
  }

  void recommendations() {
    compare(
        "recommendations", "recommendation", found_in("recommendations"),
        [](const Json&, const auto& places, const Found& found) { return share_most(places.front(), found.place); }, &nothing,
        [this](const Json& wanted, const Json& item, Place) { count("addressee", same_name(wanted["addressee"].text(), item["addressee"].text())); });
    if (!gold_["recommendation_count"].is_null()) {
      count("stated totals", gold_["recommendation_count"].number() == record_["recommendation_count"].number(-1));
    }
  }

  Scorer& scorer_;
  std::string_view source_;
  const Json& gold_;
  const Json& record_;
  std::vector<Place> noise_, skipped_;
  std::vector<std::uint32_t> bytes_;  // where each code point begins
};

void Scorer::add(std::string_view source, const Json& gold, const Json& record) { DocumentScore(*this, source, gold, record).run(); }

}  // namespace pressmill

#include "pipeline/publish/quotation_matcher.h"

#include <algorithm>
#include <set>

namespace pressmill {
namespace {

constexpr std::size_t kAllRuns = 32;                         // up to so many, all runs of a quotation lead to it
constexpr std::uint64_t kQuarter = std::uint64_t{1} << 62U;  // of more than that, those below it
constexpr std::uint32_t kFewestShared = 2;                   // runs of two that are compared
constexpr std::size_t kCommon = 128;                         // wordings that a run may lead to
constexpr std::size_t kEarliest = 16;                        // of these, how many a later one is compared with

// The places with the same key, for each key that several have.
template <class Place, class Take>
void groups(SortedFile& file, const Take& take) {
  std::vector<Place> group;
  std::uint64_t key = 0;
  const auto end = [&] {
    if (group.size() > 1) {
      take(group);
    }
    group.clear();
  };
  file.each([&](std::string_view record) {
    Unpacked bytes(record);
    if (const std::uint64_t next = bytes.number(); next != key) {
      end();
      key = next;
    }
    group.push_back(Place::from(bytes));
  });
  end();
}

}  // namespace

QuotationMatcher::QuotationMatcher(const std::string& folder) : file_(folder), wordings_(folder), runs_(folder), pairs_(folder), joined_(folder) {}

template <class Place>
void QuotationMatcher::put(SortedFile& file, std::uint64_t key, const Place& place) {
  packed_.clear();
  packed_.key(key);
  place.pack(packed_);
  file.add(packed_.view());
}

void QuotationMatcher::put_runs(const std::vector<std::uint64_t>& runs, const Ref& ref) {
  const auto end = runs.size() <= kAllRuns ? runs.end() : std::ranges::lower_bound(runs, kQuarter);
  const auto leading = static_cast<std::size_t>(end - runs.begin());
  for (std::size_t i = 0; i < leading; ++i) {
    put(runs_, runs[i], RunRef{ref, static_cast<std::uint32_t>(runs.size()), i < leading / 3 + kFewestShared});
  }
}

void QuotationMatcher::put_both(SortedFile& file, const Ref& first, const Ref& second) {
  packed_.clear();
  first.pack(packed_);
  second.pack(packed_);
  file.add(packed_.view());
}

void QuotationMatcher::add(std::string_view packed) {
  const Ref ref{count_++, static_cast<std::uint32_t>(packed.size()), file_.add(packed)};
  const QuotePlace place = place_from(Unpacked(packed));
  if (const auto wording = wording_of(place)) {
    put(wordings_, *wording, ref);
  }
  if (place.words.size() >= kLongQuote) {
    put_runs(runs_of(place.words), ref);
  }
}

void QuotationMatcher::pair_wordings() {
  groups<Ref>(wordings_, [this](const std::vector<Ref>& same) {
    for (std::size_t i = 1; i < same.size(); ++i) {
      repeats_[same[i].rank] = true;
      put_both(pairs_, same[i], same[0]);
    }
  });
}

void QuotationMatcher::pair_runs() {
  groups<RunRef>(runs_, [this](std::vector<RunRef>& near) {
    std::erase_if(near, [this](const RunRef& one) { return repeats_[one.ref.rank]; });
    for (std::size_t i = 1; i < near.size() && near.size() <= kCommon; ++i) {
      for (std::size_t k = 0; k < std::min(i, kEarliest); ++k) {
        if (near[i].meets(near[k])) {
          put_both(pairs_, near[i].ref, near[k].ref);
        }
      }
    }
  });
}

void QuotationMatcher::each(const Visit& visit) {
  repeats_.resize(count_);
  pair_wordings();
  pair_runs();
  join();
  std::vector<Ref> members;
  joined_.each([&](std::string_view record) {
    Unpacked bytes(record);
    const Ref first = Ref::from(bytes), member = Ref::from(bytes);
    if (!members.empty() && members.front().rank != first.rank) {
      tell(members, visit);
      members.clear();
    }
    if (members.empty()) {
      members.push_back(first);
    }
    members.push_back(member);
  });
  if (!members.empty()) {
    tell(members, visit);
  }
}

// Each place, in order, joins the first one that it matches and that joined none itself. Two that share one run only are not compared.
void QuotationMatcher::join() {
  std::optional<std::uint32_t> done;  // the place that has found its own
  std::optional<std::uint32_t> loaded;
  std::uint32_t last = UINT32_MAX, beside = UINT32_MAX, shared = 0;
  std::optional<ComparedPlace> place;
  pairs_.each([&](std::string_view record) {
    Unpacked bytes(record);
    const Ref later = Ref::from(bytes), earlier = Ref::from(bytes);
    shared = later.rank == last && earlier.rank == beside ? shared + 1 : 1;
    last = later.rank;
    beside = earlier.rank;
    const bool repeats = repeats_[later.rank];
    const auto elsewhere = joined_to_.find(earlier.rank);
    if (done == later.rank || (!repeats && (shared != kFewestShared || elsewhere != joined_to_.end()))) {
      return;
    }
    if (loaded != later.rank) {
      place.emplace(load(later));
      loaded = later.rank;
    }
    if (same_quotation(load(earlier), *place)) {
      const Ref first = elsewhere == joined_to_.end() ? earlier : elsewhere->second;  // the same words are where they are
      put_both(joined_, first, later);
      if (!repeats) {
        joined_to_[later.rank] = first;
      }
      done = later.rank;
    }
  });
}

QuotePlace QuotationMatcher::load(const Ref& ref) {
  file_.read(ref.begin, ref.size, buffer_);
  return place_from(Unpacked(buffer_));
}

void QuotationMatcher::tell(const std::vector<Ref>& members, const Visit& visit) {
  Quotation out;
  std::set<std::vector<std::uint32_t>> wordings;
  for (const Ref& member : members) {
    out.places.push_back(load(member));
    out.relation.push_back(out.places.size() == 1 ? "first" : relation_of(out.places.front(), out.places.back()));
    wordings.insert(out.places.back().words);
  }
  out.wordings = wordings.size();
  if (std::ranges::any_of(out.places, [&](const QuotePlace& place) { return place.doc_id != out.places.front().doc_id; })) {
    visit(out);
  }
}

}  // namespace pressmill

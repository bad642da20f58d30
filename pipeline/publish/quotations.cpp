#include "pipeline/publish/quotations.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "pipeline/publish/packed.h"
#include "pipeline/text/tokens.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/vocabulary.h"

namespace pressmill {
namespace {

constexpr std::size_t kFewest = 3, kShort = 5, kLong = 8;    // words
constexpr std::size_t kRun = 3;                              // words
constexpr std::size_t kAllRuns = 32;                         // up to so many, all runs of a quotation lead to it
constexpr std::uint64_t kQuarter = std::uint64_t{1} << 62U;  // of more than that, those below it
constexpr std::uint32_t kFewestShared = 2;                   // runs of two that are compared
constexpr std::size_t kCommon = 128;                         // wordings that a run may lead to
constexpr std::size_t kEarliest = 16;                        // of these, how many a later one is compared with

std::uint32_t hash_of(std::string_view word) {
  std::uint32_t out = 2166136261U;  // FNV-1a
  for (const char c : word) {
    out = (out ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return out;
}

std::vector<std::uint32_t> words_of(std::string_view text) {
  static const Vocabulary kNone;
  std::vector<std::uint32_t> out;
  std::string lower;
  for (const Token& token : tokenize(text, kNone)) {
    if (token.kind != TokenKind::mark) {
      lower.clear();
      unicode::append_lower(lower, text.substr(token.span.begin, token.span.end - token.span.begin));
      out.push_back(hash_of(lower));
    }
  }
  return out;
}

// Hashes of the runs of three words, sorted, each once.
std::vector<std::uint64_t> runs_of(const std::vector<std::uint32_t>& words) {
  std::vector<std::uint64_t> out;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    out.push_back((words[i] * 0x9E3779B97F4A7C15ULL) ^ (words[i + 1] * 0xC2B2AE3D27D4EB4FULL) ^ (words[i + 2] * 0x165667B19E3779F9ULL));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Four in five of the shorter one's runs.
bool contains(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t both = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    both += a[i] == b[j] ? 1U : 0U;
    const bool first = a[i] <= b[j];
    const bool second = b[j] <= a[i];
    i += first ? 1U : 0U;
    j += second ? 1U : 0U;
  }
  return both * 5 >= std::min(a.size(), b.size()) * 4;
}

// A place to compare others with.
struct Compared {
  QuotePlace place;
  std::vector<std::uint64_t> runs;

  explicit Compared(QuotePlace of) : place(std::move(of)), runs(runs_of(place.words)) {}
};

bool same_quotation(const QuotePlace& a, const Compared& b) {
  if (a.words == b.place.words) {
    return a.words.size() >= kShort || (!a.speaker.empty() && a.speaker == b.place.speaker);
  }
  return std::min(a.words.size(), b.place.words.size()) >= kLong && contains(runs_of(a.words), b.runs);
}

std::string_view relation_of(const QuotePlace& first, const QuotePlace& other) {
  if (first.words == other.words) {
    return "same";
  }
  const auto holds = [](const auto& longer, const auto& shorter) {
    return std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end();
  };
  return holds(first.words, other.words) ? "shorter" : holds(other.words, first.words) ? "longer" : "differing";
}

// What two quotes have in common that are the same word for word; none for one too short to be told by its words and its speaker.
std::optional<std::uint64_t> wording_of(const QuotePlace& place) {
  if (place.words.size() < kShort && place.speaker.empty()) {
    return std::nullopt;
  }
  std::uint64_t out = place.words.size() < kShort ? std::hash<std::string>()(place.speaker) : 0;
  for (const std::uint32_t word : place.words) {
    out = (out ^ word) * 0x9E3779B97F4A7C15ULL;
    out ^= out >> 29U;
  }
  return out;
}

void pack(const QuotePlace& place, Packed& out) {
  out.text(place.doc_id).text(place.quote_id).text(place.published).text(place.speaker).text(place.text);
  for (const std::uint32_t word : place.words) {
    out.key(word, sizeof word);
  }
}

QuotePlace place_from(Unpacked bytes) {
  QuotePlace out;
  for (std::string* part : {&out.doc_id, &out.quote_id, &out.published, &out.speaker, &out.text}) {
    *part = bytes.text();
  }
  while (!bytes.empty()) {
    out.words.push_back(static_cast<std::uint32_t>(bytes.number(sizeof(std::uint32_t))));
  }
  return out;
}

// Where a place is among all, and where it lies in the file of places.
struct Ref {
  std::uint32_t rank = 0, size = 0;
  std::uint64_t begin = 0;

  static Ref from(Unpacked& bytes) {
    Ref out;
    out.rank = static_cast<std::uint32_t>(bytes.number(4));
    out.size = static_cast<std::uint32_t>(bytes.number(4));
    out.begin = bytes.number();
    return out;
  }
  void pack(Packed& out) const { out.key(rank, 4).key(size, 4).key(begin); }
};

// A place that has a run. Where a quotation stands in a longer one, four in five of its runs do, so it is enough to ask for a third of them: of the two
// the shorter asks.
struct RunRef {
  Ref ref;
  std::uint32_t runs = 0;  // that the place has
  bool asks = false;       // for this one

  static RunRef from(Unpacked& bytes) {
    RunRef out{Ref::from(bytes), 0, false};
    out.runs = static_cast<std::uint32_t>(bytes.number(4));
    out.asks = bytes.number(1) != 0;
    return out;
  }
  void pack(Packed& out) const {
    ref.pack(out);
    out.key(runs, 4).key(asks ? 1 : 0, 1);
  }
  bool meets(const RunRef& earlier) const { return runs < earlier.runs ? asks : earlier.asks; }
};

// Finds the places that are one quotation, in steps of which each reads what the one before it wrote, in order.
class Matcher {
 public:
  explicit Matcher(const std::string& folder) : file_(folder), wordings_(folder), runs_(folder), pairs_(folder), joined_(folder) {}

  // In order of publication.
  void add(std::string_view packed) {
    const Ref ref{count_++, static_cast<std::uint32_t>(packed.size()), file_.add(packed)};
    const QuotePlace place = place_from(Unpacked(packed));
    if (const auto wording = wording_of(place)) {
      put(wordings_, *wording, ref);
    }
    if (place.words.size() >= kLong) {
      put_runs(runs_of(place.words), ref);
    }
  }

  void each(const QuotationBook::Visit& visit) {
    repeats_.resize(count_);
    groups<Ref>(wordings_, [this](const std::vector<Ref>& same) {
      for (std::size_t i = 1; i < same.size(); ++i) {
        repeats_[same[i].rank] = true;
        put_both(pairs_, same[i], same[0]);
      }
    });
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

 private:
  template <class Place>
  void put(SortedFile& file, std::uint64_t key, const Place& place) {
    packed_.clear();
    packed_.key(key);
    place.pack(packed_);
    file.add(packed_.view());
  }
  void put_runs(const std::vector<std::uint64_t>& runs, const Ref& ref) {
    const auto end = runs.size() <= kAllRuns ? runs.end() : std::lower_bound(runs.begin(), runs.end(), kQuarter);
    const auto leading = static_cast<std::size_t>(end - runs.begin());
    for (std::size_t i = 0; i < leading; ++i) {
      put(runs_, runs[i], RunRef{ref, static_cast<std::uint32_t>(runs.size()), i < leading / 3 + kFewestShared});
    }
  }
  void put_both(SortedFile& file, const Ref& first, const Ref& second) {
    packed_.clear();
    first.pack(packed_);
    second.pack(packed_);
    file.add(packed_.view());
  }

  // The places with the same key, for each key that several have.
  template <class Place, class Take>
  static void groups(SortedFile& file, const Take& take) {
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

  // Each place, in order, joins the first one that it matches and that joined none itself. Two that share one run only are not compared.
  void join() {
    std::optional<std::uint32_t> done;  // the place that has found its own
    std::optional<std::uint32_t> loaded;
    std::uint32_t last = UINT32_MAX, beside = UINT32_MAX, shared = 0;
    std::optional<Compared> place;
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

  QuotePlace load(const Ref& ref) {
    file_.read(ref.begin, ref.size, buffer_);
    return place_from(Unpacked(buffer_));
  }

  void tell(const std::vector<Ref>& members, const QuotationBook::Visit& visit) {
    Quotation out;
    std::set<std::vector<std::uint32_t>> wordings;
    for (const Ref& member : members) {
      out.places.push_back(load(member));
      out.relation.push_back(out.places.size() == 1 ? "first" : relation_of(out.places.front(), out.places.back()));
      wordings.insert(out.places.back().words);
    }
    out.wordings = wordings.size();
    if (std::any_of(out.places.begin(), out.places.end(), [&](const QuotePlace& place) { return place.doc_id != out.places.front().doc_id; })) {
      visit(out);
    }
  }

  ScratchFile file_;     // the places, one behind the other
  SortedFile wordings_;  // hash of the words, place
  SortedFile runs_;      // run of three words, place
  SortedFile pairs_;     // place, an earlier one that may be the same quotation
  SortedFile joined_;    // first place, another one
  std::uint32_t count_ = 0;
  std::vector<bool> repeats_;                         // by rank: the words of an earlier one
  std::unordered_map<std::uint32_t, Ref> joined_to_;  // by rank of those with other words: the first place
  Packed packed_;
  std::string buffer_;
};

}  // namespace

QuotationBook::QuotationBook(const std::string& folder) : folder_(folder), places_(folder) {}

void QuotationBook::add(const Standing& standing, const JsonNode& record) {
  Packed packed;
  std::uint32_t number = 0;
  for (const JsonNode& quote : record["quotes"].items()) {
    ++number;
    const std::string_view kind = quote["kind"].text();
    if (kind != "direct" && kind != "mixed") {
      continue;
    }
    QuotePlace place;
    place.words = words_of(quote["text"].text());
    if (place.words.size() < kFewest) {
      continue;
    }
    place.doc_id = standing.id;
    place.quote_id = quote["id"].text();
    place.published = record["published"]["value"].text();
    place.speaker = quote["speaker"]["name"].text();
    place.text = quote["text"].text();
    // The order: by publication, the smaller hash of the document first, then by id.
    packed.clear();
    packed.key(place.published.empty() ? 1 : 0, 1).key(place.published).key(record["source"]["sha256"].text()).key(place.doc_id).key(number, 4);
    pack(place, packed);
    places_.add(packed.view());
  }
}

void QuotationBook::each(const Visit& visit) {
  Matcher matcher(folder_);
  places_.each([&matcher](std::string_view record) {
    Unpacked bytes(record);
    bytes.number(1);
    bytes.key(), bytes.key(), bytes.key();
    bytes.number(4);
    matcher.add(bytes.rest());
  });
  matcher.each(visit);
}

namespace {

class QuotationsTable : public AcrossTable {
 public:
  explicit QuotationsTable(const std::string& folder) : book_(folder) {}
  Table table() const override { return table_of("quotations", "quotation"); }
  void add(const PublishedDocument& document) override { book_.add(document.standing, document.record.root()); }
  void each_row(const Visit& visit) override {
    const auto or_null = [](const std::string& text) { return text.empty() ? Scalar() : Scalar(text); };
    book_.each([&](const Quotation& one) {
      for (std::size_t i = 0; i < one.places.size(); ++i) {
        const QuotePlace& place = one.places[i];
        const std::vector<Scalar> row{one.places.front().quote_id,
                                      static_cast<std::int64_t>(i + 1),
                                      one.relation[i],
                                      static_cast<std::int64_t>(one.places.size()),
                                      static_cast<std::int64_t>(one.wordings),
                                      or_null(place.speaker),
                                      or_null(place.published),
                                      place.doc_id,
                                      place.quote_id,
                                      place.text};
        visit(row);
      }
    });
  }

 private:
  QuotationBook book_;
};

}  // namespace

std::unique_ptr<AcrossTable> make_quotations(const std::string& folder) { return std::make_unique<QuotationsTable>(folder); }

}  // namespace pressmill

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/publish/quote_place.h"
#include "pipeline/publish/scratch_file.h"
#include "pipeline/publish/sorted_file.h"

namespace pressmill {

struct Quotation {
  std::vector<QuotePlace> places;          // in order of publication; those without a date last
  std::vector<std::string_view> relation;  // of each to the first: first, same, shorter, longer, differing
  std::uint64_t wordings = 0;
};

// Finds the places that are one quotation, in steps of which each reads what the one before it wrote, in order: places by their words and by their runs of
// words, pairs of places that share some, each place with the first that it matches. Near linear: a run of words leads to the first sixteen wordings that have
// it, and to none where more than 128 have; of two quotes the shorter asks for a third of its runs, of which two must be found; of a long one a run in four is
// looked for. Memory: a bit a place, and what is told of wordings that differ; the rest lies in files without a name in `folder`.
class QuotationMatcher {
 public:
  using Visit = std::function<void(const Quotation&)>;

  explicit QuotationMatcher(const std::string& folder);

  // A packed QuotePlace; in order of publication.
  void add(std::string_view packed);
  // After the last add(): those with places in more than one document, in order of their first place.
  void each(const Visit& visit);

 private:
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

  void put_runs(const std::vector<std::uint64_t>& runs, const Ref& ref);
  void put_both(SortedFile& file, const Ref& first, const Ref& second);
  void pair_wordings();
  void pair_runs();
  void join();
  QuotePlace load(const Ref& ref);
  void tell(const std::vector<Ref>& members, const Visit& visit);

  template <class Place>
  void put(SortedFile& file, std::uint64_t key, const Place& place);

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

}  // namespace pressmill

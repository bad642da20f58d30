#include "pipeline/publish/quotations.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "pipeline/text/tokens.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/vocabulary.h"

namespace pressmill {
namespace {

constexpr std::size_t kFewest = 3, kShort = 5, kLong = 8;  // words
constexpr std::size_t kRun = 3;                            // words
constexpr std::size_t kAllRuns = 16;                       // up to so many, all runs of a quotation lead to it
constexpr std::size_t kCommon = 64;                        // quotations that a run may lead to

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

bool same_quotation(const QuotePlace& a, const std::vector<std::uint64_t>& a_runs, const QuotePlace& b, const std::vector<std::uint64_t>& b_runs) {
  if (a.words == b.words) {
    return a.words.size() >= kShort || (!a.speaker.empty() && a.speaker == b.speaker);
  }
  return std::min(a.words.size(), b.words.size()) >= kLong && contains(a_runs, b_runs);
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

bool earlier(const QuotePlace& a, const QuotePlace& b) {
  const auto order = [](const QuotePlace& one) {
    return std::tuple(one.published.empty(), std::string_view(one.published), std::string_view(one.content_hash), std::string_view(one.doc_id), one.number);
  };
  return order(a) < order(b);
}

// What gathers the places of quotations, in their order.
class Matcher {
 public:
  explicit Matcher(std::vector<Quotation>& out) : out_(out) {}

  void add(const QuotePlace& place) {
    const std::vector<std::uint64_t> runs = runs_of(place.words);
    if (const auto found = first_match(place, runs); found != kNone) {
      out_[found].places.push_back(&place);
      return;
    }
    for (const std::uint64_t run : runs) {
      if (runs.size() > kAllRuns && run % 4 != 0) {
        continue;  // one in four is enough to be found by
      }
      auto& leads = by_run_[run];
      if (leads.size() <= kCommon) {
        leads.push_back(static_cast<std::uint32_t>(out_.size()));
      }
    }
    out_.push_back({{&place}, {}, 0});
    runs_.push_back(runs);
    met_before_.push_back(false);
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  // The first quotation that the place belongs to.
  std::uint32_t first_match(const QuotePlace& place, const std::vector<std::uint64_t>& runs) {
    met_.clear();
    for (const std::uint64_t run : runs) {
      const auto found = by_run_.find(run);
      if (found == by_run_.end() || found->second.size() > kCommon) {
        continue;
      }
      for (const std::uint32_t quotation : found->second) {
        if (!met_before_[quotation]) {
          met_before_[quotation] = true;
          met_.push_back(quotation);
        }
      }
    }
    std::uint32_t first = kNone;
    for (const std::uint32_t quotation : met_) {
      met_before_[quotation] = false;
      if (quotation < first && same_quotation(*out_[quotation].places.front(), runs_[quotation], place, runs)) {
        first = quotation;
      }
    }
    return first;
  }

  std::vector<Quotation>& out_;
  std::vector<std::vector<std::uint64_t>> runs_;  // of each one's first place
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_run_;
  std::vector<std::uint32_t> met_;  // the quotations that the runs of the place at hand lead to, each once
  std::vector<bool> met_before_;    // by quotation; false between places
};

}  // namespace

void QuotationBook::add(const Standing& standing, const JsonNode& record) {
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
    place.content_hash = record["source"]["sha256"].text();
    place.number = number;
    places_.push_back(std::move(place));
  }
}

std::vector<Quotation> QuotationBook::quotations() const {
  std::vector<const QuotePlace*> order;
  order.reserve(places_.size());
  for (const QuotePlace& place : places_) {
    order.push_back(&place);
  }
  std::sort(order.begin(), order.end(), [](const QuotePlace* a, const QuotePlace* b) { return earlier(*a, *b); });
  std::vector<Quotation> out;
  Matcher matcher(out);
  for (const QuotePlace* place : order) {
    matcher.add(*place);
  }
  std::erase_if(out, [](const Quotation& one) {
    return std::all_of(one.places.begin(), one.places.end(), [&](const QuotePlace* place) { return place->doc_id == one.places.front()->doc_id; });
  });
  for (Quotation& one : out) {
    std::set<std::vector<std::uint32_t>> wordings;
    for (const QuotePlace* place : one.places) {
      one.relation.push_back(place == one.places.front() ? "first" : relation_of(*one.places.front(), *place));
      wordings.insert(place->words);
    }
    one.wordings = wordings.size();
  }
  return out;
}

namespace {

class QuotationsTable : public AcrossTable {
 public:
  Table table() const override { return table_of("quotations", "quotation"); }
  void add(const PublishedDocument& document) override { book_.add(document.standing, document.record.root()); }
  void each_row(const Visit& visit) const override {
    const auto or_null = [](const std::string& text) { return text.empty() ? Scalar() : Scalar(text); };
    for (const Quotation& one : book_.quotations()) {
      for (std::size_t i = 0; i < one.places.size(); ++i) {
        const QuotePlace& place = *one.places[i];
        const std::vector<Scalar> row{one.places.front()->quote_id,
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
    }
  }

 private:
  QuotationBook book_;
};

}  // namespace

std::unique_ptr<AcrossTable> make_quotations() { return std::make_unique<QuotationsTable>(); }

}  // namespace pressmill

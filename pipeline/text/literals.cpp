#include "pipeline/text/literals.h"

#include <hs/hs.h>

#include <algorithm>
#include <stdexcept>

namespace pressmill {
namespace {

// Vectorscan wants working memory a thread. One that fits the largest set serves all of them, so each thread keeps one, and remembers which sets it was fitted
// to: asking Vectorscan each time costs more than most scans.
class Scratch {
 public:
  Scratch() = default;
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { hs_free_scratch(memory_); }

  // `token` stands for the database: its address may be another one's later.
  hs_scratch_t* fitted_to(const hs_database_t* database, const std::shared_ptr<const char>& token) {
    const auto same = [&token](const std::weak_ptr<const char>& other) { return !token.owner_before(other) && !other.owner_before(token); };
    if (std::none_of(fitted_.begin(), fitted_.end(), same)) {
      std::erase_if(fitted_, [](const std::weak_ptr<const char>& other) { return other.expired(); });
      if (hs_alloc_scratch(database, &memory_) != HS_SUCCESS) {
        throw std::runtime_error("no memory for a literal scan");
      }
      fitted_.push_back(token);
    }
    return memory_;
  }

 private:
  hs_scratch_t* memory_ = nullptr;
  std::vector<std::weak_ptr<const char>> fitted_;
};

// Of longer literals Vectorscan looks for so many bytes, and the rest is compared here: it would make automata for them, which takes most of start-up.
constexpr std::size_t kLooked = 8;

bool is_caseless(std::string_view literal) {
  return std::none_of(literal.begin(), literal.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

char lower_of(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool stands(std::string_view rest, std::string_view text, bool caseless) {
  return text.size() >= rest.size() && std::equal(rest.begin(), rest.end(), text.begin(), [&](char a, char b) { return a == (caseless ? lower_of(b) : b); });
}

}  // namespace

struct LiteralSet::Database {
  hs_database_t* handle = nullptr;
  std::shared_ptr<const char> token = std::make_shared<const char>('\0');
  Database() = default;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() { hs_free_database(handle); }
};

struct LiteralSet::Sink {
  const std::vector<std::string>& literals;
  std::string_view text;
  std::vector<Hit>& hits;

  static int take(unsigned id, unsigned long long, unsigned long long to, unsigned, void* context) {
    const Sink& sink = *static_cast<Sink*>(context);
    const std::string_view literal = sink.literals[id];
    const std::string_view rest = literal.substr(std::min(literal.size(), kLooked));
    if (rest.empty() || stands(rest, sink.text.substr(to), is_caseless(literal))) {
      sink.hits.push_back({id, static_cast<std::uint32_t>(to + rest.size())});
    }
    return 0;
  }
};

LiteralSet::LiteralSet(const std::vector<std::string>& literals) : literals_(literals) {
  if (literals.empty()) {
    return;
  }
  std::vector<const char*> expressions;
  std::vector<std::size_t> lengths;
  std::vector<unsigned> ids;
  std::vector<unsigned> flags;
  for (const std::string& literal : literals) {
    ids.push_back(static_cast<unsigned>(expressions.size()));
    flags.push_back(is_caseless(literal) ? unsigned{HS_FLAG_CASELESS} : 0U);
    expressions.push_back(literal.data());
    lengths.push_back(std::min(literal.size(), kLooked));
  }
  database_ = std::make_unique<Database>();
  hs_compile_error_t* error = nullptr;
  const auto status = hs_compile_lit_multi(expressions.data(), flags.data(), ids.data(), lengths.data(), static_cast<unsigned>(literals.size()), HS_MODE_BLOCK,
                                           nullptr, &database_->handle, &error);
  if (status != HS_SUCCESS) {
    const std::string message = error != nullptr ? error->message : "unknown";
    hs_free_compile_error(error);
    throw std::runtime_error("literals not compiled: " + message);
  }
}

LiteralSet::LiteralSet(LiteralSet&&) noexcept = default;
LiteralSet& LiteralSet::operator=(LiteralSet&&) noexcept = default;
LiteralSet::~LiteralSet() = default;

void LiteralSet::scan(std::string_view text, std::vector<Hit>& hits) const {
  hits.clear();
  if (!database_ || text.empty()) {
    return;
  }
  thread_local Scratch scratch;
  hs_scratch_t* memory = scratch.fitted_to(database_->handle, database_->token);
  Sink sink{literals_, text, hits};
  if (hs_scan(database_->handle, text.data(), static_cast<unsigned>(text.size()), 0, memory, &Sink::take, &sink) != HS_SUCCESS) {
    throw std::runtime_error("literal scan failed");
  }
  const auto earlier = [](const Hit& a, const Hit& b) { return a.end < b.end; };
  if (!std::is_sorted(hits.begin(), hits.end(), earlier)) {
    std::stable_sort(hits.begin(), hits.end(), earlier);
  }
}

}  // namespace pressmill

#include "pipeline/publish/conflicts.h"

#include <algorithm>
#include <unordered_map>

#include "pipeline/publish/packed.h"

namespace pressmill {
namespace {

constexpr std::uint32_t kExcerptWords = 5;  // other words that a sentence of a mere excerpt must have

bool differ(const StatedFact& a, const StatedFact& b) {
  if (a.value.empty() || b.value.empty() || a.value == b.value) {
    return false;
  }
  return a.kind != StatedFact::Kind::date || (!a.value.starts_with(b.value) && !b.value.starts_with(a.value));
}

void pack(const std::vector<FactSentence>& sentences, Packed& out) {
  for (const FactSentence& one : sentences) {
    out.key(one.frame).key(one.words, 4).key(one.begin, 4).key(one.end, 4).text(one.text).key(one.facts.size(), 2);
    for (const StatedFact& fact : one.facts) {
      out.key(static_cast<std::uint64_t>(fact.kind), 1).text(fact.words).text(fact.value);
    }
  }
}

std::vector<FactSentence> sentences_from(Unpacked& bytes) {
  std::vector<FactSentence> out;
  const auto number = [&bytes] { return static_cast<std::uint32_t>(bytes.number(4)); };
  while (!bytes.empty()) {
    FactSentence& one = out.emplace_back();
    one.frame = bytes.number();
    one.words = number(), one.begin = number(), one.end = number();
    one.text = bytes.text();
    for (std::uint64_t facts = bytes.number(2); facts > 0; --facts) {
      StatedFact& fact = one.facts.emplace_back();
      fact.kind = static_cast<StatedFact::Kind>(bytes.number(1));
      fact.words = bytes.text();
      fact.value = bytes.text();
    }
  }
  return out;
}

// The sentences whose frame stands once, by frame.
std::unordered_map<std::uint64_t, const FactSentence*> by_frame(const std::vector<FactSentence>& sentences) {
  std::unordered_map<std::uint64_t, const FactSentence*> out;
  for (const FactSentence& sentence : sentences) {
    const auto [place, fresh] = out.try_emplace(sentence.frame, &sentence);
    if (!fresh) {
      place->second = nullptr;
    }
  }
  return out;
}

// A document and what it has of facts.
struct Told {
  std::string doc_id, relation;
  std::vector<FactSentence> sentences;
};

// The facts that a copy tells differently, in order of its text.
std::vector<ConflictingFact> altered(const Told& original, const Told& copy) {
  const auto frames = by_frame(original.sentences), own_frames = by_frame(copy.sentences);
  std::vector<ConflictingFact> out;
  for (const FactSentence& sentence : copy.sentences) {
    const auto match = frames.find(sentence.frame);
    const bool enough = copy.relation != "excerpt" || sentence.words >= kExcerptWords;
    if (!enough || match == frames.end() || match->second == nullptr || own_frames.at(sentence.frame) == nullptr ||
        match->second->facts.size() != sentence.facts.size()) {
      continue;
    }
    const FactSentence& first = *match->second;
    for (std::size_t i = 0; i < sentence.facts.size(); ++i) {
      const StatedFact &fact = first.facts[i], &other = sentence.facts[i];
      if (fact.kind == other.kind && differ(fact, other)) {
        out.push_back({fact.kind,
                       {original.doc_id, fact.words, first.text, first.begin, first.end},
                       {copy.doc_id, other.words, sentence.text, sentence.begin, sentence.end},
                       copy.relation});
      }
    }
  }
  return out;
}

void pack(const ConflictingFact& fact, Packed& out) {
  out.key(static_cast<std::uint64_t>(fact.kind), 1).text(fact.relation);
  for (const ConflictingFact::Side* side : {&fact.first, &fact.other}) {
    out.text(side->doc_id).text(side->words).text(side->sentence).key(side->begin, 4).key(side->end, 4);
  }
}

ConflictingFact fact_from(Unpacked& bytes) {
  ConflictingFact out;
  out.kind = static_cast<StatedFact::Kind>(bytes.number(1));
  out.relation = bytes.text();
  for (ConflictingFact::Side* side : {&out.first, &out.other}) {
    side->doc_id = bytes.text(), side->words = bytes.text(), side->sentence = bytes.text();
    side->begin = static_cast<std::uint32_t>(bytes.number(4));
    side->end = static_cast<std::uint32_t>(bytes.number(4));
  }
  return out;
}

}  // namespace

ConflictBook::ConflictBook(const std::string& folder, const Rules::Words& words) : reader_(words), folder_(folder), documents_(folder) {}

void ConflictBook::add(const Standing& standing, const JsonNode& record) {
  const bool alone = !standing.of && !standing.has_copies;
  if (alone || standing.twin) {
    return;
  }
  Packed sentences, packed;
  pack(reader_.read(record), sentences);
  if (standing.has_copies) {
    packed.key(standing.id).key(0, 1).key(standing.id).text("");
    documents_.add(std::string(packed.view()).append(sentences.view()));
  }
  if (standing.of) {
    packed.clear();
    packed.key(*standing.of).key(1, 1).key(standing.id).text(standing.relation);
    documents_.add(std::string(packed.view()).append(sentences.view()));
  }
}

void ConflictBook::each(const Visit& visit) {
  SortedFile found(folder_);  // by the copy's id
  std::string family;
  Told original;
  documents_.each([&](std::string_view record) {
    Unpacked bytes(record);
    family = bytes.key();
    const bool copied = bytes.number(1) == 0;
    Told told{std::string(bytes.key()), std::string(bytes.text()), {}};
    told.sentences = sentences_from(bytes);
    if (copied) {
      original = std::move(told);
    } else if (original.doc_id == family) {
      Packed packed;
      std::uint32_t number = 0;
      for (const ConflictingFact& fact : altered(original, told)) {
        packed.clear();
        packed.key(told.doc_id).key(number++, 4);
        pack(fact, packed);
        found.add(packed.view());
      }
    }
  });
  found.each([&visit](std::string_view record) {
    Unpacked bytes(record);
    bytes.key();
    bytes.number(4);
    visit(fact_from(bytes));
  });
}

namespace {

class ConflictsTable : public AcrossTable {
 public:
  ConflictsTable(const std::string& folder, const Rules::Words& words) : book_(folder, words) {}
  Table table() const override { return table_of("conflicts", "conflict"); }
  void add(const PublishedDocument& document) override { book_.add(document.standing, document.record.root()); }
  void each_row(const Visit& visit) override {
    book_.each([&visit](const ConflictingFact& one) {
      const std::vector<Scalar> row{name_of(one.kind),           one.first.words,    one.other.words,  one.first.doc_id, std::int64_t{one.first.begin},
                                    std::int64_t{one.first.end}, one.first.sentence, one.other.doc_id, one.relation,     std::int64_t{one.other.begin},
                                    std::int64_t{one.other.end}, one.other.sentence};
      visit(row);
    });
  }

 private:
  ConflictBook book_;
};

}  // namespace

std::unique_ptr<AcrossTable> make_conflicts(const std::string& folder, const Rules::Words& words) { return std::make_unique<ConflictsTable>(folder, words); }

}  // namespace pressmill

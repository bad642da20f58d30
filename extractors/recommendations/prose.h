#pragma once

#include <algorithm>

#include "extractors/recommendations/found.h"
#include "extractors/recommendations/totals.h"

namespace pressmill::recommendations {

constexpr std::uint32_t kLongestPhrase = 16;   // tokens of an addressee
constexpr std::uint32_t kLongestSubject = 28;  // tokens of what should be done something with: "clear records, including …, should be kept"
constexpr std::uint32_t kShortestItem = 2;     // tokens
constexpr std::size_t kSeveral = 1000;         // of phrases(): three or more
constexpr std::uint32_t kOpening = 3;          // sentences of a story that may tell before they name who told
// No sentence of prose is longer. The steps below go through a sentence for each of its verbs: this bounds what one costs.
constexpr std::uint32_t kLongestSentence = 600;  // tokens

// The words that open a frame.
constexpr std::uint64_t kFrames = bit_of(Role::recommend) | bit_of(Role::ask) | bit_of(Role::call_for) | bit_of(Role::say) | bit_of(Role::should) |
                                  bit_of(Role::noun) | bit_of(Role::heading) | bit_of(Role::include) | bit_of(Role::vital) | bit_of(Role::need) |
                                  bit_of(Role::until);

// What a sentence holds of which anything may come.
constexpr unsigned kTells = Words::kBody | Words::kSource | Words::kRecommends | Words::kOfReport | Words::kIncludes;

// Reads the prose of one document, sentence by sentence: at each word that may recommend, the frame it opens. The frames of verbs are in prose.cpp,
// prose_recommends.cpp, prose_includes.cpp and prose_needs.cpp, the lists inside a sentence in prose_parts.cpp. Used by one thread; a sentence's cost is
// bounded by kLongestSentence.
class Prose {
 public:
  Prose(const Document& document, const Words& words, const Words::Seen& seen, const std::vector<bool>& taken, Spoken& spoken, Found& out)
      : document_(document), words_(words), seen_(seen), taken_(taken), spoken_(spoken), out_(out), text_(document.text()), tokens_(document.layout.tokens) {}

  void run() {
    const Layout& layout = document_.layout;
    for (std::uint32_t p = 0; p < layout.paragraphs.size(); ++p) {
      addressee_.clear();
      const bool taken = taken_[p] || layout.kind_of(layout.paragraphs[p]) == SectionKind::title;
      for (std::uint32_t s = layout.paragraphs[p].first_sentence; s < layout.paragraphs[p].last_sentence; ++s) {
        index_ = s;
        if ((seen_.in[s] & kTells) != 0 || out_.total) {
          sentence(layout.sentences[s], seen_.in[s], taken);
        } else {
          pass(layout.sentences[s]);
        }
      }
    }
  }

 private:
  std::string_view word(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  bool is(std::uint32_t token, Small what) const { return token < last_ && words_.is(tokens_[token], what); }
  bool has(Role role) const { return (roles_ & bit_of(role)) != 0; }

  // A sentence without a word that tells, as most are: what the next one must know of it.
  void pass(const Sentence& s) {
    first_ = s.first_token;
    last_ = s.last_token;
    addressee_.clear();
    before_source_ = (before_source_ || unread_.last > unread_.first) && it_begins() && follows_source();
    unread_ = {};
    before_noun_ = in_run_ = announced_ = false;
  }

  void sentence(const Sentence& s, unsigned seen, bool taken) {
    pieces_.clear();
    roles_ = 0;
    first_ = s.first_token;
    last_ = s.last_token;
    while (last_ > first_ && (tokens_[last_ - 1].kind == TokenKind::mark && tokens_[last_ - 1].ascii != ')')) {
      --last_;
    }
    if (const auto body = (seen & Words::kBody) != 0 ? words_.inspectorate(tokens_, first_, last_) : std::nullopt) {
      source_ = *body;
    }
    const bool speaks = (seen & (Words::kBody | Words::kSource)) != 0, reads = may_recommend(seen, speaks);
    if (reads) {
      words_.read(tokens_, first_, last_, pieces_);
      for (const Piece& p : pieces_) {
        roles_ |= bit_of(p.role);
      }
      if (has(Role::source)) {
        name_reporter();
      }
    }
    addressee_.clear();
    if (has(Role::noun) || out_.total) {
      totals();
    }
    if (!reads) {
      before_source_ = it_begins() && follows_source();
      unread_ = speaks ? Unread{first_, last_} : Unread{};
      before_noun_ = in_run_ = announced_ = false;
      return;
    }
    const bool question = s.last_token > first_ && (tokens_[s.last_token - 1].ascii == '?' || tokens_[s.last_token - 1].ascii == ':');
    const std::size_t made = out_.items.size();
    if (!taken && !question && last_ > first_ && last_ - first_ <= kLongestSentence) {
      follows_source();
      for (std::size_t i = 0; (roles_ & kFrames) != 0 && i < pieces_.size(); ++i) {
        if ((bit_of(pieces_[i].role) & kFrames) != 0 && (out_.items.size() == made || goes_on(i))) {
          piece(i);
        }
      }
    }
    before_source_ = (has(Role::source) && led_by_source(pieces_, first_)) || (it_begins() && follows_source());
    unread_ = {};
    announced_ = has(Role::noun) || has(Role::heading);
    before_noun_ = announced_ || out_.items.size() > made;
    before_for_ = announced_ ? whom_of_noun(pieces_.size()) : std::string();
    in_run_ = (has(Role::noun) && has(Role::make) && out_.total) || (in_run_ && out_.items.size() > made);
  }

  // Whether anything can come of a sentence with words of these kinds; `speaks`: one may be a report or its authors. Most sentences need no reading.
  bool may_recommend(unsigned seen, bool speaks) {
    if ((seen & Words::kRecommends) != 0 || ((seen & Words::kIncludes) != 0 && (before_noun_ || out_.total))) {
      return true;
    }
    return (seen & Words::kOfReport) != 0 &&
           (speaks || goes_on_telling() || in_run_ || before_noun_ || told() || (index_ < kOpening && named_later()) || (it_begins() && follows_source()));
  }

  // Whether a report or its authors are the subject of the sentence before, which is read only where that matters.
  bool follows_source() {
    if (unread_.last > unread_.first) {
      before_.clear();
      words_.read(tokens_, unread_.first, unread_.last, before_);
      before_source_ = before_source_ || led_by_source(before_, unread_.first);
      unread_ = {};
    }
    return before_source_;
  }

  // Whether a report or its authors are the subject of the sentence that begins at token `first`.
  static bool led_by_source(const std::vector<Piece>& pieces, std::uint32_t first) {
    return std::ranges::any_of(pieces, [first](const Piece& p) { return p.role == Role::source && p.first < first + 12; }) &&
           std::ranges::none_of(pieces, [](const Piece& p) { return demands(p.role); });
  }

  void totals() {
    const Totals totals = read_totals(document_, words_, pieces_, first_, last_, out_);
    addressee_ = totals.addressee;
    if (totals.item > 0) {
      add(totals.item, last_, addressee_, "recommendations/including");
    }
  }

  void piece(std::size_t i) {
    if (pieces_[i].first > first_ && is(pieces_[i].first - 1, Small::not_) && pieces_[i].role != Role::should) {
      return;  // "did not recommend that"
    }
    switch (pieces_[i].role) {
      case Role::recommend: recommends(i); break;
      case Role::ask: asks(i); break;
      case Role::call_for: calls_for(i); break;
      case Role::say: says(i); break;
      case Role::should: must(i); break;
      case Role::noun: announces(i); break;
      case Role::heading: announces(i); break;
      case Role::include: includes(i); break;
      case Role::vital: vital(i); break;
      case Role::need: needed(i); break;
      case Role::until: until(i); break;
      default: break;
    }
  }

  // Whether the word at piece `i` may recommend something more behind the items that the sentence has given: "…, and it recommends".
  bool goes_on(std::size_t i) const {
    const Role r = pieces_[i].role;
    return (r == Role::recommend || r == Role::call_for || r == Role::say || r == Role::ask || r == Role::include || r == Role::need) &&
           tokens_[pieces_[i].first].span.begin >= out_.items.back().span.end;
  }

  bool goes_on_telling() const { return told_next_ == index_ && index_ > 0; }

  bool it_begins() const { return last_ > first_ && is(first_ + (is(first_, Small::or_and) ? 1 : 0), Small::it); }

  bool he_begins() const { return last_ > first_ && is_he(first_); }

  static bool asks_verb(Role before) { return before == Role::to || before == Role::should || before == Role::join; }  // "should review" names no review

  // Who reports in the sentence, an office before a paper: the coroner of "the coroner's report".
  void name_reporter() {
    const auto reports = [this](const Piece& p) {
      return p.role == Role::source && !std::ranges::any_of(pieces_, [&p](const Piece& o) { return o.last == p.first && asks_verb(o.role); });
    };
    const auto office = [this](const Piece& p) { return p.role == Role::source && words_.is_authority(tokens_[p.last - 1]); };
    auto by = std::ranges::find_if(pieces_, office);
    by = by == pieces_.end() ? std::ranges::find_if(pieces_, reports) : by;
    reporter_ = by == pieces_.end() ? reporter_ : *by;
  }

  // Whether the sentence before names somebody who judges by office: "Coroner Ada Marl closed the inquest. She said …", over what else "she" did.
  bool person_before() const {
    constexpr std::uint32_t kMostBack = 4;  // sentences
    const auto& sentences = document_.layout.sentences;
    std::uint32_t at = index_;
    for (std::uint32_t back = 0; at > 0 && back < kMostBack && (back == 0 || is_he(sentences[at].first_token)); ++back) {
      --at;
    }
    return at < index_ && std::ranges::any_of(tokens_.begin() + sentences[at].first_token, tokens_.begin() + sentences[at].last_token,
                                              [this](const Token& t) { return words_.is_authority(t); });
  }
  bool is_he(std::uint32_t token) const { return words_.alone(tokens_[token]) == Role::pronoun && word(token).size() <= 3; }  // or "she"

  // "The first calls on", "Another asks": one of the recommendations that the sentence before announced.
  bool one_of_them() const {
    return (is(first_, Small::the) && (is(first_ + 1, Small::no_aspect) || is(first_ + 1, Small::other))) || is(first_, Small::another) ||
           is(first_, Small::other);
  }

  // Whether the text so far names an inspectorate, or one who judges by office: a coroner, the ombudsman.
  bool told() const { return !source_.empty() || authority(); }
  bool authority() const;
  bool named_later() const;
  std::string last_people(std::uint32_t first, std::uint32_t last) const;
  std::string body_in(std::uint32_t first, std::uint32_t last, bool first_one) const;
  std::string antecedent(std::uint32_t at) const;

  bool any_before(std::size_t i, Role role) const {
    return has(role) &&
           std::ranges::any_of(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(i), [role](const Piece& p) { return p.role == role; });
  }

  bool demanded_before(std::size_t i) const { return any_before(i, Role::partisan) || any_before(i, Role::state); }

  // Whether a report or its authors are the subject of the verb at piece `i`.
  bool by_source(std::size_t i) const {
    for (std::size_t k = 0; k < i; ++k) {
      if (!demands(pieces_[k].role)) {
        continue;
      }
      // "His letter to the education secretary says": who gets a report isn't its author.
      const bool reader = k > 1 && pieces_[k - 1].role == Role::to && pieces_[k].first - pieces_[k - 1].last <= 2 &&
                          (pieces_[k - 2].role == Role::source || (pieces_[k - 2].role == Role::say && pieces_[k - 2].last == pieces_[k - 1].first));
      // "MPs on the justice committee said"
      const bool sits = k + 1 < i && pieces_[k + 1].role == Role::source && is(pieces_[k].last, Small::about) && pieces_[k + 1].first - pieces_[k].last <= 4;
      if (!reader && !sits) {
        return false;
      }
    }
    return any_before(i, Role::source) || (before_source_ && it_begins()) || (he_begins() && person_before()) || (announced_ && one_of_them()) ||
           (told() && spoken_.names_speaker(first_, pieces_[i].first));
  }

  const Piece* next(std::size_t i, Role role, std::uint32_t within) const {
    for (std::size_t k = i + 1; has(role) && k < pieces_.size() && pieces_[k].first - pieces_[i].last <= within; ++k) {
      if (pieces_[k].role == role) {
        return &pieces_[k];
      }
    }
    return nullptr;
  }

  void add(std::uint32_t first, std::uint32_t last, std::string addressee, std::string_view rule) {
    while (last > first && (tokens_[last - 1].kind == TokenKind::mark && tokens_[last - 1].ascii != ')')) {
      --last;
    }
    if (last < first + kShortestItem) {
      return;
    }
    std::uint32_t core = first;
    while (core < last && !is(core, Small::afterwards)) {
      ++core;
    }
    if (std::ranges::all_of(tokens_.begin() + first, tokens_.begin() + core, [this](const Token& t) { return words_.says_nothing(t); })) {
      return;
    }
    const bool by_reporter = source_.empty() && reporter_.role == Role::source;
    const std::string_view source = by_reporter ? source_at(document_, words_, reporter_.first, reporter_.last) : source_;
    out_.items.push_back({{tokens_[first].span.begin, tokens_[last - 1].span.end}, std::move(addressee), {}, source, {}, rule, true});
  }

  Role role_at(std::uint32_t token) const;
  std::uint32_t behind_deadline(std::uint32_t first, std::uint32_t last) const;
  std::string whom(std::uint32_t first, std::uint32_t last) const;
  std::uint32_t behind_doer(std::uint32_t from, std::uint32_t end) const;
  std::uint32_t end_of_item(std::uint32_t first) const;
  std::uint32_t behind_quotation(std::uint32_t first, std::uint32_t end) const;
  void split(std::uint32_t from, const std::string& addressee, std::string_view rule);
  std::uint32_t verb_at(std::uint32_t at) const;
  bool begins_verb(std::uint32_t at) const;
  bool joins_verbs(std::uint32_t at) const;
  void vital(std::size_t i);
  void needed(std::size_t i);
  void until(std::size_t i);
  void recommends(std::size_t i);
  bool we_of_report(std::size_t i) const;
  std::uint32_t behind_subject(std::size_t i) const;
  bool begins_with_body(std::uint32_t begin) const;
  bool recommends_to_body(std::size_t i) const;
  bool panel_recommends(std::size_t i) const;
  bool we_recommend_formally(std::size_t i) const;
  bool concludes(std::size_t i) const;
  bool was_recommended_to(std::size_t i);
  bool begins_phrase(std::uint32_t at) const;
  bool joined_to(std::size_t from) const;
  bool lists_that(std::uint32_t from, std::uint32_t to) const;
  void recommends_phrase(std::size_t i);
  bool is_whom(std::uint32_t first, std::uint32_t last) const;
  bool may_be_asked(std::uint32_t first, std::uint32_t last) const;
  bool passive_ask(std::size_t i);
  bool told_whom(std::size_t i);
  void asks(std::size_t i);
  void calls_for(std::size_t i);
  bool praises(const Piece& should) const;
  std::uint32_t doer_of(const Piece& modal) const;
  bool regrets(const Piece& should) const;
  bool knows(std::uint32_t first, std::uint32_t last) const;
  void there_should_be(std::uint32_t begin, const Piece& should);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> tasks_said(std::uint32_t& from, std::uint32_t end) const;
  void says(std::size_t i);
  bool behind_total(std::size_t i);
  bool dated(std::size_t i);
  std::uint32_t addressed(std::uint32_t who) const;
  bool all_of_them(std::uint32_t who) const;
  void must(std::size_t i);
  bool cites_paragraph() const;
  bool told_behind(std::size_t i);
  bool quoted(std::size_t i);
  bool lists_clauses(std::uint32_t begin, std::uint32_t end) const;
  bool verbs_of_one(std::uint32_t from, std::uint32_t end, std::string_view rule);
  void clauses(std::uint32_t begin, std::string_view rule);
  void clause(std::uint32_t from, std::uint32_t end, std::string_view rule);
  bool counted_among(std::size_t i);
  void announces(std::size_t i);
  void named(std::size_t i);
  void behind_colon(std::uint32_t begin, std::size_t wanted);
  void imperatives(std::uint32_t from);
  bool phrases(std::uint32_t begin, std::size_t wanted);
  bool recommends_that(std::size_t i);
  bool was_for_whom_to(std::size_t i);
  std::size_t counted(std::size_t i) const;
  bool listed(std::uint32_t begin, std::string_view rule);
  bool begins_clause(std::uint32_t at) const;
  void asks_each(std::uint32_t from, std::string addressee, std::string_view rule);
  void split_verbs(std::uint32_t from, const std::string& addressee, std::string_view rule);
  bool includes_below(std::uint32_t from, const std::string& addressee);
  void parts_with_to(std::uint32_t from, const std::string& addressee);
  std::string whom_of_noun(std::size_t i) const;
  void includes(std::size_t i);
  void gerunds(std::uint32_t from);

  const Document& document_;
  const Words& words_;
  const Words::Seen& seen_;
  const std::vector<bool>& taken_;
  Spoken& spoken_;
  Found& out_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<Piece> pieces_;
  std::uint64_t roles_ = 0;    // of the pieces, as bits
  std::vector<Piece> before_;  // of the sentence before, where it was read late
  std::uint32_t first_ = 0, last_ = 0;
  std::uint32_t index_ = 0;          // of the sentence
  std::uint32_t told_next_ = 0;      // the sentence behind one that ends with ", the report said"
  mutable std::uint32_t heard_ = 0;  // sentences that were looked at for an authority
  mutable bool authority_ = false;
  mutable std::optional<bool> named_;
  struct Unread {
    std::uint32_t first = 0, last = 0;  // tokens
  };
  Unread unread_;  // the sentence before, where it may have had a report for its subject and was passed over
  bool before_source_ = false, before_noun_ = false, in_run_ = false, announced_ = false;
  std::string before_for_;   // whom the recommendations that the sentence before speaks of are for
  std::string_view source_;  // the inspectorate named last
  Piece reporter_;           // the report or its author that was named last
  std::string addressee_;
};

}  // namespace pressmill::recommendations

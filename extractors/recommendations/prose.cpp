#include <algorithm>

#include "extractors/recommendations/found.h"
#include "extractors/recommendations/totals.h"

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestPhrase = 16;  // tokens of an addressee
constexpr std::uint32_t kShortestItem = 2;    // tokens
// No sentence of prose is longer. The steps below go through a sentence for each of its verbs: this bounds what one costs.
constexpr std::uint32_t kLongestSentence = 600;  // tokens

class Prose {
 public:
  Prose(const Document& document, const Words& words, const std::vector<bool>& taken, Found& out)
      : document_(document), words_(words), taken_(taken), out_(out), text_(document.text()), tokens_(document.layout.tokens) {}

  void run() {
    const Layout& layout = document_.layout;
    for (std::uint32_t p = 0; p < layout.paragraphs.size(); ++p) {
      addressee_.clear();
      for (std::uint32_t s = layout.paragraphs[p].first_sentence; s < layout.paragraphs[p].last_sentence; ++s) {
        sentence(layout.sentences[s], taken_[p] || layout.kind_of(layout.paragraphs[p]) == SectionKind::title);
      }
    }
  }

 private:
  std::string_view word(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  bool is(std::uint32_t token, Small what) const { return words_.is(tokens_[token], what); }
  bool has(Role role) const {
    return std::any_of(pieces_.begin(), pieces_.end(), [role](const Piece& p) { return p.role == role; });
  }

  void sentence(const Sentence& s, bool taken) {
    pieces_.clear();
    first_ = s.first_token;
    last_ = s.last_token;
    while (last_ > first_ && (tokens_[last_ - 1].kind == TokenKind::mark && tokens_[last_ - 1].ascii != ')')) {
      --last_;
    }
    words_.read(tokens_, first_, last_, pieces_);
    const bool question = s.last_token > first_ && (tokens_[s.last_token - 1].ascii == '?' || tokens_[s.last_token - 1].ascii == ':');
    const auto body = words_.inspectorate(tokens_, first_, last_);
    if (body) {
      source_ = std::string(*body);
    }
    const Totals totals = read_totals(document_, words_, pieces_, first_, last_, out_);
    addressee_ = totals.addressee;
    if (totals.item > 0) {
      add(totals.item, last_, addressee_, "recommendations/including");
    }
    const std::size_t made = out_.items.size();
    if (!taken && !question && last_ > first_ && last_ - first_ <= kLongestSentence) {
      for (std::size_t i = 0; i < pieces_.size() && out_.items.size() == made; ++i) {
        piece(i);
      }
    }
    const bool subject = std::any_of(pieces_.begin(), pieces_.end(), [this](const Piece& p) { return p.role == Role::source && p.first < first_ + 12; });
    before_source_ = (subject && !has(Role::partisan)) || (before_source_ && it_begins());
    before_noun_ = has(Role::noun);
    in_run_ = (has(Role::noun) && has(Role::make) && out_.total) || (in_run_ && out_.items.size() > made);
  }

  void piece(std::size_t i) {
    switch (pieces_[i].role) {
      case Role::recommend: recommends(i); break;
      case Role::ask: asks(i); break;
      case Role::call_for: calls_for(i); break;
      case Role::say: says(i); break;
      case Role::should: must(i); break;
      case Role::noun: announces(i); break;
      case Role::include: includes(i); break;
      default: break;
    }
  }

  bool it_begins() const { return last_ > first_ && is(first_, Small::it); }

  bool any_before(std::size_t i, Role role) const {
    return std::any_of(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(i), [role](const Piece& p) { return p.role == role; });
  }

  // Whether a report or its authors are the subject of the verb at piece `i`.
  bool by_source(std::size_t i) const {
    for (std::size_t k = 0; k < i; ++k) {
      // "Her report to the home secretary says": who gets a report isn't its author.
      const bool reader = k > 1 && pieces_[k - 1].role == Role::to && pieces_[k].first - pieces_[k - 1].last <= 2 && pieces_[k - 2].role == Role::source;
      if (pieces_[k].role == Role::partisan && !reader) {
        return false;
      }
    }
    return any_before(i, Role::source) || (before_source_ && it_begins());
  }

  const Piece* next(std::size_t i, Role role, std::uint32_t within) const {
    for (std::size_t k = i + 1; k < pieces_.size() && pieces_[k].first - pieces_[i].last <= within; ++k) {
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
    if (std::all_of(tokens_.begin() + first, tokens_.begin() + core, [this](const Token& t) { return words_.says_nothing(t); })) {
      return;
    }
    out_.items.push_back({{tokens_[first].span.begin, tokens_[last - 1].span.end}, std::move(addressee), {}, source_, rule});
  }

  // Where the words of an item that begins at `first` end: the sentence, or a remark of the writer behind a comma ("with …", "saying").
  std::uint32_t end_of_item(std::uint32_t first) const {
    for (std::uint32_t i = first; i + 1 < last_; ++i) {
      if (tokens_[i].ascii == ';') {
        return i;
      }
    }
    return last_;
  }

  // "recommends that each council should …, and that …"
  void recommends(std::size_t i) {
    if (any_before(i, Role::partisan) || (i > 0 && pieces_[i - 1].last == pieces_[i].first && pieces_[i - 1].role == Role::be)) {
      return;
    }
    const Piece* that = next(i, Role::that, 1);
    const Piece* should = next(i, Role::should, kLongestPhrase + 2);
    if (!that && !should) {
      const std::uint32_t begin = pieces_[i].last;
      if (begin < last_ && is_gerund(word(begin))) {
        add(begin, end_of_item(begin), {}, "recommendations/recommends");
      }
      return;
    }
    clauses(that ? that->last : pieces_[i].last, "recommendations/recommends");
  }

  // Clauses from token `begin` on, parted by "and that".
  void clauses(std::uint32_t begin, std::string_view rule) {
    const std::uint32_t end = end_of_item(begin);
    std::uint32_t from = begin;
    for (std::size_t k = 0; k + 1 < pieces_.size(); ++k) {
      if (pieces_[k].role == Role::join && pieces_[k].first > from && pieces_[k + 1].role == Role::that && pieces_[k + 1].first == pieces_[k].last &&
          pieces_[k].first < end) {
        clause(from, pieces_[k].first, rule);
        from = pieces_[k + 1].last;
      }
    }
    clause(from, end, rule);
  }

  void clause(std::uint32_t from, std::uint32_t end, std::string_view rule) {
    std::string addressee;
    for (const Piece& p : pieces_) {
      if (p.role == Role::should && p.first > from && p.last < end && p.first - from <= kLongestPhrase) {
        const bool passive = is(p.last, Small::be);
        const bool required =
            passive && std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& o) { return o.role == Role::required && o.first == p.last + 1; });
        if (!passive || required) {
          addressee = words_of(document_, from, p.first);
        }
        break;
      }
    }
    add(from, end, std::move(addressee), rule);
  }

  // "asks the provider to …, and to …", "wants the board to … and the police to …"
  // "The school has been asked to develop its assessment"
  bool passive_ask(std::size_t i) {
    const Piece& verb = pieces_[i];
    if (source_.empty() || i + 1 >= pieces_.size() || pieces_[i + 1].role != Role::to || pieces_[i + 1].first != verb.last || any_before(i, Role::partisan) ||
        any_before(i, Role::say)) {
      return false;
    }
    std::uint32_t end = verb.first;
    while (end > first_ && is(end - 1, Small::passive)) {
      --end;
    }
    const bool person = end > first_ + 1 && end - first_ <= 6 && tokens_[first_].capital && tokens_[first_ + 1].capital;  // "Governor Pia Lundgren"
    if (end == verb.first || (!person && !words_.is_addressee(tokens_, first_, end))) {
      return false;
    }
    parts_with_to(pieces_[i + 1].first, addressee_at(document_, first_, end));
    return true;
  }

  void asks(std::size_t i) {
    if (passive_ask(i)) {
      return;
    }
    if (!by_source(i)) {
      return;
    }
    const std::uint32_t begin = pieces_[i].last;
    const Piece* to = next(i, Role::to, kLongestPhrase);
    if (!to || to->first == begin || std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
          return p.first >= begin && p.last <= to->first && (p.role == Role::that || p.role == Role::source || p.role == Role::pronoun);
        })) {
      return;
    }
    for (std::uint32_t k = pieces_[i].first; k > first_ && pieces_[i].first - k < 4; --k) {
      if (is(k - 1, Small::speaker)) {
        return;  // who speaks here is no report
      }
    }
    std::string addressee = addressee_at(document_, begin, to->first);
    std::uint32_t from = to->first;
    for (std::size_t k = 0; k + 1 < pieces_.size(); ++k) {
      const std::uint32_t behind = pieces_[k].last;
      const Piece* again = pieces_[k].role == Role::join && pieces_[k].first > from ? next(k, Role::to, 6) : nullptr;
      if (!again || (again->first > behind && !is(behind, Small::the) && !tokens_[behind].capital)) {
        continue;
      }
      add(from, pieces_[k].first, addressee, "recommendations/asks");
      if (again->first > behind) {
        addressee = words_of(document_, behind, again->first);  // "and the police to …"
      }
      from = again->first;
    }
    add(from, end_of_item(from), addressee, "recommendations/asks");
  }

  void calls_for(std::size_t i) {
    const std::uint32_t first = pieces_[i].last;
    if (by_source(i) && first + 1 < last_ && !(words_.says_nothing(tokens_[first]) && is(first + 1, Small::whose) && is(first + 1, Small::about))) {
      std::uint32_t end = pieces_[i].last;
      while (end < last_ && !(tokens_[end].ascii == ',' && end + 1 < last_ && is_gerund(word(end + 1)))) {
        ++end;
      }
      add(pieces_[i].last, end, {}, "recommendations/calls-for");
    }
  }

  // "inspectors said that leaders should make sure … and should give …"
  void says(std::size_t i) {
    if (!by_source(i)) {
      return;
    }
    const Piece* should = next(i, Role::should, kLongestPhrase);
    if (!should || is(should->first, Small::copula)) {
      return;
    }
    std::uint32_t begin = pieces_[i].last;
    if (const Piece* that = next(i, Role::that, 1)) {
      begin = that->last;
    }
    if (begin >= should->first || std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
          return p.first >= begin && p.last <= should->first && (p.role == Role::partisan || p.role == Role::which || p.role == Role::say);
        })) {
      return;
    }
    const std::string addressee = words_of(document_, begin, should->first);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> parts;
    std::uint32_t from = should->last;
    const std::uint32_t end = end_of_item(from);
    for (const Piece& p : pieces_) {
      if (p.role != Role::join || p.first < from + 3 || p.last >= end) {
        continue;
      }
      const bool again =
          std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& o) { return (o.role == Role::should || o.role == Role::that) && o.first == p.last; });
      if (again || words_.begins_item(tokens_[p.last])) {
        parts.emplace_back(from, p.first);
        from = p.last + (again ? 1 : 0);
      }
    }
    if (parts.empty()) {
      clause(begin, end, "recommendations/should");
      return;
    }
    parts.emplace_back(from, end);
    for (const auto& [a, b] : parts) {
      add(a, b, addressee, "recommendations/should");
    }
  }

  // "It makes five recommendations. By May, chief constables should …": the sentences behind a total, as long as each tells one.
  bool behind_total(std::size_t i) {
    const Piece& modal = pieces_[i];
    std::uint32_t begin = first_;
    for (std::uint32_t t = first_; t < modal.first; ++t) {
      begin = tokens_[t].ascii == ',' ? t + 1 : begin;
    }
    if (!in_run_ || !is(modal.first, Small::must) || any_before(i, Role::partisan) || any_before(i, Role::say) || any_before(i, Role::which) ||
        any_before(i, Role::pronoun) || modal.first - begin > kLongestPhrase || begin >= modal.first) {
      return false;
    }
    add(first_, end_of_item(first_), words_of(document_, begin, modal.first), "recommendations/run");
    return true;
  }

  // "The provider, Fellside Care, must now tell the regulator …": the writer tells what a report demands, where the text names an inspectorate.
  void must(std::size_t i) {
    const Piece& modal = pieces_[i];
    if (behind_total(i)) {
      return;
    }
    if (!is(modal.first, Small::obliges) || source_.empty() || any_before(i, Role::partisan) || any_before(i, Role::which) || any_before(i, Role::say) ||
        modal.last + kShortestItem >= last_ || !words_.is_addressee(tokens_, first_, modal.first)) {
      return;
    }
    add(modal.last, end_of_item(modal.last), addressee_at(document_, first_, modal.first), "recommendations/must");
  }

  // Behind "recommendations": "including to …", "among them that …", ": to … and to …", "Among the recommendations was …", "are for X, including to …"
  void announces(std::size_t i) {
    if (any_before(i, Role::partisan)) {
      return;
    }
    const std::uint32_t noun = pieces_[i].last;
    if (i > 0 && pieces_[i - 1].role == Role::among && noun < last_ && is(noun, Small::copula)) {
      std::uint32_t end = noun + 1;
      while (end < last_ && tokens_[end].ascii != ',') {
        ++end;
      }
      add(noun + 1, end, {}, "recommendations/among");
      return;
    }
    if (noun + 2 < last_ && is(noun, Small::copula) && is(noun + 1, Small::that)) {
      clauses(noun + 2, "recommendations/including");  // "The only recommendation was that leaders should"
      return;
    }
    if (noun < last_ && tokens_[noun].ascii == ':' && noun + 1 < last_) {
      parts_with_to(noun + 1, {});
    }
  }

  // "to review its data, and to meet every month"
  void parts_with_to(std::uint32_t from, const std::string& addressee) {
    for (std::size_t k = 0; k + 1 < pieces_.size(); ++k) {
      if (pieces_[k].role == Role::join && pieces_[k].first > from && pieces_[k + 1].role == Role::to && pieces_[k + 1].first == pieces_[k].last) {
        add(from, pieces_[k].first, addressee, "recommendations/including");
        from = pieces_[k + 1].first;
      }
    }
    add(from, end_of_item(from), addressee, "recommendations/including");
  }

  void includes(std::size_t i) {
    const bool here = any_before(i, Role::noun) || (i > 0 && !addressee_.empty());
    const bool there = before_noun_ && i > 0 && pieces_[0].role == Role::pronoun && pieces_[0].first == first_;
    const std::uint32_t begin = pieces_[i].last;
    if ((!here && !there) || begin >= last_ || any_before(i, Role::partisan) || any_before(i, Role::progress)) {
      return;
    }
    if (is(begin, Small::to)) {
      parts_with_to(begin, addressee_);
    } else if (is(begin, Small::that)) {
      clauses(begin + 1, "recommendations/including");
    } else if (is_gerund(word(begin))) {
      gerunds(begin);
    }
  }

  // "reducing caseloads, improving … and making sure …"
  void gerunds(std::uint32_t from) {
    for (std::uint32_t i = from + 1; i + 1 < last_; ++i) {
      const bool comma = tokens_[i].ascii == ',';
      const std::uint32_t begin = i + 1 + (comma && is(i + 1, Small::and_) ? 1 : 0);
      if ((comma || is(i, Small::and_)) && begin < last_ && is_gerund(word(begin))) {
        add(from, i, addressee_, "recommendations/including");
        from = begin;
        i = begin;
      }
    }
    add(from, last_, addressee_, "recommendations/including");
  }

  const Document& document_;
  const Words& words_;
  const std::vector<bool>& taken_;
  Found& out_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<Piece> pieces_;
  std::uint32_t first_ = 0, last_ = 0;
  bool before_source_ = false, before_noun_ = false, in_run_ = false;
  std::string source_, addressee_;
};

}  // namespace

void read_prose(const Document& document, const Words& words, const std::vector<bool>& taken, Found& out) { Prose(document, words, taken, out).run(); }

}  // namespace pressmill::recommendations

#pragma once

#include <algorithm>
#include <span>

#include "extractors/ratings/bare_names.h"
#include "extractors/ratings/records.h"

namespace pressmill::ratings {

// Makes ratings of the claims of one document: whose each is, of which aspect, how many it counts. resolve.cpp has what a claim says by itself,
// resolve_whose.cpp what only the text around it tells, resolve_counts.cpp what counts. Used once, by one thread.
class Resolver {
 public:
  Resolver(const Document& document, const Words& words, const Services& services, bool inspected)  // the first three outlive it
      : document_(document), words_(words), services_(services), inspected_(inspected), tokens_(document.layout.tokens) {}

  std::vector<Rating> run(const std::vector<Claim>& claims);

 private:
  Span span(Tokens t) const { return {tokens_[t.first].span.begin, tokens_[t.last - 1].span.end}; }
  std::string text(Tokens t) const { return plain(document_.words(span(t))); }
  bool is(std::uint32_t i, Small what) const { return words_.small().is(tokens_[i], what); }
  void set_aspect(Rating& r, Tokens t) const {
    r.aspect = text(t);
    r.aspect_at = t;
  }
  bool is_nobodys(const Rating& r);
  static bool is_cell(const Claim& claim) { return claim.rule == "ratings/label" || claim.rule == "ratings/table"; }
  void one(const Claim& claim);
  bool has_aspect(Tokens t);
  bool holds_aspect() const;  // among the pieces read last
  void counted_aspect(Tokens t, Rating& r);
  bool plain_subject(const Claim& claim, Rating& r, Tokens phrase);
  void subject(const Claim& claim, Rating& r);
  bool is_rating(const Claim& claim) const;
  bool only_people(const Claim& claim, Tokens phrase) const;
  Tokens people_of(const Claim& claim, Tokens phrase) const;
  bool names_itself(const Claim& claim, Rating& r, Tokens& phrase);
  bool owned(const Claim& claim, Rating& r, const Possession& has, Tokens& phrase);
  bool tells_award(Tokens phrase);
  void of_phrase(const Claim& claim, Rating& r, Tokens phrase, std::vector<Tokens>& aspects, Tokens unnamed);
  bool bare(const Claim& claim, Rating& r, Tokens phrase);
  bool several(const Claim& claim, Rating& r, Tokens phrase);
  bool counts_rest(const Claim& claim, Rating& r, Tokens phrase);
  void count_behind(const Claim& claim, Rating& r);
  bool individual(const Claim& claim, Rating& r, const Piece& number, Tokens phrase);
  void numbered(const Claim& claim, Rating& r);
  void name_counted(const Claim& claim, Rating& r, Tokens noun);
  bool counted_place(const Claim& claim, Rating& r, Tokens phrase);
  bool counted(const Claim& claim, Rating& r, Tokens phrase);
  std::string text_of_unnamed(Tokens phrase) const {
    const Tokens unnamed = services_.unnamed(phrase);
    return unnamed.empty() ? std::string() : text(unnamed);
  }
  // "It is the only one of 15 forces that …" speaks of "it".
  bool only_one(Tokens t) const { return t.last - t.first > 2 && is(t.first, Small::the) && is(t.first + 1, Small::only); }
  std::optional<std::uint32_t> before_pronoun(const Claim& claim) const;
  bool inherit(const Claim& claim, Rating& r) const;
  bool inherits(const Rating& r, Tokens unnamed) const;
  bool is_pronoun(Tokens t) const;
  std::optional<std::uint32_t> pronoun_or_none(const Claim& claim) const;
  void led(Rating& r, const Claim& claim);
  void push(Rating r, const Claim& claim);

  const Document& document_;
  const Words& words_;
  const Services& services_;
  bool inspected_;
  std::span<const Token> tokens_;
  std::span<const Claim> claims_;
  std::vector<Piece> pieces_;
  std::vector<Rating> out_;
  std::string counted_noun_;
  std::uint32_t counted_sentence_ = 0;
  std::uint32_t told_ = 0;  // token behind the last grade
};

}  // namespace pressmill::ratings

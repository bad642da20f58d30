#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/ratings/claim.h"
#include "extractors/ratings/services.h"

namespace pressmill::ratings {

// One rating as the record tells it.
struct Rating {
  enum class Status : std::uint8_t { current, previous, count };
  struct Count {
    Span span;
    std::optional<std::int64_t> value;
    bool percent = false;
  };
  Span span;
  std::string subject, aspect;           // aspect empty: the whole
  Tokens aspect_at;                      // where the aspect stands; empty where its name isn't the text's
  std::optional<std::uint32_t> service;  // where the subject is one of the document's services
  std::string_view rating, rule;
  Status status = Status::current;
  std::optional<Count> count;
  std::vector<Span> mentions;  // further places that tell the same
  bool conflict = false;
  bool told_by_noun = false, last = false;
  bool present = false, past = false;  // its verb is "is" or "was"
  std::uint32_t year = 0;              // that stands beside it; 0: none
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;
};

// Says whose each claim is: its subject in the fullest form, one rating an aspect. `claims` in order of position; `inspected`: the text names an inspectorate.
std::vector<Rating> resolve(const Document& document, const Words& words, const Services& services, const std::vector<Claim>& claims, bool inspected);

// Makes one rating of those that tell the same (subject, aspect, grade, inspection), settles which are of an earlier inspection, and flags two current grades
// of one aspect. The result is in order of position.
std::vector<Rating> merge(const Document& document, const Words& words, std::vector<Rating> ratings);

}  // namespace pressmill::ratings

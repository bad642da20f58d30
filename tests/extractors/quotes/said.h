#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/helpers/documents.h"

// A text in, what is said in it out: what the tests of this folder share.
namespace pressmill::testing {

// A quote as a test sees it: what was said, how, by whom. `by`, `group`, `printed` and `under` are compared where the test gives them.
struct Said {
  std::string kind, words, name = "-";
  std::int64_t in_group = 0;
  std::string near = "-", basis = "-", rule = "-";

  Said by(std::string who) const {
    Said out = *this;
    out.name = std::move(who);
    return out;
  }
  Said group(std::int64_t number) const {
    Said out = *this;
    out.in_group = number;
    return out;
  }
  // The speaker as printed near the quote, and what the name rests on.
  Said printed(std::string text, std::string resting_on) const {
    Said out = *this;
    out.near = std::move(text);
    out.basis = std::move(resting_on);
    return out;
  }
  Said under(std::string rule_id) const {
    Said out = *this;
    out.rule = std::move(rule_id);
    return out;
  }
};
inline Said direct(std::string words) { return {"direct", std::move(words)}; }
inline Said mixed(std::string words) { return {"mixed", std::move(words)}; }
inline Said indirect(std::string words) { return {"indirect", std::move(words)}; }
inline Said scare(std::string words) { return {"scare", std::move(words)}; }

inline bool operator==(const Said& found, const Said& wanted) {
  const auto same = [](const std::string& is, const std::string& should) { return should == "-" || is == should; };
  return found.kind == wanted.kind && found.words == wanted.words && same(found.name, wanted.name) && same(found.near, wanted.near) &&
         same(found.basis, wanted.basis) && same(found.rule, wanted.rule) && (wanted.in_group == 0 || found.in_group == wanted.in_group);
}
inline void PrintTo(const Said& said, std::ostream* out) {
  *out << said.kind << " «" << said.words << "» by " << said.name << " (" << said.near << ", " << said.basis << ") in group " << said.in_group << " under "
       << said.rule;
}

inline std::vector<Said> quotes(std::string_view text) {
  const Reading reading = read(text);
  std::vector<Said> out;
  for (const Annotation& quote : reading.found.of("quote")) {
    Said said{std::string(quote.field("kind").text()), reading.words(quote)};
    said.in_group = std::get<std::int64_t>(quote.field("group").get());
    said.rule = quote.rule;
    said.name = said.near = "";
    for (const Field& field : std::get<Fields>(quote.field("speaker").get())) {
      std::string* to = field.name == "name" ? &said.name : field.name == "text" ? &said.near : field.name == "basis" ? &said.basis : nullptr;
      if (to != nullptr) {
        *to = field.value.text();
      }
    }
    out.push_back(said);
  }
  return out;
}

// One who speaks: name, role, organisation, kind.
struct Spoken {
  std::string name, role, organisation, kind;
  bool operator==(const Spoken& other) const { return name == other.name && role == other.role && organisation == other.organisation && kind == other.kind; }
};
inline void PrintTo(const Spoken& one, std::ostream* out) { *out << one.name << " | " << one.role << " | " << one.organisation << " | " << one.kind; }

inline std::vector<Spoken> speakers(std::string_view text) {
  const Reading reading = read(text);
  std::vector<Spoken> out;
  for (const Annotation& speaker : reading.found.of("speaker")) {
    const auto words = [&](std::string_view field) { return std::string(speaker.field(field).text()); };
    out.push_back({words("name"), words("role"), words("organisation"), words("kind")});
  }
  return out;
}

}  // namespace pressmill::testing

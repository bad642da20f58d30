#pragma once

#include <span>
#include <string_view>

// One function for each parser that reads what strangers wrote. Whatever the bytes, it must come back, and what must hold of the result is checked: a throw is
// a finding. With -DPRESSMILL_FUZZ=ON each becomes a libFuzzer program; every build replays the inputs of tests/fuzz/corpus through them.
namespace pressmill::fuzz {

void decode(std::string_view input);   // bytes of a file
void json(std::string_view input);     // a line of a JSONL file, through the whole line
void rules(std::string_view input);    // a rule file in YAML
void pattern(std::string_view input);  // a pattern, a line end, the text it searches
void line(std::string_view input);     // a text file, through the whole line
void score(std::string_view input);    // gold, a line end, a record, a line end, the source

struct Target {
  std::string_view name;
  void (*run)(std::string_view);
};
std::span<const Target> targets();

// Throws std::logic_error with `what` where `holds` is false.
void require(bool holds, std::string_view what);

}  // namespace pressmill::fuzz

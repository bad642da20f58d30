#pragma once

#include <string>
#include <vector>

#include "pipeline/document/rules.h"

// One file of rules or of a lexicon as text: what every one must be, and how a lexicon is read. Faults are RulesErrors with the file's name and the line.
namespace pressmill {

[[noreturn]] void rule_file_fault(const std::string& file, int line, const std::string& what);
std::string base_name(const std::string& path);

void require_utf8(const Rules::File& file);

// Lines `phrase<TAB>value`; # begins a comment.
std::vector<Lexicon::Entry> read_lexicon(const Rules::File& file);

// A lexicon as a pattern: any of its phrases, the longest first; one space stands for any white space.
std::string alternatives(const std::vector<Lexicon::Entry>& entries);

}  // namespace pressmill

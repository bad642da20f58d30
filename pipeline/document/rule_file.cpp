#include "pipeline/document/rule_file.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "pipeline/text/utf8.h"

namespace pressmill {

void rule_file_fault(const std::string& file, int line, const std::string& what) {
  throw RulesError(file + ":" + std::to_string(std::max(line, 1)) + ": " + what);
}

std::string base_name(const std::string& path) { return std::filesystem::path(path).filename().string(); }

void require_utf8(const Rules::File& file) {
  int line = 1;
  for (std::size_t begin = 0; begin < file.content.size(); ++line) {
    const std::size_t end = std::min(file.content.find('\n', begin), file.content.size());
    if (!utf8::is_valid(std::string_view(file.content).substr(begin, end - begin))) {
      rule_file_fault(base_name(file.path), line, "isn't UTF-8; save the file in that encoding");
    }
    begin = end + 1;
  }
}

std::vector<Lexicon::Entry> read_lexicon(const Rules::File& file) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF", kSpace = " \t\r";
  require_utf8(file);
  std::vector<Lexicon::Entry> out;
  std::istringstream lines(file.content.substr(file.content.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0));
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    line.erase(line.find_last_not_of(kSpace) + 1);
    if (line.empty() || line.front() == '#') {
      continue;
    }
    const std::size_t tab = line.find('\t');
    Lexicon::Entry entry{line.substr(0, tab), tab == std::string::npos ? std::string() : line.substr(tab + 1)};
    if (entry.phrase.find_first_not_of(kSpace) == std::string::npos) {
      rule_file_fault(base_name(file.path), number, "no word before the tab");
    }
    out.push_back(std::move(entry));
  }
  return out;
}

std::string alternatives(const std::vector<Lexicon::Entry>& entries) {
  std::vector<std::string> phrases;
  phrases.reserve(entries.size());
  for (const auto& entry : entries) {
    phrases.push_back(entry.phrase);
  }
  std::stable_sort(phrases.begin(), phrases.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::string out = "(?:";
  for (const std::string& phrase : phrases) {
    out += out.size() > 3 ? "|" : "";
    for (const char c : phrase) {
      if (c == ' ') {
        out += "\\s+";
      } else if (c == '\'') {
        out += "['’]";
      } else {
        if (std::string_view("\\^$.|?*+()[]{}").find(c) != std::string_view::npos) {
          out += '\\';
        }
        out += c;
      }
    }
  }
  return out + ")";
}

}  // namespace pressmill

#include "pipeline/run/same_name.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

// The words of a name: lower case, without articles, titles of courtesy and a possessive s.
std::vector<std::string> name_words(std::string_view name) {
  static const std::set<std::string, std::less<>> kIdle = {"the", "a", "an", "mr", "mrs", "ms", "miss", "our", "its", "their", "his", "her", "this", "that"};
  std::vector<std::string> out;
  std::string word;
  const auto close = [&] {
    for (const std::string_view ending : {"'s", "’s"}) {
      if (word.ends_with(ending)) {
        word.resize(word.size() - ending.size());
      }
    }
    if (!word.empty() && !kIdle.contains(word)) {
      out.push_back(word);
    }
    word.clear();
  };
  const std::string lower = unicode::lower(name);
  for (std::size_t i = 0; i < lower.size();) {
    const auto [cp, size] = utf8::at(lower, i);
    if (unicode::is_letter(cp) || unicode::is_digit(cp) || cp == U'\'' || cp == U'’' || cp == U'-' || cp == U'&') {
      word += lower.substr(i, size);
    } else {
      close();
    }
    i += size;
  }
  close();
  return out;
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  const auto left = name_words(a);
  const auto right = name_words(b);
  if (left.empty() || right.empty()) {
    return left.empty() && right.empty();
  }
  const std::set<std::string> small((left.size() < right.size() ? left : right).begin(), (left.size() < right.size() ? left : right).end());
  const std::set<std::string> large((left.size() < right.size() ? right : left).begin(), (left.size() < right.size() ? right : left).end());
  return std::includes(large.begin(), large.end(), small.begin(), small.end());
}

bool share_two_words(std::string_view a, std::string_view b) {
  const auto left = name_words(a);
  const auto right = name_words(b);
  return std::count_if(left.begin(), left.end(), [&](const std::string& w) { return std::find(right.begin(), right.end(), w) != right.end(); }) >= 2;
}

}  // namespace pressmill

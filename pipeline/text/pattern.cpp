// Bounds what one search may cost; Boost's own default grows with the square of the text.
#define BOOST_REGEX_MAX_STATE_COUNT 2000000

#include "pipeline/text/pattern.h"

#include <algorithm>
#include <boost/regex/icu.hpp>

namespace pressmill {
namespace {

struct Shape {
  std::vector<std::string> names;  // of the groups
  bool anchored = false;           // it can match at the beginning of a line only
};

// Reads the names of the groups and refuses what the house rules refuse.
Shape shape_of(std::string_view expression) {
  Shape shape;
  shape.anchored = expression.starts_with('^');
  std::vector<std::size_t> open;
  bool in_set = false;
  const auto fault = [&](const std::string& what) { throw PatternError(what + ": " + std::string(expression)); };
  for (std::size_t i = 0; i < expression.size(); ++i) {
    const char c = expression[i];
    if (c == '\\') {
      ++i;
      if (i == expression.size()) {
        fault("a backslash ends it");  // Boost reads on behind it
      }
      if (!in_set && ((expression[i] >= '1' && expression[i] <= '9') || expression[i] == 'k' || expression[i] == 'g')) {
        fault("a back-reference is not allowed");
      }
      if (in_set && (expression[i] == 'p' || expression[i] == 'P')) {
        fault("a property inside a set never matches; write [[:alpha:]] or the like");
      }
    } else if (in_set) {
      if (expression.substr(i, 2) == "[:") {
        i = expression.find(":]", i);
        if (i == std::string_view::npos) {
          fault("a set is not closed");
        }
        ++i;
      } else {
        in_set = c != ']';
      }
    } else if (c == '[') {
      in_set = true;
      i += expression.substr(i + 1, 1) == "^" ? 1 : 0;
      i += expression.substr(i + 1, 1) == "]" ? 1 : 0;
    } else if (c == '(') {
      open.push_back(i);
      const std::string_view rest = expression.substr(i + 1);
      if (rest.starts_with("?<") && !rest.starts_with("?<=") && !rest.starts_with("?<!")) {
        const std::size_t end = rest.find('>');
        if (end == std::string_view::npos) {
          fault("a group's name is not closed");
        }
        shape.names.emplace_back(rest.substr(2, end - 2));
      } else if (rest.size() > 1 && rest[0] == '?' &&
                 (std::string_view("R&P'(|").find(rest[1]) != std::string_view::npos || (rest[1] >= '0' && rest[1] <= '9'))) {
        fault("recursion, conditions and other kinds of named groups are not allowed");
      } else if (!rest.starts_with("?")) {
        fault("a group must be named, (?<name>…), or not capture, (?:…)");
      }
    } else if (c == '|' && open.empty()) {
      shape.anchored = false;  // another way to match may not be
    } else if (c == ')' && !open.empty()) {
      open.pop_back();
      const std::string_view rest = expression.substr(i + 1);
      if (rest.starts_with("*") || rest.starts_with("+") || (rest.starts_with("{") && rest.substr(0, rest.find('}')).ends_with(","))) {
        fault("a group is repeated without a bound; write {0,8}");
      }
    }
  }
  if (in_set) {
    fault("a set is not closed");
  }
  return shape;
}

// The characters behind which Boost sees the beginning of a line.
bool holds_line_end(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [&text](const char& c) {
    if (static_cast<unsigned char>(c) < 0x20) {
      return c == '\n' || c == '\r' || c == '\f';
    }
    const std::string_view here = text.substr(static_cast<std::size_t>(&c - text.data()), 3);
    return (c == '\xE2' && (here == "\u2028" || here == "\u2029")) || (c == '\xC2' && here.starts_with("\u0085"));
  });
}

}  // namespace

struct Pattern::Compiled {
  boost::u32regex regex;
  bool anchored = false;
};

Pattern::Pattern(std::string_view expression) : compiled_(std::make_unique<Compiled>()) {
  Shape shape = shape_of(expression);
  names_ = std::move(shape.names);
  compiled_->anchored = shape.anchored;
  try {
    compiled_->regex = boost::make_u32regex(expression.data(), expression.data() + expression.size(), boost::regex::perl);
  } catch (const std::exception& error) {
    throw PatternError(std::string(error.what()) + ": " + std::string(expression));
  }
}

Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Pattern::Outcome Pattern::search(std::string_view text, std::size_t from, Match& match) const {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const char* const start = begin + from;
  boost::match_results<const char*> what;
  boost::match_flag_type flags = boost::match_default;
  if (from > 0) {
    flags = flags | boost::match_prev_avail;
  }
  // Most patterns are of one line: Boost would walk through all of it to look for another one that might begin.
  if (compiled_->anchored && !holds_line_end(text.substr(from))) {
    flags = flags | boost::match_continuous;
  }
  try {
    if (!boost::u32regex_search(start, end, what, compiled_->regex, flags, begin)) {
      return Outcome::nothing;
    }
  } catch (const std::exception&) {  // too many states, or text that is no UTF-8
    return Outcome::gave_up;
  }
  match.begin = static_cast<std::size_t>(what[0].first - begin);
  match.end = static_cast<std::size_t>(what[0].second - begin);
  match.groups.clear();
  for (const std::string& name : names_) {
    const auto& group = what[name.c_str()];
    if (group.matched) {
      match.groups.emplace_back(std::in_place, static_cast<std::size_t>(group.first - begin), static_cast<std::size_t>(group.second - begin));
    } else {
      match.groups.emplace_back();
    }
  }
  return Outcome::found;
}

}  // namespace pressmill

#include "apps/options.h"

#include <algorithm>
#include <charconv>
#include <thread>

namespace pressmill {
namespace {

// "4096", "64KiB", "64 MB", "1g" as a number of bytes; a unit is a power of 1,024. None where it is neither, or nothing.
std::optional<std::size_t> bytes_in(std::string_view words) {
  std::size_t number = 0;
  const auto [behind, error] = std::from_chars(words.data(), words.data() + words.size(), number);
  std::string unit(behind, words.data() + words.size());
  std::ranges::transform(unit, unit.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  unit.erase(0, unit.find_first_not_of(' '));
  const std::size_t power = unit.empty() ? 0 : std::string_view("kmg").find(unit[0]) + 1;  // 0: none of them
  unit.erase(0, power > 0 ? 1 : 0);
  const bool known = unit.empty() || unit == "b" || (unit == "ib" && power > 0);
  const unsigned shift = 10 * static_cast<unsigned>(power);
  if (error != std::errc() || number == 0 || !known || number > (SIZE_MAX >> shift)) {
    return std::nullopt;
  }
  return number << shift;
}

// Lets an option be written as a size.
CLI::Validator size() {
  const auto to_bytes = [](std::string& words) {
    const auto bytes = bytes_in(words);
    words = bytes ? std::to_string(*bytes) : words;
    return bytes ? std::string() : words + " is no size; write it as 4096, 64KiB or 64MiB";
  };
  return CLI::Validator(to_bytes, "");
}

}  // namespace

void Options::add_to(CLI::App& verb) {
  verb.add_option("--jobs", jobs, "Threads to use (default: all cores)")->check(CLI::Range(1, 1024));
  verb.add_option("--rules", rules_directory, "A directory of rule files and lexicons to add; a rule with the same id replaces")->check(CLI::ExistingDirectory);
  verb.add_option("--max-bytes", max_bytes, "The largest document taken (default: 32MiB)")->transform(size())->type_name("SIZE");
}

unsigned Options::workers() const { return jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency()); }

Rules Options::load_rules() const { return Rules::load(rules_directory.empty() ? std::vector<Rules::File>() : Rules::files_in(rules_directory)); }

}  // namespace pressmill

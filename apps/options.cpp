#include "apps/options.h"

#include <algorithm>
#include <thread>

namespace pressmill {

void Options::add_to(CLI::App& verb) {
  verb.add_option("--jobs", jobs, "Threads to use (default: all cores)")->check(CLI::Range(1, 1024));
  verb.add_option("--rules", rules_directory, "A directory of rule files and lexicons to add; a rule with the same id replaces")->check(CLI::ExistingDirectory);
  verb.add_option("--max-bytes", max_bytes, "The largest document taken (default: 32 MiB)")->check(CLI::PositiveNumber);
}

unsigned Options::workers() const { return jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency()); }

Rules Options::load_rules() const { return Rules::load(rules_directory.empty() ? std::vector<Rules::File>() : Rules::files_in(rules_directory)); }

}  // namespace pressmill

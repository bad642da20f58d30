#include "tests/helpers/findings.h"

namespace pressmill::testing {

std::vector<std::string> told(std::string_view source, std::string_view type, std::initializer_list<std::string_view> fields) {
  const Reading reading = read(source);
  std::vector<std::string> out;
  for (const Annotation& finding : reading.found.of(type)) {
    std::string line;
    for (const std::string_view field : fields) {
      const std::string text = field == "words" ? reading.words(finding) : std::string(finding.field(field).text());
      line += (line.empty() ? "" : " | ") + (text.empty() ? std::string("-") : text);
    }
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace pressmill::testing

#include "pipeline/publish/embedded_lexicon.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "pipeline/document/embedded.h"

namespace pressmill {

std::vector<Lexicon::Entry> embedded_lexicon(std::string_view name) {
  const std::string path = "lexicons/" + std::string(name) + ".tsv";
  const auto files = embedded_files();
  const auto file = std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& one) { return one.path == path; });
  if (file == files.end()) {
    throw std::runtime_error("not embedded: " + path);
  }
  std::vector<Lexicon::Entry> out;
  std::string_view rest = file->content;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.empty() && !line.starts_with('#')) {
      const std::size_t tab = std::min(line.find('\t'), line.size());
      out.push_back({std::string(line.substr(0, tab)), std::string(line.substr(std::min(tab + 1, line.size())))});
    }
  }
  return out;
}

}  // namespace pressmill

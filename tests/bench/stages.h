#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace pressmill::bench {

// How long one stage took over all documents: bytes of what it reads (source for decode and clean, clean text behind that), the best of three rounds.
struct Timing {
  std::string stage;  // "decode", "layout", "extract: dates", …
  std::size_t bytes = 0;
  double seconds = 0;
};

// Times every stage of the line over FOLDER/articles and FOLDER/articles.jsonl, on the calling thread. Files are read before the clock starts.
std::vector<Timing> time_stages(const std::string& folder);

}  // namespace pressmill::bench

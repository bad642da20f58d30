#pragma once

#include <memory>

#include "pipeline/publish/format.h"

namespace pressmill {

// articles.jsonl: one article record a line, canonical documents in order of id.
std::unique_ptr<Format> make_jsonl(const FormatSetup& setup);

}  // namespace pressmill

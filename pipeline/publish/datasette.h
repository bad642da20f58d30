#pragma once

#include <string>

#include "pipeline/publish/format.h"

namespace pressmill {

// metadata.json: what `datasette dataset.sqlite -m metadata.json` shows beside the tables: descriptions of tables and columns, facets, labels, search.
std::string datasette_metadata(const FormatSetup& setup, const DatasetFacts& facts);

}  // namespace pressmill

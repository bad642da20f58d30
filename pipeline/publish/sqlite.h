#pragma once

#include <memory>

#include "pipeline/publish/format.h"

namespace pressmill {

// dataset.sqlite: STRICT tables with keys, references and indexes as the schemas tell them, full-text search over documents and quotes, the views of
// schemas/views.json. The same documents give the same bytes. The only place that knows SQLite's own interface: Poco's costs a microsecond a cell.
std::unique_ptr<Format> make_sqlite(const FormatSetup& setup);

}  // namespace pressmill

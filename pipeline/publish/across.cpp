#include "pipeline/publish/format.h"

namespace pressmill {

std::vector<std::unique_ptr<AcrossTable>> across_tables() { return {}; }

}  // namespace pressmill

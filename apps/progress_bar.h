#pragma once

#include <memory>

#include "pipeline/run/progress.h"

namespace pressmill {

// A line on standard error that is drawn over a few times a second (documents, MB/s, time left); `on_terminal` = false draws nothing.
std::unique_ptr<Progress> make_progress(bool on_terminal);

}  // namespace pressmill

#pragma once

#include <string_view>

#include "pipeline/publish/report/html.h"
#include "pipeline/publish/report/names.h"

// What leads from one place of the report to another.
namespace pressmill {

// "q12", as the element of a finding is named.
void write_fragment(Html& out, Fragment fragment);

// "report/PAGE.html#q12", from the index page; without a letter, the page as a whole.
void write_link(Html& out, std::string_view page, Fragment fragment = {});

}  // namespace pressmill

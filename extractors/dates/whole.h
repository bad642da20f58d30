#pragma once

#include "extractors/dates/compute.h"

// What a calendar date says without anything to count from: its value where its year is known, and where it isn't the value with X for what stays
// unsaid. Pure functions of the partial (kind calendar).
namespace pressmill::dates {

// REQUIRES: p.year. An impossible day (31 June, a fifth Monday that the month lacks) has an empty text and no first or last day.
Resolved whole(const Partial& p);

Resolved unresolved(const Partial& p);

}  // namespace pressmill::dates

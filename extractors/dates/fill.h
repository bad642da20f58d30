#pragma once

#include "extractors/dates/compute.h"

// What an anchor adds to a calendar date that doesn't say its year: the near one on the side that relation and direction ask for. Pure functions.
namespace pressmill::dates {

// The same partial with what it leaves out taken from the anchor; unchanged where it says its year or is no calendar date.
Partial filled(const Partial& partial, Date anchor, Direction direction);

int shift_of(Relation relation);  // last -1, next 1, else 0

}  // namespace pressmill::dates

#pragma once

#include <string>

#include "extractors/dates/compute.h"

// Amounts of time as TIMEX3 and as steps on the calendar. Pure functions.
namespace pressmill::dates {

std::string duration_text(double count, Unit unit, const Partial::Extra& extra = {});  // "P2Y3M", "PT22H"; half a year is six months

// A relative date with nothing to count from: "DCT-P3Y".
Resolved sum(double count, Unit unit, const Partial::Extra& extra = {});

// The same day so many months on (the last of a shorter month), then so many days.
Date later(Date day, int months, long in_days);

// The day so many units from another one; a weekday told with it is that of the week in which it lies.
Date moved(Date from, const Partial& offset);

}  // namespace pressmill::dates

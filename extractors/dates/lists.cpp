// Lists of days or months that share what the last one says: "5, 6 and 7 November 2020", "4, 11 and 18 May", "August, September and October 2019".
#include "extractors/dates/scanner.h"

namespace pressmill::dates {

// The members of a list from a token on, the last of them whole; empty where there is no list of three at least.
std::vector<Scanner::Member> Scanner::members(At i, bool days) const {
  constexpr std::size_t kMost = 8, kFewest = 3;
  std::vector<Member> out;
  for (At at = i; out.size() < kMost;) {
    const bool last = out.size() + 1 >= kFewest && grammar_.is(at - 1, Small::and_);
    if (last) {
      const Maybe whole = days ? grammar_.day_month(at) : grammar_.month_first(at);
      if (!whole || (whole->date.day > 0) != days) {
        return {};
      }
      out.push_back({whole->date, at, whole->end});
      return out;
    }
    const auto day = days ? grammar_.day_number(at) : std::nullopt;
    const int month = days ? 0 : grammar_.word(at).month;
    if (days ? !day : month == 0) {
      return {};
    }
    const At end = days ? day->end : at + 1;
    out.push_back({of_day(days ? static_cast<int>(day->value) : 0, month), at, end});
    const bool comma = grammar_.mark(end, ',');
    if (!comma && !(grammar_.is(end, Small::and_) && out.size() + 1 >= kFewest)) {
      return {};
    }
    at = end + (comma && grammar_.is(end + 1, Small::and_) ? 2 : 1);
  }
  return {};
}

// Neighbours are one range, others a date each. The month and the year of the last are those of all.
At Scanner::list(At begin, const Lead& lead) {
  const At i = lead.core;
  const bool days = grammar_.digits(i) > 0;
  if (lead.modifier != Modifier::none || !(days || grammar_.word(i).month > 0) || !(grammar_.mark(i + 1, ',') || (days && grammar_.mark(i + 2, ',')))) {
    return 0;
  }
  std::vector<Member> found = members(i, days);
  if (found.empty()) {
    return 0;
  }
  const Partial& last = found.back().date;
  bool neighbours = true;
  for (std::size_t k = 0; k + 1 < found.size(); ++k) {
    Partial& one = found[k].date;
    const Partial& next = found[k + 1].date;
    neighbours = neighbours && (days ? next.day == one.day + 1 : next.month == one.month + 1);
    one.month = days ? last.month : one.month;
    one.year = last.year;
    one.year_relation = last.year_relation;
  }
  if (neighbours) {
    return two(begin, i, lead, found.front().date, found.front().end, last, found.back().begin, found.back().end, true);
  }
  for (const Member& member : found) {
    Expression e;
    e.from = member.date;
    add(e, member.begin, member.end);
  }
  return found.back().end;
}

}  // namespace pressmill::dates

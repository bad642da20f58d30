#include "pipeline/publish/report/tallies.h"

#include <algorithm>
#include <utility>

namespace pressmill {

void Tallies::add(std::string_view name, FindingPlace place) {
  packed_.clear();
  packed_.key(name).key(place.document, sizeof place.document).key(place.fragment.number, sizeof place.fragment.number);
  packed_.key(static_cast<unsigned char>(place.fragment.letter), 1);
  sorted_.add(packed_.view());
}

Tallies::Most Tallies::most(std::size_t count) {
  Most out;
  Named here;
  const auto end_name = [&] {
    if (here.tally.count == 0) {
      return;
    }
    ++out.all;
    const auto at = std::ranges::find_if(out.names, [&](const Named& other) { return other.tally.count < here.tally.count; });
    if (at != out.names.end() || out.names.size() < count) {
      out.names.insert(at, std::move(here));
      out.names.resize(std::min(out.names.size(), count));
    }
    here = {};
  };
  sorted_.each([&](std::string_view record) {
    Unpacked in(record);
    const std::string_view name = in.key();
    if (name != here.name) {
      end_name();
      here.name = name;
    }
    FindingPlace place;
    place.document = static_cast<std::uint32_t>(in.number(sizeof place.document));
    place.fragment.number = static_cast<std::uint32_t>(in.number(sizeof place.fragment.number));
    place.fragment.letter = static_cast<char>(in.number(1));
    here.tally.add(place);
  });
  end_name();
  return out;
}

}  // namespace pressmill

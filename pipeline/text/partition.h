#pragma once

#include <iterator>

namespace pressmill {

// What std::partition_point gives, found without a branch a step: what is asked of a text's short lists can't be foreseen, and a wrong guess there costs more
// than the search. REQUIRES: the items of which `before` is true come first. O(log n).
template <std::random_access_iterator Iterator, class Before>
Iterator partition_place(Iterator begin, Iterator end, Before before) {
  using Size = std::iter_difference_t<Iterator>;
  for (Size size = end - begin, half = 0; size > 0; size -= half) {
    half = (size + 1) / 2;
    begin += half * static_cast<Size>(before(begin[half - 1]));
  }
  return begin;
}

}  // namespace pressmill

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/ratings/services.h"

namespace pressmill::ratings {

// A status that an inspectorate or regulator imposes and that is no grade: special measures, an urgent notification.
struct Measure {
  Span span;  // from the verb to the measure
  std::string subject;
  std::string_view measure;
  std::uint32_t sentence = 0;
  std::optional<std::uint32_t> service;
};

// Every measure that the text says was imposed, once a subject, in order of position. What may, will or won't be imposed is none.
std::vector<Measure> read_measures(const Document& document, const Words& words, const Services& services, const Marks& marks);

}  // namespace pressmill::ratings

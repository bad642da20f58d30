#pragma once

#include <string_view>

#include "pipeline/document/json.h"
#include "pipeline/document/rules.h"

namespace pressmill {

// A YAML file as a JSON value in which all scalars are strings, checked against that schema of schemas/. Throws RulesError, with the file's name and line.
Json read_yaml(const Rules::File& file, std::string_view schema);

}  // namespace pressmill

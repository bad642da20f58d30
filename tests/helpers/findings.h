#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "tests/helpers/documents.h"

namespace pressmill::testing {

// The findings of one type in a text, each as a line: its fields in that order with " | " between, "-" for what is null. The field "words" is the clean text.
std::vector<std::string> told(std::string_view source, std::string_view type, std::initializer_list<std::string_view> fields);

// subject | aspect | grade | status
inline std::vector<std::string> ratings(std::string_view source) { return told(source, "rating", {"subject", "aspect", "rating", "status"}); }
inline std::vector<std::string> measures(std::string_view source) { return told(source, "measure", {"subject", "measure"}); }
// addressee | words
inline std::vector<std::string> recommendations(std::string_view source) { return told(source, "recommendation", {"addressee", "words"}); }

}  // namespace pressmill::testing

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
// The same of a sentence behind one that names the service and who inspected it.
constexpr std::string_view kSchool = "Ofsted inspected Tarn Lane Primary School in June. ", kHome = "The Care Quality Commission inspected Tarn Lodge in May. ";
inline std::vector<std::string> ratings_behind(std::string_view lead, std::string_view sentence) { return ratings(std::string(lead) + std::string(sentence)); }

// addressee | words
inline std::vector<std::string> recommendations(std::string_view source) { return told(source, "recommendation", {"addressee", "words"}); }

}  // namespace pressmill::testing

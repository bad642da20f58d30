#include "pipeline/document/schema.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>

// valijson's adapter comes first, since it sets how RapidJSON asserts.
// clang-format off
#include <valijson/adapters/rapidjson_adapter.hpp>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
// clang-format on
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "pipeline/document/embedded.h"
#include "pipeline/text/utf8.h"

namespace pressmill {

struct Schema::Compiled {
  valijson::Schema schema;
};

namespace {

// Deeper nesting than any record or rule file has is refused before a recursive reader sees it.
constexpr int kMaxDepth = 64;

bool too_deep(std::string_view json) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string) {
      i += c == '\\' ? 1 : 0;
      in_string = c != '"';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kMaxDepth) {
        return true;
      }
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

std::string parse(std::string_view json, rapidjson::Document& out) {
  if (too_deep(json)) {
    return "nested deeper than 64";
  }
  out.Parse(json.data(), json.size());
  return out.HasParseError()
             ? "is no JSON: " + std::string(rapidjson::GetParseError_En(out.GetParseError())) + " (byte " + std::to_string(out.GetErrorOffset()) + ")"
             : std::string();
}

// 2.0, 2e1 and what no 64 bits hold are whole numbers in draft-07, as ajv has it; valijson asks how RapidJSON holds a number. One beyond 64 bits becomes the
// largest that there is: its bounds still tell. A NUL becomes another control: valijson counts a string's code points up to the first.
void make_plain(rapidjson::Value& value, rapidjson::Document::AllocatorType& memory) {
  if (value.IsObject()) {
    for (auto& member : value.GetObject()) {
      make_plain(member.value, memory);
    }
  } else if (value.IsArray()) {
    for (auto& item : value.GetArray()) {
      make_plain(item, memory);
    }
  } else if (value.IsString()) {
    if (std::string text(value.GetString(), value.GetStringLength()); text.find('\0') != std::string::npos) {
      std::replace(text.begin(), text.end(), '\0', '\x01');
      value.SetString(text.data(), static_cast<rapidjson::SizeType>(text.size()), memory);
    }
  } else if (value.IsDouble() && std::trunc(value.GetDouble()) == value.GetDouble()) {
    constexpr double kBeyond = 9223372036854775808.0;  // 2^63
    const double number = value.GetDouble();
    value.SetInt64(number >= kBeyond   ? std::numeric_limits<std::int64_t>::max()
                   : number < -kBeyond ? std::numeric_limits<std::int64_t>::min()
                                       : static_cast<std::int64_t>(number));
  }
}

// A fault as a person says it: valijson names the keywords of the schema.
std::string in_words(const std::string& message) {
  const auto quoted = [&message] {  // the name that stands last: "… constraints: 'm'."
    const std::size_t end = std::min(message.rfind('\''), message.size());
    const std::size_t begin = std::min(message.rfind('\'', end == 0 ? 0 : end - 1), end);
    return message.substr(begin, end - begin + 1);
  };
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kWords = {{
      {"Value type not permitted", "is of another type than it must be"},
      {"Failed to match against any enum values", "is none of the words that may stand here"},
      {"Failed to match regex", "isn't written as it must be"},
  }};
  if (message.starts_with("Object contains a property that could not be validated")) {
    return quoted() + " means nothing here";
  }
  if (message.starts_with("Missing required property")) {
    return quoted() + " is missing";
  }
  const auto known = std::find_if(kWords.begin(), kWords.end(), [&message](const auto& one) { return message.starts_with(one.first); });
  return known == kWords.end() ? message : std::string(known->second);
}

// valijson tells a fault of each list and object around one as well.
bool tells_of_a_part(const std::string& message) {
  return message.starts_with("Failed to validate against schema associated with property name") || message.starts_with("Failed to validate item #");
}

// A "$ref" names another file of schemas/; the parser frees what it gets.
const rapidjson::Document* fetch(const std::string& uri) {
  const std::string_view path(uri);
  const std::string_view file = path.substr(path.rfind('/') + 1);
  auto document = std::make_unique<rapidjson::Document>();
  parse(schema_text(file.substr(0, file.find('.'))), *document);
  return document.release();
}

}  // namespace

std::string_view schema_text(std::string_view name) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path == "schemas/" + std::string(name) + ".schema.json") {
      return file.content;
    }
  }
  throw std::runtime_error("no schema " + std::string(name));
}

Schema::Schema(std::string_view schema_json) : compiled_(std::make_unique<Compiled>()) {
  rapidjson::Document document;
  if (const std::string fault = parse(schema_json, document); !fault.empty()) {
    throw std::runtime_error("schema: " + fault);
  }
  valijson::SchemaParser parser;
  const valijson::adapters::RapidJsonAdapter root(document);
  parser.populateSchema<valijson::adapters::RapidJsonAdapter>(root, compiled_->schema, &fetch, [](const rapidjson::Document* fetched) { delete fetched; });
}

Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

std::vector<SchemaFault> Schema::check(std::string_view json) const {
  if (!utf8::is_valid(json)) {  // valijson counts characters by a table that such bytes lead out of
    return {{{}, "isn't UTF-8"}};
  }
  rapidjson::Document document;
  if (std::string fault = parse(json, document); !fault.empty()) {
    return {{{}, std::move(fault)}};
  }
  make_plain(document, document.GetAllocator());
  valijson::Validator validator;
  valijson::ValidationResults results;
  const valijson::adapters::RapidJsonAdapter target(document);
  if (validator.validate(compiled_->schema, target, &results)) {
    return {};
  }
  std::vector<SchemaFault> out;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    if (tells_of_a_part(error.description)) {
      continue;
    }
    SchemaFault fault{{}, in_words(error.description)};
    for (const std::string& step : error.context) {
      if (step != "<root>") {
        fault.path.push_back(step.size() > 2 && step.front() == '[' ? step.substr(1, step.size() - 2) : step);
      }
    }
    out.push_back(std::move(fault));
  }
  return out;
}

}  // namespace pressmill

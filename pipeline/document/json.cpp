#include "pipeline/document/json.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

#include "pipeline/document/json_tree.h"
#include "pipeline/text/eight.h"

namespace pressmill {

const Json& Json::operator[](std::string_view key) const {
  static const Json kNone;
  const auto* object = std::get_if<Object>(&value);
  if (object == nullptr) {
    return kNone;
  }
  const auto found = std::find_if(object->begin(), object->end(), [key](const auto& member) { return member.first == key; });
  return found == object->end() ? kNone : found->second;
}

std::string_view Json::text() const {
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

std::int64_t Json::number(std::int64_t otherwise) const {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? otherwise : *number;
}

bool Json::truth() const {
  const auto* truth = std::get_if<bool>(&value);
  return truth != nullptr && *truth;
}

const Json::Array& Json::items() const {
  static const Array kNone;
  const auto* items = std::get_if<Array>(&value);
  return items == nullptr ? kNone : *items;
}

const Json::Object& Json::members() const {
  static const Object kNone;
  const auto* members = std::get_if<Object>(&value);
  return members == nullptr ? kNone : *members;
}

namespace {

Json from(simdjson::dom::element element) {  // each type is known before it is taken
  using simdjson::dom::element_type;
  switch (element.type()) {
    case element_type::ARRAY: {
      Json::Array out;
      simdjson::dom::array array;
      [[maybe_unused]] const auto error = element.get(array);
      for (const auto item : array) {
        out.push_back(from(item));
      }
      return {std::move(out)};
    }
    case element_type::OBJECT: {
      Json::Object out;
      simdjson::dom::object object;
      [[maybe_unused]] const auto error = element.get(object);
      for (const auto& [key, item] : object) {
        out.push_back({std::string(key), from(item)});
      }
      return {std::move(out)};
    }
    case element_type::INT64: return {element.get_int64().value_unsafe()};
    case element_type::UINT64: return {static_cast<double>(element.get_uint64().value_unsafe())};
    case element_type::DOUBLE: return {element.get_double().value_unsafe()};
    case element_type::STRING: return {std::string(element.get_string().value_unsafe())};
    case element_type::BOOL: return {element.get_bool().value_unsafe()};
    case element_type::NULL_VALUE: break;
  }
  return {};
}

simdjson::dom::element parse(simdjson::dom::parser& parser, std::string_view text) {
  if (parser.allocate(std::max<std::size_t>(text.size(), 64), 1000) != simdjson::SUCCESS) {
    throw JsonError("no memory to read it");
  }
  simdjson::dom::element root;
  if (const auto error = parser.parse(text.data(), text.size()).get(root); error != simdjson::SUCCESS) {
    throw JsonError(simdjson::error_message(error));
  }
  return root;
}

}  // namespace

Json parse_json(std::string_view text) {
  simdjson::dom::parser parser;
  return from(parse(parser, text));
}

struct JsonTree::Parser {
  simdjson::dom::parser parser;
};

JsonTree::JsonTree(JsonTree&&) noexcept = default;
JsonTree& JsonTree::operator=(JsonTree&&) noexcept = default;
JsonTree::~JsonTree() = default;

JsonTree::JsonTree(std::string_view text) : parser_(std::make_unique<Parser>()) {
  const simdjson::dom::element root = parse(parser_->parser, text);
  nodes_.reserve(text.size() / 12);  // bytes a value, in the records of articles
  read(&root, {});
}

void JsonTree::read(const void* element, std::string_view key) {
  using simdjson::dom::element_type;
  const auto& value = *static_cast<const simdjson::dom::element*>(element);
  const std::size_t here = nodes_.size();
  JsonNode& node = nodes_.emplace_back();
  node.key_ = key;
  std::uint32_t size = 0;
  switch (value.type()) {
    case element_type::ARRAY: {
      node.type_ = Scalar::Type::array;
      simdjson::dom::array array;
      [[maybe_unused]] const auto error = value.get(array);
      for (const simdjson::dom::element item : array) {
        read(&item, {});
        ++size;
      }
      break;
    }
    case element_type::OBJECT: {
      node.type_ = Scalar::Type::object;
      simdjson::dom::object object;
      [[maybe_unused]] const auto error = value.get(object);
      for (const auto& [name, item] : object) {
        read(&item, name);
        ++size;
      }
      break;
    }
    case element_type::INT64: static_cast<Scalar&>(node) = Scalar(value.get_int64().value_unsafe()); break;
    case element_type::UINT64: static_cast<Scalar&>(node) = Scalar(static_cast<double>(value.get_uint64().value_unsafe())); break;
    case element_type::DOUBLE: static_cast<Scalar&>(node) = Scalar(value.get_double().value_unsafe()); break;
    case element_type::STRING: static_cast<Scalar&>(node) = Scalar(value.get_string().value_unsafe()); break;
    case element_type::BOOL: static_cast<Scalar&>(node) = Scalar(value.get_bool().value_unsafe()); break;
    case element_type::NULL_VALUE: break;
  }
  nodes_[here].size_ = size;
  nodes_[here].span_ = static_cast<std::uint32_t>(nodes_.size() - here);
}

const JsonNode& JsonNode::operator[](std::string_view key) const {
  static const JsonNode kNone{};
  for (const JsonNode& member : members()) {
    if (member.key() == key) {
      return member;
    }
  }
  return kNone;
}

namespace {

constexpr std::size_t kFirst = std::size_t{16} << 10U;  // bytes: the record of a short article
constexpr std::size_t kLongestEscape = 6, kMarks = 3;   // a comma and two quotation marks

// Of eight bytes, those that need an escape.
std::uint64_t escaped(std::uint64_t bytes) { return eight::below(bytes, 0x20) | eight::equal(bytes, '"') | eight::equal(bytes, '\\'); }

bool needs_escape(eight::Sixteen bytes) { return eight::any((bytes < 0x20) | (bytes == '"') | (bytes == '\\')); }

// Copies what stands before the first character that needs an escape; how many bytes. REQUIRES: room for eight more at `out`.
std::size_t copy_plain(std::string_view text, char* out) {
  constexpr std::size_t kStep = sizeof(eight::Sixteen), kHalf = sizeof(std::uint64_t);
  std::size_t at = 0;
  const auto copy = [&](std::size_t from) {  // unless one is among them
    const eight::Sixteen bytes = eight::load_sixteen(text.data() + from);
    std::memcpy(out + from, &bytes, sizeof bytes);
    return !needs_escape(bytes);
  };
  while (at + kStep <= text.size() && copy(at)) {
    at += kStep;
  }
  // The last bytes together with some that are copied already.
  if (at + kStep > text.size() && at > 0 && copy(text.size() - kStep)) {
    return text.size();
  }
  if (text.size() >= kHalf && text.size() < kStep) {
    const std::uint64_t first = eight::load(text.data()), last = eight::load(text.data() + text.size() - kHalf);
    if ((escaped(first) | escaped(last)) == 0) {
      std::memcpy(out, &first, kHalf);
      std::memcpy(out + text.size() - kHalf, &last, kHalf);
      return text.size();
    }
  }
  while (at < text.size()) {
    const std::size_t size = std::min(text.size() - at, kHalf);
    const std::uint64_t bytes = eight::load_up_to(text.data() + at, size);
    const std::size_t plain = std::min(size, static_cast<std::size_t>(std::countr_zero(escaped(bytes))) / 8);
    std::memcpy(out + at, &bytes, kHalf);
    at += plain;
    if (plain < size) {
      break;
    }
  }
  return at;
}

// Writes the escape of one character; the byte behind it.
char* put_escape(char* out, char c) {
  constexpr std::string_view kShort = "btn?fr", kHex = "0123456789ABCDEF";  // from \b on; \v has no short form
  const auto code = static_cast<unsigned char>(c);
  *out++ = '\\';
  if (code >= 0x20) {
    *out++ = c;
  } else if (code >= '\b' && code <= '\r' && code != '\v') {
    *out++ = kShort[code - '\b'];
  } else {
    out = std::copy_n("u00", 3, out);
    *out++ = kHex[code >> 4U];
    *out++ = kHex[code & 0xFU];
  }
  return out;
}

}  // namespace

void JsonWriter::grow(std::size_t most) {
  const std::size_t capacity = std::max({kFirst, capacity_ * 2, size_ + most});
  auto memory = std::make_unique_for_overwrite<char[]>(capacity);
  std::copy_n(memory_.get(), size_, memory.get());
  memory_ = std::move(memory);
  capacity_ = capacity;
}

void JsonWriter::put(std::string_view text) {
  std::copy_n(text.data(), text.size(), room(text.size()));
  size_ += text.size();
}

// With the comma before it.
void JsonWriter::quoted(std::string_view text) {
  const auto room_for = [this](std::string_view rest) { return room(rest.size() + sizeof(std::uint64_t) + kLongestEscape + kMarks); };
  char* out = room_for(text);
  *out = ',';
  out += comma_ ? 1 : 0;
  *out++ = '"';
  for (;;) {
    const std::size_t plain = copy_plain(text, out);
    out += plain;
    if (plain == text.size()) {
      break;
    }
    size_ = static_cast<std::size_t>(put_escape(out, text[plain]) - memory_.get());
    text.remove_prefix(plain + 1);
    out = room_for(text);
  }
  *out++ = '"';
  size_ = static_cast<std::size_t>(out - memory_.get());
}

void JsonWriter::key(std::string_view name) {
  quoted(name);
  put(':');
  comma_ = false;
}

void JsonWriter::plain_key(std::string_view name) {
  constexpr std::size_t kStep = sizeof(std::uint64_t);
  char* out = room(name.size() + kStep + kMarks + 1);
  *out = ',';
  out += comma_ ? 1 : 0;
  *out++ = '"';
  for (std::size_t at = 0; at < name.size(); at += kStep) {
    const std::uint64_t bytes = eight::load_up_to(name.data() + at, name.size() - at);
    std::memcpy(out + at, &bytes, kStep);
  }
  out += name.size();
  *out++ = '"';
  *out++ = ':';
  size_ = static_cast<std::size_t>(out - memory_.get());
  comma_ = false;
}

void JsonWriter::string(std::string_view value) {
  quoted(value);
  comma_ = true;
}

void JsonWriter::number(std::int64_t value) {
  constexpr std::size_t kDigits = 24;
  separate();
  char* const out = room(kDigits);
  size_ += static_cast<std::size_t>(std::to_chars(out, out + kDigits, value).ptr - out);
}

void JsonWriter::real(double value) {
  if (!std::isfinite(value)) {
    null();
    return;
  }
  std::array<char, 32> digits;
  const std::string_view text(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
  separate();
  put(text);
  put(text.find_first_of(".e") == std::string_view::npos ? ".0" : "");
}

void JsonWriter::value(const Json& json) {
  struct Visitor {
    JsonWriter& out;
    void operator()(std::monostate) const { out.null(); }
    void operator()(bool truth) const { out.boolean(truth); }
    void operator()(std::int64_t number) const { out.number(number); }
    void operator()(double number) const { out.real(number); }
    void operator()(const std::string& text) const { out.string(text); }
    void operator()(const Json::Array& items) const {
      out.begin_array();
      for (const Json& item : items) {
        out.value(item);
      }
      out.end_array();
    }
    void operator()(const Json::Object& members) const {
      out.begin_object();
      for (const auto& [name, item] : members) {
        out.key(name);
        out.value(item);
      }
      out.end_object();
    }
  };
  std::visit(Visitor{*this}, json.value);
}

}  // namespace pressmill

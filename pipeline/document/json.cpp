#include "pipeline/document/json.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <simdjson.h>

#include <algorithm>
#include <cstring>

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

}  // namespace

Json parse_json(std::string_view text) {
  simdjson::dom::parser parser;
  if (parser.allocate(std::max<std::size_t>(text.size(), 64), 1000) != simdjson::SUCCESS) {
    throw JsonError("no memory to read it");
  }
  simdjson::dom::element root;
  if (const auto error = parser.parse(text.data(), text.size()).get(root); error != simdjson::SUCCESS) {
    throw JsonError(simdjson::error_message(error));
  }
  return from(root);
}

namespace {

constexpr std::size_t kFirstBuffer = std::size_t{16} << 10U;  // bytes: the record of a short article

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

// True where one of the eight bytes needs an escape.
bool any_needs_escape(const char* eight) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U, kHigh = 0x8080808080808080U;
  std::uint64_t piece = 0;
  std::memcpy(&piece, eight, 8);
  const auto below = [](std::uint64_t bytes, std::uint64_t limit) { return (bytes - kOnes * limit) & ~bytes & kHigh; };
  return (below(piece, 0x20) | below(piece ^ (kOnes * '"'), 1) | below(piece ^ (kOnes * '\\'), 1)) != 0;
}

// RapidJSON's writer but for strings, which it writes character by character: here what needs no escape is copied, and that is nearly all.
class StreamWriter : public rapidjson::Writer<rapidjson::StringBuffer> {
 public:
  using Writer::Writer;

  void string(std::string_view text) {
    Prefix(rapidjson::kStringType);
    os_->Put('"');
    for (std::size_t at = 0;;) {
      const std::size_t end = plain_until(text, at);
      std::memcpy(os_->Push(end - at), text.data() + at, end - at);
      if (end == text.size()) {
        break;
      }
      escape(text[end]);
      at = end + 1;
    }
    os_->Put('"');
  }

 private:
  static std::size_t plain_until(std::string_view text, std::size_t at) {
    while (at + 8 <= text.size() && !any_needs_escape(text.data() + at)) {
      at += 8;
    }
    while (at < text.size() && !needs_escape(text[at])) {
      ++at;
    }
    return at;
  }

  void escape(char c) {
    constexpr std::string_view kShort = "btn?fr", kHex = "0123456789ABCDEF";  // from \b on; \v has no short form
    const auto code = static_cast<unsigned char>(c);
    os_->Put('\\');
    if (code >= 0x20) {
      os_->Put(c);
    } else if (code >= '\b' && code <= '\r' && code != '\v') {
      os_->Put(kShort[code - '\b']);
    } else {
      std::memcpy(os_->Push(3), "u00", 3);
      os_->Put(kHex[code >> 4U]);
      os_->Put(kHex[code & 0xFU]);
    }
  }
};

}  // namespace

struct JsonWriter::Stream {
  rapidjson::StringBuffer buffer{nullptr, kFirstBuffer};
  StreamWriter writer{buffer};
};

JsonWriter::JsonWriter() : stream_(std::make_unique<Stream>()) {}
JsonWriter::JsonWriter(JsonWriter&&) noexcept = default;
JsonWriter& JsonWriter::operator=(JsonWriter&&) noexcept = default;
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() { stream_->writer.StartObject(); }
void JsonWriter::end_object() { stream_->writer.EndObject(); }
void JsonWriter::begin_array() { stream_->writer.StartArray(); }
void JsonWriter::end_array() { stream_->writer.EndArray(); }
void JsonWriter::key(std::string_view name) { stream_->writer.string(name); }
void JsonWriter::string(std::string_view value) { stream_->writer.string(value); }
void JsonWriter::number(std::int64_t value) { stream_->writer.Int64(value); }
void JsonWriter::real(double value) { stream_->writer.Double(value); }
void JsonWriter::boolean(bool value) { stream_->writer.Bool(value); }
void JsonWriter::null() { stream_->writer.Null(); }

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

std::string_view JsonWriter::view() const { return {stream_->buffer.GetString(), stream_->buffer.GetSize()}; }
std::string JsonWriter::take() && { return std::string(view()); }

void JsonWriter::clear() {
  stream_->buffer.Clear();
  stream_->writer.Reset(stream_->buffer);
}

}  // namespace pressmill

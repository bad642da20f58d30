#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// JSON in and out: a tree for what is read, a stream for what is written. RapidJSON writes, simdjson reads; neither shows here.
namespace pressmill {

class JsonError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A JSON value as read. Objects keep the order of their keys; of a key that stands twice the first counts.
class Json {
 public:
  using Array = std::vector<Json>;
  struct Member;
  using Object = std::vector<Member>;
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value;

  bool is_null() const { return std::holds_alternative<std::monostate>(value); }
  bool is_string() const { return std::holds_alternative<std::string>(value); }
  bool is_object() const { return std::holds_alternative<Object>(value); }

  // Lenient readers: what isn't there or has another type reads as nothing.
  const Json& operator[](std::string_view key) const;
  std::string_view text() const;
  std::int64_t number(std::int64_t otherwise = 0) const;
  bool truth() const;
  const Array& items() const;
  const Object& members() const;
};

struct Json::Member {
  std::string first;  // the key; the names are those of a pair
  Json second;
};

// Parses one JSON text (RFC 8259) of any size and of up to 1,000 levels. Throws JsonError.
Json parse_json(std::string_view text);

// Writes JSON without white space, strings as UTF-8. REQUIRES: calls in the order of the grammar; strings valid UTF-8.
class JsonWriter {
 public:
  JsonWriter();
  JsonWriter(JsonWriter&&) noexcept;
  JsonWriter& operator=(JsonWriter&&) noexcept;
  ~JsonWriter();

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);
  void string(std::string_view value);
  void number(std::int64_t value);
  void real(double value);
  void boolean(bool value);
  void null();
  void value(const Json& value);

  void field(std::string_view name, std::string_view value) { key(name), string(value); }
  void field(std::string_view name, std::int64_t value) { key(name), number(value); }

  std::string_view view() const;
  std::string take() &&;
  void clear();  // keeps the memory

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
};

}  // namespace pressmill

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
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);
  template <std::size_t Size>
  void key(const char (&literal)[Size]) {
    plain_key({literal, Size - 1});
  }
  void plain_key(std::string_view name);  // REQUIRES: it stands as a literal in the sources, with nothing that needs an escape. Faster
  void string(std::string_view value);
  void number(std::int64_t value);
  void real(double value);  // the shortest form that reads back as the same number; null for one that JSON can't hold
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }
  void value(const Json& value);

  template <std::size_t Size>
  void field(const char (&literal)[Size], std::string_view value) {
    key(literal), string(value);
  }
  template <std::size_t Size>
  void field(const char (&literal)[Size], std::int64_t value) {
    key(literal), number(value);
  }

  std::string_view view() const { return {memory_.get(), size_}; }
  std::string take() && { return std::string(view()); }
  void clear() { size_ = 0, comma_ = false; }  // keeps the memory

 private:
  // What the next `most` bytes may be written to.
  char* room(std::size_t most) {
    if (capacity_ - size_ < most) {
      grow(most);
    }
    return memory_.get() + size_;
  }
  void grow(std::size_t most);
  void put(char c) { *room(1) = c, ++size_; }
  void put(std::string_view text);
  void separate() {
    if (comma_) {
      put(',');
    }
    comma_ = true;
  }
  void open(char bracket) { separate(), put(bracket), comma_ = false; }
  void close(char bracket) { put(bracket), comma_ = true; }
  void literal(std::string_view word) { separate(), put(word); }
  void quoted(std::string_view text);

  std::unique_ptr<char[]> memory_;  // a string would be filled with zeros before it is written
  std::size_t size_ = 0, capacity_ = 0;
  bool comma_ = false;  // one must stand before the next value or key
};

}  // namespace pressmill

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "pipeline/text/span.h"

namespace pressmill {

class Value;

// A named part of a finding. Names are string literals: they outlive everything.
struct Field;
using Fields = std::vector<Field>;
using List = std::vector<Value>;

// A place in the clean text inside a finding: written as its four positions, with its words where they belong to the record, and further fields.
struct Place {
  Span span;
  bool with_text = false;
  Fields fields;
};

// "The n-th annotation of that type", written as its record id.
struct Reference {
  std::string_view type;
  std::uint32_t index = 0;
};

// A byte of the source, written as its code point: for findings in what the cleaner removed.
struct SourcePoint {
  std::uint32_t byte = 0;
};

// A text that outlives every finding, such as a grade of a lexicon: no copy is made.
struct Lasting {
  std::string_view text;
};

// What a field holds: nothing, or one of the JSON types, or one of the four above.
class Value {
 public:
  using Variant = std::variant<std::monostate, bool, std::int64_t, std::string, List, Fields, Place, Reference, SourcePoint, Lasting>;

  Value() = default;
  // A field's value is written as it is: these convert. They are defined below Field, which a list of fields must know.
  Value(std::nullptr_t);          // NOLINT(google-explicit-constructor)
  Value(bool value);              // NOLINT(google-explicit-constructor)
  Value(std::int64_t value);      // NOLINT(google-explicit-constructor)
  Value(std::string value);       // NOLINT(google-explicit-constructor)
  Value(std::string_view value);  // NOLINT(google-explicit-constructor)
  Value(const char* value);       // NOLINT(google-explicit-constructor)
  Value(List value);              // NOLINT(google-explicit-constructor)
  Value(Fields value);            // NOLINT(google-explicit-constructor)
  Value(Place value);             // NOLINT(google-explicit-constructor)
  Value(Reference value);         // NOLINT(google-explicit-constructor)
  Value(SourcePoint value);       // NOLINT(google-explicit-constructor)
  Value(Lasting value);           // NOLINT(google-explicit-constructor)

  const Variant& get() const { return value_; }
  bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  std::string_view text() const;  // empty where it is no string

 private:
  Variant value_;
};

struct Field {
  std::string_view name;  // a literal of the sources
  Value value;
};

inline Value::Value(std::nullptr_t) {}
inline Value::Value(bool value) : value_(value) {}
inline Value::Value(std::int64_t value) : value_(value) {}
inline Value::Value(std::string value) : value_(std::move(value)) {}
inline Value::Value(std::string_view value) : value_(std::string(value)) {}
inline Value::Value(const char* value) : value_(std::string(value)) {}
inline Value::Value(List value) : value_(std::move(value)) {}
inline Value::Value(Fields value) : value_(std::move(value)) {}
inline Value::Value(Place value) : value_(std::move(value)) {}
inline Value::Value(Reference value) : value_(value) {}
inline Value::Value(SourcePoint value) : value_(value) {}
inline Value::Value(Lasting value) : value_(value) {}

// A further rule that had a part in a finding, and in what: {"speaker", "quotes/speaker-pronoun"}. Both live as long as Rules, or are literals.
struct Share {
  std::string_view part, rule;
};

// One finding in one document: what was found, where, by which rule.
struct Annotation {
  std::string_view type;  // "quote", "date", …: one of those that its extractor emits
  Span span;
  std::string_view rule;  // "ratings/rated-grade"; lives as long as Rules, or a literal
  Fields fields;
  std::vector<Share> shares = {};  // for `explain`; not in the record

  const Value& field(std::string_view name) const;  // a null value where there is none
};

// All findings of a document so far, in the order of the registry. An extractor adds each type in order of position: record ids count in that order.
class Annotations {
 public:
  void add(Annotation annotation) { all_.push_back(std::move(annotation)); }
  void append(Annotations more);
  void reserve(std::size_t more) { all_.reserve(all_.size() + more); }  // room for as many
  const std::vector<Annotation>& all() const { return all_; }
  std::vector<const Annotation*> of(std::string_view type) const;  // in order of addition

 private:
  std::vector<Annotation> all_;
};

}  // namespace pressmill

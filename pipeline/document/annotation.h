#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "pipeline/text/span.h"

namespace pressmill {

class Value;

// Some items in a row, in the memory of the Annotations that keep them. No destructor, no copy: a document has hundreds.
template <class Item>
class Kept {
 public:
  Kept() = default;
  Kept(const Item* first, std::size_t size) : first_(first), size_(static_cast<std::uint32_t>(size)) {}

  const Item* begin() const { return first_; }
  const Item* end() const { return first_ + size_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Item& front() const { return *first_; }
  const Item& operator[](std::size_t i) const { return first_[i]; }

 private:
  const Item* first_ = nullptr;
  std::uint32_t size_ = 0;
};

// A named part of a finding. Names are string literals: they outlive everything.
struct Field;
using Fields = Kept<Field>;
using List = Kept<Value>;

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

// A text that outlives the finding: a literal, a word of a lexicon, or one that Annotations keep.
struct Lasting {
  std::string_view text;
};

// What a field holds: nothing, or one of the JSON types, or one of the four above.
class Value {
 public:
  using Variant = std::variant<std::monostate, bool, std::int64_t, Lasting, List, Fields, Place, Reference, SourcePoint>;

  Value() = default;
  // A field's value is written as it is: these convert. They are defined below Field, which a list of fields must know.
  Value(std::nullptr_t);      // NOLINT(google-explicit-constructor)
  Value(bool value);          // NOLINT(google-explicit-constructor)
  Value(std::int64_t value);  // NOLINT(google-explicit-constructor)
  Value(const char* value);   // NOLINT(google-explicit-constructor): a literal
  Value(List value);          // NOLINT(google-explicit-constructor)
  Value(Fields value);        // NOLINT(google-explicit-constructor)
  Value(Place value);         // NOLINT(google-explicit-constructor)
  Value(Reference value);     // NOLINT(google-explicit-constructor)
  Value(SourcePoint value);   // NOLINT(google-explicit-constructor)
  Value(Lasting value);       // NOLINT(google-explicit-constructor)

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
inline Value::Value(const char* value) : value_(Lasting{value}) {}
inline Value::Value(List value) : value_(value) {}
inline Value::Value(Fields value) : value_(value) {}
inline Value::Value(Place value) : value_(value) {}
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
  Kept<Share> shares;  // for `explain`; not in the record

  const Value& field(std::string_view name) const;  // a null value where there is none
};

// All findings of a document so far, in the order of the registry, and the memory of what they are made of: it is given back at once, with them.
// An extractor adds those of one type one behind the other, in order of position: record ids count in that order.
class Annotations {
 public:
  // Throws std::logic_error where findings of that type stand already and another type behind them.
  void add(std::string_view type, Span span, std::string_view rule, std::initializer_list<Field> fields, Kept<Share> shares = {}) {
    all_.push_back({type, span, rule, keep(fields), shares});
    count(type, 1);
  }

  // Keeps a copy for as long as these findings live, or those that they are appended to.
  Lasting keep(std::string_view text) { return {{keep(std::span(text)).begin(), text.size()}}; }
  template <class Item>
  Kept<Item> keep(std::initializer_list<Item> items) {
    return keep(std::span(items.begin(), items.size()));
  }
  template <class Item>
  Kept<Item> keep(std::span<const Item> items) {
    static_assert(std::is_trivially_copyable_v<Item> && std::is_trivially_destructible_v<Item>);
    auto* copy = items.empty() ? nullptr : static_cast<Item*>(room(items.size_bytes(), alignof(Item)));
    std::uninitialized_copy(items.begin(), items.end(), copy);
    return {copy, items.size()};
  }

  void append(Annotations more);
  void reserve(std::size_t more) { all_.reserve(all_.size() + more); }  // room for as many
  const std::vector<Annotation>& all() const { return all_; }
  std::span<const Annotation> of(std::string_view type) const;  // valid until more are added

 private:
  struct Row {
    std::string_view type;
    std::size_t size = 0;
  };
  void count(std::string_view type, std::size_t more) {
    if (rows_.empty() || rows_.back().type != type) {
      begin_row(type);
    }
    rows_.back().size += more;
  }
  void begin_row(std::string_view type);

  // Room for so many bytes, in blocks that are given back together.
  void* room(std::size_t bytes, std::size_t alignment) {
    constexpr std::size_t kBlock = 3000;  // bytes: what most documents need
    used_ = (used_ + alignment - 1) / alignment * alignment;
    if (blocks_.empty() || used_ + bytes > size_) {
      size_ = std::max(kBlock, bytes);
      blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(size_));
      used_ = 0;
    }
    return blocks_.back().get() + std::exchange(used_, used_ + bytes);
  }

  std::vector<Annotation> all_;
  std::vector<Row> rows_;  // of all_: the types, one behind the other
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::size_t size_ = 0, used_ = 0;  // bytes of the last block
};

}  // namespace pressmill

#pragma once

#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// JSON as read, for many readers of one text: a tree in one piece of memory whose strings are views. Beside Json (json.h), which one can build and change, it
// is an order of magnitude cheaper to make.
namespace pressmill {

// A JSON value without parts; also a cell of a table. Its text lies elsewhere and must outlive it.
class Scalar {
 public:
  enum class Type : std::uint8_t { null, boolean, integer, real, string, array, object };

  Scalar() = default;
  Scalar(std::string_view text) : text_(text), type_(Type::string) {}      // NOLINT(google-explicit-constructor): a cell is written as its value
  Scalar(const char* text) : Scalar(std::string_view(text)) {}             // NOLINT(google-explicit-constructor)
  Scalar(const std::string& text) : Scalar(std::string_view(text)) {}      // NOLINT(google-explicit-constructor)
  Scalar(bool truth) : integer_(truth ? 1 : 0), type_(Type::boolean) {}    // NOLINT(google-explicit-constructor)
  Scalar(std::int64_t number) : integer_(number), type_(Type::integer) {}  // NOLINT(google-explicit-constructor)
  Scalar(double number) : real_(number), type_(Type::real) {}              // NOLINT(google-explicit-constructor)

  Type type() const { return type_; }
  bool is_null() const { return type_ == Type::null; }
  bool is_string() const { return type_ == Type::string; }

  // Lenient readers: another type reads as nothing.
  std::string_view text() const { return type_ == Type::string ? text_ : std::string_view(); }
  std::int64_t number(std::int64_t otherwise = 0) const { return type_ == Type::integer ? integer_ : otherwise; }
  double real() const { return type_ == Type::real ? real_ : static_cast<double>(number()); }
  bool truth() const { return type_ == Type::boolean && integer_ != 0; }

 protected:
  std::string_view text_;
  union {
    std::int64_t integer_ = 0;
    double real_;
  };
  Type type_ = Type::null;
};

// A value in a JsonTree, good as long as the tree. Its parts follow it in memory: don't copy one out of its tree (a Scalar may be).
class JsonNode : public Scalar {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = JsonNode;
    using difference_type = std::ptrdiff_t;
    using pointer = const JsonNode*;
    using reference = const JsonNode&;
    Iterator() = default;
    explicit Iterator(const JsonNode* at) : at_(at) {}
    reference operator*() const { return *at_; }
    pointer operator->() const { return at_; }
    Iterator& operator++() { return at_ += at_->span_, *this; }
    Iterator operator++(int) {
      const Iterator before = *this;
      return ++*this, before;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const JsonNode* at_ = nullptr;
  };

  // The items of an array or the members of an object, in order; of anything else none.
  class Parts {
   public:
    Parts(const JsonNode* begin, const JsonNode* end, std::size_t size) : begin_(begin), end_(end), size_(size) {}
    Iterator begin() const { return Iterator(begin_); }
    Iterator end() const { return Iterator(end_); }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

   private:
    const JsonNode *begin_, *end_;
    std::size_t size_;
  };

  bool is_object() const { return type_ == Type::object; }
  bool is_array() const { return type_ == Type::array; }
  Parts items() const { return is_array() ? parts() : Parts(nullptr, nullptr, 0); }
  Parts members() const { return is_object() ? parts() : Parts(nullptr, nullptr, 0); }  // each with its key()
  std::string_view key() const { return key_; }                                         // of a member

  // The member of that key, the first where it stands twice; a null where there is none.
  const JsonNode& operator[](std::string_view key) const;

 private:
  friend class JsonTree;
  Parts parts() const { return {this + 1, this + span_, size_}; }

  std::string_view key_;
  std::uint32_t size_ = 0;  // parts
  std::uint32_t span_ = 1;  // nodes, itself and all below it
};

// Owns the nodes of one JSON text. The nodes stay where they are when the tree is moved.
class JsonTree {
 public:
  // Throws JsonError, as parse_json() does. The text may go afterwards.
  explicit JsonTree(std::string_view text);
  JsonTree(JsonTree&&) noexcept;
  JsonTree& operator=(JsonTree&&) noexcept;
  ~JsonTree();

  const JsonNode& root() const { return nodes_.front(); }

 private:
  struct Parser;
  void read(const void* element, std::string_view key);
  std::unique_ptr<Parser> parser_;  // owns the strings
  std::vector<JsonNode> nodes_;
};

}  // namespace pressmill

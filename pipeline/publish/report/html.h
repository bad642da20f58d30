#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace pressmill {

// Data on its way into a page, to be escaped: the only form in which an Html takes it.
struct Text {
  std::string_view data;
};
inline Text text(std::string_view data) { return {data}; }

// A page being written. Markup comes from literals of the program alone (a Markup is made while compiling, so no string of the data can become one); data comes
// as Text and is escaped for element content and double-quoted attributes alike: & < > " ' become entities; control characters become their visible pictures
// (U+2400 and on), the marks that turn the direction of what follows U+FFFD. So no data can end an attribute, open an element or reach a terminal.
//
//   html << "<a href=\"" << text(link) << "\">" << text(title) << "</a>";
//
// Linear time; one thread.
class Html {
 public:
  struct Markup {
    template <std::size_t kSize>
    consteval Markup(const char (&literal)[kSize]) : literal_(literal, kSize - 1) {}  // NOLINT(google-explicit-constructor): that is its use
    std::string_view literal_;
  };

  Html& operator<<(Markup markup) { return out_ += markup.literal_, *this; }
  Html& operator<<(Text data);
  Html& operator<<(std::integral auto number) { return out_ += std::to_string(number), *this; }
  Html& operator<<(const Html& part) { return out_ += part.out_, *this; }
  // A number with one decimal, for the geometry of figures. REQUIRES: finite and below 10^12.
  Html& decimal(double number);
  // "1,234"
  Html& grouped(std::uint64_t number);
  // An address out of the data: a link where it is plain http or https, else its text.
  Html& outward(std::string_view address);

  void reserve(std::size_t bytes) { out_.reserve(bytes); }
  const std::string& view() const { return out_; }
  std::string take() && { return std::move(out_); }
  std::size_t size() const { return out_.size(); }

 private:
  friend struct Inline inline_assets(std::initializer_list<std::string_view> paths);
  std::string out_;
};

// What stands between a page's <style> or <script>, and the source that allows it in a Content-Security-Policy: 'sha256-…'.
struct Inline {
  Html content;
  Html source;
};
// Embedded files, "report/style.css", one behind the other, without indentation and comments on lines of their own. REQUIRES: they are there and hold no "</".
Inline inline_assets(std::initializer_list<std::string_view> paths);

}  // namespace pressmill

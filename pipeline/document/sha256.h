#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace pressmill {

std::string sha256(std::string_view bytes);  // 64 lower-case hex digits (FIPS 180-4)

// The same over what comes in pieces.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  ~Sha256();

  void add(std::string_view bytes);
  std::string hex() &&;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pressmill

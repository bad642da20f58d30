// The way in for libFuzzer; the build sets PRESSMILL_FUZZ_TARGET to one of targets.h.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pressmill::fuzz::PRESSMILL_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}

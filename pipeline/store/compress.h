#pragma once

#include <string>
#include <string_view>

namespace pressmill {

// zstd frames (RFC 8878) at its fastest level. expand() throws StoreError where the frame is damaged. Any thread.
std::string compress(std::string_view bytes);
std::string expand(std::string_view frame);

}  // namespace pressmill

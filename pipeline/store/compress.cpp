#include "pipeline/store/compress.h"

#include <zstd.h>

#include "pipeline/store/store.h"

namespace pressmill {

std::string compress(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 1);
  if (ZSTD_isError(size) != 0) {
    throw StoreError(std::string("not compressed: ") + ZSTD_getErrorName(size));
  }
  out.resize(size);
  return out;
}

std::string expand(std::string_view frame) {
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) {
    throw StoreError("a compressed column is damaged");
  }
  std::string out(size, '\0');
  const std::size_t got = ZSTD_decompress(out.data(), out.size(), frame.data(), frame.size());
  if (ZSTD_isError(got) != 0 || got != size) {
    throw StoreError("a compressed column is damaged");
  }
  return out;
}

}  // namespace pressmill

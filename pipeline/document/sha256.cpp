#include "pipeline/document/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace pressmill {
namespace {

using Digest = std::array<unsigned char, EVP_MAX_MD_SIZE>;

void must(int done) {
  if (done != 1) {
    throw std::runtime_error("SHA-256 failed");
  }
}

std::string hex_of(const Digest& digest, unsigned size) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  out.reserve(std::size_t{2} * size);
  for (unsigned i = 0; i < size; ++i) {
    out += kHex[digest[i] >> 4U];
    out += kHex[digest[i] & 0xFU];
  }
  return out;
}

}  // namespace

// OpenSSL's engine: Poco's own takes four times as long.
std::string sha256(std::string_view bytes) {
  Digest digest{};
  unsigned size = 0;
  must(EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr));
  return hex_of(digest, size);
}

struct Sha256::State {
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256() : state_(std::make_unique<State>()) { must(EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr)); }
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) { must(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size())); }

std::string Sha256::hex() && {
  Digest digest{};
  unsigned size = 0;
  must(EVP_DigestFinal_ex(state_->context.get(), digest.data(), &size));
  return hex_of(digest, size);
}

}  // namespace pressmill

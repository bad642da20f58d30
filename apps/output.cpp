#include "apps/output.h"

#include <cstdio>

#include "pipeline/document/json.h"

namespace pressmill {
namespace {

void require_written(bool written) {
  if (!written) {
    throw StorageError("standard output can't be written");
  }
}

}  // namespace

void put(std::string_view text) { require_written(std::fwrite(text.data(), 1, text.size(), stdout) == text.size()); }

void print_line(std::string_view json) {
  put(json);
  put("\n");
}

void end_output() { require_written(std::fflush(stdout) == 0); }

std::string rejected_line(const std::string& id, const Rejected& why) {
  JsonWriter out;
  out.begin_object();
  out.field("id", id);
  out.key("rejected");
  out.begin_object();
  out.field("stage", why.stage);
  out.field("reason", why.what());
  out.end_object();
  out.end_object();
  return std::move(out).take();
}

}  // namespace pressmill

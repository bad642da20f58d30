#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace pressmill {

// One place where a JSON text breaks its schema.
struct SchemaFault {
  std::vector<std::string> path;  // keys and indexes from the root
  std::string message;
};

// A JSON Schema (the subset that draft-07 and 2020-12 share; valijson checks it). Const after it is made; one thread at a time.
class Schema {
 public:
  // Throws std::runtime_error where the schema itself is no valid JSON or uses what valijson doesn't know.
  explicit Schema(std::string_view schema_json);
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;
  ~Schema();

  // All faults of one JSON text; empty where it is valid. A text that is no JSON has one fault with an empty path.
  std::vector<SchemaFault> check(std::string_view json) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

// The schema of that name in schemas/ ("article", "rules", "gold"), as embedded in the binary. A "$ref" to another file there is followed.
std::string_view schema_text(std::string_view name);

}  // namespace pressmill

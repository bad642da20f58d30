#pragma once

#include <memory>
#include <string>

#include "pipeline/document/json.h"
#include "pipeline/document/json_tree.h"

namespace pressmill {

// Writes article records without the words of the articles: what the schemas call "article text" is left out, what else stands in a record stays, `schema` says
// "pressmill/1-standoff", and `text_sha256` says which text the positions hold for. Const after it is made: any thread.
class Standoff {
 public:
  Standoff();
  ~Standoff();
  Standoff(const Standoff&) = delete;
  Standoff& operator=(const Standoff&) = delete;

  std::string write(const JsonNode& record, std::string_view text_sha256) const;

 private:
  struct Keys;
  static void learn(const Json& schema, Keys& keys);
  static void copy(const JsonNode& node, const Keys* keys, JsonWriter& out);
  std::unique_ptr<Keys> article_;
};

// The name of the form of a record without text.
std::string standoff_schema(std::string_view schema);

// The JSON Schema that such a record keeps to: that of an article record without what is left out of it, every "$ref" written out.
std::string standoff_article_schema();

}  // namespace pressmill

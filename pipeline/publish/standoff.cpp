#include "pipeline/publish/standoff.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "pipeline/document/schema.h"
#include "pipeline/document/version.h"

namespace pressmill {
namespace {

bool is_article_text(const Json& property) { return property["$comment"].text().find("article text") != std::string_view::npos; }

// The schema that a "$ref" names; none where it names none.
std::optional<Json> referred(const Json& schema) {
  const std::string_view reference = schema["$ref"].text();
  return reference.empty() ? std::nullopt : std::optional(parse_json(schema_text(reference.substr(0, reference.find('.')))));
}

Json without_text(const Json& schema);

Json each_without_text(const Json& schemas) {
  Json::Array out;
  for (const Json& one : schemas.items()) {
    out.push_back(without_text(one));
  }
  return {out};
}

Json without_text_properties(const Json& properties) {
  Json::Object out;
  for (const auto& [name, property] : properties.members()) {
    if (!is_article_text(property)) {
      out.push_back({name, without_text(property)});
    }
  }
  return {out};
}

Json without_text(const Json& schema) {
  if (const auto other = referred(schema)) {
    return without_text(*other);
  }
  Json::Object out;
  for (const auto& [keyword, value] : schema.members()) {
    if (keyword == "required") {
      Json::Array left = value.items();
      std::erase_if(left, [&schema](const Json& name) { return is_article_text(schema["properties"][name.text()]); });
      out.push_back({keyword, {left}});
    } else if (keyword == "properties") {
      out.push_back({keyword, without_text_properties(value)});
    } else if (keyword == "anyOf") {
      out.push_back({keyword, each_without_text(value)});
    } else if (keyword == "items") {
      out.push_back({keyword, without_text(value)});
    } else if (!keyword.starts_with("$")) {
      out.push_back({keyword, value});
    }
  }
  return {out};
}

}  // namespace

// What is left out of an object, and the objects below it in which something is.
struct Standoff::Keys {
  struct Below;
  std::vector<std::string> left_out;
  std::vector<Below> below;

  bool leaves_out(std::string_view key) const { return std::ranges::find(left_out, key) != left_out.end(); }
  const Keys* at(std::string_view key) const;
};

struct Standoff::Keys::Below {
  std::string name;
  Keys keys;
};

const Standoff::Keys* Standoff::Keys::at(std::string_view key) const {
  const auto found = std::ranges::find_if(below, [key](const Below& one) { return one.name == key; });
  return found == below.end() ? nullptr : &found->keys;
}

Standoff::Standoff() : article_(std::make_unique<Keys>()) { learn(parse_json(schema_text("article")), *article_); }
Standoff::~Standoff() = default;

// Arrays are looked through: an item has the keys of its array.
void Standoff::learn(const Json& schema, Keys& keys) {
  if (const auto other = referred(schema)) {
    learn(*other, keys);
  }
  for (const Json& option : schema["anyOf"].items()) {
    learn(option, keys);
  }
  if (schema["items"].is_object()) {
    learn(schema["items"], keys);
  }
  for (const auto& [name, property] : schema["properties"].members()) {
    if (is_article_text(property)) {
      keys.left_out.push_back(name);
      continue;
    }
    Keys below;
    learn(property, below);
    if (!below.left_out.empty() || !below.below.empty()) {
      keys.below.push_back({name, std::move(below)});
    }
  }
}

void Standoff::copy(const JsonNode& node, const Keys* keys, JsonWriter& out) {
  switch (node.type()) {
    case Scalar::Type::object:
      out.begin_object();
      for (const JsonNode& member : node.members()) {
        if (keys == nullptr || !keys->leaves_out(member.key())) {
          out.key(member.key());
          copy(member, keys == nullptr ? nullptr : keys->at(member.key()), out);
        }
      }
      out.end_object();
      break;
    case Scalar::Type::array:
      out.begin_array();
      for (const JsonNode& item : node.items()) {
        copy(item, keys, out);
      }
      out.end_array();
      break;
    case Scalar::Type::string: out.string(node.text()); break;
    case Scalar::Type::integer: out.number(node.number()); break;
    case Scalar::Type::real: out.real(node.real()); break;
    case Scalar::Type::boolean: out.boolean(node.truth()); break;
    case Scalar::Type::null: out.null(); break;
  }
}

std::string Standoff::write(const JsonNode& record, std::string_view text_sha256) const {
  JsonWriter out;
  out.begin_object();
  for (const JsonNode& member : record.members()) {
    if (member.key() == "schema") {
      out.field("schema", standoff_schema(member.text()));
    } else if (!article_->leaves_out(member.key())) {
      out.key(member.key());
      copy(member, article_->at(member.key()), out);
    }
    if (member.key() == "id") {
      out.field("text_sha256", text_sha256);
    }
  }
  out.end_object();
  return std::move(out).take();
}

std::string standoff_schema(std::string_view schema) { return std::string(schema) + "-standoff"; }

std::string standoff_article_schema() {
  constexpr std::string_view kHash = "text_sha256";
  Json out = without_text(parse_json(schema_text("article")));
  for (auto& [keyword, value] : std::get<Json::Object>(out.value)) {
    if (keyword == "required") {
      std::get<Json::Array>(value.value).push_back({std::string(kHash)});
    } else if (keyword == "properties") {
      auto& properties = std::get<Json::Object>(value.value);
      std::erase_if(properties, [](const Json::Member& property) { return property.first == "schema"; });
      properties.push_back({"schema", {Json::Object{{"enum", {Json::Array{{standoff_schema(kRecordSchema)}}}}}}});
      properties.push_back({std::string(kHash), parse_json(schema_text("document"))["properties"][kHash]});
    }
  }
  JsonWriter json;
  json.value(out);
  return std::move(json).take();
}

}  // namespace pressmill

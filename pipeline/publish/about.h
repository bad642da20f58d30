#pragma once

#include <string>
#include <vector>

#include "pipeline/document/json.h"

namespace pressmill {

// What the makers of a dataset say of it in OUT/about.yaml (schemas/about.schema.json). Empty: not said.
struct About {
  struct Author {
    std::string name, affiliation, orcid;
  };
  std::string title, description, licence, licence_url, homepage, version, doi, language;
  std::vector<Author> authors;
  std::vector<std::string> keywords;

  About() = default;
  explicit About(const Json& checked);
};

// What stands where a maker should say something: "[title: say it in about.yaml]".
std::string blank(const std::string& what);

}  // namespace pressmill

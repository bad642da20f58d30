#include "pipeline/publish/about.h"

namespace pressmill {

About::About(const Json& checked)
    : title(checked["title"].text()),
      description(checked["description"].text()),
      licence(checked["licence"].text()),
      licence_url(checked["licence_url"].text()),
      homepage(checked["homepage"].text()),
      version(checked["version"].text()),
      doi(checked["doi"].text()),
      language(checked["language"].text()) {
  for (const Json& author : checked["authors"].items()) {
    authors.push_back({std::string(author["name"].text()), std::string(author["affiliation"].text()), std::string(author["orcid"].text())});
  }
  for (const Json& keyword : checked["keywords"].items()) {
    keywords.emplace_back(keyword.text());
  }
}

std::string blank(const std::string& what) { return "[" + what + ": say it in about.yaml]"; }

}  // namespace pressmill

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/publish/dataset.h"
#include "tests/helpers/folders.h"

namespace pressmill::testing {

// The record of a short article in which something of each kind was found: a title, two quotes, a speaker, a rating, a date. `id` names it; `name` is who
// speaks.
std::string sample_record(std::string_view id, std::string_view name = "Ada Marsh");

// What a format gets that writes these tables, text and all, into `folder`.
FormatSetup setup_of(OutputFolder& folder, std::vector<Table> tables = {});

struct Article {
  Standing standing;
  std::string record;
};

// A dataset in those formats; gives its folder.
std::string published_articles(const TempFolder& folder, const std::vector<Article>& articles, const FormatChoice& choice = {},
                               std::string_view out = "dataset");
// The same of sample records of these ids, each canonical.
std::string published(const TempFolder& folder, const std::vector<std::string>& ids, const FormatChoice& choice = {}, std::string_view out = "dataset");

}  // namespace pressmill::testing

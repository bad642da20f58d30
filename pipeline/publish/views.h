#pragma once

#include <string>
#include <vector>

namespace pressmill {

// A question that people usually ask of the tables, as SQL; schemas/views.json.
struct View {
  std::string name, title, description, sql;
};

// All of them; without the columns that hold words of the articles where those aren't there.
std::vector<View> dataset_views(bool with_text);

}  // namespace pressmill

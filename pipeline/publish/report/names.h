#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pressmill {

// The name of a document's page, without ".html": the id itself where that is up to 64 small letters, digits, - and . that begin with a letter or digit (and no
// device name of Windows), else its plain beginning, "_" and 16 digits of its SHA-256. So names are safe on any file system, stable, and no two ids share one,
// also where letters' case doesn't count.
std::string page_name(std::string_view id);

// What a record id ends in: the "q12" of "46832048ca8036a7#q12", split. It is the name of the finding's element in the document's page.
struct Fragment {
  char letter = 0;
  std::uint32_t number = 0;
};
std::optional<Fragment> fragment_of(std::string_view record_id);  // none for what isn't a record id

}  // namespace pressmill

#include "pipeline/publish/report/links.h"

namespace pressmill {

void write_fragment(Html& out, Fragment fragment) { out << text(std::string_view(&fragment.letter, 1)) << fragment.number; }

void write_link(Html& out, std::string_view page, Fragment fragment) {
  out << "report/" << text(page) << ".html";
  if (fragment.letter != 0) {
    out << "#";
    write_fragment(out, fragment);
  }
}

}  // namespace pressmill

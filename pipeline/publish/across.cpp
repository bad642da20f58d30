#include "pipeline/publish/conflicts.h"
#include "pipeline/publish/format.h"
#include "pipeline/publish/quotations.h"
#include "pipeline/publish/services.h"

namespace pressmill {

std::vector<std::unique_ptr<AcrossTable>> across_tables(const std::string& scratch, const Rules::Words& words) {
  std::vector<std::unique_ptr<AcrossTable>> out;
  const auto book = std::make_shared<ServiceBook>(scratch, words);
  out.push_back(make_services(book));
  out.push_back(make_service_ratings(book));
  out.push_back(make_quotations(scratch));
  out.push_back(make_conflicts(scratch, words));
  return out;
}

}  // namespace pressmill

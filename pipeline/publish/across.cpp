#include "pipeline/publish/conflicts.h"
#include "pipeline/publish/format.h"
#include "pipeline/publish/quotations.h"
#include "pipeline/publish/services.h"

namespace pressmill {

std::vector<std::unique_ptr<AcrossTable>> across_tables(const std::string& scratch) {
  std::vector<std::unique_ptr<AcrossTable>> out;
  const auto book = std::make_shared<ServiceBook>(scratch);
  out.push_back(make_services(book));
  out.push_back(make_service_ratings(book));
  out.push_back(make_quotations(scratch));
  out.push_back(make_conflicts(scratch));
  return out;
}

}  // namespace pressmill

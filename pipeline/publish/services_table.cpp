// The tables `services` and `service_ratings`: a book of services as rows.
#include "pipeline/publish/services.h"

namespace pressmill {
namespace {

// An empty string as null.
Scalar or_null(std::string_view text) { return text.empty() ? Scalar() : Scalar(text); }

class ServicesTable : public AcrossTable {
 public:
  explicit ServicesTable(std::shared_ptr<ServiceBook> book) : book_(std::move(book)) {}
  Table table() const override { return table_of("services", "service"); }
  void add(const PublishedDocument& document) override {
    if (document.standing.canonical) {
      book_->add(document.standing.id, document.record.root());
    }
  }
  void each_row(const Visit& visit) override {
    book_->each([&](const Service& service) {
      std::string others;
      for (const std::string& name : service.other_names) {
        others += (others.empty() ? "" : "; ") + name;
      }
      const std::vector<Scalar> row{service.id,
                                    service.name,
                                    or_null(others),
                                    or_null(service.inspectorate),
                                    static_cast<std::int64_t>(service.ratings.size()),
                                    static_cast<std::int64_t>(service.articles)};
      visit(row);
    });
  }

 private:
  std::shared_ptr<ServiceBook> book_;
};

class ServiceRatingsTable : public AcrossTable {
 public:
  explicit ServiceRatingsTable(std::shared_ptr<ServiceBook> book) : book_(std::move(book)) {}
  Table table() const override { return table_of("service_ratings", "service_rating"); }
  void add(const PublishedDocument& /*document*/) override {}  // ServicesTable fills the book
  void each_row(const Visit& visit) override {
    book_->each([&](const Service& service) {
      for (const ServiceRating& rating : service.ratings) {
        const std::vector<Scalar> row{service.id,
                                      service.name,
                                      or_null(rating.inspectorate),
                                      or_null(rating.scale),
                                      or_null(rating.aspect),
                                      static_cast<std::int64_t>(rating.inspection),
                                      or_null(rating.inspected),
                                      rating.basis,
                                      rating.rating,
                                      rating.previous ? "previous" : "current",
                                      rating.agreement,
                                      or_null(rating.published),
                                      rating.doc_id,
                                      rating.rating_id};
        visit(row);
      }
    });
  }

 private:
  std::shared_ptr<ServiceBook> book_;
};

}  // namespace

std::unique_ptr<AcrossTable> make_services(std::shared_ptr<ServiceBook> book) { return std::make_unique<ServicesTable>(std::move(book)); }
std::unique_ptr<AcrossTable> make_service_ratings(std::shared_ptr<ServiceBook> book) { return std::make_unique<ServiceRatingsTable>(std::move(book)); }

}  // namespace pressmill

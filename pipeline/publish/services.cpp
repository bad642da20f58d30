#include "pipeline/publish/services.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <tuple>

#include "pipeline/publish/packed.h"
#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr int kSameInspection = 92;  // days

// "northwick.youth-justice-service"
std::string id_of(const std::string& own, const std::string& kind) {
  std::string out = kind.empty() ? own : own + "." + kind;
  std::replace(out.begin(), out.end(), ' ', '-');
  return out;
}

bool is_date(std::string_view value) {
  const auto digits = [&](std::size_t at, std::size_t size) {
    return value.size() >= at + size && std::all_of(value.begin() + static_cast<std::ptrdiff_t>(at), value.begin() + static_cast<std::ptrdiff_t>(at + size),
                                                    [](char c) { return c >= '0' && c <= '9'; });
  };
  return digits(0, 4) &&
         (value.size() == 4 || (value[4] == '-' && digits(5, 2) && (value.size() == 7 || (value.size() == 10 && value[7] == '-' && digits(8, 2)))));
}

// The day of a whole date since 1970; none for a month or year.
std::optional<int> day_of(std::string_view date) {
  if (date.size() != 10) {
    return std::nullopt;
  }
  const auto number = [&](std::size_t at, std::size_t size) {
    int out = 0;
    std::from_chars(date.data() + at, date.data() + at + size, out);
    return out;
  };
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)), std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return day.ok() ? std::optional(std::chrono::sys_days(day).time_since_epoch().count()) : std::nullopt;
}

bool may_be_one(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) {
    return false;
  }
  if (a.starts_with(b) || b.starts_with(a)) {
    return true;
  }
  const auto first = day_of(a), second = day_of(b);
  return first && second && std::abs(*first - *second) <= kSameInspection;
}

// The order in which a service's ratings are told: the thing graded, then time; what has no date behind what has one.
auto order_of(const ServiceRating& rating) {
  return std::tuple<std::string_view, std::string_view, std::string_view, bool, std::string_view, bool, std::string_view, std::string_view, std::uint32_t>(
      rating.inspectorate, rating.scale, rating.aspect, rating.inspected.empty(), rating.inspected, !rating.previous, rating.published, rating.doc_id,
      rating.number);
}

bool same_thing(const ServiceRating& a, const ServiceRating& b) { return a.inspectorate == b.inspectorate && a.scale == b.scale && a.aspect == b.aspect; }

// The ratings of one inspection.
struct Inspection {
  std::vector<ServiceRating*> ratings;
  std::set<std::string_view> current_in, previous_in;  // the articles that tell it as a current grade, as a previous one
  std::set<std::string_view> grades;

  bool takes(const ServiceRating& rating) const {
    return may_be_one(ratings.front()->inspected, rating.inspected) && !(rating.previous ? current_in : previous_in).contains(rating.doc_id);
  }
  void add(ServiceRating& rating) {
    ratings.push_back(&rating);
    (rating.previous ? previous_in : current_in).insert(rating.doc_id);
    grades.insert(rating.rating);
  }
  std::string_view agreement() const {
    const bool alone = std::all_of(ratings.begin(), ratings.end(), [this](const ServiceRating* one) { return one->doc_id == ratings.front()->doc_id; });
    return alone ? "alone" : grades.size() > 1 ? "conflicting" : "agreeing";
  }
};

// Puts the ratings of one thing into inspections; each joins the first that it may be of.
void find_inspections(std::span<ServiceRating> ratings) {
  std::vector<Inspection> inspections;
  for (ServiceRating& rating : ratings) {
    auto found = std::find_if(inspections.begin(), inspections.end(), [&](const Inspection& one) { return one.takes(rating); });
    if (found == inspections.end()) {
      found = inspections.emplace(found);
    }
    found->add(rating);
  }
  for (std::size_t i = 0; i < inspections.size(); ++i) {
    const std::string_view agreement = inspections[i].agreement();
    for (ServiceRating* rating : inspections[i].ratings) {
      rating->inspection = static_cast<std::uint32_t>(i + 1);
      rating->agreement = agreement;
    }
  }
}

// The fullest of the names: most words, then the longest, then the first in order.
std::string fullest(const std::set<std::string>& names) {
  const auto rank = [](const std::string& name) { return std::pair(std::count(name.begin(), name.end(), ' '), name.size()); };
  return *std::max_element(names.begin(), names.end(),
                           [&](const std::string& a, const std::string& b) { return rank(a) != rank(b) ? rank(a) < rank(b) : a > b; });
}

std::string without_article(std::string_view name) {
  for (const std::string_view article : {"the ", "The "}) {
    if (name.starts_with(article) && name.size() > article.size()) {
      name.remove_prefix(article.size());
    }
  }
  return std::string(name);
}

// The ratings under one name of one kind.
struct Gathered {
  std::string kind;
  std::set<std::string> forms;  // of the name, as printed
  std::vector<ServiceRating> ratings;
};

void pack(const ServiceRating& rating, Packed& out) {
  out.text(rating.inspectorate).text(rating.scale).text(rating.aspect).text(rating.rating).text(rating.inspected).text(rating.basis);
  out.text(rating.published).text(rating.doc_id).text(rating.rating_id).key(rating.previous ? 1 : 0, 1).key(rating.number, 4);
}

ServiceRating rating_from(Unpacked& bytes) {
  ServiceRating out;
  for (std::string* part : {&out.inspectorate, &out.scale, &out.aspect, &out.rating, &out.inspected}) {
    *part = bytes.text();
  }
  const std::string_view basis = bytes.text();
  for (const std::string_view known : {"text", "published"}) {
    out.basis = basis == known ? known : out.basis;
  }
  for (std::string* part : {&out.published, &out.doc_id, &out.rating_id}) {
    *part = bytes.text();
  }
  out.previous = bytes.number(1) != 0;
  out.number = static_cast<std::uint32_t>(bytes.number(4));
  return out;
}

// Whether a name without a kind is that of the one kind that there is: the same inspectorate graded both.
bool joins(const std::vector<Gathered>& all) {
  const auto graded = [&](const std::string& inspectorate) {
    return std::any_of(all[1].ratings.begin(), all[1].ratings.end(), [&](const ServiceRating& other) { return other.inspectorate == inspectorate; });
  };
  return all.size() == 2 && all[0].kind.empty() && std::any_of(all[0].ratings.begin(), all[0].ratings.end(), [&](const ServiceRating& bare) {
           return !bare.inspectorate.empty() && graded(bare.inspectorate);
         });
}

// Puts the ratings in order, into inspections, and says whose they are.
void settle(Service& service) {
  auto& ratings = service.ratings;
  std::sort(ratings.begin(), ratings.end(), [](const ServiceRating& a, const ServiceRating& b) { return order_of(a) < order_of(b); });
  std::map<std::string_view, std::size_t> inspectorates;
  std::set<std::string_view> articles;
  for (std::size_t begin = 0; begin < ratings.size();) {
    std::size_t end = begin;
    for (; end < ratings.size() && same_thing(ratings[begin], ratings[end]); ++end) {
      ++inspectorates[ratings[end].inspectorate];
      articles.insert(ratings[end].doc_id);
    }
    find_inspections(std::span(ratings).subspan(begin, end - begin));
    begin = end;
  }
  service.articles = articles.size();
  // Of two with as many, the first in order; a named one before none.
  service.inspectorate = std::max_element(inspectorates.begin(), inspectorates.end(), [](const auto& a, const auto& b) {
                           return a.first.empty() != b.first.empty() ? a.first.empty() : a.second < b.second;
                         })->first;
}

// The services of one own name, `all` by kind.
void tell(const std::string& own, std::vector<Gathered>& all, const ServiceBook::Visit& visit) {
  if (joins(all)) {
    all[1].forms.merge(all[0].forms);
    all[1].ratings.insert(all[1].ratings.begin(), all[0].ratings.begin(), all[0].ratings.end());
    all.erase(all.begin());
  }
  for (Gathered& one : all) {
    Service service;
    service.id = id_of(own, one.kind);
    service.name = fullest(one.forms);
    one.forms.erase(service.name);
    service.other_names.assign(one.forms.begin(), one.forms.end());
    service.ratings = std::move(one.ratings);
    settle(service);
    visit(service);
  }
}

}  // namespace

void ServiceBook::add(std::string_view doc_id, const JsonNode& record) {
  Packed packed;
  std::uint32_t number = 0;
  for (const JsonNode& rating : record["ratings"].items()) {
    ++number;
    const std::string_view status = rating["status"].text();
    const bool counted = status == "count" || rating["count"].is_object();
    const ServiceName name = counted ? ServiceName{} : names_.read(rating["subject"].text());
    if (name.own.empty()) {
      continue;
    }
    ServiceRating out;
    out.inspectorate = rating["inspectorate"].text();
    out.scale = rating["scale"].text();
    out.aspect = unicode::lower(rating["aspect"].text());
    out.rating = rating["rating"].text();
    out.published = record["published"]["value"].text();
    out.doc_id = doc_id;
    out.rating_id = rating["id"].text();
    out.previous = status == "previous";
    out.number = number;
    if (const std::string_view when = rating["when"]["value"].text(); is_date(when)) {
      out.inspected = when;
      out.basis = "text";
    } else if (!out.previous && is_date(out.published)) {
      out.inspected = out.published;
      out.basis = "published";
    }
    packed.clear();
    packed.key(name.own).key(name.kind).text(without_article(rating["subject"].text()));
    pack(out, packed);
    ratings_.add(packed.view());
  }
}

void ServiceBook::each(const Visit& visit) {
  std::string own;
  std::vector<Gathered> all;  // of that own name
  ratings_.each([&](std::string_view record) {
    Unpacked bytes(record);
    if (const std::string_view next = bytes.key(); next != own) {
      tell(own, all, visit);
      all.clear();
      own = next;
    }
    if (const std::string_view kind = bytes.key(); all.empty() || all.back().kind != kind) {
      all.push_back({std::string(kind), {}, {}});
    }
    all.back().forms.emplace(bytes.text());
    all.back().ratings.push_back(rating_from(bytes));
  });
  tell(own, all, visit);
}

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

#include "pipeline/publish/services.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "pipeline/publish/packed.h"
#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

// "northwick.youth-justice-service", "marlow.school.oxmere"
std::string id_of(const std::string& own, const std::string& kind, const std::string& where) {
  std::string out = own + (kind.empty() && where.empty() ? "" : "." + kind) + (where.empty() ? "" : "." + unicode::lower(where));
  std::ranges::replace(out, ' ', '-');
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

// The fullest of the names: most words, then the longest, then the first in order.
std::string fullest(const std::set<std::string>& names) {
  const auto rank = [](const std::string& name) { return std::pair(std::ranges::count(name, ' '), name.size()); };
  return *std::ranges::max_element(names, [&](const std::string& a, const std::string& b) { return rank(a) != rank(b) ? rank(a) < rank(b) : a > b; });
}

std::string without_article(std::string_view name) {
  for (const std::string_view article : {"the ", "The "}) {
    if (name.starts_with(article) && name.size() > article.size()) {
      name.remove_prefix(article.size());
    }
  }
  return std::string(name);
}

// A rating as its record has it.
ServiceRating rating_of(const JsonNode& rating, std::string_view doc_id, std::string_view published, std::uint32_t number) {
  ServiceRating out;
  out.subject = without_article(rating["subject"].text());
  out.inspectorate = rating["inspectorate"].text();
  out.scale = rating["scale"].text();
  out.aspect = unicode::lower(rating["aspect"].text());
  out.rating = rating["rating"].text();
  out.published = published;
  out.doc_id = doc_id;
  out.rating_id = rating["id"].text();
  out.previous = rating["status"].text() == "previous";
  out.number = number;
  if (const std::string_view when = rating["when"]["value"].text(); is_date(when)) {
    out.inspected = when;
    out.basis = "text";
  } else if (!out.previous && is_date(out.published)) {
    out.inspected = out.published;
    out.basis = "published";
  }
  return out;
}

// The ratings under one name of one kind.
struct Gathered {
  std::string kind;
  bool unique = false;  // no two of that kind have one name
  std::vector<ServiceRating> ratings;
  std::map<std::string, Whereabouts> whereabouts;  // by article
};

void pack(const ServiceRating& rating, Packed& out) {
  out.text(rating.subject).text(rating.inspectorate).text(rating.scale).text(rating.aspect).text(rating.rating).text(rating.inspected).text(rating.basis);
  out.text(rating.published).text(rating.doc_id).text(rating.rating_id).key(rating.previous ? 1 : 0, 1).key(rating.number, 4);
}

ServiceRating rating_from(Unpacked& bytes) {
  ServiceRating out;
  for (std::string* part : {&out.subject, &out.inspectorate, &out.scale, &out.aspect, &out.rating, &out.inspected}) {
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

void pack(const Whereabouts& whereabouts, Packed& out) {
  out.key(whereabouts.places.size(), 2);
  for (const std::string& place : whereabouts.places) {
    out.text(place);
  }
  for (const std::uint32_t word : whereabouts.mentions) {
    out.key(word, 4);
  }
}

Whereabouts whereabouts_from(Unpacked& bytes) {
  Whereabouts out;
  for (std::uint64_t places = bytes.number(2); places > 0; --places) {
    out.places.emplace_back(bytes.text());
  }
  while (!bytes.empty()) {
    out.mentions.push_back(static_cast<std::uint32_t>(bytes.number(4)));
  }
  return out;
}

// Whether a name without a kind is that of the one kind that there is: the same inspectorate graded both.
bool joins(const std::vector<Gathered>& all) {
  const auto graded = [&](const std::string& inspectorate) {
    return std::ranges::any_of(all[1].ratings, [&](const ServiceRating& other) { return other.inspectorate == inspectorate; });
  };
  return all.size() == 2 && all[0].kind.empty() &&
         std::ranges::any_of(all[0].ratings, [&](const ServiceRating& bare) { return !bare.inspectorate.empty() && graded(bare.inspectorate); });
}

// Tells what the ratings make a service.
Service service_of(std::string id, const std::string& where, std::vector<ServiceRating> ratings) {
  Service out;
  out.id = std::move(id);
  find_inspections(ratings);
  std::map<std::string_view, std::size_t> inspectorates;
  std::set<std::string_view> articles;
  std::set<std::string> forms;
  for (const ServiceRating& rating : ratings) {
    ++inspectorates[rating.inspectorate];
    articles.insert(rating.doc_id);
    forms.insert(rating.subject);
  }
  const std::string name = fullest(forms);
  out.name = where.empty() ? name : name + " (" + where + ")";
  forms.erase(name);
  out.other_names.assign(forms.begin(), forms.end());
  out.articles = articles.size();
  // Of two with as many, the first in order; a named one before none.
  out.inspectorate = std::ranges::max_element(inspectorates, [](const auto& a, const auto& b) {
                       return a.first.empty() != b.first.empty() ? a.first.empty() : a.second < b.second;
                     })->first;
  out.ratings = std::move(ratings);
  return out;
}

// The ratings by what tells the service that they are of from others of its name.
std::map<std::string, std::vector<ServiceRating>> apart(Gathered all, const Namesakes& namesakes) {
  std::map<std::string, std::vector<ServiceRating>> out;
  if (all.unique) {
    out[""] = std::move(all.ratings);
    return out;
  }
  std::map<std::string, std::size_t> articles;  // where each stands in the sightings
  std::vector<Sighting> sightings;
  for (const ServiceRating& rating : all.ratings) {
    const auto [article, fresh] = articles.emplace(rating.doc_id, sightings.size());
    if (fresh) {
      sightings.push_back({{}, std::move(all.whereabouts[rating.doc_id])});
    }
    sightings[article->second].inspectorates.push_back(rating.inspectorate);
  }
  const std::vector<std::string> where = namesakes.tell_apart(sightings);
  for (ServiceRating& rating : all.ratings) {
    out[where[articles[rating.doc_id]]].push_back(std::move(rating));
  }
  return out;
}

// The services of one own name, `all` by kind.
void tell(const std::string& own, std::vector<Gathered> all, const Namesakes& namesakes, const ServiceBook::Visit& visit) {
  if (joins(all)) {
    Gathered& bare = all[0];
    all[1].ratings.insert(all[1].ratings.end(), std::make_move_iterator(bare.ratings.begin()), std::make_move_iterator(bare.ratings.end()));
    for (auto& [article, known] : bare.whereabouts) {  // an article may put the place behind either name
      Whereabouts& both = all[1].whereabouts[article];
      if (both.places.empty()) {
        both = std::move(known);
      }
    }
    all.erase(all.begin());
  }
  for (Gathered& one : all) {
    const std::string kind = one.kind;
    for (auto& [where, ratings] : apart(std::move(one), namesakes)) {
      visit(service_of(id_of(own, kind, where), where, std::move(ratings)));
    }
  }
}

}  // namespace

void ServiceBook::add(std::string_view doc_id, const JsonNode& record) {
  Packed packed;
  std::set<std::string_view> located;  // subjects whose places were read
  std::uint32_t number = 0;
  for (const JsonNode& rating : record["ratings"].items()) {
    ++number;
    const bool counted = rating["status"].text() == "count" || rating["count"].is_object();
    const std::string_view subject = rating["subject"].text();
    const ServiceName name = counted ? ServiceName{} : names_.read(subject);
    if (name.own.empty()) {
      continue;
    }
    packed.clear();
    packed.key(name.own).key(name.kind).key(name.unique ? 1 : 0, 1);
    pack(rating_of(rating, doc_id, record["published"]["value"].text(), number), packed);
    pack(!name.unique && located.insert(subject).second ? places_.read(record["text"].text(), subject) : Whereabouts{}, packed);
    ratings_.add(packed.view());
  }
}

void ServiceBook::each(const Visit& visit) {
  std::string own;
  std::vector<Gathered> all;  // of that own name
  ratings_.each([&](std::string_view record) {
    Unpacked bytes(record);
    if (const std::string_view next = bytes.key(); next != own) {
      tell(own, std::exchange(all, {}), namesakes_, visit);
      own = next;
    }
    if (const std::string_view kind = bytes.key(); all.empty() || all.back().kind != kind) {
      all.push_back({std::string(kind), false, {}, {}});
    }
    Gathered& last = all.back();
    last.unique = bytes.number(1) != 0 || last.unique;
    last.ratings.push_back(rating_from(bytes));
    if (Whereabouts& known = last.whereabouts[last.ratings.back().doc_id]; known.places.empty()) {
      known = whereabouts_from(bytes);
    }
  });
  tell(own, std::move(all), namesakes_, visit);
}

}  // namespace pressmill

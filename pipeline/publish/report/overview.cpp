#include "pipeline/publish/report/overview.h"

#include <algorithm>
#include <array>

#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::size_t kTitle = 90, kName = 80, kSample = 100;  // code points
constexpr std::size_t kSamples = 3;
constexpr std::array<std::string_view, 7> kLists = {"quotes", "ratings", "recommendations", "measures", "speakers", "dates", "durations"};

FindingPlace place_of(std::uint32_t row, const JsonNode& finding) { return {row, fragment_of(finding["id"].text()).value_or(Fragment{})}; }

std::uint32_t size_of(const JsonNode& list) { return static_cast<std::uint32_t>(list.items().size()); }

// "https://www.example.org/a" -> "example.org"
std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) {
    return {};
  }
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  return url.starts_with("www.") ? url.substr(4) : url;
}

// Whether it begins "2023-10".
bool is_month(std::string_view date) {
  const auto digits = [&](std::size_t at, std::size_t size) {
    return std::all_of(date.begin() + static_cast<std::ptrdiff_t>(at), date.begin() + static_cast<std::ptrdiff_t>(at + size),
                       [](char c) { return c >= '0' && c <= '9'; });
  };
  return date.size() >= 7 && digits(0, 4) && date[4] == '-' && digits(5, 2);
}

// One name for "the council", "The Council" and "council": names and roles are counted without the article and with their first letter a capital.
std::string counted_as(std::string_view name) {
  std::string out = shortened(name, kName);
  if (out.size() > 4 && (out.starts_with("the ") || out.starts_with("The "))) {
    out.erase(0, 4);
  }
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  }
  return out;
}

}  // namespace

std::string shortened(std::string_view text, std::size_t longest) {
  std::string out;
  std::size_t count = 0;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint here = utf8::at(text, at);
    if (unicode::is_space(here.value)) {
      space = !out.empty();
    } else {
      if (count + (space ? 1 : 0) >= longest) {
        return out + "…";
      }
      if (space) {
        out += ' ';
        ++count;
        space = false;
      }
      out.append(text, at, here.size);
      ++count;
    }
    at += here.size;
  }
  return out;
}

void Overview::add(const Standing& standing, const JsonNode& record) {
  const std::uint32_t row = documents.size();
  DocumentRow out;
  out.id = standing.id;
  out.page = page_name(standing.twin.value_or(standing.id));
  out.title = shortened(record["title"].text(), kTitle);
  if (out.title.empty()) {
    out.title = shortened(record["text"].text(), kTitle);
  }
  out.published = record["published"]["value"].text();
  out.relation = standing.relation;
  out.of = standing.of.value_or("");
  out.similarity = standing.similarity;
  out.canonical = standing.canonical;
  out.quotes = size_of(record["quotes"]);
  out.ratings = size_of(record["ratings"]);
  out.recommendations = size_of(record["recommendations"]);
  out.stated = record["recommendation_count"].number(-1);
  for (const std::string_view list : kLists) {
    out.findings += size_of(record[list]);
  }
  add_row(out, row);
  if (!standing.canonical) {
    return;
  }
  ++canonical;
  with_findings += out.findings > 0 ? 1U : 0U;
  for (const std::string_view list : kLists) {
    counts[std::string(list)] += size_of(record[list]);
  }
  is_month(out.published) ? ++months[out.published.substr(0, 7)] : ++undated;
  add_quotes(record, row);
  add_ratings(record, row);
  add_recommendations(record, row);
  add_doubts(record, row);
  add_stripped(record, row);
}

void Overview::add_row(const DocumentRow& document, std::uint32_t row) {
  documents.add(document);
  families.add(Packed().key(document.id).key(0, 1).key(row, sizeof row).view());
  if (!document.of.empty()) {
    families.add(Packed().key(document.of).key(1, 1).key(row, sizeof row).view());
  }
  if (!document.canonical) {
    return;
  }
  std::string day = document.published;
  day.resize(kDay);
  std::ranges::transform(day, day.begin(), [](char c) { return static_cast<char>(~c); });
  by_day.add(day.append(Packed().key(row, sizeof row).view()));
  if (document.stated >= 0) {
    ++all_stating;
    stating.insert(std::ranges::find_if(stating, [&](const DocumentRow& other) { return other.stated < document.stated; }), document);
    stating.resize(std::min(stating.size(), kStating));
  }
}

void Overview::add_quotes(const JsonNode& record, std::uint32_t row) {
  const std::string outlet(host_of(record["source"]["url"].text()));
  for (const JsonNode& quote : record["quotes"].items()) {
    const FindingPlace place = place_of(row, quote);
    if (quote["kind"].text() == "scare") {
      continue;
    }
    ++quotes_spoken;
    outlet.empty() ? ++without_outlet : (outlets.add(outlet, place), 0U);
    const JsonNode& speaker = quote["speaker"];
    const std::string_view name = speaker["name"].text();
    if (name.empty()) {
      unknown_speakers.add(place);
      ++without_role;
      continue;
    }
    speakers.add(counted_as(name), place);
    const JsonNode::Parts known = record["speakers"].items();
    const auto found = std::ranges::find_if(known, [&](const JsonNode& one) { return one["id"].text() == speaker["id"].text(); });
    const std::string_view role = found == known.end() ? std::string_view() : (*found)["role"].text();
    role.empty() ? ++without_role : (roles.add(counted_as(role), place), 0U);
  }
}

void Overview::add_ratings(const JsonNode& record, std::uint32_t row) {
  for (const JsonNode& rating : record["ratings"].items()) {
    const FindingPlace place = place_of(row, rating);
    if (rating["conflict"].truth()) {
      conflicts.add(place);
    }
    if (rating["subject"].text().empty()) {
      unnamed_subjects.add(place);
    }
    if (rating["scale"].is_null()) {
      no_scale.add(place);
    }
  }
}

void Overview::add_recommendations(const JsonNode& record, std::uint32_t row) {
  for (const JsonNode& recommendation : record["recommendations"].items()) {
    addressees[counted_as(recommendation["addressee"].text())].found.add(place_of(row, recommendation));
  }
  for (const JsonNode& part : record["recommendation_counts"].items()) {
    addressees[counted_as(part["addressee"].text())].stated += static_cast<std::uint64_t>(std::max<std::int64_t>(part["count"].number(), 0));
  }
}

void Overview::add_doubts(const JsonNode& record, std::uint32_t row) {
  for (const JsonNode& date : record["dates"].items()) {
    if (date["basis"].text() == "unresolved") {
      unresolved_dates.add(place_of(row, date));
    }
  }
  for (const JsonNode& problem : record["problems"].items()) {
    problems[std::string(problem["code"].text())].add({row, {}});
  }
}

void Overview::add_stripped(const JsonNode& record, std::uint32_t row) {
  std::uint32_t number = 0;
  for (const JsonNode& removed : record["removed"].items()) {
    Stripped& rule = stripped[std::string(removed["rule"].text())];
    rule.places.add({row, {'x', ++number}});
    rule.code_points += static_cast<std::uint64_t>(std::max<std::int64_t>(removed["source_end"].number() - removed["source_start"].number(), 0));
    std::string sample = rule.samples.size() < kSamples ? shortened(removed["text"].text(), kSample) : "";
    if (!sample.empty() && std::ranges::find(rule.samples, sample) == rule.samples.end()) {
      rule.samples.push_back(std::move(sample));
    }
  }
}

void Overview::add_aside(Aside one) {
  ++asides;
  if (aside.size() < kAsides) {
    aside.push_back(std::move(one));
  }
}

}  // namespace pressmill

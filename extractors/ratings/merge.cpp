#include <algorithm>

#include "extractors/ratings/records.h"
#include "pipeline/text/unicode.h"

namespace pressmill::ratings {
namespace {

bool same_subject(const Rating& a, const Rating& b) { return a.service && b.service ? *a.service == *b.service : a.subject == b.subject; }

// "the quality of education" and "Quality of education" are one aspect.
std::string key(const std::string& aspect) {
  std::string out = unicode::lower(aspect);
  for (const std::string_view lead : {"the ", "its ", "being ", "their "}) {
    if (out.starts_with(lead)) {
      out.erase(0, lead.size());
    }
  }
  return out;
}

bool same_count(const Rating& a, const Rating& b) {
  return a.count && b.count && a.count->value && a.count->value == b.count->value && a.count->percent == b.count->percent;
}

bool same_matter(const Rating& a, const Rating& b) {
  if (a.status == Rating::Status::count && b.status == Rating::Status::count && a.rating == b.rating && same_count(a, b)) {
    return true;
  }
  return a.rating == b.rating && (a.status == Rating::Status::count) == (b.status == Rating::Status::count) && same_subject(a, b) && key(a.aspect) == key(b.aspect);
}

// Of two current grades of one thing that differ, the one with the earlier year, or with a year where the other has none, is of an earlier inspection; so is
// one that the text gives for the last inspection.
void settle_earlier(std::vector<Rating>& ratings) {
  for (Rating& r : ratings) {
    if (r.status != Rating::Status::current || r.count) {
      continue;
    }
    for (const Rating& o : ratings) {
      if (o.status != Rating::Status::current || o.count || &o == &r || !same_subject(o, r)) {
        continue;
      }
      const bool differs = key(o.aspect) == key(r.aspect) && o.rating != r.rating;
      const bool earlier = r.year > 0 && (o.year == 0 || o.year > r.year);
      if ((differs && earlier) || (r.last && !o.last)) {
        r.status = Rating::Status::previous;
        break;
      }
    }
  }
}

}  // namespace

std::vector<Rating> merge(const Document& document, std::vector<Rating> ratings) {
  const auto in_body = [&document](const Rating& r) {
    const SectionKind kind = document.layout.kind_of(document.layout.paragraphs[r.paragraph]);
    return kind != SectionKind::title && kind != SectionKind::caption;
  };
  // "the inadequate judgement hurt": where another rating of the whole is current, it speaks of the one before.
  for (Rating& r : ratings) {
    if (r.told_by_noun && r.status == Rating::Status::current &&
        std::any_of(ratings.begin(), ratings.end(), [&](const Rating& o) { return !o.told_by_noun && o.rating == r.rating && same_subject(o, r) && key(o.aspect) == key(r.aspect); })) {
      const auto same = std::find_if(ratings.begin(), ratings.end(), [&](const Rating& o) { return !o.told_by_noun && o.rating == r.rating && same_subject(o, r) && key(o.aspect) == key(r.aspect); });
      r.status = same->status;
    } else if (r.told_by_noun && r.status == Rating::Status::current &&
               std::any_of(ratings.begin(), ratings.end(), [&](const Rating& o) { return !o.told_by_noun && o.status == Rating::Status::current && o.aspect.empty() && same_subject(o, r); })) {
      r.status = Rating::Status::previous;
    }
  }
  settle_earlier(ratings);
  std::vector<Rating> out;
  for (Rating& r : ratings) {
    const auto same = std::find_if(out.begin(), out.end(), [&](const Rating& o) { return same_matter(o, r) && o.status == r.status; });
    if (same == out.end()) {
      out.push_back(std::move(r));
    } else if (!in_body(*same) && in_body(r)) {
      r.mentions = same->mentions;
      r.mentions.push_back(same->span);
      *same = std::move(r);
    } else if (same->span != r.span) {
      same->mentions.push_back(r.span);
    }
  }
  for (Rating& a : out) {
    std::sort(a.mentions.begin(), a.mentions.end());
    a.conflict = a.status == Rating::Status::current && !a.count &&
                 std::any_of(out.begin(), out.end(), [&a](const Rating& b) { return b.status == Rating::Status::current && b.rating != a.rating && same_subject(a, b) && key(a.aspect) == key(b.aspect); });
  }
  std::stable_sort(out.begin(), out.end(), [](const Rating& a, const Rating& b) { return a.span < b.span; });
  return out;
}

}  // namespace pressmill::ratings

#include "extractors/ratings/ratings.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "extractors/ratings/bodies.h"
#include "extractors/ratings/labels.h"
#include "extractors/ratings/measures.h"
#include "extractors/ratings/records.h"
#include "extractors/ratings/tables.h"

namespace pressmill {
namespace {

using namespace ratings;

constexpr std::size_t kSome = 16;     // claims; few texts make more
constexpr std::uint32_t kBeside = 8;  // bytes: " since ", " in "

std::string_view name_of(Rating::Status status) {
  return status == Rating::Status::current ? "current" : status == Rating::Status::previous ? "previous" : "count";
}

Value text_or_null(std::string_view text, Annotations& out) { return text.empty() ? Value() : Value(out.keep(text)); }

class Ratings : public Extractor {
 public:
  explicit Ratings(const Rules& rules) : words_(rules), scales_(rules) {}

  void extract(const Document& document, const Annotations& earlier, Annotations& out) const override {
    const Marks marks(document, words_);
    const Bodies named(document, words_, scales_, marks);
    std::vector<Claim> claims = read(document, marks, named.have_numbers());
    const bool measured = !marks.measures().empty();
    if (claims.empty() && !measured) {
      return;
    }
    name_grades(document, named, claims);
    const Services services(document, words_, marks);
    const auto dates = earlier.of("date");
    std::vector<Rating> all = merge(document, words_, resolve(document, words_, services, claims, !named.empty()));
    out.reserve(all.size());
    for (const Rating& rating : all) {
      const Value date = when(
          document, dates, rating.span, rating.sentence, [&](Span span) { return is_anothers(document.text(), rating, all, span); }, out);
      emit(document, earlier, date, named, services.kind_of(rating.service), rating, out);
    }
    if (measured) {
      for (const Measure& measure : read_measures(document, words_, services, marks)) {
        out.add("measure", measure.span, "ratings/measure",
                {{"subject", text_or_null(measure.subject, out)},
                 {"measure", Lasting{measure.measure}},
                 {"when", when(
                              document, dates, measure.span, measure.sentence, [](Span) { return false; }, out)}});
      }
    }
  }

 private:
  // `numbers`: a body is named whose scale has numbers.
  std::vector<Claim> read(const Document& document, const Marks& marks, bool numbers) const {
    const Layout& layout = document.layout;
    std::vector<Claim> claims;
    if (!marks.any_grade() && !numbers) {
      return claims;
    }
    claims.reserve(kSome);
    ClaimReader reader(document, words_);
    LabelReader labels(document, words_, marks, numbers);
    std::vector<bool> tabled(layout.paragraphs.size());
    const std::vector<Claim> cells = read_tables(document, words_, marks, tabled);
    auto cell = cells.begin();
    Marks::Walk grades(marks.grades()), digits(marks.digits());
    const auto may_tell = [&](std::uint32_t first, std::uint32_t last) {
      return grades.any(first, last) ||
             (numbers && std::ranges::any_of(digits.in(first, last), [&](std::uint32_t at) { return words_.is_number(layout.tokens, at, first, last); }));
    };
    for (std::size_t at = 0; at < layout.paragraphs.size(); ++at) {
      const Paragraph& p = layout.paragraphs[at];
      if (tabled[at]) {
        for (; cell != cells.end() && cell->span.first < p.last_token; ++cell) {
          claims.push_back(*cell);
        }
        continue;
      }
      if (!may_tell(p.first_token, p.last_token)) {
        labels.pass(p);
        continue;
      }
      if (labels.read(p, claims)) {
        continue;
      }
      for (std::uint32_t s = p.first_sentence; s < p.last_sentence; ++s) {
        const Sentence& sentence = layout.sentences[s];
        if (may_tell(sentence.first_token, sentence.last_token)) {
          reader.read(s, numbers && digits.any(sentence.first_token, sentence.last_token), claims);
        }
      }
    }
    return claims;
  }

  // "The top grade" and "grade four" become the grade that the body's scale has there; where it has none the claim falls, and so does a word that is a
  // grade only beside a body which the text doesn't name.
  void name_grades(const Document& document, const Bodies& named, std::vector<Claim>& claims) const {
    std::erase_if(claims, [&](Claim& claim) {
      if (claim.rating == kSame) {
        return false;
      }
      const Scales::Grade& grade = scales_.grade(claim.rating);
      const Bodies::Body* body = named.of(document.layout.tokens[claim.grade.first].span.begin, grade);
      const Scales::OfBody scales = body ? body->scales : Scales::OfBody();
      const bool extreme = stands_for(claim.rating);
      if (extreme || claim.numbered) {
        const auto name = extreme ? extreme_of(scales, claim.rating) : Scales::numbered(scales, claim.rating, claim.year);
        claim.rating = name.value_or(std::string_view());
        return !name;
      }
      claim.part = Scales::aspect_of(scales, grade);
      // "The staff are very good", in a text on a body that has no such grade: praise.
      const bool of_none = (claim.rule == "ratings/was" && !named.empty()) || claim.rule == "ratings/noun-label";
      return (of_none || !grade.anywhere()) && !named.have(grade);
    });
  }

  static std::optional<std::string_view> extreme_of(Scales::OfBody scales, std::string_view what) {
    const bool best = what == kBest || what == kSecondBest;
    return Scales::extreme(scales, best, what == kBest || what == kWorst ? 0 : 1);
  }

  static std::uint32_t gap_between(Span place, Span date) {
    return date.begin >= place.end ? date.begin - place.end : place.begin >= date.end ? place.begin - date.end : 0;
  }

  // "now good, up from inadequate in 2019", "rated good since 2019 and now inadequate": whether a grade of another time stands between this one and a date, or
  // right before it. A span ends with its grade; where it begins may be far before, at the subject that both have.
  static bool is_anothers(std::string_view text, const Rating& rating, const std::vector<Rating>& all, Span date) {
    const bool heads = date.end < text.size() && text[date.end] == ':';  // "Safety: Poor (2019: Good)"
    return std::ranges::any_of(all, [&](const Rating& other) {
      const bool behind = rating.span.end < other.span.end && other.span.end <= date.begin;
      const bool before = date.end <= other.span.begin && other.span.end <= rating.span.begin;
      const bool others = date.begin - other.span.end < kBeside || rating.span.contains(other.span) || (other.year > 0 && rating.year == 0);
      const bool beside = !heads && other.span.end <= date.begin && date.end <= rating.span.end && others;  // "which was poor in 2019, is now good"
      const bool headed = heads && rating.span.end <= date.begin && date.end < other.span.end;
      return other.sentence == rating.sentence && other.status != rating.status && (behind || before || beside || headed);
    });
  }

  // The date nearest to tokens `place` in their sentence, but for those that `skip` tells to leave out.
  template <class Skip>
  static Value when(const Document& document, std::span<const Annotation> dates, Span place, std::uint32_t index_of_sentence, const Skip& skip,
                    Annotations& out) {
    const Span sentence = document.layout.sentences[index_of_sentence].span;
    const Annotation* best = nullptr;
    std::uint32_t index = 0, distance = 0;
    const auto first = std::ranges::partition_point(dates, [&](const Annotation& date) { return date.span.begin < sentence.begin; });
    for (auto i = static_cast<std::uint32_t>(first - dates.begin()); i < dates.size() && dates[i].span.begin < sentence.end; ++i) {
      const Span span = dates[i].span;
      if (!sentence.contains(span) || skip(span)) {
        continue;
      }
      const bool right_behind = span.begin >= place.end && span.begin - place.end < kBeside;  // nearer than what the sentence told before
      const std::uint32_t gap = right_behind ? 0 : gap_between(place, span);
      if (!best || gap < distance) {
        best = &dates[i];
        index = i;
        distance = gap;
      }
    }
    if (!best) {
      return {};
    }
    const Value& value = best->field("value");
    return out.keep({Field{"text", out.keep(document.words(best->span))}, Field{"value", value.is_null() ? value : Value(out.keep(value.text()))},
                     Field{"date_id", Reference{"date", index}}});
  }

  // 0 where the document doesn't tell.
  static std::uint32_t year_published(const Annotations& earlier) {
    const auto published = earlier.of("published");
    const std::string_view date = published.empty() ? std::string_view() : published.front().field("value").text();
    std::uint32_t year = 0;
    std::from_chars(date.data(), date.data() + std::min<std::size_t>(date.size(), 4), year);
    return year;
  }

  // Of the body's scales the one of the year beside the grade; else of the document's year, where it tells of now; else the latest.
  static std::optional<std::string_view> scale_of(const Bodies::Body& body, const Scales::Grade& grade, std::string_view kind, const Annotations& earlier,
                                                  const Rating& rating) {
    const bool now = rating.year == 0 && rating.status != Rating::Status::previous && grade.on_several(body.scales);
    const auto scale = Scales::of(body.scales, grade, now ? year_published(earlier) : rating.year, kind);
    return scale || rating.year != 0 ? scale : Scales::of(body.scales, grade, 0, kind);
  }

  static Value count_of(const Document& document, const Rating::Count& count, Annotations& out) {
    return out.keep({Field{"text", out.keep(document.words(count.span))}, Field{"value", count.value ? Value(*count.value) : Value()},
                     Field{"unit", count.percent ? "percent" : "number"}});
  }

  static Value mentions_of(const Rating& rating, Annotations& out) {
    std::vector<Value> mentions;
    mentions.reserve(rating.mentions.size());
    for (const Span& span : rating.mentions) {
      mentions.emplace_back(Place{span, false, {}});
    }
    return out.keep(std::span<const Value>(mentions));
  }

  void emit(const Document& document, const Annotations& earlier, const Value& date, const Bodies& bodies, std::string_view kind, const Rating& rating,
            Annotations& out) const {
    const Scales::Grade& grade = scales_.grade(rating.rating);
    const Bodies::Body* body = bodies.of(rating.span.begin, grade);
    const auto scale = body ? scale_of(*body, grade, kind, earlier, rating) : std::nullopt;
    out.add("rating", rating.span, rating.rule,
            {{"subject", out.keep(rating.subject)},
             {"aspect", text_or_null(rating.aspect, out)},
             {"rating", Lasting{rating.rating}},
             {"scale", scale ? Value(Lasting{*scale}) : Value()},
             {"inspectorate", body && !bodies.implied() ? Value(Lasting{body->name}) : Value()},
             {"status", Lasting{name_of(rating.status)}},
             {"count", rating.count ? count_of(document, *rating.count, out) : Value()},
             {"when", date},
             {"mentions", mentions_of(rating, out)},
             {"conflict", rating.conflict}});
  }

  Words words_;
  Scales scales_;
};

constexpr std::array kEmits{Emits{"rating", "ratings", "r"}, Emits{"measure", "measures", "m"}};

}  // namespace

ExtractorEntry ratings_entry() {
  return {"ratings", kEmits, {}, [](const Rules& rules) -> std::unique_ptr<Extractor> { return std::make_unique<Ratings>(rules); }};
}

}  // namespace pressmill

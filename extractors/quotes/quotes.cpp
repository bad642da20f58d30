#include "extractors/quotes/quotes.h"

#include <algorithm>
#include <array>

#include "extractors/quotes/speakers.h"
#include "extractors/quotes/statements.h"

namespace pressmill {
namespace {

using namespace quotes;  // NOLINT(google-build-using-namespace): the parts of this extractor

std::string_view name_of(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::direct: return "direct";
    case QuoteKind::mixed: return "mixed";
    case QuoteKind::indirect: return "indirect";
    case QuoteKind::scare: return "scare";
  }
  return "direct";
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::person: return "person";
    case Kind::body: return "body";
    case Kind::document: return "document";
    case Kind::unknown: return "unknown";
  }
  return "unknown";
}

Value place(Span span, bool with_text = false) { return Value(Place{span, with_text, {}}); }

Value words_or_null(const Document& document, const std::optional<Span>& span, Annotations& out) {
  return span ? Value(out.keep(document.words(*span))) : Value(nullptr);
}

class QuoteExtractor : public Extractor {
 public:
  explicit QuoteExtractor(const Rules& rules) : words_(rules) {}

  void extract(const Document& document, const Annotations&, Annotations& out) const override {
    if (document.layout.tokens.empty()) {
      return;
    }
    const Outline outline(document, words_);
    People people(outline);
    std::vector<Statement> statements;
    StatementReader reader(outline, people);
    for (std::uint32_t u = 0; u < outline.units().size(); ++u) {
      reader.read(u, statements);
    }
    std::stable_sort(statements.begin(), statements.end(), [](const Statement& a, const Statement& b) { return a.words < b.words; });
    std::vector<Credit> credits;
    credits.reserve(statements.size());
    Speakers speakers(outline, people);
    for (const Statement& statement : statements) {
      credits.push_back(speakers.credit(statement));
    }
    drop_announcements(statements, credits);
    people.complete();
    const auto numbers = add_speakers(document, people, credits, out);
    add_quotes(outline, people, statements, credits, numbers, out);
  }

 private:
  // "Marsh said:" told the speakers whom to expect; it is no quote.
  static void drop_announcements(std::vector<Statement>& statements, std::vector<Credit>& credits) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      if (!statements[i].announces) {
        statements[kept] = statements[i];
        credits[kept++] = credits[i];
      }
    }
    statements.resize(kept);
    credits.resize(kept);
  }

  // Emits those who speak, by their first mention; gives each entity's number among them.
  static std::vector<std::uint32_t> add_speakers(const Document& document, const People& people, const std::vector<Credit>& credits, Annotations& out) {
    std::vector<std::uint32_t> who;
    for (const Credit& credit : credits) {
      if (credit.entity != People::kNobody) {
        who.push_back(credit.entity);
      }
    }
    std::sort(who.begin(), who.end());
    who.erase(std::unique(who.begin(), who.end()), who.end());
    std::sort(who.begin(), who.end(),
              [&](std::uint32_t a, std::uint32_t b) { return std::pair(people[a].mentions.front(), a) < std::pair(people[b].mentions.front(), b); });
    std::vector<std::uint32_t> numbers(who.empty() ? 0 : *std::max_element(who.begin(), who.end()) + 1, People::kNobody);
    std::vector<Value> mentions;
    for (std::uint32_t n = 0; n < who.size(); ++n) {
      const std::uint32_t entity = who[n];
      numbers[entity] = n;
      const Entity& e = people[entity];
      mentions.clear();
      for (const Span mention : e.mentions) {
        mentions.push_back(place(mention));
      }
      out.add("speaker", e.mentions.front(), "quotes/speaker",
              {{"name", out.keep(e.name)},
               {"role", words_or_null(document, e.role, out)},
               {"organisation", words_or_null(document, e.organisation, out)},
               {"kind", Lasting{name_of(e.kind)}},
               {"mentions", out.keep(std::span<const Value>(mentions))}});
    }
    return numbers;
  }

  static void add_quotes(const Outline& outline, const People& people, const std::vector<Statement>& statements, const std::vector<Credit>& credits,
                         const std::vector<std::uint32_t>& numbers, Annotations& out) {
    const Document& document = outline.document();
    std::int64_t group = 0;
    std::vector<Value> verbatim;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const Statement& s = statements[i];
      group += i > 0 && continues(outline, statements, credits, i) ? 0 : 1;
      verbatim.clear();
      for (std::uint32_t q = s.first_quotation; q < s.last_quotation; ++q) {
        verbatim.push_back(place(outline.quotations()[q].inside, true));
      }
      if (s.kind == QuoteKind::direct && verbatim.empty()) {
        verbatim.push_back(place(s.words, true));  // a block quotation: all of it, though no marks say so
      }
      Value cue(nullptr);
      if (!s.cue.empty()) {
        const std::string_view lemma = s.cue.verb != nullptr ? s.cue.verb->lemma : s.cue.noun.empty() ? std::string_view("according") : s.cue.noun;
        cue = Place{outline.span_of(s.cue.first, s.cue.last), true, out.keep({Field{"lemma", Lasting{lemma}}})};
      }
      const Credit& credit = credits[i];
      const bool known = credit.entity != People::kNobody;
      const Fields speaker =
          out.keep({Field{"id", known ? Value(Reference{"speaker", numbers[credit.entity]}) : Value(nullptr)},
                    Field{"text", words_or_null(document, credit.printed, out)},
                    Field{"name", known ? Value(out.keep(people[credit.entity].name)) : Value(nullptr)}, Field{"basis", Lasting{credit.basis}}});
      out.add(
          "quote", s.words, s.rule,
          {{"kind", Lasting{name_of(s.kind)}}, {"verbatim", out.keep(std::span<const Value>(verbatim))}, {"cue", cue}, {"group", group}, {"speaker", speaker}},
          shares(s, credit, out));
    }
  }

  static Kept<Share> shares(const Statement& statement, const Credit& credit, Annotations& out) {
    const Share speaker{"speaker", credit.rule};
    return statement.cue.empty() ? out.keep({speaker}) : out.keep({Share{"cue", statement.cue.rule()}, speaker});
  }

  // One act of speech: split by its cue, over several sentences of one paragraph, or taken up again in the next.
  static bool continues(const Outline& outline, const std::vector<Statement>& statements, const std::vector<Credit>& credits, std::size_t i) {
    const Statement& s = statements[i];
    const Statement& before = statements[i - 1];
    if (s.goes_on) {
      return true;
    }
    if (!s.floating || s.kind != QuoteKind::direct || before.kind != QuoteKind::direct || credits[i].entity != credits[i - 1].entity) {
      return false;
    }
    const bool same_paragraph = outline.units()[s.unit].paragraph == outline.units()[before.unit].paragraph;
    return (same_paragraph && s.unit == before.unit + 1) || (s.first_quotation < s.last_quotation && outline.quotations()[s.first_quotation].continues);
  }

  Words words_;
};

constexpr std::array<Emits, 2> kEmits{{{"speaker", "speakers", "s"}, {"quote", "quotes", "q"}}};

std::unique_ptr<Extractor> make(const Rules& rules) { return std::make_unique<QuoteExtractor>(rules); }

}  // namespace

ExtractorEntry quotes_entry() { return {"quotes", kEmits, {}, make}; }

}  // namespace pressmill

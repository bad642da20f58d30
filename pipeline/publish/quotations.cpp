#include "pipeline/publish/quotations.h"

namespace pressmill {

QuotationBook::QuotationBook(const std::string& folder) : folder_(folder), places_(folder) {}

void QuotationBook::add(const Standing& standing, const JsonNode& record) {
  Packed packed;
  std::uint32_t number = 0;
  for (const JsonNode& quote : record["quotes"].items()) {
    ++number;
    const std::string_view kind = quote["kind"].text();
    if (kind != "direct" && kind != "mixed") {
      continue;
    }
    QuotePlace place;
    place.words = quoted_words(quote["text"].text());
    if (place.words.size() < kFewestQuoted) {
      continue;
    }
    place.doc_id = standing.id;
    place.quote_id = quote["id"].text();
    place.published = record["published"]["value"].text();
    place.speaker = quote["speaker"]["name"].text();
    place.text = quote["text"].text();
    // The order: by publication, the smaller hash of the document first, then by id.
    packed.clear();
    packed.key(place.published.empty() ? 1 : 0, 1).key(place.published).key(record["source"]["sha256"].text()).key(place.doc_id).key(number, 4);
    pack(place, packed);
    places_.add(packed.view());
  }
}

void QuotationBook::each(const Visit& visit) {
  QuotationMatcher matcher(folder_);
  places_.each([&matcher](std::string_view record) {
    Unpacked bytes(record);
    bytes.number(1);
    bytes.key(), bytes.key(), bytes.key();
    bytes.number(4);
    matcher.add(bytes.rest());
  });
  matcher.each(visit);
}

namespace {

class QuotationsTable : public AcrossTable {
 public:
  explicit QuotationsTable(const std::string& folder) : book_(folder) {}
  Table table() const override { return table_of("quotations", "quotation"); }
  void add(const PublishedDocument& document) override { book_.add(document.standing, document.record.root()); }
  void each_row(const Visit& visit) override {
    const auto or_null = [](const std::string& text) { return text.empty() ? Scalar() : Scalar(text); };
    book_.each([&](const Quotation& one) {
      for (std::size_t i = 0; i < one.places.size(); ++i) {
        const QuotePlace& place = one.places[i];
        const std::vector<Scalar> row{one.places.front().quote_id,
                                      static_cast<std::int64_t>(i + 1),
                                      one.relation[i],
                                      static_cast<std::int64_t>(one.places.size()),
                                      static_cast<std::int64_t>(one.wordings),
                                      or_null(place.speaker),
                                      or_null(place.published),
                                      place.doc_id,
                                      place.quote_id,
                                      place.text};
        visit(row);
      }
    });
  }

 private:
  QuotationBook book_;
};

}  // namespace

std::unique_ptr<AcrossTable> make_quotations(const std::string& folder) { return std::make_unique<QuotationsTable>(folder); }

}  // namespace pressmill

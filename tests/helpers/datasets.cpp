#include "tests/helpers/datasets.h"

#include "tests/helpers/article_records.h"
#include "tests/helpers/documents.h"
#include "tests/helpers/records.h"

namespace pressmill::testing {

std::string sample_record(std::string_view id, std::string_view name) {
  Reading reading = read("Skelby library is to stay\n\nThe library was rated ‘Good’ by Ofsted in May 2021.\n\n“We are proud 😀,” said " + std::string(name) +
                         ". “It =1+1 works.”\n");
  reading.document.origin.id = id;
  return record_of(reading.document, reading.found);
}

FormatSetup setup_of(OutputFolder& folder, std::vector<Table> tables) { return {folder, std::move(tables), 0, false, embedded_words()}; }

std::string published_articles(const TempFolder& folder, const std::vector<Article>& articles, const FormatChoice& choice, std::string_view out) {
  DatasetWriter writer(folder / out, choice, embedded_words());
  for (const Article& article : articles) {
    writer.add(writer.render(article.standing, article.record));
  }
  DatasetFacts facts;
  facts.version = "1";
  facts.schema = "pressmill/1";
  facts.latest = "2021-06-01";
  writer.finish(std::move(facts));
  return folder / out;
}

std::string published(const TempFolder& folder, const std::vector<std::string>& ids, const FormatChoice& choice, std::string_view out) {
  std::vector<Article> articles;
  articles.reserve(ids.size());
  for (const std::string& id : ids) {
    articles.push_back({original(id), sample_record(id)});
  }
  return published_articles(folder, articles, choice, out);
}

}  // namespace pressmill::testing

#include "pipeline/dedup/cluster.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <random>

#include "tests/helpers/stories.h"

namespace pressmill {
namespace {

using ::pressmill::testing::signed_as;
using ::pressmill::testing::story;
using ::testing::ElementsAre;
using ::testing::Pair;

using Texts = std::vector<std::pair<std::string, std::string>>;  // id, text

using Signed = std::vector<std::pair<std::string, Signature>>;
using Places = std::map<std::string, std::string>;  // id -> "original", "version of b", "excerpt of c"

Places places(const Signed& documents) {
  std::vector<Signature> signatures;
  for (const auto& [id, signature] : documents) {
    signatures.push_back(signature);
  }
  const std::vector<Placement> placements = cluster(signatures);
  Places out;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Placement& p = placements[i];
    const std::string& id = documents[i].first;
    const bool canonical = p.canonical == i;
    EXPECT_EQ(canonical, p.relation == Relation::original || p.relation == Relation::excerpt) << id;
    EXPECT_EQ(placements[p.canonical].canonical, p.canonical) << "a canonical document is its own";
    EXPECT_EQ(placements[p.of].canonical, p.of) << "what it is related to is canonical";
    EXPECT_TRUE(canonical || p.of == p.canonical) << id;
    out[id] = std::string(name_of(p.relation)) + (p.relation == Relation::original ? "" : " of " + documents[p.of].first);
  }
  return out;
}

Signed signed_all(const Texts& texts) {
  Signed out;
  for (const auto& [id, text] : texts) {
    out.emplace_back(id, signed_as(id, text));
  }
  return out;
}

Places clustered(const Texts& texts) { return places(signed_all(texts)); }

TEST(Cluster, UnrelatedStoriesStayAlone) {
  EXPECT_THAT(clustered({{"a", story("ferry", 20)}, {"b", story("school", 20)}}), ElementsAre(Pair("a", "original"), Pair("b", "original")));
}

TEST(Cluster, TheSameWordsAreACopyWhateverTheirMarks) {
  std::string louder = story("ferry", 20);
  std::ranges::replace(louder, '.', '!');
  const auto out = clustered({{"a", story("ferry", 20)}, {"b", story("ferry", 20)}, {"c", louder}});
  EXPECT_EQ(std::ranges::count_if(out, [](const auto& item) { return item.second.starts_with("copy of "); }), 2);
}

TEST(Cluster, ATextCutToAThirdIsTruncated) {
  EXPECT_THAT(clustered({{"cut", story("ferry", 10)}, {"full", story("ferry", 30)}}), ElementsAre(Pair("cut", "truncated of full"), Pair("full", "original")));
}

TEST(Cluster, ATeaserOfALongReportIsTruncated) {
  EXPECT_THAT(clustered({{"full", story("report", 200)}, {"teaser", story("report", 12)}}),
              ElementsAre(Pair("full", "original"), Pair("teaser", "truncated of full")));
}

TEST(Cluster, AStoryWithWordsOfItsOwnIsAVersion) {
  EXPECT_THAT(clustered({{"a", story("ferry", 30)}, {"b", story("ferry", 20) + " " + story("reaction", 6)}}),
              ElementsAre(Pair("a", "original"), Pair("b", "version of a")));
}

TEST(Cluster, AQuotedPassageIsAnExcerpt) {
  EXPECT_THAT(clustered({{"a", story("ferry", 40)}, {"b", story("ferry", 8) + " " + story("school", 30)}}),
              ElementsAre(Pair("a", "original"), Pair("b", "excerpt of a")));
}

TEST(Cluster, ARoundUpChainsNothing) {
  Texts texts{{"round-up", ""}};
  for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
    texts.emplace_back(name, story(name, 30));
    texts[0].second += story(name, 4) + " ";
  }
  Places out = clustered(texts);
  out.erase("round-up");
  for (const auto& [id, place] : out) {
    EXPECT_TRUE(place == "original" || place == "excerpt of round-up") << id << ": " << place;
  }
}

TEST(Cluster, AnOddFullestDocumentDoesntSplitAStory) {
  const Texts texts{{"full", story("ferry", 20) + " " + story("own", 12)},
                    {"early", story("ferry", 20, 5)},
                    {"middle", story("ferry", 20, 6)},
                    {"late", story("ferry", 20, 13)}};  // shares a third with the fullest, most with the others
  EXPECT_THAT(clustered(texts),
              ElementsAre(Pair("early", "version of full"), Pair("full", "original"), Pair("late", "version of full"), Pair("middle", "version of full")));
  EXPECT_THAT(clustered({texts[0], texts[3]}), ElementsAre(Pair("full", "original"), Pair("late", "excerpt of full")));
}

TEST(Cluster, FurnitureThatManyShareMergesNothing) {
  Texts texts;
  for (int i = 0; i < 60; ++i) {
    texts.emplace_back("page " + std::to_string(i), story("furniture", 12) + " " + story("body " + std::to_string(i), 8));
  }
  for (const auto& [id, place] : clustered(texts)) {
    EXPECT_EQ(place, "original") << id;
  }
}

TEST(Cluster, AStoryThatEveryonePrintsIsOneCluster) {
  Texts texts{{"full", story("wire", 40)}};
  for (int i = 0; i < 80; ++i) {
    texts.emplace_back("paper " + std::to_string(i), story("byline " + std::to_string(i), 1) + " " + story("wire", 30));
  }
  auto out = clustered(texts);
  EXPECT_EQ(out["full"], "original");
  out.erase("full");
  for (const auto& [id, place] : out) {
    EXPECT_TRUE(place.ends_with(" of full")) << id << ": " << place;
  }
}

TEST(Cluster, TextsOfFewerThanFiveWordsAreAloneUnlessEqual) {
  EXPECT_THAT(clustered({{"a", "No ferry today."}, {"b", "No ferry today!"}}), ElementsAre(Pair("a", "original"), Pair("b", "original")));
  const auto out = clustered({{"a", "No ferry today."}, {"b", "No ferry today."}});
  EXPECT_NE(out.at("a") == "original", out.at("b") == "original");
}

TEST(Cluster, NothingGivesNothing) { EXPECT_TRUE(cluster(std::span<const Signature>{}).empty()); }

// Copies, cuts, versions, round-ups and strangers in a hundred orders: what becomes of each never changes.
TEST(Cluster, TheOrderOfTheDocumentsDoesntMatter) {
  Texts texts;
  for (int s = 0; s < 12; ++s) {
    const std::string name = "story " + std::to_string(s);
    texts.emplace_back(name, story(name, 25));
    texts.emplace_back(name + " again", story(name, 25));
    texts.emplace_back(name + " cut", story(name, 9));
    texts.emplace_back(name + " version", story(name, 15, 5) + " " + story(name + " more", 10));
    texts.emplace_back(name + " and the next", story(name, 12) + " " + story("story " + std::to_string(s + 1), 12));
  }
  Signed documents = signed_all(texts);
  const Places expected = places(documents);
  std::mt19937 random(11);
  for (int round = 0; round < 100; ++round) {
    std::ranges::shuffle(documents, random);
    ASSERT_EQ(places(documents), expected);
  }
}

}  // namespace
}  // namespace pressmill

#include "pipeline/publish/namesakes.h"

#include <gmock/gmock.h>

#include "tests/helpers/documents.h"

namespace pressmill {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// What an article of that text tells of where Marlow School is.
Sighting article(std::string_view text, std::string inspectorate = "Ofsted") {
  static const PlaceReader places(testing::embedded_words());
  return {{std::move(inspectorate)}, places.read(text, "Marlow School")};
}

std::vector<std::string> places_in(std::string_view text) { return article(text).whereabouts.places; }

std::vector<std::string> apart(const std::vector<Sighting>& sightings) {
  static const Namesakes namesakes(testing::embedded_words());
  return namesakes.tell_apart(sightings);
}

TEST(ServicePlaces, StandBehindTheName) {
  EXPECT_THAT(places_in("Marlow School in Oxmere was praised."), ElementsAre("Oxmere"));
  EXPECT_THAT(places_in("Marlow School, based in Sutton Fell, was praised. Oxmere was not."), ElementsAre("Sutton Fell"));
  EXPECT_THAT(places_in("Marlow School (in Oxmere) and again Marlow School in Oxmere."), ElementsAre("Oxmere"));
}

TEST(ServicePlaces, AreNoStreetsCountiesMonthsOrYears) {
  EXPECT_THAT(places_in("Marlow School, in Quarry Lane, was praised."), IsEmpty());
  EXPECT_THAT(places_in("Marlow School in Kent. Marlow School in North Yorkshire. Marlow School in England."), IsEmpty());
  EXPECT_THAT(places_in("They came to Marlow School in May and to Marlow School in Year 6."), IsEmpty());
  EXPECT_THAT(places_in("Marlow School in need. Marlow School of Oxmere. Marlow School in\n\nOfsted"), IsEmpty());
  EXPECT_THAT(places_in("Marlow School in"), IsEmpty());
}

TEST(ServicePlaces, AreNoneWhereTheTextGoesOnUnread) { EXPECT_THAT(places_in("Marlow School in Oxmere" + std::string(90, 'x') + " was praised."), IsEmpty()); }

TEST(Namesakes, InTwoPlacesAreTwo) {
  EXPECT_THAT(apart({article("Marlow School in Oxmere was praised."), article("Marlow School, in Skelby, was praised.")}), ElementsAre("Oxmere", "Skelby"));
}

TEST(Namesakes, AreOneWhereAnArticleNamesTheOthersPlace) {
  EXPECT_THAT(apart({article("Marlow School in Oxmere was praised."), article("Marlow School, in Skelby, was praised. Oxmere Council was glad.")}),
              ElementsAre("", ""));
  EXPECT_THAT(apart({article("Marlow School in Oxmere."), article("Marlow School in Skelby."), article("Marlow School in Skelby, Oxmere.")}),
              ElementsAre("", "", ""));
}

TEST(Namesakes, WhatTellsNoPlaceMayBeAnyOfThem) {
  EXPECT_THAT(apart({article("Marlow School was praised."), article("Marlow School in Oxmere."), article("Marlow School in Skelby.")}),
              ElementsAre("", "Oxmere", "Skelby"));
  EXPECT_THAT(apart({article("Marlow School was praised."), article("Marlow School in Oxmere.")}), ElementsAre("", ""));
}

TEST(Namesakes, InTwoNationsAreTwo) {
  EXPECT_THAT(apart({article("", "Ofsted"), article("", "Estyn"), article("", "")}), ElementsAre("England", "Wales", ""));
  EXPECT_THAT(apart({article("", "HMICFRS"), article("", "Ofsted"), article("", "Education Scotland")}), ElementsAre("England", "England", "Scotland"));
  EXPECT_THAT(apart({article("", "Ofsted"), article("", "Independent Schools Inspectorate")}), ElementsAre("", ""));
}

TEST(Namesakes, AreOneWhereABodyOfBothNationsMayHaveGradedThem) {
  EXPECT_THAT(apart({article("", "Ofsted"), article("", "Estyn"), article("", "HM Inspectorate of Prisons")}), ElementsAre("", "", ""));
}

TEST(Namesakes, ABodyOfAUserMayInspectSeveralNations) {
  Rules::Words words = testing::embedded_words();
  words.lexicons["inspectorate_nations"].push_back({"Isles Inspectorate", "Skel||Fellmark"});
  words.lexicons["inspectorate_nations"].push_back({"Skel Board", "Skel"});
  EXPECT_THAT(Namesakes(words).tell_apart({article("", "Isles Inspectorate"), article("", "Skel Board"), article("", "Estyn")}),
              ElementsAre("Skel", "Skel", "Wales"));
}

TEST(Namesakes, MoreNationsThanCanBeKeptApartAreRefused) {
  Rules::Words words = testing::embedded_words();
  for (int i = 0; i < 32; ++i) {
    words.lexicons["inspectorate_nations"].push_back({"Board " + std::to_string(i), "Nation " + std::to_string(i)});
  }
  EXPECT_THROW(Namesakes{words}, RulesError);
}

TEST(Namesakes, AreToldByPlaceAndNation) {
  EXPECT_THAT(apart({article("Marlow School in Oxmere."), article("Marlow School in Skelby."), article("Marlow School in Oxmere.", "Estyn")}),
              ElementsAre("Oxmere, England", "Skelby, England", "Wales"));
}

}  // namespace
}  // namespace pressmill

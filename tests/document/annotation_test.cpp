#include "pipeline/document/annotation.h"

#include <gmock/gmock.h>

#include <stdexcept>
#include <string>

namespace pressmill {
namespace {

TEST(Annotations, KeepWhatTheyAreGivenWhateverBecomesOfIt) {
  Annotations found;
  for (int i = 0; i < 100; ++i) {
    std::string name(static_cast<std::size_t>(i) * 7, static_cast<char>('a' + i % 26));
    found.add("speaker", {}, "test/any", {{"name", found.keep(name)}, {"number", std::int64_t{i}}});
    name.assign(name.size(), '-');
  }
  for (std::size_t i = 0; i < 100; ++i) {
    EXPECT_EQ(found.all()[i].field("name").text(), std::string(i * 7, static_cast<char>('a' + i % 26)));
    EXPECT_EQ(std::get<std::int64_t>(found.all()[i].field("number").get()), static_cast<std::int64_t>(i));
  }
}

TEST(Annotations, KeepWhatIsAppendedToThem) {
  Annotations found;
  found.add("date", {}, "test/any", {{"value", found.keep("2021-05-03")}});
  {
    Annotations more;
    more.add("rating", {}, "test/any", {{"subject", more.keep("Fell View")}});
    more.add("rating", {}, "test/any", {{"subject", more.keep("Oxmere House by the river")}});
    found.append(std::move(more));
  }
  found.add("rating", {}, "test/any", {{"subject", found.keep("Marsh Lane")}});
  ASSERT_EQ(found.all().size(), 4U);
  EXPECT_EQ(found.all()[0].field("value").text(), "2021-05-03");
  EXPECT_EQ(found.all()[1].field("subject").text(), "Fell View");
  EXPECT_EQ(found.all()[2].field("subject").text(), "Oxmere House by the river");
  EXPECT_EQ(found.all()[3].field("subject").text(), "Marsh Lane");
}

TEST(Annotations, FieldsMayHoldFields) {
  Annotations found;
  const Fields inner = found.keep({Field{"text", found.keep("in May")}, Field{"known", true}});
  found.add("rating", {}, "test/any", {{"when", inner}, {"count", Value()}});
  const Fields& when = std::get<Fields>(found.all().front().field("when").get());
  ASSERT_EQ(when.size(), 2U);
  EXPECT_EQ(when[0].value.text(), "in May");
  EXPECT_TRUE(std::get<bool>(when[1].value.get()));
  EXPECT_TRUE(found.all().front().field("count").is_null());
  EXPECT_TRUE(found.all().front().field("none").is_null());
}

TEST(Annotations, AreAskedForByType) {
  Annotations found;
  found.add("quote", Span{1, 2}, "test/any", {});
  Annotations more;
  more.add("rating", Span{3, 4}, "test/any", {});
  more.add("rating", Span{5, 6}, "test/any", {});
  more.add("measure", Span{4, 5}, "test/any", {});
  found.append(std::move(more));
  ASSERT_EQ(found.of("rating").size(), 2U);
  EXPECT_EQ(found.of("rating")[1].span, (Span{5, 6}));
  EXPECT_EQ(found.of("measure").front().span, (Span{4, 5}));
  EXPECT_TRUE(found.of("date").empty());
}

TEST(Annotations, OfOneTypeStandInARow) {
  Annotations found;
  found.add("rating", {}, "test/any", {});
  found.add("measure", {}, "test/any", {});
  EXPECT_THROW(found.add("rating", {}, "test/any", {}), std::logic_error);
}

}  // namespace
}  // namespace pressmill

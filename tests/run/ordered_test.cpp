#include "pipeline/run/ordered.h"

#include <gmock/gmock.h>

#include <atomic>
#include <stdexcept>

namespace pressmill {
namespace {

// Gives 0, 1, … below `count`.
auto numbers(int count) {
  return [next = 0, count]() mutable { return next < count ? std::optional(next++) : std::nullopt; };
}

class InOrder : public ::testing::TestWithParam<unsigned> {};

TEST_P(InOrder, ResultsComeInTheOrderOfTheItems) {
  std::vector<int> got;
  in_order(
      GetParam(), 5, numbers(200),
      [](int i) {
        std::this_thread::sleep_for(std::chrono::microseconds((i * 7) % 50));
        return i * 2;
      },
      [&got](int result) { got.push_back(result); });
  ASSERT_EQ(got.size(), 200U);
  for (int i = 0; i < 200; ++i) {
    ASSERT_EQ(got[static_cast<std::size_t>(i)], i * 2);
  }
}

TEST_P(InOrder, AnExceptionOutOfDeliverComesOut) {
  const auto run = [] {
    in_order(
        GetParam(), 4, numbers(1000), [](int i) { return i; },
        [](int i) {
          if (i == 20) {
            throw std::runtime_error("full");
          }
        });
  };
  EXPECT_THROW(run(), std::runtime_error);
}

TEST_P(InOrder, AnExceptionOutOfNextComesOut) {
  const auto next = [i = 0]() mutable -> std::optional<int> { return ++i < 30 ? std::optional(i) : throw std::runtime_error("gone"); };
  EXPECT_THROW(in_order(
                   GetParam(), 4, next, [](int i) { return i; }, [](int) {}),
               std::runtime_error);
}

TEST_P(InOrder, TheWindowBoundsWhatIsAlive) {
  std::atomic<int> alive = 0, most = 0;
  in_order(
      GetParam(), 3,
      [&, next = numbers(300)]() mutable {
        const auto item = next();
        alive += item ? 1 : 0;
        most = std::max(most.load(), alive.load());
        return item;
      },
      [](int i) { return i; }, [&](int) { --alive; });
  EXPECT_LE(most, 3);
}

TEST_P(InOrder, NoItemIsNoResult) {
  in_order(
      GetParam(), 2, numbers(0), [](int i) { return i; }, [](int) { FAIL(); });
}

INSTANTIATE_TEST_SUITE_P(Workers, InOrder, ::testing::Values(1U, 2U, 8U));

}  // namespace
}  // namespace pressmill

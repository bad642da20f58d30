#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace pressmill {

// The items and results that are alive at once, between one thread that puts items in and takes results out in order, and workers that turn the ones into the
// others.
template <class Item, class Result>
class OrderedWindow {
 public:
  explicit OrderedWindow(std::size_t size) : slots_(size) {}

  bool full() const { return put_ - taken_ == slots_.size(); }
  bool empty() const { return put_ == taken_; }

  // REQUIRES: not full.
  void put(Item item) {
    const std::scoped_lock lock(mutex_);
    slots_[put_ % slots_.size()].item.emplace(std::move(item));
    ++put_;
    wake_.notify_all();
  }

  // The next result in order; waits for it. REQUIRES: not empty.
  Result take() {
    std::unique_lock lock(mutex_);
    Slot& slot = slots_[taken_ % slots_.size()];
    wake_.wait(lock, [&slot] { return slot.result.has_value(); });
    Result result = std::move(*slot.result);
    slot.result.reset();
    ++taken_;
    return result;
  }

  // What a worker does until close().
  template <class Work>
  void serve(const Work& work) {
    std::unique_lock lock(mutex_);
    for (;;) {
      wake_.wait(lock, [this] { return begun_ < put_ || closed_; });
      if (closed_) {
        return;
      }
      Slot& slot = slots_[begun_++ % slots_.size()];
      Item item = std::move(*slot.item);
      slot.item.reset();
      lock.unlock();
      Result result = work(std::move(item));
      lock.lock();
      slot.result.emplace(std::move(result));
      wake_.notify_all();
    }
  }

  // Sends the workers home. What none of them has begun is dropped; only an exception leaves any.
  void close() {
    const std::scoped_lock lock(mutex_);
    closed_ = true;
    wake_.notify_all();
  }

 private:
  struct Slot {
    std::optional<Item> item;
    std::optional<Result> result;
  };
  std::vector<Slot> slots_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::size_t put_ = 0, taken_ = 0;  // written by the one thread only
  std::size_t begun_ = 0;            // by workers
  bool closed_ = false;
};

// Runs `work` over a stream of items on several threads and hands the results back in the order of the items.
//
// `next` gives the items (std::optional<Item>, none at the end) and `deliver` takes the results; both run on the calling thread only. `work` (Item -> Result)
// runs on the workers: it must be const and must not throw (a document's failure is a Result). At most `window` items are alive at once: a slow one holds back
// delivery, never memory. With one worker everything runs on the calling thread. An exception out of `next` or `deliver` ends the stream and comes out here.
template <class Next, class Work, class Deliver>
void in_order(unsigned workers, std::size_t window, Next next, const Work& work, Deliver deliver) {
  using Item = typename decltype(next())::value_type;
  using Result = decltype(work(std::declval<Item>()));
  if (workers <= 1) {
    while (auto item = next()) {
      deliver(work(std::move(*item)));
    }
    return;
  }
  OrderedWindow<Item, Result> alive(window);
  std::vector<std::jthread> threads;
  struct Closer {  // also where a thread can't be started: the others must not wait for ever
    OrderedWindow<Item, Result>& alive;
    ~Closer() { alive.close(); }
  };
  const Closer closer{alive};
  for (unsigned i = 0; i < workers; ++i) {
    threads.emplace_back([&alive, &work] { alive.serve(work); });
  }
  bool more = true;
  while (more || !alive.empty()) {
    while (more && !alive.full()) {
      auto item = next();
      more = item.has_value();
      if (more) {
        alive.put(std::move(*item));
      }
    }
    if (!alive.empty()) {
      deliver(alive.take());
    }
  }
}

}  // namespace pressmill

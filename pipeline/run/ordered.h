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
  struct Slot {
    std::optional<Item> item;
    std::optional<Result> result;
  };
  std::vector<Slot> slots(window);
  std::mutex mutex;
  std::condition_variable wake;
  std::size_t read = 0, taken = 0;  // items given out, items that a worker has begun
  bool closed = false;

  const auto worker = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      wake.wait(lock, [&] { return taken < read || closed; });
      if (taken == read) {
        return;
      }
      Slot& slot = slots[taken++ % window];
      Item item = std::move(*slot.item);
      slot.item.reset();
      lock.unlock();
      Result result = work(std::move(item));
      lock.lock();
      slot.result.emplace(std::move(result));
      wake.notify_all();
    }
  };
  std::vector<std::jthread> threads;
  struct Closer {  // workers leave, whatever happens
    std::mutex& mutex;
    std::condition_variable& wake;
    bool& closed;
    std::size_t& read;
    std::size_t& taken;
    ~Closer() {
      const std::scoped_lock lock(mutex);
      closed = true;
      read = taken;  // what no worker has begun is dropped: only an exception leaves any
      wake.notify_all();
    }
  };
  const Closer closer{mutex, wake, closed, read, taken};  // before the threads: one that can't be started must not leave the others waiting
  for (unsigned i = 0; i < workers; ++i) {
    threads.emplace_back(worker);
  }

  bool more = true;
  for (std::size_t delivered = 0; more || delivered < read;) {
    while (more && read - delivered < window) {
      auto item = next();
      if (!item) {
        more = false;
        break;
      }
      const std::scoped_lock lock(mutex);
      slots[read % window].item.emplace(std::move(*item));
      ++read;
      wake.notify_all();
    }
    if (delivered == read) {
      break;
    }
    std::unique_lock lock(mutex);
    Slot& slot = slots[delivered % window];
    wake.wait(lock, [&] { return slot.result.has_value(); });
    Result result = std::move(*slot.result);
    slot.result.reset();
    ++delivered;
    lock.unlock();
    deliver(std::move(result));
  }
}

}  // namespace pressmill

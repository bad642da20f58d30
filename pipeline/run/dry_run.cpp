#include "pipeline/run/dry_run.h"

#include <filesystem>
#include <unordered_map>

#include "pipeline/run/about_file.h"
#include "pipeline/run/documents.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/inputs.h"
#include "pipeline/run/read.h"
#include "pipeline/store/store.h"

namespace pressmill {
namespace {

class DryRun {
 public:
  DryRun(const RunRequest& request, const std::function<void(const Intention&)>& tell)
      : request_(request), tell_(tell), fingerprint_(Rules::fingerprint_of(request.added_rules)) {}

  void run() {
    const Inputs inputs = find_inputs(request_.inputs, request_.out);
    require_own_dataset(request_.out);
    read_about(request_.out);  // a fault in it would stop the run
    read_store();
    for (const auto& [place, why] : inputs.unreadable) {
      tell_({"set aside", place, why});
    }
    for (std::size_t i = 0; i < inputs.files.size(); ++i) {
      const InputFile file = inputs.files[i];
      file.json_lines ? lines(file) : text(file);
    }
  }

 private:
  void read_store() {
    const std::string path = request_.out + "/.pressmill/store.sqlite";
    if (!std::filesystem::exists(path)) {
      return;
    }
    Store(path, Store::Mode::read_only).each_row([this](const Store::Row& row) {
      const bool current = row.survey_fingerprint == fingerprint_ && !row.record_fingerprint.empty();
      seen_.emplace(row.sha256 + row.wanted_id, current ? Intention{"keep", {}, "its record is current"} : Intention{"extract", {}, "the rules changed"});
    });
  }

  void text(const InputFile& file) {
    const std::string place = display_path(file.relative);
    attempt(place, [&] { return text_document(read_file(file.path, request_.max_bytes), place); });
  }

  void lines(const InputFile& file) {
    const std::string place = display_path(file.relative);
    try {
      LineReader reader(file.path, request_.max_bytes);
      while (const auto line = reader.next()) {
        attempt(place + ":" + std::to_string(line->number), [&] { return json_document(*line); });
      }
    } catch (const Rejected& why) {
      tell_({"set aside", place, why.what()});
    }
  }

  template <class Make>
  void attempt(const std::string& place, Make make) {
    try {
      const Document document = make();
      const auto [known, is_new] = seen_.try_emplace(document.origin.sha256 + document.origin.id, Intention{"copy", {}, "the same content as " + place});
      Intention intention = is_new ? Intention{"extract", {}, "new"} : known->second;
      intention.place = place;
      tell_(intention);
    } catch (const Rejected& why) {
      tell_({"set aside", place, why.what()});
    }
  }

  const RunRequest& request_;
  const std::function<void(const Intention&)>& tell_;
  std::string fingerprint_;
  std::unordered_map<std::string, Intention> seen_;
};

}  // namespace

void dry_run(const RunRequest& request, const std::function<void(const Intention&)>& tell) {
  try {
    DryRun(request, tell).run();
  } catch (const StoreError& error) {
    throw StorageError(error.what());
  }
}

}  // namespace pressmill

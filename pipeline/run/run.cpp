#include "pipeline/run/run.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "pipeline/document/json.h"
#include "pipeline/document/version.h"
#include "pipeline/publish/dataset.h"
#include "pipeline/run/about_file.h"
#include "pipeline/run/batches.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/forget.h"
#include "pipeline/run/lock.h"
#include "pipeline/run/ordered.h"
#include "pipeline/run/plan.h"
#include "pipeline/run/run_log.h"
#include "pipeline/run/stop.h"
#include "pipeline/run/survey.h"
#include "pipeline/store/store.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kCommitEvery = 256;  // records a transaction

class Run {
 public:
  Run(const RunRequest& request, std::span<const ExtractorEntry> registry, const std::atomic<int>& stop, Progress& progress)
      : request_(request),
        stop_(stop),
        progress_(progress),
        inputs_(find_inputs(request.inputs, request.out)),
        state_(make_state(request.out)),
        lock_(state_ + "/lock"),
        store_(state_ + "/store.sqlite"),
        fingerprint_(Rules::fingerprint_of(request.added_rules)),
        formats_(request.formats ? *request.formats : FormatChoice::parse(store_.note("formats").value_or(""))),
        publishing_(fingerprint_ + " " + formats_.words()),
        line_(request.added_rules, registry) {
    AboutFile file = read_about(request.out);
    about_ = std::move(file.about);
    publishing_ += file.sha256.empty() ? "" : " " + file.sha256;
  }

  RunReport run() {
    const auto last_rules = store_.note("fingerprint");
    report_.other_rules = last_rules && *last_rules != fingerprint_;
    report_.forgotten = timed("forget", [this] { return forget(store_, request_.forget); });
    bool changed = report_.forgotten.documents + report_.forgotten.asides > 0;
    changed = timed("survey", [this] { return survey(inputs_, request_, fingerprint_, store_, line_, stop_, progress_, report_); }) || changed;
    inputs_ = {};  // of many files they take more than their plan
    const std::string dataset = request_.out + "/dataset";
    if (changed || store_.note("published") != publishing_ || !fs::exists(dataset)) {
      store_.set_note("published", "");  // until it is: a run that dies now is made good by the next one
      store_.commit();
      plan_ = timed("plan", [this] { return plan(store_, fingerprint_, state_); });
      timed("extract", [this] { return extract(), true; });
      timed("publish", [&] { return publish(dataset), true; });
      store_.set_note("fingerprint", fingerprint_);
      store_.set_note("published", publishing_);
      store_.set_note("formats", formats_.words());
      store_.commit();
      report_.published = true;
    }
    report_.stored = store_.count();
    report_.aside = store_.asides().size();
    log_run(state_ + "/runs", report_, request_.workers);
    return std::move(report_);
  }

 private:
  static std::string make_state(const std::string& out) {
    require_own_dataset(out);
    std::string state = out + "/.pressmill";
    std::error_code error;
    fs::create_directories(state + "/runs", error);
    if (error) {
      throw StorageError(out + ": can't be written: " + error.message());
    }
    return state;
  }

  template <class Step>
  auto timed(const char* stage, Step step) -> decltype(step()) {
    const auto begin = std::chrono::steady_clock::now();
    auto result = step();
    report_.seconds[stage] = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return result;
  }

  struct Extracted {
    std::uint32_t index = 0;
    std::string record, fault;
    std::uint64_t bytes = 0;
    std::string sha256, place;
    std::string fingerprint;  // of the record
  };

  void extract() {
    std::vector<std::uint32_t> todo;
    for (const std::uint32_t i : plan_.by_id) {
      todo.insert(todo.end(), plan_.documents[i].current ? 0 : 1, i);
      report_.copies += plan_.placement[i].canonical != i ? 1U : 0U;
    }
    if (todo.empty()) {
      return;
    }
    progress_.begin("extract", {todo.size(), 0});
    const Line& line = line_.get();
    std::size_t at = 0;
    using Item = std::pair<std::uint32_t, Document>;
    const auto next = [&]() -> std::optional<Item> {
      check_stop(stop_, store_);
      if (at == todo.size()) {
        return std::nullopt;
      }
      const std::uint32_t index = todo[at++];
      return Item{index, store_.document(plan_.documents[index].key)};
    };
    in_order(
        request_.workers, request_.workers + 1, in_batches(next, [](const Item& item) { return item.second.source.size(); }),
        [&](std::vector<Item> items) { return extract_batch(line, items); },
        [this](const std::vector<Extracted>& batch) { std::ranges::for_each(batch, [this](const Extracted& done) { take(done); }); });
    store_.commit();
  }

  // On a worker.
  std::vector<Extracted> extract_batch(const Line& line, std::span<std::pair<std::uint32_t, Document>> items) const {
    std::vector<Extracted> out;
    std::vector<Document> documents;
    out.reserve(items.size());
    documents.reserve(items.size());
    for (auto& [index, document] : items) {
      out.push_back(described(index, document));
      documents.push_back(std::move(document));
    }
    std::vector<Line::Record> records = line.records(documents);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      out[i].record = std::move(records[i].json);
      out[i].fault = std::move(records[i].fault);
    }
    return out;
  }

  // All that is known of a document before it is extracted; it gets the id of its place in the plan.
  Extracted described(std::uint32_t index, Document& document) const {
    Extracted out{index, {}, {}, document.source.size(), document.origin.sha256, document.origin.path.value_or(document.origin.id), {}};
    const bool id_taken = plan_.documents[index].id_taken;
    const std::string_view id = plan_.ids[index];
    out.fingerprint = record_fingerprint(fingerprint_, id, document.origin.path.value_or(""), id_taken);
    if (id_taken) {
      document.problems.push_back({"id-taken", "another document has the id " + document.origin.id + " too", 1});
    }
    document.origin.id = id;
    return out;
  }

  void take(const Extracted& done) {
    progress_.step({1, done.bytes});
    ++report_.extracted;
    if (done.fault.empty()) {
      store_.remove_asides_of(done.sha256, "extract");
    } else if (const Store::Aside aside{done.place, "extract", done.fault, done.sha256, fingerprint_}; !store_.has_aside(aside)) {
      store_.add_aside(aside);
      report_.newly_aside.push_back(done.place + ": not extracted: " + done.fault);
    }
    store_.set_record(plan_.documents[done.index].key, plan_.ids[done.index], done.fingerprint, done.record);
    if (report_.extracted % kCommitEvery == 0) {
      store_.commit();
    }
  }

  Standing standing(std::uint32_t index) const {
    const Placement& placement = plan_.placement[index];
    const auto id = [this](std::uint32_t document) { return std::string(plan_.ids[document]); };
    Standing out;
    out.id = id(index);
    out.cluster = id(placement.canonical);
    out.canonical = placement.canonical == index;
    out.relation = name_of(placement.relation);
    if (placement.of != index) {
      out.of = id(placement.of);
      out.similarity = placement.similarity;
      out.containment = placement.containment;
    }
    out.has_copies = plan_.has_copies[index];
    if (const std::uint32_t twin = plan_.documents[index].twin; twin != index) {
      out.twin = id(twin);
    }
    return out;
  }

  void publish(const std::string& dataset) {
    const std::string fresh = state_ + "/next";
    std::error_code error;
    fs::remove_all(fresh, error);  // of a run that was killed
    try {
      write(fresh);
    } catch (...) {
      fs::remove_all(fresh, error);  // half a dataset only fills the disk
      throw;
    }
    swap_folders(fresh, dataset);
  }

  void write(const std::string& fresh) {
    DatasetWriter writer(fresh, formats_, Rules::words_of(request_.added_rules));
    progress_.begin("publish", {plan_.size(), 0});
    std::uint32_t at = 0;
    using Item = std::pair<Standing, std::string>;
    in_order(
        request_.workers, std::size_t{8} * request_.workers,
        [&]() -> std::optional<Item> {
          check_stop(stop_, store_);
          if (at == plan_.size()) {
            return std::nullopt;
          }
          const std::uint32_t index = plan_.by_id[at++];
          return Item{standing(index), store_.record(plan_.documents[index].key)};
        },
        [&writer](Item item) { return item.second.empty() ? DatasetWriter::Rendered{} : writer.render(std::move(item.first), std::move(item.second)); },
        [&](const DatasetWriter::Rendered& rendered) {
          if (rendered.document != nullptr) {
            writer.add(rendered);
          }
          progress_.step({1, 0});
        });
    for (const Store::Aside& aside : store_.asides()) {
      writer.add_aside({aside.place, aside.stage, aside.reason});
    }
    DatasetFacts facts;
    facts.version = kVersion;
    facts.schema = kRecordSchema;
    facts.fingerprint = fingerprint_;
    facts.latest = store_.latest_retrieved();
    facts.about = about_;
    writer.finish(std::move(facts));
    report_.findings = writer.counts();
    report_.canonical = report_.findings["articles"];
  }

  const RunRequest& request_;
  const std::atomic<int>& stop_;
  Progress& progress_;
  Inputs inputs_;
  std::string state_;
  RunLock lock_;
  Store store_;
  std::string fingerprint_;
  FormatChoice formats_;
  std::string publishing_;  // all that a dataset follows from beside the documents: rules, formats, about.yaml
  About about_;
  LazyLine line_;
  Plan plan_;
  RunReport report_;
};

}  // namespace

RunReport run_dataset(const RunRequest& request, std::span<const ExtractorEntry> registry, const std::atomic<int>& stop, Progress& progress) {
  try {
    return Run(request, registry, stop, progress).run();
  } catch (const StoreError& error) {
    throw StorageError(error.what());
  } catch (const PublishError& error) {
    throw StorageError(error.what());
  }
}

}  // namespace pressmill

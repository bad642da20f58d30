#include "pipeline/run/survey.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

#include "pipeline/dedup/signature.h"
#include "pipeline/document/sha256.h"
#include "pipeline/run/batches.h"
#include "pipeline/run/documents.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/known_documents.h"
#include "pipeline/run/ordered.h"
#include "pipeline/run/plan.h"
#include "pipeline/run/read.h"
#include "pipeline/run/stop.h"
#include "pipeline/store/compress.h"

namespace pressmill {
namespace {

constexpr std::uint64_t kCommitEvery = 512;  // documents a transaction

// One thing to read: a text file, or a line of a JSON Lines file that was read already.
struct Item {
  std::size_t file = 0;  // index into the inputs
  std::optional<LineReader::Line> line;
};

// What a worker made of it.
struct Surveyed {
  std::optional<Document> document;  // none where it was set aside
  bool known = false;                // the document has only its origin
  std::string content_sha256;        // of the file or line
  std::string clean_sha256, signature;
  std::string packed_source, packed_record;  // the record under the id and path it came with; empty where that failed
  std::optional<Store::Aside> aside;
  std::uint64_t bytes = 0;
};

void clean_and_sign(const Line& line, Document& document, Surveyed& out) {
  line.cleaner().clean(document);
  out.clean_sha256 = sha256(document.text());
  out.signature = to_bytes(sign(document));
  out.packed_source = compress(document.source);
}

class Survey {
 public:
  Survey(const Inputs& inputs, const RunRequest& request, const std::string& fingerprint, Store& store, LazyLine& line, const std::atomic<int>& stop,
         Progress& progress, RunReport& report)
      : inputs_(inputs),
        request_(request),
        fingerprint_(fingerprint),
        store_(store),
        line_(line),
        stop_(stop),
        progress_(progress),
        report_(report),
        known_(store, fingerprint) {}

  bool run() {
    progress_.begin("survey", {0, inputs_.files.bytes()});
    for (const auto& [place, why] : inputs_.unreadable) {
      set_aside({place, "read", why, "", fingerprint_});
    }
    report_.files = inputs_.files.size();
    report_.other_kinds = inputs_.other_kinds;
    const Line* line = needs_line() ? &line_.get() : nullptr;
    in_order(
        request_.workers, request_.workers + 1, in_batches([this] { return next(); }, [this](const Item& item) { return bytes_of(item); }),
        [this, line](const std::vector<Item>& items) { return examine(items, line); },
        [this](std::vector<Surveyed> batch) { std::ranges::for_each(batch, [this](Surveyed& surveyed) { take(std::move(surveyed)); }); });
    forget_mended();
    sign_again();
    store_.commit();
    return changed_;
  }

 private:
  // Workers may meet a new document at any time, so the line is made before they start, unless the store knows so many that most likely all are known: then the
  // few new ones are read again one by one.
  bool needs_line() const { return store_.count() == 0 || store_.note("fingerprint") != fingerprint_; }

  std::optional<Item> next() {
    check_stop(stop_, store_);
    for (;;) {
      if (reader_) {
        if (auto line = reader_->next()) {
          return Item{at_ - 1, std::move(line)};
        }
        reader_.reset();
      }
      if (at_ == inputs_.files.size()) {
        return std::nullopt;
      }
      const std::size_t index = at_++;
      const InputFile file = inputs_.files[index];
      if (!file.json_lines) {
        return Item{index, std::nullopt};
      }
      open_lines(file);
    }
  }

  void open_lines(const InputFile& file) {
    try {
      reader_.emplace(file.path, request_.max_bytes);
    } catch (const Rejected& why) {
      set_aside({display_path(file.relative), why.stage, why.what(), "", fingerprint_});
    }
  }

  std::size_t bytes_of(const Item& item) const { return item.line ? item.line->text.size() : inputs_.files.bytes(item.file); }

  std::string place_of(const Item& item) const {
    const std::string path = display_path(inputs_.files.relative(item.file));
    return item.line ? path + ":" + std::to_string(item.line->number) : path;
  }

  // On a worker: const but for what it returns.
  std::vector<Surveyed> examine(const std::vector<Item>& items, const Line* line) const {
    std::vector<Surveyed> out;
    out.reserve(items.size());
    for (const Item& item : items) {
      out.push_back(read(item));
    }
    if (line != nullptr) {
      extract(*line, items, out);
    }
    return out;
  }

  Surveyed read(const Item& item) const {
    Surveyed out;
    attempt(item, out, [&] {
      out.document = item.line ? from_line(item, out) : from_file(item, out);
      out.known = known_.has(out.document->origin);
    });
    return out;
  }

  // New documents are extracted while they are at hand, as if the id of each were its own: most are, and the plan has the others extracted again. What fails
  // there fails here too, and is told there.
  void extract(const Line& line, const std::vector<Item>& items, std::vector<Surveyed>& surveyed) const {
    std::vector<Document> documents;
    std::vector<Surveyed*> places;
    for (std::size_t i = 0; i < items.size(); ++i) {
      Surveyed& out = surveyed[i];
      if (out.document && !out.known && attempt(items[i], out, [&] { clean_and_sign(line, *out.document, out); })) {
        documents.push_back(*std::exchange(out.document, std::nullopt));
        places.push_back(&out);
      }
    }
    const std::vector<Line::Record> records = line.records_of_clean(documents);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      places[i]->document = std::move(documents[i]);
      if (records[i].fault.empty()) {
        places[i]->packed_record = compress(records[i].json);
      }
    }
  }

  // Does one thing to a document; false where that failed, which sets it aside.
  template <class Work>
  bool attempt(const Item& item, Surveyed& out, Work work) const {
    try {
      work();
      return true;
    } catch (const Rejected& why) {
      out.aside = Store::Aside{place_of(item), why.stage, why.what(), out.content_sha256, fingerprint_};
    } catch (const std::exception& error) {
      out.aside = Store::Aside{place_of(item), "clean", error.what(), out.content_sha256, fingerprint_};
    }
    out.document.reset();
    return false;
  }

  Document from_line(const Item& item, Surveyed& out) const {
    out.bytes = item.line->text.size();
    out.content_sha256 = item.line->too_long ? "" : sha256(item.line->text);
    Document document = json_document(*item.line);
    document.origin.path = display_path(inputs_.files.relative(item.file));
    return document;
  }

  Document from_file(const Item& item, Surveyed& out) const {
    const std::string bytes = read_file(inputs_.files[item.file].path, request_.max_bytes);
    out.bytes = bytes.size();
    out.content_sha256 = sha256(bytes);
    Document document;
    document.origin.sha256 = out.content_sha256;
    document.origin.id = out.content_sha256.substr(0, 16);
    document.origin.path = display_path(inputs_.files.relative(item.file));
    return known_.has(document.origin) ? document : text_document(bytes, *document.origin.path);
  }

  void take(Surveyed surveyed) {
    progress_.step({1, surveyed.bytes});
    report_.bytes += surveyed.bytes;
    if (surveyed.aside) {
      set_aside(*surveyed.aside);
      return;
    }
    ++report_.documents;
    Document& document = *surveyed.document;
    if (known_.has_with_path(document.origin)) {
      ++report_.known;
      return;
    }
    if (surveyed.known || !add(document, surveyed)) {
      ++report_.known;
      tell_place(document.origin);
    }
  }

  // Puts a new document into the store; false where this run has put one with the same content and id there.
  bool add(Document& document, Surveyed& surveyed) {
    if (surveyed.clean_sha256.empty()) {  // new, though nothing new was expected
      clean_and_sign(line_.get(), document, surveyed);
    }
    const Origin& origin = document.origin;
    const std::string fingerprint = record_fingerprint(fingerprint_, origin.id, *origin.path, false);
    if (!store_.add(document, {fingerprint_, surveyed.clean_sha256, surveyed.signature, fingerprint, surveyed.packed_source, surveyed.packed_record})) {
      return false;
    }
    report_.extracted += surveyed.packed_record.empty() ? 0U : 1U;
    ++report_.added;
    changed_ = true;
    commit_now_and_then();
    return true;
  }

  // Of several places with the same content the smallest is told, whatever the order in which they were seen.
  void tell_place(const Origin& origin) {
    const auto known = store_.find(origin.sha256, origin.id);
    if (!known) {
      throw StoreError("a document left the store while it was being read");
    }
    if (!known->path || *origin.path < *known->path) {
      store_.set_path(known->key, *origin.path);
      changed_ = true;
    }
  }

  void commit_now_and_then() {
    if (++uncommitted_ % kCommitEvery == 0) {
      store_.commit();
    }
  }

  void set_aside(const Store::Aside& aside) {
    reported_.insert(aside.place + '\0' + aside.stage + '\0' + aside.reason + '\0' + aside.sha256);
    if (!store_.has_aside(aside)) {
      store_.add_aside(aside);
      report_.newly_aside.push_back(aside.place + ": not " + (aside.stage == "read" ? "read" : "taken") + ": " + aside.reason);
      changed_ = true;
    }
  }

  // What was set aside in a file of this run, or in place of a folder that now has one, and isn't any more is forgotten.
  void forget_mended() {
    const std::vector<Store::Aside> asides = store_.asides();
    std::unordered_set<std::string> asked;
    for (const Store::Aside& aside : asides) {
      asked.emplace(aside.file());
    }
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < inputs_.files.size() && !asked.empty(); ++i) {
      const std::string path = display_path(inputs_.files.relative(i));
      for (std::size_t end = path.find('/');; end = path.find('/', end + 1)) {
        if (auto place = asked.extract(path.substr(0, end))) {
          seen.insert(std::move(place));
        }
        if (end == std::string::npos) {
          break;
        }
      }
    }
    for (const Store::Aside& aside : asides) {
      const bool in_this_run = seen.contains(std::string(aside.file()));
      const bool again = reported_.contains(aside.place + '\0' + aside.stage + '\0' + aside.reason + '\0' + aside.sha256);
      if (in_this_run && !again && aside.stage != "extract") {
        store_.remove_aside(aside);
        changed_ = true;
      }
    }
  }

  // Documents that other rules cleaned and signed.
  void sign_again() {
    const std::vector<Store::Key>& stale = known_.stale();
    if (stale.empty()) {
      return;
    }
    changed_ = true;
    progress_.begin("sign again", {stale.size(), 0});
    const Line& line = line_.get();
    std::size_t at = 0;
    using Stale = std::pair<Store::Key, Document>;
    in_order(
        request_.workers, std::size_t{8} * request_.workers,
        [&]() -> std::optional<Stale> {
          check_stop(stop_, store_);
          if (at == stale.size()) {
            return std::nullopt;
          }
          const Store::Key key = stale[at++];
          return Stale{key, store_.document(key)};
        },
        [&line](Stale item) {
          Surveyed out;
          clean_and_sign(line, item.second, out);
          return std::pair(item.first, std::move(out));
        },
        [&](const std::pair<Store::Key, Surveyed>& done) {
          store_.set_survey(done.first, fingerprint_, done.second.clean_sha256, done.second.signature);
          progress_.step({1, 0});
          commit_now_and_then();
        });
  }

  const Inputs& inputs_;
  const RunRequest& request_;
  const std::string& fingerprint_;
  Store& store_;
  LazyLine& line_;
  const std::atomic<int>& stop_;
  Progress& progress_;
  RunReport& report_;
  const KnownDocuments known_;
  std::optional<LineReader> reader_;
  std::size_t at_ = 0;
  std::unordered_set<std::string> reported_;
  std::uint64_t uncommitted_ = 0;
  bool changed_ = false;
};

}  // namespace

bool survey(const Inputs& inputs, const RunRequest& request, const std::string& fingerprint, Store& store, LazyLine& line, const std::atomic<int>& stop,
            Progress& progress, RunReport& report) {
  return Survey(inputs, request, fingerprint, store, line, stop, progress, report).run();
}

}  // namespace pressmill

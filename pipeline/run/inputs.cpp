#include "pipeline/run/inputs.h"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <set>

#include "pipeline/run/errors.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;

// Of ASCII letters the case doesn't matter.
bool ends_with(std::string_view name, std::string_view suffix) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return name.size() >= suffix.size() &&
         std::equal(suffix.begin(), suffix.end(), name.end() - static_cast<std::ptrdiff_t>(suffix.size()), [&](char a, char b) { return a == lower(b); });
}

bool is_wanted(std::string_view name) { return ends_with(name, ".txt") || is_json_lines(name); }

std::uint64_t size_of(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return error ? 0 : size;
}

bool lies_below(const fs::path& path, const fs::path& folder) {
  const auto [in_folder, in_path] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return in_folder == folder.end();
}

class Walk {
 public:
  Walk(fs::path root, const fs::path& out, Inputs& found)
      : root_(std::move(root)), prefix_(root_ == root_.root_path() ? root_.string() : root_.string() + "/"), found_(found) {
    // What this program wrote is no input. Seen before the walk, it is walked over.
    seen_ = root_ == out ? std::set<fs::path>{out / "dataset", out / ".pressmill"} : std::set<fs::path>{out};
  }

  void folder(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error || !seen_.insert(real).second) {
      if (error) {
        refuse(path, error.message());
      }
      return;
    }
    std::vector<fs::path> not_files;  // these in their order: of two ways into a folder the first is taken
    fs::directory_iterator it(path, error);
    for (std::error_code unknown; !error && it != fs::directory_iterator(); it.increment(error)) {
      if (it->is_symlink(unknown) || it->is_directory(unknown)) {
        not_files.push_back(it->path());
      } else {
        file(it->path(), it->is_regular_file(unknown));
      }
    }
    if (error) {
      refuse(path, error.message());
    }
    std::sort(not_files.begin(), not_files.end());
    for (const fs::path& entry : not_files) {
      visit(entry);
    }
  }

 private:
  void file(const fs::path& entry, bool regular) {
    if (!is_wanted(entry.native())) {
      count_other(entry);
    } else if (!regular) {
      refuse(entry, "no regular file");
    } else {
      found_.files.add(prefix_, std::string_view(entry.native()).substr(prefix_.size()), size_of(entry));
    }
  }

  void visit(const fs::path& entry) {
    std::error_code error;
    if (fs::is_symlink(entry, error)) {
      const fs::path target = fs::canonical(entry, error);
      if (error || !lies_below(target, root_)) {
        std::error_code none;
        if (!fs::is_directory(entry, none) && !is_wanted(entry.native())) {
          count_other(entry);
        } else {
          refuse(entry, error == std::errc::no_such_file_or_directory ? "a link to what isn't there"
                        : error                                       ? error.message()
                                                                      : "a link that leads out of the input; name its target as an input of its own");
        }
        return;
      }
    }
    if (fs::is_directory(entry, error)) {
      folder(entry);
    } else {
      file(entry, fs::is_regular_file(entry, error));
    }
  }

  void count_other(const fs::path& entry) {
    const std::string suffix = entry.extension().string();
    ++found_.other_kinds[suffix.empty() ? "(no suffix)" : display_path(suffix)];
  }

  void refuse(const fs::path& entry, const std::string& why) {
    found_.unreadable.emplace_back(display_path(fs::path(entry).lexically_relative(root_).generic_string()), why);
  }

  fs::path root_;
  std::string prefix_;  // of every path below the root
  Inputs& found_;
  std::set<fs::path> seen_;  // folders
};

}  // namespace

void InputFiles::add(const std::string& root, std::string_view relative, std::uint64_t bytes) {
  if (roots_.empty() || roots_.back() != root) {
    roots_.push_back(root);
  }
  entries_.push_back({static_cast<std::uint32_t>(relatives_.size()), static_cast<std::uint32_t>(roots_.size() - 1), bytes});
  relatives_.add(relative);
}

void InputFiles::sort() {
  const auto relative = [this](const Entry& entry) { return relatives_[entry.relative]; };
  const auto path = [&](const Entry& entry) { return roots_[entry.root] + std::string(relative(entry)); };
  std::sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
    const int order = relative(a).compare(relative(b));
    return order < 0 || (order == 0 && a.root != b.root && path(a) < path(b));
  });
  const auto same = [&](const Entry& a, const Entry& b) { return relative(a) == relative(b) && path(a) == path(b); };
  entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
}

InputFile InputFiles::operator[](std::size_t index) const {
  std::string name(relative(index));
  return {roots_[entries_[index].root] + name, name, is_json_lines(name)};
}

std::uint64_t InputFiles::bytes() const {
  return std::accumulate(entries_.begin(), entries_.end(), std::uint64_t{0}, [](std::uint64_t sum, const Entry& entry) { return sum + entry.bytes; });
}

bool is_json_lines(std::string_view name) { return ends_with(name, ".jsonl") || ends_with(name, ".ndjson"); }

Inputs find_inputs(const std::vector<std::string>& inputs, const std::string& out) {
  if (out.empty()) {
    throw UsageError("OUT has no name; say where dataset/ and .pressmill/ go");
  }
  Inputs found;
  std::error_code error;
  const fs::path real_out = fs::weakly_canonical(out, error);
  for (const std::string& input : inputs) {
    if (!fs::exists(fs::symlink_status(input, error)) || !fs::exists(input, error)) {
      throw UsageError(input + ": no such file or folder");
    }
    if (fs::is_directory(input, error)) {
      const fs::path root = fs::canonical(input, error);
      if (error) {
        throw UsageError(input + ": " + error.message());
      }
      Walk(root, real_out, found).folder(root);
    } else {
      const std::string name = fs::path(input).filename().string();
      found.files.add(input.substr(0, input.size() - name.size()), name, size_of(input));
    }
  }
  found.files.sort();
  return found;
}

void require_own_dataset(const std::string& out) {
  const std::string dataset = out + "/dataset";
  std::error_code unknown;
  if (fs::exists(fs::symlink_status(dataset, unknown)) && !fs::is_empty(dataset, unknown) && !fs::exists(dataset + "/run.json", unknown)) {
    throw UsageError(dataset + ": is there already, and no run wrote it; move it away or take another OUT");
  }
}

std::string display_path(std::string_view path) {
  if (utf8::is_valid(path)) {
    return std::string(path);
  }
  std::string out;
  for (const char c : path) {
    if (static_cast<unsigned char>(c) < 0x80) {
      out += c;
    } else {
      out += "\xEF\xBF\xBD";
    }
  }
  return out;
}

}  // namespace pressmill

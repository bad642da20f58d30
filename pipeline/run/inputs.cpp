#include "pipeline/run/inputs.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

#include "pipeline/run/errors.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;

bool is_json_lines(const fs::path& path) { return path.extension() == ".jsonl" || path.extension() == ".ndjson"; }

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
  Walk(fs::path root, fs::path out, Inputs& found) : root_(std::move(root)), out_(std::move(out)), found_(found) {}

  void folder(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error || real == out_ || !seen_.insert(real).second) {
      if (error) {
        refuse(path, error.message());
      }
      return;
    }
    std::vector<fs::path> entries;
    fs::directory_iterator it(path, error);
    for (; !error && it != fs::directory_iterator(); it.increment(error)) {
      entries.push_back(it->path());
    }
    if (error) {
      refuse(path, error.message());
    }
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
      visit(entry);
    }
  }

 private:
  void visit(const fs::path& entry) {
    std::error_code error;
    if (fs::is_symlink(entry, error)) {
      const fs::path target = fs::canonical(entry, error);
      if (error || !lies_below(target, root_)) {
        if (!fs::is_directory(entry) && !wanted(entry)) {
          count_other(entry);
        } else {
          refuse(entry, error ? error.message() : "a link that leads out of the input; name its target as an input of its own");
        }
        return;
      }
    }
    if (fs::is_directory(entry, error)) {
      folder(entry);
    } else if (wanted(entry)) {
      found_.files.push_back({entry.string(), fs::path(entry).lexically_relative(root_).generic_string(), is_json_lines(entry), size_of(entry)});
    } else {
      count_other(entry);
    }
  }

  static bool wanted(const fs::path& entry) { return entry.extension() == ".txt" || is_json_lines(entry); }

  void count_other(const fs::path& entry) {
    const std::string suffix = entry.extension().string();
    ++found_.other_kinds[suffix.empty() ? "(no suffix)" : display_path(suffix)];
  }

  void refuse(const fs::path& entry, const std::string& why) {
    found_.unreadable.emplace_back(display_path(fs::path(entry).lexically_relative(root_).generic_string()), why);
  }

  fs::path root_, out_;
  Inputs& found_;
  std::set<fs::path> seen_;
};

}  // namespace

Inputs find_inputs(const std::vector<std::string>& inputs, const std::string& out) {
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
      const fs::path path(input);
      found.files.push_back({input, path.filename().string(), is_json_lines(path), size_of(path)});
    }
  }
  const auto place = [](const InputFile& file) { return std::tie(file.relative, file.path); };
  std::sort(found.files.begin(), found.files.end(), [&](const InputFile& a, const InputFile& b) { return place(a) < place(b); });
  const auto same = [](const InputFile& a, const InputFile& b) { return a.path == b.path; };
  found.files.erase(std::unique(found.files.begin(), found.files.end(), same), found.files.end());
  return found;
}

std::string display_path(const std::string& path) {
  if (utf8::is_valid(path)) {
    return path;
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

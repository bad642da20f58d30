#include "pipeline/run/run_log.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>

#include "pipeline/document/json.h"
#include "pipeline/document/version.h"
#include "pipeline/publish/folder.h"
#include "pipeline/run/read.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;

std::string to_json(const RunReport& report, unsigned workers) {
  JsonWriter out;
  out.begin_object();
  out.field("pressmill", kVersion);
  out.field("finished", std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count());
  out.field("workers", workers);
  for (const auto& [name, count] : {std::pair<const char*, std::uint64_t>{"files", report.files},
                                    {"documents", report.documents},
                                    {"added", report.added},
                                    {"known", report.known},
                                    {"extracted", report.extracted},
                                    {"forgotten", report.forgotten.documents},
                                    {"aside_forgotten", report.forgotten.asides},
                                    {"bytes", report.bytes},
                                    {"newly_aside", report.newly_aside.size()},
                                    {"aside", report.aside}}) {
    out.key(name), out.number(static_cast<std::int64_t>(count));
  }
  out.key("published");
  out.boolean(report.published);
  out.key("seconds");
  out.begin_object();
  for (const auto& [stage, seconds] : report.seconds) {
    out.key(stage);
    out.real(seconds);
  }
  out.end_object();
  out.end_object();
  return std::move(out).take();
}

LoggedRun read_run(std::size_t number, const fs::path& path) {
  LoggedRun out;
  out.number = number;
  try {
    const Json run = parse_json(read_file(path.string(), kDefaultMaxBytes));
    out.documents = run["documents"].number();
    out.added = run["added"].number();
    out.extracted = run["extracted"].number();
    out.newly_aside = run["newly_aside"].number();
    out.forgotten = run["forgotten"].number();
    out.aside_forgotten = run["aside_forgotten"].number();
    out.published = run["published"].truth();
  } catch (const std::exception& error) {
    out.fault = path.string() + ": " + error.what();
  }
  return out;
}

}  // namespace

void log_run(const std::string& folder, const RunReport& report, unsigned workers) {
  const auto path = [&folder](std::size_t number) { return folder + "/" + std::to_string(number) + ".json"; };
  std::size_t number = 1;
  while (fs::exists(path(number))) {
    ++number;
  }
  OutputFile file(path(number));
  file.write(to_json(report, workers));
  file.write("\n");
  file.close();
}

std::vector<LoggedRun> last_runs(const std::string& folder, std::size_t most) {
  std::map<std::size_t, fs::path, std::greater<>> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string stem = entry.path().stem().string();
    if (!stem.empty() && stem.size() < 10 && stem.find_first_not_of("0123456789") == std::string::npos) {
      files.emplace(std::stoul(stem), entry.path());
    }
  }
  std::vector<LoggedRun> out;
  for (auto file = files.begin(); file != files.end() && out.size() < most; ++file) {
    out.push_back(read_run(file->first, file->second));
  }
  return out;
}

}  // namespace pressmill

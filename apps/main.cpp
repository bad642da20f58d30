#include <cstdio>
#include <exception>
#include <filesystem>
#include <sstream>

#include "apps/output.h"
#include "apps/verbs.h"
#include "pipeline/document/rules.h"
#include "pipeline/document/version.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/lock.h"
#include "pipeline/run/printable.h"

namespace pressmill {
namespace {

// The last verb that the command line names: "check" of "rules check"; the program itself where it names none.
const CLI::App* named_verb(const CLI::App* app) {
  while (!app->get_subcommands().empty()) {
    app = app->get_subcommands().front();
  }
  return app;
}

// "pressmill: --out is required; see pressmill run --help"
std::string fault_message(const CLI::App* app, const CLI::Error& fault) {
  std::string verb;
  for (const CLI::App* named = named_verb(app); named != nullptr; named = named->get_parent()) {
    verb.insert(0, " " + named->get_name());
  }
  return "pressmill: " + std::string(fault.what()) + "; see" + verb + " --help\n";
}

// Runs the verb that the command line names. Help and the version are output like any other; what is no command line is told on standard error.
void parse(CLI::App& app, int argc, char** argv, int& exit_code) {
  try {
    app.parse(argc, argv);
    if (!named_verb(&app)->get_subcommands([](const CLI::App*) { return true; }).empty()) {
      throw CLI::RequiredError("A verb");
    }
  } catch (const CLI::ParseError& error) {
    std::ostringstream asked, fault;
    exit_code = app.exit(error, asked, fault) == 0 ? kDone : kUsage;
    std::fputs(printable(fault.str(), LineEnds::kept).c_str(), stderr);
    put(asked.str());
  }
}

int run(int argc, char** argv) {
  CLI::App app{
      "Turns folders of scraped news, press releases and council papers into a citable dataset.\n"
      "Example: pressmill extract article.txt",
      "pressmill"};
  app.set_version_flag("--version", "pressmill " + std::string(kVersion));
  app.require_subcommand(0, 1);
  app.failure_message(fault_message);
  int exit_code = kDone;
  add_run(app, exit_code);
  add_extract(app, exit_code);
  add_dedup(app, exit_code);
  add_explain(app, exit_code);
  add_validate(app, exit_code);
  add_eval(app, exit_code);
  add_status(app, exit_code);
  add_forget(app, exit_code);
  add_rules(app, exit_code);
  try {
    parse(app, argc, argv, exit_code);
    end_output();
    return exit_code;
  } catch (const RulesError& error) {
    say(error.what());
    return kUsage;
  } catch (const UsageError& error) {
    say(error.what());
    return kUsage;
  } catch (const LockedError& error) {
    say(error.what());
    return kLocked;
  } catch (const StorageError& error) {
    say(error.what());
    return kStorage;
  } catch (const std::filesystem::filesystem_error& error) {
    say(error.path1().string() + ": " + error.code().message());
    return kStorage;
  }
}

}  // namespace
}  // namespace pressmill

int main(int argc, char** argv) {
  try {
    return pressmill::run(argc, argv);
  } catch (const std::exception& error) {
    pressmill::say(std::string("internal error: ") + error.what());
    return pressmill::kInternal;
  }
}

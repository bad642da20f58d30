#include <cstdio>
#include <exception>
#include <iostream>
#include <sstream>

#include "apps/verbs.h"
#include "pipeline/document/rules.h"
#include "pipeline/document/version.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/lock.h"
#include "pipeline/run/printable.h"

namespace pressmill {
namespace {

int run(int argc, char** argv) {
  CLI::App app{
      "Turns folders of scraped news, press releases and council papers into a citable dataset.\n"
      "Example: pressmill extract article.txt",
      "pressmill"};
  app.set_version_flag("--version", "pressmill " + std::string(kVersion));
  app.require_subcommand(1);
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
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream fault;
    const bool asked = app.exit(error, std::cout, fault) == 0;  // for help or the version
    std::fputs(printable(fault.str(), LineEnds::kept).c_str(), stderr);
    return asked ? kDone : kUsage;
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
  }
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
    say("standard output can't be written");
    return kStorage;
  }
  return exit_code;
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

#pragma once

#include <CLI/CLI.hpp>
#include <string_view>

// Each verb lives in a file of its own and adds itself to the command line; its callback does the work and leaves the exit code.
namespace pressmill {

enum ExitCode { kDone = 0, kInternal = 1, kUsage = 2, kSetAside = 3, kCheckFailed = 4, kStorage = 5, kLocked = 11 };

void add_dedup(CLI::App& app, int& exit_code);
void add_eval(CLI::App& app, int& exit_code);
void add_explain(CLI::App& app, int& exit_code);
void add_extract(CLI::App& app, int& exit_code);
void add_rules(CLI::App& app, int& exit_code);
void add_run(CLI::App& app, int& exit_code);
void add_forget(CLI::App& app, int& exit_code);
void add_status(CLI::App& app, int& exit_code);
void add_validate(CLI::App& app, int& exit_code);

// Writes "pressmill: …" to standard error, by printable().
void say(std::string_view message);

}  // namespace pressmill

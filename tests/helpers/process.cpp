#include "tests/helpers/process.h"

#include <fcntl.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): kill stands here
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/helpers/folders.h"

namespace pressmill::testing {
namespace {

// Standard streams are files: neither side can wait for the other.
pid_t start(const std::vector<std::string>& arguments, const std::string& in, const std::string& out, const std::string& err,
            const std::vector<std::string>& environment, std::size_t largest_file = RLIM_INFINITY) {
  const pid_t child = ::fork();
  if (child != 0) {
    return child;
  }
  const auto redirect = [](const std::string& path, int flags, int to) {
    const int descriptor = ::open(path.c_str(), flags, 0600);
    ::dup2(descriptor, to);
    ::close(descriptor);
  };
  redirect(in, O_RDONLY, STDIN_FILENO);
  redirect(out, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
  redirect(err, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
  const rlimit limit{largest_file, largest_file};
  ::signal(SIGXFSZ, SIG_IGN);  // a write over the limit fails, as on a full disk
  ::setrlimit(RLIMIT_FSIZE, &limit);
  for (const std::string& setting : environment) {
    ::putenv(const_cast<char*>(setting.c_str()));  // NOLINT: putenv keeps the string, which lives until exec
  }
  std::vector<char*> argv{const_cast<char*>(PRESSMILL_BINARY)};  // NOLINT: exec's signature
  for (const std::string& argument : arguments) {
    argv.push_back(const_cast<char*>(argument.c_str()));  // NOLINT: exec's signature
  }
  argv.push_back(nullptr);
  ::execv(PRESSMILL_BINARY, argv.data());
  ::_exit(127);
}

int wait_for(pid_t child, rusage& used) {
  int status = 0;
  ::wait4(child, &status, 0, &used);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Finished finish(const std::vector<std::string>& arguments, std::string_view input, const std::vector<std::string>& environment, std::size_t largest_file) {
  const TempFolder folder;
  folder.write("in", input);
  Finished out;
  rusage used{};
  out.exit_code = wait_for(start(arguments, folder / "in", folder / "out", folder / "err", environment, largest_file), used);
  out.out = read_bytes(folder / "out");
  out.err = read_bytes(folder / "err");
  out.peak_kib = used.ru_maxrss;
  return out;
}

}  // namespace

Finished pressmill(const std::vector<std::string>& arguments, std::string_view input, const std::vector<std::string>& environment) {
  return finish(arguments, input, environment, RLIM_INFINITY);
}

Finished pressmill_on_full_disk(const std::vector<std::string>& arguments, std::size_t bytes) { return finish(arguments, "", {}, bytes); }

std::string pressmill_on_terminal(const std::vector<std::string>& arguments) {
  const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
  ::grantpt(terminal);
  ::unlockpt(terminal);
  const std::string name = ::ptsname(terminal);  // NOLINT(concurrency-mt-unsafe): tests have one thread
  const pid_t child = start(arguments, "/dev/null", name, name, {});
  std::string out;
  char some[4096];
  for (ssize_t got = 0; (got = ::read(terminal, some, sizeof some)) > 0;) {  // fails once the other side is closed
    out.append(some, static_cast<std::size_t>(got));
  }
  rusage used{};
  wait_for(child, used);
  ::close(terminal);
  return out;
}

int pressmill_signalled(const std::vector<std::string>& arguments, int signal, unsigned microseconds) {
  const pid_t child = start(arguments, "/dev/null", "/dev/null", "/dev/null", {});
  ::usleep(microseconds);
  ::kill(child, signal);
  rusage used{};
  return wait_for(child, used);
}

}  // namespace pressmill::testing

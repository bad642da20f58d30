#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "pipeline/document/document.h"
#include "pipeline/run/documents.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/read.h"

// How the verbs that keep no state get their documents: one text file, or JSON lines.
namespace pressmill {

// The document of the text file that a verb was given. None where it can't be taken, which is said on standard error (exit kSetAside). Throws UsageError where
// there is no such file.
std::optional<Document> text_argument(const std::string& file, std::size_t max_bytes);

// The lines of the file that a verb was given, "-" for standard input. Throws UsageError where it can't be opened.
LineReader lines_argument(const std::string& file, std::size_t max_bytes);

// A line of input that can't be processed: its document's id, or line-N where nobody knows that, and why.
struct FailedLine {
  std::string id;
  Rejected why;
};

// Does `work` with the document of a line; none where that went well. The one place where a filter catches a document's failure: where `work` itself fails, the
// stage is told as `stage`. Any thread.
template <class Work>
std::optional<FailedLine> with_document(const LineReader::Line& line, const char* stage, Work work) {
  std::string id = "line-" + std::to_string(line.number);
  try {
    Document document = json_document(line);
    id = document.origin.id;
    work(std::move(document));
  } catch (const Rejected& why) {
    return FailedLine{id, why};
  } catch (const std::exception& error) {
    return FailedLine{id, Rejected(stage, error.what())};
  }
  return std::nullopt;
}

}  // namespace pressmill

// What holds for any text whatever: the corpus, the measuring sets where they are at hand, and mutations of them.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <random>

#include "pipeline/text/utf8.h"
#include "tests/helpers/documents.h"
#include "tests/helpers/folders.h"

namespace pressmill::testing {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> sources() {
  std::vector<std::string> out;
  const fs::path root = PRESSMILL_SOURCE_DIR;
  for (const fs::path& folder : {root / "corpus/articles", root / "../shared/seeds/docs", root / "../shared/real/docs"}) {
    std::ranges::transform(texts_in(folder), std::back_inserter(out), read_bytes);
  }
  return out;
}

std::string from_edits(const Document& document) {
  std::string out;
  std::uint32_t at = 0;
  for (const Edit& edit : document.clean.edits()) {
    out += std::string_view(document.source).substr(at, edit.span.begin - at);
    out += edit.with;
    at = edit.span.end;
  }
  return out + document.source.substr(at);
}

bool on_code_point(std::string_view text, std::uint32_t at) { return at == text.size() || (at < text.size() && !utf8::is_continuation(text[at])); }

// The laws; says nothing where they hold.
void check(const std::string& source) {
  const Document document = cleaned(source);
  ASSERT_EQ(from_edits(document), document.text());
  ASSERT_TRUE(utf8::is_valid(document.text()));
  std::uint32_t last = 0;
  for (const Edit& edit : document.clean.edits()) {
    ASSERT_FALSE(edit.rule.empty());
    ASSERT_LE(last, edit.span.begin);
    ASSERT_LE(edit.span.begin, edit.span.end);
    ASSERT_TRUE(on_code_point(source, edit.span.begin) && on_code_point(source, edit.span.end));
    last = edit.span.end;
  }
  ASSERT_EQ(document.text().find("\n\n\n"), std::string::npos);
  for (std::size_t at = document.text().find('\n'); at != std::string::npos; at = document.text().find('\n', at + 2)) {
    ASSERT_EQ(document.text().substr(at, 2), "\n\n") << "at " << at;
  }
  for (const Paragraph& paragraph : document.layout.paragraphs) {
    ASSERT_LT(paragraph.section, document.layout.sections.size());
    ASSERT_TRUE(document.layout.sections[paragraph.section].span.contains(paragraph.span));
  }

  const Document again = cleaned(document.text());
  ASSERT_EQ(again.text(), document.text());
  ASSERT_TRUE(again.clean.edits().empty()) << again.clean.edits().front().rule;
}

TEST(CleaningLaws, HoldForEveryArticle) {
  const auto all = sources();
  ASSERT_GT(all.size(), 20U);
  for (const std::string& source : all) {
    ASSERT_NO_FATAL_FAILURE(check(source)) << source.substr(0, 80);
  }
}

TEST(CleaningLaws, HoldForEveryCutAndMixture) {
  const auto all = sources();
  std::mt19937 random(11);
  const auto below = [&random](std::size_t n) { return n == 0 ? 0 : random() % n; };
  const std::vector<std::string> pieces{
      "\n", "\n\n",          "\f",  " ",         "\u00A0", "Hide Ad\n", "Read More\n", "\r\n", "\r", "-\n", "•", "Related topics:\n", "\u00AD", "e\u0301",
      "”",  "Page 2 of 3\n", ":\n", "(pictured)"};
  for (int round = 0; round < 1500; ++round) {
    const std::string& base = all[below(all.size())];
    std::size_t begin = below(base.size());
    std::size_t end = begin + below(std::min<std::size_t>(4000, base.size() - begin) + 1);
    while (begin > 0 && utf8::is_continuation(base[begin])) {
      --begin;
    }
    while (end < base.size() && utf8::is_continuation(base[end])) {
      ++end;
    }
    std::string text = base.substr(begin, end - begin);
    for (std::size_t i = below(12); i > 0; --i) {
      std::size_t at = below(text.size() + 1);
      while (at > 0 && at < text.size() && utf8::is_continuation(text[at])) {
        --at;
      }
      switch (below(4)) {
        case 0: text.insert(at, pieces[below(pieces.size())]); break;
        case 1: {  // double a line
          const std::size_t line = text.rfind('\n', at) + 1;
          const std::size_t line_end = std::min(text.find('\n', at), text.size());
          text.insert(line_end, text.substr(std::min(line, line_end), line_end - std::min(line, line_end)));
          break;
        }
        case 2: {  // break a line
          const std::size_t space = text.find(' ', at);
          if (space != std::string::npos) {
            text[space] = '\n';
          }
          break;
        }
        default: text = text.substr(at) + text.substr(0, at); break;
      }
    }
    ASSERT_NO_FATAL_FAILURE(check(text)) << "round " << round << "\n" << text;
  }
}

}  // namespace
}  // namespace pressmill::testing

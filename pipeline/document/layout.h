#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/text/sentences.h"
#include "pipeline/text/span.h"
#include "pipeline/text/tokens.h"

namespace pressmill {

enum class SectionKind : std::uint8_t { title, body, caption, notes, list };
std::string_view name_of(SectionKind kind);

// Paragraphs that belong together, under a heading where they have one.
struct Section {
  SectionKind kind = SectionKind::body;
  Span span;
  std::optional<Span> heading;  // lies inside the span
};

struct Paragraph {
  Span span;
  std::uint32_t first_token = 0, last_token = 0;        // [first, last) of Layout::tokens
  std::uint32_t first_sentence = 0, last_sentence = 0;  // [first, last) of Layout::sentences
  std::uint32_t section = 0;                            // index into Layout::sections
  bool broken = false;                                  // it has more than one line
};

// The clean text as a reader sees it: sections of paragraphs of sentences of tokens. Everything in order, nothing overlaps; a paragraph lies in one section.
struct Layout {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;
  std::vector<Section> sections;

  SectionKind kind_of(const Paragraph& paragraph) const { return sections[paragraph.section].kind; }

  // The paragraph or sentence that holds byte `at` (or the last one before it). REQUIRES: there is one. O(log n).
  std::uint32_t paragraph_at(std::uint32_t at) const;
  std::uint32_t sentence_at(std::uint32_t at) const;
  std::uint32_t token_at(std::uint32_t at) const;  // the first token that ends behind `at`; tokens.size() where none does

  std::span<const Token> tokens_of(const Paragraph& p) const { return std::span(tokens).subspan(p.first_token, p.last_token - p.first_token); }
  std::span<const Token> tokens_of(const Sentence& s) const { return std::span(tokens).subspan(s.first_token, s.last_token - s.first_token); }
};

// Lays out a clean text whose paragraphs are separated by one blank line; sections come from the cleaner (pipeline/clean/sections.h).
Layout lay_out(std::string_view clean, const Vocabulary& vocabulary, const Lexicon& abbreviations);

}  // namespace pressmill

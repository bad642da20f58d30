#include "extractors/recommendations/list_lines.h"

namespace pressmill::recommendations {

std::vector<Line> lines_of(const Document& document) {
  const std::span<const Token> tokens = document.layout.tokens;
  const auto& paragraphs = document.layout.paragraphs;
  std::vector<Line> out;
  out.reserve(paragraphs.size());
  for (std::uint32_t p = 0; p < paragraphs.size(); ++p) {
    std::uint32_t first = paragraphs[p].first_token;
    if (first < paragraphs[p].last_token && !paragraphs[p].broken) {
      out.push_back({first, paragraphs[p].last_token, p});
      continue;
    }
    for (std::uint32_t i = first; i < paragraphs[p].last_token; ++i) {
      const bool ends =
          i + 1 == paragraphs[p].last_token || Span{tokens[i].span.end, tokens[i + 1].span.begin}.of(document.text()).find('\n') != std::string_view::npos;
      if (ends) {
        out.push_back({first, i + 1, p});
        first = i + 1;
      }
    }
  }
  return out;
}

std::optional<Marker> marker_of(const Document& document, const Line& line) {
  const std::span<const Token> tokens = document.layout.tokens;
  const auto word = [&](std::uint32_t token) { return document.words(tokens[token].span); };
  const std::uint32_t f = line.first, n = line.last - line.first;
  const auto mark = [&](std::uint32_t i, char c) { return i < line.last && tokens[i].ascii == c; };
  if (n < 2) {
    return std::nullopt;
  }
  const Token& first = tokens[f];
  if (first.kind == TokenKind::mark && first.ascii != '(' && first.ascii != '"' && first.ascii != '\'') {
    const std::string_view m = word(f);
    return m == "“" || m == "‘" || m == "£" ? std::nullopt : std::optional(Marker{f + 1, {}, 'b'});
  }
  if (mark(f, '(') && mark(f + 2, ')')) {
    return Marker{f + 3, std::string(word(f + 1)), '('};
  }
  if (first.kind == TokenKind::number && (mark(f + 1, '.') || mark(f + 1, ')'))) {
    if (f + 2 < line.last && tokens[f + 2].kind == TokenKind::number && tokens[f + 2].span.begin == tokens[f + 1].span.end) {
      return Marker{f + 3, std::string(word(f)) + "." + std::string(word(f + 2)), '.'};
    }
    return Marker{f + 2, std::string(word(f)), '1'};
  }
  // "R1 Raise standards"
  if (first.kind == TokenKind::word && first.capital && first.span.size() == 1 && n > 3 && tokens[f + 1].kind == TokenKind::number &&
      tokens[f + 1].span.begin == first.span.end && tokens[f + 1].span.end < tokens[f + 2].span.begin) {
    return Marker{f + 2, std::string(word(f)) + std::string(word(f + 1)), 'r'};
  }
  if (first.kind == TokenKind::word && first.span.size() == 1 && (mark(f + 1, ')') || mark(f + 1, '.'))) {
    return Marker{f + 2, std::string(word(f)), 'a'};
  }
  return std::nullopt;
}

bool reads_like_item(const Document& document, const Words& words, const Line& line) {
  constexpr std::uint32_t kLongestAddressee = 16;  // tokens before "should"
  const std::span<const Token> tokens = document.layout.tokens;
  if (line.last - line.first < 4 || line.last - line.first > kLongestItem || tokens[line.last - 1].ascii == ':') {
    return false;
  }
  if (words.begins_line(tokens[line.first])) {
    return true;
  }
  std::vector<Piece> pieces;
  words.read(tokens, line.first, std::min(line.last, line.first + kLongestAddressee), pieces);
  for (const Piece& p : pieces) {
    if (p.role == Role::should) {
      return words.is(tokens[p.first], Small::must) || (words.is(tokens[p.last - 1], Small::to) && !words.is(tokens[p.first], Small::copula));
    }
    if (p.role == Role::say || p.role == Role::which || p.role == Role::ask) {
      return false;
    }
  }
  return false;
}

}  // namespace pressmill::recommendations

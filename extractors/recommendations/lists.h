#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "extractors/recommendations/list_lines.h"

namespace pressmill::recommendations {

constexpr std::uint32_t kLongestHeading = 12;   // tokens
constexpr std::uint32_t kLeastNumbered = 6;     // tokens of "Recommendation 1: Review every key"
constexpr std::uint32_t kShortLead = 10;        // tokens of "The service must:"
constexpr std::uint32_t kLongestReference = 6;  // tokens of "(Paragraph 12)"
constexpr std::size_t kMostBare = 40;           // lines of a list without bullets

// Reads the lists of one document: the sections that a heading begins ("2.0 Recommendation(s):"; lists.cpp), and what stands under a lead-in ("The force
// should:"; what such a line tells is in list_leads.cpp). Used by one thread; linear in the document.
class Lists {
 public:
  Lists(const Document& document, const Words& words, const Words::Seen& seen, std::vector<bool>& taken, Found& out)
      : document_(document), words_(words), seen_(seen), taken_(taken), out_(out), text_(document.text()), tokens_(document.layout.tokens) {}

  void run() {
    lines_ = lines_of(document_);
    for (std::size_t i = 0; i < lines_.size();) {
      const bool leads =
          i + 1 < lines_.size() && (tokens_[lines_[i].last - 1].ascii == ':' || tokens_[lines_[i].last - 1].ascii == '-' ||
                                    (tokens_[lines_[i + 1].first].kind == TokenKind::mark && (announces_bullets(i) || ends_with_colon(lines_[i]))));
      const bool named = names_recommendations(lines_[i]);
      const std::size_t used = named && heading(i)                                          ? section(i)
                               : leads && lead_in(i)                                        ? items(i)
                               : named && may_be_numbered(lines_[i]) && numbered(lines_[i]) ? 1
                                                                                            : 0;
      i += std::max<std::size_t>(used, 1);
    }
  }

 private:
  std::string_view word(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  bool is(std::uint32_t token, Small what) const { return token < tokens_.size() && words_.is(tokens_[token], what); }

  // Whether recommendations may be named in the paragraph of that line; else it is no heading, and "3:" in it no recommendation's number.
  bool names_recommendations(const Line& line) const {
    const Paragraph& p = document_.layout.paragraphs[line.paragraph];
    return std::ranges::any_of(seen_.in.begin() + p.first_sentence, seen_.in.begin() + p.last_sentence,
                               [](std::uint8_t in) { return (in & Words::kRecommends) != 0; });
  }
  bool heading(std::size_t i) const {
    const Line& line = lines_[i];
    std::uint32_t first = line.first;
    while (first < line.last && tokens_[first].kind != TokenKind::word) {
      ++first;
    }
    if (first >= line.last || line.last - first > kLongestHeading) {
      return false;
    }
    for (std::uint32_t at = first; at + 1 < line.last && tokens_[first].capital; ++at) {
      const bool mark = tokens_[at].kind == TokenKind::mark && tokens_[at].ascii != '.' && tokens_[at].ascii != ',' && tokens_[at].ascii != '\'';
      if (mark && tokens_[at + 1].kind == TokenKind::word && words_.may_begin(tokens_[at + 1], Words::kWord) && is_heading(line, at + 1)) {
        return true;  // "Annex A – List of recommendations"
      }
    }
    return words_.may_begin(tokens_[first], Words::kWord) && is_heading(line, first);
  }
  bool is_heading(const Line& line, std::uint32_t first) const;

  bool may_be_numbered(const Line& line) const {
    const std::uint32_t f = line.first;
    return line.last - f > kLeastNumbered && words_.may_begin(tokens_[f], Words::kWord) && label_end(line) > 0;
  }
  // "Recommendation 1:", "Area for improvement (AFI) 7 –": the mark behind the number of a label; 0 where the line begins with none.
  std::uint32_t label_end(const Line& line) const {
    constexpr std::uint32_t kLongestLabel = 9;  // tokens
    for (std::uint32_t i = line.first + 1; i + 1 < line.last && i - line.first < kLongestLabel; ++i) {
      if (tokens_[i].kind == TokenKind::number) {
        return tokens_[i + 1].kind == TokenKind::mark && tokens_[i + 1].ascii != '.' && tokens_[i + 1].ascii != ',' ? i + 1 : 0;
      }
    }
    return 0;
  }
  bool numbered(const Line& line);
  static bool follows(const std::string& before, const std::string& number);
  std::size_t section(std::size_t at);
  bool says_whose(std::size_t at) const;
  bool prefaces(std::size_t at, std::size_t made);
  bool is_cell(std::size_t at) const;
  std::size_t row(std::size_t at, std::size_t behind);
  bool tells_status(const Line& line, std::size_t before);

  bool begins_with_time(std::uint32_t token) const {
    return is(token, Small::by) || is(token, Small::in) || is(token, Small::to) || words_.alone(tokens_[token]) == Role::deadline;
  }
  bool one_sentence(const Line& line) const {
    return document_.layout.sentence_at(tokens_[line.first].span.begin) == document_.layout.sentence_at(tokens_[line.last - 1].span.begin);
  }
  // "The trust must:", and ":-" or a dash that stands off instead.
  bool ends_with_colon(const Line& line) const {
    const Token& last = tokens_[line.last - 1];
    return last.ascii == ':' || (last.kind == TokenKind::mark && (last.ascii == '-' || last.ascii == '\0') && ends_with_dash(line));
  }
  bool ends_with_dash(const Line& line) const;

  // The first that the document names: few lists ask.
  const std::optional<Words::Body>& first_body() { return first_body_ ? *first_body_ : first_body_.emplace(words_.first_inspectorate(tokens_)); }

  const Piece* find(Role role) const {
    const auto found = std::ranges::find_if(pieces_, [role](const Piece& p) { return p.role == role; });
    return found == pieces_.end() ? nullptr : &*found;
  }

  bool begins(std::uint32_t token, Role role) const {
    return std::ranges::any_of(pieces_, [&](const Piece& p) { return p.role == role && p.first == token; });
  }

  bool recommends_before(std::uint32_t index) const;
  bool announced_before(std::uint32_t index) const;
  bool lead_in(std::size_t at);
  bool answered();
  bool heads_list(const Line& line) const;
  bool announces_bullets(std::size_t at) const;
  std::string addressee_of_lead(const Line& line, const Piece* should, const Piece* ask, bool ends_should) const;
  std::string phrase_before(std::uint32_t end) const;
  std::uint32_t behind_deadline(std::uint32_t first, std::uint32_t last) const;
  std::size_t stated() const;
  std::size_t items(std::size_t at);
  std::size_t bare_lines(std::size_t from) const;
  bool recommend_mostly(std::size_t from, std::size_t count) const;
  std::string whom_of(const Line& line, std::uint32_t first);
  bool names_whom(const Line& line, std::uint32_t first);
  void item(const Line& line, const Marker& m, std::string_view rule);
  std::string addressee_in(std::uint32_t first, std::uint32_t last) const;

  const Document& document_;
  const Words& words_;
  const Words::Seen& seen_;
  std::vector<bool>& taken_;
  Found& out_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<Line> lines_;
  std::optional<std::optional<Words::Body>> first_body_;  // once it has been looked for
  mutable std::vector<Piece> pieces_;
  std::string addressee_;
  std::string_view source_;
  mutable std::string heading_for_;  // to whom the heading read last speaks
  std::uint32_t sentence_ = 0;       // the one in which the lead-in read last ends
  std::string_view lead_status_;     // what the lead-in tells of all its items
};

}  // namespace pressmill::recommendations

#include "extractors/published.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/dates/compute.h"
#include "extractors/dates/recognise.h"
#include "pipeline/document/rules.h"

namespace pressmill {
namespace {

// The kinds of line that tell it, the surest first.
enum class Kind : std::uint8_t { label, stamp, dateline, embargo, statement, updated, none };
constexpr std::array<std::string_view, 6> kRules = {"published/label",   "published/time-stamp", "published/dateline",
                                                    "published/embargo", "published/statement",  "published/updated"};

struct Told {
  Kind kind = Kind::none;
  Date date;
  SourceSpan span;
};

class Published final : public Extractor {
 public:
  explicit Published(const Rules& rules)
      : words_(rules), vocabulary_(rules.vocabulary()), cues_(rules.lexicon("publication_cues")), stamp_words_(rules.lexicon("time_stamp_words")) {}

  void extract(const Document& document, const Annotations&, Annotations& out) const override {
    if (document.origin.published) {
      add(*document.origin.published, "given", "published/given", std::nullopt, out);
    } else if (const auto date = document.origin.url ? in_url(*document.origin.url) : std::nullopt) {
      add(*date, "url", "published/url", std::nullopt, out);
    } else if (const Told told = in_text(document.source); told.kind != Kind::none) {
      add(told.date, "text", kRules[static_cast<std::size_t>(told.kind)], told.span, out);
    }
  }

 private:
  static void add(Date date, std::string_view basis, std::string_view rule, std::optional<SourceSpan> span, Annotations& out) {
    out.add("published", {}, rule,
            {{"value", out.keep(iso_date(date))},
             {"basis", Lasting{basis}},
             {"rule", Lasting{rule}},
             {"source_start", span ? Value(SourcePoint{span->begin}) : Value()},
             {"source_end", span ? Value(SourcePoint{span->end}) : Value()}});
  }

  // …/2021/08/19/…, …/2021-08-19…, …/2021/aug/19/…
  std::optional<Date> in_url(std::string_view url) const {
    const std::vector<Token> tokens = tokenize(url, vocabulary_);
    const auto number = [&](std::size_t i, std::size_t widest) -> int {
      const std::string_view s = tokens[i].span.of(url);
      return tokens[i].kind == TokenKind::number && s.size() <= widest ? std::stoi(std::string(s)) : 0;
    };
    for (std::size_t i = 0; i + 4 < tokens.size(); ++i) {
      const bool cut = tokens[i + 1].ascii == tokens[i + 3].ascii && (tokens[i + 1].ascii == '/' || tokens[i + 1].ascii == '-');
      if (!cut || tokens[i].span.size() != 4) {
        continue;
      }
      const int month = words_.of(tokens[i + 2]).month > 0 ? words_.of(tokens[i + 2]).month : number(i + 2, 2);
      const Date date = std::chrono::year(number(i, 4)) / month / number(i + 4, 2);
      constexpr int kOldest = 1990;  // no page of the web is older
      if (date.ok() && static_cast<int>(date.year()) >= kOldest) {
        return date;
      }
    }
    return std::nullopt;
  }

  // The surest line that tells it, the first of those that are equally sure.
  Told in_text(std::string_view source) const {
    constexpr std::size_t kLongest = 300;  // bytes; a longer line is prose
    constexpr int kTop = 30;               // lines with something in them, in which a bare time stamp or dateline counts
    Told best;
    int filled = 0;
    for (std::size_t begin = 0; begin < source.size() && best.kind != Kind::label;) {
      const std::size_t end = std::min(source.find('\n', begin), source.size());
      const std::string_view line = source.substr(begin, end - begin);
      filled += line.find_first_not_of(" \t\r") == std::string_view::npos ? 0 : 1;
      if (line.size() <= kLongest && has_year(line)) {
        Told told = in_line(line, filled <= kTop);
        if (told.kind < best.kind) {
          told.span.begin += static_cast<std::uint32_t>(begin);
          told.span.end += static_cast<std::uint32_t>(begin);
          best = told;
        }
      }
      begin = end + 1;
    }
    return best;
  }

  static bool has_year(std::string_view line) {
    int digits = 0;
    for (const char c : line) {
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits == 4) {
        return true;
      }
    }
    return false;
  }

  Told in_line(std::string_view line, bool top) const {
    const std::vector<Token> tokens = tokenize(line, vocabulary_);
    std::vector<dates::Expression> found;
    dates::recognise(line, tokens, 0, words_, found);
    Told best;
    for (const dates::Expression& e : found) {
      if (e.to || !e.from.is_full_day()) {
        continue;
      }
      const dates::Resolved value = dates::compute(e, std::nullopt, dates::Direction::past);
      const Kind kind = value.first ? kind_of(line, tokens, e, top) : Kind::none;
      if (kind < best.kind) {
        best = {kind, *value.first, {e.span.begin, e.span.end}};
      }
    }
    return best;
  }

  Kind kind_of(std::string_view line, const std::vector<Token>& tokens, const dates::Expression& e, bool top) const {
    Kind kind = cue_before(tokens, e);
    if (kind == Kind::none && top) {
      kind = is_stamp(tokens, e) ? Kind::stamp : is_dateline(line, tokens, e) ? Kind::dateline : Kind::none;
    }
    return kind;
  }

  // What the last cue before the date makes of it. Labels begin their line or stand behind a bar, with nothing but marks and a clock between them and the date.
  Kind cue_before(const std::vector<Token>& tokens, const dates::Expression& e) const {
    Kind kind = Kind::none;
    bool opens = true;  // nothing but marks since the beginning of the line or a bar
    for (std::uint32_t i = 0; i < e.first_token;) {
      const auto cue = cues_.at(tokens, i);
      if (!cue) {
        const bool bar = tokens[i].ascii == '|';
        opens = bar || (opens && tokens[i].kind == TokenKind::mark);
        const bool breaks = tokens[i].kind == TokenKind::word && !stamp_words_.has(tokens[i].word);
        if (breaks && (kind == Kind::label || kind == Kind::updated)) {
          kind = Kind::none;
        }
        ++i;
        continue;
      }
      const std::string_view what = cue->value;
      if (what == "embargoed") {
        kind = Kind::embargo;
      } else if (what == "embargo") {
        kind = has_clock(tokens) ? Kind::embargo : Kind::none;
      } else if (what == "statement") {
        kind = Kind::statement;
      } else if (opens && what != "byline") {
        kind = what == "label" ? Kind::label : Kind::updated;
      }
      opens = false;
      i += cue->tokens;
    }
    return kind;
  }

  // 00.01, 7:05
  static bool has_clock(const std::vector<Token>& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
      if (tokens[i].kind == TokenKind::number && tokens[i].span.size() <= 2 && (tokens[i + 1].ascii == '.' || tokens[i + 1].ascii == ':') &&
          tokens[i + 2].kind == TokenKind::number && tokens[i + 2].span.size() == 2 && tokens[i].span.end == tokens[i + 1].span.begin) {
        return true;
      }
    }
    return false;
  }

  // Nothing but the date, a clock and a weekday; in a byline between its bars: "By Ada Marsh | 4 May 2021".
  bool is_stamp(const std::vector<Token>& tokens, const dates::Expression& e) const {
    const auto first = cues_.at(tokens, 0);
    const bool byline = first && first->value == "byline";
    const auto bar = [&](std::uint32_t i) { return byline && tokens[i].ascii == '|'; };
    const auto fits = [&](std::uint32_t i) {
      return tokens[i].kind != TokenKind::word || stamp_words_.has(tokens[i].word) || words_.of(tokens[i]).weekday > 0;
    };
    for (std::uint32_t i = e.first_token; i > 0 && !bar(i - 1); --i) {
      if (!fits(i - 1)) {
        return false;
      }
    }
    for (std::uint32_t i = e.last_token; i < tokens.size() && !bar(i); ++i) {
      if (!fits(i)) {
        return false;
      }
    }
    return true;
  }

  // "HARROWMERE, 12 June 2024 – ": a place in capitals or before a comma, the date, a dash or colon.
  static bool is_dateline(std::string_view line, const std::vector<Token>& tokens, const dates::Expression& e) {
    constexpr std::uint32_t kLongest = 6;
    if (e.first_token == 0 || e.first_token > kLongest) {
      return false;
    }
    std::uint32_t last = e.last_token;  // behind "(Reuters)" too
    if (last < tokens.size() && tokens[last].ascii == '(') {
      for (const std::uint32_t end = last + kLongest; last < end && last < tokens.size() && tokens[last].ascii != ')'; ++last) {
      }
      ++last;
    }
    if (last >= tokens.size()) {
      return false;
    }
    for (std::uint32_t i = 0; i < e.first_token; ++i) {
      if (tokens[i].kind == TokenKind::word && !tokens[i].capital) {
        return false;
      }
    }
    const std::string_view behind = tokens[last].span.of(line);
    const char before = tokens[e.first_token - 1].ascii;
    return (before == ',' || before == '(') && (behind == "–" || behind == "—" || behind == "-" || behind == ":" || behind == ")");
  }

  dates::Words words_;
  const Vocabulary& vocabulary_;
  const Lexicon& cues_;
  const Lexicon& stamp_words_;
};

constexpr std::array<Emits, 1> kEmits{{{"published", "published", "", Emits::Shape::object}}};

}  // namespace

ExtractorEntry published_entry() {
  return {"published", kEmits, {}, [](const Rules& rules) -> std::unique_ptr<Extractor> { return std::make_unique<Published>(rules); }};
}

}  // namespace pressmill

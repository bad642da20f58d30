#include "extractors/ratings/bodies.h"

#include <algorithm>

#include "pipeline/text/partition.h"

namespace pressmill::ratings {

Bodies::Bodies(const Document& document, const Words& words, const Scales& scales, const Marks& marks) : document_(document), words_(words), scales_(scales) {
  const auto is = [&](std::uint32_t token, Small what) { return words.small().is(document.layout.tokens[token], what); };
  const auto begin_of = [&](std::uint32_t token) { return document.layout.tokens[token].span.begin; };
  implied_ = marks.bodies().empty() && !marks.implied().empty();
  const std::vector<Marks::Body>& bodies = implied_ ? marks.implied() : marks.bodies();
  all_.reserve(bodies.size());
  for (const Marks::Body& body : bodies) {
    const std::string_view name = body.name.find('|') == std::string_view::npos ? body.name : one_of(body.name);
    Body& out = all_.emplace_back(Body{body.token, begin_of(body.token), name, scales.of_body(name), std::nullopt});
    const std::uint32_t i = body.token;
    if (i > 0 && is(i - 1, Small::by) && !is(i, Small::the)) {
      out.by = begin_of(i - 1);
    } else if (i > 1 && is(i - 1, Small::the) && is(i - 2, Small::by)) {
      out.by = begin_of(i - 2);
    }
  }
}

bool Bodies::have_numbers() const {
  return std::ranges::any_of(all_, [](const Body& b) { return Scales::has_numbers(b.scales); });
}

bool Bodies::have(const Scales::Grade& grade) const {
  return std::ranges::any_of(all_, [&](const Body& b) { return grade.on_any(b.scales); });
}

// "HMIP" may be two bodies, parted by "|": the one whose kind of service the document names first.
std::string_view Bodies::one_of(std::string_view names) const {
  const std::string_view first = names.substr(0, names.find('|')), second = names.substr(names.find('|') + 1);
  const auto& tokens = document_.layout.tokens;
  const Scales::OfBody of_first = scales_.of_body(first), of_second = scales_.of_body(second);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto found = words_.may_begin(tokens[i], Words::kService) ? words_.services().at(tokens, i) : std::nullopt;
    if (found && Scales::grades_kind(of_first, found->value)) {
      return first;
    }
    if (found && Scales::grades_kind(of_second, found->value)) {
      return second;
    }
  }
  return first;
}

// The body that the sentence names behind the grade with "by"; else the one named nearest before, or first behind, where the grade is on a scale of it; else
// another one of the text that has such a grade.
const Bodies::Body* Bodies::of(std::uint32_t at, const Scales::Grade& grade) const {
  if (all_.empty()) {
    return nullptr;
  }
  const Layout& layout = document_.layout;
  for (const Body& body : all_) {
    if (body.by && *body.by >= at) {
      if (body.token >= layout.sentences[layout.sentence_at(at)].last_token) {
        break;
      }
      if (grade.on_any(body.scales)) {
        return &body;
      }
    }
  }
  const Body& near = nearest(at);
  if (grade.on_any(near.scales)) {
    return &near;
  }
  const auto other = std::ranges::find_if(all_, [&](const Body& b) { return grade.on_any(b.scales); });
  return other == all_.end() ? &near : &*other;
}

// The body named nearest before byte `at`, else the first behind it.
const Bodies::Body& Bodies::nearest(std::uint32_t at) const {
  const auto behind = partition_place(all_.begin(), all_.end(), [at](const Body& b) { return b.begin < at; });
  return behind == all_.begin() ? all_.front() : *(behind - 1);
}

}  // namespace pressmill::ratings

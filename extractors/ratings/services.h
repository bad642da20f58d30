#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/ratings/marks.h"
#include "extractors/ratings/sentence.h"

namespace pressmill::ratings {

// The services that a document speaks of, each with all its names: "Northwick Youth Offending Team (YOT)", "Northwick YOT", "the YOT" and "the service" are
// one. Used by one thread.
class Services {
 public:
  struct Service {
    std::string name;       // the fullest form in the document
    std::string_view kind;  // as in services.tsv
    std::uint32_t mentions = 0;
    bool placed = false;             // it is called by its place: "children's services in Northwick"
    bool proper = false;             // the name is capitalised throughout
    bool provider = false;           // named only as who runs another: "run by Tarn Care Homes"
    std::vector<std::string> words;  // the capitalised words of its names, without the nouns of its kind
  };

  // Finds every named service. Document, words and marks outlive it. Linear in the document; at most kMost services are told apart.
  Services(const Document& document, const Words& words, const Marks& marks);

  // Whose name stands in tokens [phrase), or whom "the service", "it" or an abbreviation there means; none where the phrase names no service.
  std::optional<std::uint32_t> in(Tokens phrase) const;

  // The first service whose name stands in tokens [phrase).
  std::optional<std::uint32_t> named_in(Tokens phrase) const;

  // The service whose name holds every capitalised word of tokens [name): "Brackford" of "Brackford Borough Council"; or behind which it stands in
  // brackets.
  std::optional<std::uint32_t> called(Tokens name) const;

  // The services, two or more, whose names are all that stands in tokens [phrase), with commas and "and" between; else none.
  std::vector<std::uint32_t> listed(Tokens phrase) const;

  // Whether token `at` lies in the name of a service, so that no word of it is an aspect.
  bool covers(std::uint32_t at) const;

  // The name that ends before token `end`; empty where none does.
  Tokens mention_ending_at(std::uint32_t end) const;

  // The service whose kind has just that name in services.tsv: "youth justice"; none where the document names no such service.
  std::optional<std::uint32_t> of_kind_named(std::string_view kind) const;

  // Whether the noun at token `at` means the service itself where the document is about such a one: "the setting" of a nursery.
  bool is_setting(std::uint32_t at) const;

  // The words by which tokens [phrase) speak of a service whose name the document doesn't tell: "the trust"; empty where they don't.
  Tokens unnamed(Tokens phrase) const;

  // The kind of the noun of a service in tokens [phrase), the first that isn't just "service"; empty where none stands there.
  std::string_view kind_in(Tokens phrase) const;

  // The service that a sentence speaks of which names none: the last one before token `at`, else the main one.
  std::optional<std::uint32_t> around(std::uint32_t at) const;

  const Service& operator[](std::uint32_t service) const { return services_[service]; }

  // The kind of that service, else of the one that the document is mostly about; empty where it names none.
  std::string_view kind_of(std::optional<std::uint32_t> service) const {
    const auto known = service ? service : main_;
    return known ? services_[*known].kind : std::string_view();
  }

  // Where in tokens [first, last) the noun of a kind of service, an inspectorate or an aspect of several words may begin, named or not.
  std::span<const std::uint32_t> places_in(std::uint32_t first, std::uint32_t last) const { return Marks::within(marks_.names(), first, last); }

  bool empty() const { return services_.empty(); }

 private:
  static constexpr std::size_t kMost = 64;
  struct Mention {
    Tokens tokens;
    std::uint32_t service = 0;
  };

  void find();
  std::optional<Tokens> named(std::uint32_t begin, std::uint32_t head, std::uint32_t end, std::string_view kind) const;
  bool is_short(std::uint32_t at) const;
  bool is_placed(std::uint32_t end, std::string_view kind) const;
  bool names_longer(std::uint32_t end, std::string_view kind) const;
  bool is_of_place(std::uint32_t head, std::uint32_t end) const;
  Tokens of_place(std::uint32_t head, std::uint32_t end) const;
  bool is_time(std::uint32_t begin, std::uint32_t at) const;
  bool joins_several(std::uint32_t first, std::uint32_t head, std::uint32_t end) const;
  bool own_name(std::uint32_t first, std::uint32_t head) const;
  std::optional<Tokens> apposed(std::uint32_t begin, std::uint32_t head) const;
  std::optional<Tokens> introduced(std::uint32_t begin, std::uint32_t head, std::uint32_t end) const;
  std::string_view name_role(std::uint32_t token) const;
  void join_placed();
  void sort_mentions();
  void addressed();
  void repeats();
  void add(Tokens name, std::uint32_t head, std::uint32_t head_end, std::string_view kind);
  std::optional<std::uint32_t> of_kind(std::string_view kind, std::uint32_t at) const;
  bool is(std::uint32_t token, Small what) const { return words_.small().is(tokens_[token], what); }
  std::string_view word(std::uint32_t token) const { return document_.words(tokens_[token].span); }

  const Document& document_;
  const Words& words_;
  const Marks& marks_;
  std::span<const Token> tokens_;
  std::vector<Service> services_;
  std::vector<Mention> mentions_;  // in order
  std::optional<std::uint32_t> main_;
  bool sells_food_ = false;  // the text speaks of takeaways, pubs
};

// The words of a name as they stand, white space made one space.
std::string plain(std::string_view words);

}  // namespace pressmill::ratings

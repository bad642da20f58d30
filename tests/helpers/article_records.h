#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/json_tree.h"
#include "pipeline/publish/format.h"

// Article records as publishing gets them, made by hand or by the whole line.
namespace pressmill::testing {

// An article with the findings of one list, numbered in order from 1, and no text worth mentioning.
class RecordMaker {
 public:
  explicit RecordMaker(std::string id, std::string_view published = "") : id_(std::move(id)), published_(published) {}
  RecordMaker& rating(std::string_view subject, std::string_view rating, std::string_view when = "", std::string_view status = "current");
  RecordMaker& quote(std::string_view words, std::string_view speaker = "", std::string_view kind = "direct");
  RecordMaker& text(std::string_view text) { return text_ = text, *this; }
  RecordMaker& title(std::string_view title) { return title_ = title, *this; }
  RecordMaker& path(std::string_view path) { return path_ = path, *this; }
  RecordMaker& url(std::string_view url) { return url_ = url, *this; }
  RecordMaker& inspectorate(std::string_view name) { return inspectorate_ = name, *this; }  // of the ratings that follow
  RecordMaker& aspect(std::string_view name) { return aspect_ = name, *this; }
  const std::string& id() const { return id_; }
  std::string json() const;

 private:
  std::string id_, published_, text_, title_, path_, url_, inspectorate_ = "Ofsted", aspect_;
  std::vector<std::string> ratings_, quotes_;
};

Standing original(std::string id);
Standing copied(std::string id);  // an original that another document is taken from
Standing copy_of(std::string of, std::string id, std::string_view relation = "version");

// The record that the whole line makes of a source, as a document with that id.
std::string record_from(std::string_view source, std::string_view id = "doc", std::string_view published = "");

}  // namespace pressmill::testing

#include "pipeline/store/connection.h"
#include "pipeline/store/store.h"

// What the store knows of input that couldn't be taken.
namespace pressmill {

using namespace Poco::Data::Keywords;

std::string_view Store::Aside::file() const {
  const std::size_t digits = place.find_last_not_of("0123456789") + 1;
  const bool has_line = digits > 1 && digits < place.size() && place[digits - 1] == ':';
  return std::string_view(place).substr(0, has_line ? digits - 1 : place.size());
}

bool Store::has_aside(const Aside& aside) const {
  return db_->guarded("set aside", [&] {
    Poco::Int64 n = 0;
    Aside a = aside;
    db_->session << "SELECT count(*) FROM aside WHERE place=? AND stage=? AND reason=? AND sha256=? AND fingerprint=?", use(a.place), use(a.stage),
        use(a.reason), use(a.sha256), use(a.fingerprint), into(n), now;
    return n > 0;
  });
}

void Store::add_aside(const Aside& aside) {
  db_->guarded("set aside", [&] {
    db_->begin();
    Aside a = aside;
    db_->session << "INSERT OR REPLACE INTO aside VALUES (?,?,?,?,?)", use(a.place), use(a.stage), use(a.reason), use(a.sha256), use(a.fingerprint), now;
  });
}

void Store::remove_aside(const Aside& aside) {
  db_->guarded("set aside", [&] {
    db_->begin();
    Aside a = aside;
    db_->session << "DELETE FROM aside WHERE place=? AND stage=? AND reason=? AND sha256=?", use(a.place), use(a.stage), use(a.reason), use(a.sha256), now;
  });
}

void Store::remove_asides_of(std::string_view sha256, std::string_view stage) {
  db_->guarded("set aside", [&] {
    db_->begin();
    std::string sha(sha256);
    std::string at(stage);
    db_->session << "DELETE FROM aside WHERE sha256=? AND stage=?", use(sha), use(at), now;
  });
}

std::vector<Store::Aside> Store::asides() const {
  return db_->guarded("set aside", [&] {
    std::vector<Aside> out;
    Aside a;
    Poco::Data::Statement select(db_->session);
    select << "SELECT place,stage,reason,sha256,fingerprint FROM aside ORDER BY place,stage,reason,sha256", into(a.place), into(a.stage), into(a.reason),
        into(a.sha256), into(a.fingerprint), range(0, 1);
    each(select, [&] { out.push_back(a); });
    return out;
  });
}

}  // namespace pressmill

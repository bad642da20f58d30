#pragma once

#include "pipeline/publish/report/html.h"
#include "pipeline/publish/report/index_page.h"

// The sections of the index page, each of which says what it shows and, where there is nothing, that.
namespace pressmill {

void write_flow(Html& out, const IndexContent& content);          // from files to documents with findings; articles a month
void write_people(Html& out, Overview& overview);                 // who is quoted: by speaker, role, outlet
void write_recommendations(Html& out, const Overview& overview);  // by addressee; stated against found
void write_repeats(Html& out, IndexContent& content);             // copies and versions, shared quotations, altered facts
void write_stripped(Html& out, const Overview& overview);         // what was removed, by rule
void write_doubts(Html& out, const Overview& overview);           // what is uncertain or was set aside
void write_documents(Html& out, Overview& overview);              // the list of documents

}  // namespace pressmill

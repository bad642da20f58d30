# Writes OUT, a C++ file that holds every file of FILES (separated by |) as text. A path in the binary is "rules/…", "lexicons/…", "lexicons/scales/…", "schemas/…" or "report/…".
string(REPLACE "|" ";" FILES "${FILES}")
set(body "")
foreach(file IN LISTS FILES)
  file(READ "${file}" content)
  get_filename_component(name "${file}" NAME)
  get_filename_component(directory "${file}" DIRECTORY)
  string(REGEX REPLACE "^.*/((rules|lexicons|schemas|report)(/[^.]*)?)$" "\\1" folder "${directory}")
  # GCC takes literals of any length; pieces keep other compilers at ease.
  string(LENGTH "${content}" length)
  set(literal "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${content}" ${at} 8000 piece)
    string(APPEND literal "R\"embedded(${piece})embedded\"\n")
    math(EXPR at "${at} + 8000")
  endwhile()
  if(literal STREQUAL "")
    set(literal "\"\"")
  endif()
  string(APPEND body "    {\"${folder}/${name}\", ${literal}},\n")
endforeach()
file(WRITE "${OUT}" "#include \"pipeline/document/embedded.h\"

#include <array>

namespace pressmill {
namespace {

constexpr EmbeddedFile kFiles[] = {
${body}};

}  // namespace

std::span<const EmbeddedFile> embedded_files() { return kFiles; }

}  // namespace pressmill
")

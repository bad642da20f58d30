# Every .csv of a dataset as readr reads it, cells as text, to one JSON file.   usage: Rscript readr.R DATASET OUT
suppressPackageStartupMessages({library(readr); library(jsonlite)})
arguments <- commandArgs(trailingOnly = TRUE)
files <- sort(Sys.glob(file.path(arguments[1], "*.csv")))
tables <- lapply(files, function(file) {
  guessed <- read_csv(file, show_col_types = FALSE, progress = FALSE)  # without an option
  if (nrow(problems(guessed)) > 0) stop(file, ": readr tells of problems")
  cells <- read_csv(file, col_types = cols(.default = col_character()), na = "", trim_ws = FALSE, progress = FALSE)
  if (nrow(problems(cells)) > 0 || nrow(cells) != nrow(guessed)) stop(file, ": readr tells of problems")
  list(header = names(cells), columns = unname(lapply(cells, function(column) enc2utf8(as.character(column)))), rows = nrow(cells))
})
names(tables) <- sub("\\.csv$", "", basename(files))
write(toJSON(tables, na = "null", auto_unbox = FALSE), arguments[2])

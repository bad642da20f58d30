#!/usr/bin/env python3
"""A second reader of the dataset: Python's csv and json, pandas, SQLite, sqlite-utils, openpyxl.

Every row of every CSV has as many columns as its header, and every value in it is the one that stands in articles.jsonl. The same cells stand in dataset.sqlite,
dataset.xlsx and what pandas reads.

usage: tables.py DATASET
"""
import csv
import json
import pathlib
import sqlite3
import sys

import openpyxl
import pandas
import sqlite_utils
from openpyxl.utils.escape import unescape

csv.field_size_limit(sys.maxsize)
LONGEST = 32_767  # UTF-16 units that a cell of a spreadsheet holds
faults = []


def fault(condition, *words):
    if condition:
        faults.append(" ".join(map(str, words)))


def report(*lines):
    print(*faults[:40], sep="\n", file=sys.stderr, end="\n" if faults else "")
    print(*lines, f"{len(faults)} faults in all")
    return 1 if faults else 0


class Tables:
    """The tables as the CSV files have them, cells as text and None, and their columns' types as datapackage.json tells them."""

    def __init__(self, dataset):
        self.dataset = dataset
        self.records = [json.loads(line) for line in (dataset / "articles.jsonl").read_bytes().split(b"\n") if line]
        package = json.loads((dataset / "datapackage.json").read_bytes())
        self.resources = {one["name"]: one for one in package["resources"] if one["profile"] == "tabular-data-resource"}
        self.header, self.rows = {}, {}
        for name in self.resources:
            self.read(dataset / f"{name}.csv", name)

    def read(self, file, name):
        raw = file.read_bytes()
        fault(raw.startswith(b"\xef\xbb\xbf") or not raw.endswith(b"\r\n"), f"{file.name}: begins with a byte-order mark or doesn't end in CRLF")
        with open(file, encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines, strict=True))  # raises csv.Error where a field isn't closed or something stands behind its closing mark
        self.header[name], self.rows[name] = rows[0], rows[1:]
        for number, row in enumerate(rows, 1):
            fault(len(row) != len(rows[0]), f"{file.name}: row {number}: {len(row)} columns, the header has {len(rows[0])}")

    def types(self, name):
        return [field["type"] for field in self.resources[name]["schema"]["fields"]]

    def typed(self, name):
        """Rows with numbers and truth values as such; an empty field of text is None or "", which the csv module can't tell apart."""
        return [[typed(cell, kind) for cell, kind in zip(row, self.types(name))] for row in self.rows[name]]


def typed(cell, kind):
    if cell == "":
        return None
    if kind == "integer":
        return int(cell)
    if kind == "number":
        return float(cell)
    if kind == "boolean":
        return {"true": True, "false": False}[cell]
    return cell


def scalar(value):
    """As a CSV holds it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def at(item, column):
    """The value of a column such as speaker_name, which stands in the item's "speaker", "name"."""
    if column in item:
        return item[column]
    for key, inner in item.items():
        if column.startswith(key + "_"):
            return at(inner, column[len(key) + 1:]) if isinstance(inner, dict) else None
    raise KeyError(column)


def check_list(tables, name):
    """One row for each item of the list `name`, in order of the articles."""
    wanted = [(record["id"], item) for record in tables.records for item in record[name]]
    got = [row for row in tables.rows[name] if row[0] or name != "problems"]  # what was set aside belongs to no document
    fault(len(wanted) != len(got), f"{name}.csv: {len(got)} rows, articles.jsonl has {len(wanted)} items")
    for number, (row, (document, item)) in enumerate(zip(got, wanted), 2):
        values = [document] + [scalar(at(item, column)) for column in tables.header[name][1:]]
        for column, is_, says in zip(tables.header[name], row, values):
            fault(is_ != says, f"{name}.csv: row {number}: {column} is {is_!r}, the record says {says!r}")


def check_documents(tables):
    by_id = {record["id"]: record for record in tables.records}
    header, rows = tables.header["documents"], tables.rows["documents"]
    fault(header[:2] != ["doc_id", "text"], "documents.csv: doesn't begin with doc_id, text")
    ids = [row[0] for row in rows]
    fault(ids != sorted(set(ids), key=lambda one: one.encode()) or list(by_id) != [one for one in ids if one in by_id],
          "documents.csv: not in order of id, or an id stands twice")
    for row in (dict(zip(header, row)) for row in rows):
        record = by_id.get(row["doc_id"])
        fault((record is not None) != (row["canonical"] == "true") or row["cluster"] not in by_id,
              f"documents.csv: {row['doc_id']}: articles.jsonl holds the canonical documents, and no others")
        if record is not None:
            says = {"text": record["text"], "title": record["title"], "published": (record["published"] or {}).get("value"), "sha256": record["source"]["sha256"]}
            for key, value in says.items():
                fault(row[key] != scalar(value), f"documents.csv: {row['doc_id']}: {key} differs")


def check_counts(tables):
    said = json.loads((tables.dataset / "run.json").read_bytes())["counts"]
    for name, rows in tables.rows.items():
        rows_said = said[name] + (said["set_aside"] if name == "problems" else 0)
        fault(rows_said != len(rows), f"run.json: {name}: {rows_said} rows, {name}.csv has {len(rows)}")


def compare(tool, name, header, got, wanted):
    """Cell by cell; an empty text and nothing are one, as in CSV."""
    fault(len(got) != len(wanted), f"{tool}: {name}: {len(got)} rows, the .csv has {len(wanted)}")
    for number, (row, says) in enumerate(zip(got, wanted), 2):
        for column, is_, should in zip(header, row, says):
            same = (is_ in (None, "") and should is None) or (is_ == should and isinstance(is_, bool) == isinstance(should, bool))
            fault(not same, f"{tool}: {name}: row {number}: {column} is {is_!r}, the .csv says {should!r}")
        fault(len(row) != len(says), f"{tool}: {name}: row {number}: {len(row)} cells for {len(says)}")


def check_pandas(tables):
    """Without an option: a column of text may become numbers where all of it are numbers, so it is asked for as text, as the data package says it is."""
    cells = 0
    for name, header in tables.header.items():
        text = {column: str for column, kind in zip(header, tables.types(name)) if kind in ("string", "date")}
        frame = pandas.read_csv(tables.dataset / f"{name}.csv", dtype=text, keep_default_na=False, na_values={c: [""] for c in header if c not in text})
        fault(list(frame.columns) != header, f"pandas: {name}: columns {list(frame.columns)}")
        got = [[None if not isinstance(cell, str) and pandas.isna(cell) else plain(cell, kind) for cell, kind in zip(row, tables.types(name))]
               for row in frame.itertuples(index=False, name=None)]
        compare("pandas", name, header, got, tables.typed(name))
        cells += frame.size
    return cells


def plain(cell, kind):
    """A column of whole numbers with gaps comes out of pandas as floats, one of truth values as numpy's."""
    return int(cell) if kind == "integer" else bool(cell) if kind == "boolean" else cell


def check_sqlite(tables):
    database = sqlite3.connect(f"file:{tables.dataset / 'dataset.sqlite'}?mode=ro", uri=True)
    fault(database.execute("PRAGMA integrity_check").fetchall() != [("ok",)], "sqlite: integrity_check")
    fault(database.execute("PRAGMA foreign_key_check").fetchall() != [], "sqlite: foreign_key_check")
    for name, header in tables.header.items():
        columns = ", ".join(f'"{column}"' for column in header)
        got = [[bool(cell) if kind == "boolean" and cell is not None else cell for cell, kind in zip(row, tables.types(name))]
               for row in database.execute(f'SELECT {columns} FROM "{name}" ORDER BY rowid')]
        compare("sqlite", name, header, got, tables.typed(name))
        strict = database.execute("SELECT strict FROM pragma_table_list WHERE name = ?", [name]).fetchone()
        fault(strict != (1,), f"sqlite: {name} is no STRICT table")
    views = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    for view in views:
        database.execute(f'SELECT * FROM "{view}"').fetchall()
    fault(len(views) < 5, "sqlite: views are missing")
    check_search(tables, database)


def check_search(tables, database):
    """Each speaker is found by full-text search, in the document that names them."""
    searched = 0
    name_at, document_at = tables.header["speakers"].index("name"), 0
    for row in tables.rows["speakers"]:
        words = [word for word in row[name_at].split() if any(c.isalnum() for c in word)]
        phrase = " ".join('"' + word.replace('"', '""') + '"' for word in words)
        found = {one for (one,) in database.execute(
            "SELECT doc_id FROM documents WHERE rowid IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?)", [phrase])}
        fault(row[document_at] not in found, f"sqlite: full-text search for {row[name_at]!r} doesn't find {row[document_at]!r}")
        searched += 1
    quoted = {one for (one,) in database.execute("SELECT DISTINCT speaker_name FROM quotes WHERE speaker_name IS NOT NULL")}
    for name in quoted:
        words = " ".join('"' + word.replace('"', '""') + '"' for word in name.split() if any(c.isalnum() for c in word))
        fault(database.execute("SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH ?", [f"speaker_name : ({words})"]).fetchone() == (0,),
              f"sqlite: nothing said by {name!r} is found")
    fault(searched == 0 or not quoted, "sqlite: no speaker was searched for")


def check_sqlite_utils(tables):
    database = sqlite_utils.Database(sqlite3.connect(f"file:{tables.dataset / 'dataset.sqlite'}?mode=ro", uri=True))
    for name, header in tables.header.items():
        table = database[name]
        fault(not table.exists(), f"sqlite-utils: no table {name}")
        columns = [column.name for column in table.columns if column.name != "row"]
        fault(columns != header, f"sqlite-utils: {name} has the columns {columns}")
        keys = tables.resources[name]["schema"].get("primaryKey", ["row"])
        fault(table.pks != keys, f"sqlite-utils: {name}: primary key {table.pks}, the data package says {keys}")
        said = sorted((key["fields"][0], key["reference"]["resource"] or name, key["reference"]["fields"][0]) for key in tables.resources[name]["schema"].get("foreignKeys", []))
        has = sorted((key.column, key.other_table, key.other_column) for key in table.foreign_keys)
        fault(has != said, f"sqlite-utils: {name}: foreign keys {has}, the data package says {said}")
    for name in ("documents", "quotes"):
        fault(database[name].detect_fts() != f"{name}_fts", f"sqlite-utils: {name}: full-text search isn't detected")
    some = tables.rows["speakers"][0][tables.header["speakers"].index("name")]
    fault(not list(database["quotes"].search(database.quote_fts(some))), f"sqlite-utils: search for {some!r} finds nothing")


def utf16(text):
    return len(text.encode("utf-16-le")) // 2


def check_xlsx(tables):
    book = openpyxl.load_workbook(tables.dataset / "dataset.xlsx", read_only=False)
    fault(book.sheetnames != [*tables.header, "codebook"], f"xlsx: sheets {book.sheetnames}")
    for name in tables.header:
        keep = [i for i, column in enumerate(tables.header[name]) if (name, column) != ("documents", "text")]
        header = [tables.header[name][i] for i in keep]
        sheet = book[name]
        rows = [[unescape(cell.value) if isinstance(cell.value, str) else cell.value for cell in row] for row in sheet.iter_rows(max_col=len(header))]
        fault(rows[0] != header, f"xlsx: {name}: header {rows[0]}")
        fault(sheet.freeze_panes != "B2" or not sheet.auto_filter.ref, f"xlsx: {name}: no frozen header or no filter")
        wanted = [[row[i] for i in keep] for row in tables.typed(name)]
        for row in wanted:
            row[:] = [None if cell == "" else cell for cell in row]
            fault(any(isinstance(cell, str) and utf16(cell) > LONGEST for cell in row), f"xlsx: {name}: the corpus holds a cell that is cut; compare it otherwise")
        compare("openpyxl", name, header, rows[1:], wanted)
        kinds = {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None}
        fault(kinds - {"s", "n", "b", "inlineStr"}, f"xlsx: {name}: cells of the kinds {kinds}")
    columns = {(row[0], row[1]) for row in book["codebook"].iter_rows(min_row=2, values_only=True)}
    missing = {(name, column) for name, header in tables.header.items() for column in header} - columns - {("documents", "text")}
    fault(missing, f"xlsx: the codebook lacks {missing}")


def main():
    tables = Tables(pathlib.Path(sys.argv[1]))
    lists = [name for name in tables.rows if tables.records and name in tables.records[0]]
    fault(not tables.records or len(lists) < 8, "an empty dataset: nothing was checked")
    for name in lists:
        check_list(tables, name)
    check_documents(tables)
    check_counts(tables)
    for tool, check in (("pandas", check_pandas), ("sqlite", check_sqlite), ("sqlite-utils", check_sqlite_utils), ("openpyxl", check_xlsx)):
        before = len(faults)
        check(tables)
        print(f"{tool}: {len(tables.rows)} tables: {len(faults) - before} faults")
    rows = sum(map(len, tables.rows.values()))
    return report(f"csv: {len(tables.rows)} tables, {rows} rows, {len(tables.records)} records:")


if __name__ == "__main__":
    sys.exit(main())

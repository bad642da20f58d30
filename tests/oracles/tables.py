#!/usr/bin/env python3
"""A second reader of the dataset: Python's csv and json.

Every row of every CSV has as many columns as its header, and every value in it is the one that stands in articles.jsonl.

usage: tables.py DATASET
"""
import csv
import json
import pathlib
import sys

csv.field_size_limit(sys.maxsize)


def rows_of(file):
    """The header and the rows; raises csv.Error where a field isn't closed or something stands behind its closing mark."""
    raw = file.read_bytes()
    if raw.startswith(b"\xef\xbb\xbf") or not raw.endswith(b"\r\n"):
        yield f"{file.name}: begins with a byte-order mark or doesn't end in CRLF"
    with open(file, encoding="utf-8", newline="") as lines:
        yield from csv.reader(lines, strict=True)


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


def check_table(name, header, rows, records, faults):
    """One row for each item of the list `name`, in order of the articles."""
    wanted = [(record["id"], item) for record in records for item in record[name]]
    got = [row for row in rows if row[0] or name != "problems"]  # what was set aside belongs to no document
    if len(wanted) != len(got):
        faults.append(f"{name}.csv: {len(got)} rows, articles.jsonl has {len(wanted)} items")
    for number, (row, (document, item)) in enumerate(zip(got, wanted), 2):
        values = [document] + [scalar(at(item, column)) for column in header[1:]]
        faults += [f"{name}.csv: row {number}: {column} is {is_!r}, the record says {says!r}" for column, is_, says in zip(header, row, values) if is_ != says]


def check_documents(header, rows, records, faults):
    by_id = {record["id"]: record for record in records}
    ids = [row[0] for row in rows]
    if ids != sorted(set(ids), key=lambda one: one.encode()) or list(by_id) != [one for one in ids if one in by_id]:
        faults.append("documents.csv: not in order of id, or an id stands twice")
    for row in (dict(zip(header, row)) for row in rows):
        record = by_id.get(row["doc_id"])
        if (record is not None) != (row["canonical"] == "true") or row["cluster"] not in by_id:
            faults.append(f"documents.csv: {row['doc_id']}: articles.jsonl holds the canonical documents, and no others")
        if record is None:
            continue
        says = {"text": record["text"], "title": record["title"], "published": (record["published"] or {}).get("value"), "sha256": record["source"]["sha256"]}
        faults += [f"documents.csv: {row['doc_id']}: {key} differs" for key, value in says.items() if row[key] != scalar(value)]


def main():
    dataset = pathlib.Path(sys.argv[1])
    records = [json.loads(line) for line in (dataset / "articles.jsonl").read_bytes().split(b"\n") if line]
    faults, counts = [], {}
    for file in sorted(dataset.glob("*.csv")):
        header, rows = [], []
        for number, row in enumerate(rows_of(file), 1):
            if isinstance(row, str):
                faults.append(row)
            elif not header:
                header = row
            elif len(row) != len(header):
                faults.append(f"{file.name}: row {number}: {len(row)} columns, the header has {len(header)}")
            else:
                rows.append(row)
        counts[file.stem] = len(rows)
        check = check_documents if file.stem == "documents" else lambda *all_of, name=file.stem: check_table(name, *all_of)
        check(header, rows, records, faults)
    said = json.loads((dataset / "run.json").read_bytes())["counts"]
    for name, count in counts.items():
        rows_said = said[name] + (said["set_aside"] if name == "problems" else 0)
        if rows_said != count:
            faults.append(f"run.json: {name}: {rows_said} rows, {name}.csv has {count}")
    if not records or not counts:
        faults.append("an empty dataset: nothing was checked")
    print(*faults, sep="\n", file=sys.stderr, end="\n" if faults else "")
    print(f"csv: {len(counts)} tables, {sum(counts.values())} rows, {len(records)} records: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""What R's readr and DuckDB read, cell by cell beside the .csv as Python's csv reads it.

usage: readers.py DATASET FOLDER    FOLDER holds node_modules
"""
import json
import pathlib
import subprocess
import sys

from tables import Tables, fault, faults, report

HERE = pathlib.Path(__file__).resolve().parent


def check(tool, command, out, tables):
    before = len(faults)
    subprocess.run([*map(str, command), str(out)], check=True)
    read = json.loads(out.read_text(encoding="utf-8"))
    fault(set(read) != set(tables.rows), f"{tool}: tables {sorted(read)}")
    cells = 0
    for name, table in read.items():
        fault(table["header"] != tables.header[name], f"{tool}: {name}: columns {table['header']}")
        fault(table["rows"] != [len(tables.rows[name])], f"{tool}: {name}: {table['rows']} rows, the .csv has {len(tables.rows[name])}")
        for column, values, wanted in zip(table["header"], table["columns"], zip(*tables.rows[name])):
            for number, (is_, says) in enumerate(zip(values, wanted), 2):
                cells += 1
                fault((is_ or "") != says, f"{tool}: {name}: row {number}: {column} is {is_!r}, the .csv says {says!r}")
    fault(cells == 0, f"{tool}: no cell was compared")
    print(f"{tool}: {len(read)} tables, {cells} cells: {len(faults) - before} faults")


def main():
    dataset, folder = map(pathlib.Path, sys.argv[1:3])
    tables = Tables(dataset)
    check("readr", ["Rscript", "--vanilla", HERE / "readr.R", dataset], folder / "readr.json", tables)
    check("duckdb", ["node", HERE / "duckdb.mjs", folder, dataset], folder / "duckdb.json", tables)
    return report("readr and DuckDB:")


if __name__ == "__main__":
    sys.exit(main())

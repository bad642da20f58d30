#!/usr/bin/env python3
"""Frictionless and datapackage on datapackage.json, PyYAML on the card and the citation, Python's strings on the annotations; and a standoff dataset holds no words.

usage: packages.py DATASET STANDOFF    STANDOFF: the same documents, published with --formats standoff
"""
import html
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import zipfile

import datapackage
import frictionless
import yaml

from tables import Tables, fault, faults, report

LONGEST_RUN = 15  # words in a row of an article that a dataset without text may hold: fields such as the name of a service or a role


def lines(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]


def check_frictionless(dataset):
    result = frictionless.validate(str(dataset / "datapackage.json"))
    for task in result.tasks:
        for error in task.errors:
            fault(True, f"frictionless: {task.name}: {error.message}")
    for error in result.errors:
        fault(True, f"frictionless: {error.message}")
    fault(len(result.tasks) < 14 or not result.valid, f"frictionless: {len(result.tasks)} resources, valid: {result.valid}")


def check_datapackage(dataset):
    package = datapackage.Package(str(dataset / "datapackage.json"))
    for error in package.errors:
        fault(True, f"datapackage: {error}")
    read = 0
    for resource in package.resources:
        if resource.descriptor["profile"] == "tabular-data-resource":
            fault(not resource.check_integrity(), f"datapackage: {resource.name}: bytes or hash differ")
            fault(not resource.check_relations(), f"datapackage: {resource.name}: a reference leads nowhere")
            rows = resource.read(keyed=True)
            fault(len(rows) != resource.descriptor["rows"], f"datapackage: {resource.name}: {len(rows)} rows")
            read += 1
    fault(read < 14, f"datapackage: {read} tables")


def check_card(dataset):
    card = (dataset / "README.md").read_text(encoding="utf-8")
    header = yaml.safe_load(card.split("---\n")[1])
    fault(not {"pretty_name", "language", "license", "size_categories", "configs"} <= set(header), f"card: the header has {sorted(header)}")
    for config in header["configs"]:
        fault(not (dataset / config["data_files"]).exists(), f"card: there is no {config['data_files']}")
    citation = yaml.safe_load((dataset / "CITATION.cff").read_text(encoding="utf-8"))
    fault(citation["cff-version"] != "1.2.0" or citation["type"] != "dataset" or not citation["authors"], "citation: not in its form")
    metadata = json.loads((dataset / "metadata.json").read_text(encoding="utf-8"))
    fault("documents" not in metadata["databases"]["dataset"]["tables"], "metadata.json: not in its form")


def joined(text, spans):
    return " ".join(text[start:end] for start, end in spans)


def check_brat(dataset):
    marks, folder = 0, dataset / "annotations/brat"
    kinds = set(re.findall(r"^(\w+)$", (folder / "annotation.conf").read_text().split("[relations]")[0], re.M))
    attributes = set(re.findall(r"^(\w+)\tArg:", (folder / "annotation.conf").read_text(), re.M))
    for file in sorted(folder.glob("*.ann")):
        text, names = file.with_suffix(".txt").read_bytes().decode("utf-8"), set()
        for line in file.read_bytes().decode("utf-8").split("\n")[:-1]:
            name, what, *rest = line.split("\t")
            if name[0] == "T":
                kind, _, places = what.partition(" ")
                spans = [tuple(map(int, piece.split(" "))) for piece in places.split(";")]
                says = re.sub(r"[\r\t]", " ", joined(text, spans))
                fault(kind not in kinds or says != rest[0] or any("\n" in text[a:b] or a >= b for a, b in spans), f"brat: {file.name}: {line!r}, the text has {says!r}")
                names.add(name)
                marks += 1
            elif name[0] == "A":
                fault(what.split(" ")[0] not in attributes or what.split(" ")[1] not in names, f"brat: {file.name}: {line!r}")
            elif name[0] == "R":
                fault({one.split(":")[1] for one in what.split(" ")[1:]} - names, f"brat: {file.name}: {line!r}")
            else:
                fault(name[0] != "#", f"brat: {file.name}: {line!r}")
    return marks


def check_annotations(dataset, tables):
    records = {record["id"]: record for record in tables.records}
    words = {finding["id"]: finding["text"] for record in tables.records for key in ("speakers", "quotes", "ratings", "measures", "dates", "durations", "recommendations")
             for finding in record[key]}
    web = lines(dataset / "annotations/web-annotations.jsonl")
    for annotation in web:
        place, quote = annotation["target"]["selector"]
        file = dataset / "annotations" / annotation["target"]["source"].replace("%25", "%")
        text = file.read_bytes().decode("utf-8")
        fault(text[place["start"]:place["end"]] != quote["exact"], f"web annotation: {annotation['id']}: the text has {text[place['start']:place['end']]!r}")
        json.loads(annotation["body"][1]["value"])
    fault(len({annotation["id"] for annotation in web}) != len(words), f"web annotation: {len(web)} for {len(words)} findings")
    labels = 0
    for document in lines(dataset / "annotations/doccano.jsonl"):
        fault(document["text"] != records[document["doc_id"]]["text"], f"doccano: {document['doc_id']}: another text")
        for start, end, kind in document["label"]:
            fault(document["text"][start:end] not in words.values(), f"doccano: {document['doc_id']}: {kind}: {document['text'][start:end]!r} is no finding")
            labels += 1
    fault(labels != len(words), f"doccano: {labels} labels for {len(words)} findings")
    marks = check_brat(dataset)
    fault(marks != len(words), f"brat: {marks} marks for {len(words)} findings")
    return len(words)


def text_of(file):
    """What a file holds, for a search of words: of a database its cells and the raw bytes of its pages, of a spreadsheet the text of all its parts."""
    raw = file.read_bytes().decode("utf-8", errors="replace")
    if file.suffix == ".sqlite":
        database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        return raw + "\n".join(line for line in database.iterdump() if "PRAGMA writable_schema" not in line)
    if file.suffix == ".xlsx":
        with zipfile.ZipFile(file) as book:
            return "\n".join(html.unescape(re.sub("<[^>]*>", "\n", book.read(part).decode("utf-8"))) for part in book.namelist())
    return raw


def runs(words, length):
    return {tuple(words[i:i + length]) for i in range(len(words) - length + 1)}


def check_standoff(standoff, tables):
    """No run of so many words of any article stands in any file."""
    articles = set().union(*(runs(re.findall(r"\w+", record["text"]), LONGEST_RUN) for record in tables.records))
    files = [file for file in sorted(standoff.rglob("*")) if file.is_file()]
    fault({".sqlite", ".xlsx"} - {file.suffix for file in files}, "standoff: no database or no spreadsheet")
    for file in files:
        shared = runs(re.findall(r"\w+", text_of(file)), LONGEST_RUN) & articles
        fault(shared, f"standoff: {file.relative_to(standoff)}: {sorted(shared)[:2]}")
    slim, full = Tables(standoff), tables
    hashes = {row[full.header["documents"].index("doc_id")]: row[full.header["documents"].index("text_sha256")] for row in full.rows["documents"]}
    for record in slim.records:
        fault(record["text_sha256"] != hashes[record["id"]] or "text" in record, f"standoff: {record['id']}: no hash of its text, or the text")
    for name, header in slim.header.items():
        keep = [full.header[name].index(column) for column in header]
        fault(slim.rows[name] != [[row[i] for i in keep] for row in full.rows[name]], f"standoff: {name}: other rows than with text")
    return len(files)


def main():
    dataset, standoff = map(pathlib.Path, sys.argv[1:3])
    tables = Tables(dataset)
    for tool, check in (("frictionless", lambda: check_frictionless(dataset)), ("datapackage", lambda: check_datapackage(dataset)), ("card", lambda: check_card(dataset)),
                        ("annotations", lambda: check_annotations(dataset, tables)), ("standoff", lambda: check_standoff(standoff, tables)),
                        ("frictionless, standoff", lambda: check_frictionless(standoff))):
        before = len(faults)
        told = check()
        print(f"{tool}: {'' if told is None else f'{told} checked, '}{len(faults) - before} faults")
    return report("package:")


if __name__ == "__main__":
    sys.exit(main())

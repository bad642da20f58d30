#!/usr/bin/env python3
"""Datasette as a real server on localhost: table pages, facets, labels, descriptions, full-text search, views.

usage: browse.py DATASET DATASETTE    DATASETTE: its program
"""
import json
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

from tables import Tables, fault, report


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    def __init__(self, program, dataset):
        self.port = free_port()
        self.child = subprocess.Popen([program, "serve", str(dataset / "dataset.sqlite"), "-m", str(dataset / "metadata.json"), "--host", "127.0.0.1", "--port", str(self.port)],
                                      stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def __enter__(self):
        for _ in range(100):
            try:
                self.get("/-/versions.json")
                return self
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        sys.exit(f"browse: Datasette doesn't answer: {self.child.poll()}")

    def __exit__(self, *_):
        self.child.terminate()
        self.child.wait()

    def get(self, path, **parameters):
        query = "?" + urllib.parse.urlencode(parameters) if parameters else ""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}{query}", timeout=30) as answer:
            return answer.read().decode("utf-8")

    def json(self, path, **parameters):
        return json.loads(self.get(path + ".json", **parameters))


def main():
    dataset, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    tables = Tables(dataset)
    metadata = json.loads((dataset / "metadata.json").read_text(encoding="utf-8"))["databases"]["dataset"]["tables"]
    pages = 0
    with Server(program, dataset) as server:
        for name, rows in tables.rows.items():
            page, told = server.get(f"/dataset/{name}"), server.json(f"/dataset/{name}")
            fault(metadata[name]["description"].replace("'", "&#39;").replace('"', "&#34;") not in page, f"datasette: {name}: its page doesn't show its description")
            fault(told["filtered_table_rows_count"] != len(rows), f"datasette: {name}: {told['filtered_table_rows_count']} rows, the .csv has {len(rows)}")
            facets = set(told["facet_results"]) if rows else set(metadata[name].get("facets", []))
            fault(facets != set(metadata[name].get("facets", [])), f"datasette: {name}: facets {facets}")
            pages += 1
        for name in ("who_said_what", "most_quoted", "ratings_over_time", "recommendations_by_addressee", "stories", "uncertain"):
            server.get(f"/dataset/{name}")
            pages += 1
        who = tables.header["quotes"].index("speaker_name")
        speakers = sorted({row[who] for row in tables.rows["quotes"] if row[who]})[:40]
        for speaker in speakers:
            found = server.json("/dataset/quotes", _search=f'"{speaker}"')
            fault(found["filtered_table_rows_count"] == 0, f"datasette: search for {speaker!r} finds nothing")
        fault(len(speakers) < 5, "datasette: too few speakers to search for")
        fault('name="_search"' not in server.get("/dataset/documents"), "datasette: documents have no search box")
    return report(f"datasette: {pages} pages, {len(speakers)} searches:")


if __name__ == "__main__":
    sys.exit(main())

"""Holds planwright's outputs against independent implementations.

usage: validate.py PLANWRIGHT PACKAGE-FOLDER

Converts Inputs into a temporary folder and checks, for each document:
- every JSON file against its JSON Schema (jsonschema, draft 2020-12);
- that taking the insignificant white space away gives the RFC 8785 form (rfc8785);
- the Data Package (frictionless), and that its numbers equal those of plan.json;
- that the CSV, JSON Lines, SQL and spreadsheet of a plan hold the same records;
and that copies broken on purpose fail. Ends with 1 where anything is not as it should be.
"""

import copy
import csv
import json
import pathlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from decimal import Decimal

import frictionless
import jsonschema
import openpyxl
import rfc8785

SCHEMAS = ("plan", "document", "findings", "differences")
faults = []


def expect(holds, what):
    if not holds:
        faults.append(what)
        print(f"not so: {what}")


def without_white_space(text):
    """The JSON text without the white space that stands outside strings."""
    kept, in_string, escaped = [], False, False
    for character in text:
        if in_string:
            kept.append(character)
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                in_string = False
        elif character not in " \n\r\t":
            kept.append(character)
            in_string = character == '"'
    return "".join(kept)


def no_duplicates(pairs):
    keys = [key for key, _ in pairs]
    expect(len(keys) == len(set(keys)), f"no key twice among {keys[:5]}")
    return dict(pairs)


def check_json(path, validators):
    text = path.read_bytes().decode("utf-8")
    value = json.loads(text, object_pairs_hook=no_duplicates)
    expect(text.endswith("\n") and not text.endswith("\n\n"), f"{path} ends in one line feed")
    expect(
        without_white_space(text).encode() == rfc8785.dumps(value),
        f"{path} is RFC 8785 without its white space",
    )
    if path.stem not in validators:
        return
    validator = validators[path.stem]
    errors = [error.message[:200] for error in validator.iter_errors(value)]
    expect(not errors, f"{path} fits its schema: {errors[:3]}")
    for spoiled, what in spoil(value):
        expect(not validator.is_valid(spoiled), f"{path} with {what} does not fit its schema")


def spoil(value):
    """Copies that a schema must refuse."""
    for key in value:
        missing = copy.deepcopy(value)
        del missing[key]
        yield missing, f"no {key}"
    extra = copy.deepcopy(value)
    extra["surprise"] = 1
    yield extra, "a surprise"
    for costing in value.get("costings", [])[:1]:
        wrong = copy.deepcopy(value)
        wrong["costings"][0]["amounts"][0]["amount"] = 2.5
        yield wrong, "a binary amount"
    for block in value.get("blocks", [])[:1]:
        wrong = copy.deepcopy(value)
        wrong["blocks"][0]["kind"] = "picture"
        yield wrong, "an unknown kind of block"


def is_valid(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    return report.valid, report.flatten(["title", "message"])[:3]


def check_package(folder):
    valid, errors = is_valid(folder)
    expect(valid, f"frictionless validates {folder.name}: {errors}")
    plan = json.loads((folder / "plan.json").read_text("utf-8"))
    package = frictionless.Package(str(folder / "datapackage.json"))
    printed = {
        (line["id"], amount.get("fiscalYear", "total")): amount
        for line in plan["costings"]
        for amount in line["amounts"] + ([line["total"]] if line["total"] else [])
    }
    read = {
        (row["id"], row["fiscal_year"]): row
        for row in package.get_resource("costings").read_rows()
    }
    expect(printed.keys() == read.keys(), f"{folder.name}: costings.csv has plan.json's lines")
    for key in printed.keys() & read.keys():
        amount = printed[key]["amount"]
        expect(
            read[key]["amount"] == (None if amount is None else Decimal(amount)),
            f"{folder.name}: the amount of {key} in costings.csv equals plan.json's",
        )
    for name, records in (("activities", "activities"), ("kpis", "kpis"), ("outcomes", "outcomes")):
        ids = [row["id"] for row in package.get_resource(name).read_rows()]
        expect(ids == [record["id"] for record in plan[records]], f"{folder.name}: ids of {name}")


def check_broken_copies(folder):
    """A changed byte, a key that points nowhere, a row twice: each must fail."""
    with tempfile.TemporaryDirectory() as scratch:

        def broken(change, what):
            copied = pathlib.Path(scratch) / "broken"
            shutil.rmtree(copied, ignore_errors=True)
            shutil.copytree(folder, copied)
            change(copied)
            expect(not is_valid(copied)[0], f"{folder.name} with {what} does not validate")

        def change_byte(copied):
            path = copied / "activities.csv"
            path.write_bytes(path.read_bytes().replace(b"e", b"E", 1))

        def rewrite(copied, name, edit):
            """Changes rows, and the descriptor's size and hash with them."""
            path = copied / f"{name}.csv"
            rows = list(csv.reader(path.open(encoding="utf-8", newline="")))
            edit(rows)
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows(rows)
            package_path = copied / "datapackage.json"
            package = json.loads(package_path.read_text("utf-8"))
            for resource in package["resources"]:
                if resource["name"] == name:
                    del resource["bytes"], resource["hash"]
            package_path.write_text(json.dumps(package), "utf-8")

        def point_nowhere(rows):
            rows[1][rows[0].index("objective")] = "no such objective"

        def repeat_row(rows):
            rows.append(rows[1])

        broken(change_byte, "a changed byte")
        broken(lambda at: rewrite(at, "outcomes", point_nowhere), "a key that points nowhere")
        broken(lambda at: rewrite(at, "outcomes", repeat_row), "a row twice")


def csv_rows(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def tables_of(folder):
    return [resource["name"] for resource in
            json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]]


def check_sqlite(folder):
    """The dump loads with every key enforced, and holds the rows of the CSV files."""
    database = sqlite3.connect(":memory:")
    database.execute("PRAGMA foreign_keys = ON")
    database.executescript((folder / "plan.sql").read_text("utf-8"))
    expect(not database.execute("PRAGMA foreign_key_check").fetchall(), "no key points nowhere")
    for name in tables_of(folder):
        rows = database.execute(f'SELECT * FROM "{name}"').fetchall()
        expect(len(rows) == len(csv_rows(folder, name)) - 1, f"{folder.name}: rows of {name} in SQLite")
    totals = database.execute(
        "SELECT COALESCE(SUM(amount), 0) FROM costings WHERE fiscal_year <> 'total'").fetchone()[0]
    amounts = [row for row in csv_rows(folder, "costings")[1:] if row[5] != "total" and row[6]]
    expect(totals == sum(Decimal(row[6]) for row in amounts), f"{folder.name}: sum in SQLite")


def check_postgresql(folder):
    """The same dump, unchanged, in a server of its own."""
    homes = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
    if not homes:
        print("skipped: PostgreSQL is not installed")
        return
    tools = homes[-1]
    as_user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    with tempfile.TemporaryDirectory() as scratch:
        os.chmod(scratch, 0o777)
        data = f"{scratch}/data"

        def run(*words, **more):
            return subprocess.run(
                [*as_user, *words], check=True, capture_output=True, cwd=scratch, **more)

        run(f"{tools}/initdb", "-D", data, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        run(f"{tools}/pg_ctl", "-D", data, "-w", "-o", f"-k {scratch} -c listen_addresses=",
            "-l", f"{scratch}/log", "start")
        try:
            psql = [f"{tools}/psql", "-h", scratch, "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-qAt"]
            run(*psql, input=(folder / "plan.sql").read_bytes())
            for name in tables_of(folder):
                count = run(*psql, "-c", f'SELECT count(*) FROM "{name}"').stdout
                expect(int(count) == len(csv_rows(folder, name)) - 1,
                       f"{folder.name}: rows of {name} in PostgreSQL")
        finally:
            run(f"{tools}/pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")


def check_workbook(folder):
    workbook = openpyxl.load_workbook(folder / "plan.xlsx")
    expect(workbook.sheetnames == tables_of(folder), f"{folder.name}: a sheet a table")
    for name in tables_of(folder):
        sheet, rows = workbook[name], csv_rows(folder, name)
        expect(sheet.freeze_panes == "A2", f"{folder.name}: the header of {name} is frozen")
        expect([cell.value for cell in sheet[1]] == rows[0], f"{folder.name}: header of {name}")
        expect(sheet.max_row == len(rows), f"{folder.name}: rows of sheet {name}")
    for cells, row in zip(workbook["costings"].iter_rows(min_row=2, values_only=True),
                          csv_rows(folder, "costings")[1:]):
        expect(cells[6] == (int(row[6]) if row[6] else None), f"{folder.name}: number {row[6]}")
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        print("skipped: LibreOffice is not installed")
        return
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(
            [office, "--headless", f"-env:UserInstallation=file://{scratch}/profile",
             "--convert-to", "csv", "--outdir", scratch, str(folder / "plan.xlsx")],
            check=True, capture_output=True)
        first = list(csv.reader((pathlib.Path(scratch) / "plan.csv").open(encoding="utf-8")))
        expect(first == csv_rows(folder, "objectives"), f"{folder.name}: LibreOffice reads the same")


def check_lines(folder):
    plan = json.loads((folder / "plan.json").read_text("utf-8"))
    names = {"publishedTotals": "published_totals"}
    lines = [json.loads(line) for line in (folder / "records.jsonl").read_bytes().splitlines()]
    for key in ("objectives", "outcomes", "activities", "costings", "publishedTotals", "kpis",
                "organisations", "acronyms"):
        records = [line["record"] for line in lines if line["table"] == names.get(key, key)]
        expect(records == plan[key], f"{folder.name}: {key} in records.jsonl equal plan.json's")


def check_differences(planwright, package, scratch, validators):
    """A copy with another amount and without a line, held against its original."""
    old = pathlib.Path(package, "Inputs", "kp-clap-2025.txt")
    text = old.read_text("utf-8")
    new = pathlib.Path(scratch, "next.txt")
    new.write_text(text.replace("8.800", "8.900").replace("\n1.1.8 ", "\n1.1.12 "), "utf-8")
    written = pathlib.Path(scratch, "differences.json")
    written.write_bytes(subprocess.run(
        [planwright, "diff", old, new, "--format", "json"], check=True, capture_output=True,
        cwd=package).stdout)
    found = json.loads(written.read_text("utf-8"))
    changes = [d["change"] for d in found["differences"] if d["fiscalYear"] == "2027-28"]
    expect(changes == ["100000"], f"one amount differs by 0.1 million: {changes}")
    check_json(written, validators)


def main(planwright, package):
    validators = {}
    for name in SCHEMAS:
        schema = json.loads(subprocess.run(
            [planwright, "schema", name], check=True, capture_output=True).stdout)
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[name] = jsonschema.Draft202012Validator(schema)
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(
            [planwright, "convert", "Inputs", "--quiet", "--output", scratch,
             "--format", "json,datapackage,jsonl,sql,xlsx"],
            check=True, cwd=package)
        folders = sorted(path for path in pathlib.Path(scratch).iterdir())
        expect(len(folders) >= 2, "both founding plans were converted")
        for folder in folders:
            for path in sorted(folder.glob("*.json")):
                check_json(path, validators)
            check_package(folder)
            check_broken_copies(folder)
            check_lines(folder)
            check_sqlite(folder)
            check_postgresql(folder)
            check_workbook(folder)
            print(f"{folder.name}: looked at {len(list(folder.iterdir()))} files")
    with tempfile.TemporaryDirectory() as scratch:
        check_differences(planwright, package, scratch, validators)
    print("all as it should be" if not faults else f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

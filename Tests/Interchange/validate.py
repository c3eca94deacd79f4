"""Holds planwright's outputs against independent implementations.

usage: validate.py PLANWRIGHT PACKAGE-FOLDER

Converts Inputs into a temporary folder and checks, for each document:
- every JSON file against its JSON Schema (jsonschema, draft 2020-12);
- that taking the insignificant white space away gives the RFC 8785 form (rfc8785);
- the Data Package (frictionless), and that its numbers equal those of plan.json;
and that copies broken on purpose fail. Ends with 1 where anything is not as it should be.
"""

import copy
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal

import frictionless
import jsonschema
import rfc8785

SCHEMAS = ("plan", "document", "findings")
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


def main(planwright, package):
    validators = {}
    for name in SCHEMAS:
        schema = json.loads(subprocess.run(
            [planwright, "schema", name], check=True, capture_output=True).stdout)
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[name] = jsonschema.Draft202012Validator(schema)
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(
            [planwright, "convert", "Inputs", "--quiet", "--output", scratch],
            check=True, cwd=package)
        folders = sorted(path for path in pathlib.Path(scratch).iterdir())
        expect(len(folders) >= 2, "both founding plans were converted")
        for folder in folders:
            for path in sorted(folder.glob("*.json")):
                check_json(path, validators)
            check_package(folder)
            check_broken_copies(folder)
            print(f"{folder.name}: looked at {len(list(folder.iterdir()))} files")
    print("all as it should be" if not faults else f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""The comparison itself: runs everything interleaved and writes RESULTS.md."""

import argparse
import datetime
import importlib.metadata
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

import generate
import measure
import peers

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def pages(path: Path) -> int:
    report = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=False)
    for line in report.stdout.splitlines():
        if line.startswith("Pages:"):
            return int(line.split()[1])
    return 0


def versions() -> list[str]:
    found = []
    for package in peers.PACKAGES:
        name = package.split("[")[0]
        try:
            found.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            found.append(f"{name} not installed")
    return found


def cell(value: float | None, form: str) -> str:
    return "–" if value is None else format(value, form)


def table(figures: dict[str, measure.Figures], base: str, units: int = 0) -> list[str]:
    """A Markdown table of medians, with each tool's processor time as a multiple of `base`."""
    lines = [f"| tool | CPU s | wall s | MiB | × {base} |" + (" CPU ms a page |" if units else "")]
    lines.append("|---|---|---|---|---|" + ("---|" if units else ""))
    floor = figures[base].median("cpu")
    for name, figure in figures.items():
        cpu = figure.median("cpu")
        ratio = cpu / floor if cpu is not None and floor else None
        note = f" ({figure.failure})" if figure.failure else ""
        line = (f"| {name}{note} | {cell(cpu, '.3f')} | {cell(figure.median('wall'), '.3f')} "
                f"| {cell(figure.median('peak'), '.0f')} | {cell(ratio, '.2f')} |")
        if units:
            line += f" {cell(cpu / units * 1000 if cpu is not None else None, '.1f')} |"
        lines.append(line)
    return lines


def documents(paths: list[str]) -> list[Path]:
    found = sorted((ROOT / "Inputs").glob("*.pdf"))
    for path in map(Path, paths):
        found += sorted(path.rglob("*.pdf")) if path.is_dir() else [path]
    return found


def total(all_figures: list[dict[str, measure.Figures]]) -> dict[str, measure.Figures]:
    """The sum over documents of each tool's medians; a tool that failed on one has none."""
    summed: dict[str, measure.Figures] = {}
    for name in all_figures[0]:
        result = measure.Figures()
        failed = [f[name].failure for f in all_figures if f[name].failure]
        if failed:
            result.failure = f"{len(failed)} failed: {failed[0]}"
            results = [f[name] for f in all_figures if not f[name].failure]
        else:
            results = [f[name] for f in all_figures]
        if results and not failed:
            result.cpu = [sum(f.median("cpu") for f in results)]
            result.wall = [sum(f.median("wall") for f in results)]
            result.peak = [max(f.median("peak") for f in results)]
        summed[name] = result
    return summed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--planwright", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="small sizes only, for a trial")
    parser.add_argument("documents", nargs="*", help="further PDFs or folders of them")
    options = parser.parse_args()
    out = Path(tempfile.mkdtemp(prefix="planwright-benchmarks-"))
    lines = ["# Results", "",
             "Written by `Tests/Benchmarks/run`; medians of "
             f"{options.rounds} interleaved rounds after one that is not counted.", "",
             f"- {datetime.date.today().isoformat()}, {platform.machine()}, {os.cpu_count()} "
             f"processors, {platform.platform()}",
             f"- {subprocess.run([options.planwright, '--version'], capture_output=True, text=True, check=False).stdout.strip().replace(chr(10), '; ')}",
             "- " + ", ".join(versions()), ""]

    every = []
    count = 0
    for path in documents(options.documents):
        number = pages(path)
        if not number:
            continue
        count += number
        print(path.name, file=sys.stderr)
        figures = measure.interleaved(
            peers.pdf_commands(options.planwright, sys.executable, path, out / "out"),
            options.rounds)
        every.append(figures)
        lines += [f"## {path.name}, {number} pages", ""]
        lines += table(figures, "pdftotext -bbox-layout", number) + [""]
    if every:
        lines += [f"## All {len(every)} documents, {count} pages", ""]
        lines += table(total(every), "pdftotext -bbox-layout", count) + [""]

    for size in [1, 10] if options.quick else [1, 10, 100]:
        path = out / f"plan-{size}.txt"
        generate.text_plan(path, size * 1_000_000)
        print(path.name, file=sys.stderr)
        figures = measure.interleaved(
            peers.text_commands(options.planwright, sys.executable, path, out / "out"),
            options.rounds)
        lines += [f"## Text of {size} MB", ""] + table(figures, "xmllint --html") + [""]

    lines += ["## Growth", "", "| PDF | CPU s | MiB | CPU ms a page |", "|---|---|---|---|"]
    shapes = [("pages", n, dict(pages=n)) for n in ([10, 100] if options.quick else [10, 100, 1000, 5000])]
    shapes += [("rows a page", n, dict(pages=5, rows=n)) for n in (25, 50, 100, 200)]
    shapes += [("words a cell", n, dict(pages=5, rows=40, columns=4, words=n)) for n in (2, 8, 32)]
    for what, number, shape in shapes:
        path = out / "growth.pdf"
        generate.pdf(path, **shape)
        print(what, number, file=sys.stderr)
        figures = measure.interleaved(
            {"planwright": [options.planwright, "tables", str(path), "--json"]}, options.rounds)
        figure = figures["planwright"]
        cpu = figure.median("cpu")
        lines.append(
            f"| {number} {what} | {cell(cpu, '.3f')} | {cell(figure.median('peak'), '.0f')} "
            f"| {cell(cpu / shape['pages'] * 1000 if cpu is not None else None, '.1f')} |")

    hello = out / "hello.swift"
    hello.write_text('print("hello")\n')
    subprocess.run(["swiftc", "-O", str(hello), "-o", str(out / "hello")], check=True)
    line = out / "one-line.txt"
    line.write_text("Khyber Pakhtunkhwa Child Labour Action Plan (2025-2029)\n")
    lines += ["", "## Start-up", ""]
    lines += table(measure.interleaved({
        "Swift hello-world": [str(out / "hello")],
        "planwright --version": [options.planwright, "--version"],
        "planwright convert, one line": [
            options.planwright, "convert", str(line), "--no-report", "--output", str(out / "out")],
    }, max(options.rounds, 11)), "Swift hello-world")
    (HERE / "RESULTS.md").write_text("\n".join(lines) + "\n")
    print(f"wrote {HERE / 'RESULTS.md'}", file=sys.stderr)


if __name__ == "__main__":
    main()

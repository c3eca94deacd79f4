"""The comparison itself: runs everything interleaved and writes RESULTS.md."""

import argparse
import datetime
import importlib.metadata
import os
import platform
import shutil
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


def documents(folder: Path) -> list[tuple[Path, int]]:
    """The PDFs of a folder that have pages, with how many."""
    return [(path, count) for path in sorted(folder.glob("*.pdf")) if (count := pages(path))]


def total(all_figures: list[dict[str, measure.Figures]]) -> dict[str, measure.Figures]:
    """The sum over documents of each tool's medians; a tool that failed on one has none."""
    summed: dict[str, measure.Figures] = {}
    for name in all_figures[0]:
        result = measure.Figures()
        results = [figures[name] for figures in all_figures]
        failed = [figures.failure for figures in results if figures.failure]
        if failed:
            result.failure = f"{len(failed)} of {len(results)} files: {failed[0]}"
        else:
            result.cpu = [sum(f.median("cpu") for f in results)]
            result.wall = [sum(f.median("wall") for f in results)]
            result.peak = [max(f.median("peak") for f in results)]
        summed[name] = result
    return summed


def compared(folder: Path, options: argparse.Namespace, out: Path) -> list[str]:
    """A table a document where they are few, and one of the sums."""
    found = documents(folder)
    lines, every = [], []
    for path, count in found:
        print(path.name, file=sys.stderr)
        figures = measure.interleaved(
            peers.pdf_commands(options.planwright, sys.executable, path, out / "out"),
            options.rounds)
        every.append(figures)
        if len(found) <= 10:
            lines += [f"## {path.name}, {count} pages", ""]
            lines += table(figures, "pdftotext -bbox-layout", count) + [""]
    if every:
        number = sum(count for _, count in found)
        lines += [f"## All {len(found)} PDFs of {folder.name}, {number} pages", ""]
        lines += table(total(every), "pdftotext -bbox-layout", number) + [""]
        lines += throughput(folder, number, options, out)
    return lines


def throughput(folder: Path, number: int, options: argparse.Namespace, out: Path) -> list[str]:
    """Pages a second of a batch on one and on two workers, the outbox made anew each time."""
    lines = ["| workers | wall s | pages a second |", "|---|---|---|"]
    for workers in (1, 2):
        figures = measure.Figures()
        for _ in range(options.rounds):
            shutil.rmtree(out / "outbox", ignore_errors=True)
            measure.run_once(
                [options.planwright, "batch", str(folder), "--quiet", "--jobs", str(workers),
                 "--output", str(out / "outbox")], figures, accepted=(0, 1, 3))
        wall = figures.median("wall")
        rate = number / wall if wall else None
        lines.append(f"| {workers} | {cell(wall, '.2f')} | {cell(rate, '.0f')} |")
    return ["`planwright batch` of all of them, isolation and journal included:", "", *lines, ""]


def texts(options: argparse.Namespace, out: Path) -> list[str]:
    lines = []
    for size in [1, 10] if options.quick else [1, 10, 100]:
        path = out / f"plan-{size}.txt"
        generate.text_plan(path, size * 1_000_000)
        print(path.name, file=sys.stderr)
        figures = measure.interleaved(
            peers.text_commands(options.planwright, sys.executable, path, out / "out"),
            options.rounds)
        lines += [f"## Text of {size} MB", ""] + table(figures, "xmllint --html") + [""]
    return lines


def growth(options: argparse.Namespace, out: Path) -> list[str]:
    lines = ["## Growth of `planwright tables`", "",
             "| PDF | CPU s | MiB | CPU ms a page |", "|---|---|---|---|"]
    counts = [10, 100] if options.quick else [10, 100, 1000, 5000]
    shapes = [("pages", n, dict(pages=n)) for n in counts]
    shapes += [("rows a page", n, dict(pages=5, rows=n)) for n in (25, 50, 100, 200)]
    shapes += [("cells a row", n, dict(pages=5, rows=40, columns=n, words=1))
               for n in (4, 8, 16, 32)]
    shapes += [("words a cell", n, dict(pages=5, rows=40, columns=4, words=n))
               for n in (2, 8, 32)]
    for what, number, shape in shapes:
        path = out / "growth.pdf"
        generate.pdf(path, **shape)
        print(what, number, file=sys.stderr)
        figure = measure.interleaved(
            {"planwright": [options.planwright, "tables", str(path), "--json"]},
            options.rounds)["planwright"]
        cpu = figure.median("cpu")
        each = cpu / shape["pages"] * 1000 if cpu is not None else None
        lines.append(f"| {number} {what} | {cell(cpu, '.3f')} "
                     f"| {cell(figure.median('peak'), '.0f')} | {cell(each, '.1f')} |")
    return lines + [""]


def start_up(options: argparse.Namespace, out: Path) -> list[str]:
    hello = out / "hello.swift"
    hello.write_text('print("hello")\n')
    subprocess.run(["swiftc", "-O", str(hello), "-o", str(out / "hello")], check=True)
    line = out / "one-line.txt"
    line.write_text("National Action Plan for Human Rights 2026\n")
    figures = measure.interleaved({
        "Swift hello-world": [str(out / "hello")],
        "planwright --version": [options.planwright, "--version"],
        "planwright convert, one line": [
            options.planwright, "convert", str(line), "--no-report", "--output", str(out / "out")],
    }, max(options.rounds, 11))
    return ["## Start-up", "", *table(figures, "Swift hello-world"), ""]


def head(options: argparse.Namespace) -> list[str]:
    version = subprocess.run(
        [options.planwright, "--version"], capture_output=True, text=True, check=True)
    return [
        "# Results", "",
        f"Written by `Tests/Benchmarks/run`; medians of {options.rounds} interleaved rounds after "
        f"one that is not counted. A command whose first run took over {measure.SLOW:.0f} s ran "
        "that once.", "",
        f"- {datetime.date.today().isoformat()}, {platform.machine()}, {os.cpu_count()} "
        f"processors, {platform.platform()}",
        "- " + version.stdout.strip().replace("\n", "; "), "- " + ", ".join(versions()), ""]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--planwright", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="small sizes only, for a trial")
    parser.add_argument("folders", nargs="*", type=Path, help="further folders of PDFs")
    options = parser.parse_args()
    out = Path(tempfile.mkdtemp(prefix="planwright-benchmarks-"))
    sections = [
        lambda: start_up(options, out), lambda: growth(options, out),
        lambda: texts(options, out)]
    for folder in [ROOT / "Inputs", *options.folders]:
        sections.append(lambda folder=folder: compared(folder, options, out))

    lines = head(options)
    for section in sections:
        lines += section()
        (HERE / "RESULTS.md").write_text("\n".join(lines))
    shutil.rmtree(out)
    print(f"wrote {HERE / 'RESULTS.md'}", file=sys.stderr)


if __name__ == "__main__":
    main()

"""Runs the commands of a page's how-tos, one after the other, and compares what the page shows.

Usage: howtos.py PAGE … -- COMMAND …     COMMAND gets one shell line more as its last argument

A fenced block marked `sh` holds commands that end with 0. One marked `console` holds, after `$ `,
commands that end with 0 or 1 (findings), each with the output that it prints, or with none shown;
what is shown must be there, blanks and line breaks aside.
"""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ALREADY_RUN = {"./run", "./test"}
# Tests/Newcomer/container runs these, where an engine is at hand.
ENGINE = "podman "


@dataclass
class Step:
    command: str
    shown: str = ""
    statuses: tuple[int, ...] = (0,)


def unfolded(text: str) -> list[str]:
    return re.sub(r"\\\n\s*", " ", text).splitlines()


def shell_steps(block: str) -> list[Step]:
    lines = [line.strip() for line in unfolded(block)]
    return [Step(line) for line in lines if line and not line.startswith("#")]


def console_steps(block: str) -> list[Step]:
    steps: list[Step] = []
    for line in unfolded(block):
        if line.startswith("$ "):
            steps.append(Step(line[2:], statuses=(0, 1)))
        elif steps and open_quote(steps[-1].command):
            steps[-1].command += "\n" + line
        elif steps:
            steps[-1].shown += line + "\n"
    return steps


def open_quote(command: str) -> bool:
    return command.count('"') % 2 == 1


def steps(page: str) -> list[Step]:
    text = Path(page).read_text(encoding="utf-8")
    found: list[Step] = []
    for kind, block in re.findall(r"^```(sh|console)\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        found += shell_steps(block) if kind == "sh" else console_steps(block)
    return [
        step for step in found
        if step.command not in ALREADY_RUN and not step.command.startswith(ENGINE)]


def stumble(step: Step, prefix: list[str]) -> str | None:
    """Why a newcomer would stop here, or none."""
    result = subprocess.run(
        prefix + [step.command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, errors="replace", check=False)
    if result.returncode not in step.statuses:
        return f"status {result.returncode}: {result.stdout[-2000:]}"
    if "".join(step.shown.split()) not in "".join(result.stdout.split()):
        return f"the page shows\n{step.shown}and this came\n{result.stdout[:2000]}"
    return None


def main() -> None:
    cut = sys.argv.index("--")
    for page in sys.argv[1:cut]:
        for step in steps(page):
            print("==", step.command, flush=True)
            why = stumble(step, sys.argv[cut + 1:])
            if why:
                sys.exit(f"stumbled over: {step.command}\n{why}")


if __name__ == "__main__":
    main()

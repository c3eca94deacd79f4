"""Whole processes timed from outside: wall clock, processor time and peak memory of each run."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass, field


@dataclass
class Figures:
    """The counted runs of one command on one input."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    peak: list[float] = field(default_factory=list)
    failure: str | None = None

    def median(self, name: str) -> float | None:
        values = getattr(self, name)
        return statistics.median(values) if values and not self.failure else None


def run_once(
        command: list[str], figures: Figures, limit: float = 300,
        accepted: tuple[int, ...] = (0, 1)) -> None:
    """One run; its figures are added, or why it failed."""
    if figures.failure:
        return
    started = time.monotonic()
    with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL) as process:
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - started > limit:
                process.kill()
                os.wait4(process.pid, 0)
                process.returncode = -9
                figures.failure = f"over {limit:.0f} s"
                return
            time.sleep(0.001)
        process.returncode = os.waitstatus_to_exitcode(status)
    figures.wall.append(time.monotonic() - started)
    figures.cpu.append(usage.ru_utime + usage.ru_stime)
    figures.peak.append(usage.ru_maxrss / 1024)
    if process.returncode not in accepted:
        figures.failure = f"exit {process.returncode}"


SLOW = 3.0
"""Seconds from which on the first run of a command counts, and is the only one."""


def interleaved(commands: dict[str, list[str]], rounds: int) -> dict[str, Figures]:
    """Every command in turn, one uncounted round first, so that drift hits all alike."""
    figures = {name: Figures() for name in commands}
    for name, command in commands.items():
        run_once(command, figures[name])
    slow = {name for name, figure in figures.items() if figure.wall and figure.wall[0] > SLOW}
    for name in figures.keys() - slow:
        figures[name] = Figures(failure=figures[name].failure)
    for _ in range(rounds):
        for name, command in commands.items():
            if name not in slow:
                run_once(command, figures[name])
    return figures

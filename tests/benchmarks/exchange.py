"""10,000 questions in from a workbook and out as an Anki package, beside what the bare libraries take for the same.

``python -m tests.benchmarks.exchange``; ``EXCHANGE_DATABASE_URL`` names an empty database instead of a SQLite file.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

QUESTIONS = 10_000
ROOT = Path(__file__).resolve().parents[2]
STEPS = ("write_workbook", "bare_read", "read", "keep", "export_anki", "bare_anki")


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def report() -> None:
    """Each step in a process of its own, so that its peak memory is its own."""
    with tempfile.TemporaryDirectory(prefix="hashiya-bench-") as folder:
        environment = os.environ | {
            "DATABASE_URL": os.environ.get("EXCHANGE_DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3"),
            "HASHIYA_VAR_DIR": folder,
            "DJANGO_SETTINGS_MODULE": "quizsite.settings",
        }
        run = [sys.executable, "-W", "ignore"]
        subprocess.run([*run, "manage.py", "migrate", "-v0"], cwd=ROOT, env=environment, check=True)
        for step in STEPS:
            command = [*run, "-m", "tests.benchmarks.exchange_steps", step, folder]
            subprocess.run(command, cwd=ROOT, env=environment, check=True)


def timed(name: str, work: Callable[[], object]) -> object:
    """Run and tell the rate, and the highest memory that this process and its child had."""
    begin = time.perf_counter()
    done = work()
    seconds = time.perf_counter() - begin
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    own, child = (resource.getrusage(who).ru_maxrss // 1024 for who in whose)
    say(f"{name:<46}{QUESTIONS / seconds:>9,.0f}/s{seconds:>8.1f} s   peak {own} MB, child {child} MB")
    return done


if __name__ == "__main__":
    report()

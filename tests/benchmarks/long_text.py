"""Peak memory and processor time of the engine on one very long text: ``python -m tests.benchmarks.long_text [FILE]``.

Each measure runs in a process of its own, since a peak never falls. Without a file our own articles of either language are repeated.
"""

import resource
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

from questions.generation.engine import mine_facts, write_questions
from questions.languages.articles import read_article
from tests.benchmarks.saying import say

ARTICLES = Path(__file__).resolve().parents[2] / "fixtures" / "articles"
LETTERS = (525_000, 1_050_000)
MOST_MEGABYTES = 150
WORK = {"write_questions": write_questions, "mine_facts": mine_facts}


def report(files: list[str]) -> None:
    """Measure each file, or our own articles, whole and in half; say where the peak is above what is wanted."""
    for source in files or ["ar", "en"]:
        for work in WORK:
            for letters in LETTERS:
                run = [
                    sys.executable,
                    "-m",
                    "tests.benchmarks.long_text",
                    "--one",
                    source,
                    work,
                    str(letters),
                ]
                subprocess.run(run, check=True)


def measure(source: str, work: str, letters: int) -> None:
    text = long_text(source, letters)
    started = time.process_time()
    found = WORK[work](read_article(text))
    seconds = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    over = "" if peak < MOST_MEGABYTES else f", more than the {MOST_MEGABYTES} MB wanted"
    say(
        f"{work}, {Path(source).name}, {len(text):,} characters: {len(found)}, {seconds:.1f} s, peak {peak:.0f} MB{over}"
    )


def long_text(source: str, letters: int) -> str:
    """So many letters of the file, or of our own articles of a language one after the other, again and again."""
    paths = [Path(source)] if Path(source).is_file() else sorted(ARTICLES.glob(f"*-{source}.txt"))
    parts: list[str] = []
    for path in cycle(paths):
        parts.append(path.read_text(encoding="utf-8").strip())
        if sum(map(len, parts)) >= letters:
            return "\n\n".join(parts)[:letters]
    raise FileNotFoundError(source)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    else:
        report(sys.argv[1:])

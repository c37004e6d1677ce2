"""Milliseconds that the engine takes from an article's text to its questions."""

import sys
import time
from pathlib import Path
from statistics import median

from questions.generation.engine import write_questions
from questions.languages.articles import read_article

ROOT = Path(__file__).resolve().parents[2]
SEED_ARTICLE = ROOT.parent / "shared" / "data" / "seed_article.txt"
OUR_OWN = ROOT / "fixtures" / "articles" / "csto-ar.txt"
WARM_UP = 5
RUNS = 40


def report() -> None:
    """Measure the seed article, or our own one where it is not there, and say so."""
    article = SEED_ARTICLE
    if not article.exists():
        sys.stdout.write(f"The seed article is not at {article}; measured with our own instead.\n")
        article = OUR_OWN
    text = article.read_text(encoding="utf-8")
    taken = sorted(milliseconds(text) for _run in range(WARM_UP + RUNS))
    sys.stdout.write(
        f"Engine, {article.name} ({len(text)} characters), reading and questions, one core, warm: "
        f"median {median(taken):.1f} ms, fastest {taken[0]:.1f} ms\n"
    )


def milliseconds(text: str) -> float:
    started = time.perf_counter()
    write_questions(read_article(text, language="ar"))
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    report()

"""What proves a question that came without an article: a text made of the file's own statements, a paragraph each."""

from dataclasses import dataclass

from questions.bank.formats import interchange as i
from questions.bank.formats.interchange import Item
from questions.bank.handwriting import places_of

LONGEST_KEY = 500
STATED = "stated"
PROVED = "text"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A question's paragraph: its text, and where in it the answer's words stand (twice 0 where they do not).

    ``kind`` is that of the fact: PROVED by evidence that the file gave, STATED by the question itself.
    """

    text: str
    answer_start: int
    answer_end: int
    kind: str


def key_of(item: Item) -> str:
    """The right answer as people read it."""
    if item.options:
        right = i.right_options(item.options)
        best = max(right, key=lambda option: option.fraction)
        return " · ".join(o.text for o in right)[:LONGEST_KEY] if item.kind == i.SEVERAL else best.text
    if item.answers:
        best_answer = max(item.answers, key=lambda answer: answer.fraction)
        return best_answer.words or f"{best_answer.text} {best_answer.unit}".strip()
    if item.pairs:
        return " · ".join(f"{pair.text}: {pair.match}" for pair in item.pairs if pair.text)[:LONGEST_KEY]
    return " · ".join(item.order)[:LONGEST_KEY]


def paragraph_of(item: Item) -> Paragraph:
    """The evidence that came with the question, else the question with its answer as a statement."""
    key = key_of(item)
    if item.evidence:
        text = " ".join(item.evidence.split())
        start, end = next(iter(places_of(key, text)), (0, 0))
        return Paragraph(text, start, end, PROVED)
    stem = " ".join(item.stem.split())
    key = " ".join(key.split())
    return Paragraph(f"{stem} {key}", len(stem) + 1, len(stem) + 1 + len(key), STATED)

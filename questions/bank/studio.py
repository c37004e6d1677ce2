"""The studio's page as values: an article's text, row by row, beside the questions about it.

A row is one paragraph with its questions, or a run of lines that nothing asks about. In a paragraph the
evidence is marked and carries the numbers of the questions that it proves.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from questions.accounts.models import User
from questions.articles.models import Article, Block, BlockRole
from questions.bank.decisions import Decision
from questions.bank.likeness import Likeness, likenesses
from questions.bank.models import Question, QuestionStatus
from questions.bank.moderation import TRUSTED_FROM
from questions.bank.reach import questions_seen_by
from questions.bank.taking_back import last_decision

STATES = {
    QuestionStatus.PUBLISHED: "ok",
    QuestionStatus.REJECTED: "no",
    QuestionStatus.DRAFT: "wait",
}


@dataclass(frozen=True, slots=True)
class Note:
    """A question in the margin; ``number`` counts through the article, ``before`` and ``behind`` are its neighbours."""

    number: int
    question: Question
    is_open: bool
    before: int | None
    behind: int | None
    alike: tuple[Likeness, ...] = ()

    @property
    def state(self) -> str:
        return STATES[QuestionStatus(self.question.status)]

    @property
    def is_trusted(self) -> bool:
        return self.question.confidence >= TRUSTED_FROM

    @property
    def is_contradicted(self) -> bool:
        return any(not likeness.agrees for likeness in self.alike)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph; with ``notes`` it is their evidence. Odd ``parts`` are the words of the answer."""

    parts: tuple[str, ...]
    notes: tuple[Note, ...] = ()

    @property
    def is_open(self) -> bool:
        return any(note.is_open for note in self.notes)


@dataclass(frozen=True, slots=True)
class Line:
    """A block as text; ``number`` counts the article's paragraphs and is None for what is none."""

    block: int
    role: str
    label: str
    text: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Fold:
    """A row of the studio: one paragraph with notes, or several ``lines`` without."""

    lines: tuple[Line, ...]
    pieces: tuple[Piece, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """The numbers of the article's own paragraphs among the lines."""
        return tuple(line.number for line in self.lines if line.number is not None)

    @property
    def set_aside(self) -> int:
        """How many lines are headings, captions and page furniture."""
        return len(self.lines) - len(self.paragraphs)

    @property
    def is_active(self) -> bool:
        return any(note.is_open for note in self.notes)


@dataclass(frozen=True, slots=True)
class Studio:
    """Everything that the page of one article shows."""

    article: Article
    folds: tuple[Fold, ...]
    notes: tuple[Note, ...]
    last: Decision | None = None

    def count(self, state: str) -> int:
        return sum(note.state == state for note in self.notes)

    @property
    def accepted(self) -> int:
        return self.count("ok")

    @property
    def waiting(self) -> int:
        return self.count("wait")

    @property
    def rejected(self) -> int:
        return self.count("no")

    @property
    def trusted(self) -> int:
        """How many wait that one press accepts: an author looks at what another article contradicts."""
        return sum(
            note.state == "wait" and note.is_trusted and not note.is_contradicted for note in self.notes
        )

    @property
    def paragraphs(self) -> int:
        return sum(len(fold.paragraphs) for fold in self.folds)

    def fold_of(self, question: Question) -> Fold | None:
        return next((fold for fold in self.folds for note in fold.notes if note.question == question), None)

    @property
    def open_fold(self) -> Fold | None:
        return next((fold for fold in self.folds if fold.is_active), None)


def studio_of(
    article: Article, *, by: User, open_pk: int | None = None, after: Question | None = None
) -> Studio:
    """The studio of an article as a person sees it, in six queries.

    Open is the question ``open_pk``; without one the first that waits, if possible behind ``after``.
    """
    questions = list(
        Question.objects.filter(fact__article=article)
        .exclude(status=QuestionStatus.RETIRED)
        .select_related("fact", "fact__sentence")
        .prefetch_related("choices")
        .order_by("fact__evidence_start", "fact__answer_start", "pk")
    )
    chosen = open_pk or first_waiting(questions, after)
    order = [None, *(question.pk for question in questions), None]
    alike = likenesses(questions, questions_seen_by(by))
    notes = tuple(
        Note(
            number,
            question,
            question.pk == chosen,
            order[number - 1],
            order[number + 1],
            tuple(alike.get(question.pk, ())),
        )
        for number, question in enumerate(questions, start=1)
    )
    return Studio(article, tuple(folds_of(article, notes)), notes, last_decision(article, by=by))


def first_waiting(questions: list[Question], after: Question | None) -> int | None:
    """The question to open: the next waiting one behind ``after``, else the first waiting one."""
    order = [question.pk for question in questions]
    start = order.index(after.pk) if after and after.pk in order else 0
    waiting = [
        question.pk
        for question in questions[start:] + questions[:start]
        if question.status == QuestionStatus.DRAFT
    ]
    return waiting[0] if waiting else None


def folds_of(article: Article, notes: tuple[Note, ...]) -> Iterator[Fold]:
    """The rows in reading order; neighbours without questions share one."""
    by_block: dict[int, list[Note]] = {}
    for note in notes:
        by_block.setdefault(note.question.fact.sentence.block_id, []).append(note)
    blocks = list(article.blocks.all())
    rows = list(zip(blocks, numbered(article, blocks), strict=True))
    for asked, group in groupby(rows, key=lambda row: row[0].pk if row[0].pk in by_block else None):
        run = list(group)
        lines = tuple(line for _block, line in run)
        own = tuple(by_block.get(asked, ()))
        yield Fold(lines, tuple(pieces_of(article, run[0][0], own)) if own else (), own)


def numbered(article: Article, blocks: Iterable[Block]) -> Iterator[Line]:
    """The blocks as lines; only the body's paragraphs are counted."""
    number = 0
    for block in blocks:
        is_body = block.role == BlockRole.BODY
        number += is_body
        text = article.text[block.start : block.end]
        yield Line(block.pk, block.role, block.get_role_display(), text, number if is_body else None)


def pieces_of(article: Article, block: Block, notes: tuple[Note, ...]) -> Iterator[Piece]:
    """The block's text cut at its evidence; evidence that overlaps is marked as one."""
    place = block.start
    for start, end, proved in evidence_of(notes):
        start, end = max(start, place), min(end, block.end)
        if start > place:
            yield Piece((article.text[place:start],))
        yield Piece(tuple(answer_parts(article.text, start, end, proved)), tuple(proved))
        place = max(place, end)
    if place < block.end:
        yield Piece((article.text[place : block.end],))


def evidence_of(notes: tuple[Note, ...]) -> Iterator[tuple[int, int, list[Note]]]:
    """Stretches of evidence in order, each with the notes that it proves."""
    run: tuple[int, int, list[Note]] | None = None
    for note in sorted(notes, key=lambda note: note.question.fact.evidence_start):
        fact = note.question.fact
        if run and fact.evidence_start < run[1]:
            run = (run[0], max(run[1], fact.evidence_end), [*run[2], note])
            continue
        if run:
            yield run
        run = (fact.evidence_start, fact.evidence_end, [note])
    if run:
        yield run


def answer_parts(text: str, start: int, end: int, notes: list[Note]) -> Iterator[str]:
    """``text[start:end]`` cut so that every second part, from the second on, is the words of an answer."""
    place = start
    facts = {(note.question.fact.answer_start, note.question.fact.answer_end) for note in notes}
    for answer_start, answer_end in sorted(facts):
        if answer_start < place or answer_end > end or answer_start == answer_end:
            continue
        yield text[place:answer_start]
        yield text[answer_start:answer_end]
        place = answer_end
    yield text[place:end]

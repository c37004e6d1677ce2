"""A set as an exam paper: versions in which questions and options stand in other orders, an answer sheet and the key.

The orders come from the set and the letter of the version alone, so a paper printed again next week is the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from django.utils.translation import pgettext

from questions.articles.models import Block, BlockRole
from questions.bank.kinds.asked import Asked, Option
from questions.bank.kinds.date_values import PARTS, is_interval
from questions.bank.models import Question, QuestionSet

MOST_VERSIONS = 3
TRIES = 20
# How each kind of answer is written by hand: which of the pieces bank/paper/_<layout>.html is printed.
LAYOUTS = {
    "choice": "options",
    "choices": "options",
    "true_false": "options",
    "date": "date",
    "number": "line",
    "typed": "line",
    "cloze": "options",
    "ordering": "order",
    "matching": "pairs",
}
FIXED_ORDER = {"true_false"}
WITH_OPTIONS = {"options", "order", "pairs"}
LONG_OPTION, VERY_LONG_OPTION = 24, 48  # characters that still fit into a quarter and a half of the line

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class PaperOption:
    """An option with the letter it has on this paper; ``place`` is where it belongs in the right order."""

    letter: str
    text: str
    is_key: bool
    place: int


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """A question at its place on one version of the paper; ``answer`` is what the key says.

    ``things`` are what the options are matched with, numbered from 1; ``boxes`` the parts of a date.
    """

    number: int
    question: Question
    layout: str
    options: tuple[PaperOption, ...]
    answer: str
    things: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()

    @property
    def is_ticked(self) -> bool:
        """Whether it is answered by filling circles."""
        return self.layout == "options"

    @property
    def parts(self) -> tuple[str, ...]:
        """The answer in the pieces that stand side by side in the order of reading: letters, numbers or pairs."""
        return tuple(self.answer.split()) if self.layout in WITH_OPTIONS else (self.answer,)

    @property
    def columns(self) -> int:
        """How many options stand side by side."""
        longest = max((len(option.text) for option in self.options), default=0)
        return 4 if longest <= LONG_OPTION else 2 if longest <= VERY_LONG_OPTION else 1


@dataclass(frozen=True, slots=True)
class Paper:
    """One version of the paper."""

    letter: str
    place: int
    questions: tuple[PaperQuestion, ...]


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A question of the key: its number and answer in each version, and the paragraph that proves it."""

    question: Question
    places: tuple[tuple[str, PaperQuestion], ...]
    paragraph: int | None

    @property
    def first(self) -> PaperQuestion:
        """The question as the first version has it."""
        return self.places[0][1]

    @property
    def evidence(self) -> str:
        """The words of the article that prove the answer."""
        fact = self.question.fact
        return fact.article.text[fact.evidence_start : fact.evidence_end]


def letters() -> list[str]:
    """The letters of options and versions in the language that is active."""
    return pgettext("letters of options", "A B C D E F G H I J K L").split()


def papers_of(question_set: QuestionSet, *, versions: int = 1) -> list[Paper]:
    """The set's published questions in so many versions; the first keeps the set's own order."""
    questions = list(question_set.questions.published().with_evidence().order_by("set_items__position", "pk"))
    return [
        Paper(
            letters()[place],
            place,
            tuple(paper_question(question, number, place) for number, question in enumerate(order, start=1)),
        )
        for place, order in enumerate(orders(questions, question_set.pk, min(versions, MOST_VERSIONS)))
    ]


def orders(things: Sequence[Thing], seed: object, count: int) -> list[list[Thing]]:
    """So many orders of the things, the first their own, no two alike as long as there are enough of them."""
    chance = Random(f"paper:{seed}")
    made = [list(things)]
    for _version in range(1, count):
        order = list(things)
        for _try in range(TRIES):
            chance.shuffle(order)
            if order not in made:
                break
        made.append(order)
    return made


def paper_question(question: Question, number: int, place: int) -> PaperQuestion:
    asked = question.asked()
    layout = layout_of(question, asked)
    shown = asked.matches if layout == "pairs" else asked.options
    options = lettered(in_version(shown, question, place)) if layout in WITH_OPTIONS else ()
    return PaperQuestion(
        number,
        question,
        layout,
        options,
        answer_of(question, asked, layout, options),
        things=tuple(option.text for option in asked.options) if layout == "pairs" else (),
        boxes=boxes_of(asked) if layout == "date" else (),
    )


def layout_of(question: Question, asked: Asked) -> str:
    layout = LAYOUTS.get(question.kind, "line")
    return "line" if layout == "options" and not asked.options else layout


def boxes_of(asked: Asked) -> tuple[str, ...]:
    """The parts of a date that are asked for; of an interval the years of both ends."""
    return ("year", "year_to") if is_interval(asked) else PARTS.get(asked.precision, ("year",))


def in_version(options: Sequence[Option], question: Question, place: int) -> list[Option]:
    """The options in the order of that version."""
    if question.kind in FIXED_ORDER:
        return list(options)
    return orders(options, f"options:{question.pk}", place + 1)[place]


def lettered(options: Sequence[Option]) -> tuple[PaperOption, ...]:
    return tuple(
        PaperOption(letter, option.text, option.is_key, option.position)
        for letter, option in zip(letters(), options, strict=False)
    )


def answer_of(question: Question, asked: Asked, layout: str, options: Sequence[PaperOption]) -> str:
    """The letters of the right options, the numbers of the right order, pairs, or the key as people read it."""
    if layout == "options":
        return " ".join(option.letter for option in options if option.is_key)
    if layout == "order":
        return " ".join(str(1 + sum(other.place < one.place for other in options)) for one in options)
    if layout == "pairs":
        letter_of = {option.text: option.letter for option in options}
        pairs = enumerate(asked.options, start=1)
        return "  ".join(f"{number}–{letter_of[thing.match]}" for number, thing in pairs)
    return question.key


def key_of(papers: Sequence[Paper]) -> list[KeyLine]:
    """A line for each question of the first version, with where it stands in the others."""
    placed: dict[int, list[tuple[str, PaperQuestion]]] = {}
    for paper in papers:
        for one in paper.questions:
            placed.setdefault(one.question.pk, []).append((paper.letter, one))
    lines = [(one.question, tuple(placed[one.question.pk])) for one in papers[0].questions]
    paragraphs = paragraph_numbers([question for question, _places in lines])
    return [
        KeyLine(question, places, paragraphs.get(question.fact.sentence.block_id))
        for question, places in lines
    ]


def paragraph_numbers(questions: Sequence[Question]) -> dict[int, int]:
    """The number of each body paragraph of the questions' articles, by the block's id; one query."""
    articles = {question.fact.article_id for question in questions}
    blocks = Block.objects.filter(article__in=articles, role=BlockRole.BODY).order_by("article", "position")
    numbers: dict[int, int] = {}
    count: dict[int, int] = {}
    for block_id, article_id in blocks.values_list("pk", "article_id"):
        count[article_id] = numbers[block_id] = count.get(article_id, 0) + 1
    return numbers

"""Item analysis of attempts: the figures of each question with who chose what and how long it took."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from django.db import connection
from django.db.models import FloatField, Func
from django.db.models.functions import Coalesce

from questions.bank.models import Question
from questions.quizzes.distractors import Chosen, OptionTable, OptionUse, option_table
from questions.quizzes.intervals import around_median
from questions.quizzes.item_analysis import ENOUGH, ENOUGH_FOR_SHARE, Figure, Item, Whole, Why, analyse
from questions.quizzes.models import Attempt, AttemptItem
from questions.quizzes.regrading import newest_revisions, translated

ONE_OPTION = {"choice", "true_false", "cloze"}  # kinds whose answer is one option, where there are any


@dataclass(frozen=True, slots=True)
class ItemReport:
    """One question: its figures, its options (None where there is nothing to choose from) and the seconds it took."""

    question: Question
    item: Item
    options: OptionTable | None
    seconds: Figure

    @property
    def is_negative(self) -> bool:
        """Whether it surely speaks against those who know the rest: the whole interval lies below nought."""
        high = self.item.discrimination.high
        return high is not None and high < 0

    @property
    def uses(self) -> list[tuple[OptionUse, str]]:
        """Who chose each option, with its words; "" for no answer."""
        texts = {str(choice.position): choice.text for choice in self.question.choices.all()}
        return [(use, texts.get(use.option, "")) for use in (self.options.options if self.options else ())]

    @property
    def rival(self) -> OptionUse | None:
        """The distractor that the best prefer to the key, with answers enough to say so; None as a rule."""
        return self.options.rival if self.options and self.options.n >= ENOUGH else None


@dataclass(frozen=True, slots=True)
class TestReport:
    """All questions of some attempts, and the test as a whole; ``attempts`` is how many were looked at."""

    items: tuple[ItemReport, ...]
    whole: Whole
    attempts: int


# One answer as the analysis needs it: attempt, question, what was given, its mark, and when, in seconds of Unix time;
# the last three None where the question was left open. Plain rows of the database, since there are thousands.
Given = tuple[int, int, str | None, float | None, float | None]


class UnixSeconds(Func):
    """A time as a number: making thousands of times of what a database sends costs more than the whole analysis."""

    template = "EXTRACT(EPOCH FROM %(expressions)s)::float8"
    output_field = FloatField()

    def as_sqlite(self, compiler, connection, **context):
        return self.as_sql(compiler, connection, template="unixepoch(%(expressions)s, 'subsec')", **context)


def report_on(attempts: Sequence[int]) -> TestReport:
    """The analysis of these attempts (by id). A question left open earns nothing; one not asked is a gap."""
    answers = answers_of(attempts)
    asked = {question for own in answers.values() for _attempt, question, *_rest in own}
    revisions = newest_revisions(asked, of=Question.objects.only("stem", "kind", "language"))
    newest = {pk: question.pk for pk, question in revisions.items()}
    order = ordered({question.pk: question for question in revisions.values()}, answers, newest)
    places = {pk: [question.pk for question in order].index(now) for pk, now in newest.items()}
    rows = [row_of(own, places, len(order)) for own in answers.values()]
    analysis = analyse(
        rows, names=[question.stem for question in order], maxima=[1.0] * len(order), enough=ENOUGH
    )
    chosen = chosen_of(answers, rows, places, revisions)
    seconds = seconds_of(attempts, answers, places)
    items = tuple(
        ItemReport(question, item, options_of(question, chosen[place]), typical(seconds[place]))
        for place, (question, item) in enumerate(zip(order, analysis.items, strict=True))
    )
    return TestReport(items, analysis.whole, len(rows))


def answers_of(attempts: Sequence[int]) -> dict[int, list[Given]]:
    """The answers of each attempt, in the order of its questions."""
    if not attempts:
        return {}
    items = AttemptItem.objects.filter(attempt__in=attempts).order_by("attempt_id", "position")
    rows = items.values_list(
        "attempt_id",
        "question_id",
        "answer__given",
        Coalesce("answer__regraded", "answer__mark"),
        UnixSeconds("answer__answered_at"),
    )
    found: dict[int, list[Given]] = defaultdict(list)
    with connection.cursor() as cursor:  # thousands of rows of plain values: the ORM would touch each of them
        cursor.execute(*rows.query.sql_with_params())
        for row in cursor.fetchall():
            found[row[0]].append(row)
    return found


def ordered(
    questions: dict[int, Question], answers: dict[int, list[Given]], newest: dict[int, int]
) -> list[Question]:
    """The questions in the order in which they were mostly asked: by their mean place."""
    places: dict[int, list[int]] = defaultdict(list)
    for own in answers.values():
        for place, (_attempt, question, *_rest) in enumerate(own):
            places[newest[question]].append(place)
    return [questions[pk] for pk in sorted(questions, key=lambda pk: (fmean(places[pk]), pk))]


def row_of(own: Iterable[Given], places: dict[int, int], width: int) -> list[float | None]:
    row: list[float | None] = [None] * width
    for _attempt, question, _given, mark, _at in own:
        row[places[question]] = mark or 0.0
    return row


def chosen_of(
    answers: dict[int, list[Given]],
    rows: Sequence[Sequence[float | None]],
    places: dict[int, int],
    revisions: dict[int, Question],
) -> dict[int, list[Chosen]]:
    """Who chose what at each place where there are options, with their points in the rest of the test."""
    with_options = {pk for pk, question in revisions.items() if has_options(question)}
    replaced = Question.objects.prefetch_related("choices").in_bulk(
        [pk for pk in with_options if pk != revisions[pk].pk]
    )
    found: dict[int, list[Chosen]] = defaultdict(list)
    for own, row in zip(answers.values(), rows, strict=True):
        total = sum(filter(None, row))
        for _attempt, question, given, mark, _at in own:
            if question in with_options:
                if question in replaced:
                    given = translated(given or "", replaced[question], revisions[question])
                found[places[question]].append((given or "", total - (mark or 0.0)))
    return found


def has_options(question: Question) -> bool:
    """Whether one of several options is chosen; answers that are only accepted are no options."""
    return question.kind in ONE_OPTION and any(not choice.is_key for choice in question.choices.all())


def options_of(question: Question, chosen: list[Chosen]) -> OptionTable | None:
    if not has_options(question):
        return None
    choices = question.choices.all()
    key = next((str(choice.position) for choice in choices if choice.is_key), "")
    return option_table(chosen, options=[str(choice.position) for choice in choices], key=key)


def seconds_of(
    attempts: Sequence[int], answers: dict[int, list[Given]], places: dict[int, int]
) -> dict[int, list[float]]:
    """How long each answer took: since the one before it, or since the attempt was begun."""
    starts = dict(Attempt.objects.filter(pk__in=attempts).values_list("pk", UnixSeconds("started_at")))
    found: dict[int, list[float]] = defaultdict(list)
    for attempt, own in answers.items():
        before = starts[attempt]
        for at, place in sorted((at, places[question]) for _a, question, _g, _m, at in own if at is not None):
            found[place].append(max(0.0, at - before))
            before = at
    return found


def typical(seconds: list[float]) -> Figure:
    """The median with its interval."""
    if len(seconds) < ENOUGH_FOR_SHARE:
        return Figure(None, why=Why.TOO_FEW)
    in_order = sorted(seconds)
    return Figure(median(in_order), *around_median(in_order))

"""Questions that their answers speak against go to their author, with the evidence, once.

What the author found sound comes back only when there are twice as many answers as there were then.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Min
from django_tasks import task

from questions.accounts.models import User
from questions.bank.models import QuestionStatus
from questions.quizzes.corrections import Sign, Suspicion
from questions.quizzes.item_report import ItemReport, TestReport, report_on
from questions.quizzes.models import Attempt
from questions.study.wordings import FailingWording, failing_wordings

LOOK_BACK = timedelta(days=2)
COMES_BACK_AT = 2


def suspicions_in(report: TestReport) -> list[Suspicion]:
    """What the figures of a test say against its questions, unsaved."""
    return [found for item in report.items for found in (negative(item), beaten(item)) if found]


def negative(report: ItemReport) -> Suspicion | None:
    """The whole interval of the discrimination lies below nought: who knows more gets it wrong more often."""
    if not report.is_negative:
        return None
    figure = report.item.discrimination
    return Suspicion(
        question=report.question,
        sign=Sign.NEGATIVE,
        answers=report.item.n,
        figure=figure.value,
        low=figure.low,
        high=figure.high,
    )


def beaten(report: ItemReport) -> Suspicion | None:
    """More of the best third chose one distractor than the key."""
    rival = report.rival
    if rival is None:
        return None
    key = next(one for one in report.options.options if one.is_key)
    texts = {str(choice.position): choice.text for choice in report.question.choices.all()}
    return Suspicion(
        question=report.question,
        sign=Sign.DISTRACTOR,
        answers=report.item.n,
        option=texts[rival.option],
        seen=rival.best,
        expected=key.best,
    )


def failing(wordings: Iterable[FailingWording]) -> list[Suspicion]:
    """Known facts that these wordings are missed by, as suspicions."""
    return [
        Suspicion(
            question_id=one.question_id,
            sign=Sign.WORDING,
            answers=one.answers,
            seen=one.right,
            expected=round(one.expected, 1),
        )
        for one in wordings
    ]


def raise_suspicions(found: Iterable[Suspicion], *, at: datetime) -> int:
    """Keep the new ones; returns how many. One that is open already is brought up to date."""
    return sum(raise_suspicion(one, at=at) for one in found)


def raise_suspicion(one: Suspicion, *, at: datetime) -> bool:
    past = Suspicion.objects.filter(question_id=one.question_id, sign=one.sign)
    evidence = {name: getattr(one, name) for name in EVIDENCE}
    if past.open().update(**evidence):
        return False
    settled = past.exclude(settled_at=None).order_by("-settled_at").first()
    if settled and one.answers < COMES_BACK_AT * settled.answers:
        return False
    one.found_at = at
    try:
        with transaction.atomic():
            one.save(force_insert=True)
    except IntegrityError:  # somebody found it at the same moment
        return False
    return True


EVIDENCE = ("answers", "figure", "low", "high", "option", "seen", "expected")


def settle(suspicion: Suspicion, *, is_sound: bool, by: User, at: datetime) -> bool:
    """The author has looked: sound, or mended. False where a colleague was first."""
    still_open = Suspicion.objects.open().filter(pk=suspicion.pk)
    return bool(still_open.update(settled_at=at, settled_by=by, is_sound=is_sound))


def suspicions_for(questions, *, limit: int = 100):
    """The open suspicions about these questions, with what the author's page shows of each."""
    found = Suspicion.objects.open().filter(question__in=questions)
    found = found.exclude(question__status=QuestionStatus.RETIRED)
    return found.select_related(
        "question__fact__article", "question__fact__sentence__block"
    ).prefetch_related("question__choices")[:limit]


def look_at_sets(*, since: datetime, at: datetime) -> int:
    """Analyse every set that was finished by somebody ``since``, by first attempts; returns how many suspicions are new."""
    lately = Attempt.objects.finished().filter(finished_at__gte=since)
    new = 0
    for question_set in lately.order_by().values_list("question_set_id", flat=True).distinct():
        new += raise_suspicions(suspicions_in(report_on(first_attempts(question_set))), at=at)
    return new


def first_attempts(question_set_id: int) -> list[int]:
    """The first finished attempt of each learner at the set."""
    finished = Attempt.objects.finished().filter(question_set=question_set_id, learner__isnull=False)
    firsts = finished.order_by().values("learner_id").annotate(first=Min("pk"))
    return list(firsts.values_list("first", flat=True))


@task()
def find_suspicions(due: str) -> int:
    """Nightly: what yesterday's answers say against questions."""
    at = datetime.fromisoformat(due)
    since = at - LOOK_BACK
    return look_at_sets(since=since, at=at) + raise_suspicions(failing(failing_wordings(since=since)), at=at)

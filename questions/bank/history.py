"""How a question came to be as it is: its revisions and the changes before anybody answered, and going back to one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher

from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.checking import ChoiceText
from questions.bank.decisions import Decision, Verdict
from questions.bank.models import Question
from questions.bank.moderation import Wording, choices_of, edit
from questions.common.errors import UserError

SAME, OUT, IN = "same", "out", "in"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stayed, went or came between two wordings."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """One wording that the question had. ``until`` and ``by`` say when and by whom it was given up; None for today's.

    ``name`` finds it again: ``r12`` a revision, ``d34`` the words that decision 34 replaced.
    """

    name: str
    question: Question
    stem: str
    key: str
    options: tuple[str, ...]
    until: datetime | None
    by: User | None
    changes: tuple[Run, ...] = ()


def chain_of(question: Question) -> list[Question]:
    """The question's revisions, newest first, whichever of them is given."""
    newest = Question.objects.get(pk=question.pk)
    while later := Question.objects.filter(replaces=newest).first():
        newest = later
    chain = [newest]
    while (earlier := chain[-1].replaces) is not None:
        chain.append(earlier)
    return chain


def history_of(question: Question) -> list[Step]:
    """Every wording from today's back to the first, each with what changed on the way to the one after it."""
    steps: list[Step] = []
    for step in wordings(question):
        after = steps[-1] if steps else None
        changes = differences(as_text(step), as_text(after)) if after else ()
        steps.append(
            Step(step.name, step.question, step.stem, step.key, step.options, step.until, step.by, changes)
        )
    return steps


def wordings(question: Question) -> Iterator[Step]:
    for revision in chain_of(question):
        options = tuple(choice.text for choice in revision.choices.all())
        yield Step(
            f"r{revision.pk}",
            revision,
            revision.stem,
            revision.key,
            options,
            revision.decided_at if revision.status == "retired" else None,
            revision.decided_by if revision.status == "retired" else None,
        )
        edits = revision.decisions.filter(verdict=Verdict.EDIT).select_related("by").order_by("-at", "-pk")
        for made in edits:
            judged = options_judged(made, revision)
            if (made.stem, made.key, set(judged)) != (revision.stem, revision.key, set(options)):
                yield Step(f"d{made.pk}", revision, made.stem, made.key, judged, made.at, made.by)


def options_judged(decision: Decision, question: Question) -> tuple[str, ...]:
    """The options as they were; a decision keeps the wrong ones, and the key stands before them."""
    wrong = tuple(line for line in decision.options.split("\n") if line)
    return (decision.key, *wrong) if question.answer_kind.has_one_key else wrong


def as_text(step: Step) -> str:
    return "\n".join((step.stem, step.key, *step.options))


def differences(old: str, new: str) -> tuple[Run, ...]:
    """The words of both, marked as the same, gone or new."""
    before, after = old.split(), new.split()
    runs: list[Run] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(Run(SAME, " ".join(before[i1:i2])))
            continue
        if i2 > i1:
            runs.append(Run(OUT, " ".join(before[i1:i2])))
        if j2 > j1:
            runs.append(Run(IN, " ".join(after[j1:j2])))
    return tuple(runs)


def go_back_to(question: Question, name: str, *, by: User, at: datetime) -> Question:
    """Give the newest revision the words that step ``name`` had; returns what holds them now.

    Raises UserError for a step that the question never had, and as ``edit`` does.
    """
    newest = chain_of(question)[0]
    step = next((step for step in wordings(question) if step.name == name), None)
    if step is None:
        raise UserError(_("This question never had these words. Load the page again."))
    return edit(newest, wording_of(step, newest), by=by, at=at)


def wording_of(step: Step, newest: Question) -> Wording:
    """The step's words; what only the revision keeps (reasons, shares) comes from it, else from today's."""
    if step.name.startswith("r"):
        return Wording(step.stem, step.key, choices_of(step.question), step.question.context)
    return Wording(step.stem, step.key, chosen_options(step, newest), newest.context)


def chosen_options(step: Step, newest: Question) -> tuple[ChoiceText, ...]:
    known = {choice.text: choice for choice in choices_of(newest)}
    one_key = newest.answer_kind.has_one_key
    return tuple(
        replace(known[text], is_key=text == step.key if one_key else known[text].is_key)
        if text in known
        else ChoiceText(text, text == step.key)
        for text in step.options
    )

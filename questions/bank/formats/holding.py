"""What a format can hold: a question is fitted to it before it is written, and what is lost is listed first."""

from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from questions.bank.formats.interchange import (
    CHOICE,
    DATE,
    NUMBER,
    SEVERAL,
    TRUE_FALSE,
    TYPED,
    Answer,
    Item,
    Option,
)
from questions.languages.registry import detect

PARTS: dict[str, Promise] = {
    "evidence": gettext_lazy("the evidence"),
    "source": gettext_lazy("the source"),
    "context": gettext_lazy("the line above the question"),
    "title": gettext_lazy("the title"),
    "category": gettext_lazy("the category"),
    "tags": gettext_lazy("the tags"),
    "language": gettext_lazy("the language"),
    "feedback": gettext_lazy("the explanation"),
    "reasons": gettext_lazy("why an option is wrong"),
    "remarks": gettext_lazy("remarks on typed answers"),
    "shares": gettext_lazy("shares of the mark"),
    "tolerance": gettext_lazy("the tolerance"),
    "unit": gettext_lazy("the unit"),
    "date": gettext_lazy("parts of the date, marked one by one"),
    "lines": gettext_lazy("line breaks"),
    "others": gettext_lazy("other accepted numbers"),
    "ticks": gettext_lazy("that several options may be ticked"),
}


@dataclass(frozen=True, slots=True)
class Fitted:
    """A question as a format holds it, None where it cannot be asked there at all.

    ``lost`` are the parts that are gone, ``moved`` those that stand in the explanation or the question instead.
    """

    item: Item | None
    lost: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()


def fit(item: Item, *, kinds: frozenset[str], parts: frozenset[str]) -> Fitted:
    """The question with only those ``parts`` that are held.

    A date becomes a typed answer where dates are not known. Evidence and source go to the end of the explanation
    where there is one.
    """
    lost: list[str] = []
    moved = [
        part
        for part in ("evidence", "source")
        if "feedback" in parts - {part} and part not in parts and getattr(item, part)
    ]
    if item.kind == DATE and DATE not in kinds and TYPED in kinds:
        item, lost = as_typed(item), ["date"]
    if item.kind not in kinds:
        return Fitted(None, ("kind",))
    if moved:
        item = replace(item, feedback=explained(item, parts))
    if item.context and "context" not in parts:
        gap = "\n" if "lines" in parts else " "
        item, moved = replace(item, stem=item.context + gap + item.stem, context=""), [*moved, "context"]
    for part in PARTS:
        if part not in parts and part in LEFT_OUT:
            reduced = LEFT_OUT[part](item)
            lost += [part] if reduced != item and part not in (*lost, *moved) else []
            item = reduced
    return Fitted(item, tuple(lost), tuple(moved))


def as_typed(item: Item) -> Item:
    """A date as an answer that is typed: as people write it, and in digits."""
    texts = dict.fromkeys(text for answer in item.answers for text in (answer.words, answer.text) if text)
    return replace(item, kind=TYPED, answers=tuple(Answer(text) for text in texts))


def explained(item: Item, parts: frozenset[str]) -> str:
    """The explanation with the evidence and the source that a format has no place of its own for."""
    lines = [item.feedback]
    with override(item.language or None):
        if item.evidence and "evidence" not in parts and item.evidence not in item.feedback:
            lines.append(_("Evidence: %(text)s") % {"text": item.evidence})
        if item.source and "source" not in parts and item.source not in item.feedback:
            lines.append(_("Source: %(text)s") % {"text": item.source})
    return "\n".join(line for line in lines if line)


def without_reasons(item: Item) -> Item:
    return replace(item, options=tuple(replace(option, feedback="") for option in item.options))


def without_remarks(item: Item) -> Item:
    return replace(item, answers=tuple(replace(answer, feedback="") for answer in item.answers))


def with_whole_marks(item: Item) -> Item:
    """Every option right or wrong, nothing between."""
    whole = item.kind in {CHOICE, TRUE_FALSE}
    right = [option for option in item.options if (option.fraction == 1 if whole else option.fraction > 0)]
    even = 1.0 if whole else round(1 / max(1, len(right)), 7)
    options = tuple(Option(o.text, even if o in right else 0.0, o.feedback) for o in item.options)
    answers = tuple(replace(a, fraction=1.0) for a in item.answers if a.fraction > 0)
    return replace(item, options=options, answers=answers)


def on_one_line(item: Item) -> Item:
    """Every text on one line."""

    def flat(text: str) -> str:
        return " ".join(text.split("\n"))

    return replace(
        item,
        stem=flat(item.stem),
        feedback=flat(item.feedback),
        options=tuple(replace(o, text=flat(o.text), feedback=flat(o.feedback)) for o in item.options),
        answers=tuple(replace(a, text=flat(a.text), feedback=flat(a.feedback)) for a in item.answers),
        pairs=tuple(replace(p, text=flat(p.text), match=flat(p.match)) for p in item.pairs),
        order=tuple(flat(text) for text in item.order),
    )


def with_one_number(item: Item) -> Item:
    if item.kind != NUMBER:
        return item
    best = max(item.answers, key=lambda answer: answer.fraction)
    return replace(item, answers=(replace(best, fraction=1.0),))


def as_choice(item: Item) -> Item:
    """A question with one right option, where nothing says that more might be."""
    one = sum(option.fraction == 1 for option in item.options) == 1
    return replace(item, kind=CHOICE) if item.kind == SEVERAL and one else item


LEFT_OUT = {
    "evidence": lambda item: replace(item, evidence=""),
    "source": lambda item: replace(item, source=""),
    "title": lambda item: replace(item, title=""),
    "category": lambda item: replace(item, category=""),
    "tags": lambda item: replace(item, tags=()),
    "language": lambda item: replace(item, language=detect(item.stem)),
    "feedback": lambda item: replace(item, feedback=""),
    "reasons": without_reasons,
    "remarks": without_remarks,
    "shares": with_whole_marks,
    "tolerance": lambda item: replace(item, answers=tuple(replace(a, tolerance="0") for a in item.answers)),
    "unit": lambda item: replace(item, answers=tuple(replace(a, unit="") for a in item.answers)),
    "lines": on_one_line,
    "others": with_one_number,
    "ticks": as_choice,
}
ALL_PARTS = frozenset(PARTS)

"""Aiken: a question, lettered options, and a line that names the right one. In Arabic as people write it too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from questions.bank.formats.choosing import choice_fields, truth_options
from questions.bank.formats.interchange import (
    Item,
    Option,
    Reading,
    Refused,
    RefusedError,
    right_options,
    share,
)
from questions.bank.formats.words import ABJAD, ALPHABET, ANSWER, same, tidy, truth
from questions.languages.letters import fold
from questions.languages.registry import detect

_LETTER = r"(?:[A-Za-z]|[\u0621-\u064a]\u0640?|\d{1,2})"
_OPTION = re.compile(rf"\(?\s*({_LETTER})\s*[.)\-:ـ،](?!\d)\s*(.+)", re.DOTALL)
_ANSWER = re.compile(
    rf"(?:{'|'.join(sorted((re.escape(same(word)) for word in ANSWER), key=len, reverse=True))})\s*[:.\-=](.+)",
    re.DOTALL,
)
_BETWEEN = re.compile(r"\s*(?:[,;،؛/&+]|\band\b|(?<=\s)و(?=\s))\s*")
ENGLISH = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(slots=True)
class Draft:
    """The lines of one question while they come in."""

    line: int = 0
    stem: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    answer: str = ""
    gap: bool = False


def read_aiken(text: str) -> Reading:
    """The questions of an Aiken text; neither empty lines between them nor one line a question are needed."""
    items: list[Item] = []
    refused: list[Refused] = []
    for draft in drafts_of(text):
        try:
            items.append(item_of(draft))
        except RefusedError as error:
            refused.append(Refused(draft.line, str(error)))
    return Reading(tuple(items), tuple(refused))


def drafts_of(text: str) -> Iterator[Draft]:
    """A question ends with its answer, or where other words than an option or an answer follow an empty line."""
    draft = Draft()
    for number, raw in enumerate(text.split("\n"), start=1):
        line = tidy(raw)
        if not line:
            draft.gap = bool(draft.line)
            continue
        answer = answer_in(line)
        if draft.gap and not answer and not next_label(draft, line):
            yield draft
            draft = Draft()
        draft.line = draft.line or number
        if answer and (draft.options or draft.stem):
            draft.answer = answer
            yield draft
            draft = Draft()
        else:
            add_line(draft, line)
    if draft.stem or draft.options:
        yield draft


def next_label(draft: Draft, line: str) -> re.Match[str] | None:
    """The line taken apart, where it begins with the next letter or number."""
    found = _OPTION.match(line) if draft.stem else None
    return found if found and follows(draft.labels, label_of(found[1])) else None


def add_line(draft: Draft, line: str) -> None:
    """An option where the line begins with the next letter or number, else more of the text before it."""
    found = next_label(draft, line)
    if found:
        draft.labels.append(label_of(found[1]))
        draft.options.append(tidy(found[2]))
    elif draft.options:
        draft.options[-1] += f"\n{line}"
    else:
        draft.stem.append(line)


def label_of(text: str) -> str:
    """A letter or number as it is compared: one alef, no stretching, ASCII digits, capitals."""
    return fold(text).strip("-ـ").upper()


def follows(labels: list[str], label: str) -> bool:
    """Whether a label comes next: A, B, C; أ ب ج or أ ب ت; 1, 2, 3."""
    place = len(labels)
    return any(order[place : place + 1] == [label] for order in ORDERS if order[:place] == labels)


ORDERS = (list(ENGLISH), list(ABJAD), list(ALPHABET), [str(number) for number in range(1, 31)])


def answer_in(line: str) -> str:
    """What stands behind «الإجابة:» or ANSWER:, "" for every other line."""
    head, sign, _rest = (
        re.split(r"([:.\-=])", line + " ", maxsplit=1) if re.search(r"[:.\-=]", line) else ("", "", "")
    )
    found = _ANSWER.match(same(head) + sign + line[len(head) + 1 :]) if sign else None
    return tidy(found[1]) if found else ""


def item_of(draft: Draft) -> Item:
    stem = "\n".join(draft.stem)
    if not draft.options and truth(draft.answer) is None:
        raise RefusedError(
            _("There are no options here: write each on a line of its own, as “A. …” or «أ. …».")
        )
    if not draft.answer:
        raise RefusedError(
            _("The right answer is missing: end the question with “ANSWER: A” or «الإجابة: أ».")
        )
    options = draft.options or [option.text for option in truth_options(True, detect(stem))]
    right = right_places(draft)
    whole = share(1 / len(right))
    fields = choice_fields(
        tuple(Option(text, whole if place in right else 0.0) for place, text in enumerate(options)),
        several=len(right) > 1,
    )
    return Item(stem=stem, language=detect(stem), line=draft.line, **fields)


def right_places(draft: Draft) -> set[int]:
    """Which options the answer names: by letter, by several letters, or by their words."""
    if not draft.options:
        return {0 if truth(draft.answer) else 1}
    texts = [same(text) for text in draft.options]
    named = [label_of(tidy(part).strip("().")) for part in _BETWEEN.split(draft.answer) if tidy(part)]
    if named and all(label in draft.labels for label in named):
        return {draft.labels.index(label) for label in named}
    if same(draft.answer) not in texts:
        raise RefusedError(
            _("The answer “%(answer)s” is none of the options (%(labels)s).")
            % {"answer": draft.answer[:60], "labels": " ".join(draft.labels) or "–"}
        )
    return {texts.index(same(draft.answer))}


def write_aiken(items: Sequence[Item]) -> str:
    """Aiken for questions of one right answer, with Latin letters, which every reader knows."""
    return "\n".join(write_item(item) for item in items)


def write_item(item: Item) -> str:
    lines = [item.stem, *(f"{ENGLISH[place]}. {option.text}" for place, option in enumerate(item.options))]
    right = [ENGLISH[item.options.index(option)] for option in right_options(item.options)]
    return "\n".join([*lines, f"ANSWER: {', '.join(right)}", ""])

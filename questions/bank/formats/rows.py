"""A row of a table as a question: people fill in a question, options and which is right."""

import re
from collections.abc import Mapping

from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.aiken import ORDERS, label_of
from questions.bank.formats.choosing import truth_options
from questions.bank.formats.columns import Column, kind_of
from questions.bank.formats.interchange import Answer, Item, Option, Pair, RefusedError, share
from questions.bank.formats.numerals import is_number, plain, read_number
from questions.bank.formats.wholeness import check_item
from questions.bank.formats.words import same, tidy, truth
from questions.languages.registry import detect

Row = Mapping[Column, str]
WORDS = ("context", "feedback", "evidence", "source", "title", "category", "language")
_PARTED = re.compile(r"\s*[|؛;\n]\s*")
_LETTERS = re.compile(r"\s*[,،;؛|/&+\s]\s*")
_TAGS = re.compile(r"\s*[,،;؛\n]\s*")


def read_row(row: Row, line: int) -> Item:
    """Raises RefusedError for a row that is no question."""
    stem = row.get(Column("stem"), "")
    said = row.get(Column("kind"), "")
    kind = kind_of(said) if said else guessed_kind(row)
    if kind is None:
        raise RefusedError(_("Questions of the kind “%(kind)s” cannot be asked here.") % {"kind": said[:40]})
    item = Item(
        kind=kind,
        stem=stem,
        tags=tuple(tag for tag in _TAGS.split(row.get(Column("tags"), "")) if tag),
        line=line,
        **{name: row.get(Column(name), "") for name in WORDS},
        **READERS[kind](row, stem),
    )
    return check_item(item)


def guessed_kind(row: Row) -> str:
    """What a row without a kind asks for, by what is filled in."""
    options, right = texts(row, "option"), row.get(Column("right"), "")
    if texts(row, "match"):
        return i.MATCHING
    if len(options) > 1:
        shares = [text for _number, text in texts(row, "share") if text not in {"0", ""}]
        return (
            i.SEVERAL
            if len(shares) > 1 or (not shares and len(right_places(right, options)) > 1)
            else i.CHOICE
        )
    if truth(right) is not None and not options:
        return i.TRUE_FALSE
    answer = right or (options[0][1] if options else "")
    return i.NUMBER if is_number(answer) else i.TYPED


def texts(row: Row, name: str) -> list[tuple[int, str]]:
    """The filled columns of one name with their numbers, in order."""
    found = [(column.number, text) for column, text in row.items() if column.name == name and text]
    return sorted(found)


def read_options(row: Row, stem: str) -> dict:
    options = texts(row, "option")
    if not options:
        raise RefusedError(_("There are no options in this row."))
    shares = {number: share_of(text) for number, text in texts(row, "share")}
    if not shares:
        right = right_places(row.get(Column("right"), ""), options)
        several = kind_of(row.get(Column("kind"), "")) == i.SEVERAL or len(right) > 1
        shares = dict.fromkeys(right, share(1 / len(right)) if several and right else 1.0)
    reasons = dict(texts(row, "reason"))
    return {"options": tuple(Option(text, shares.get(n, 0.0), reasons.get(n, "")) for n, text in options)}


def right_places(right: str, options: list[tuple[int, str]]) -> list[int]:
    """The numbers of the options that the answer names, by their words, letters or numbers.

    Raises RefusedError where it names one that is not there.
    """
    by_text = {same(text): number for number, text in options}
    if same(right) in by_text:
        return [by_text[same(right)]]
    named = [by_text[same(part)] for part in _PARTED.split(right) if same(part) in by_text]
    if named and len(named) == len(_PARTED.split(right)):
        return named
    numbers = {number for number, _text in options}
    labels = [label_of(part.strip("().")) for part in _LETTERS.split(right) if part.strip("().")]
    places = [place_in(numbers, label) for label in labels]
    if not right:
        raise RefusedError(_("The row does not say which option is right."))
    if None in places:
        raise RefusedError(
            _("The right answer “%(answer)s” is none of the options.") % {"answer": right[:60]}
        )
    return list(dict.fromkeys(place for place in places if place))


def place_in(numbers: set[int], label: str) -> int | None:
    """The option's number that a letter or number stands for, where there is such an option."""
    places = (
        [int(label)]
        if label.isdecimal() and len(label) < 4
        else [o.index(label) + 1 for o in ORDERS if label in o]
    )
    return next((place for place in places if place in numbers), None)


def share_of(text: str) -> float:
    """``0.5`` or ``50%``."""
    number = read_number(text)
    if number is None or number[1] not in {"", "%", "٪"}:
        raise RefusedError(_("“%(text)s” is not a share of the mark.") % {"text": text[:20]})
    found = number[0] / 100 if number[1] else number[0]
    if abs(found) > 1:
        raise RefusedError(_("“%(text)s” is not a share of the mark.") % {"text": text[:20]})
    return share(found)


def read_truth(row: Row, stem: str) -> dict:
    if len(texts(row, "option")) > 1:
        return read_options(row, stem)
    said = truth(row.get(Column("right"), ""))
    if said is None:
        raise RefusedError(_("The answer has to be true or false."))
    return {"options": truth_options(said, detect(stem))}


def accepted(row: Row) -> list[tuple[int, str]]:
    """The answers in columns of their own, else those of the one column, parted by strokes."""
    options = texts(row, "option")
    parts = [part for part in map(tidy, _PARTED.split(row.get(Column("right"), ""))) if part]
    return options or list(enumerate(parts, start=1))


def read_typed(row: Row, stem: str) -> dict:
    shares, reasons, words = (dict(texts(row, name)) for name in ("share", "reason", "words"))
    answers = tuple(
        Answer(text, share_of(shares.get(n, "1")), reasons.get(n, ""), words=words.get(n, ""))
        for n, text in accepted(row)
    )
    return {"answers": answers}


def read_numbers(row: Row, stem: str) -> dict:
    shares, reasons, spreads, units = (
        dict(texts(row, name)) for name in ("share", "reason", "tolerance", "unit")
    )
    answers = []
    for n, text in accepted(row):
        number, tolerance = read_number(text), read_number(spreads.get(n, spreads.get(1, "0")))
        if number is None or tolerance is None:
            raise RefusedError(
                _("“%(text)s” is not a number.") % {"text": (text if number is None else spreads[n])[:60]}
            )
        unit = units.get(n, units.get(1, "")) or number[1]
        answers.append(
            Answer(
                plain(number[0]),
                share_of(shares.get(n, "1")),
                reasons.get(n, ""),
                plain(abs(tolerance[0])),
                unit,
            )
        )
    return {"answers": tuple(answers)}


def read_pairs(row: Row, stem: str) -> dict:
    left, right = dict(texts(row, "option")), dict(texts(row, "match"))
    return {"pairs": tuple(Pair(left.get(n, ""), right.get(n, "")) for n in sorted(left | right))}


def read_order(row: Row, stem: str) -> dict:
    return {"order": tuple(text for _number, text in texts(row, "option"))}


READERS = {
    i.CHOICE: read_options,
    i.SEVERAL: read_options,
    i.TRUE_FALSE: read_truth,
    i.TYPED: read_typed,
    i.DATE: read_typed,
    i.NUMBER: read_numbers,
    i.ORDERING: read_order,
    i.MATCHING: read_pairs,
}

"""How many were killed or hurt in what the headline of a report tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.months import names_by_month
from questions.languages.ar.naming import stems
from questions.languages.ar.number_words import few_words
from questions.languages.ar.tokens import Token, pairs_of, tokenise
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.table import listed, stem, told_table

_FEWEST, _OTHERS, _NEAR = 3, 3, 3
_HUNDRED, _TEN = 100, 10
_STEPS = {False: (2, -1, 3, -2, 4, 1), True: (5, -4, 9, -7, 12, 3)}
_YEAR = re.compile(r"(?:19|20)\d\d")
_KINDS = ("killed", "hurt")


def casualties(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The number of the killed or hurt told at ``at``, under a headline that tells in what but not how many."""
    found = _toll_at(tokens, at)
    event = _event(page) if found is not None else ""
    if found is None or not event:
        return
    kind, number, first, last = found
    if number < _FEWEST or _is_of_another(tokens, event, page):
        return
    least = [token.folded for token in tokens[last + 1 : last + 3]] == ["علي", "الاقل"]
    others = _others(number, page)
    if len(others) < _OTHERS:
        return
    feminine = event.startswith("+")
    which = f"toll_{kind}{'_least' if least else ''}"
    words = stem("in_her" if feminine else "in_him", event=event.removeprefix("+"))
    yield Asking(
        "report_toll", stem(which, where=words), _counted(number, kind), tokens[first].start, tokens[last].end,
        kind, tuple(_counted(other, kind) for other in others),
    )  # fmt: skip


def _toll_at(tokens: Sequence[Token], at: int) -> tuple[str, int, int, int] | None:
    """What befell them, how many they were, and the places of number and noun; None where ``at`` tells no plain toll."""
    forms = {plain for plain, _ in stems(tokens[at].folded)}
    for kind in _KINDS:
        if forms & listed("casualties", kind) and at + 2 < len(tokens):
            number = _number(tokens[at + 1])
            if number and tokens[at + 2].folded in listed("casualties", "people") | listed(
                "casualties", f"{kind}_counted"
            ):
                return kind, number, at + 1, at + 2
        if tokens[at].folded in listed("casualties", f"{kind}_counted") and at:
            number = _number(tokens[at - 1])
            bound = at > 1 and tokens[at - 2].folded in listed("casualties", "bounds")
            if number and not bound:
                return kind, number, at - 1, at
    return None


def _number(token: Token) -> int:
    return int(token.text) if token.text.isdigit() else few_words().get(token.folded, 0)


def _event(page: Page) -> str:
    """What the headline tells of, as a question calls it; "" where it tells none, several, or a number."""
    if any(map(_number, tokenise(page.article.title, 0))):
        return ""
    grave = bool(page.titled & listed("casualties", "grave"))
    table = told_table("casualties")["events"]
    known = pairs_of(table["sure"]) | (pairs_of(table["graver"]) if grave else {})
    found = {known[form] for word in page.titled for form, _ in stems(word) if form in known}
    return found.pop() if len(found) == 1 else ""


def _is_of_another(tokens: Sequence[Token], event: str, page: Page) -> bool:
    """Whether the sentence tells of another time, or of other happenings and not of this one."""
    said = {form for token in tokens for form, _ in stems(token.folded)}
    day = page.article.published_on
    months = (names for number, names in names_by_month().items() if day is None or number != day.month)
    years = {form for form in said if _YEAR.fullmatch(form)} - {str(day.year) if day else ""}
    if said & listed("casualties", "back") or years or any(said & names for names in months):
        return True
    events = {called for form, called in _events().items() if {form, f"ال{form}"} & said}
    return bool(events) and event not in events


@cache
def _events() -> dict[str, str]:
    """What happens, by its folded noun, as a question calls it."""
    table = told_table("casualties")["events"]
    return pairs_of(table["sure"]) | pairs_of(table["graver"])


def _counted(number: int, kind: str) -> str:
    """The number with its noun, in the form that it asks for."""
    few, many, hundreds = told_table("casualties")[f"{kind}_forms"].split()
    rest = number % _HUNDRED
    return f"{number} {few if _FEWEST <= rest <= _TEN else many if rest > _TEN else hundreds}"


def _others(number: int, page: Page) -> tuple[int, ...]:
    """Numbers near this one that the report does not tell."""
    scale = 10 ** max(0, len(str(number)) - 2)
    steps = _STEPS[number > _TEN]
    near = (number + step * scale for step in steps[number % _NEAR :] + steps[: number % _NEAR])
    return tuple(one for one in near if one >= _FEWEST and str(one) not in page.text)[:_OTHERS]

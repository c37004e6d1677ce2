"""In which group of a World Cup a country played, asked where a report tells the two together and our table agrees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from questions.languages.ar.tokens import Token, pairs_of, tokenise
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import country_at, nation_at
from questions.languages.ar.told.table import listed, told_table
from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import Sentence

_OTHERS = 3


def groups(sentence: Sentence, page: Page) -> Iterator[Asking]:
    """The group of the first country of the sentence that played in the one group which the sentence tells."""
    day = page.article.published_on
    table = _groups(str(day.year)) if day is not None else {}
    text = fold(sentence.text)
    if not table or not _is_of_cup(text, page):
        return
    tokens = tokenise(sentence.text, sentence.start)
    told = [at for at in range(len(tokens) - 1) if " ".join(_folded(tokens, at)) in table]
    if len(told) != 1:
        return
    at = told[0]
    group = " ".join(_folded(tokens, at))
    country = next((name for place in range(at) for name in _country(tokens, place, table[group])), "")
    known = list(table)
    turned = known[len(page.text) % len(known) :] + known[: len(page.text) % len(known)]
    others = [name for name in turned if name != group and name not in page.text]
    if not country or len(others) < _OTHERS:
        return
    yield Asking(
        "report_cup_group", told_table("groups")["asked"].format(country=country, year=day.year), _shown(group),
        tokens[at].start, tokens[at + 1].end, country, tuple(map(_shown, others[:_OTHERS])),
    )  # fmt: skip


def _is_of_cup(text: str, page: Page) -> bool:
    """Whether the sentence or the headline speaks of a World Cup, and the sentence of no other contest."""
    if any(word in text for word in listed("groups", "others")):
        return False
    return any(cup in text or cup in page.title for cup in listed("groups", "cups"))


def _folded(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """Two words at ``at``, without what is written onto the first."""
    first = tokens[at].folded.removeprefix("و").removeprefix("ب")
    return (f"ال{first[2:]}" if first.startswith("لل") else first, tokens[at + 1].folded)


def _country(tokens: Sequence[Token], at: int, members: Mapping[str, str]) -> Iterator[str]:
    """The member whose name, or the adjective of whose people, stands at ``at``."""
    found = country_at(tokens, at) or nation_at(tokens, at)
    if found is not None and found[0] in members:
        yield members[found[0]]


@cache
def _groups(year: str) -> Mapping[str, Mapping[str, str]]:
    """The members of each group of that year's cup, by the folded group and the code of the country."""
    told = told_table("groups")["of_years"].get(year, "")
    rows = pairs_of(told).items() if told else ()
    return {
        fold(f"المجموعة {group}"): {
            place.code: name
            for name in names.split("/")
            if (place := gazetteer("ar").named(name)) is not None and place.kind == "country"
        }
        for group, names in rows
    }


@cache
def _shown(group: str) -> str:
    """The group as it is written, by its folded words."""
    names = told_table("groups")["called"].split()
    return next(f"المجموعة {name}" for name in names if fold(f"المجموعة {name}") == group)

"""Who directed, wrote or created a work that a report names, and who played in it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from questions.languages.en.kinds import gender_of_person
from questions.languages.en.told.askings import Asking
from questions.languages.nationalities import nationalities
from questions.languages.tables import plain_table

_WORD = r"[A-Z0-9][\w'’&-]*"
_TITLE = rf"(?P<title>{_WORD}(?:\s(?:(?:of|the|in|to|on|for|a|from|at|with|and)\s){{0,2}}{_WORD}){{0,6}})"
_QUOTED = r"[\"“‘'](?P<quoted>[A-Z0-9][^\"“”‘]{1,60}?),?[\"”’']"
_SHORTEST, _WANTED = 3, 3
# "Best Director", "Young Director of the Year": no work is meant.
_NO_TITLE = re.compile(
    r"^(?:Best|Oscar|Oscars|Bafta|Emmy|Grammy|Tony|Golden|Mr|Mrs|Ms|The|A|An|But|And|Former|Veteran|Film|TV|Hollywood|Bollywood)$"
)
_OF_FILMS = re.compile(r"\b(?:film|films|movie|movies|cinema|box office)\b")
_OF_OTHERS = re.compile(
    r"\b(?:theatre|theater|stage|play|musical|West End|Broadway|sitcom|TV|television|series)\b"
)
_ARTICLES = frozenset({"The", "A", "An"})
_ASKS = {"direct": "Who directed", "create": "Who created", "write": "Who wrote"}
_VERBS = {"directed": "direct", "written": "write", "wrote": "write", "created": "create"}
_PLAYERS = {"masculine": "actor", "feminine": "actress"}


@cache
def _table() -> dict[str, dict[str, str]]:
    return plain_table(Path(__file__).parent / "makers.toml")


@cache
def _rows(table: str) -> dict[str, tuple[str, ...]]:
    return {name: tuple(one.strip() for one in row.split("|")) for name, row in _table()[table].items()}


@cache
def _deeds() -> dict[str, str]:
    return {role: deed for deed, roles in _rows("roles").items() for role in roles}


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, said in _rows("kinds").items() for word in said}


@cache
def _beside_name() -> tuple[re.Pattern[str], ...]:
    """The words before a name that tell a work and what the person did."""
    work = rf"(?:{_QUOTED}|(?<![\w’'-]){_TITLE})"
    role = rf"(?P<role>{'|'.join(sorted(_deeds(), key=len, reverse=True))})"
    made = rf"(?:(?:is|was|is being|to be)\s)?(?:written and )?(?P<verb>{'|'.join(_VERBS)})\sby\s(?:[A-Z]?[a-z-]+\s){{0,3}}"
    return tuple(
        re.compile(rf"{work}{between}$")
        for between in (rf"\s(?:co-)?{role}\s", rf",?\s{made}", r",\s(?:which stars|starring)\s")
    )


@cache
def _behind_name() -> re.Pattern[str]:
    """The words behind a name that do: "X, who directed the film ...", "X, author of the novel ..."."""
    role = rf"(?:the\s)?(?P<role>{'|'.join(sorted(_deeds(), key=len, reverse=True))})\sof"
    kind = rf"(?:(?:the\s)?(?:[a-z0-9-]+\s){{0,4}}?(?P<of>{'|'.join(_kinds())})\s)?"
    return re.compile(
        rf",\s(?:who\s(?P<verb>{'|'.join(_VERBS)}|wrote)|{role})\s{kind}(?:{_QUOTED}|{_TITLE})(?=[,.]|\s[a-z])"
    )


_WRITTEN, _SHOT = "novel|book|memoir|play|children's book|autobiography", "film|movie|biopic|documentary"


@cache
def _owned() -> re.Pattern[str]:
    """The words behind a name that tell a work as its maker's: "X's novel Halden Nights"."""
    return re.compile(
        rf"['’]s?\s(?:(?!and\b)[a-z0-9][\w-]*\s){{0,4}}?(?P<kind>{_WRITTEN}|{_SHOT}),?\s(?:{_QUOTED}|{_TITLE})(?=[,.]|\s[a-z-])"
    )


def owned_works(after: str, name: str, title: str, text: str) -> Iterator[Asking]:
    """ "X's novel Halden Nights": who wrote it? A film is asked for only where somebody known or so called directs it."""
    found = _owned().match(after)
    if found is None or any(word in title for word in name.split() if len(word) > _SHORTEST):
        return
    deed = "write" if found["kind"] in _WRITTEN.split("|") else "direct"
    director = name in _rows("known")["direct"] or re.search(rf"\bdirector {re.escape(name)}\b", text)
    work = _work_of(found["quoted"] or found["title"] or "", text, sure=True)
    if work and (deed == "write" or director):
        yield from _asking(deed, work, name, text)


def makers(before: str, after: str, name: str, title: str, text: str) -> Iterator[Asking]:
    """ "Halden Nights director X", "Halden Nights, starring X", "X, who directed the film Halden Nights": who did or played it?"""
    if any(word in title for word in name.split() if len(word) > _SHORTEST):
        return
    told = next((one.groupdict() for pattern in _beside_name() if (one := pattern.search(before))), None)
    if told is None:
        behind = _behind_name().match(after)
        told = behind.groupdict() if behind is not None else None
    if told is not None:
        quoted = told.get("quoted")
        work = _work_of(
            quoted or told["title"] or "", text, sure=bool(quoted or told.get("of") or not told.get("role"))
        )
        deed = _deed(told)
        if work and deed:
            yield from _asking(deed, work, name, text)


def _deed(told: Mapping[str, str | None]) -> str:
    """What the person did, by the role or the verb that stands between."""
    if told.get("role"):
        return _deeds()[told["role"] or ""]
    return _VERBS.get(told.get("verb") or "", "star")


def _asking(deed: str, work: str, name: str, text: str) -> Iterator[Asking]:
    player = _PLAYERS.get(gender_of_person([name.split()[0].lower()]), "") if deed == "star" else ""
    if deed == "star" and not player:
        return
    kind = _kind_of(work, text)
    called = f"the {kind} {work}" if kind else work
    stem = f"Which {player} starred in {called}" if player else f"{_ASKS[deed]} {called}"
    options = _others(player or deed, name, text)
    if len(options) == _WANTED:
        yield Asking("report_post", stem, name, options=options)


def _others(row: str, name: str, text: str) -> tuple[str, ...]:
    """Three of the well-known ones, the same for the same name; none of whom the report speaks."""
    fit = [
        one
        for one in _rows("known")[row]
        if one.split()[-1] not in text and one.split()[-1] != name.split()[-1]
    ]
    random.Random(name).shuffle(fit)
    return tuple(fit[:_WANTED])


def _work_of(said: str, text: str, *, sure: bool) -> str:
    """The words as the name of a work; "" where nothing in the text tells that they name one."""
    words = said.split()
    while len(words) > 1 and (
        words[0].lower() in _kinds() or _NO_TITLE.match(words[0]) and words[0] not in _ARTICLES
    ):
        words = words[1:]
    work = " ".join(words)
    people = {word.lower() for word in words} & nationalities("en").keys()
    if (
        len(work) <= _SHORTEST
        or _NO_TITLE.match(work)
        or people
        or re.search(r"['’]s?$|\b(?:19|20)\d\d\b", work)
    ):
        return ""
    return work if sure or _told_of(work).search(text) else ""


@cache
def _told_of(work: str) -> re.Pattern[str]:
    """What tells that a name is that of a work: its kind before it, who plays in it, or the part that somebody has in it."""
    name = rf"[\"“‘']?{re.escape(work)}(?![\w’-]|['’]?\s(?:[A-Z]|and\b|films?\b|movies\b|books\b|series\b))"
    return re.compile(
        rf"\b(?:{'|'.join(_kinds())})s?,?\s{name}|(?<!\w){name},?\s(?:starring|directed by)\b"
        rf"|\b(?:role|part|performance|star|stars|starred|starring|appear|appears|appeared|appearance|played|plays|directed|directing)\b[^.,;]{{0,40}}?\s(?:in|of|for)\s{name}"
        rf"|\bdirected\s{name}|\bbest\s(?:[a-z-]+\s){{1,4}}(?:for|in)\s{name}"
    )


def _kind_of(work: str, text: str) -> str:
    """The plain name of the kind of work, where the text says it before the work or speaks of films only."""
    found = re.search(rf"\b(?P<kind>{'|'.join(_kinds())})\s[\"“‘']?{re.escape(work)}(?!\w|\s[A-Z])", text)
    if found is not None:
        return _kinds()[found["kind"]]
    return "film" if _OF_FILMS.search(text) and not _OF_OTHERS.search(text) else ""

"""When the article's topic was founded, opened or published, as one of its own sentences tells it, without all else that is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.tokens import words
from questions.languages.en.topics import is_ship
from questions.languages.frames import Topic, Turn
from questions.languages.reading import DateValue, Span
from questions.languages.tables import plain_table

_FIRST = r"(?:first |originally |officially |formally |initially |finally )?"
_PLACE = r"(?: (?:in|at) (?:the )?[A-Z][\w.'’-]+(?:,? (?:of |the |de )?[A-Z][\w.'’-]+){0,4},?)?"
_DOER = r"(?: by (?!(?:the )?(?:early|late|mid|end))[^,;:()\"]{2,80}?)?"
_AS = r"(?: as (?:an?|the) [^,;:()\"]{2,60}?)?"
_DATE_TIE = r",? (?:on|in|in the year|on the)(?: [A-Z][a-z]+day,?)? $"
_WHERE = (
    r"(?:,? (?:on|at) (?:the )?[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*){0,4}(?: in the [A-Z]\w+(?: [A-Z]\w+)?)?)?"
)
_NO_VERB = re.compile(
    r"\b(?:that|which|who|whose|where|when|after|before|from|until|since|and|but|was|were|is|are|had|has|to|between|by the end)\b"
)
_OWNED = re.compile(r"\b(?:of|by|for|from|to|with|in|at) (?:the |an? |its )?[\"“A-Z]")
_IN_A_PLACE = re.compile(r"^(?:In|On|At|For|Under|Within) (?:the )?[A-Z]")
_OTHERS = re.compile(
    r"\b(?:that|which|who|whose|where|when|based|adapted|adaptation|sequel|remake|version|subsidiary|division|branch|member|part|brand|successor|after|from|to)\b"
)
_FROM_A_PLACE = re.compile(
    r"\b(?:from|in|based in|based out of|of|hailing from) (?:the )?[A-Z][\w'’.-]*(?: [A-Z][\w'’-]+)*(?:,? (?:in )?[A-Z][\w'’.-]+(?: [A-Z][\w'’-]+)*)*"
)
_ANOTHER_SAID = re.compile(r"\b(?:that|which|who|whose|where|when|it|they|he|she|each)\b")
_OPENS = re.compile(r"(?:In|On)(?: the year)? ")
_BEHIND_DATE = re.compile(r",?\s(?!and\b|to\b|or\b)")
_GOES_ON = re.compile(
    r"[’'-]|\s[A-Z]|\s(?:and (?:in |again )?(?:the )?\d|to \d|or \d|in (?:the )?[A-Z]|under the (?:name|title)|(?:as|under) [A-Z\"“])|,? as [A-Z\"“]"
)


@cache
def _listed(name: str) -> tuple[str, ...]:
    return tuple(plain_table(Path(__file__).parent / "deeds.toml")[name].split())


@cache
def _does() -> dict[str, str]:
    """What a thing does itself, as it is told, and its base."""
    return dict(row.split("=") for row in plain_table(Path(__file__).parent / "deeds.toml")["does"])


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Behind the subject: what was done with much between it and its date, with nothing, and what the thing did."""
    done = rf"\s*,? (?:was|were) {_FIRST}"
    return (
        re.compile(rf"{done}(?P<deed>{'|'.join(_listed('once'))}){_PLACE}{_AS}{_DOER}{_PLACE}{_DATE_TIE}"),
        re.compile(rf"{done}(?P<deed>{'|'.join((*_listed('once'), *_listed('again')))}){_DATE_TIE}"),
        re.compile(rf"\s*,? {_FIRST}(?P<deed>{'|'.join(_does())}){_WHERE}(?:{_DATE_TIE}| $)"),
    )


@cache
def _done_once() -> re.Pattern[str]:
    return re.compile(
        rf"\s*,? (?:was|were) {_FIRST}(?P<deed>{'|'.join(_listed('once'))})(?=[.,;]|\s(?:by|as|in|at|with|to|for|under|on)\b)"
    )


@cache
def _does_as_well() -> re.Pattern[str]:
    """Behind what the topic is, another thing that it did: "and first aired"."""
    return re.compile(rf"[^.;]*?,? and {_FIRST}(?P<deed>{'|'.join(_does())}){_WHERE}(?:{_DATE_TIE}| $)")


@cache
def _who_did() -> re.Pattern[str]:
    """Behind what the topic is, what it did: "a band that formed"."""
    return re.compile(
        rf"(?P<between>[^.;]*?),? (?:who|that|which) {_FIRST}(?P<deed>{'|'.join(_does())}){_DATE_TIE}",
        re.DOTALL,
    )


def _is_body(topic: Topic) -> bool:
    """Whether the topic is a band, club or firm."""
    return not topic.nouns.isdisjoint(words("nouns_of_firms") | words("bodies_of_a_country"))


# What is done to one thing many times.
_REPEATED = frozenset({"broadcast", "air", "aired", "shown", "screened", "performed", "held"})


@cache
def _in_lead() -> re.Pattern[str]:
    once, again = "|".join(_listed("once")), "|".join(_listed("again"))
    return re.compile(
        rf"(?P<between>.*?)(?:,| )(?:(?:that|which) (?:was|were) )?(?:and )?{_FIRST}"
        rf"(?:(?P<once>{once}){_PLACE}{_DOER}{_PLACE}|(?P<again>{again})){_DATE_TIE}",
        re.DOTALL,
    )


@cache
def _entered() -> re.Pattern[str]:
    """That the topic was entered in a list, behind another thing that was done to it at most."""
    lists = "|".join(
        re.escape(name) for name in plain_table(Path(__file__).parent / "deeds.toml")["lists"].split(", ")
    )
    return re.compile(
        rf"\s*,? (?:(?:was|were|is|became) [^.;:\"“”]{{3,140}}? and )?(?:(?:was|were|is|are) )?{_FIRST}(?P<deed>{'|'.join(_listed('listed'))})"
        rf" (?P<tie>on|to|in) the (?:U\.?S\.? )?(?P<list>{lists}){_DATE_TIE}"
    )


@cache
def _afterwards() -> re.Pattern[str]:
    """What was done to a ship behind another thing that was done to it."""
    deeds = "|".join(_listed("ships"))
    return re.compile(
        rf"\s*,? was [^.;:\"“”]{{3,200}}?(?:,| and|, and) (?:was )?{_FIRST}(?P<deed>{deeds}){_DATE_TIE}"
    )


@cache
def _opened() -> re.Pattern[str]:
    """What was done, with which the sentence opens before its subject: "Built in 1875, it is ..."."""
    deeds = "|".join((*_listed("once"), *_listed("again")))
    return re.compile(rf"{_FIRST}(?P<deed>{deeds}){_PLACE}{_DATE_TIE}", re.IGNORECASE)


def dates_told(
    told: Predicate, spans: Sequence[Span], topic: Topic, name: str, offset: int
) -> Iterator[Turn]:
    """A question for each date that says when something was done to the topic, or it did something."""
    if topic.is_person or _IN_A_PLACE.match(told.text[: told.at]):
        return
    be = "were" if topic.gender == "things" else "was"
    for span in spans:
        if not isinstance(span.value, DateValue):
            continue
        start, end = span.start - offset, span.end - offset
        if end < told.at:
            clause = _led_in(told, start, end, name, be)
        else:
            before = told.text[told.at : start]
            clause = _clause(
                told, before, start, name, be, topic_is_ship=is_ship(topic), is_body=_is_body(topic)
            )
        if clause and not _GOES_ON.match(told.text, end):
            clause = _with_first(clause, told.text)
            yield Turn("when", {"clause": clause}, span.start, span.end, "date", ("",))


def _with_first(clause: str, text: str) -> str:
    """The clause with "first" where the sentence says so of what is done again and again: "was the film first broadcast"."""
    before, _, deed = clause.rpartition(" ")
    if deed not in _REPEATED or not re.search(rf"\bfirst {deed}(?:ed)?\b", text):
        return clause
    return f"{before} first {deed}"


def _clause(
    told: Predicate, before: str, start: int, name: str, be: str, *, topic_is_ship: bool, is_body: bool
) -> str:
    long, short, does = _patterns()
    found = short.fullmatch(before) or long.fullmatch(before)
    if found is not None and not _NO_VERB.search(before[found.end("deed") :].replace(" by ", " ")):
        return f"{be} {name} {found['deed']}"
    found = _entered().fullmatch(before)
    if found is not None and not _ANOTHER_SAID.search(before[: found.start("deed")]):
        return f"{be} {name} {found['deed']} {found['tie']} the {found['list']}"
    found = _afterwards().fullmatch(before) if topic_is_ship else None
    if found is not None and not _ANOTHER_SAID.search(before[: found.start("deed")]):
        return f"{be} {name} {found['deed']}"
    found = does.fullmatch(before)
    if found is not None:
        return f"did {name} {_does()[found['deed']]}"
    found = _does_as_well().fullmatch(told.text[told.defines : start]) if told.defines else None
    if found is not None:
        return f"did {name} {_does()[found['deed']]}"
    found = _in_lead().fullmatch(told.text[told.defines : start]) if told.defines else None
    if found is not None and _is_own(found["between"], is_body):
        return f"{be} {name} {found['once'] or found['again']}"
    found = _who_did().fullmatch(told.text[told.defines : start]) if told.defines else None
    if found is not None and _is_own(found["between"], is_body):
        return f"did {name} {_does()[found['deed']]}"
    return ""


def _is_own(between: str, is_body: bool) -> bool:
    """Whether what stands between what the topic is and what was done names nothing else of which that may be told.

    The town of a body is no such thing: "a band from Halden, formed in 1990".
    """
    told = _FROM_A_PLACE.sub("", between) if is_body else between
    return not _OTHERS.search(told) and not _OWNED.search(told)


def _led_in(told: Predicate, start: int, end: int, name: str, be: str) -> str:
    """What is said to have been done behind a date with which the sentence opens."""
    opened = _opened().fullmatch(told.text[:start])
    if opened is not None and told.text[end : end + 2] == ", ":
        return f"{be} {name} {opened['deed'].lower()}"
    if not _OPENS.fullmatch(told.text[:start]) or not _BEHIND_DATE.match(told.text, end):
        return ""
    found = _done_once().match(told.told)
    return f"{be} {name} {found['deed']}" if found is not None else ""

"""What the page as a whole holds against an Arabic question about its topic: a being of legend, a second builder, bounds for options, another calendar."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.ar.other_calendar import years_at_odds
from questions.languages.ar.relation_table import told_words
from questions.languages.ar.tokens import tokenise
from questions.languages.ar.verbs import fold, fold_page
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import DateValue
from questions.languages.tables import plain_table

_OF_LIFE = frozenset({"life", "when_topic", "when_deed", "when_typed", "when_choice"})
_BUILDERS = frozenset({"relation", "relation_typed", "when_topic", "when_deed"})
_OF_TOPIC = frozenset({"when_topic", "relation", "relation_typed", "told_thing", "own_extent", "turn"})
_COUNTED = frozenset({"own_extent", "counted", "measured"})
_SCORES, _MEASURES = frozenset({"score"}), frozenset({"how_much", "amount"})
_COUNTRIES = frozenset({"relation", "turn_capital", "report_land", "report_town"})
_OF_COUNTRY = re.compile(r"^(?:في اي دولة تقع|في اي دولة يقع|ما عاصمة) ")
_QUOTES = frozenset('"«»“”')
_OF_QUARTER = re.compile(r"^في اي حي ")
_QUARTER = re.compile(r"(?<!\w)[وب]?(?:ال)?حي (?P<name>ال\w{3,}|\w{4,})")


@cache
def _listed(name: str) -> frozenset[str]:
    table = plain_table(Path(__file__).parent / "page_reading.toml")
    return frozenset(fold(word.replace("_", " ")) for word in table["words"][name].split())


def page_objection(asked: Asked) -> str:
    """The code of what the page holds against the question, or ""."""
    if asked.way in _COUNTED and _has_bounds(asked):
        return "several_right"
    if asked.way in _OF_LIFE:
        return _about_time(asked) or _about_topic(asked)
    if asked.way in _COUNTRIES and _is_contested(asked):
        return "opinion"
    if asked.way in _MEASURES and _is_of_untold(asked):
        return "bare_definite_noun"
    if asked.way == "relation_typed" and _tells_other_quarter(asked):
        return "several_right"
    if asked.way in _SCORES and asked.topic is not None and not any(map(str.isdigit, asked.question)):
        return "several_right"
    return _about_topic(asked)


def _has_bounds(asked: Asked) -> bool:
    """Whether the options are bounds, of which the larger ones hold the smaller: "more than 40", "more than 60"."""
    heads = [fold(option).split()[:3] for option in asked.options]
    bounds = _listed("bounds")
    told = (bounds & {" ".join(head[:size]) for size in (1, 2, 3)} for head in heads)
    return sum(map(bool, told)) > 1


def _is_contested(asked: Asked) -> bool:
    """Whether it asks for the country, or the capital, of a place that several hold for theirs."""
    told = {token.folded for token in tokenise(f"{asked.question} {asked.key}", 0)}
    return _OF_COUNTRY.search(fold(asked.question)) is not None and not told.isdisjoint(_listed("contested"))


def _is_of_untold(asked: Asked) -> bool:
    """Whether a measure is that of a bare "the port" or "the continent", which only the page names."""
    told = [token.folded for token in tokenise(asked.stem, 0)]
    while told and told[0] not in _listed("measures"):
        told = told[1:]
    told = [word for word in told if word not in _listed("measures") | _listed("whole")]
    named = asked.topic.openings if asked.topic is not None else frozenset()
    alone = len(told) == 1 and told[0].startswith("ال") and told[0] not in named
    return alone and gazetteer("ar").named(told[0]) is None


def _tells_other_quarter(asked: Asked) -> bool:
    """Whether the page tells of a second quarter, in which the same person lived or was born."""
    if not _OF_QUARTER.search(fold(asked.question)):
        return False
    quarters = {found["name"].removeprefix("ال") for found in _QUARTER.finditer(fold_page(asked.text))}
    return len(quarters) > 1


def _about_time(asked: Asked) -> str:
    if isinstance(asked.value, DateValue) and asked.value.calendar == "gregorian":
        year = int(asked.value.start[:-6])
        if year < 0 and {token.folded for token in tokenise(asked.stem, 0)[:3]} & _listed("founded"):
            return "several_right"
        if year in years_at_odds(asked.text):
            return "wrong_key"
    return "trivial" if _is_of_school(asked) else ""


def _is_of_school(asked: Asked) -> bool:
    """Whether it asks for a year at school, or for that of a degree of no name."""
    told = [token.folded for token in tokenise(asked.stem, 0)]
    if told[0] not in _listed("learns"):
        return False
    last = fold(asked.stem.split()[-1]).removeprefix("ال")
    return bool(_listed("schooling").intersection(told)) or last in _listed("degrees")


def _about_topic(asked: Asked) -> str:
    if asked.topic is None:
        return ""
    if asked.topic.is_person and _is_made_up(asked):
        return "wrong_type"
    if asked.way in _BUILDERS and _was_rebuilt(asked):
        return "several_right"
    if not asked.topic.is_person and _is_of_other_work(asked):
        return "wrong_key"
    if asked.way in _OF_TOPIC and not asked.topic.is_person and _is_longer_name(asked):
        return "wrong_key"
    return ""


def _is_made_up(asked: Asked) -> bool:
    """Whether the title, or what the page first says of its person, tells of a being of legend or fiction."""
    _, _, behind = asked.title.partition("(")
    told = {fold(word) for word in behind.rstrip(")").split()}
    return bool(told & _listed("made_up"))


def _was_rebuilt(asked: Asked) -> bool:
    """Whether what was built was built again: by anybody anywhere in the page where the builder is asked for, in the same sentence for the year."""
    if not {token.folded for token in tokenise(asked.stem, 0)[:2]} & _listed("built"):
        return False
    said = asked.sentence.text if isinstance(asked.value, DateValue) else asked.text
    tokens = [fold(word.strip("،,.")) for word in said.split()]
    return any(
        word in _listed("rebuilt") and (word in _listed("rebuilt_by") or before in _listed("rebuilt_by"))
        for before, word in zip(["", *tokens], tokens, strict=False)
    )


def _is_of_other_work(asked: Asked) -> bool:
    """Whether the sentence tells of a work of another kind that bears the name: of the film, where the page is about the series."""
    works, kind = told_words("works"), asked.topic.kind
    if kind not in works:
        return False
    name = [token.folded for token in tokenise(asked.topic.name, 0)]
    told = [token.folded for token in tokenise(asked.sentence.text, 0) if token.text not in _QUOTES]
    runs = (at for at in range(1, len(told)) if told[at : at + len(name)] == name)
    return any({told[at - 1], told[at - 1].removeprefix("ال")} & (works - {kind}) for at in runs)


def _is_longer_name(asked: Asked) -> bool:
    """Whether the sentence opens with a longer name than the topic's: "the New Seven Wonders of the World"."""
    name = [token.folded for token in tokenise(asked.topic.name, 0)]
    if "(" in asked.title or not name[-1].startswith("ال"):
        return False
    tokens = tokenise(asked.sentence.text[: len(asked.topic.name) + 40], 0)
    if [token.folded for token in tokens[: len(name)]] != name or len(tokens) <= len(name):
        return False
    return tokens[len(name)].folded in _listed("makes_another")

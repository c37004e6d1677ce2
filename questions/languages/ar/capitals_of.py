"""Of which country or region an Arabic article says that its town is the capital."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.places_told import is_named_alike
from questions.languages.ar.relation_table import told_words
from questions.languages.ar.tokens import Token, is_definite
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import Place, gazetteer
from questions.languages.reading import NameValue, Span

_TOWNS = frozenset({"capital", "city"})
_COUNTRY_NOUNS = frozenset({"دولة", "جمهورية", "مملكة"})
_NEAR = 4


def capitals_of(tokens: Sequence[Token], names: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """The country or the region whose capital the topic is said to be: "the capital of the region of X"."""
    place = gazetteer("ar").named(topic.name)
    own = next((span for span in names if span.value.text == topic.name), None)
    if place is None or place.kind not in _TOWNS or own is None:
        return
    for span in names:
        before = [token.folded for token in tokens if token.end <= span.start]
        if _is_its_country(span, before, place):
            yield Turn("capital", {"name": span.value.text}, own.start, own.end, "place")
            return
        if _is_its_region(span, before, tokens, topic):
            words = {"name": span.value.text, "part": "part"}
            yield Turn("capital", words, own.start, own.end, "place")
            return


def _is_its_country(span: Span, before: Sequence[str], place: Place) -> bool:
    """Whether "capital of" leads to the country of which the town is known to be the capital."""
    country = gazetteer("ar").named(span.value.text)
    if place.kind != "capital" or country is None or country.kind != "country" or country.code != place.part:
        return False
    return before[-1:] == ["عاصمة"] or before[-2:-1] == ["عاصمة"] and before[-1] in _COUNTRY_NOUNS


def _is_its_region(span: Span, before: Sequence[str], tokens: Sequence[Token], topic: Topic) -> bool:
    """Whether "capital of" leads to a region by its noun and a name that is not the town's: "the capital of the province of X"."""
    value = span.value
    if not isinstance(value, NameValue) or before[-1:] not in (["عاصمة"], ["وعاصمة"]):
        return False
    head, _, name = value.text.partition(" ")
    town = gazetteer("ar").named(topic.name)
    if not name or fold(head) not in told_words("regions") or town is None:
        return False
    behind = [token for token in tokens if token.start >= span.end][:1]
    was = set(before[-_NEAR:]) & told_words("of_old")
    goes_on = bool(behind) and (is_definite(behind[0]) or behind[0].folded in told_words("of_old"))
    return not (was or goes_on or is_named_alike(town, name, topic))

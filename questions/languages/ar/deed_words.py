"""The table of deeds that are done once (``plain_deeds.toml``), and what each of their verbs needs behind its subject."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from questions.languages.ar.masked import listed
from questions.languages.ar.peoples import is_people
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import (
    Token,
    is_definite,
    is_glued,
    is_preposition,
    pairs_of,
    tokenise,
    words,
)
from questions.languages.ar.told_by_verb import active_of
from questions.languages.ar.topic_names import shown_gender
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.tables import plain_table

_SUBJECT_ALONE = 2
_AMONG, _CARRIED_OUT, _WITH, _INTO = "من", "قام", "ب", "إلى"
QUOTES = frozenset('"«»“”')
_KINDS = ("whole", "with_object", "with_any")


@cache
def _table() -> dict:
    return plain_table(Path(__file__).parent / "plain_deeds.toml")


@cache
def deed_words(table: str, name: str) -> frozenset[str]:
    """The folded words of the table under this name."""
    return frozenset(fold(word) for word in _table()[table][name].split())


def active_forms() -> dict[str, str]:
    """By the passive form that is written the active one that may be meant."""
    return pairs_of(_table()["verbs"]["active"])


@cache
def _words_behind() -> dict[str, tuple[str, ...]]:
    """By the verb the words of which one stands behind it."""
    leads = pairs_of(_table()["verbs"]["with_word"]).items()
    return {verb: tuple(fold(word) for word in told.split()) for verb, told in leads}


def without_light_verb(verb: str, rest: Sequence[Token]) -> tuple[str, Sequence[Token]]:
    """ "Founded" for "carried out the founding of", where the noun's verb is known; else both as they are."""
    if (
        fold(verb).removesuffix("ت") != _CARRIED_OUT
        or len(rest) < _SUBJECT_ALONE
        or rest[0].text[:1] != _WITH
    ):
        return verb, rest
    plain = active_of(rest[0].text[1:], feminine=fold(verb).endswith("ت"))
    return (plain, rest[1:]) if plain else (verb, rest)


def in_gender_of_topic(verb: str, subject: str, topic: Topic | None) -> str:
    """The verb in the gender of the thing that the article is about, which a relative clause may have told by another noun."""
    if (
        topic is None
        or topic.is_person
        or subject != topic.name
        or _base(fold(verb)) != fold(verb).removesuffix("ت")
    ):
        return verb
    masculine = verb.removesuffix("ت")
    return masculine if shown_gender(topic, subject) == "masculine" else f"{masculine}ت"


def goes_on(rest: Sequence[Token]) -> bool:
    """Whether the words belong to a deed that needs nothing: where it was done, by whose hand, or whose the thing is."""
    first = rest[0].folded
    if first in deed_words("words", "goes_on") or first.startswith("لل"):
        return True
    if " ".join(token.folded for token in rest[:2]) == fold(_table()["words"]["by_hand"]):
        return True
    return first in deed_words("words", "in_place") and _names_place(rest[1:3])


def needs(verb: str, rest: Sequence[Token]) -> bool:
    """Whether the folded verb is told with what stands behind its subject."""
    base = _base(verb)
    if _is_set_phrase(base, rest):
        return True
    if base in deed_words("verbs", "with_any"):
        return is_noun(rest[0]) or rest[0].folded == _AMONG
    if base in deed_words("verbs", "to_places"):
        return _names_place(rest) or base in deed_words("verbs", "by_peoples") and is_noun(rest[0])
    if any(_leads(rest[0], lead) for lead in _words_behind().get(base, ())):
        return True
    return base in deed_words("verbs", "with_object") and is_noun(rest[0])


def _is_set_phrase(base: str, rest: Sequence[Token]) -> bool:
    """Whether verb and words make one saying: "entered into force"."""
    said = " ".join([base, *(token.folded for token in rest)])
    return any(said == fold(phrase) for phrase in _table()["verbs"]["set_phrases"])


def _names_place(rest: Sequence[Token]) -> bool:
    """Whether one or two of the words are the name of a place that we know."""
    told = [token.text for token in rest]
    return any(
        gazetteer("ar").named(name) is not None
        for name in (*told, *(f"{one} {other}" for one, other in zip(told, told[1:], strict=False)))
    )


def tells_enough(verb: str, subject: str, rest: Sequence[Token], known: frozenset[str]) -> bool:
    """Whether the folded verb is one of these deeds and has what it needs."""
    base, plain = _base(verb), verb.removesuffix("ت")
    first = fold(subject.split()[0])
    if plain in deed_words("verbs", "taking_place"):
        return is_named(subject.partition(" ")[2], known)
    if plain in deed_words("verbs", "happened") and _is_happening(subject):
        return is_named(subject, known)
    if plain in words("appears"):
        return first in words("appearing") and is_named(subject, known)
    if _is_set_phrase(base, rest):
        return is_named(subject, known)
    if base in deed_words("verbs", "by_peoples"):
        behind = " ".join(token.text for token in rest)
        known_place = _names_place(rest) or any(behind.startswith(name) for name in known)
        return _is_of_many(subject) and known_place
    if rest and _becomes_a_state(base, subject, rest):
        return True
    if _names_no_body(rest) or _lacks_case(rest):
        return False
    if rest and needs(verb, rest):
        behind = rest if base in deed_words("verbs", "with_any") or is_noun(rest[0]) else rest[1:]
        return _names_something(behind, known) or _is_glued_name(rest[0])
    if not rest and base in deed_words("verbs", "with_object") and first in deed_words("verbs", "publishers"):
        return False
    return base in deed_words("verbs", "whole") and is_named(subject, known)


def _names_no_body(rest: Sequence[Token]) -> bool:
    """Whether a body is told of that may be any somewhere: "joined a club in X"."""
    at = next((place for place, token in enumerate(rest) if not is_preposition(token)), 0)
    body = rest[at].folded if rest else ""
    loose = {body, body[1:]} & deed_words("words", "bodies")
    return bool(loose) and len(rest) > at + 1 and is_preposition(rest[at + 1])


def _lacks_case(rest: Sequence[Token]) -> bool:
    """Whether an object without its alif has an adjective behind it, which would lack one as well: "a satirical book"."""
    if len(rest) < _SUBJECT_ALONE or rest[0].folded not in deed_words("verbs", "accusative"):
        return False
    return rest[1].folded.endswith("ي") and not is_definite(rest[1])


def _is_happening(subject: str) -> bool:
    """Whether a happening is spoken of: any noun of one, or one with the article that an adjective of a people or two words tell from others."""
    said = [fold(word) for word in subject.split()]
    if said[0] in deed_words("verbs", "happenings"):
        return True
    told = len(said) > _SUBJECT_ALONE or said[-1] in nationalities("ar")
    return told and said[0].startswith("ال") and said[0][2:] in deed_words("verbs", "happenings")


def _is_of_many(subject: str) -> bool:
    """Whether a people or an army is spoken of: "the Franks", "the troops of X"."""
    first = fold(subject.split()[0])
    return first in deed_words("verbs", "armies") or is_people(first)


def _becomes_a_state(base: str, subject: str, rest: Sequence[Token]) -> bool:
    """Whether it is told of a land that we know what kind of state it became: "became a republic"."""
    if base not in deed_words("verbs", "becoming") or gazetteer("ar").named(subject) is None:
        return False
    behind = rest[1:] if rest[0].text == _INTO else rest
    return bool(behind) and behind[0].folded in listed("states")


def _base(verb: str) -> str:
    """The verb in the form "he did" where it is one of these deeds; else ""."""
    return next((form for form in (verb, verb.removesuffix("ت")) if _is_deed(form)), "")


def _is_deed(verb: str) -> bool:
    return verb in _words_behind() or any(verb in deed_words("verbs", kind) for kind in _KINDS)


def _leads(token: Token, lead: str) -> bool:
    return token.folded == lead or lead.endswith("-") and token.folded.startswith(lead[:-1])


def is_noun(token: Token) -> bool:
    """Whether the word is a noun without a preposition, as far as its letters tell."""
    if token.text in QUOTES or gazetteer("ar").named(token.text) is not None:
        return True
    return not is_preposition(token) and not is_glued(token)


def with_alif(rest: Sequence[Token]) -> str:
    """The first word behind the subject in the accusative, where it is a noun without owner that lacks its alif."""
    first, following = rest[0], rest[1] if len(rest) > 1 else None
    if first.folded not in deed_words("verbs", "accusative") or following is None:
        return first.text
    loose = is_preposition(following) or is_glued(following)
    return f"{first.text}ا" if loose else first.text


def _is_glued_name(token: Token) -> bool:
    """Whether the word is a name or a definite noun behind a preposition written onto it."""
    return token.folded.startswith(("بال", "لل")) or gazetteer("ar").named(token.text[1:]) is not None


def is_named(told: str, known: frozenset[str]) -> bool:
    """Whether the words say a name, or a noun with its owner or adjective."""
    if any(name in told for name in known) or gazetteer("ar").named(told) is not None:
        return True
    tokens = tokenise(told, 0)
    return len(tokens) >= _SUBJECT_ALONE and is_definite(tokens[-1])


def _names_something(rest: Sequence[Token], known: frozenset[str]) -> bool:
    """Whether a name, a noun that is more than one definite word, or a title in quotation marks is told."""
    text = " ".join(token.text for token in rest)
    if any(name in text for name in known) or any(token.text in QUOTES for token in rest):
        return True
    if len(rest) == 1 and is_definite(rest[0]):
        return rest[0].folded not in tagger().common or gazetteer("ar").named(rest[0].text) is not None
    return any(
        is_definite(token)
        or token.folded.startswith(("بال", "لل"))
        or gazetteer("ar").named(token.text) is not None
        for token in rest
    )

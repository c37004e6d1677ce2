"""What Arabic encyclopedias tell of their topic by a name: where a person was born, in which country a town lies, who founded it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.ar.capitals_of import capitals_of
from questions.languages.ar.credits import works_with_credits
from questions.languages.ar.naming import listed
from questions.languages.ar.nations import by_nation, nation_of_person
from questions.languages.ar.options import is_clean_person
from questions.languages.ar.places_told import (
    is_named_alike,
    is_other_place,
    is_procession,
    is_told_by_name,
    where_told,
)
from questions.languages.ar.relation_table import (
    Relation,
    compiled,
    field_of_theory,
    founders,
    relations,
    told_words,
)
from questions.languages.ar.tokens import pairs, tokenise, words
from questions.languages.ar.told_names import Ahead, Told, every_told, tells
from questions.languages.ar.topic_names import kind_word, shown_gender, shown_name
from questions.languages.ar.topics import opens_with_name
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import DateValue, NameValue, Sentence, Span

_NAMED = frozenset(fold(word) for word in ["يدعى", "تدعى", "اسمه", "اسمها", "المدعو"])
_RELATIVES = frozenset(
    fold(word) for word in ["الذي", "التي", "الذين", "حيث", "أن", "أنه", "أنها", "كان", "كانت"]
)
_WATERS = frozenset({"river", "lake", "ocean", "sea", "gulf", "strait"})
_OPENING, _LONGEST_NAME = 22, 5
# What is written, sung, painted or put on a stage is no place.
_OF_WORKS = frozenset({"literature", "directing", "music", "art"})
# How many words more than those of its name may stand at the head of a sentence that tells the maker of the thing.
_BESIDE_NAME = 6


def find_relations(sentence: Sentence, spans: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """What the sentence, which speaks of ``topic``, tells of it by a name."""
    tokens = tokenise(sentence.text, sentence.start)
    names = [span for span in spans if isinstance(span.value, NameValue)]
    defined = opens_with_name(sentence.text, topic)
    if defined and not topic.is_person:
        yield from by_nation(tokens, topic)
        yield from capitals_of(tokens, names, topic)
    if defined and topic.is_person:
        yield from nation_of_person(tokens, topic)
    dates = [span for span in spans if isinstance(span.value, DateValue)]
    ahead = Ahead(tokens, names, topic, tells)
    head = {token.folded for token in tokens[: len(topic.openings) + _BESIDE_NAME]}
    whole = topic.openings <= head
    for told in every_told(tokens, names, dates, topic):
        for relation in relations():
            by_maker = relation.key == "person" and not topic.is_person
            if not _fits(relation, told, topic, defined=defined and (whole or not by_maker)):
                continue
            found = compiled(relation.pattern, topic.gender).search(told.before)
            if found is None or not _is_of_topic(told, found, ahead, topic, relation):
                continue
            if is_procession(told, tokens) or is_other_place(told, sentence, tokens):
                continue
            turn = _turn(relation, told, topic, kind_word(tokens, topic))
            if turn is not None:
                yield turn


def _fits(relation: Relation, told: Told, topic: Topic, *, defined: bool) -> bool:
    if (relation.topic == "person") != topic.is_person or relation.opening and not defined:
        return False
    if (told.span.value.type == "person") != (relation.key == "person"):
        return False
    if relation.kinds and not _own_kinds(topic) & told_words(relation.kinds):
        return False
    happens = fold(topic.name.split()[0]).removeprefix("ال") in words("happenings")
    if happens and (relation.field or relation.topic == "place"):
        return False
    return relation.field not in _OF_WORKS or not _lies(topic)


def _is_of_topic(
    told: Told,
    found: re.Match[str],
    said: Ahead,
    topic: Topic,
    relation: Relation,
) -> bool:
    """Whether the words speak of the topic and of nothing that was named in between."""
    if "between" in found.re.groupindex and not _are_titles(found["between"].split()):
        return False
    ahead = told.before[: found.start()].split()
    if ahead and (
        ahead[-1].removeprefix("و") in _RELATIVES
        or ahead[-1].endswith(("ها", "هم", "ه"))
        and ahead[-1] != "#"
    ):
        return False
    cue = told.starts[len(ahead)]
    if topic.is_person:
        return said.first_person > cue
    if relation.key == "person" or relation.owned:
        return said.first_alike > cue or not _lies(topic) and said.first_alike_but_places > cue
    if relation.opening and ahead and (ahead[-1] in words("prepositions") or said.first_place <= cue):
        return False
    return said.first_telling >= cue


def _lies(topic: Topic) -> bool:
    """Whether the topic is a place, so that another place named in between may be meant."""
    return gazetteer("ar").named(topic.name) is not None or bool(_kinds(topic) & told_words("kinds_of_place"))


def _kinds(topic: Topic) -> frozenset[str]:
    return frozenset(noun.removeprefix("ال") for noun in topic.nouns)


def _own_kinds(topic: Topic) -> frozenset[str]:
    """The nouns that say what the topic is, that at the head of its name among them."""
    return _kinds(topic) | {fold(topic.name.split()[0]).removeprefix("ال")}


def _are_titles(told: list[str]) -> bool:
    """Whether the words between verb and name only say who bears it: "the French engineer"."""
    if not told:
        return True
    if not _is_title(told[0]) or any(word in words("prepositions") or word in "@#$،," for word in told):
        return False
    return all(word in _NAMED or find_verb(word) is None for word in told)


def _is_title(word: str) -> bool:
    plain = word.removeprefix("ال")
    return (
        word in listed("titles")
        or plain in listed("offices")
        or plain in words("person_nouns")
        or word in nationalities("ar")
    )


def _turn(relation: Relation, told: Told, topic: Topic, kind: str) -> Turn | None:
    start, end = told.start, told.span.end
    name = shown_name(topic, kind)
    # "The castle X is a fortress that lies …": the verb of the question follows the name.
    feminine = shown_gender(topic, name) == "feminine" or (
        not topic.is_person and name.split()[0].endswith("ة")
    )
    filled = {
        "name": name,
        "t": "ت" if feminine else "",
        "lies": "تقع" if feminine else "يقع",
        "flows": "تصب" if feminine else "يصب",
        "is_held": "تُقام" if feminine else "يُقام",
        "appears": "تصدر" if feminine else "يصدر",
    }
    clause = relation.clause.format(**filled)
    if relation.key == "person":
        if kind in works_with_credits():
            return None
        words_of = told.text.split()
        if not 2 <= len(words_of) <= _LONGEST_NAME or not is_clean_person(told.text):
            return None
        if set(map(fold, words_of)) & set(map(fold, topic.name.split())):
            return None
        field = founders().get(kind, "") if relation.field == "founding" else relation.field
        if relation.kinds == "theories":
            field = field_of_theory(told.before) or field
        return Turn(relation.stem, {"clause": clause}, start, end, "person", (field, _as_subject(told.text)))
    if relation.key == "region":
        head = fold(told.text.split()[0])
        if head not in told_words("regions") or fold(topic.name.split()[-1]) in fold(told.text).split():
            return None
        return Turn(
            "which_phrase",
            {"lead": "في", "noun": told.text.split()[0], "clause": clause},
            start,
            end,
            "region",
        )
    place = gazetteer("ar").named(told.text)
    if place is None or is_named_alike(place, told.text, topic):
        return None
    if relation.key == "water":
        noun = pairs("place_nouns").get(place.kind, "") if place.kind in _WATERS else ""
        filled = {"lead": relation.lead, "noun": noun, "clause": clause}
        return Turn("which_phrase", filled, start, end, "place") if noun else None
    if relation.key == "capital":
        within = {"part": "part"} if _kinds(topic) & told_words("regions") else {}
        filled = {"name": name, "clause": clause, **within}
        return Turn("capital", filled, start, end, "place") if place.kind in ("capital", "city") else None
    if place.kind == "country" and not topic.is_person and is_told_by_name(topic, place):
        return None
    settled = not topic.is_person and not (topic.nouns and not _kinds(topic) & told_words("settlements"))
    stem = where_told(
        place, told.text, countries_only=relation.key == "country" and (topic.is_person or settled)
    )
    return Turn(stem, {"clause": clause}, start, end, "place") if stem else None


def _as_subject(name: str) -> str:
    """The name in the form that stands alone: "father of" behind "by" is written otherwise."""
    return re.sub(r"^(?:أبي|أبا)(?= )", "أبو", name)

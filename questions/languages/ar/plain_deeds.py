"""The core of an Arabic clause that tells a deed done once: its verb, its subject and what the verb needs, without adjuncts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.languages.ar.active_voice import active_voice
from questions.languages.ar.deed_words import (
    QUOTES,
    deed_words,
    goes_on,
    in_gender_of_topic,
    is_noun,
    needs,
    tells_enough,
    with_alif,
    without_light_verb,
)
from questions.languages.ar.masked import listed
from questions.languages.ar.options import is_given_name
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import PUNCTUATION, Token, is_definite, is_preposition, tokenise, words
from questions.languages.ar.told_by_verb import told_by_verb
from questions.languages.ar.topic_date_ends import dated_words
from questions.languages.ar.topics import is_owned, is_strange
from questions.languages.ar.verbs import VerbForm, bare, find_verb, fold
from questions.languages.frames import Frame, Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

# The ending of two feminine things whose owner follows: "the two universities of".
_MOST_WORDS, _IN, _IN_TOWN, _OF_TWO = 12, "في", "ب", "تا"
_UNTOLD = re.compile(r"\d|[A-Za-z]")
# "Became (who) form ...": a verb of two or many, which no list holds.
# "They joined it", "followed it": a verb with the pronoun of what it was done to.
_THEM, _IT = re.compile(r"و(?:ها|هم|ه)$"), re.compile(r"(?<!ت)(?:ها|هم|ه)$")
# "And moved (she)": a verb that no list holds, by its form.
_SHE_DID = re.compile(r"وت\w{3,}ت")
_THEY_DO = re.compile(r"[يت]\w{3,}(?:ان|ون)")


def goes_on_behind_date(behind: str) -> bool:
    """Whether the words behind a date doubt it or join another one: "in 1928 or 1929"."""
    return bool(behind.split()) and fold(behind.split()[0]) in dated_words("joins")


def joins_before_date(between: str) -> bool:
    """Whether an "and" stands between the core of a deed and the date, which then tells of another: "..., and they parted in 1974"."""
    first = fold("".join(between.strip(" ،,").split()[:1]))
    return first.startswith("و") and first not in deed_words("words", "no_joins")


def plain_deed(clause: str, subject: str, known: frozenset[str], frame: Frame, topic: Topic | None) -> str:
    """The core of the clause, where it tells a deed of that kind; else "".

    ``known`` are the names of the article that stand in the clause, whose ``subject`` stands behind its verb.
    """
    verb, _, told = clause.partition(" ")
    subject = _doer(subject, frame, topic)
    if not subject or not told.startswith(subject):
        return ""
    rest = tokenise(told[len(subject) :], len(clause) - len(told) + len(subject))
    is_silent = bool(frame.subject_text) and frame.subject_start == frame.subject_end
    becomes = is_silent and rest and is_owned(rest[0]) and fold(verb) in words("becoming")
    if becomes or rest and (is_silent and _may_be_subject(rest) or _is_swapped(subject, rest, topic)):
        return ""
    if topic is not None and not topic.is_person and subject.startswith(f"{topic.name} "):
        behind = tokenise(subject[len(topic.name) :], 0)
        if _is_swapped(topic.name, behind, topic):
            return ""
    end = _end_of_core(rest)
    kept = rest[:end]
    if kept and _means_one(kept[-1], rest[end : end + 1]):
        return ""
    voiced = verb if subject.endswith(_OF_TWO) else active_voice(verb, subject, kept, topic)
    verb, kept = without_light_verb(voiced, kept)
    if kept and not needs(fold(verb), kept):
        if _is_object(kept[0]):
            return ""
        kept = kept if goes_on(kept) else _town_of(subject, kept)
    if not tells_enough(fold(verb), subject, kept, known) or _tells_otherwise(subject, kept):
        return ""
    if len(kept) > 1 and is_preposition(kept[-2]) and kept[-1].folded in nationalities("ar"):
        return ""
    subject = whole_name(subject, topic) if _speaks_of(topic, verb) else subject
    if not kept and _is_town_formed(verb, subject):
        return ""
    alone = not (kept and is_noun(kept[0])) and _is_of_things(fold(verb))
    if alone and (_is_person(subject, topic) or _may_be_doer(verb, subject, topic)):
        return ""
    behind = f"{with_alif(kept)}{clause[kept[0].end : kept[-1].end]}" if kept else ""
    said_behind = frame.verb_end <= frame.subject_start < frame.subject_end
    verb = verb if said_behind else in_gender_of_topic(verb, subject, topic)
    core = " ".join([verb, subject, behind]).strip()
    if fold(verb).removesuffix("ت") in deed_words("verbs", "taking_place"):
        core = told_by_verb(f"{subject} {behind}".strip(), topic)
    return core if len(core.split()) <= _MOST_WORDS and _UNTOLD.search(core) is None else ""


def _town_of(subject: str, rest: Sequence[Token]) -> Sequence[Token]:
    """The town right behind a thing that only a noun and adjectives tell, as many towns have one: "the municipal stadium in Kenitra"."""
    told = subject.split()
    is_common = len(told) > 1 and all(word.startswith("ال") for word in told)
    town = rest[0].text[1:] if rest[0].text[0] == _IN_TOWN else ""
    return rest[:1] if is_common and town and gazetteer("ar").named(town) is not None else []


def _is_town_formed(verb: str, subject: str) -> bool:
    """Whether a town is said to have been formed, which says nothing without what of."""
    place = gazetteer("ar").named(subject)
    formed = fold(verb).removesuffix("ت") in deed_words("verbs", "formed")
    return formed and place is not None and place.kind in ("city", "capital")


def _doer(subject: str, frame: Frame, topic: Topic | None) -> str:
    """Who did it, where the clause was turned round and the topic, to which it was done, stands behind: "occupied Pompey Sarova"."""
    turned = topic is not None and frame.subject_start == frame.verb_start
    return subject.removesuffix(f" {topic.name}") if turned else subject


def whole_name(subject: str, topic: Topic | None) -> str:
    """The name of the article's person in the place of a part of it, with or without a title: "the doctor X"."""
    if topic is None or not topic.is_person:
        return subject
    own, said = {fold(word) for word in topic.name.split()}, subject.split()
    while said and fold(said[0]).removeprefix("ال") in words(
        "titles_of_men", "person_nouns", "roles_of_state"
    ):
        said = said[1:]
        while len(said) > 1 and _is_of_nation(said[0]):
            said = said[1:]
    if len(said) > 1 and f" {' '.join(said)} " not in f" {topic.name} ":
        return subject
    is_part = 0 < len(said) <= len(topic.name.split()) and all(fold(word) in own for word in said)
    return topic.name if is_part else subject


def _speaks_of(topic: Topic | None, verb: str) -> bool:
    """Whether the verb has the topic's gender; somebody else of the name may be told of otherwise."""
    form = find_verb(verb)
    return topic is not None and (form is None or form.gender == topic.gender)


def _is_of_nation(word: str) -> bool:
    """Whether the word has the form of an adjective of a nation with its article."""
    return word.startswith("ال") and word.endswith(("ي", "ية"))


def _means_one(last: Token, following: Sequence[Token]) -> bool:
    """Whether a relative clause behind a definite noun is cut, without which nobody knows which one is meant."""
    is_relative = bool(following) and following[0].folded in deed_words("words", "relatives")
    return is_relative and is_definite(last) and last.folded in tagger().common


def _is_person(subject: str, topic: Topic | None) -> bool:
    """Whether the subject is the person that the article is about."""
    return topic is not None and topic.is_person and subject == topic.name


def _may_be_doer(verb: str, subject: str, topic: Topic | None) -> bool:
    """Whether words that nobody knows may be somebody's name, who found or founded what is not told."""
    if topic is not None and (subject == topic.name or not deed_words("verbs", "with_object") & {fold(verb)}):
        return False
    tokens = tokenise(subject, 0)
    return len(tokens) > 1 and all(map(is_strange, tokens)) and gazetteer("ar").named(subject) is None


def _is_of_things(verb: str) -> bool:
    return bool({verb, verb.removesuffix("ت")} & deed_words("verbs", "to_things"))


def _may_be_subject(rest: Sequence[Token]) -> bool:
    """Whether the words behind a verb whose subject is left unsaid may be that subject: no noun that tells what one became."""
    first, owner = rest[0], rest[1] if len(rest) > 1 else None
    if is_preposition(first) or is_definite(first):
        return False
    if bare(first.text).endswith("ا"):
        return owner is not None and is_definite(owner)
    return not first.folded.endswith("ة") and first.folded not in tagger().common


def _is_swapped(subject: str, rest: Sequence[Token], topic: Topic | None) -> bool:
    """Whether a thing is said to have done something to a person: the one behind it did it."""
    if topic is None or topic.is_person or subject != topic.name:
        return False
    first = rest[0].folded
    if first in listed("states"):
        return False
    strange = first not in tagger().common and (is_noun(rest[0]) or _is_glued_name(first))
    return not is_definite(rest[0]) and not is_preposition(rest[0]) and (strange or is_given_name(first))


def _is_glued_name(first: str) -> bool:
    """Whether the word only looks like a preposition written onto a noun: "Pedro", which opens with the letter of "by"."""
    return first[1:].removeprefix("ال") not in tagger().common and gazetteer("ar").named(first[1:]) is None


def _is_object(first: Token) -> bool:
    """Whether the word may be what was done, or to whom, so that the clause says something else without it."""
    return is_noun(first) and first.text not in QUOTES or is_owned(first)


def _end_of_core(rest: Sequence[Token]) -> int:
    """How many words stand before the first that only adds to the deed, or tells another one."""
    quoted = False
    for place, token in enumerate(rest):
        quoted ^= token.text in QUOTES
        stops = token.text in PUNCTUATION - QUOTES or token.folded in deed_words(
            "words", "adjuncts"
        ) | deed_words("words", "relatives")
        again = place > 1 and token.text == _IN and any(other.text == _IN for other in rest[:place])
        if not quoted and (stops or again or _joins_deed(token)):
            return place
    return len(rest)


def _they_do(token: Token) -> bool:
    return _THEY_DO.fullmatch(token.folded) is not None and token.folded not in tagger().common


def _joins_deed(token: Token) -> bool:
    """Whether a verb stands there with its "and" or "so"."""
    if token.text[:1] not in "وف" or find_verb(token.text) is not None:
        return False
    if _SHE_DID.fullmatch(token.folded) and token.folded[1:] not in tagger().common:
        return True
    form = find_verb(token.text[1:]) or _with_object(token.text[1:])
    return form is not None and not is_definite(token)


def _with_object(word: str) -> VerbForm | None:
    """The verb that has what it was done to written onto it: "followed it", "they joined it"."""
    if _THEM.search(word) is not None:
        return find_verb(_THEM.sub("وا", word))
    form = find_verb(_IT.sub("", word)) if _IT.search(word) is not None else None
    return form if form is not None and not form.also_noun else None


def _tells_otherwise(subject: str, rest: Sequence[Token]) -> bool:
    """Whether another verb is told, or an end that is open."""
    told = [token for token in (*tokenise(subject, 0), *rest) if token.text not in QUOTES]
    if told[-1].folded in deed_words("words", "open_ends") or any(map(_they_do, rest)):
        return True
    forms = (find_verb(token.text) for token in told)
    return any(form is not None and not form.also_noun for form in forms)

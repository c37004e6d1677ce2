"""Finds Arabic statements about the article's own topic whose verb leaves it unsaid, or says it by a part of its name."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.clauses import in_date, read_verb, skip_opening
from questions.languages.ar.masked import listed
from questions.languages.ar.subjects import behind_time
from questions.languages.ar.tokens import Token, is_definite, pairs, words
from questions.languages.ar.topics import became_predicate, done_to_topic, he_or_she, is_silent, without_owner
from questions.languages.ar.verbs import VerbForm, find_verb, fold
from questions.languages.frames import Frame, Topic
from questions.languages.reading import Span

_TITLES = 2


def topic_frame(clause: list[Token], topic: Topic, dates: Sequence[Span]) -> Frame | None:
    """ "He was born in Cairo": the verb alone, in an article about one who fits it."""
    first = skip_opening(clause, dates)
    if first < len(clause) - 1 and clause[first].folded in he_or_she(topic):
        first += 1
    found = read_verb(clause[first], first=True) if first < len(clause) - 1 else None
    if found is None or found[0].also_noun and clause[first].folded[found[1] :] not in words("persons_do"):
        return None
    form, glued = found
    following = clause[first + 1]
    if _says_what_he_was(clause, first, dates):
        return None
    if done_to_topic(clause[first:], topic) and first + 2 < len(clause):
        return _done_frame(clause, first, found, topic)
    if found[0].gender != topic.gender or form.number != "singular":
        return None
    if form.gender == "masculine" and fold(topic.name.split()[0]) in pairs("plural_heads"):
        return None
    if topic.is_person and clause[first].folded[glued:] in listed("things_do"):
        return None
    if not topic.is_person and clause[first].folded[glued:] in words("only_persons"):
        return None
    if clause[first].folded[glued:].removesuffix("ت") in words("appears") and not _appears(topic):
        return None
    said = _said_by_name(clause, first, topic)
    if not (
        said or in_date(following, dates) or is_silent(clause[first], following, topic)
    ) and not became_predicate(clause[first], clause[first + 1 : first + 3]):
        return None
    if form.subject_follows and (
        behind_time(clause, first + 1, dates) or following.folded in words("within_it")
    ):
        return None
    return Frame(
        start=clause[0].start,
        end=clause[_told_until(clause, first) - 1].end,
        verb_start=clause[first].start + glued,
        verb_end=clause[first].end,
        subject_start=clause[first + 1].start if said else clause[first].start,
        subject_end=clause[first + said].end if said else clause[first].start,
        form=clause[first].text[glued:],
        trust=0.9 if said else 0.8,
        gender=form.gender,
        number=form.number,
        subject_text=topic.name,
        present=form.present,
    )


def _told_until(clause: list[Token], at: int) -> int:
    """Index behind what "it became" tells, before a verb that says more of it ("a municipality (that) had ..."); the end for other verbs."""
    if not became_predicate(clause[at], clause[at + 1 : at + 3]):
        return len(clause)
    forms = ((index, find_verb(clause[index].text)) for index in range(at + 3, len(clause)))
    return next((index for index, form in forms if form and not form.also_noun), len(clause))


def _appears(topic: Topic) -> bool:
    """Whether the topic is of what is printed, struck or decreed."""
    nouns = {noun.removeprefix("ال") for noun in topic.nouns} | {topic.kind, fold(topic.name.split()[0])}
    return not nouns.isdisjoint(words("appearing"))


def _says_what_he_was(clause: list[Token], at: int, dates: Sequence[Span]) -> bool:
    """Whether "and he (was) a student in 1909" stands here: behind the pronoun a noun that is written like a verb."""
    behind_pronoun = (
        at > 0 and clause[at - 1].folded in ("وهو", "وهي") or clause[at].folded in words("student")
    )
    return behind_pronoun and in_date(clause[at + 1], dates)


def _said_by_name(clause: list[Token], verb: int, topic: Topic) -> int:
    """How many words behind the verb are the topic's name, as its subject, with a title before it."""
    count = 0
    while count < _TITLES and verb + count + 2 < len(clause) and is_definite(clause[verb + count + 1]):
        count += 1
    if clause[verb + count + 1].folded not in topic.openings:
        return 0
    said = topic.openings | {fold(word) for word in topic.name.split()}
    while verb + count + 1 < len(clause) and clause[verb + count + 1].folded in said:
        count += 1
    return count


def _done_frame(clause: list[Token], at: int, found: tuple[VerbForm, int], topic: Topic) -> Frame:
    """ "His election took place in 2014": the topic's name in the place of the pronoun."""
    form, glued = found
    noun = clause[at + 1]
    return Frame(
        start=clause[0].start,
        end=clause[-1].end,
        verb_start=clause[at].start + glued,
        verb_end=clause[at].end,
        subject_start=noun.start,
        subject_end=noun.end,
        form=clause[at].text[glued:],
        trust=0.85,
        gender=form.gender,
        number=form.number,
        subject_text=f"{without_owner(noun.text)} {topic.name}",
        present=form.present,
    )

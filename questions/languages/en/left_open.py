"""English questions that leave open what only their article tells: the rest of what, less than what, which two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from questions.languages.asked import Asked
from questions.languages.en.happened import told_verb
from questions.languages.en.parts import read_tokens
from questions.languages.en.reports import YEAR
from questions.languages.en.tokens import words
from questions.languages.en.verbs import BE, base_of_past

_WHEN = frozenset({"when_typed", "when_choice", "when_deed"})
_DATED = _WHEN | {"blank_date", "period"}
_COUNTED = frozenset({"how_many", "how_much", "how_long", "plain_count"})
# The time for which, or up to which, a sentence counts: "During his final season," "By the queen's death,".
_PERIOD = re.compile(
    r"(?:During|Throughout|Over|Within|By|Up to|Before|After|Since|In (?:his|her|its|their|that|this|one)) [^,;]+,"
)
_SAID = re.compile(r"\b[a-z]{4,}")
_REST_OF = re.compile(r"\bthe (?:rest|remainder|remaining|others?) (?:of|[a-z]+s)\b")
_COMPARED = re.compile(r"\b(?:less|more) (?!than)[a-z]+ [a-z]+s\b(?!.*\bthan\b)")
_SO_MANY = re.compile(r"^(?:(?:\w+ ){1,2}that )?(?:two|three|four|several|certain|some) [a-z]+s\b")
_UNPUNCTUATED = re.compile(r"\w namely\b|\b(?:the|a) [a-z]+, and [a-z]+ of\b")
_ANY_EVENT = re.compile(
    r"(?:did|was|were) (?:an?|one|two|three) (?:[a-z]+ )?(?:incident|event|accident|example|case|tunnel)s?\b"
)
_TAKEN_AS = re.compile(r"\bas\b|[\"“]|,")
_SUCCEEDS = re.compile(r"\b(?:succeed|replace) (?P<whom>[A-Z][^,]*)$")
_OFFICE = re.compile(r"(?:the|an?) (?:[\w-]+ ){0,2}(?P<office>[a-z]+) (?:of|at|for|in) (?:the )?[A-Z]")
_REACH, _LONGEST_LIST = 7, 1


def left_open(asked: Asked) -> Iterator[str]:
    """Codes of what the question leaves open."""
    if asked.way != "thinker" and (_REST_OF.search(asked.stem) or _COMPARED.search(asked.stem)):
        yield "needs_article"
    if asked.way == "thinker" and (_SO_MANY.search(asked.stem) or _SO_MANY.search(f"did {asked.stem}")):
        yield "needs_article"
    if asked.way in _WHEN | {"thinker"} and _UNPUNCTUATED.search(asked.stem):
        yield "clumsy"
    if asked.way in _COUNTED and _leaves_its_period(asked):
        yield "needs_article"
    if asked.way == "how_long" and len(YEAR.findall(asked.stem)) > 1:
        yield "key_in_stem"
    if asked.frame is None:
        return
    if asked.way in _WHEN and _ANY_EVENT.match(asked.stem):
        yield "vague"
    if asked.way in _DATED and _lacks_what_it_is(asked):
        yield "torn"
    if asked.way in _WHEN | {"who"} and _tells_of_another(asked.stem):
        yield "torn"
    if asked.way in _WHEN and _succeeds_as_what(asked):
        yield "torn"
    state = asked.frame.form in BE and not asked.frame.passive
    if asked.way == "period" and state and re.match(r"(?:the|an?) |$", asked.rest) and not _has_office(asked):
        yield "clumsy"


def _leaves_its_period(asked: Asked) -> bool:
    """Whether the sentence counts for a time of which the question says nothing: "During his one season there, he played 35 games"."""
    opening = _PERIOD.match(asked.sentence.text)
    if opening is None or YEAR.search(opening.group()):
        return False
    said = set(_SAID.findall(opening.group()))
    return bool(said) and said.isdisjoint(_SAID.findall(asked.question))


def _has_office(asked: Asked) -> bool:
    """Whether a person is said to have been something somewhere: "was Anna Keller the head coach of the Halden Club"."""
    topic = asked.topic
    person = topic is not None and topic.is_person and asked.subject in (topic.name, asked.title)
    found = _OFFICE.match(asked.rest)
    offices = (
        words("person_nouns") | words("tied_callings") | words("offices_of_bodies") | words("walks_of_office")
    )
    return (person or asked.subject in asked.persons) and found is not None and found["office"] in offices


def _lacks_what_it_is(asked: Asked) -> bool:
    """Whether something is called or held to be what the question does not say: "did he label the town"."""
    told = told_verb(asked.frame, asked.rest)
    if asked.frame.passive or told not in words("verbs_needing_as"):
        return False
    said = asked.stem.split()
    verb = next((at for at, word in enumerate(said) if told in (word, base_of_past(word))), len(said))
    return _TAKEN_AS.search(" ".join(said[verb:])) is None


def _succeeds_as_what(asked: Asked) -> bool:
    """Whether the question leaves out as what somebody took the place of another, which the sentence tells."""
    found = _SUCCEEDS.search(asked.stem)
    return found is not None and f"{found['whom'].rstrip('?')} as " in asked.sentence.text


def _tells_of_another(stem: str) -> bool:
    """Whether behind ", and" another subject has its own verb: "was the law made, and the party gained votes"."""
    tokens = read_tokens(stem, 0)
    commas = 0
    for at, (one, two) in enumerate(pairwise(tokens)):
        commas += one.text == ","
        if one.text != "," or two.lower != "and" or commas > _LONGEST_LIST:
            continue
        behind = tokens[at + 2 : at + 2 + _REACH]
        return any(
            verb.tag in ("VBD", "VBZ", "VBN")
            and verb.text.islower()
            and noun.tag in ("NN", "NNS", "NNP", "JJ")
            and not (following and following.lower in ("by", "in", "as"))
            for noun, verb, following in zip(behind, behind[1:], [*behind[2:], None], strict=False)
        )
    return False

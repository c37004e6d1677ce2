"""Which Arabic headings and labels are the name of one thing, of which the section below them speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.ar.naming import gender_of_noun, head_types
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_definite, is_preposition, tokenise, words
from questions.languages.ar.topic_names import nouns_of
from questions.languages.ar.topics import openings_of
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Topic

_NAME_WORDS = range(2, 9)
_NEXT = 30
_RELATIVE = frozenset({"الذي", "التي", "الي"})


def section_topic(label: str) -> Topic | None:
    """The topic that a heading or label names by a noun of its kind and a name; None for any other line."""
    name = label.split("(")[0].split("،")[0].strip(' *•>▪●–-«»"“”')
    tokens = tokenise(name, 0)
    if len(tokens) not in _NAME_WORDS or any(_is_no_name(token) for token in tokens[1:]):
        return None
    head = tokens[0].folded.removeprefix("ال")
    if head not in head_types() and head not in words("section_heads"):
        return None
    if is_definite(tokens[0]) and not is_definite(tokens[1]):
        return None
    return Topic(name, openings_of(name), gender_of_noun(head), is_person=False, nouns=nouns_of(head))


def section_mentions(text: str, start: int, end: int, topic: Topic) -> Iterator[tuple[int, int, str]]:
    """Where the section calls its topic by the noun of its kind alone ("the hotel"), and the name in its place."""
    head = tokenise(topic.name, 0)[0].text.removeprefix("ال")
    if _names_another(text[start:end], head, topic):
        return
    for found in re.finditer(
        rf"(?<!\w)(?P<glued>[وفبك]?)(?P<the>ال|لل){re.escape(head)}(?!\w)", text[start:end]
    ):
        place = start + found.start()
        before = text[start:place].split()[-1:]
        following = tokenise(text[start + found.end() : min(end, start + found.end() + _NEXT)], 0)[:1]
        described = following and (is_definite(following[0]) or following[0].folded in _RELATIVE)
        if described or any(fold(word) in words("pointing") for word in before):
            continue
        glued = found["glued"] + ("ل" if found["the"] == "لل" else "")
        name = topic.name
        if glued.endswith("ل") and name.startswith("ال"):
            name = "ل" + name[2:]
        yield place, start + found.end(), glued + name


def _names_another(text: str, head: str, topic: Topic) -> bool:
    """Whether the section names another thing of the kind, which "the telescope" may mean as well."""
    second = tokenise(topic.name, 0)[1].folded
    found = re.finditer(rf"(?<!\w)[وفبكل]?{re.escape(head)}\s+(?P<name>\w+)", text)
    return any(_is_other(one["name"], second) for one in found)


def _is_other(word: str, second: str) -> bool:
    """Whether the word behind the noun begins another name: no word of every day, nor that of the topic's own name."""
    folded = fold(word)
    if folded == second or folded in tagger().common or folded[1:] in tagger().common:
        return False
    return not is_preposition(tokenise(word, 0)[0])


def _is_no_name(token: Token) -> bool:
    """Whether the word makes a statement of the line: a verb, a mark, a pointing word."""
    form = find_verb(token.text)
    return (
        (form is not None and not form.also_noun)
        or token.text in "؟?!.:"
        or token.folded in words("pointing")
    )

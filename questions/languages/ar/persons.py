"""Of whom an Arabic last name or pronoun speaks; silent subjects and pronouns are read by the topic alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from questions.languages.ar.naming import head_types
from questions.languages.ar.options import is_given_name
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, last_word, tokenise, words
from questions.languages.ar.topics import is_strange
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Topic
from questions.languages.reading import NameValue, Sentence, Span

_AHEAD, _FAR_MORE, _ON = 24, 2, "على"
# What a part of a name neither opens with nor ends in.
_JOINS = frozenset(
    {"بن", "ابن", "بنت", "آل", "أبو", "أبي", "أم", "عبد", "ال", "دي", "دا", "فون", "فان", "دو"}
)


def keeps_speaking(topic: Topic, sentence: str, names: Sequence[Span]) -> bool:
    """Whether a sentence about something else lets the next one speak of the topic; never in Arabic."""
    return False


def later_pronouns(
    sentence: Sentence, topic: Topic | None, names: Sequence[Span]
) -> tuple[tuple[int, int], ...]:
    """Pronouns inside the sentence that mean its topic; Arabic verbs leave them unsaid."""
    return ()


def person_before(
    sentence: str,
    before: str,
    names: Sequence[Span],
    *,
    offset: int,
    spoken_of: Topic | None,
    topic: Topic | None,
) -> Topic | None:
    """The person of the sentence before, of whom this one speaks; not read in Arabic."""
    return None


def last_names_alone(text: str, names: Sequence[Span], topic: Topic | None) -> Iterator[tuple[int, int, str]]:
    """Places where a part of the name of the article's person stands behind a verb, with the whole name for it."""
    parts = topic.name.split() if topic is not None and topic.is_person else []
    if len(parts) < 2:
        return
    others = _words_of_others(names, parts)
    known = [part for part in parts if part not in others and len(part) > 2]
    if not known:
        return
    joined = "|".join(map(_with_vowels, sorted(set(parts), key=len, reverse=True)))
    first = "|".join(map(_with_vowels, sorted(set(known) - _JOINS, key=len, reverse=True)))
    if not first:
        return
    for found in re.finditer(rf"(?<!\w)(?:{first})(?: (?:{joined}))*(?![\w\u064b-\u0652])", text):
        said = bare(found.group()).split()
        if len(said) == len(parts) or not _is_run(said, parts) or said[-1] in _JOINS:
            continue
        if (
            before := last_word(text, max(0, found.start() - _AHEAD), found.start())
        ) and before.text in parts:
            continue
        if _is_subject(text, found.start(), topic) and not _goes_on(text[found.end() : found.end() + _AHEAD]):
            yield found.start(), found.end(), topic.name


def _with_vowels(word: str) -> str:
    """The word as a pattern that finds it with the vowel signs of a careful page as well."""
    return "[\u064b-\u0652]*".join(map(re.escape, word)) + "[\u064b-\u0652]*"


def _words_of_others(names: Sequence[Span], parts: Sequence[str]) -> frozenset[str]:
    """The words of the name that other persons bear, half as often at least as they stand alone."""
    own, alone, others = frozenset(parts), Counter[str](), Counter[str]()
    for span in names:
        if not isinstance(span.value, NameValue) or span.value.type != "person":
            continue
        told = [word for word in span.value.text.split() if not _is_title(fold(word))]
        whole = len(told) > 1 and (told[0], told[-1]) == (parts[0], parts[-1])
        (alone if whole or own.issuperset(told) else others).update(told)
    return frozenset(word for word in own if others[word] * _FAR_MORE > alone[word])


def _is_run(said: list[str], parts: list[str]) -> bool:
    """Whether the words stand in the name one behind the other."""
    return any(parts[at : at + len(said)] == said for at in range(len(parts)))


def _is_subject(text: str, place: int, topic: Topic) -> bool:
    """Whether a past verb of the person's gender stands before the place, a title of honour between at most."""
    before = last_word(text, max(0, place - _AHEAD * 2), place)
    if before is not None and _is_title(before.folded):
        place = text.rindex(before.text, 0, place)
        before = last_word(text, max(0, place - _AHEAD), place)
    if before is None:
        return False
    form = find_verb(before.text) or find_verb(before.text[1:] if before.text[:1] in "وف" else "")
    return form is not None and form.gender == topic.gender and form.number == "singular"


def _is_title(folded: str) -> bool:
    return folded.removeprefix("ال") in words("titles_of_men")


def _goes_on(behind: str) -> bool:
    """Whether the next word may be more of somebody else's name."""
    if not behind.startswith(" "):
        return False
    following: Token | None = next(iter(tokenise(behind, 0)), None)
    if following is None or not following.text[:1].isalpha():
        return False
    if following.text == _ON or _opens_phrase(following.folded):
        return False
    return following.text in _JOINS or is_given_name(fold(following.text)) or is_strange(following)


def _opens_phrase(folded: str) -> bool:
    """Whether a preposition or "and" is written onto a common word or one with the article: "at a university", "and the others"."""
    rest = folded[1:]
    common = rest in tagger().common or rest in head_types() or rest.startswith("ال")
    return folded[:1] in "وبلك" and common and not is_given_name(folded)


def ranks(words_before: str) -> bool:
    """Whether a rank before a place holds there alone; Arabic places are not asked for behind one."""
    return False


def names_others(words_after: str) -> bool:
    """Whether these words name more that would answer as well; Arabic clauses are refused by their lists."""
    return False


def is_lone_name(name: str, title: str, *, is_last: bool) -> bool:
    """Whether a name says too little of its bearer; Arabic names are judged by ``is_plain_person`` alone."""
    return False

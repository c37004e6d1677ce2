"""Arabic names that a head noun opens: the head, what belongs to it, and where the name ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from questions.languages.ar.naming import as_written, gender_of_noun, head_types, listed, longest, stems
from questions.languages.ar.places import phrase_at, place_at
from questions.languages.ar.tagging import tagger
from questions.languages.ar.verbs import find_verb
from questions.languages.ar.writing import has_article
from questions.languages.gazetteer import gazetteer
from questions.languages.naming import Find
from questions.languages.nationalities import nationalities
from questions.languages.words_in_place import Line

_LONGEST_TAIL = 7
_LONGEST_CHAIN = 2
_VERB_LENGTHS = (4, 5)
_OPENING_QUOTES = ('"', "«", "'", "(", '("')


@dataclass(frozen=True, slots=True)
class _Head:
    """A head noun at a word: ``text`` without clitics, the letters cut away, whether it has the article."""

    at: int
    text: str
    cut: int
    type: str
    definite: bool


def find_headed(line: Line, tags: Sequence[str]) -> Iterator[Find]:
    """Names of organisations, happenings and places with a head noun, and those known without one."""
    texts = [word.text for word in line.words]
    for at, text in enumerate(texts):
        if text in _openings():
            yield from _known(line, texts, at)
        head = _head_at(texts, at) if text in _heads() else None
        if head is not None and not (at and texts[at - 1] in listed("sons")):
            last = _tail_end(line, texts, head, tags)
            if last > at + 1:
                yield _find(texts, head, last, _owner(line, texts, head, last))


@cache
def _openings() -> frozenset[str]:
    """The first words of the names that are known without a head, as they may be written."""
    return as_written({*longest("known_organisations"), *longest("known_events")})


@cache
def _heads() -> frozenset[str]:
    """The heads with the article and without, as they may be written."""
    return as_written({form for head in head_types() for form in (head, f"ال{head}")})


def _known(line: Line, texts: list[str], at: int) -> Iterator[Find]:
    if (
        at
        and not line.words[at].mark
        and any(stem in listed("place_kinds") for stem, _ in stems(texts[at - 1]))
    ):
        return
    for stem, cut in stems(texts[at]):
        for name, kind in (("known_organisations", "organisation"), ("known_events", "event")):
            length = phrase_at(texts, at, stem, name)
            if length and not any(word.mark for word in line.words[at + 1 : at + length]):
                gender = gender_of_noun(stem)
                yield Find(
                    at,
                    at + length,
                    kind,
                    cut=cut,
                    lead=_lead(texts[at], cut),
                    gender=gender,
                    weight=4 + length,
                )
                return


def _head_at(texts: list[str], at: int) -> _Head | None:
    for stem, cut in stems(texts[at]):
        plain = stem.removeprefix("ال")
        kind = head_types().get(plain)
        if kind:
            return _Head(at, stem, cut, kind, definite=plain != stem)
    return None


def _find(texts: list[str], head: _Head, end: int, owner: int) -> Find:
    gender = gender_of_noun(head.text)
    lead = _lead(texts[head.at], head.cut)
    last = end + owner
    return Find(
        head.at,
        last,
        head.type,
        cut=head.cut,
        lead=lead,
        gender=gender,
        weight=4 + 2 * owner + (last - head.at) / 10,
    )


def _lead(word: str, cut: int) -> str:
    return "ال" if cut and word[cut - 1 : cut + 1] == "لل" else ""


def _tail_end(line: Line, texts: list[str], head: _Head, tags: Sequence[str]) -> int:
    """The word after the name; the head's own next word where no name follows."""
    at, chain, closed = head.at + 1, 0, head.definite
    while at < len(texts) and at - head.at <= _LONGEST_TAIL and not line.words[at].mark:
        step = (
            0
            if _agrees(head, texts[at], at)
            else _step(line, texts, head, at, closed=closed)
            or (0 if closed else _named(line, head, at, tags))
        )
        if step == 0:
            if closed or chain == _LONGEST_CHAIN or _ends_name(texts[at]):
                break
            chain += 1
            at += 1
            continue
        closed = closed or tags[at] == "O" or at + 1 >= len(tags) or not tags[at + 1].startswith("I-")
        at += step
    closed = closed or (head.type != "organisation" and at > head.at + 1 and _is_foreign(texts[at - 1]))
    return _settled(texts, head, at, closed=closed)


def _owner(line: Line, texts: list[str], head: _Head, at: int) -> int:
    """How many words say whose it is, behind two adjectives that name no nation: "the United Armed Forces of the ..."."""
    if head.type != "organisation" or not head.definite or at - head.at <= 2 or at >= len(texts):
        return 0
    word = texts[at]
    if (
        texts[at - 1] in listed("taking_for")
        or word[:1] != "ل"
        or line.words[at].mark
        or place_at(texts, at)[0] is not None
    ):
        return 0
    if any(
        one in nationalities("ar") or one.removeprefix("ال") in nationalities("ar")
        for one in texts[head.at : at]
    ):
        return 0
    place, length = gazetteer("ar").find(texts, at, word[1:])
    return length if place is not None else phrase_at(texts, at, word[1:], "known_organisations")


def _is_foreign(word: str) -> bool:
    """Whether the word is unknown and has not the form of a common noun."""
    return (
        word not in tagger().common
        and len(word) > 3
        and not word.endswith(("ة", "ات", "ون", "ين", "ها", "ا", "هم", "ه", "ان"))
    )


def _step(line: Line, texts: list[str], head: _Head, at: int, *, closed: bool) -> int:
    """How many words at ``at`` belong to the name for sure."""
    word = texts[at]
    if word in listed("function_words") or head.definite and word in listed("things_held"):
        return 0
    if not head.definite and not closed:
        place, length = place_at(texts, at)
        if place is not None:
            return length
    if has_article(line, at):
        return 1
    if word.startswith("ل") and head.definite and at == head.at + 2 and at + 1 < len(texts):
        return 2 if word[1:] not in listed("function_words") and has_article(line, at + 1) else 0
    if word.startswith("لل") and closed and (head.definite and at > head.at + 1):
        return 1
    if word.startswith("وال") and closed and at == head.at + 2 and head.text in listed("and_inside"):
        return 1
    return 0


def _agrees(head: _Head, word: str, at: int) -> bool:
    """Whether the word is an indefinite adjective of an indefinite head: "an opposing committee"."""
    plain = not head.definite and at == head.at + 1 and not word.startswith("ال")
    return plain and head.text.endswith("ة") and word.endswith("ة") and word not in head_types()


def _named(line: Line, head: _Head, at: int, tags: Sequence[str]) -> int:
    """1 where an unknown name follows the head: "the street of ...", "University of ..."."""
    word = line.words[at].text
    if word in listed("function_words") or word[:1] in "وف" or word in tagger().common:
        return 0
    begun = at > head.at + 1 and tags[at - 1] != "O"
    return 1 if tags[at] != "O" and (begun or at == head.at + 1) else 0


def _ends_name(word: str) -> bool:
    if word in listed("function_words") or word.isdigit() or word[:1] == "و" or word in listed("cues"):
        return True
    if word in head_types():
        return False
    if word.endswith(("ية", "ها", "هم")) or (word[:1] in "تي" and len(word) in _VERB_LENGTHS):
        return True
    return word.startswith(("لل", "بال")) or (find_verb(word) is not None)


def _settled(texts: list[str], head: _Head, last: int, *, closed: bool) -> int:
    """The end without trailing words that name nothing; a name needs something definite behind its head."""
    while last > head.at + 1 and texts[last - 1] in listed("vague"):
        last -= 1
    tail = texts[head.at + 1 : last]
    if not closed or not tail:
        return head.at + 1
    if len(tail) == 1 and tail[0] in listed("generic_tails"):
        return head.at + 1
    return last

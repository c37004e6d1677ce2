"""Names that an article says again in short, and the name of the thing that its opening sentence defines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType

from questions.languages.defining import Reading, head_of, outer_words, phrase_of
from questions.languages.naming import Find, without_overlaps
from questions.languages.words_in_place import Line

_SHORTEST = 3
_WEIGHT = 1.2
_DEFINED_WEIGHT = 4.5


@dataclass(frozen=True, slots=True)
class Known:
    """What a name is, once it is known."""

    words: tuple[str, ...]
    type: str
    gender: str


def defined_name(line: Line, language: str, title: frozenset[str], namer: ModuleType) -> Find | None:
    """The name that the opening sentence defines, where what it says tells person, place or organisation."""
    reading = Reading(language, outer_words(line), title, opening=True)
    head = head_of(reading)
    phrase = phrase_of(reading, head) if head else None
    if head is None or phrase is None:
        return None
    words = reading.words
    kind = namer.kind_by_noun([word.text.lower() for word in words[phrase[0] : phrase[1]]])
    said = [word.text.lower() for word in words[head.first : head.last]]
    if not kind or not (title.intersection(said) or kind == "person"):
        return None
    begin = head.first + (reading.has(head.first, "articles") and head.last - head.first > 1)
    first = next(at for at, word in enumerate(line.words) if word.start == words[begin].start)
    last = first + head.last - begin
    if last > len(line.words) or not namer.may_be_name(line, first, last):
        return None
    gender = namer.gender_by_noun(words[phrase[0]].text) if kind == "person" else ""
    return Find(first, last, kind, cut=head.cut, gender=gender, weight=_DEFINED_WEIGHT)


def known_names(
    lines: Sequence[Line], finds: Sequence[list[Find]], namer: ModuleType
) -> dict[str, list[Known]]:
    """Names of two words or more and the last words of people's names, by their first word, longest first."""
    known: dict[tuple[str, ...], Known] = {}
    for line, row in zip(lines, finds, strict=True):
        for find in row:
            words = _words_of(line, find, namer)
            if find.type != "other" and (len(words) > 1 or find.weight == _DEFINED_WEIGHT):
                known.setdefault(words, Known(words, find.type, find.gender))
            if find.type == "person" and len(words) > 1 and _is_telling(words[-1], namer):
                known.setdefault(words[-1:], Known(words[-1:], "person", find.gender))
    by_first: dict[str, list[Known]] = {}
    for name in sorted(known.values(), key=lambda name: -len(name.words)):
        by_first.setdefault(name.words[0], []).append(name)
    return by_first


def _words_of(line: Line, find: Find, namer: ModuleType) -> tuple[str, ...]:
    first, *rest = (namer.plain(word.text) for word in line.words[find.first : find.last])
    return (find.lead + first[find.cut :], *rest)


def _is_telling(word: str, namer: ModuleType) -> bool:
    return len(word) >= _SHORTEST and not namer.is_common(word)


def with_echoes(
    line: Line, finds: list[Find], known: dict[str, list[Known]], namer: ModuleType
) -> list[Find]:
    """The finds of a line together with what the article named elsewhere."""
    return without_overlaps([*finds, *_echoes(line, known, namer)])


def _echoes(line: Line, known: dict[str, list[Known]], namer: ModuleType) -> Iterator[Find]:
    texts = [namer.plain(word.text) for word in line.words]
    for at in range(len(texts)):
        for stem, cut in namer.readings_of(line.words[at]):
            name = next((name for name in known.get(stem, ()) if _stands(line, texts, at, name)), None)
            if name is not None:
                yield Find(
                    at,
                    at + len(name.words),
                    name.type,
                    cut=cut,
                    gender=name.gender,
                    weight=_WEIGHT,
                    lead=namer.lead(texts[at], cut),
                    trim=namer.trim(line.words[at + len(name.words) - 1]),
                )
                break


def _stands(line: Line, texts: list[str], at: int, name: Known) -> bool:
    last = at + len(name.words)
    if tuple(texts[at + 1 : last]) != name.words[1:]:
        return False
    return not any(word.mark for word in line.words[at + 1 : last])

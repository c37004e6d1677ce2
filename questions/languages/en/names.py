"""Names in an English line: runs of capital letters, told apart by their heads, titles and the gazetteer."""

from __future__ import annotations

from collections.abc import Iterator

from questions.languages.en.naming import listed, plain
from questions.languages.gazetteer import gazetteer
from questions.languages.naming import Find
from questions.languages.words_in_place import Line, Word

_INSIDE = frozenset({"of", "the", "and", "for", "&", "in", "on"})
_LONGEST_RUN = 12


def find_in_line(line: Line) -> list[Find]:
    """The names of the line, in order and without overlaps."""
    finds = []
    at = 0
    while at < len(line.words):
        last = _run_end(line.words, at)
        finds += _names_of_run(line, at, last)
        at = max(last, at + 1)
    return finds


def _is_capital(word: Word) -> bool:
    return word.text[:1].isupper()


def _run_end(words: tuple[Word, ...], at: int) -> int:
    """The word after the run of capital letters that begins at ``at``; ``at`` where none begins."""
    if not _starts_run(words, at):
        return at
    last = at + 1
    while last < len(words) and last - at < _LONGEST_RUN and not words[last].mark.strip("'"):
        if (
            _is_capital(words[last])
            or words[last].text.isdigit()
            and words[last - 1].text in ("Apollo", "Type")
        ):
            last += 1
            continue
        joined = _joined_end(words, last)
        if joined == last:
            break
        last = joined
    return last


def _starts_run(words: tuple[Word, ...], at: int) -> bool:
    word = words[at]
    if not _is_capital(word) or plain(word.text) in listed("calendar"):
        return False
    return plain(word.text) not in listed("function_words") or (
        at + 1 < len(words) and word.text == "New" and _is_capital(words[at + 1])
    )


def _joined_end(words: tuple[Word, ...], at: int) -> int:
    """The index after small joining words and the capital word behind them."""
    look = at
    while (
        look < len(words) and look - at < 2 and not words[look].mark and words[look].text in listed("joiners")
    ):
        look += 1
    if look == at or look >= len(words) or words[look].mark or not _is_capital(words[look]):
        return at
    return (
        look
        if words[at].text
        in ("of", "de", "von", "van", "der", "bin", "ibn", "al", "da", "di", "del", "du", "la", "le", "dos")
        else at
    )


def _names_of_run(line: Line, first: int, last: int) -> Iterator[Find]:
    if last <= first:
        return
    texts = [plain(word.text) for word in line.words[first:last]]
    kind, gender, skip = _type(texts, line, first)
    yield Find(first + skip, last, kind, gender=gender)


def _type(texts: list[str], line: Line, first: int) -> tuple[str, str, int]:
    """The type and gender of a run, and how many words of title stand before the name."""
    skip = 0
    while skip < len(texts) - 1 and texts[skip] in listed("titles"):
        skip += 1
    if skip:
        female = texts[skip - 1] in listed("female_titles") or texts[skip] in listed("female_names")
        return "person", "feminine" if female else "masculine", 0
    place, length = gazetteer("en").find(texts, 0)
    if place is not None and length == len(texts):
        return "place", "neuter", 0
    for kind, heads in (
        ("event", "event_heads"),
        ("organisation", "organisation_heads"),
        ("place", "place_heads"),
    ):
        if texts[-1] in listed(heads) or texts[0] in listed(heads):
            return kind, "neuter", 0
    if texts[0] in listed("female_names"):
        return "person", "feminine", 0
    if texts[0] in listed("male_names"):
        return "person", "masculine", 0
    if first > 0 and plain(line.words[first - 1].text) in listed("titles") and not line.words[first].mark:
        return "person", "masculine", 0
    return "other", "", 0

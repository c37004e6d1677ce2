"""What Arabic articles tell of their topic by one of a closed kind of answers: a faculty, a ministry, a language, a sea."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.ar.relation_table import WHEN, told_words
from questions.languages.ar.spoken_line import Line, line_of
from questions.languages.ar.tokens import is_definite, tokenise, words
from questions.languages.ar.told_names import Ahead, tells
from questions.languages.ar.topic_names import kind_word, shown_gender, shown_name
from questions.languages.ar.topics import opens_with_name
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import DateValue, NameValue, Sentence, Span
from questions.languages.tables import plain_table

_HERE = Path(__file__).parent
# What is told of places and of other things is accepted otherwise than what is told of persons.
_WAYS = {"person": "told_kind", "place": "told_place", "thing": "told_thing"}
_ROOT, _NEAR = 3, 2
_FEMININE = {"{t}": "ت", "{h}": "ها"}
_MASCULINE = {"{t}": "", "{h}": "ه"}
_VERBS = {
    "lies": ("يقع", "تقع"), "belongs": ("ينتمي", "تنتمي"), "took": ("تولى", "تولت"),
    "t": ("", "ت"), "belonged": ("انتمى", "انتمت"), "known": ("عُرف", "عُرفت"), "strikes": ("يصيب", "تصيب"),
    "counted": ("يُعد", "تُعد"), "held": ("يقام", "تقام"), "works": ("يعمل", "تعمل"),
    "was_written": ("كُتب", "كُتبت"), "appears": ("يصدر", "تصدر"),
}  # fmt: skip
_WATERS = frozenset({"sea", "ocean", "gulf"})
# Of which a side of the world tells a part: "the northern Germanic languages".
_PARTED = frozenset({"language_family", "continent"})


@dataclass(frozen=True, slots=True)
class _Row:
    topic: str
    kinds: frozenset[str]
    answer: str
    told: str
    question: str
    opening: bool
    way: str


@cache
def _rows() -> tuple[_Row, ...]:
    table = plain_table(_HERE / "told_kinds.toml")
    return tuple(
        _Row(
            row["topic"],
            frozenset(fold(noun) for noun in row.get("kinds", "").split()),
            row["answer"],
            row["told"],
            row["question"],
            row.get("opening", False),
            row.get("way", _WAYS[row["topic"]]),
        )
        for row in table["told"]
    )


@cache
def _kinds() -> dict[str, tuple[tuple[str, ...], ...]]:
    """By the name of a kind its members, each with its other spellings behind the one that is shown."""
    table = plain_table(_HERE / "closed_kinds.toml")
    return {
        kind: tuple(tuple(member.split("/")) for member in members if member)
        for kind, members in table.items()
    }


@cache
def _parts(kind: str) -> tuple[int, ...]:
    """For each member of the kind the part in which it stands: an empty name ends a part."""
    members = plain_table(_HERE / "closed_kinds.toml")[kind]
    return tuple(members[:at].count("") for at, member in enumerate(members) if member)


@lru_cache(maxsize=4096)
def alike_of(kind: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The other members of the kind in its part, each with its spellings, those listed near ``name`` first."""
    members, parts = _kinds()[kind], _parts(kind)
    here = next(at for at, member in enumerate(members) if member[0] == name)
    order = sorted(range(len(members)), key=lambda at: (abs(at - here), at))
    same = _one_and_same(name)
    return tuple(
        members[at] for at in order if parts[at] == parts[here] and at != here and members[at][0] not in same
    )


@cache
def _one_and_same(name: str) -> frozenset[str]:
    """The names of what may be meant by ``name`` as well: the ministry of war is that of defence."""
    groups = plain_table(_HERE / "told_kinds.toml")["one_and_same"]
    return frozenset(member for group in groups if name in group for member in group)


def spellings_of(kind: str, name: str) -> tuple[str, ...]:
    """The spellings and other names of a member of the kind."""
    return next(member for member in _kinds()[kind] if member[0] == name)


@cache
def names_of_member(name: str) -> tuple[str, ...]:
    """The names of whatever member of a closed kind is shown so; the name alone where there is none."""
    members = (member for kind in _kinds().values() for member in kind if member[0] == name)
    return next(members, (name,))


@cache
def names_of_kind(members: tuple[str, ...]) -> tuple[str, ...]:
    """The other names of a closed kind that holds all ``members`` ("French", "German"), those listed near them first; () where no kind does."""
    for names in _kinds().values():
        inside = [at for at, spellings in enumerate(names) if set(members) & set(spellings)]
        if len(inside) == len(members):
            order = sorted(range(len(names)), key=lambda at: min(abs(at - one) for one in inside))
            return tuple(names[at][0] for at in order if at not in inside)
    return ()


@cache
def _shown(kind: str) -> dict[str, str]:
    """By the folded spelling the name that is shown; also behind "to", which swallows the article."""
    plain = {fold(spelling): member[0] for member in _kinds()[kind] for spelling in member}
    behind = {f"لل{word[2:]}": name for word, name in plain.items() if word.startswith("ال")}
    return behind | plain


@lru_cache(maxsize=512)
def _compiled(told: str, kind: str, gender: str) -> re.Pattern[str]:
    spellings = sorted(_shown(kind), key=len, reverse=True)
    filled = {
        **(_FEMININE if gender == "feminine" else _MASCULINE),
        "{when}": WHEN,
        "{key}": f"(?P<key>{'|'.join(map(re.escape, spellings))})",
    }
    pattern = fold(told)
    for mark, text in filled.items():
        pattern = pattern.replace(mark, text)
    return re.compile(rf"(?<!\S)[وف]?{pattern}(?!\S)")


def names_what_it_tells_of() -> bool:
    """Whether these readers look for the topic's name themselves; they read sentences that speak of the topic."""
    return False


def find_told_kinds(sentence: Sentence, spans: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """What the sentence, which speaks of ``topic``, tells of it by a member of a closed kind."""
    rows = [row for row in _rows() if _fits(row, topic)]
    if not rows:
        return
    tokens = tokenise(sentence.text, sentence.start)
    names = [span for span in spans if isinstance(span.value, NameValue)]
    line = line_of(tokens, [span for span in spans if isinstance(span.value, DateValue)])
    defined = opens_with_name(sentence.text, topic)
    ahead = Ahead(tokens, names, topic, tells)
    for row in rows:
        if row.opening and not defined:
            continue
        for found in _compiled(row.told, row.answer, topic.gender).finditer(line.text):
            if found["key"] and _tells_itself(row, found["key"], topic):
                continue
            if _is_of_topic(found, line, ahead, topic) and _is_whole(found, line, row.answer):
                yield _turn(row, found, line, topic)
                break


def _fits(row: _Row, topic: Topic) -> bool:
    if (row.topic == "person") != topic.is_person:
        return False
    nouns = {noun.removeprefix("ال") for noun in topic.nouns}
    if row.kinds and not row.kinds & nouns:
        return False
    if row.answer in _WATERS and _has_many_coasts(topic):
        return False
    return row.topic != "place" or _is_place(topic, nouns)


def _has_many_coasts(topic: Topic) -> bool:
    """Whether it is a country or a land as large, which mostly lies on several waters, and of whose ocean everybody knows."""
    place = gazetteer("ar").named(topic.name)
    is_large = place is not None and place.kind in ("country", "region", "state")
    return is_large and not gazetteer("ar").is_territory(topic.name)


def _is_place(topic: Topic, nouns: set[str]) -> bool:
    return bool(nouns & told_words("kinds_of_place")) or gazetteer("ar").named(topic.name) is not None


def _is_of_topic(found: re.Match[str], line: Line, ahead: Ahead, topic: Topic) -> bool:
    """Whether the words speak of the topic and of nothing that was named before them."""
    first = line.token_at(found.start())
    if first and line.tokens[first - 1].folded in words("tell_of_another"):
        return False
    near = (token.folded for token in line.tokens[max(0, first - _NEAR) : first])
    if any({word, word.removeprefix("و")} & words("kin_told_of") for word in near):
        return False
    cue = line.tokens[first].start
    if topic.is_person:
        return ahead.first_person > cue
    return ahead.first_alike > cue or ahead.first_alike_but_places > cue and ahead.first_telling >= cue


def _tells_itself(row: _Row, key: str, topic: Topic) -> bool:
    """Whether a family bears the name of the thing: "the deer" of the deer family."""
    root = key.removeprefix("ال")[:_ROOT]
    named = (word.removeprefix("ال") for word in fold(topic.name).split())
    return row.topic == "thing" and any(word.startswith(root) for word in named)


def _is_whole(found: re.Match[str], line: Line, kind: str) -> bool:
    """Whether the answer ends there and is the only one: no adjective behind it, and no other member joined to it."""
    last = line.token_at(found.end("key") - 1)
    following = line.tokens[last + 1 : last + 2]
    if not following:
        return True
    word = following[0].folded
    if word.startswith("و") and any(member.startswith(word[1:]) for member in _shown(kind)):
        return False
    if word in ("و", "او", "/", "-") or word in _shown(kind):
        return False
    joined = word.startswith("وال") or is_definite(following[0])
    plain = word.removeprefix("و").removeprefix("ال")
    return not joined or plain in nationalities("ar") or kind in _PARTED and plain in told_words("sides")


def _turn(row: _Row, found: re.Match[str], line: Line, topic: Topic) -> Turn:
    first, last = line.token_at(found.start("key")), line.token_at(found.end("key") - 1)
    key = _shown(row.answer)[found["key"]]
    name = shown_name(topic, kind_word(list(line.tokens), topic))
    feminine = shown_gender(topic, name) == "feminine"
    forms = {verb: both[feminine] for verb, both in _VERBS.items()}
    question = row.question.format(name=name, **forms)
    return Turn(
        "told_kind",
        {"question": question, "lead": "lead" if row.opening else "", "way": row.way},
        line.tokens[first].start,
        line.tokens[last].end,
        row.answer,
        (key,),
    )

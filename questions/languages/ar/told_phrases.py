"""What Arabic articles tell of their topic in words of its own: what it is called, the village of a birth, a first work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.ar.credits import find_credits
from questions.languages.ar.foreign_names import is_foreign
from questions.languages.ar.options import are_of_one_origin
from questions.languages.ar.relation_table import BORN, WHEN
from questions.languages.ar.spoken_line import Line, line_of
from questions.languages.ar.tokens import PUNCTUATION, Token, is_definite, is_preposition, tokenise, words
from questions.languages.ar.told_names import Ahead, tells
from questions.languages.ar.topics import opens_at, opens_with_name
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import DateValue, NameValue, Sentence, Span
from questions.languages.tables import plain_table

_OPENING = {'"': '"', "«": "»", "“": "”", "(": ")"}
_BY = frozenset({"ب", "بـ", "بلقب", "باسم"})
_JOINS, _ORS = ("وب", "ولقب"), frozenset({"و", "او"})
# A name from elsewhere is spelled in several ways, of which one only would be right when typed.
_ARABIC, _SPELLED = "محمد", frozenset({"village", "name"})
_FEWEST_NAMES, _SHORTEST = 2, 3


@dataclass(frozen=True, slots=True)
class _Row:
    topic: str
    before: str
    question: str
    question_feminine: str
    key: str
    most: int


@cache
def _table() -> dict:
    return plain_table(Path(__file__).parent / "told_phrases.toml")


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(_Row(**row) for row in _table()["told"])


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _table()["words"][name].split())


@lru_cache(maxsize=256)
def _compiled(before: str, gender: str) -> re.Pattern[str]:
    feminine = gender == "feminine"
    pattern = fold(before)
    filled = {
        "{t}": "ت" if feminine else "",
        "{h}": "ها" if feminine else "ه",
        "{born}": BORN[feminine],
        "{when}": WHEN,
    }
    for mark, text in filled.items():
        pattern = pattern.replace(mark, text)
    return re.compile(rf"(?<!\S)[وف]?{pattern}(?= )")


def find_told_phrases(sentence: Sentence, spans: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """What the sentence, which speaks of ``topic``, tells of it in words that a learner types."""
    yield from find_credits(sentence, spans, topic)
    rows = [row for row in _rows() if (row.topic == "person") == topic.is_person]
    tokens = tokenise(sentence.text, sentence.start)
    line = line_of(tokens, [span for span in spans if isinstance(span.value, DateValue)])
    ahead = Ahead(tokens, [span for span in spans if isinstance(span.value, NameValue)], topic, tells)
    for row in rows:
        for found in _compiled(row.before, topic.gender).finditer(line.text):
            key = _key(row, found, line, sentence)
            if key is None or _is_told(key[2], topic) or not _is_of_topic(found, line, ahead, topic):
                continue
            if row.key in _SPELLED and not are_of_one_origin(topic.name, _ARABIC):
                continue
            if row.key == "called" and any(map(is_foreign, key[2].split())):
                continue
            if row.key != "called" or _names_bearer(found, line, sentence, ahead, topic):
                yield _turn(row, key, topic)
                break


def opens_with_own(sentence: Sentence, topic: Topic) -> bool:
    """Whether the sentence opens with what a person is called, so that it can speak of the article's person alone."""
    opening = [token.folded for token in tokenise(sentence.text[:40], 0)[:1]]
    feminine = topic.gender == "feminine"
    own = _listed("own_of_women" if feminine else "own_of_men")
    return topic.is_person and bool(opening) and opening[0].removeprefix("و") in own


def _is_of_topic(found: re.Match[str], line: Line, ahead: Ahead, topic: Topic) -> bool:
    """Whether nothing was named before the words of which they may speak."""
    cue = line.tokens[line.token_at(found.start())].start
    return (ahead.first_person if topic.is_person else ahead.first_alike) > cue


def _names_bearer(found: re.Match[str], line: Line, sentence: Sentence, ahead: Ahead, topic: Topic) -> bool:
    """Whether the sentence speaks of the topic from its head to the byname, so that nobody else can bear it."""
    at = line.token_at(found.start())
    cue = line.tokens[at].start
    if cue - sentence.start <= opens_at(sentence.text):
        return True
    led = any(
        token.folded.removeprefix("و") in _listed("relatives") for token in line.tokens[max(0, at - 2) : at]
    )
    return not led and opens_with_name(sentence.text, topic) and ahead.first_telling >= cue


def _is_told(key: str, topic: Topic) -> bool:
    """Whether the topic's name tells the answer."""
    named = {fold(word).removeprefix("ال") for word in topic.name.split()}
    return bool(named & {fold(word).removeprefix("ال") for word in key.split()})


def _key(row: _Row, found: re.Match[str], line: Line, sentence: Sentence) -> tuple[int, int, str] | None:
    """Where the answer stands behind the words found, and its text; None where it has no clear end."""
    first = line.token_at(found.end() + 1)
    tokens = line.tokens
    quoted = first < len(tokens) and tokens[first].text in _OPENING
    if not quoted and row.key == "quoted":
        return None
    told = (
        _between(tokens, first, row.most)
        if quoted
        else _run(tokens[first:], row.most, glued=row.key != "name")
    )
    if row.key == "village":
        told = _without_land(told)
    if not told or told[0].folded.removeprefix("ب") in _listed("no_answer"):
        return None
    if row.key == "called" and not quoted and _is_cut(told, tokens):
        return None
    if row.key == "village" and any(_is_joined(token) for token in told[1:]):
        return None
    behind = tokens.index(told[-1]) + (2 if quoted else 1)
    if _goes_on(tokens[behind : behind + 3], called=row.key == "called"):
        return None
    if quoted and row.key == "called" and tokens[behind : behind + 1] and is_definite(tokens[behind]):
        return None
    leads = line.text[: found.end()].split()[-1] in _BY or row.key != "called"
    cut = _cut(told[0], quoted=quoted, glued=not leads)
    if cut is None:
        return None
    start, end = told[0].start + cut, told[-1].end
    text = " ".join(bare(sentence.text[start - sentence.start : end - sentence.start]).split())
    fits = row.key != "name" or len(text.split()) >= _FEWEST_NAMES
    known = row.key == "village" and gazetteer("ar").named(text) is not None
    return (start, end, text) if fits and not known and _is_plain(text) else None


def _without_land(told: list[Token]) -> list[Token]:
    """The village without the adjectives that tell of which land or sort it is."""
    while len(told) > 1 and is_definite(told[-1]):
        if told[-1].folded not in nationalities("ar") and told[-1].folded not in _listed("behind_villages"):
            break
        told = told[:-1]
    return told


def _is_cut(told: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether a time stands behind the name, to which it may belong, or what its bearer was: "the noble, king of"."""
    behind = tokens.index(told[-1]) + 1
    time = behind < len(tokens) and tokens[behind].folded in words("area_leads", "date_leads")
    return time or any(token.folded in words("person_nouns") for token in told[1:])


def _is_joined(token: Token) -> bool:
    """Whether an "and" opens the word: what was done next, and no part of the name."""
    return token.folded.startswith("و") and token.folded not in _listed("in_villages")


def _goes_on(behind: Sequence[Token], *, called: bool) -> bool:
    """Whether another answer stands beside this one."""
    told = [token.folded for token in behind]
    if not told:
        return False
    joined = told[0].startswith(_JOINS) or told[0] in _ORS or told[1:2] == ["و"]
    return joined or called and "ثم" in told


def _cut(first: Token, *, quoted: bool, glued: bool) -> int | None:
    """How many letters of a glued "by" to leave out; None where one is missed."""
    if not glued:
        return 0
    if quoted:
        return 1 if first.folded.startswith("بال") else None
    return 1 if first.folded.startswith("ب") else None


def _is_plain(text: str) -> bool:
    """Whether the words are Arabic letters alone and long enough."""
    return len(text) > _SHORTEST and all("ء" <= letter <= "ي" or letter == " " for letter in text)


def _between(tokens: Sequence[Token], first: int, most: int) -> list[Token]:
    """The words between the marks that open at ``first``."""
    closing = _OPENING[tokens[first].text]
    for last in range(first + 1, min(len(tokens), first + most + 2)):
        if tokens[last].text == closing:
            return list(tokens[first + 1 : last])
    return []


def _run(tokens: Sequence[Token], most: int, *, glued: bool) -> list[Token]:
    """The words before a mark, a phrase or another clause; none where the run goes on with other words."""
    for last, token in enumerate(tokens[: most + 1]):
        if token.text in PUNCTUATION or last and _ends_run(token, glued=glued):
            return list(tokens[:last])
        form = find_verb(token.text)
        if form is not None and form.present or last and token.folded.startswith(_JOINS):
            return []
    return list(tokens[:most]) if len(tokens) <= most else []


def _ends_run(token: Token, *, glued: bool) -> bool:
    """Whether the word no longer belongs to a name: it opens a phrase, perhaps with a glued preposition, a time or another clause."""
    joined = find_verb(token.text[1:]) if token.folded[:1] == "و" else find_verb(token.text)
    told = joined is not None and not joined.also_noun
    led = is_preposition(token) if glued else token.folded in words("prepositions")
    glued = glued and token.folded.startswith(("ب", "ل")) and len(token.folded) > _SHORTEST
    leads = token.folded in words("area_leads", "cuts", "date_leads", "birth_words")
    return told or glued or leads or led or token.text[0].isdigit() or token.text == "@"


def _turn(row: _Row, key: tuple[int, int, str], topic: Topic) -> Turn:
    start, end, text = key
    question = row.question_feminine if topic.gender == "feminine" else row.question
    return Turn("told_kind", {"question": question.format(name=topic.name)}, start, end, "phrase", (text,))

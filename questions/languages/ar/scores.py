"""Scores of matches in Arabic reports: who won against whom, and how."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.ar.number_phrases import behind, is_day, places
from questions.languages.ar.number_words import hosts, paired
from questions.languages.ar.spellings import usage
from questions.languages.ar.tokens import PUNCTUATION, Token, index_behind, is_definite, is_preposition
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import ToldNumber
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import Sentence

SCORE = re.compile(
    r"(?<![\w.,/-])(?P<one>\d{1,2}|صفر)(?P<dash>\s?[-–]\s?)(?P<two>\d{1,2}|صفر)(?![\w/]|\s?[-–]\s?\d|[.,]\d)"
)
# Sets of a match, of which the first one is not its score.
_GOES_ON = re.compile(r"\s*(?:\([^()]*\)\s*)?[،,]?\s*و?\s*\d{1,2}\s?[-–]\s?\d")
# What a shoot-out ended in is not how the match ended.
_PENALTIES = re.compile(r"ترجيح|(?:ركلات|ضربات)\s+(?:ال)?(?:جزاء|حظ)")
_MOST_GOALS, _NEAR = 9, 14
_LONGEST_SIDE, _LONGEST = 5, 14
_WON = ((1, 0), (2, 1), (3, 1), (2, 0), (3, 2), (3, 0), (4, 1), (4, 2), (4, 0))
_DRAWN = ((0, 0), (1, 1), (2, 2), (3, 3))


def tells_shoot_out(text: str) -> bool:
    """Whether the text speaks of the kicks that decide a drawn match."""
    return _PENALTIES.search(bare(text)) is not None


def find_scores(sentence: Sentence, tokens: list[Token]) -> Iterator[ToldNumber]:
    """The question for each score that stands behind the names of both sides."""
    if tells_shoot_out(sentence.text):
        return
    scores = list(SCORE.finditer(sentence.text))
    for found in scores:
        if any(0 < abs(other.start() - found.start()) < _NEAR for other in scores):
            continue
        goals = tuple(0 if side == "صفر" else int(side) for side in (found["one"], found["two"]))
        if max(goals) > _MOST_GOALS or _GOES_ON.match(sentence.text, found.end()):
            continue
        start = sentence.start + found.start()
        at = index_behind(tokens, start)
        while at > 0 and tokens[at - 1].folded in ("بنتيجة", "بواقع", "نتيجة"):
            at -= 1
        told = _sides(tokens, at)
        if told is None:
            continue
        kind, verb, parts = told
        if (kind == "drew") != (goals[0] == goals[1]):
            continue
        rest = behind(tokens, index_behind(tokens, sentence.start + found.end()))
        rest = rest if rest and is_preposition(rest[0]) else []
        tie = {"won": "على", "lost": "أمام", "drew": "مع"}[kind]
        of_noun = verb.startswith(("فوز", "انتصار"))
        words = (verb, *places(parts[0]), tie, *places(parts[1]), *places(rest))
        yield ToldNumber(
            "score", "score", {"lead": "بأي نتيجة كان" if of_noun else "بأي نتيجة"}, start, sentence.start + found.end(), words,
            others=_others(found, goals), kind="score",
        )  # fmt: skip


def _sides(tokens: list[Token], end: int) -> tuple[str, str, tuple[list[Token], list[Token]]] | None:
    """How it ended, the verb and the two sides before the score; None where they are not plain."""
    for at in range(end - 1, max(-1, end - _LONGEST), -1):
        token = tokens[at]
        if token.text in PUNCTUATION - frozenset('"«»“”'):
            return None
        for kind in ("won", "lost", "drew"):
            word = token.folded if token.folded in paired(kind) else token.folded[1:]
            tie = paired(kind).get(word)
            if tie is None or token.folded != word and token.folded[:1] not in "وف":
                continue
            middle = next((place for place in range(at + 1, end) if tokens[place].folded == fold(tie)), None)
            if middle is None:
                return None
            one, two = (
                [token for token in side if not is_day(token)]
                for side in (tokens[at + 1 : middle], tokens[middle + 1 : end])
            )
            two = _without_host(two)
            plain = all(0 < len(side) <= _LONGEST_SIDE and _is_name(side) for side in (one, two))
            verb = _verb(token.text[len(token.folded) - len(word) :], word)
            return (kind, _in_gender(verb, one), (one, two)) if plain else None
    return None


def _verb(text: str, word: str) -> str:
    return text.removeprefix("ب") if word in ("بفوز", "بانتصار") else text


def _in_gender(verb: str, side: list[Token]) -> str:
    """The verb of a country by its name: "Poland beat", which many write as of a man."""
    place = gazetteer("ar").named(" ".join(token.text for token in side))
    form = find_verb(verb)
    lacks = place is not None and place.kind == "country" and place.gender == "feminine"
    return f"{verb}ت" if lacks and form is not None and form.gender == "masculine" else verb


def _without_host(side: list[Token]) -> list[Token]:
    alone = len(side) == 2 and bare(side[1].text).endswith(("ي", "ية", "يه"))
    return side[1:] if side and not alone and side[0].folded in {fold(word) for word in hosts()} else side


def _is_name(side: list[Token]) -> bool:
    if not is_definite(side[0]) and len(side) == 1 and f"ال{bare(side[0].text)}" in usage("spelled"):
        return False
    return all(
        not is_preposition(token)
        and token.text not in PUNCTUATION - frozenset('"«»“”')
        and (find_verb(token.text) is None or find_verb(token.text).also_noun)
        and not token.folded.isdigit()
        for token in side
    )


def _others(found: re.Match[str], goals: tuple[int, int]) -> tuple[str, ...]:
    """Other scores of the same kind, written like this one."""
    lower = goals[0] < goals[1]
    pool = _DRAWN if goals[0] == goals[1] else _WON
    near = sorted(
        (pair for pair in pool if set(pair) != set(goals)),
        key=lambda pair: (abs(sum(pair) - sum(goals)) + abs(pair[0] - max(goals)), pair),
    )
    zero = "صفر" if "صفر" in found.group() else "0"
    shown_pairs = (pair[::-1] if lower else pair for pair in near[:3])
    return tuple(found["dash"].join(str(side) if side else zero for side in pair) for pair in shown_pairs)

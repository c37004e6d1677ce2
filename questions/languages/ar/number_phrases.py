"""The words around a number in an Arabic sentence: what follows up to the end of the clause, and the noun phrase before."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.months import month_names
from questions.languages.ar.number_words import listed, toll_verbs
from questions.languages.ar.spellings import usage
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_adverb,
    is_glued,
    is_preposition,
    words,
)
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import bare

_QUOTES = frozenset('"«»“”')
_STOPS = PUNCTUATION - _QUOTES
_LONGEST, _LONGEST_LEAD, _LONG = 14, 7, 4
_THAT = frozenset({"ان", "بان", "وان", "وبان", "فان"})
_TIMES = frozenset({"في", "يوم", "وقت", "متاخر"})


def behind(tokens: Sequence[Token], at: int) -> list[Token]:
    """The words from ``at`` up to where another statement, an attribution or a mark begins; what only tells the day left out."""
    found: list[Token] = []
    stopped: Token | None = None
    for token in without_brackets(tokens[at:]):
        led = bool(found) and found[-1].folded in listed("leads") and not token.folded.startswith("بين")
        if token.text in _STOPS or not led and _ends_clause(token):
            stopped = token
            break
        if token.folded not in listed("adverbs"):
            found.append(token)
    described = stopped is not None and (
        stopped.folded in ("ما", "مما") or is_verb(stopped.text) and stopped.text[:1] not in "وف"
    )
    in_range = stopped is not None and stopped.text in "-–" and bool(found) and found[-1].folded.isdigit()
    if (described or in_range) and found:
        found = _without_described(found[:-1] if in_range else found)
    found = _without_days(_shortened(found))
    while found and (found[-1].folded in words("prepositions") or _is_participle(found)):
        owned = len(found) > 1 and found[-2].folded in ("الخاص", "الخاصة")
        found = found[: -2 if owned else -1]
    return found


def _is_participle(found: list[Token]) -> bool:
    """Whether the last word tells how the definite one before it was: "(being) backed"."""
    last = bare(found[-1].text)
    return len(found) > 1 and last[:1] == "م" and last.endswith("ة") and found[-2].folded.startswith("ال")


def _ends_clause(token: Token) -> bool:
    """Whether an attribution, another statement, another number or a participle ("taking the lead") begins here."""
    joined = token.folded[1:] if token.folded[:1] == "و" else ""
    counts = joined[:1].isdigit() or joined in words("counts", "prepositions")
    if joined and token.folded not in words("with_and_of_their_own"):
        counts = counts or f"ال{bare(token.text)[1:]}" in usage("spelled")
    word = bare(token.text)
    participle = word[:1] == "م" and word.endswith("ا") and f"{word[:-1]}ة" in usage("spelled")
    return token.folded in listed("ends") or counts or participle or opens_statement(token)


def _without_described(found: list[Token]) -> list[Token]:
    """The words without a last phrase whose indefinite noun the verb behind it describes: "in a step that ..."."""
    if (
        not found
        or found[-1].folded.startswith(("ال", "لل", "بال"))
        or found[-1].folded.isdigit()
        or len(found[-1].folded) < len("ال")
    ):
        return found
    last = max(
        (place for place, token in enumerate(found) if is_preposition(token) or is_glued(token)), default=0
    )
    return found[:last]


def without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The words without what stands in brackets."""
    kept, depth = [], 0
    for token in tokens:
        depth += token.text == "("
        if depth <= 0 and token.text != ")":
            kept.append(token)
        depth = max(0, depth - (token.text == ")"))
    return kept


def opens_phrase(token: Token) -> bool:
    """Whether the word leads on: a preposition, an adverb, or a noun that texts write without its glued letter as well."""
    if is_preposition(token) or is_adverb(token):
        return True
    rest = bare(token.text)[1:]
    return is_glued(token) and (rest[:1] == "ل" or rest[:2] == "ال" or rest in usage("spelled"))


def is_day(token: Token) -> bool:
    """Whether the word is a day of the week, "yesterday" or "today"."""
    return token.folded in listed("weekdays")


def opens_statement(token: Token) -> bool:
    """Whether a verb stands here, alone or behind an "and", or an "and" with a word that ends clauses."""
    if is_preposition(token):
        return False
    word = token.folded[1:] if token.folded[:1] in "وف" else token.folded
    glued = token.folded[:1] in "وف" and (word in listed("ends") or word in toll_verbs())
    return glued or is_verb(token.text) or word != token.folded and is_verb(token.text[1:])


def _shortened(found: list[Token]) -> list[Token]:
    """Not more words than a question bears: cut before the last preposition that leaves it short enough."""
    if len(found) <= _LONGEST:
        return found
    for place in range(_LONGEST, 1, -1):
        if is_preposition(found[place]) and not is_preposition(found[place - 1]):
            return found[:place]
    return []


def _without_days(found: list[Token]) -> list[Token]:
    kept: list[Token] = []
    place = 0
    while place < len(found):
        last = _day_phrase(found, place)
        if last == place:
            kept.append(found[place])
            last += 1
        place = last
    return kept


def _day_phrase(found: list[Token], place: int) -> int:
    """Index behind "on Sunday evening" that stands at ``place``; ``place`` itself where none does."""
    index = place
    if [token.folded for token in found[place : place + 2]] == ["في", "اليوم"]:
        return place
    if found[index].folded in ("في", "وقت"):
        while index < len(found) and found[index].folded in _TIMES:
            index += 1
    while index < len(found) and found[index].folded in listed("day_parts"):
        index += 1
    days = index
    while index < len(found) and found[index].folded.removeprefix("و") in listed("weekdays"):
        index += 1
    alone = index > place and found[index - 1].folded in listed("day_parts")
    if index > days or alone and found[place].folded not in _TIMES:
        return index
    return place


def places(tokens: Sequence[Token], *, cut: int = 0) -> tuple[tuple[int, int], ...]:
    """Where the words stand in the article, those that follow one another as one place; ``cut`` letters of the first left out."""
    found: list[tuple[int, int]] = []
    for place, token in enumerate(tokens):
        if token.folded in listed("passing") and place and _ends_date(tokens[:place]):
            continue
        if found and token.start - found[-1][1] <= 1:
            found[-1] = (found[-1][0], token.end)
        else:
            found.append((token.start, token.end))
    if found:
        found[0] = (found[0][0] + cut, found[0][1])
    return tuple(found)


def without_passing(rest: list[Token]) -> list[Token]:
    """The words before a phrase that only the day of the article explains: "up to now", "in the current season"."""
    first = next(
        (
            place
            for place, token in enumerate(rest)
            if token.folded in words("pointing") and not _ends_date(rest[:place])
        ),
        None,
    )
    if first is None:
        return rest
    opens = max((place for place in range(first + 1) if is_preposition(rest[place])), default=first)
    return rest[:opens]


def _ends_date(tokens: Sequence[Token]) -> bool:
    """Whether the words end in a month, of one word or two, or in a number."""
    if not tokens:
        return False
    double = (
        len(tokens) > 1
        and " ".join(token.folded.rpartition("/")[2] for token in tokens[-2:]) in month_names()
    )
    return double or is_in_date(tokens[-1])


def is_in_date(token: Token) -> bool:
    """Whether the word is a month or a number, which tells the time without "last" behind it."""
    return (
        token.folded.isdigit()
        or token.folded in month_names()
        or token.folded.partition("/")[0] in month_names()
    )

"""What an Arabic number counts, in the forms that "how many" gives it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from questions.languages.ar.counting import accusative, counted_noun
from questions.languages.ar.number_phrases import opens_statement
from questions.languages.ar.number_words import listed, paired
from questions.languages.ar.spellings import usage
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_definite,
    is_glued,
    is_preposition,
    tokenise,
    words,
)
from questions.languages.ar.verb_looks import gender_of_verb
from questions.languages.ar.verbs import bare, fold
from questions.languages.nationalities import nationalities
from questions.languages.reading import Sentence, Span

_UNBENT = frozenset({"يورو"})
_REACH, _MOST_MORE = 120, 4
_FEW, _TWO, _SHORT_ADJECTIVE = 10, 3, 5
_COUNTED = re.compile(r"(?<![\d.,])\d*[,.]?(?P<digits>\d{2,})\s+(?P<noun>[^\W\d_]{3,})")
_TIMES = frozenset({"مرة", "مرات"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: as "how many" wants it, as a preposition before it wants it, where it ends, and of what kind.

    ``kind`` is counted, times, money or share.
    """

    noun: str
    one: str
    end: int
    kind: str


def counted_at(sentence: Sentence, span: Span) -> Counted | None:
    """What the number at ``span`` counts; None where its form is unsure."""
    unit = span.value.unit
    if unit == "%":
        return Counted("", "", span.end, "share")
    if unit and fold(unit.split()[0]) in paired("money"):
        one = paired("money")[fold(unit.split()[0])]
        return Counted(one if one in _UNBENT else accusative(one), one, span.end, "money")
    if is_misformed(sentence, span):
        return None
    if not unit or fold(unit.split()[0]) in listed("not_counted", "short_units", "others"):
        return None
    return _thing(sentence, span, unit.split()[0])


def _thing(sentence: Sentence, span: Span, unit: str) -> Counted | None:
    """The counted noun with what describes it, read from its own words on."""
    tokens = tokenise(sentence.text[span.start - sentence.start :][:_REACH], span.start)
    at = next(
        (place for place, token in enumerate(tokens) if token.folded == unit and token.start < span.end), -1
    )
    if at < 0:
        return None
    if unit in _TIMES:
        return Counted("مرة", "مرة", tokens[at].end, "times")
    noun = bare(tokens[at].text)
    if (
        noun[:1] in "بلك"
        and is_glued(tokens[at])
        and noun[1:] in usage("spelled")
        and noun not in usage("spelled")
    ):
        return None
    noun = noun[:-1] if noun.endswith("يا") else noun
    alone = counted_noun(noun, span.value.number, 0, noun)
    if alone is None:
        return None
    more = _more(tokens, at + 1)
    if more is None or _joined(tokens[at + 1 + len(more) :]):
        return None
    following = tokens[at + 1 + len(more)] if at + 1 + len(more) < len(tokens) else None
    if more and more[-1].folded.startswith("م") and following is not None and _leads_on(following):
        return None
    described = (
        _described(alone[0], [bare(token.text) for token in more]) if more else (alone[0], _unbent(alone[0]))
    )
    if described is None:
        return None
    return Counted(*described, more[-1].end if more else tokens[at].end, "counted")


def _leads_on(following: Token) -> bool:
    """Whether a preposition follows, which a participle before it needs: "firms accused | of"."""
    return is_preposition(following) or is_glued(following) and not is_definite(following)


def _more(tokens: list[Token], at: int) -> list[Token] | None:
    """The words behind the noun that belong to it; None where they go on too long or count others ("other people")."""
    more: list[Token] = []
    while at + len(more) < len(tokens) and not _ends(tokens[at + len(more)]):
        more.append(tokens[at + len(more)])
        if len(more) == _MOST_MORE or more[-1].folded in listed("others"):
            return None
    return more


def _joined(following: list[Token]) -> bool:
    """Whether a second noun is counted in the same breath: "120 boys and girls"."""
    word = bare(following[0].text) if following else ""
    return (
        word[:1] == "و"
        and (word.endswith(("ا", "ة")) or len(word) > _SHORT_ADJECTIVE and word.endswith("ي"))
        and not opens_statement(following[0])
        and word[1:2] not in "بلك"
    )


def _ends(token: Token) -> bool:
    """Whether the word behind the counted noun belongs to it no more."""
    return (
        token.text in PUNCTUATION
        or is_preposition(token)
        or is_glued(token)
        and not _is_adjective(token)
        or is_definite(token)
        or token.folded in words("adverbs") | listed("not_counted")
        or token.text[:1] == "و"
        or token.folded in words("pointing")
        or not token.folded.isalpha()
        or opens_statement(token)
        or bool(gender_of_verb(token.text))
        or token.folded in listed("ends", "not_described")
    )


def _is_adjective(token: Token) -> bool:
    """Whether a word that looks as if "by" or "to" were glued to it is an adjective of its own: "British", "ballistic"."""
    word = bare(token.text).removesuffix("ا")
    return (
        word in nationalities("ar")
        or word.startswith("ب")
        and word.endswith(("ية", "ي"))
        and word[1:] not in usage("spelled")
    )


def _unbent(noun: str) -> str:
    return noun if noun.endswith("ة") else re.sub("\u064b?ا\u064b?$", "", noun)


def _described(noun: str, more: list[str]) -> tuple[str, str] | None:
    """The noun with its adjectives, or one noun that it belongs to, in both forms; None where their form is unsure."""
    if any(word.endswith(("ها", "هم", "ه")) or fold(word) in listed("peoples") for word in more):
        return None
    if noun.endswith("ة"):
        if len(more) == 1 and more[0].removesuffix("ا").endswith("ي"):
            return None
        fits = len(more) == 1 or all(word.endswith("ة") for word in more)
        return (f"{noun} {' '.join(more)}",) * 2 if fits else None
    one, word = _unbent(noun), more[0]
    adjective = re.sub("(?:ين|ا)$", "", word)
    if len(more) > 1 or word.endswith("ة"):
        return None
    if adjective != word or word.endswith("ي") or f"{word}ة" in usage("spelled"):
        return f"{noun} {accusative(adjective)}", f"{one} {adjective}"
    return f"{one} {word}", f"{one} {word}"


def is_misformed(sentence: Sentence, span: Span) -> bool:
    """Whether the noun behind digits has not the ending that 11 to 99 give it, or has it behind hundreds."""
    shown = bare(sentence.text[span.start - sentence.start : span.end - sentence.start])
    found = _COUNTED.search(shown)
    if (
        found is None
        or fold(found["noun"]) in listed("short_units", "not_counted")
        or found["noun"] in _UNBENT
    ):
        return False
    last, noun = int(found["digits"][-2:]), found["noun"]
    if noun.endswith(("ة", "ى", "اء", "ات", "ين")):
        return False
    return not noun.endswith("ا") if last > _FEW else noun.endswith("ا") and last < _TWO


def is_feminine(noun: str) -> bool:
    """Whether the counted noun, in the form that "how many" gives it, is feminine."""
    first = bare(noun.split()[0])
    return first.endswith("ة") and fold(first) not in words("masculine_in_ta")


def owner(noun: str) -> str:
    """The pronoun for many of those counted: people who are not women are "them", all else is "her"."""
    first = bare(noun.split()[0]).removesuffix("ا")
    people = first.endswith("ي") or fold(first) in listed("people")
    return "هم" if people and not is_feminine(noun) else "ها"

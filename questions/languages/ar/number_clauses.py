"""How many somebody did something to, with or by: asks for an Arabic number by the clause around it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from questions.languages.ar.clause_leads import points_outside
from questions.languages.ar.clauses import in_date
from questions.languages.ar.counted_kinds import with_its_kind
from questions.languages.ar.counted_nouns import Counted, counted_at, owner
from questions.languages.ar.given_amounts import Parts, given_amount
from questions.languages.ar.nations import reads_as_adjective
from questions.languages.ar.number_phrases import behind, opens_phrase, places, without_passing
from questions.languages.ar.number_words import listed
from questions.languages.ar.said_before import Said, said_before
from questions.languages.ar.subjects import is_count
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    index_behind,
    is_definite,
)
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import bare, fold
from questions.languages.frames import ToldNumber
from questions.languages.nationalities import nationalities
from questions.languages.reading import Sentence, Span

_LONGEST_BETWEEN = 8
_QUOTES = frozenset('"«»“”')
_TIES = frozenset({"مع", "بعد", "قبل", "منذ", "مقابل"})
_ARRIVES = frozenset({"وصل", "وصلت", "يصل", "تصل"})
_YEAR_WORDS = frozenset({"عام", "سنة", "العام", "شهر"})
_ABOUT = frozenset({"حوالي", "نحو", "قرابة"})
_FROM = frozenset({"يبعد", "تبعد", "بعد", "بعدت"})
# "What share | the town grows of the flax" reads on from the share.
_SHARE_OF = "ما النسبة التي"
_FAR = [["علي", "بعد"], ["علي", "مسافة"]]


def counted_clause(
    sentence: Sentence, span: Span, tokens: list[Token], names: Sequence[Span], dates: Sequence[Span]
) -> ToldNumber | None:
    """The question for the number at ``span`` by its clause; None where verb, subject or the number's part are not plain."""
    first, glued = _where(tokens, span)
    said = said_before(tokens, first, names, dates)
    counted = counted_at(sentence, span)
    if said is None or counted is None or said.subject[0].folded == fold(span.value.unit.split(" ")[0]):
        return None
    rest = _rest(tokens, counted.end)
    if counted.kind == "money" and not (rest or said.between or said.told):
        return None
    if rest is None or counted.kind == "times" and _counts_on(tokens, counted.end, dates):
        return None
    asked = given_amount(said, counted, rest) or _asked(said, counted, rest, glued, names, dates)
    if asked is None:
        return None
    lead, parts = asked
    if lead == _SHARE_OF:
        parts = _told_of_share(said.verb, parts)
    if parts is None:
        return None
    if said.expected:
        parts = ("يُتوقع أن|", *parts)
    lead, parts = with_its_kind(lead, parts, said, counted, rest)
    place = (said.subject[0].start, said.subject[-1].end)
    return ToldNumber(
        "counted",
        "clause",
        {"lead": lead},
        span.start,
        counted.end,
        (*parts, *said.told),
        place,
        gender=said.gender,
    )


def _told_of_share(verb: str, parts: Parts) -> Parts | None:
    """The clause with the share as what its verb does something to: "which the town grows"; None where the verb's form is unsure."""
    if bare(verb)[-1:] in ("ي", "و", "ا", "ء") or any(
        isinstance(part, str) and part == verb for part in parts[1:]
    ):
        return None
    owned = f"{verb[:-1]}اها" if bare(verb).endswith("ى") else f"{verb}ها"
    return (f"{owned}|{verb}", *parts[1:])


def _counts_on(tokens: list[Token], end: int, dates: Sequence[Span]) -> bool:
    """Whether the sentence counts something else before its next mark."""
    for token in tokens[index_behind(tokens, end) :]:
        if token.text in PUNCTUATION:
            return False
        if token.folded[:1].isdigit() and not in_date(token, dates):
            return True
    return False


def _where(tokens: list[Token], span: Span) -> tuple[int, str]:
    """Index of the number and the preposition glued to it ("by four")."""
    first = index_behind(tokens, span.start)
    if first and tokens[first - 1].start < span.start < tokens[first - 1].end:
        return first - 1, tokens[first - 1].text[:1]
    opening = tokens[first].text[:2] if first < len(tokens) else ""
    return first, "ب" if opening in ("بن", "بح", "بق", "بـ") else ""


def _asked(
    said: Said, counted: Counted, rest: list[Token], glued: str, names: Sequence[Span], dates: Sequence[Span]
) -> tuple[str, Parts] | None:
    """How the question opens and the words of its clause."""
    between = [token for token in said.between if token.folded not in listed("adverbs") | _ABOUT]
    if between and len(rest) > 1 and rest[0].folded == "من" and rest[1].folded[:1].isdigit():
        return None
    figures = (token for token in [*said.subject, *between] if token.folded[:1].isdigit())
    plain = _plain_lead(said, counted, [*between, *rest])
    if (
        points_outside(rest)
        or not plain
        or any(_is_odd(token, dates) for token in between)
        or len(between) > _LONGEST_BETWEEN
    ):
        return None
    if any(not in_date(token, dates) for token in figures):
        return None
    head: Parts = (said.verb, *places(said.subject))
    if glued or not between:
        return (_led(plain, said), (*head, *places(rest))) if not glued else None
    if counted.kind == "times":
        return None if not rest and not between else (plain, (*head, *places(between), *places(rest)))
    last, stays = between[-1], between[:-1]
    if not stays and last.folded in listed("by_amount"):
        return f"بأي {bare(last.text)[1:]}", (*head, *places(rest))
    if counted.kind == "counted" and [token.folded for token in between] in _FAR:
        return f"على بعد كم {counted.one}", (*head, *places(rest))
    if last.folded in listed("leads"):
        if counted.kind == "share" and plain != "كم":
            plain = "كم" if fold(said.verb) in listed("arrive_at") else plain
        if counted.kind != "counted" and plain != "كم" or stays and not _is_phrase(stays[0]):
            return None
        if plain == "كم" and last.folded in ("في", "من") or last.folded == "من" and stays:
            return None
        if fold(said.verb) not in listed("arrive_at") and any(
            _is_thing(token, names) or token.folded == last.folded for token in stays
        ):
            return None
        tie = "على" if last.folded == "علي" else last.text
        asked = f"{tie} كم" if plain == "كم" else f"{tie} كم {counted.one}"
        return asked, (*head, *places(stays), *places(rest))
    if last.folded in listed("doing") and counted.kind == "counted":
        noun = _done(stays, last)
        return (
            None
            if noun is None
            else (plain, (*head, *places(stays), f"{noun}{owner(counted.noun)}|{noun}", *places(rest)))
        )
    whole = _is_whole(between, names, dates) and not any(one.folded in listed("doing") for one in between)
    return (_led(plain, said), (*head, *places(between), *places(rest))) if whole else None


def _led(plain: str, said: Said) -> str:
    """ "How much" behind a verb of arriving takes the preposition that many reports leave out before the number."""
    return "إلى كم" if plain == "كم" and fold(said.verb) in _ARRIVES else plain


def _plain_lead(said: Said, counted: Counted, told: list[Token]) -> str:
    """The words that ask for what the verb itself takes; "" where the question would lack what the number is of."""
    verb, words = fold(said.verb), {token.folded for token in told}
    of_time = any(one.folded == "من" and two.folded in _YEAR_WORDS for one, two in pairwise(told))
    if verb in _FROM and "عن" not in words:
        return ""
    if counted.kind == "share" and verb in listed("changes"):
        return "بأي نسبة"
    if counted.kind != "times" and verb in listed("reaches", "arrive_at") | _FROM:
        return "كم"
    if counted.kind == "share":
        return _SHARE_OF if "من" in words and not of_time else ""
    return f"كم {counted.noun}"


def _is_whole(between: list[Token], names: Sequence[Span], dates: Sequence[Span]) -> bool:
    """Whether the words are a phrase that ends in itself, so that the number does not belong to its last noun."""
    last = between[-1]
    opens = _is_phrase(between[0]) or in_date(between[0], dates)
    named = any(span.start <= last.start < span.end for span in names)
    return opens and (is_definite(last) or named or in_date(last, dates))


def _done(stays: list[Token], last: Token) -> str | None:
    """The noun of doing before the pronoun that means what is counted; None where more than a preposition leads to it."""
    if len(stays) > 1:
        return None
    noun = bare(last.text)
    noun = noun[:-1] + "ت" if noun.endswith("ة") else noun
    return noun[:-1] + "ئ" if noun.endswith("اء") and stays else noun


def _is_thing(token: Token, names: Sequence[Span]) -> bool:
    """Whether the word is a definite noun and no name, to which the preposition before the number may belong: "the arrest of"."""
    named = any(span.start <= token.start < span.end for span in names)
    return is_definite(token) and not named


def _is_odd(token: Token, dates: Sequence[Span]) -> bool:
    return (
        token.text in PUNCTUATION - _QUOTES
        or is_count(token)
        and not in_date(token, dates)
        or token.folded in listed("ends") - _TIES
        or token.folded.startswith(("وان", "ولا", "وما"))
        or is_verb(token.text)
    )


def _is_phrase(token: Token) -> bool:
    return opens_phrase(token) or token.folded[:1].isdigit()


def _rest(tokens: list[Token], end: int) -> list[Token] | None:
    """What follows the counted noun; None where it goes on with a word that belongs to the noun."""
    at = index_behind(tokens, end)
    while at < len(tokens) and tokens[at].folded in listed("currency_tails"):
        at += 1
    rest = without_passing(behind(tokens, at))
    following = tokens[at].folded if at < len(tokens) else ""
    joined = following[:1] == "و" and (
        following[1:] in _ABOUT or is_count(tokens[at]) or following[1:2].isdigit()
    )
    if joined or not rest and following == "مع":
        return None
    if not rest or rest[0].folded[:1] == "و":
        return []
    named = rest[0].folded[:1].isdigit() or bare(rest[0].text).removesuffix("ا") in nationalities("ar")
    named = named or reads_as_adjective(rest[0].text)
    return rest if _is_phrase(rest[0]) and not named else None

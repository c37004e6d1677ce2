"""English questions for what is measured: how high, at what age, for how much, what percentage."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.en.parts import read_tokens, without_brackets
from questions.languages.en.tokens import Token, is_adverb
from questions.languages.en.verbs import BE
from questions.languages.frames import Frame, Measured
from questions.languages.reading import Sentence

_EXTENTS = {
    "long": "long", "high": "high", "tall": "tall", "wide": "wide", "deep": "deep", "thick": "thick", "old": "old",
    "across": "wide",
}  # fmt: skip
_MONEY = frozenset("$£€¥₹")
_PAID = {"for": "For how much", "at": "At what price"}
_WEIGHED = frozenset({"weighs", "weighed", "costs", "cost", "totalled", "totaled"})
_CHANGED = frozenset(
    [
        "rose",
        "fell",
        "grew",
        "increased",
        "decreased",
        "dropped",
        "declined",
        "jumped",
        "climbed",
        "shrank",
        "gained",
        "lost",
    ]
)
_NAMED_MEASURES = frozenset(
    [
        "population",
        "area",
        "length",
        "height",
        "width",
        "depth",
        "weight",
        "speed",
        "altitude",
        "elevation",
        "cost",
        "price",
        "capacity",
        "distance",
        "temperature",
        "range",
        "diameter",
        "circumference",
        "volume",
        "density",
        "budget",
        "value",
        "sum",
        "age",
        "rate",
        "crew",
        "staff",
        "turnover",
        "revenue",
        "profit",
        "loss",
        "audience",
        "attendance",
        "membership",
        "readership",
        "circulation",
        "magnitude",
        "salary",
        "fee",
        "fine",
    ]
)
_LEADS = frozenset({"at", "with", "for", "over", "from", "to", "by", "in"})


def measured(sentence: Sentence, frame: Frame, start: int, end: int) -> Measured | None:
    """How to ask for the number at ``start``..``end`` with its unit; None where its part in the clause is not plain."""
    tokens = without_brackets(read_tokens(sentence.text, 0))
    offset = sentence.start
    first = next((at for at, one in enumerate(tokens) if one.end + offset > start), None)
    last = next((at for at, one in enumerate(tokens) if one.end + offset >= end), None)
    verb = next((at for at, one in enumerate(tokens) if one.start + offset == frame.verb_start), None)
    if first is None or last is None or verb is None or not verb < first <= last < len(tokens) - 1:
        return None
    if tokens[last + 1].lower in ("and", "or", "to", "–", "-") or "respectively" in sentence.text:
        return None
    first = _with_bound(tokens, first, verb)
    found = (
        _extent(tokens, verb, first, last)
        or _named(tokens, verb, first, last)
        or _amount(tokens, verb, first, last)
    )
    if found is None:
        return None
    lead, cut_first, cut_last = found
    end = tokens[cut_last].end + offset
    if cut_last + 1 < len(tokens) and tokens[cut_last + 1].lower in ("and", "or", "but"):
        end = max(end, frame.end)
    return Measured(lead, tokens[cut_first].start + offset, end)


_LONGEST_MEASURE = 2
Found = tuple[str, int, int]


def _with_bound(tokens: Sequence[Token], first: int, verb: int) -> int:
    """The number with "about", "more than" or "over" before it."""
    while first - 1 > verb and (
        tokens[first - 1].lower
        in ("about", "some", "nearly", "almost", "approximately", "around", "roughly", "over", "than")
        or tokens[first - 1].lower in ("more", "less")
        and tokens[first].lower == "than"
        or tokens[first - 1].text in _MONEY
    ):
        first -= 1
    return first


def _extent(tokens: Sequence[Token], verb: int, first: int, last: int) -> Found | None:
    """ "is 38 metres high": how high?"""
    adjective = tokens[last + 1].lower
    direct = verb + 1 == first or all(is_adverb(one) for one in tokens[verb + 1 : first])
    if tokens[verb].lower in BE and direct and adjective in _EXTENTS and tokens[last].tag in ("NNS", "NN"):
        return f"How {_EXTENTS[adjective]}", first, last + 1
    return None


def _named(tokens: Sequence[Token], verb: int, first: int, last: int) -> Found | None:
    """ "has a population of 4,000": what population?; "at the age of 12": at what age?"""
    if first < 3 or tokens[first - 1].lower != "of" or tokens[first - 2].lower not in _NAMED_MEASURES:
        return None
    noun, at = tokens[first - 2], first - 3
    words = [noun.text]
    while at > verb and tokens[at].tag in ("JJ", "NN", "RB") and tokens[at].lower not in ("total",):
        words.insert(0, tokens[at].text)
        at -= 1
    if at <= verb and tokens[verb + 1].tag not in ("DT",) or tokens[at].tag != "DT":
        return None
    before = tokens[at - 1]
    if len(words) > _LONGEST_MEASURE:
        return None
    named = " ".join(words)
    if before.lower in _LEADS and at - 1 > verb:
        return f"{before.text.capitalize()} what {named}", at - 1, last
    if at - 1 == verb or all(one.tag in ("VBN", "RB") for one in tokens[verb + 1 : at]):
        return f"What {named}", at, last
    return None


def _amount(tokens: Sequence[Token], verb: int, first: int, last: int) -> Found | None:
    """Money for which something changed hands, a weight or price, and a change by so much."""
    money = (
        any(sign in tokens[first].text or sign in tokens[last].text for sign in _MONEY)
        or tokens[first].text in _MONEY
    )
    before = tokens[first - 1]
    if tokens[verb].lower in _WEIGHED and verb + 1 == first:
        return "How much", first, last
    if money and before.lower in _PAID and first - 1 > verb:
        return _PAID[before.lower], first - 1, last
    if money and all(one.tag in ("VBN", "RB") or is_adverb(one) for one in tokens[verb + 1 : first]):
        following = tokens[last + 1]
        return None if following.tag in ("NN", "NNS", "JJ") else ("How much money", first, last)
    is_share = tokens[last].text == "%" or tokens[last].lower in ("percent", "cent")
    if is_share and tokens[verb].lower in _CHANGED:
        if verb + 1 == first:
            return "By how much", first, last
        if before.lower == "by" and first - 2 == verb:
            return "By how much", first - 1, last
    return None

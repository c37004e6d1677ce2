"""Happenings that Arabic names by a noun and dates right behind it: "the death of X in the year 1970", "the battle of ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.languages.ar.naming import stems
from questions.languages.ar.participle_frames import is_participle
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_definite,
    is_preposition,
    tokenise,
    words,
)
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Happening
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import Sentence, Span

_LONGEST = 12
_REACH = 110
_TELLING = 4
_STOPS = frozenset({*PUNCTUATION, "/"}) - {'"', "«", "»", "“", "”"}
_QUOTES = frozenset('"«»“”')
_WHOSE_WAR = [fold("الحرب"), fold("الأهلية")]
_SUMMITS, _TOWARDS = frozenset({"قمة"}), frozenset({"الي", "علي", "من", "فوق", "في"})
_SEIZING = frozenset(fold(word) for word in ["استيلاء", "سيطرة", "هزيمة", "انتصار", "قضاء", "موت"])
_GLUED = frozenset("وفب")
_GOES_BACK = re.compile(
    r"(?<!\w)و?[يت](?:رجع|عود)\s+(?:تاريخ\s+)?(?P<noun>\w+)\s+(?P<told>[^،؛:.()]{3,70}?)\s+(?:إلى|الى|لل?)\s*(?:ال?عام|سنة)?\s*$"
)


def happening_before(sentence: Sentence, names: Sequence[Span], end: int) -> Happening | None:
    """The happening whose words end right before ``end``, where its date begins; None where no such noun leads there."""
    low = max(sentence.start, end - _REACH)
    tokens = tokenise(sentence.text[low - sentence.start : end - sentence.start], low)
    tokens = _outside_brackets(tokens[1:] if low > sentence.start else tokens)
    for length in range(1, min(len(tokens), _LONGEST) + 1):
        token = tokens[-length]
        if token.text in _STOPS or find_verb(token.text) is not None and not _may_be_noun(token):
            return None
        if _noun(token) is not None and not _inside(token, names) and not _opens_body(token, names):
            return _whole(tokens, len(tokens) - length, end)
    return None


def origin_before(sentence: Sentence, names: Sequence[Span], end: int) -> Happening | None:
    """What the sentence says "goes back to" the date that begins at ``end``: "the founding of ... goes back to"."""
    found = _GOES_BACK.search(sentence.text[: end - sentence.start])
    if found is None or fold(found["noun"]) not in words("origins") or len(found["told"].split()) > _LONGEST:
        return None
    return Happening(sentence.start + found.start("noun"), sentence.start + found.end("told"))


def _outside_brackets(tokens: list[Token]) -> list[Token]:
    """The words that stand in no brackets."""
    kept, depth = [], 0
    for token in tokens:
        depth += token.text == "("
        if depth <= 0 and token.text != ")":
            kept.append(token)
        depth -= token.text == ")"
    return kept


def _whole(tokens: list[Token], at: int, end: int) -> Happening | None:
    """The happening from its first noun: "the announcement of the independence of ..."."""
    while at > 0 and _noun(tokens[at - 1]) is not None and _noun(tokens[at])[1] == 0:
        at -= 1
    stem, cut = _noun(tokens[at])
    told = tokens[at + 1 :]
    if at > 0 and cut == 0 and tokens[at - 1].folded in words("ordinals_before"):
        at, stem, cut = at - 1, tokens[at - 1].folded, 0
    before = tokens[at - 1] if at else None
    loose = told and is_preposition(told[0]) and (told[0].folded == "من" or stem in words("coming_again"))
    if told and (is_participle(told[-1]) or told[-1].folded in words("epithets")):
        return None
    if told and (loose or _lacks_aim(stem, told)):
        return None
    if not told or not _is_free(before, cut) or _is_torn(told) or _is_any(told):
        return None
    if told[0].folded in words("mere_happenings"):
        return None
    if stem in words("coming_again") and len(told) < _TELLING:
        return None
    if stem in _SUMMITS and before is not None and before.folded in _TOWARDS:
        return None
    form = find_verb(stem)
    if form is not None and (
        before is None or before.folded.removeprefix("و") not in words("before_happenings")
    ):
        return None
    if [token.folded for token in told[-2:]] == _WHOSE_WAR:
        return None
    first = tokens[at]
    glued = len(first.text) - len(first.text[cut:])
    return Happening(first.start + glued, end)


def _lacks_aim(stem: str, told: list[Token]) -> bool:
    """Whether it is not told where somebody came to or went back to, without which an arrival may be any."""
    return stem in words("needs_aim") and not any(
        token.folded in ("الي", "من", "في")
        or token.folded.startswith(("لل", "بال"))
        or token.folded[:1] in "بل"
        and gazetteer("ar").named(token.text[1:]) is not None
        for token in told
    )


def _noun(token: Token) -> tuple[str, int] | None:
    """The noun of a happening that the word is, and how many letters stand glued before it."""
    for stem, cut in stems(token.folded):
        if stem in words("happenings") and (cut == 0 or token.folded[0] in _GLUED and cut == 1):
            return stem, cut
    return None


def _may_be_noun(token: Token) -> bool:
    return _noun(token) is not None or is_definite(token) or find_verb(token.text).also_noun


def _inside(token: Token, names: Sequence[Span]) -> bool:
    """Whether a name holds the word behind its own first one."""
    return any(span.start < token.start - 1 and token.end <= span.end for span in names)


def _opens_body(token: Token, names: Sequence[Span]) -> bool:
    """Whether the noun opens the name of a body ("the union of ...") and tells no happening."""
    return any(
        span.start in (token.start, token.start + 1) and getattr(span.value, "type", "") == "organisation"
        for span in names
    )


def _is_free(before: Token | None, cut: int) -> bool:
    """Whether the happening stands for itself: behind a preposition, a verb or an "and", not behind a noun that owns it."""
    if before is not None and cut and before.folded.removeprefix("و") in words("only_wished"):
        return False
    if before is None or cut:
        return True
    if before.folded in words("only_planned") or before.folded.removeprefix("و") in words("only_told"):
        return False
    led = words("before_happenings", "was")
    if before.text in _STOPS or {before.folded[1:], before.folded} & led:
        return True
    form = find_verb(before.text)
    return is_preposition(before) or form is not None and form.subject_follows


def _is_any(told: list[Token]) -> bool:
    """Whether the words only say of what nation it was: "a British invasion" may be any."""
    if fold(f"ال{told[0].text}") in nationalities("ar"):
        return True
    alone = len(told) == 1 or is_preposition(told[1])
    return alone and told[0].folded.endswith(("ي", "ية")) and f"ال{told[0].folded}" in tagger().common


def _did_it(token: Token) -> bool:
    """Whether the word is a verb with its object ("a conference that they held")."""
    form = find_verb(token.text[:-1]) if token.folded.endswith("ه") else None
    return form is not None and not form.also_noun and not form.present


def _is_torn(told: list[Token]) -> bool:
    """Whether the words behind the noun end in the air, or one of them points to something outside."""
    last = told[-1]
    loose = is_preposition(last) or last.folded in ("و", "او")
    second = any(
        token.folded[:1] == "و"
        and fold(token.text).lstrip("و").removeprefix("ال") in words("happenings") | _SEIZING
        for token in told
    )
    if any(
        token.folded[:1] == "و" and (form := find_verb(token.text[1:])) is not None and not form.also_noun
        for token in told
    ):
        return True
    if (
        len(told) == 1
        and is_definite(last)
        and (last.folded in tagger().common or last.folded in words("bare_nouns"))
    ):
        return True
    if any({token.folded, token.folded[1:]} & (words("pointing", "birth_words")) for token in told):
        return True
    if any(token.folded.endswith(("ها", "هم", "هما")) and len(token.folded) > _TELLING for token in told):
        return True
    if any(token.folded in ("الذي", "التي", "الذين", "وهو", "وهي", "حيث") for token in told):
        return True
    if any(token.folded in words("was") or _did_it(token) for token in told):
        return True
    quotes = sum(token.text in _QUOTES for token in told)
    return (
        loose
        or second
        or quotes % 2 == 1
        or not (is_definite(told[0]) or len(told) > 1 or told[0].text.isalpha())
    )

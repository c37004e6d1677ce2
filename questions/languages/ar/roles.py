"""The office or trade that Arabic text tells of a person beside the name: "the foreign minister of ... X"."""

from __future__ import annotations

from functools import cache

from questions.languages.ar.naming import gender_of_noun, head_types, listed, stems
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_adverb,
    is_definite,
    is_preposition,
    tokenise,
    words,
)
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Role
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import Sentence

_LONGEST = 7
_NO_HAMZA = "الا"
_GROUPS = ("roles_of_state", "roles_of_sport", "roles_of_art")
_REACH = 90
_NOT_IN_ROLE = frozenset(
    fold(word) for word in ["الذي", "التي", "الذين", "حيث", "أن", "أنه", "كما", "المدعو"]
)
_JOINED = frozenset(fold(word) for word in ["باسم", "لشؤون", "لكرة", "لدى", "بالنيابة", "بالوكالة", "أركان"])
_BODIES_OF_STATE = frozenset(
    fold(word)
    for word in [
        "الوزراء",
        "وزراء",
        "الحكومة",
        "حكومة",
        "الجمهورية",
        "جمهورية",
        "البرلمان",
        "برلمان",
        "مجلس",
        "الدولة",
        "دولة",
        "الولايات",
        "المملكة",
        "الكونغرس",
    ]
)
_BOUND = frozenset(
    fold(word)
    for word in [
        "السابق",
        "السابقة",
        "الأسبق",
        "الراحل",
        "الراحلة",
        "الجديد",
        "الجديدة",
        "نظيره",
        "نظيرته",
        "نظيرها",
    ]
)
# Of other ministers we know too few: beside them would stand presidents, who are seen through.
_KNOWN_MINISTRY = frozenset({"الخارجية", "خارجية"})


def role_of(sentence: Sentence, start: int, end: int) -> Role | None:
    """What the words right before the name at ``start``..``end`` say that its bearer is; None where that is not plain."""
    low = max(sentence.start, start - _REACH)
    before = tokenise(sentence.text[low - sentence.start : start - sentence.start], low)
    for length in range(1, min(len(before), _LONGEST) + 1):
        token = before[-length]
        if token.text in PUNCTUATION or token.folded in _NOT_IN_ROLE:
            return None
        head = _head(token)
        if head is not None:
            if length < len(before) and _stands_for(before[-length - 1]):
                return None
            outer = _head(before[-length - 1]) if length < len(before) else None
            if outer is not None and not is_definite(before[-length - 1]):
                token, head, length = before[-length - 1], outer, length + 1  # noqa: PLW2901
            if length < len(before) and _stands_for(before[-length - 1]):
                return None
            tail = before[len(before) - length + 1 :]
            return _role(token, head, tail, start) if _is_plain_tail(tail, head[0]) else None
        if not _may_belong(token):
            return None
    return None


def opens_with_office(token: Token) -> bool:
    """Whether the word is an office or trade, so that the name behind it is its bearer's."""
    return _head(token) is not None


def _stands_for(token: Token) -> bool:
    """Whether the word before an office makes its bearer somebody else: the assistant, the wife of the minister."""
    return any(stem in words("beside_office") for stem, _ in stems(token.folded))


def _head(token: Token) -> tuple[str, int] | None:
    """The office that the word names, without what is glued to its front, and how many letters that are."""
    if token.text.startswith("أمام"):
        return None
    for stem, cut in stems(token.folded):
        plain = stem.removeprefix("ال")
        if stem in _heads() or (stem != plain and plain in _offices()):
            return stem, cut
    return None


@cache
def _offices() -> frozenset[str]:
    return listed("offices") | words("person_nouns")


@cache
def _heads() -> frozenset[str]:
    return listed("offices", "titles") | words("person_nouns")


def _may_belong(token: Token) -> bool:
    """Whether the word can stand between the office and the name."""
    if find_verb(token.text) is not None and not is_definite(token) and token.folded not in _JOINED:
        return gazetteer("ar").named(token.text) is not None
    if token.folded in _JOINED or token.folded.startswith("لل") or is_definite(token):
        return True
    return not is_preposition(token) and not is_adverb(token) and token.folded.isalpha()


def _is_plain_tail(tail: list[Token], head: str) -> bool:
    """Whether the words behind the office tell which one: a nation, a body, a place; not "former" alone."""
    if not tail:
        return False
    if any(token.folded.startswith(("و", "ف")) and not is_definite(token) for token in tail[1:]):
        return False
    if any(token.folded in _BOUND for token in tail):
        return False
    plain = head.removeprefix("ال")
    nation = any(token.folded in nationalities("ar") for token in tail)
    if head != plain:
        return nation and plain in words("held_by_one") or tail[0].folded in _JOINED
    placed = any(gazetteer("ar").named(token.text) is not None for token in tail)
    if plain in words("held_by_one"):
        return nation or placed or sum(is_definite(token) for token in tail) > 1 or len(tail) > 2
    return len(tail) > 1 and any(head_types().get(token.folded.removeprefix("ال")) for token in tail)


def _role(token: Token, head: tuple[str, int], tail: list[Token], name: int) -> Role:
    stem, cut = head
    shown = token.text[cut:]
    if token.folded[max(0, cut - 1) : cut + 1] == "لل":
        shown = "ال" + token.text[cut + 1 :]
    text = " ".join([shown, *(word.text for word in tail)])
    feminine = gender_of_noun(stem) == "feminine" and stem.endswith("ة")
    group = next((kind for kind in _GROUPS if stem.removeprefix("ال") in words(kind)), "")
    gender = "feminine" if feminine else "masculine"
    return Role(token.start + cut, name, text, gender, group, _country(tail), sole=_is_sole(stem, tail))


def _is_sole(head: str, tail: list[Token]) -> bool:
    """Whether the office is one of which a country has one, its nation spelled with its hamza."""
    misspelled = any(
        token.folded in nationalities("ar") and token.text.startswith(_NO_HAMZA) for token in tail
    )
    if head.removeprefix("ال") in ("وزير", "وزيرة") and not _KNOWN_MINISTRY & {
        token.folded for token in tail
    }:
        return False
    presides = head == "رئيس" and bool(tail) and not _is_of_state(tail[0])
    return head.removeprefix("ال") in words("offices_of_one") and not misspelled and not presides


def _is_of_state(token: Token) -> bool:
    """Whether who presides over this presides over a state, its government or parliament, and over no club or committee."""
    word = token.folded
    return (
        word in _BODIES_OF_STATE
        or word in nationalities("ar")
        or gazetteer("ar").named(token.text) is not None
        or token.text != word
        and gazetteer("ar").named(word) is not None
    )


def _country(tail: list[Token]) -> str:
    """The code of the country that the words name, by its own name or by the adjective of its people."""
    for token in tail:
        place = gazetteer("ar").named(token.text)
        if place is not None and place.kind == "country":
            return place.code
        code = nationalities("ar").get(token.folded, "")
        if code:
            return code
    return ""

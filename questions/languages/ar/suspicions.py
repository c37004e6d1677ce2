"""What makes an Arabic question unclear on its own: pronouns, pointing words, bare nouns, opinions."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from questions.languages.ar.known_to_all import is_known_to_all
from questions.languages.ar.masked import NAMED
from questions.languages.ar.said_twice import says_twice
from questions.languages.ar.slips import has_slip
from questions.languages.ar.tokens import PUNCTUATION, Token, is_preposition, tokenise, words
from questions.languages.ar.unfinished import stops_short, tells_hour
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.nationalities import nationalities

_SUFFIX = re.compile(r"^(?:[وفبلك]{0,2})(?P<stem>[^\W\d]{2,})(?P<suffix>ها|هما|هم|هن|ه)$")
_LAST_LETTERS = frozenset("هامن")
_OPENING, _FAR = 1, 3
_LONG_NAME = 2
_RELATIVES = frozenset({"الذي", "التي", "الذين"})
_TODAY = "اليوم"
_PLAIN_THE = re.compile(r"^[وفبلك]?(?:ال|لل)")


def suspicions(
    text: str, *, subject_gender: str = "", known: frozenset[str] = frozenset(), cloze: bool = False
) -> list[str]:
    """Codes of what would make a strict reader stumble over ``text`` without its article.

    ``known`` holds the full names in the text: what stands inside them is explained.
    """
    return list(_suspicions(text, subject_gender, known))


@lru_cache(maxsize=1_000)
def _suspicions(text: str, subject_gender: str, known: frozenset[str]) -> tuple[str, ...]:
    masked = text
    for name in sorted(known, key=len, reverse=True):
        if fold(name) in words("bare_nouns") or fold(name.split()[-1]) in words("bare_bodies"):
            continue
        if _is_of_kin(name):
            continue
        if (
            _is_of_a_kind(name)
            or len(name.split()) > _LONG_NAME
            and fold(name.split()[-1]) in words("bare_nouns")
        ):
            continue
        masked = masked.replace(name, "•" * len(name))
    tokens = tokenise(masked, 0)
    codes = []
    if any(_points(token) and not _belongs_to_noun(tokens, at) for at, token in enumerate(tokens)) or any(
        dangles(tokens, place, subject_gender if place > 1 else "") for place in range(len(tokens))
    ):
        codes.append("dangling_pronoun")
    if any(_is_bare_noun(tokens, index) for index in range(len(tokens))):
        codes.append("bare_definite_noun")
    if any(token.folded in words("opinion") or token.folded[1:] in words("opinion") for token in tokens):
        codes.append("opinion")
    whole = tokenise(text, 0)
    if (
        has_slip(text, whole, masked=tokens)
        or says_twice(whole)
        or any(_is_torn(whole, index) for index in range(len(whole)))
    ):
        codes.append("torn")
    if stops_short(tokens) or tells_hour(tokens):
        codes.append("torn")
    return tuple(codes)


def _is_of_kin(name: str) -> bool:
    """Whether the name opens with "his father": whose, it does not say."""
    first = fold(name.split()[0])
    return first in words("kin") and first.endswith(("ه", "ها", "هم")) and len(name.split()) > 1


def _is_of_a_kind(name: str) -> bool:
    """Whether the name is a noun of a kind and an adjective that many of the kind share ("the royal church")."""
    parts = [fold(word) for word in name.split()]
    if len(parts) != 2:
        return False
    kind = parts[0] in words("bare_nouns") and parts[1] in words("common_adjectives")
    return kind or parts[1] in words("bare_nouns") and parts[0] in words("of_any")


def _is_torn(tokens: list[Token], index: int) -> bool:
    """Two prepositions in a row, or a letter alone: something was cut out here."""
    token = tokens[index]
    if token.text in ("با", "لل", "ال"):
        return True
    if len(token.folded) == 1 and token.folded.isalpha() and token.folded != "و":
        return True
    bare_ones = words("bare_prepositions")
    return index > 0 and token.folded in bare_ones and tokens[index - 1].folded in bare_ones


def _belongs_to_noun(tokens: list[Token], at: int) -> bool:
    """Whether "former" says it of somebody's office ("the former president"), or "today" ends the name of a paper."""
    if at and tokens[at].folded == _TODAY and tokens[at - 1].folded in words("papers_of_today"):
        return True
    if at == 0 or tokens[at].folded not in words("former"):
        return False
    office = tokens[at - 1].folded.removeprefix("ال").removesuffix("ه").removesuffix("ة")
    return office in words("person_nouns", "roles_of_state", "roles_of_sport")


def _points(token: Token) -> bool:
    return token.folded in words("pointing") or (
        token.folded[:1] in "وفبلك" and len(token.folded) > 3 and token.folded[1:] in words("pointing")
    )


def dangles(tokens: list[Token], place: int, subject_gender: str) -> bool:
    """Whether the word ends in a pronoun that nothing before it in the text explains."""
    token = tokens[place]
    if (
        token.folded[-1:] not in _LAST_LETTERS
        or token.folded in words("ends_like_a_pronoun")
        or _PLAIN_THE.match(bare(token.text))
        and token.folded not in words("kin")
    ):
        return False
    if token.text.endswith("ة") or not _SUFFIX.match(token.folded):
        return False
    suffix = _SUFFIX.match(token.folded)["suffix"]
    if any(_explains(before, suffix) for before in tokens[_OPENING : max(0, place - 1 + (place > _FAR))]):
        return False
    if suffix in ("هم", "هن", "هما") or subject_gender == "":
        return True
    expected = "masculine" if suffix == "ه" else "feminine"
    return subject_gender != expected


def _explains(noun: Token, suffix: str) -> bool:
    """Whether the word is a noun that the pronoun can stand for: behind the verb, of its gender and number."""
    folded = noun.folded
    if not folded[:1].isalpha() or is_preposition(noun) or find_verb(noun.text) is not None:
        return False
    if suffix in ("هم", "هن", "هما"):
        many = ("ون", "ين", "ات", "يون")
        return folded.endswith(many) or folded.removeprefix("ال") in words("person_plurals")
    feminine = folded.endswith(("ة", "ات", "اء", "ى", "ا")) and folded not in words("masculine_in_ta")
    return feminine == (suffix == "ها")


def _behind_adjectives(tokens: list[Token], index: int) -> Token | None:
    """The first word behind the noun and its adjectives; None at the end."""
    following = (
        token
        for token in tokens[index + 1 :]
        if token.folded in _RELATIVES or not token.folded.startswith("ال")
    )
    return next(following, None)


def _stands_alone(tokens: list[Token], index: int) -> bool:
    """Whether no "on", "in" or name behind "the attack" tells which one it was."""
    following = _behind_adjectives(tokens, index)
    if following is None or following.text in PUNCTUATION:
        return True
    named = "•" in following.text or any("•" in token.text for token in tokens[index + 1 : index + 3])
    return not named and following.folded not in words("tells_which")


def _has_no_name(tokens: list[Token], index: int) -> bool:
    """Whether "the film" and its adjectives end the text, or a phrase follows where the name should stand."""
    following = _behind_adjectives(tokens, index)
    if following is None:
        return not any("•" in token.text for token in tokens[index + 1 :])
    named = following.text in PUNCTUATION or "•" in following.text or following.text[:1].isascii()
    return not named and (
        following.folded in _RELATIVES or is_preposition(following) or find_verb(following.text) is not None
    )


def is_any_of_people(noun: str, following: str, behind: list[Token]) -> bool:
    """Whether a people's adjective is all that tells which company, town or paper it is: "the French company"."""
    if noun.removeprefix("ال") not in words("many_of_a_people") or following not in nationalities("ar"):
        return False
    return not behind or behind[0].text in PUNCTUATION - {'"', "«", "“"} or is_preposition(behind[0])


def _names_two(tokens: list[Token]) -> bool:
    """Whether the names of two that are joined by "and" stand in the words: "France and Spain ... between the two lands"."""
    return any(
        before.text.startswith(NAMED) and token.text.startswith(f"و{NAMED}")
        for before, token in pairwise(tokens)
    )


def _is_bare_noun(tokens: list[Token], index: int) -> bool:
    """ "the city", "the six states": a definite noun that no name, adjective or relative clause explains."""
    folded = tokens[index].folded
    plain = folded[1:] if folded[:1] in "وفبك" and folded[1:3] == "ال" else folded
    plain = "ال" + folded[2:] if folded.startswith("لل") else plain
    following = tokens[index + 1].folded if index + 1 < len(tokens) else ""
    if plain in words("of_the_day"):
        return _stands_alone(tokens, index)
    if plain in words("named_works"):
        return _has_no_name(tokens, index)
    if plain in words("count_words"):
        return not following.startswith(("الت", "الذ", "الموقع"))
    if plain not in words("bare_nouns") or (index > 0 and tokens[index - 1].folded in ("تم", "تمت")):
        return False
    if f"{plain}_{following}" in words("any_of_kind") or is_known_to_all(tokens, index):
        return False
    if plain in words("both_of_them") and _names_two(tokens[:index]):
        return False
    after = tokens[index + 2].folded if index + 2 < len(tokens) else ""
    if is_any_of_people(plain, following, tokens[index + 2 : index + 3]):
        return True
    shared = following in words("common_adjectives") and not after.startswith(("ال", "لل", "•", "ل•"))
    explained = (
        following.startswith("ال")
        and len(following) > 3
        and following not in words("count_words")
        and not shared
    )
    return not explained and "•" not in following

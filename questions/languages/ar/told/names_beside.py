"""A person's full name read word by word behind or before an office, where both its ends are certain."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.naming import every_name, head_types
from questions.languages.ar.number_words import listed as told_numbers
from questions.languages.ar.spellings import usage
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import PUNCTUATION, Token, words
from questions.languages.ar.told.name_edges import is_cut_before, is_cut_behind, is_of_somebody, is_phrase
from questions.languages.ar.told.table import listed, nouns_of_roles
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import bare
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.nationalities import nationalities

_COMMAS = frozenset("،,")
_FEWEST, _MOST = 2, 5
_STATES = frozenset({"country", "capital"})
_PRESENT = frozenset("يتس")
_TATWEEL = "\u0640"
# Written so they are no names, though some names are written alike without marks.
_NO_NAMES = frozenset({"على", "إلى", "إن", "أن", "ان", "أو", "الآن"})
_PREFIXES, _ANDS, _MAY_BE_GLUED, _SHORT = "وفبل", "وف", "وفيت", 3
_PRONOUNS = ("ه", "ها", "هم")
_LONG = 6
# "To" and "in", written onto a place: "his love for Uruguay".
_TIED = "لب"
_WILL = ("سي", "ست", "سن")
_ALONE = frozenset({"هو", "هي"})
_OF_MANY, _OF_DOERS = ("ون", "ين"), "وا"
_GLUED = ("لل", "بال", "وال", "فال", "كال")


def name_behind(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The places of the first and behind the last word of the name at ``at``, behind a comma or a courtesy; None where unsure."""
    while at < len(tokens) and (
        tokens[at].text in _COMMAS or tokens[at].folded in listed("words", "honorifics")
    ):
        at += 1
    end = at
    while (
        end < len(tokens)
        and end - at <= _MOST
        and is_of_name(tokens[end])
        and not _is_no_part(tokens, at, end)
    ):
        end += 1
    country = end < len(tokens) and _is_country(tokens[end])
    if end < len(tokens) and not (country or is_sure_end(tokens[end])) or _closes_on_verb(tokens, end):
        return None
    if not _is_whole(tokens[at:end]) or _is_unsure(tokens[at:end], tokens[end : end + 1]):
        return None
    guessed = end < len(tokens) and tokens[end].text not in PUNCTUATION and not country
    if is_cut_before(tokens[at:end]) or is_cut_behind(tokens, end, guessed=guessed):
        return None
    return at, end


def _is_no_part(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the word tells a part of the day, or a country or capital to which something was done behind two words of the name."""
    return tells_day(tokens, end) or end - at >= _FEWEST and _is_country(tokens[end])


def _is_country(token: Token) -> bool:
    """Whether the word is a country or its capital, and no given name."""
    place = gazetteer("ar").named(token.text)
    return place is not None and place.kind in _STATES and token.folded not in given_names("ar")


def name_before(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The places of the name that ends before ``at``, with or without a comma; None where unsure."""
    end = at - 1 if at and tokens[at - 1].text in _COMMAS else at
    start = end
    while (
        start and end - start <= _MOST and is_of_name(tokens[start - 1]) and not _is_led_on(tokens, start - 1)
    ):
        start -= 1
    led_on = start > 0 and _is_led_on(tokens, start - 1)
    if (
        start
        and not (led_on or _is_sure_opening(tokens[start - 1]))
        or not start
        and tokens[0].text[0] in _PRESENT
    ):
        return None
    opening = tokens[start] if end > start else None
    if (
        opening
        and is_verb(opening.text)
        and (end - start > _FEWEST or opening.folded not in given_names("ar"))
    ):
        return None
    whole = _is_whole(tokens[start:end]) and not is_cut_before(tokens[start:end])
    return (start, end) if whole else None


def _is_led_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that only verbs follow stands before it: "X did not get", written "not get X"."""
    return at > 0 and tokens[at - 1].folded in listed("words", "before_verbs")


def is_of_name(token: Token) -> bool:
    """Whether the word may stand in a person's name."""
    word = token.folded
    if token.text in PUNCTUATION or not word.isalpha() or not "\u0621" <= word[0] <= "\u064a":
        return False
    if bare(token.text) in _NO_NAMES or len(word.replace(_TATWEEL, "")) < _FEWEST:
        return False
    if word in listed("words", "no_names"):
        return False
    if word in listed("words", "in_names") or word in every_name():
        return True
    if word in listed("words", "name_ends") or word in listed("words", "not_now") or is_nation(token):
        return False
    if word[0] in _TIED and gazetteer("ar").named(word[1:]) is not None:
        return False
    plain = word.removeprefix("ال")
    if word.startswith("ال") and word.endswith("ة"):
        return False
    if word.endswith(_OF_MANY) and f"ال{word[:-2]}" in usage("spelled"):
        return False
    if word.startswith(_WILL) and word.endswith(_PRONOUNS):
        return False
    if word in nouns_of_roles() or plain in head_types() or plain in tagger().common:
        return False
    if word.startswith(_GLUED) or is_phrase(word) or is_of_somebody(word):
        return False
    return not (_is_said(word) or is_glued_to_word(word) or _is_accusative(word))


def is_sure_end(token: Token) -> bool:
    """Whether no name goes on at this word: a mark, a verb, a preposition, a day, or "and" with more."""
    word = token.folded
    if token.text in PUNCTUATION or word in listed("words", "name_ends") or word.startswith(_GLUED):
        return True
    if word in nouns_of_roles() and not word.startswith("ال") or len(word.replace(_TATWEEL, "")) < _FEWEST:
        return True
    if is_phrase(word) or bare(token.text) in _NO_NAMES:
        return True
    # "The third" or "he" may go on a king's name or a Korean one; "a visit" never does.
    if word in listed("words", "no_names") and len(word) > _SHORT and not word.startswith("ال"):
        return True
    return is_verb(token.text) or is_glued_to_word(word) or _is_accusative(word)


def tells_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word, which may be a name too, is a part of the day that is told behind it: "Sabah" of "the morning of Tuesday"."""
    following = tokens[at + 1].folded if at + 1 < len(tokens) else ""
    return tokens[at].folded in told_numbers("day_parts") and following in told_numbers("weekdays")


def is_nation(token: Token) -> bool:
    """Whether the word is the adjective of a people with its article."""
    return token.folded.startswith("ال") and token.folded in nationalities("ar")


def _is_sure_opening(token: Token) -> bool:
    return is_sure_end(token) or is_nation(token)


def _is_unsure(name: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether the last word may be another with something glued to it, and no mark, day or "that" behind it speaks for a name."""
    last = name[-1]
    glued = last.folded[0] in _MAY_BE_GLUED or f"ال{last.folded}" in usage("spelled")
    noun = len(name) > _FEWEST and last.folded.startswith("ال") and last.folded in usage("spelled")
    if last.folded in every_name() or not (glued or noun) or not following:
        return False
    return following[0].text not in PUNCTUATION and following[0].folded not in listed("words", "firm_ends")


def _closes_on_verb(tokens: Sequence[Token], end: int) -> bool:
    """Whether the word at ``end`` looks like a verb, but stands before a mark or another verb as the last word of a name does."""
    if end + 1 >= len(tokens) or not is_verb(tokens[end].text):
        return False
    following = tokens[end + 1]
    if tokens[end].folded in listed("words", "plain_sayings"):
        return False
    told = tokens[end].folded not in listed("words", "name_ends") and following.folded in words(
        "saying_verbs"
    )
    return following.text in _COMMAS or told


def _may_be_common(word: str) -> bool:
    """Whether the word is none of our names and stands with the article in many texts: a noun or an adjective."""
    return word not in every_name() and f"ال{word.removeprefix('ال')}" in usage("spelled")


def _describes(name: Sequence[Token]) -> bool:
    """Whether two words are a noun or an adjective and what it is of: "guest of honour", "long of reach"."""
    first, last = name[0].folded, name[-1].folded
    if len(name) > _FEWEST or f"ال{first}" not in usage("spelled") or first in given_names("ar"):
        return False
    return f"ال{last}" in usage("spelled") or last.startswith("ال") and last not in every_name()


def _has_pronoun(word: str) -> bool:
    """Whether the word ends as one with a pronoun written onto it does, or is one: names end so behind a long vowel."""
    if word in _ALONE:
        return True
    return word.endswith(_PRONOUNS) and not word.endswith("يه") and word not in every_name()


def _may_be_participle(word: str) -> bool:
    """Whether a first word may be "and" with a name, or a participle of what somebody did meanwhile."""
    return word[0] == _ANDS[0] or word[0] == "م" and word.endswith("ا") and len(word) >= _LONG


def _is_accusative(word: str) -> bool:
    """Whether the word is a common noun as an object or adverb: "a goal", "speedily"."""
    return word.endswith("ا") and (word[:-1] in tagger().common or f"ال{word[:-1]}" in usage("spelled"))


def _is_said(word: str) -> bool:
    return is_verb(word) or word in tagger().common


def is_glued_to_word(word: str) -> bool:
    """Whether the word is a conjunction or a preposition written onto another word; "and" also onto a name."""
    if word[0] not in _PREFIXES or len(word) < _SHORT:
        return False
    forms = (word[1:], word[1:].removesuffix("تين") + "ة")
    if any(f"ال{form}" in usage("spelled") or form in tagger().common for form in forms):
        return True
    if word[0] in _ANDS and word.endswith(_PRONOUNS) and len(word) > _SHORT:
        return True
    if word[0] not in _ANDS:
        return False
    return is_verb(word[1:]) or word[0] == "و" and (word[1:] in every_name() or word[1:].startswith("ال"))


def _is_whole(name: Sequence[Token]) -> bool:
    """Whether the words are two to five, ending in none that wants another behind it."""
    return (
        _FEWEST <= len(name) <= _MOST
        and name[-1].folded not in listed("words", "in_names")
        and not _has_pronoun(name[-1].folded)
        and (name[0].folded in every_name() or not _may_be_participle(name[0].folded))
        and not any(token.folded[0] in _ANDS[0] and token.folded not in every_name() for token in name[1:-1])
        and not bare(name[0].text).startswith("ال")
        and (name[0].folded in every_name() or not name[0].folded.endswith(_OF_DOERS))
        and not all(_may_be_common(token.folded) for token in name)
        and not _describes(name)
    )


def shown(tokens: Sequence[Token]) -> str:
    """The words as they stand, without hidden signs, one space between them."""
    return " ".join(bare(token.text) for token in tokens)

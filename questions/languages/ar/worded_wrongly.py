"""Faults of gender, case and article in an Arabic clause whose date is asked for."""

from __future__ import annotations

from questions.languages.ar.dated_clauses import dated_clause_words
from questions.languages.ar.letter_slips import has_letter_slip
from questions.languages.ar.naming import listed as names
from questions.languages.ar.spellings import usage
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_definite, is_glued, is_preposition, tokenise, words
from questions.languages.ar.topics import is_owned, is_strange
from questions.languages.ar.verbs import bare, find_verb
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_ARAB, _FEMININE, _THE = "عرب", "ية", "ال"
_WITH_ADJECTIVE = 3
_WHICH = frozenset({"الذي", "التي"})


def is_worded_wrongly(tokens: list[Token], asked: Asked) -> bool:
    """Whether a verb, an object or an adjective has not the form that its place asks for, or a word is misspelled."""
    if _is_of_wrong_gender(tokens, asked) or _lacks_ending(tokens, asked) or _is_described_wrongly(tokens):
        return True
    if any(map(_is_any_that, tokens, tokens[1:], tokens[2:])) or _is_described_as_man(tokens):
        return True
    return has_letter_slip([token for token in tokens if token.text not in asked.title])


def _is_of_wrong_gender(tokens: list[Token], asked: Asked) -> bool:
    """Whether the verb has the gender of the other one than who bears the given name behind it."""
    form, name = find_verb(tokens[0].text), tokens[1].folded
    if form is None or asked.way == "happening":
        return False
    if (
        asked.topic is not None
        and asked.topic.gender
        and asked.stem.startswith(asked.topic.name, tokens[1].start)
    ):
        return {form.gender, asked.topic.gender} == {"masculine", "feminine"}
    man = name in names("male_names") and name not in names("female_names")
    woman = name in names("female_names") and name not in names("male_names")
    return man and form.gender == "feminine" or woman and form.gender == "masculine"


def _lacks_ending(tokens: list[Token], asked: Asked) -> bool:
    """Whether the object right behind the topic's name lacks the ending of an indefinite noun: "founded X (a) fund for"."""
    name = asked.topic.name if asked.topic is not None else ""
    form = find_verb(tokens[0].text)
    acts = form is not None and (not form.subject_follows or tokens[0].folded in words("becoming"))
    if not name or not acts or not asked.stem.startswith(name, tokens[1].start):
        return False
    told = tokenise(asked.stem[tokens[1].start + len(name) :], 0)
    if not told or is_preposition(told[0]) or told[0].folded not in tagger().common:
        return False
    following = told[1] if len(told) > 1 else None
    if following is not None and not (is_preposition(following) or is_glued(following)):
        return False
    return bare(told[0].text) in usage("objects") and not told[0].folded.endswith("ة")


def _is_any_that(before: Token, noun: Token, relative: Token) -> bool:
    """Whether "which" is said of a noun without its article behind a preposition: "in (a) match that was played"."""
    if relative.folded not in _WHICH or not is_preposition(before) or is_definite(noun) or is_owned(noun):
        return False
    return noun.folded in tagger().common and gazetteer("ar").named(noun.text) is None


def _is_described_as_man(tokens: list[Token]) -> bool:
    """Whether a feminine subject with its article has an adjective in the masculine: "was signed the partnership institutional"."""
    if len(tokens) < _WITH_ADJECTIVE or not (is_definite(tokens[1]) and is_definite(tokens[2])):
        return False
    noun, adjective = tokens[1], tokens[2].folded
    masculine = adjective.endswith("ي") and f"{adjective}ة" in usage("spelled")
    return masculine and noun.text.endswith("ة") and noun.folded[2:] not in words("masculine_in_ta")


def _is_described_wrongly(tokens: list[Token]) -> bool:
    """Whether an adjective of a people with its article stands behind a noun without one, or in the other gender behind a name."""
    return any(map(_lacks_article, tokens, tokens[1:])) or _is_of_other_gender(tokens)


def _lacks_article(noun: Token, adjective: Token) -> bool:
    """ "In a magazine the American": the noun has lost its article."""
    if not _is_of_people(adjective) or not adjective.folded.endswith(_FEMININE):
        return False
    word = noun.folded[1:] if is_glued(noun) else noun.folded
    has_article = is_definite(noun) or word.startswith((_THE, "ل")) and noun.folded.startswith(("لل", "بال"))
    return word.endswith("ة") and word in tagger().common and not has_article


def _is_of_other_gender(tokens: list[Token]) -> bool:
    """ "The program X the American", with the ending of a woman."""
    last = tokens[-1]
    if not _is_of_people(last) or not last.folded.endswith(_FEMININE):
        return False
    for token in reversed(tokens[1:-1]):
        if token.folded in dated_clause_words("masculine_kinds"):
            return True
        if not (is_strange(token) or token.text[:1].isascii()):
            return False
    return False


def _is_of_people(token: Token) -> bool:
    word = token.folded
    return word.startswith(_THE) and word in nationalities("ar") and _ARAB not in word

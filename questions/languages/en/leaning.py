"""Whether an English sentence, shown with its article's title above it, still leans on the sentences before it."""

from __future__ import annotations

import re
from itertools import pairwise

from questions.languages.en.naming import common_words
from questions.languages.en.parts import FINITE_TAGS, read_tokens
from questions.languages.en.peers import is_unexplained
from questions.languages.en.suspicions import EMPTY_VERB, YEARLESS
from questions.languages.en.tokens import Token, tokenise, words

_HEAD = 6
_LONGEST_QUOTE = 60
_QUOTED = re.compile(r"[\"“”]([^\"“”]*)[\"“”]")
_ASKS = re.compile(r"[?!…]|\.\.|:\s*$|https?:|[<>|]")
_CLAUSE_WORDS = frozenset(
    ["and", "but", "that", "which", "who", "when", "where", "while", "after", "before", "because", "so", "to"]
)
_THAT_TIME = re.compile(
    r"\bthat (?:same )?(?:year|month|day|week|time|fall|spring|summer|winter|season|period|night|morning|decade|century)\b|^(?:[\w-]+ ){1,3}(?:years?|months?|days?|weeks?|decades?|hours?) (?:later|earlier|before|after)\b|^The following\b|\bsuch (?!as\b)|^(?:On|In|At) the (?:first|second|third|fourth|fifth|other),|\bthe (?:same|next|following|previous) (?:year|month|day|week|season)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\b(?:sent|went|moved|lived|born|settled|stayed|remained|arrived|worked|died|built|held|returned) there\b"
)
_FURTHER = frozenset(["further", "second", "third", "fourth", "other", "more", "additional"])
_OPENING = 26
_SUBJECTS = frozenset(["he", "she", "it", "they"])
_AFTER_OBJECT = frozenset(
    ["in", "on", "at", "to", "for", "by", "as", "from", "its", "the", "a", "an", ".", ","]
)
_PERSONS = frozenset(["he", "she", "they", "his", "her", "their"])
_OWNING = frozenset(["his", "her", "its", "their"])
_PRONOUNS = frozenset(["he", "she", "it", "they", "his", "her", "its", "their", "him", "them"])


def leaning(sentence: str, *, title: str, key: str = "", known: frozenset[str] = frozenset()) -> list[str]:
    """Codes of what the sentence leaves open; the title may explain a bare noun, never a pronoun."""
    tokens = tokenise(sentence, 0)
    if len(tokens) < _HEAD or not (tokens[0].text[:1].isupper() or tokens[0].text[:1] in '"“'):
        return ["missing_subject"]
    codes = []
    if _ASKS.search(sentence) or any(len(quote) > _LONGEST_QUOTE for quote in _QUOTED.findall(sentence)):
        codes.append("quotation")
    if any(token.lower in words("leaning") and not token.text.isupper() for token in tokens):
        codes.append("dangling_pronoun")
    if _THAT_TIME.search(sentence) or _points_back(tokens):
        codes.append("dangling_pronoun")
    if tokens[0].lower in words("leaning_openers") or _speaks_by_pronoun(tokens):
        codes.append("missing_subject")
    if sentence.count(";") > 1 or ":" in sentence and ";" in sentence:
        codes.append("torn")
    if re.search(r"\bwill\b", sentence):
        codes.append("opinion")
    if YEARLESS.search(sentence):
        codes.append("needs_article")
    if _THERE.search(sentence) or _points_by_that(sentence):
        codes.append("dangling_pronoun")
    if EMPTY_VERB.search(sentence):
        codes.append("missing_subject")
    if not _has_main_verb(sentence):
        codes.append("missing_subject")
    if _is_bare(tokens, title) or _opens_bare(sentence, title):
        codes.append("bare_definite_noun")
    return codes


def _has_main_verb(sentence: str) -> bool:
    """Whether a finite verb stands outside clauses with "who" and "which": a list entry has none."""
    tokens = read_tokens(sentence, 0)
    for at, token in enumerate(tokens):
        behind_who = any(one.tag in ("WDT", "WP") for one in tokens[max(0, at - 3) : at])
        if token.tag in FINITE_TAGS and token.text.islower() and not behind_who:
            return True
    return any(token.tag == "VBN" and token.text.islower() for token in tokens) and " who " not in sentence


def _points_by_that(sentence: str) -> bool:
    """Whether "that" points to something told before: "held that ranking"."""
    tokens = read_tokens(sentence, 0)
    return any(
        one.lower == "that" and one.tag == "DT" and two.tag in ("NN", "NNS") for one, two in pairwise(tokens)
    )


def _points_back(tokens: list[Token]) -> bool:
    """Whether "it", "them" or "him" stands in the first clause, where nothing before it in the sentence explains it."""
    for at, token in enumerate(tokens):
        if token.text in ",;:" or (at and token.lower in _CLAUSE_WORDS):
            return False
        behind = tokens[at + 1].lower if at + 1 < len(tokens) else "."
        if at and (token.lower in ("it", "them", "him") or token.lower == "her" and behind in _AFTER_OBJECT):
            return True
    return False


def _speaks_by_pronoun(tokens: list[Token]) -> bool:
    """Whether a pronoun stands where no name before it can explain it."""
    if any(token.lower in _PRONOUNS for token in tokens[:_HEAD]) and not _is_told_after(tokens):
        return True
    behind = {two.lower for one, two in pairwise(tokens[:_OPENING]) if one.text == ","}
    opens_with_phrase = tokens[0].lower in words("sentence_openers") or tokens[0].lower.endswith(
        ("ed", "ing")
    )
    if opens_with_phrase and behind & _SUBJECTS or tokens[1].lower in _FURTHER:
        return True
    for at, token in enumerate(tokens):
        if token.lower in _PERSONS:
            return not any(one.text[:1].isupper() for one in tokens[1:at])
    return False


def _is_bare(tokens: list[Token], title: str) -> bool:
    """ "The company ...": which one, unless the title says the noun itself or the sentence spoke of one before."""
    named = set(title.lower().split())
    for place, (first, noun, following) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False)):
        said = noun.text.removesuffix("'s").removesuffix("’s")
        if first.lower != "the" or said not in words("bare_nouns") or said in named:
            continue
        counted = len(tokens) > place + 3 and tokens[place + 3].text[:1].isdigit()
        if following.text[:1].isupper() or (following.lower in words("specifying") and not counted):
            continue
        if following.text[:1].isalpha() and _is_noun_behind(noun, following):
            continue
        if said not in {token.lower for token in tokens[:place]}:
            return True
    return False


def _is_told_after(tokens: list[Token]) -> bool:
    """Whether the name behind the opening phrase tells whose: "After her return, Anna Keller ..."."""
    if tokens[0].lower not in words("sentence_openers"):
        return False
    comma = next((at for at, token in enumerate(tokens) if token.text == ","), None)
    if comma is None or comma + 2 >= len(tokens):
        return False
    said = {token.lower for token in tokens[:comma]} & _PRONOUNS
    return (
        said <= _OWNING and tokens[comma + 1].text[:1].isupper() and tokens[comma + 1].lower not in _PRONOUNS
    )


def _opens_bare(sentence: str, title: str) -> bool:
    """Whether the subject is one common noun ("Construction began ...") or an acronym that the title does not explain."""
    one, two = read_tokens(sentence, 0)[:2]
    if two.tag not in FINITE_TAGS or not two.text.islower() or one.lower in title.lower():
        return False
    return is_unexplained(one.text) or (one.lower in common_words() and one.tag in ("NN", "VBG", "NNP"))


def _is_noun_behind(noun: Token, following: Token) -> bool:
    """Whether the noun only stands before another: "the city council"."""
    tokens = read_tokens(f"The {noun.text} {following.text} was there.", 0)
    return tokens[2].tag in ("NN", "NNS") and following.lower not in ("that", "which")

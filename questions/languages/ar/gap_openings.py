"""How an Arabic sentence with a gap begins: with a verb and its subject, or with a noun of which a verb tells something."""

from __future__ import annotations

import re

from questions.languages.ar.gap_tokens import NAMED, in_title
from questions.languages.ar.gap_words import gap_words
from questions.languages.ar.naming import every_name, listed
from questions.languages.ar.options import is_given_name
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_definite, is_glued, is_preposition, words
from questions.languages.ar.verbs import find_verb, fold

_NEAR, _STEM, _WITHIN = 3, 4, 5
# "So that it reached", "by that", "around", "so when".
_TIED = re.compile(r"^(?:ل[يت]\w{3,}|ب?ان(?:ه|ها|هم)?|حول|بشان|فعندما|فحين|فبعد|فان\w*)$")


def names_doer(sentence: str, persons: frozenset[str]) -> bool:
    """Whether the name of a person stands right behind the first verb: nobody else can have done it."""
    verb, _, rest = sentence.partition(" ")
    first = rest.split(" ", 1)[0].strip("،,.")
    named = first in persons or any(" " in name and rest.startswith(f"{name} ") for name in persons)
    return find_verb(verb) is not None and (named or is_given_name(fold(first)))


def opens_badly(tokens: list[Token], title: str) -> bool:
    """Whether the sentence opens with a tie or a fragment, or its first verb has no subject behind it."""
    first, second = tokens[0], tokens[1]
    if first.folded[:1] == "_":
        return second.folded != "من" and find_verb(second.text) is None
    if (
        first.folded in words("leaning_openers")
        or first.folded in gap_words("conditions")
        or _TIED.match(first.folded)
    ):
        return True
    if first.folded[:1].isdigit() or first.folded[:1] in "وف" and not _is_own_letter(first):
        return True
    verb = _first_verb(tokens)
    if verb is not None and tokens[verb].folded in words("was") and verb + 1 < len(tokens):
        if tokens[verb + 1].folded in words("said_of_others") - {"قد"} | gap_words("ordinals"):
            return True
        if _is_what_one_was(tokens[verb + 1 :]):
            return True
        verb += 2 if tokens[verb + 1].folded == "قد" else 0
    if verb is not None and verb + 1 >= len(tokens):
        return True
    if verb is None:
        return first.folded not in words("measured_nouns", "lasting_measures") | gap_words("priced")
    if verb > 0 and not (
        is_preposition(first) or first.folded in words("date_leads", "was") | gap_words("before_verbs")
    ):
        return _is_fragment(tokens, verb, title)
    if is_preposition(tokens[verb + 1]) and _counts_subject(tokens, verb):
        return False
    return _is_no_subject(tokens[verb + 1]) or _is_object(tokens[verb], tokens[verb + 1])


def _is_what_one_was(told: list[Token]) -> bool:
    """Whether "was" goes on with what somebody was, and no name follows: "was champion of the league"."""
    person = told[0].folded in words("person_nouns") and not is_definite(told[0])
    return person and not any(NAMED in token.folded for token in told[:_WITHIN])


def _counts_subject(tokens: list[Token], verb: int) -> bool:
    """Whether the gap is the subject behind a place: "in the Ghouta live ____"."""
    gap = next((place for place, token in enumerate(tokens) if token.folded[:1] == "_"), 0)
    if gap <= verb + 1 or tokens[verb].folded not in gap_words("counts_behind"):
        return False
    before = tokens[gap - 1]
    return NAMED in before.folded or is_definite(before)


def _is_own_letter(token: Token) -> bool:
    """Whether the "and" at the front of the word is a letter of its own."""
    word = token.folded
    return (
        NAMED in word
        or is_preposition(token)
        or word in words("with_and_of_their_own")
        or word in tagger().common
        or find_verb(token.text) is not None
    )


def _is_common(word: str) -> bool:
    return word in words("person_nouns") or word in tagger().common


def _first_verb(tokens: list[Token]) -> int | None:
    """The place of the verb by which the sentence tells something; those behind "which" tell of a noun only."""
    if tokens[0].folded in gap_words("before_verbs"):
        return 1
    if find_verb(tokens[0].text) is not None or tokens[0].folded in words("was") or looks_present(tokens[0]):
        return 0
    inside = False
    for place, token in enumerate(tokens[1:], 1):
        inside = inside or token.folded in gap_words("relatives")
        if (
            _is_told(token)
            or token.folded in words("was")
            or looks_present(token)
            or _looks_past(token, tokens[place - 1])
        ):
            if not inside:
                return place
            inside = False
    return None


def looks_present(token: Token) -> bool:
    """Whether the word has the form of "he does" or "it will"."""
    word = token.folded
    return (
        len(word) >= _STEM
        and word.startswith(("ي", "سي", "ست"))
        and word not in every_name()
        and word not in gap_words("not_told")
    )


def _looks_past(token: Token, before: Token) -> bool:
    """Whether the word has the form of "she did" and stands right behind a definite noun, a name or a quotation."""
    word = token.folded
    shaped = (
        word.endswith("ت")
        and not word.endswith("ات")
        and word not in words("ends_in_t")
        and not is_definite(token)
    )
    return shaped and len(word) >= _NEAR and (is_definite(before) or NAMED in before.folded)


def _is_told(token: Token) -> bool:
    form = find_verb(token.text)
    return form is not None and not form.also_noun


def _is_fragment(tokens: list[Token], verb: int, title: str) -> bool:
    """Whether a noun stands first that nothing names, or of which only "and" or "when" tells something."""
    first, second = tokens[0], tokens[1]
    subject = tokens[: min(verb, _NEAR)]
    named = any(NAMED in token.folded or is_definite(token) for token in subject)
    tied = tokens[verb].folded[:1] == "و" and find_verb(tokens[verb].text) is None
    common = not is_definite(first) and NAMED not in first.folded and verb > 1
    loose = is_preposition(second) or is_glued(second) and second.folded not in tagger().common
    unread = first.folded.endswith("ي") and first.text.endswith("ى")
    return (
        not (named or in_title(first.folded, title))
        or tied
        or unread
        or loose
        and common
        or second.folded == "منصب"
    )


def _is_object(verb: Token, following: Token) -> bool:
    """Whether what follows is what somebody did or reached, so that nobody is said: "held office", "amounted to 5"."""
    if following.folded[:1] in "_0123456789":
        form = find_verb(verb.text)
        does = form is not None and form.needs_object and not form.done_to
        return does or verb.folded in words("measuring") | gap_words("reached")
    marked = following.folded.endswith("ا") and _is_common(following.folded[:-1])
    persons = words("person_nouns") | gap_words("offices_told")
    owned = following.folded.endswith("ي") and (
        f"{following.folded}ن" in tagger().common or following.folded[:-1] in persons
    )
    marked = marked or owned and not is_definite(following)
    if following.folded in gap_words("as_ordinals") or marked and NAMED not in following.folded:
        return True
    if verb.folded in gap_words("tries") and is_definite(following):
        return True
    plain = not is_definite(following) and NAMED not in following.folded
    return (
        plain
        and verb.folded in words("persons_do")
        and following.folded not in words("person_nouns", "titles_of_men")
        and following.folded not in every_name()
    )


def _is_no_subject(token: Token) -> bool:
    """Whether the word cannot be a subject: a preposition, a time, a number in digits, "that", an object or a circumstance."""
    return (
        is_preposition(token)
        or is_glued(token)
        and not is_definite(token)
        and token.folded not in listed("male_names")
        or token.folded in words("date_leads")
        or token.text.endswith(("ًا", "اً"))
        or token.folded.startswith(("ان", "قد"))
        and len(token.folded) <= _NEAR
    )

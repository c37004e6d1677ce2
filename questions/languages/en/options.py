"""Which English names and groups may stand as options and subjects of questions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from questions.languages.en.naming import common_words, listed
from questions.languages.en.parts import read_tokens
from questions.languages.en.peers import is_unexplained
from questions.languages.en.phrases import place_phrase
from questions.languages.en.tokens import tokenise, words
from questions.languages.given_names import given_names
from questions.languages.nationalities import nationalities

# "the 34th": of a unit only its number.
_ORDINAL_ALONE = re.compile(r"[Tt]he \d+(?:st|nd|rd|th)")
_SHORT_TITLE, _MOST_UNNAMED = 3, 5
# A name of which only one initial is left was cut.
_TWO, _INITIAL = 2, re.compile(r"[A-Z]\.?$")
_WITH_THE = frozenset(
    [
        "United States",
        "United Kingdom",
        "Netherlands",
        "Philippines",
        "Czech Republic",
        "United Arab Emirates",
        "Soviet Union",
        "Maldives",
        "Bahamas",
        "Gambia",
        "Central African Republic",
        "Dominican Republic",
        "Republic of Ireland",
        "Bronx",
        "UK",
        "US",
        "USA",
        "UAE",
        "USSR",
        "U.S.",
        "U.K.",
    ]
)


def is_bare_subject(subject: str, *, clause: str, title: str) -> bool:
    """Whether the subject is "the merger": definite, but nothing says which, not even the title."""
    tokens = tokenise(subject, 0)
    if _ORDINAL_ALONE.fullmatch(subject):
        return True
    if (
        len(tokens) > 1
        and tokens[0].lower == "a"
        and tokens[1].lower in ("second", "third", "fourth", "fifth")
    ):
        return True
    if len(tokens) == 1 and is_unexplained(tokens[0].text) and tokens[0].lower not in title.lower():
        return True
    if tokens and tokens[0].lower in ("a", "an") and len(tokens) > _MOST_UNNAMED:
        return True
    if (
        tokens
        and tokens[0].lower in ("a", "an")
        and not any(
            token.text[:1].isupper()
            for token in tokenise(
                clause.replace(subject, "").replace(subject[:1].lower() + subject[1:], ""), 0
            )[1:]
        )
    ):
        return True
    if any(
        token.lower in ("more", "other", "remaining", "further")
        and tokens[place + 1 : place + 2]
        and tokens[place + 1].lower != "than"
        for place, token in enumerate(tokens)
    ):
        return True
    if len(tokens) == 1 and tokens[0].text.islower() and read_tokens(f"The {subject}", 0)[1].tag == "NN":
        return True
    if not tokens or tokens[0].lower != "the" or any(token.text[:1].isupper() for token in tokens[1:]):
        return False
    if any(token.lower in words("specifying") for token in tokens):
        return False
    if 0 < len(title.split()) <= _SHORT_TITLE and tokens[-1].lower not in words("bare_nouns"):
        if tokens[-1].lower in words("one_of_a_kind"):
            return False
        common = [word for word in title.lower().split() if word in common_words()]
        return not common or title.split()[0].lower() in given_names("en")
    return tokens[-1].lower not in {token.lower for token in tokenise(title, 0)}


def group_of(subject: str) -> str | None:
    """ "six states" as the group that a question asks about: "states"."""
    tokens = [token for token in tokenise(subject, 0) if not token.text.isdigit()]
    while tokens and (tokens[0].lower in words("determiners") or tokens[0].lower in words("counts")):
        tokens = tokens[1:]
    if not tokens or not tokens[-1].lower.endswith("s") or len(tokens) > 3:
        return None
    return " ".join(token.text for token in tokens)


@lru_cache(maxsize=1024)
def is_plain_person(name: str) -> bool:
    """Whether the name looks like a person's full name and nothing else slipped in."""
    tokens = name.split()
    bare = {token.lower().strip(".") for token in tokens}
    small = ("de", "von", "van", "bin", "ibn", "al", "di", "da", "der", "la", "le", "den", "ter")
    if not all(token[:1].isupper() or token in small for token in tokens[1:]):
        return False
    if len(tokens[-1].strip(".")) == 1 or len(tokens) == _TWO and _INITIAL.match(tokens[0]):
        return False
    return (
        2 <= len(tokens) <= 6
        and tokens[0][:1].isupper()
        and tokens[0] not in ("The", "St.")
        and "&" not in tokens
        and "/" not in name
        and not all(token.lower().removesuffix("s") in listed("titles") for token in tokens)
        and not bare & (words("bare_nouns") | words("not_persons"))
    )


def is_plain_place(text: str, start: int, end: int) -> bool:
    """Whether a preposition ties the place to its clause and nothing goes on with its name."""
    return place_phrase(text, start, end) is not None


def same_article(name: str, other: str) -> bool:
    """Whether neither place takes "the", so that a gap fits both; those that do have few likes."""
    return name not in _WITH_THE and other not in _WITH_THE


def is_founding(form: str) -> bool:
    """Whether the verb tells that something began to be."""
    return form.lower().split()[-1] in words("founding")


def opens_with_role(rest: str) -> bool:
    """Whether the words after the name say what the person is, which belongs to the name."""
    return rest.startswith((",", "("))


def differs_by_nation(options: Sequence[str]) -> bool:
    """Whether all options say the same of another people's, which gives the right one away: "a European river"."""
    rows = [re.sub(r"\ban?\b ?", "", option.lower()).split() for option in options]
    if len({len(row) for row in rows}) != 1:
        return False
    differing = [column for column in zip(*rows, strict=True) if len(set(column)) > 1]
    return len(differing) == 1 and any(word in nationalities("en") for word in differing[0])

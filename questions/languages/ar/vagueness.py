"""Whether an Arabic clause tells of things so loosely that any would do: "the comet was seen", "made great progress"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.languages.ar.masked import after_subject, has_article, is_masked, listed
from questions.languages.ar.spellings import usage
from questions.languages.ar.tokens import PUNCTUATION, Token, is_glued, is_preposition, words
from questions.languages.ar.verbs import bare, find_verb

_OWNED, _ALONE = 4, 3
_ONE_OF = re.compile(r"^[بل]?(?:احد|احدي)$")


def is_bare(tokens: list[Token]) -> bool:
    """Whether the subject is one common noun with the article and nothing that tells which ("the comet was seen")."""
    if (
        len(tokens) < 2
        or tokens[0].folded in words("took_place")
        or not has_article(tokens[1])
        or not _is_common(bare(tokens[1].text)[2:])
    ):
        return False
    following = tokens[2] if len(tokens) > 2 else None
    return following is None or not (
        has_article(following) or is_masked(following) or following.folded in ("الذي", "التي")
    )


def is_vague(tokens: list[Token]) -> bool:
    """Whether all that is told behind the subject are one or two nouns without article, name or number: "made great progress"."""
    if not tokens or find_verb(tokens[0].text) is None:
        return False
    told = [token for token in tokens[after_subject(tokens) :] if token.text not in PUNCTUATION]
    if not told:
        return False
    if any(token.folded in listed("one_of_many") for token in told[:1]):
        return True
    if told[0].folded in listed("states") and tokens[0].folded in words("becoming"):
        return False
    plain = all(
        not has_article(token)
        and not is_masked(token)
        and token.folded.isalpha()
        and not is_preposition(token)
        for token in told
    )
    return (
        plain
        and len(told) <= 2
        and all(
            bare(token.text).removesuffix("ا") in usage("objects") or token.text.endswith("ة")
            for token in told
        )
    )


def is_one_of_many(tokens: list[Token]) -> bool:
    """Whether "one of the" is all that tells of an object; what something became may be told so."""
    if tokens[0].folded in words("becoming"):
        return False
    return any(_ONE_OF.match(token.folded) for token in tokens[1:])


def is_any(tokens: list[Token]) -> bool:
    """Whether the subject is a noun without article, owner or name: "a direct line was opened"."""
    if len(tokens) < 2 or find_verb(tokens[0].text) is None or tokens[0].folded in words("took_place"):
        return False
    noun = bare(tokens[1].text)
    common = _is_common(noun) or noun.endswith("ة")
    if (
        is_masked(tokens[1])
        or has_article(tokens[1])
        or not common
        or tokens[1].folded in listed("names_of_one")
    ):
        return False
    following = tokens[2] if len(tokens) > 2 else None
    if following is not None and len(tokens) == _ALONE and _is_any_too(following):
        return True
    return following is None or (
        is_preposition(following)
        or is_glued(following)
        or not (has_article(following) or is_masked(following))
        and bare(following.text).endswith(("ي", "ية", "ة"))
        and not (len(tokens) > 3 and (has_article(tokens[3]) or is_masked(tokens[3])))
    )


def _is_any_too(token: Token) -> bool:
    """Whether the last word is a common noun without article as well: "a peace agreement was signed"."""
    noun = bare(token.text)
    plain = not is_masked(token) and not has_article(token) and not is_glued(token)
    return plain and _is_common(noun)


def _is_common(noun: str) -> bool:
    return noun in usage("objects") or noun in usage("spelled")


def has_no_subject(tokens: list[Token]) -> bool:
    """Whether what follows the verb is what somebody did or became, in the form of an object: "worked (as) a teacher"."""
    if len(tokens) < 2 or find_verb(tokens[0].text) is None:
        return False
    plain = bare(tokens[1].text)
    form = find_verb(tokens[0].text)
    if (
        plain.endswith(("ها", "هم"))
        and len(plain) > _OWNED
        and form.needs_object
        and not form.subject_follows
    ):
        return True
    marked = tokens[1].text.endswith(("ًا", "اً"))
    return marked or plain.endswith("ا") and plain[:-1] in usage("objects") and plain not in usage("objects")


def has_no_one_date(tokens: Sequence[Token]) -> bool:
    """Whether something of which there are many is told, a figure of speech, or a part that opens its clause without its whole."""
    if any(token.folded in words("of_many") for token in tokens):
        return True
    in_part = any(token.folded in words("parts_of_works") for token in tokens[:_ALONE])
    return in_part and not any(token.folded == "من" or token.folded.startswith("لل") for token in tokens)

"""What can be asked of an English clause: when, where, who and how many."""

from __future__ import annotations

import re

from questions.languages.en.parts import VERB_TAGS, read_tokens
from questions.languages.en.tokens import Token, is_adverb, tokenise, words
from questions.languages.en.verbs import AUXILIARIES, BE, is_participle
from questions.languages.frames import Frame

_KNOWN_ALREADY = re.compile(
    r"\b(?:the|these|those|all|both|its|their|his|her|last|past|next|first|final|further|top|one of|additional|another)\s+$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:along with|together with|as well as|including|such as|among|like)\b")
_LASTING = frozenset(["has", "have", "is", "are"])
_RANKS = re.compile(r"\b(?:first|second|third|only|most|number one|\w{3,}est)\b")
_NOT_MORE = re.compile(r"\b(?:not|no|never|n't|without)\b[^.;]{0,24}$", re.IGNORECASE)
_FEW = re.compile(
    r"(?:the )?(?:one|two|three|both|single)\b(?! (?:million|billion|thousand|hundred))", re.IGNORECASE
)
# "received 6,000 votes, a record for the party", but "won two games the next year".
_SAYS_WHAT = re.compile(r"(?:an?|the) (?!(?:following|next|same|previous|first|last) )")
_REACH = 40
_NOUN_BEFORE = re.compile(
    r"\b(?!(?:in|on|by|at|and|but|later|then|also|around|about|however|during|since|early|late|mid|it|was|only|not|until|soon|finally|eventually|again|the|year|summer|spring|autumn|fall|winter|month|of|after|meanwhile|subsequently|additionally|furthermore|moreover|thus|therefore|still)\b)[A-Za-z]{2,}",
    re.IGNORECASE,
)
_OTHER_TIMES = frozenset(
    ["after", "before", "since", "until", "following", "during", "when", "while", "prior", "between"]
)
_ALONE = frozenset(
    [
        "died",
        "opened",
        "closed",
        "began",
        "started",
        "ended",
        "premiered",
        "debuted",
        "retired",
        "launched",
        "aired",
        "collapsed",
        "dissolved",
    ]
)


def is_light(words_between: str) -> bool:
    """Whether nothing of weight stands in these words."""
    return words_between.strip().lower() in (
        "",
        "about",
        "some",
        "around",
        "nearly",
        "approximately",
        "a total of",
    )


def is_complete(frame: Frame, rest: str) -> bool:
    """Whether the clause says enough: "did the fair open" does, "did Peru leave" does not."""
    return bool(rest) or frame.form in _ALONE


def has_verb(frame: Frame, words_after: str) -> bool:
    """Whether a verb or happening stands in the words after the clause's own, to which a date may belong."""
    tokens = [token for token in read_tokens(f"It {frame.form} {words_after}", 0)[2:] if not is_adverb(token)]
    if frame.form in AUXILIARIES:
        while tokens and (tokens[0].tag == "VBN" or is_participle(tokens[0].lower)):
            tokens = tokens[1:]
    if any(token.lower in _OTHER_TIMES for token in tokens):
        return True
    return any(
        token.tag in VERB_TAGS and token.text.islower() and not _describes(tokens, at)
        for at, token in enumerate(tokens)
    )


def _describes(tokens: list[Token], at: int) -> bool:
    """Whether the participle stands before its noun: "a newly built bridge"."""
    before = tokens[at - 1].tag if at else ""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    return (
        tokens[at].tag in ("VBN", "VBG")
        and before in ("DT", "JJ", "PRP$", "IN")
        and following[:2] in ("NN", "JJ")
    )


def belongs_to_noun(words_after: str) -> bool:
    """Whether the words after a counted noun only say more of it, and bring no second one."""
    after = words_after.strip()
    return not after or (after.split()[0] in ("of", "from", "in") and " and " not in after)


def dates_clause(frame: Frame, text: str, start: int) -> bool:
    """Whether no noun stands before a date in an opening phrase ("After the arrival of X in 1492, ...")."""
    return start >= frame.subject_start or _NOUN_BEFORE.search(text[frame.start : start]) is None


def can_ask_when(frame: Frame, text: str, start: int) -> bool:
    """Whether the date at ``start`` dates what the clause tells, and that happened: no "was the largest"."""
    if frame.subject_start < start < frame.subject_end:
        return False
    if not dates_clause(frame, text, start) or (frame.present and frame.form not in _LASTING):
        return False
    if frame.form not in BE or frame.passive or frame.verb_start == frame.verb_end:
        return True
    return re.match(r"\s+(?:born|held|the first|the last)\b", text[frame.verb_end : frame.end]) is not None


def goes_on_with_noun(text: str, start: int, end: int) -> bool:
    """Whether the words are not all of what is counted ("two virus | variants"), or it is known already ("the two")."""
    before = text[max(0, start - _REACH) : start]
    if _KNOWN_ALREADY.search(before) or _NOT_MORE.search(before) or _FEW.match(text[start:end]):
        return True
    tokens = read_tokens(text[start : end + 40], 0)
    behind = next((at for at, token in enumerate(tokens) if token.start >= end - start), len(tokens))
    if any(
        token.tag in VERB_TAGS - {"VBN", "VBG"} or token.lower.endswith("ly") for token in tokens[1:behind]
    ):
        return True
    if 1 < behind <= len(tokens) and tokens[behind - 1].text[:1].isupper():
        return True
    return behind < len(tokens) and tokens[behind].tag in ("NN", "NNS", "NNP")


def can_ask_how_many(frame: Frame) -> bool:
    """Whether something is done to what is counted: "employs 40 people", but not "was 40 people"."""
    return frame.form not in BE or frame.passive


def can_ask_where(frame: Frame) -> bool:
    """Whether a place after this verb is where it happened or stands; "is common in" asks for no one place."""
    if frame.form in BE and not frame.passive:
        return False
    return frame.form not in ("has", "have", "had", "resulted", "won", "announced", "said", "believed")


def can_ask_who(frame: Frame) -> bool:
    """Whether the subject did something that tells who it was; mere being does not."""
    return not frame.present and (frame.form not in AUXILIARIES or frame.passive)


def names_place(words_before: str) -> bool:
    """Whether these words already say where ("in the town of ..."), or rank what is the first or largest only there."""
    if ranks(words_before):
        return True
    return re.search(r"\b(?:in|at)\s+(?!\d)(?:the\s+)?[A-Z]", words_before) is not None


def ranks(words_before: str) -> bool:
    """Whether these words call something the first or largest, which it may be only in the place behind them."""
    return _RANKS.search(words_before) is not None


def names_others(words_after: str) -> bool:
    """Whether these words name more that would answer as well: "along with X", "including X"."""
    return _OTHERS.search(words_after) is not None


def goes_on_listing(rest: str) -> bool:
    """Whether the words behind what was counted bring more of the kind ("and seventy planes"), or say what it was ("a record")."""
    first = rest.split(" ", 1)[0]
    return (
        rest.startswith(("and ", "or ", ", "))
        or is_participle(first.lower())
        or _SAYS_WHAT.match(rest) is not None
    )


def is_stale(text: str) -> bool:
    """Whether the sentence speaks of what may have changed since it was written."""
    tokens = tokenise(text, 0)
    return (
        any(token.lower in words("stale") or token.lower == "will" for token in tokens)
        or any(token.lower in ("has", "is", "are") for token in tokens)
        and any(token.text.isdigit() for token in tokens)
    )

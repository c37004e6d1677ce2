"""The part that a name plays in its English clause: subject, object, or behind a preposition of the verb."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.en.naming import listed
from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import Token, is_adverb, words
from questions.languages.en.verbs import BE
from questions.languages.frames import Frame, Slot
from questions.languages.reading import Sentence

_NOUNS = frozenset({"NN", "NNS", "NNP", "POS"})
_TO_VERB = frozenset({"in", "at", "on", "during", "under"})
_LEADS = frozenset(
    [
        "in",
        "at",
        "on",
        "by",
        "for",
        "from",
        "to",
        "with",
        "during",
        "under",
        "against",
        "into",
        "through",
        "near",
        "after",
    ]
)
_PHRASAL = frozenset(
    (verb, lead)
    for lead, verbs in {
        "in": "takes took take brings brought gave gives",
        "on": "takes took puts put goes went carries carried",
        "to": "refers referred",
        "for": "stands stood",
    }.items()
    for verb in verbs.split()
)
_MOST_TOLD = 5
_GOES_ON = frozenset(
    {"of", "and", "or", "&", "/", "-", "–", "'s", "’s", "s", "(", "to", "for", "et", "between"}
)


def slot_of(sentence: Sentence, frame: Frame, start: int, end: int) -> Slot | None:
    """The slot of the name at ``start``..``end``; None where it is only part of a longer phrase."""
    tokens = read_tokens(sentence.text, 0)
    first = next((at for at, one in enumerate(tokens) if one.start + sentence.start >= start), None)
    last = next((at for at, one in enumerate(tokens) if one.end + sentence.start >= end), None)
    if first is None or last is None or tokens[last].end + sentence.start != end or _goes_on(tokens, last):
        return None
    if _is_cut(tokens, first):
        return None
    offset = sentence.start
    opens = _phrase_start(tokens, first)
    begin = tokens[opens].start + offset
    if frame.subject_start <= begin and end <= frame.subject_end:
        whole = begin == frame.subject_start and end == frame.subject_end and not frame.subject_text
        return Slot(begin, end, "subject") if whole else None
    if not frame.verb_end <= begin or opens == 0:
        return None
    verb = next(at for at, one in enumerate(tokens) if one.start + offset == frame.verb_start)
    before = tokens[opens - 1]
    if _is_verb_end(tokens, verb, opens):
        return Slot(begin, _told_end(tokens, last, frame, offset), "object")
    if opens > 1 and tokens[opens - 2].lower in ("and", "or", "but"):
        return None
    if before.lower not in _LEADS or (tokens[verb].lower, before.lower) in _PHRASAL and verb + 2 == opens:
        return None
    attached = _is_verb_end(tokens, verb, opens - 1) or (
        before.lower in _TO_VERB and _is_plain_between(tokens[verb + 1 : opens - 1])
    )
    if frame.form in ("has", "have") and tokens[verb + 1].lower != "been":
        return None
    told = sum(one.text[:1].isalpha() for one in tokens[verb + 1 : opens - 1])
    if not attached or (frame.form in BE and not frame.passive and told > _MOST_TOLD):
        return None
    return Slot(before.start + offset, _told_end(tokens, last, frame, offset), "phrase", before.lower)


def _is_cut(tokens: Sequence[Token], first: int) -> bool:
    """Whether the name is the end of a longer one: "Return to Castle X", "Beyond X"."""
    if first == 0:
        return False
    before = tokens[first - 1]
    if before.text[:1].isupper() and before.tag in ("NNP", "VB", "VBP", "IN") and first > 1:
        return before.tag != "NNP" or before.lower not in listed("titles")
    joined = before.lower in ("to", "of", "from", "for", "with") and first > 2
    return (
        joined
        and tokens[first - 2].text[:1].isupper()
        and tokens[first - 2].lower not in words("determiners")
    )


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """Whether the name is followed by more of its phrase."""
    if tokens[last].lower.endswith(("'s", "’s")):
        return True
    if last + 1 >= len(tokens):
        return False
    following = tokens[last + 1]
    if following.lower in _GOES_ON or following.tag in _NOUNS or following.tag in ("CD", "JJ", "WDT", "WP"):
        return True
    if following.text != "," or last + 2 >= len(tokens):
        return False
    after = tokens[last + 2]
    listed = any(
        one.lower in ("and", "or") and one.start > after.start for one in tokens[last + 3 : last + 9]
    )
    return after.tag in ("NNP", "WDT", "WP") or (listed and after.tag in ("NNP", "DT"))


def _phrase_start(tokens: Sequence[Token], first: int) -> int:
    """Where the noun phrase begins whose head is the name: "the physicist X", "the city of X"."""
    at = first
    while at > 0:
        one = tokens[at - 1]
        if one.tag in ("DT", "JJ", "NN") and one.text[:1] != "," and one.lower not in ("this", "that"):
            at -= 1
            if one.tag == "DT":
                break
            continue
        if (
            one.lower == "of"
            and at >= 2
            and tokens[at - 2].lower in ("city", "town", "village", "state", "island", "port")
        ):
            at -= 2
            continue
        break
    return at


def _is_verb_end(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Whether nothing but verb forms, particles and adverbs stands between the verb and ``at``."""
    return all(
        one.tag in ("VBN", "RP", "RB", "VBG") or is_adverb(one) or one.lower in ("been", "up", "out")
        for one in tokens[verb + 1 : at]
    )


def _is_plain_between(between: Sequence[Token]) -> bool:
    """Whether verb and phrase are parted by one object or phrase at most, with no verb and no comma in it."""
    leads = sum(one.tag == "IN" or one.lower == "to" for one in between)
    verbs = any(one.tag in ("VB", "VBD", "VBZ", "VBP", "MD", "TO") for one in between[1:])
    return leads <= 1 and not verbs and not any(one.text in ",;:" for one in between)


def _told_end(tokens: Sequence[Token], last: int, frame: Frame, offset: int) -> int:
    """Where the name ends with an aside that tells more of it: "Tashkent, the capital of Uzbekistan,"."""
    end = tokens[last].end + offset
    if last + 2 < len(tokens) and tokens[last + 1].text == "," and tokens[last + 2].tag in ("DT", "WDT"):
        closing = next((one for one in tokens[last + 2 :] if one.text in ",;."), None)
        end = min(frame.end, (closing.start if closing else tokens[-1].end) + offset)
        if closing is not None and closing.text == ",":
            end = min(frame.end, closing.end + offset)
    return end

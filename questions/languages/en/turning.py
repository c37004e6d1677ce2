"""Turns English clauses into questions, statements and predicates, and sentences into ones that stand alone."""

from __future__ import annotations

import re

from questions.languages.en.naming import common_words
from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import is_adverb, tokenise, words
from questions.languages.en.verbs import (
    AUXILIARIES,
    BE,
    base_of_past,
    base_of_present,
    is_base,
    is_participle,
)
from questions.languages.frames import Frame
from questions.languages.nationalities import nationalities

_TIES = re.compile(
    r"(?:However|Therefore|Thus|Also|Then|Moreover|Furthermore|In addition|For instance|For example|As a result|In fact|Indeed|In the meantime|In all|And|But),?\s+"
)
_PASSING = re.compile(
    r", for (?:instance|example)(?=,)|,?\s+(?:late |early )?(?:on|last|this)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s+(?:morning|afternoon|evening|night))?(?!,?\s+\d|,?\s+[A-Z])|,?\s+(?:earlier )?this (?:week|month)(?!\w)"
)
_ADDS = re.compile(
    r"[,;]\s+(?=(?:(?:also|thus|thereby|eventually)\s)?(?:which|whom?|where|while|whereas|although|though|but|making|leading|causing|allowing|resulting|followed|because|until|so that|in order to|as part of|despite|due to|together with|along with|including|as well as)\s)|;(?=\s)"
)
# "..., and moved to Paris", "..., leaving his firm": a second deed of the same subject.
_ADDS_DEED = re.compile(
    r"(?P<before>\w+[\"”]?)(?P<tie>,? and (?:(?:then|later|also) )?|, then |, )(?P<verb>[a-z]+)(?= )"
)
# The comma behind a date or place that was taken out: "was published, in a book".
_COMMA_LEFT = re.compile(r"(\b[a-z]\w*(?:ed|en|wn|lt|nt|rn)),(?= (?:by|in|at|on|for|with|from|to) )")
_APPOSED = re.compile(
    r"(?:[A-Z][\w.'’-]*[. ]*)+, (?:an?|the|then|former|co-founder|founder|author) [a-z][^,]*"
)
_FIRST_TO = re.compile(r"the first\b|the (?:last|only) (?:[\w-]+ ){0,3}(?:who|to)\b")
# "Special-edition DVDs": two common words, whatever follows.
_HYPHENED = re.compile(r"[A-Z][a-z]+-[a-z]+")
_SMALL = r"(?:the|and|or|of|in|at|de|von|van|bin|al|with|for)\b"
# ", then served in the army", where "then" joins a second deed.
_THEN_DID = re.compile(r", then [a-z]+(?:ed|t|ew|d|k|e|w) ")
_FILLERS = re.compile(
    r",?\s*(?<!\w)(?:also|even|for instance|for example|however|therefore|thus|instead(?! of\b)|again|too|subsequently|then)(?![\w–-]),?"
)


def inverted(frame: Frame, subject: str, rest: str) -> str:
    """The clause as it follows a question word: "was X founded", "did X found Y"."""
    subject = _closed(lowered(subject))
    if frame.form == "had" and rest.startswith("been "):
        return _join("were" if frame.number == "plural" else "was", subject, rest.removeprefix("been "))
    if frame.form in BE and not subject.islower() and _FIRST_TO.match(rest):
        return _join("did", subject, "become", rest)
    if frame.form in BE or (frame.form in AUXILIARIES and _opens_with_participle(rest)):
        return _join(frame.form, subject, rest)
    if frame.present:
        helper = "do" if frame.number == "plural" else "does"
        return _join(helper, subject, base_of_present(frame.form) or frame.form, rest)
    return _join("did", subject, base_of_past(frame.form) or frame.form, rest)


def _closed(subject: str) -> str:
    """The subject with the comma that closes its apposition: "Anna Keller, the founder of the firm,"."""
    return f"{subject}," if _APPOSED.fullmatch(subject) else subject


def stated(frame: Frame, subject: str, rest: str) -> str:
    """The clause as a statement."""
    return _join(subject[:1].upper() + subject[1:], frame.form, rest)


def without_subject(frame: Frame, rest: str) -> str | None:
    """The clause where who did it cannot be said; English has no safe turn for it."""
    return None


def opened(sentence: str) -> str:
    """The sentence without a word that ties it to the one before."""
    found = _TIES.match(sentence)
    if found:
        sentence = sentence[found.end() :]
    starts_small = sentence[:1].islower() and sentence.split(" ", 1)[0] in words("determiners")
    return sentence[:1].upper() + sentence[1:] if found or starts_small else sentence


def passing_times(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places of times that count from the day of writing: "on Tuesday", "this week"."""
    return [found.span() for found in _PASSING.finditer(text, start, end)]


def resting_places(text: str, start: int, end: int) -> list[int]:
    """Where the sentence may stop and has still said something whole: before what only adds to it."""
    added = [found.start() for found in _ADDS.finditer(text, start, end)]
    told = [found.end("before") for found in _ADDS_DEED.finditer(text, start, end) if _adds_deed(found)]
    return sorted({*added, *told})


def _adds_deed(found: re.Match[str]) -> bool:
    """Whether the word is a past form, or a participle that goes on with what the sentence tells; not "bought and sold"."""
    verb = found["verb"]
    if base_of_past(found["before"]):
        return False
    if found["tie"] == ", ":
        return verb.endswith("ing") and verb not in words("told_leads") and is_base(verb[:-3])
    return base_of_past(verb) != "" or verb in AUXILIARIES


def predicate(frame: Frame, rest: str) -> str:
    """What is said of the subject, for a question that asks for the subject."""
    return _join(frame.form, rest)


def fillers(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places of words that only tie the sentence to the one before ("also")."""
    found = [*_FILLERS.finditer(text, start, end), *_PASSING.finditer(text, start, end)]
    return [
        (each.start(), each.end())
        for each in found
        if not _THEN_DID.match(each.group() + text[each.end() : end])
        and text.count('"', start, each.start()) % 2 == 0
    ]


def _opens_with_participle(rest: str) -> bool:
    for token in tokenise(rest[:60], 0)[:3]:
        if is_participle(token.lower):
            return True
        if not is_adverb(token):
            return False
    return False


def lowered(subject: str) -> str:
    """The subject as it stands in mid-sentence: "the treaty", but "Paris"."""
    first = subject.split(" ", 1)[0]
    if first.lower() in words("determiners"):
        return subject[:1].lower() + subject[1:]
    token = read_tokens(subject, 0)[0] if subject else None
    rest = subject[len(first) :].strip()
    if (
        re.match(r"(?:&|of) ", rest)
        and first.lower() in words("bare_nouns") | words("topic_nouns")
        or rest[:1] == "&"
    ):
        return subject
    if (
        token is None
        or rest[:1].isupper()
        and not _HYPHENED.fullmatch(first)
        or not first[1:].islower()
        or first.lower().split("-")[0] in nationalities("en")
    ):
        return subject
    is_common = (
        token.tag in ("NNS", "NN", "CD")
        or (token.tag == "JJ" and rest != "")
        or (token.tag == "NNP" and re.match(rf"(?!{_SMALL})[a-z]", rest) is not None)
    )
    known = first.lower().split("-")[0] in common_words()
    return subject[:1].lower() + subject[1:] if is_common and known else subject


def _join(*parts: str) -> str:
    text = " ".join(part.strip() for part in parts if part.strip())
    text = re.sub(r"\s+([,;:)]|\.(?!\w))", r"\1", text)
    text = re.sub(r"[\s,;:.]+$", "", re.sub(r"\s{2,}", " ", text))
    text = _COMMA_LEFT.sub(r"\1", text)
    return re.sub(r"[.,]([\"”])$", r"\1", text)

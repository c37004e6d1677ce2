"""What a strict reader finds lost or misread in an English clause that is asked when it happened: ends of names, objects, the verb, the date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.asked import Asked
from questions.languages.en.definites import was_told_before
from questions.languages.en.facts.regions import states_pattern
from questions.languages.en.happened import told_verb
from questions.languages.en.naming import common_words
from questions.languages.en.of_whom import of_whom
from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import words
from questions.languages.en.verbs import base_of_past
from questions.languages.gazetteer import gazetteer

_WHEN = frozenset({"when_typed", "when_choice", "when_deed", "blank_date"})
# A mark inside a name ("on their Live ?!*@ EP") or the stop of a shortened word before which the sentence was cut.
_GOES_ON = re.compile(
    r"\s?[?!*@]|\. ?(?:\d|[a-z])|\s?[—–]\s?[^—–.;]{3,90}[—–]\s?(?:to|for|from|with|by|in|on)\b"
)
_PAIR_OF_NAMES = re.compile(r"(?P<pair>[A-Z][\w'’-]*, [A-Z][\w'’-]*)\??$")
_LAST_OF_PAIR = re.compile(r",? (?:and|&) (?:the )?[A-Z]")
_ITS_OBJECT = re.compile(r",\s(?:then\s)?(?P<verb>[a-z]+)\s(?:the|an?|his|her|its|their)\s")
_SMALL_SUBJECT = re.compile(r"[Tt]he (?:[a-z-]+ )+[a-z-]+")
_SPECIFIED = re.compile(r"\b(?:of|in|for|that|which|between|at|by|to|from)\b")
_SO_MANY = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|several|many|some|\d[\d,]*)(?: [a-z-]+)+",
    re.IGNORECASE,
)
_ANY = re.compile(r"[Aa]n?(?: [a-z-]+)+")
_EARLY_CENTURIES = re.compile(r"\b1[0-6]th\b")
_HEAD, _REACH = 400, 120
_NEXT_DATE = re.compile(r"[,;]? (?:and|but|then|and then|but then|, then) (?:in|on) (?:[a-z]+ )?$")
_NEXT_WORD = re.compile(r",? (?:[a-z]+ly )?(?P<word>[a-z]+)")
_OF_WHOSE = re.compile(r"\bwhose [a-z]+ (?:over|of|in|to|for|on|with|between) [^,;.()]* and $")
_IN_TOWN = re.compile(r"\b(?:of|in|from|at|near) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, $")
_RANKED = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|debut|last|final|only)\b")
_TITLE_ASIDE = re.compile(r", ?[\"“](?P<title>[^\"“”]+?),?[”\"]")
_OWNER = re.compile(r"\bthe ([a-z]{3,})['’]s [a-z]")
_AGAIN = re.compile(r"[ ,]+(?:once )?(?:again|more)\b")


def clause_sense(asked: Asked) -> Iterator[str]:
    """Codes of what was lost, misread or left out."""
    if asked.way not in _WHEN or asked.frame is None:
        return
    yield from of_whom(asked)
    if _stands_in_quotation(asked):
        yield "wrong_key"
    if _GOES_ON.match(asked.text, asked.frame.end) or _ends_between_names(asked) or _has_verb_aside(asked):
        yield "torn"
    if _dates_second_deed(asked) or _begins_inside(asked) or _is_done_to_nobody(asked):
        yield "torn"
    if _lost_its_title(asked):
        yield "bare_definite_noun"
    if _SMALL_SUBJECT.fullmatch(asked.subject) and _SPECIFIED.search(asked.subject) is None:
        yield "bare_definite_noun"
    if any(_is_owner_told_before(noun, asked) for noun in _OWNER.findall(asked.stem)):
        yield "bare_definite_noun"
    if _is_common_noun(asked):
        yield "missing_subject"
    if _says_own_name_again(asked):
        yield "clumsy"
    if _AGAIN.match(asked.text, asked.frame.end):
        yield "several_right"
    if _SO_MANY.fullmatch(asked.subject) or _ANY.fullmatch(asked.subject) and not asked.frame.passive:
        yield "needs_article"
    if _is_seen_through_in_america(asked):
        yield "options_seen_through"


def _lost_its_title(asked: Asked) -> bool:
    """Whether a work is told by its noun alone, of which the sentence says the title between commas: "her painting, "Morning", was sold"."""
    named = _TITLE_ASIDE.match(asked.text, asked.frame.subject_end)
    return named is not None and named["title"] not in asked.stem and not _RANKED.search(asked.subject)


def _dates_second_deed(asked: Asked) -> bool:
    """Whether the date opens a second deed of the clause: "recorded four albums, then in 1968 | disbanded"."""
    between = asked.text[asked.frame.verb_end : asked.answer_start]
    if not 0 < len(between) < _REACH or _NEXT_DATE.search(between) is None:
        return False
    following = _NEXT_WORD.match(asked.text, asked.answer_end)
    return following is not None and base_of_past(following["word"]) != ""


def _begins_inside(asked: Asked) -> bool:
    """Whether the subject is the end of a longer one: "Dahl of Atlanta, Georgia | chose", "whose rule over A and the B | was known"."""
    base = asked.sentence.start
    before = asked.sentence.text[: max(0, asked.frame.subject_start - base)]
    if _OF_WHOSE.search(before):
        return True
    if _IN_TOWN.search(before) is None:
        return False
    place = gazetteer("en").named(asked.subject)
    is_country = place is not None and place.kind == "country"
    return is_country or re.fullmatch(states_pattern(), asked.subject) is not None


def _is_done_to_nobody(asked: Asked) -> bool:
    """Whether a verb that has no passive is told in one: "was the mayor resigned"."""
    return asked.frame.passive and told_verb(asked.frame, asked.rest) in words("verbs_without_passive")


def _stands_in_quotation(asked: Asked) -> bool:
    """Whether the date is a part of what is quoted: "one of the ten best players of the century"."""
    before = asked.sentence.text[: asked.answer_start - asked.sentence.start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _is_owner_told_before(noun: str, asked: Asked) -> bool:
    """Whether a noun that owns something means what the page named before: "one of the poem's translations"."""
    if noun in words("one_of_a_kind") or noun in asked.title.lower():
        return False
    return was_told_before(noun, asked.text, asked.sentence.start)


def _ends_between_names(asked: Asked) -> bool:
    """Whether the question stops before the "and" of a name of several: "after the Halden, Milford | and Weir Railroad failed"."""
    found = _PAIR_OF_NAMES.search(asked.stem)
    at = asked.sentence.text.find(found["pair"]) if found is not None else -1
    return at >= 0 and _LAST_OF_PAIR.match(asked.sentence.text, at + len(found["pair"])) is not None


def _has_verb_aside(asked: Asked) -> bool:
    """Whether what stands between subject and verb has an object of its own: "the king, ordered the building, was designed by"."""
    between = asked.text[asked.frame.subject_end : asked.frame.verb_start]
    found = _ITS_OBJECT.match(between)
    return found is not None and base_of_past(found["verb"]) != ""


def _is_common_noun(asked: Asked) -> bool:
    """Whether the subject is a word with the capital of its sentence only: "did Construction start"."""
    word = asked.subject
    if (
        not word.isalpha()
        or not word[:1].isupper()
        or word in asked.title
        or word.lower() not in common_words()
    ):
        return False
    told = read_tokens(f"The {word.lower()} was there.", 0)[1].tag in ("NN", "NNS")
    return told and re.search(rf"(?<=[a-z,] ){word.lower()}\b", asked.text) is not None


def _is_seen_through_in_america(asked: Asked) -> bool:
    """Whether a century is offered in which nothing of the kind stood in America."""
    if not asked.question.startswith("In what century") or asked.topic is None or asked.topic.is_person:
        return False
    early = any(_EARLY_CENTURIES.search(option) for option in asked.options if option != asked.key)
    return (
        early and re.search(rf"\b(?:{states_pattern()})", f"{asked.title} {asked.text[:_HEAD]}") is not None
    )


def _says_own_name_again(asked: Asked) -> bool:
    """Whether a name of one word comes twice: "did WEIR change its call sign back to WEIR"."""
    name = asked.subject.strip('"“”')
    if " " in name or not name[:1].isupper():
        return False
    others = re.sub(rf"(?:[A-Z][\w.'’-]* )+{re.escape(name)}\b", "·", asked.rest)
    return re.search(rf"\b{re.escape(name)}\b(?!['’]| [A-Z])", others) is not None

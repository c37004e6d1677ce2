"""What a strict reader holds against asking for the date of a happening that is told by a noun: a date that is another's, a noun half told."""

from __future__ import annotations

import re

from questions.languages.ar.naming import every_name
from questions.languages.ar.options import is_given_name, is_plain_person
from questions.languages.ar.spellings import usage
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_definite, is_preposition, tokenise, words
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.known_times import times_told
from questions.languages.reading import DateValue, Precision
from questions.languages.whole_names import names_inside

_REACH, _NO_END, _ALONE, _NAME_ALONE = 60, 9999, 2, 5
_PLACES = frozenset({"في", "من", "بين", "عند"})
_WAR_ON, _BY = ("الحرب", "علي"), frozenset({"قبل", "جانب", "طرف", "يد"})
# "Kept him from the entry into": it never came about.
_KEPT_FROM = re.compile(
    r"(?<!\w)[وفلي]?(?:[يت])?(?:منع|حرم|حرمان|حال دون|حالت دون)(?:ت|وا|ه|ها|هم|تهم|ته|تها)?\s+(?:\S+\s+){0,4}?(?:من|دون)\s+$"
)
_NO_TERM = re.compile(r"(?<!\w)أجل غير (?:مسمى|محدد)")
# "... and on 20 March", "... and to be exact in 1941": another statement begins with the date.
_LED_ANEW = re.compile(
    r"(?<!\w)و(?:في|خلال|بتاريخ|بالتحديد|تحديد[اًى]+|بالضبط|بالأخص|خاصة)\s+(?:\S+\s+){0,3}\S*$"
)
# "months before", "hours from": the date is not the happening's own; "which came into force": it is that of the relative clause.
_BESIDE = re.compile(
    r"(?<!\w)(?:ب(?:أشهر|شهر|شهرين|أيام|يوم|يومين|عام|عامين|سنة|سنتين|سنوات|أسابيع|أسبوع|قليل|ساعات|ساعة)|مباشرة|من ساعات|فورا)(?!\w)"
    r"|(?<!\w)و(?:الذي|التي|اللذين|اللتين|الذين)(?!\w)"
)


def happening_objection(asked: Asked) -> str:
    """The code of what is wrong with the happening, or ""."""
    before = asked.text[max(asked.sentence.start, asked.answer_start - _REACH) : asked.answer_start]
    if _LED_ANEW.search(before) or _BESIDE.search(asked.stem) or _contradicts(asked):
        return "wrong_key"
    if _never_was(asked):
        return "wrong_key"
    tokens = tokenise(asked.stem, 0)
    if len(tokens) < 2:
        return ""
    if _lacks_office(asked.stem, tokens) or _lacks_person(tokens, asked):
        return "torn"
    if _lacks_victim(asked.stem, tokens) or _lacks_doer(tokens) or _is_of_some_state(tokens):
        return "needs_article"
    if _goes_on_with_deed(tokens) or _goes_on_with_noun(tokens, asked):
        return "torn"
    if _is_of_one_name(tokens, asked):
        return "missing_subject"
    if _only_bounds(asked, before):
        return "furniture"
    if _is_of_none(tokens):
        return "needs_article"
    if _goes_on_long(tokens, asked):
        return "several_right"
    return "several_right" if _is_any(tokens) else ""


def _never_was(asked: Asked) -> bool:
    """Whether somebody was kept from it, or it was put off."""
    place = asked.text.rfind(asked.stem.split()[0], asked.sentence.start, asked.answer_start)
    led = asked.text[max(asked.sentence.start, place - _REACH) : place] if place >= 0 else ""
    return _NO_TERM.search(asked.stem) is not None or _KEPT_FROM.search(led) is not None


def _contradicts(asked: Asked) -> bool:
    """Whether the date is not that of the beginning or end of a well-known thing, or is the one year of a war of many."""
    first, _, rest = fold(asked.stem).partition(" ")
    begins, ends = first in words("beginnings"), first in words("endings")
    if begins and rest.split()[:1] and rest.split()[0] in words("ages"):
        return True
    lasts = first in words("lasting_happenings")
    if not (begins or ends or lasts) or not isinstance(asked.value, DateValue):
        return False
    year = asked.value.start[:4]
    if not year.isdecimal():
        return False
    known = set(times_told(asked.stem if lasts else rest, "ar"))
    if not lasts:
        known -= set(times_told(rest.partition(" ")[2], "ar"))
    if lasts:
        brief = [time.first == int(year) and time.last in (time.first, _NO_END) for time in known]
        return not brief or not all(brief)
    if begins:
        return any(not time.first <= int(year) <= time.first + 1 for time in known)
    return any(time.last != _NO_END and int(year) not in (time.last, time.last - 1) for time in known)


def _lacks_office(stem: str, tokens: list[Token]) -> bool:
    """Whether somebody was declared or chosen and it is not told what for."""
    if tokens[0].folded not in words("makes_somebody"):
        return False
    rest = stem[tokens[1].start :]
    if (
        tokens[0].folded in words("chooses_somebody")
        and len(tokens) <= _NAME_ALONE
        and not tells_office(tokens)
    ):
        return True
    return len(tokens) == _ALONE and not is_definite(tokens[1]) or is_plain_person(rest)


def tells_office(tokens: list[Token]) -> bool:
    """Whether an office stands behind whom was chosen: "(as) president", "for the presidency"; or the office itself was filled."""
    offices = words("roles_of_state", "person_nouns", "bodies_of_state")
    return any(
        token.folded.removeprefix("ال").removeprefix("ك").removesuffix("ا") in offices
        or is_preposition(token)
        and token.folded not in _PLACES
        or token.text.endswith(("ًا", "اً"))
        or token.folded.startswith(("لل", "لرئاسة", "لمنصب"))
        for token in tokens[1:]
    )


def _lacks_doer(tokens: list[Token]) -> bool:
    """Whether a war was declared on somebody and it is not told by whom."""
    told = [token.folded for token in tokens]
    return told[1:3] == list(_WAR_ON) and told[0] in words("makes_somebody") and not _BY & set(told)


def _is_of_some_state(tokens: list[Token]) -> bool:
    """Whether the fall of the monarchy is told, and not of which country."""
    return len(tokens) == _ALONE and tokens[1].folded in words("of_some_state")


def _goes_on_with_deed(tokens: list[Token]) -> bool:
    """Whether a "then" with a past verb stands in it: "the liberation of the country, then he left"."""
    return any(
        token.folded[:1] == "ف"
        and find_verb(token.text) is None
        and (form := find_verb(token.text[1:])) is not None
        and not form.also_noun
        for token in tokens[1:]
    )


def _lacks_person(tokens: list[Token], asked: Asked) -> bool:
    """Whether it is not told who took office, stopped playing or married."""
    if tokens[0].folded not in words("deeds_of_persons"):
        return False
    known = names_inside(asked.stem, asked.persons)
    named = any(asked.stem.startswith(name, tokens[1].start) for name in known)
    return not named and (is_preposition(tokens[1]) or tokens[1].folded.removeprefix("ال") in tagger().common)


def _lacks_victim(stem: str, tokens: list[Token]) -> bool:
    """Whether somebody invaded or attacked and it is not told whom."""
    doer = stem[tokens[1].start :]
    if tokens[0].folded not in words("done_to_places") or gazetteer("ar").named(doer) is not None:
        return False
    return is_plain_person(doer) or len(tokens) == _ALONE and _may_be_person(tokens[1])


def _may_be_person(token: Token) -> bool:
    """Whether the one word is a name of somebody, or of nothing that we know."""
    if is_given_name(token.folded):
        return True
    return not is_definite(token) and token.folded not in tagger().common


def _is_any(tokens: list[Token]) -> bool:
    """Whether the noun is followed by one without article, owner or name: "the adoption of a liberal constitution"."""
    second, following = tokens[1], tokens[2] if len(tokens) > _ALONE else None
    if is_preposition(second):
        return tokens[0].folded in words("lasting_happenings")
    if following is not None and _tells_nothing(second, following):
        return True
    if is_definite(second) or second.folded in every_name() or gazetteer("ar").named(second.text) is not None:
        return False
    if following is None or is_preposition(following):
        return following is not None and tokens[0].folded in words("coming_again")
    agrees = not is_definite(following) and following.text.endswith("ة") == second.text.endswith("ة")
    return agrees and _is_adjective(following) and _ends_like_adjective(following)


def _goes_on_with_noun(tokens: list[Token], asked: Asked) -> bool:
    """Whether a noun that belongs to something else follows the one name that a birth or death needs: "the death of X law of"."""
    if tokens[0].folded not in words("of_one_person") or asked.topic is None:
        return False
    rest = asked.stem[tokens[1].start :]
    if not rest.startswith(f"{asked.topic.name} "):
        return False
    following = tokenise(rest[len(asked.topic.name) :], 0)[0]
    return (
        following.folded in tagger().common and not is_definite(following) and not is_preposition(following)
    )


def _is_of_one_name(tokens: list[Token], asked: Asked) -> bool:
    """Whether a person who is not the article's own is told by one name alone."""
    if tokens[0].folded not in words("of_one_person") | words("deeds_of_persons"):
        return False
    first, following = tokens[1], tokens[2] if len(tokens) > _ALONE else None
    ends = following is None or is_preposition(following)
    known = {
        fold(word) for word in (*asked.title.split(), *(asked.topic.name.split() if asked.topic else ()))
    }
    return ends and not is_definite(first) and first.folded not in known


def _only_bounds(asked: Asked, before: str) -> bool:
    """Whether what all the world knows only bounds what the article tells of something else: "since the end of the war"."""
    if not times_told(asked.stem, "ar"):
        return False
    place = before.rfind(asked.stem)
    lead = before[:place].split()[-1:] if place >= 0 else []
    if not lead or fold(lead[0]).removeprefix("و") not in words("bounds_of_time"):
        return False
    told = {word for word in fold(asked.stem).split() if len(word) > _ALONE}
    return told.isdisjoint(fold(asked.title).split())


def _is_of_none(tokens: list[Token]) -> bool:
    """Whether common nouns without article or owner are all that it happened to: "the signing of a historic treaty"."""
    ends = next((at for at, token in enumerate(tokens) if at and is_preposition(token)), len(tokens))
    told = tokens[1:ends]
    known = tagger().common
    plain = [token for token in told if token.folded in known and not is_definite(token)]
    return len(told) > 1 and plain == told and not any(gazetteer("ar").named(token.text) for token in told)


def _goes_on_long(tokens: list[Token], asked: Asked) -> bool:
    """Whether one day is asked for of what goes on for weeks or years, as a revolt does."""
    value = asked.value
    brief = not isinstance(value, DateValue) or value.precision is not Precision.DAY
    return not brief and tokens[0].folded in words("goes_on_long")


def _tells_nothing(second: Token, following: Token) -> bool:
    """Whether an adjective or an adverb is all that tells of it: "a friendly match against", "the death clinically"."""
    plain = not is_definite(second) and _is_adjective(second) and second.folded.endswith(("ي", "ية"))
    if plain:
        return is_preposition(following) or following.folded in words("against")
    return is_definite(second) and bare(following.text).endswith("يا")


def _is_adjective(token: Token) -> bool:
    """Whether the word is used with the article as well, as adjectives are, and is no name."""
    return f"ال{bare(token.text)}" in usage("spelled") and token.folded not in every_name()


def _ends_like_adjective(token: Token) -> bool:
    return token.folded.endswith(("ي", "ية")) or token.folded in words("common_adjectives")

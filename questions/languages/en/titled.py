"""What the title alone tells of an article's topic: a person, a thing of a known kind, or several things."""

from __future__ import annotations

import re
from functools import cache

from questions.languages.en.kinds import gender_of_person
from questions.languages.en.naming import common_words, listed
from questions.languages.en.tokens import word_rows, words
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SMALL = frozenset(
    ["de", "von", "van", "der", "bin", "ibn", "al", "di", "da", "la", "le", "du", "del", "dos", "ter"]
)
_NUMERAL = re.compile(r"[IVX]+$")
_INITIAL = re.compile(r"(?:[A-Z]\.)+$")
_SURVEYS = re.compile(
    r"(?:List|History|Timeline|Demographics|Causes|Economy|Geography|Politics|Culture|Outline|Index|Agriculture|Effects|Types)\b"
    r"|.*(?:\sin\s|\sand\s|\sor\s|\svs\b|–|,)"
)
_PARTS_OF = re.compile(r"List of (?P<work>[A-Z].*?)\s(?:episodes|characters|cast members|seasons|chapters)$")
_FEWEST_PRONOUNS, _MANY_PRONOUNS = 2, 4
_LONGEST, _HEADLINE, _OWNS_OFTEN = 6, 4, 3
_JOINING = frozenset(["of", "the", "and", "in", "for", "de", "at", "on", "to", "a"])


def as_spoken(name: str, text: str) -> str:
    """The name with "the" where the text never says it inside a sentence without: "the two-step flow"."""
    if " " not in name or name.startswith("the "):
        return name
    said = re.search(rf"\bthe {re.escape(name)}\b", text, re.IGNORECASE)
    if said is None:
        return name
    bare = rf"(?i)(?<=[a-z,] )(?<!\bthe ){re.escape(name)}\b"
    return name if re.search(bare, text) else f"the {said.group()[4:]}"


def titled_person(title: str, gender: str, text: str) -> Topic | None:
    """The person whom the title names, where the text speaks of one by pronouns; ``gender`` is that of the text."""
    name = re.split(r"\s+of\s", title)[0]
    said = name.split()
    if not 2 <= len(said) <= 4 or "," in title or not _may_be_personal(said):
        return None
    given = _has_given_name(said)
    gender = gender_of_person([said[0].lower()]) or gender if given else gender
    pronouns = {"masculine": r"\b(?:he|his|him)\b", "feminine": r"\b(?:she|her)\b"}.get(gender)
    if pronouns is None:
        return None
    surname = said[0] if _NUMERAL.match(said[-1]) else said[-1]
    often = len(re.findall(pronouns, text, re.IGNORECASE)) >= (_FEWEST_PRONOUNS if given else _MANY_PRONOUNS)
    if not often or not re.search(rf"\b{re.escape(surname)}\b", text):
        return None
    if re.search(rf"\b(?:[Tt]he|[Aa]n?) {re.escape(name)}\b", text):
        return None
    return Topic(name, openings(name), gender, is_person=True)


def _has_given_name(said: list[str]) -> bool:
    first = said[0].lower()
    return first in given_names("en") or first in listed("male_names") | listed("female_names")


def _may_be_personal(said: list[str]) -> bool:
    """Whether the words may be the names of a person: no class of things among them, and no place of that name."""
    rest = all(
        word in _SMALL
        or _NUMERAL.match(word)
        or _INITIAL.match(word)
        or (word[:1].isupper() and _WORD.fullmatch(word))
        for word in said
    )
    heads = {word.lower() for word in said} & (
        words("bare_nouns")
        | words("kind_nouns")
        | words("not_persons")
        | words("topic_nouns")
        | listed("place_heads")
        | listed("event_heads")
        | listed("organisation_heads")
    )
    ordinary = not _has_given_name(said) and any(word.lower() in common_words() for word in said)
    return rest and not heads and not ordinary and gazetteer("en").named(" ".join(said)) is None


def titled_thing(title: str, kind: str, text: str) -> Topic | None:
    """The thing that the title names, as the text writes it; ``kind`` stands in brackets behind the title ("album")."""
    if listed_work := _PARTS_OF.match(title):
        title, kind = listed_work["work"], "series"
    if not title or _SURVEYS.match(title) or len(title.split()) > _LONGEST or not _WORD.search(title):
        return None
    name = "" if _is_only_headline(title, text) else _as_written(title, text)
    if not name:
        return None
    if gender := _gender_of_one_name(title, text):
        return Topic(name, openings(title), gender, is_person=True)
    nouns = _kinds_in(title) | {word.lower() for word in kind.split()[-1:]} & _class_nouns()
    several = _is_several(title, text)
    return Topic(
        name, openings(title), "things" if several else "thing", is_person=False,
        nouns=frozenset() if several else with_likes(nouns),
    )  # fmt: skip


def _as_written(title: str, text: str) -> str:
    """The title as it stands in mid-sentence, with "the" where the text mostly says it; "" where the text does not name it."""
    found = list(
        re.finditer(rf"(?P<the>\b[Tt]he\s+)?(?<![\w-]){re.escape(title)}(?![\w-])", text, re.IGNORECASE)
    )
    if not found:
        return ""
    found = [one for one in found if not re.match(r"\s[A-Z]", text[one.end() :])] or found
    inside = [
        one.group()[len(one["the"] or "") :]
        for one in found
        if text[max(0, one.start() - 2) : one.start()][-2:-1].isalpha() or one["the"]
    ]
    shown = next((form for form in inside if form[:1].islower()), title if not inside else inside[0])
    kinds = set(title.lower().split()) & words("with_the")
    by_kind = bool(kinds) and title.split()[0].lower() not in words("without_the")
    by_kind = by_kind or _is_described(title) or _is_kind_of(title)
    if gazetteer("en").named(title) is not None and not by_kind:
        return shown
    article = by_kind or 2 * sum(one["the"] is not None for one in found) > len(found)
    return f"the {shown}" if article and not shown.lower().startswith("the ") else shown


def _is_only_headline(title: str, text: str) -> bool:
    """Whether the title is a line of small words that the text says nowhere else, as headlines are and names are not."""
    small = [word for word in title.split() if word[:1].islower() and word not in _JOINING]
    said = len(re.findall(re.escape(title), text, re.IGNORECASE)) - text.startswith(title)
    return len(title.split()) >= _HEADLINE and bool(small) and said <= 0


def _gender_of_one_name(title: str, text: str) -> str:
    """The gender of a person of one name ("Cher"), where the text says of the name again and again that something is hers."""
    if " " in title or title.lower() in common_words() or gazetteer("en").named(title) is not None:
        return ""
    if re.search(rf"\b[Tt]he {re.escape(title)}\b(?! [A-Z])", text):
        return ""
    owns = re.findall(rf"\b{re.escape(title)}\b[^.;\n]{{1,60}}?\b(his|he|her|she)\b", text)
    he = sum(word in ("he", "his") for word in owns)
    if len(owns) < _OWNS_OFTEN or min(he, len(owns) - he) > len(owns) // _OWNS_OFTEN:
        return ""
    return "masculine" if he > len(owns) - he else "feminine"


def _is_described(title: str) -> bool:
    """Whether the title is a description and no name: "1846 X hurricane", "X assassination rifle"."""
    said = title.split()
    return len(said) > 1 and said[-1].islower() and said[-1] in _class_nouns()


def _is_kind_of(title: str) -> bool:
    """Whether the title is a kind of thing and of what: "University of X", which takes an article."""
    first, _, rest = title.partition(" of ")
    return bool(rest) and first.lower() in _class_nouns()


def _kinds_in(title: str) -> frozenset[str]:
    """What the thing is by its own name: "Lake X", "X River", "Battle of X"."""
    said = [word.lower() for word in title.split()]
    if len(said) < 2:
        return frozenset()
    head = said[said.index("of") - 1] if "of" in said[1:] else said[-1]
    first = {said[0]} & {"lake", "mount", "fort", "operation", "treaty", "castle"}
    return frozenset(({head} | first) & (_class_nouns() | first))


def _is_several(title: str, text: str) -> bool:
    """Whether the text speaks of what the title names as of several."""
    if not title.lower().endswith(("s", "men", "people")):
        return False
    escaped = re.escape(title)
    several = re.findall(rf"{escaped}\s+(?:are|were|have)\b", text, re.IGNORECASE)
    return len(several) > len(re.findall(rf"{escaped}\s+(?:is|was|has)\b", text, re.IGNORECASE))


@cache
def _class_nouns() -> frozenset[str]:
    return words("topic_nouns") | words("bare_nouns") | words("kind_nouns")


def with_likes(nouns: frozenset[str]) -> frozenset[str]:
    """The nouns and those that may stand for them when a text speaks of one thing."""
    groups = [frozenset(group.split()) for group in word_rows("alike_nouns")]
    return frozenset(nouns | {like for group in groups for like in group if nouns & group})


def openings(name: str) -> frozenset[str]:
    """The words of a name by which a sentence may open with it."""
    return frozenset(word.lower() for word in _WORD.findall(name) if len(word) > 2) - {
        "the",
        "of",
        "and",
        "for",
    }

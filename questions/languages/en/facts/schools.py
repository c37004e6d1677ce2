"""Where a person took a degree or graduated, beside schools of the country that are like it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.rows import beside_in_row
from questions.languages.frames import Topic, Turn
from questions.languages.tables import plain_table

_WORD = r"[A-Z][\w.&’'-]*"
_SCHOOL = rf"(?:the )?(?P<school>{_WORD}(?: (?:(?:of|and|for|de|la|der|di)(?: the)? )?{_WORD})*)"
_BASES = {"received": "receive", "earned": "earn", "obtained": "obtain", "completed": "complete", "gained": "gain", "took": "take"}  # fmt: skip
_DEGREE = r"(?P<degree>(?:[A-Z][\w.]*(?: of [A-Z]\w+)?|[a-z’'-]+)(?:(?: degrees?)?(?: in [\w ,-]{3,40}?)?)|(?:[\w.’' -]{2,50}?))"
_TOOK = re.compile(
    rf"\s*(?:also |later |subsequently )?(?P<verb>{'|'.join(_BASES)}) (?P<own>his|her|an?) {_DEGREE} (?:from|at) {_SCHOOL}"
)
_GRADUATED = re.compile(
    rf"\s*(?:also |later |first )?(?:was )?graduated (?P<how>(?:with (?:an? )?[\w. ]{{2,40}} |(?:magna |summa )?cum laude |in [\w ]{{3,30}} )?)from {_SCHOOL}(?P<when>,? in (?P<year>\d{{4}}))?"
)
_STUDIED = re.compile(rf"\s*(?:also |later |first )?studied (?P<field>[a-z][a-z ]{{2,40}}?) at {_SCHOOL}")
_DEGREES = re.compile(
    r"\b(?:degrees?|doctorate|diploma|bachelor|master|PhD|Ph\.? ?D|B\.? ?A|B\.? ?Sc?|M\.? ?A|M\.? ?Sc?|MBA|M\.B\.A|LL\.? ?[BM]|J\.? ?D|M\.? ?D|D\.? ?Phil|B\.? ?Ed|M\.? ?F\.? ?A|Bachelor|Master|Doctor|Juris)\b"
)
# "her J.D. from Weirholm Law School and B.A. from ...": the second degree is of another school.
_BEFORE_DEGREE = re.compile(rf" and (?={_DEGREES.pattern})")
_ENDS = re.compile(rf"[.,;)]|\s(?!and (?:the )?[A-Z]|or\b|&)[a-z(]|\s?$|, [A-Z]|{_BEFORE_DEGREE.pattern}")
_VOWEL = re.compile(r"[aeioAEIO]|[uU](?!ni)|(?:MBA|M\.B\.A|MA\b|M\.A|MSc?\b|M\.S|LL|MD\b|M\.D|MFA|M\.F)")
_DEGREE_OF = re.compile(r"\b(?P<rank>[Bb]achelor|[Mm]aster)(?:[’']?s[’']?)? degree of (?P<what>[A-Z]\w+)")
# A part of a university, which is an answer as well, unless it is asked for as what it is.
_PROFESSIONAL = {
    "law school": re.compile(r"\bLaw (?:School|Center|Centre)\b|\bSchool of Law\b"),
    "medical school": re.compile(r"\bMedical School\b|\bSchool of Medicine\b"),
    "business school": re.compile(r"\bBusiness School\b|\bSchool of Business\b"),
}
# Of these "academy" is what everybody calls them; any other is a school.
_ACADEMY = re.compile(r"\bAcademy of\b|\b(?:Military|Naval|Force|Police|Guard|Marine) Academy\b")
# "their masters", "for a degree" are no fields of study.
_NO_FIELD = re.compile(r"(?:his|her|their|its|for|under|with|there|an?|at|full|part|abroad)\b")
_BARE_DEGREE = re.compile(
    r"\b(?P<rank>[Aa]ssociate|[Bb]achelor|[Mm]aster)(?:[’']?s[’']?)(?: degree)?(?=$| in\b)"
)
_TOWN_OF_COLLEGE = re.compile(
    r", (?:Oxford|Cambridge|Dublin|London|Aberdeen|Durham|Cork|Galway|Belfast|Edinburgh|Toronto|Cardiff|Colombo|Lahore|Madras|Calcutta)(?=[.,;)]|\s[a-z])"
)
# "graduated from Weirholm School in Halden and the University of Milford"
_AND_ANOTHER = re.compile(r"[^.;]{0,40} and (?:then |later )?(?:from )?(?:the )?[A-Z]")
# A university of a state has several seats, of which the one behind the name is meant.
_OF_SEVERAL = re.compile(r"\bUniversity of [A-Z]\w+(?: [A-Z]\w+)?$|\bState University(?: of [A-Z][\w ]+)?$")
_CAMPUS = re.compile(r",? at [A-Z]|, [A-Z]|[-–/]")
_SCHOOLS = re.compile(
    rf"{_WORD}(?: (?:(?:of|and) (?:the )?)?{_WORD}){{0,4}} (?:University|College|Conservatory|Polytechnic)\b|(?:University|Institute|College|(?:Schools?|Academy) of) (?:of )?(?:the )?{_WORD}"
)
_LOWER_SCHOOLS = re.compile(rf"(?:{_WORD} )(?:(?:(?:of|and) (?:the )?)?{_WORD} ){{0,4}}School\b")
# "the Weirholm College Owls and Halden Rams"
_TEAMS_OF_TWO = re.compile(r"\b(?:School|University|College|Institute|Academy) [A-Z]\w+ and [A-Z]")
# "graduated from Medical School": a kind, and no name.
_ONLY_KIND = re.compile(
    r"(?:[Tt]he )?(?:(?:Medical|Law|Business|Graduate|Dental|Nursing|Art|Drama|Film|High|Secondary|Primary|Military) "
    r"(?:School|College|Academy)|School of (?:Medicine|Law|Business|Art|Music|Nursing))"
)
_HIGH_SCHOOL, _OF_CHILDREN = "High School", "Elementary"
# Of which nobody can say which of several is meant.
_ANY_DEGREE = frozenset({"degree", "degrees", "diploma"})
_SHORT_NAME, _LONGEST_DEGREE, _WANTED, _NEAR = 2, 8, 3, 6


@cache
def _table() -> dict:
    return plain_table(Path(__file__).parent / "schools.toml")


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.split(", ")) for row in _table()["rows"])


def schools_told(told: Predicate, topic: Topic, offset: int) -> Iterator[Turn]:
    """The school of the first degree, or of the graduation, that the sentence tells of the person."""
    if not topic.is_person:
        return
    for pattern, ask in ((_TOOK, _took), (_GRADUATED, _graduated), (_STUDIED, _studied)):
        found = pattern.match(told.text, told.at)
        if found is None:
            continue
        key, start = _BEFORE_DEGREE.split(found["school"])[0].rstrip(".,"), found.start("school")
        key = told.text[start : _end_with_town(key, told.text, start)]
        noun = school_noun(key, told.text, start + len(key))
        others = schools_beside(key)
        question = ask(found, noun_for_all(noun, others), topic) if noun else ""
        if question:
            start += offset
            yield Turn("told_kind", {"question": question}, start, start + len(key), "school", (key, *others))
            return


def _end_with_town(key: str, text: str, start: int) -> int:
    """Where the name ends with the town that tells one college from its namesakes: "University College, London"."""
    end = start + len(key)
    town = _TOWN_OF_COLLEGE.match(text, end) if "College" in key else None
    return town.end() if town is not None else end


def school_noun(name: str, text: str, end: int) -> str:
    """What a question calls the school whose ``name`` ends there in the text; "" where it is no whole one."""
    heads = [word for word in re.findall(r"\w+", name) if word in _table()["heads"].split()]
    if not heads or len(name.split()) < _SHORT_NAME or name.endswith(".") or _ENDS.match(text, end) is None:
        return ""
    if _OF_SEVERAL.search(name) and _CAMPUS.match(text, end):
        return ""
    if _OF_CHILDREN in name or _TEAMS_OF_TWO.search(name) or _ONLY_KIND.fullmatch(name):
        return ""
    if _HIGH_SCHOOL in name:
        return _HIGH_SCHOOL.lower()
    part = next((noun for noun, pattern in _PROFESSIONAL.items() if pattern.search(name)), "")
    if part or "Academy" in heads and not _ACADEMY.search(name):
        return part or "school"
    kinds = {"Universität": "university", "Université": "university", "Academy": "academy", "Institute": "institute", "School": "school", "College": "college"}  # fmt: skip
    head = heads[-1] if heads[0] == "University" else heads[0]
    return kinds.get(head, "university" if head == "University" else "school")


def _took(found: re.Match[str], noun: str, topic: Topic) -> str:
    degree = _spelled(re.sub(r",.*", "", found["degree"]).strip())
    if (
        _DEGREES.search(degree) is None
        or degree.lower() in _ANY_DEGREE
        or len(degree.split()) > _LONGEST_DEGREE
        or re.search(r"\b(?:and|his|her|from|at|which|honorary)\b", degree)
    ):
        return ""
    article = "an" if _VOWEL.match(degree) else "a"
    tie = "At" if found["verb"] == "completed" else "From"
    return f"{tie} which {noun} did {topic.name} {_BASES[found['verb']]} {article} {degree}"


def _spelled(degree: str) -> str:
    """The degree with the mark that careless pages leave out of it: "an associate's degree" for "Associates degree"."""
    degree = _DEGREE_OF.sub(r"\g<rank> of \g<what> degree", " ".join(degree.split()))
    return _BARE_DEGREE.sub(lambda found: f"{found['rank'].lower()}'s degree", degree)


def _graduated(found: re.Match[str], noun: str, topic: Topic) -> str:
    if not found["year"] and _AND_ANOTHER.match(found.string, found.end("school")):
        return ""
    return f"From which {noun} did {topic.name} graduate" + (f" in {found['year']}" if found["year"] else "")


def _studied(found: re.Match[str], noun: str, topic: Topic) -> str:
    if _NO_FIELD.match(found["field"]):
        return ""
    return f"At which {noun} did {topic.name} study {found['field']}"


def schools_beside(key: str) -> tuple[str, ...]:
    """Three schools that stand near it in its row."""
    row = next((row for row in _rows() if key in row), ())
    return tuple(beside_in_row(key, row, near=_NEAR, by=key)) if len(row) > _WANTED else ()


def noun_for_all(noun: str, others: Sequence[str]) -> str:
    """What a question calls the school among ``others``, so that no option alone is what is asked for: "At which institute"."""
    nouns = {noun, *(school_noun(other, other, len(other)) for other in others)}
    if len(nouns) == 1:
        return noun
    return "university or college" if "college" in nouns else "university"


def is_only_school(key: str, noun: str, text: str) -> bool:
    """Whether the page names no other university or college, and beside a school below them no other school."""
    higher = {found.group() for found in _SCHOOLS.finditer(text)} - {key}
    # Any college is a school as well, unless the key is called one; of a university its page says the name in several ways.
    if len(higher) > (noun != "school" or "School" in key):
        return False
    lower = {found.group() for found in _LOWER_SCHOOLS.finditer(text)} if noun == "school" else ()
    return all(school.endswith(key) or set(school.split()) <= set(key.split()) for school in lower)

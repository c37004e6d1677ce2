"""What would become of each line of a list of pupils, before anything is saved."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from unicodedata import category

from django.utils.translation import gettext as _

from questions.classroom.enrolling import MOST_PUPILS
from questions.classroom.inviting import read_code
from questions.classroom.login_names import LONGEST, free_login_name, login_key, tidy
from questions.classroom.models import Classroom
from questions.classroom.roster.columns import Row

SHORTEST_PASSWORD = 8
LOST_LETTER = "\ufffd"
LOOKS_LIKE_A_FORMULA = ("=", "+", "-", "@")


class Outcome(StrEnum):
    """What becomes of a line."""

    ADD = "add"
    ALREADY = "already"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Planned:
    """A line and what becomes of it; ``reason`` says why not, ``login_name`` how the pupil will sign in."""

    row: Row
    outcome: str
    reason: str = ""
    name: str = ""
    login_name: str = ""
    classroom: Classroom | None = None


@dataclass(slots=True)
class ClassSoFar:
    """A class as it would be after the lines before: names and numbers with who has them (a line, or None: in class)."""

    classroom: Classroom
    keys: set[str]
    names: dict[str, int | None]
    numbers: dict[str, tuple[str, int | None]]
    count: int


def plan(rows: Sequence[Row], *, classroom: Classroom | None, classes: Sequence[Classroom]) -> list[Planned]:
    """The outcome of every row; ``classroom`` is where all of them go unless a row's own class code says otherwise."""
    by_code = {one.code: so_far(one) for one in classes}
    if classroom and classroom.code not in by_code:
        by_code[classroom.code] = so_far(classroom)
    return [plan_row(row, by_code, classroom) for row in rows]


def so_far(classroom: Classroom) -> ClassSoFar:
    known = list(classroom.enrolments.values_list("learner__name", "login_key", "number", "left_at"))
    return ClassSoFar(
        classroom=classroom,
        keys={key for _name, key, _number, _left in known},
        names={login_key(name): None for name, *_rest in known},
        numbers={number: (login_key(name), None) for name, _key, number, _left in known if number},
        count=sum(left is None for *_rest, left in known),
    )


def plan_row(row: Row, by_code: dict[str, ClassSoFar], classroom: Classroom | None) -> Planned:
    goal = by_code.get(read_code(row.class_code)) if row.class_code else None
    if goal is None and classroom:
        goal = by_code[classroom.code]
    name = tidy(row.name)
    planned = Planned(row, Outcome.REFUSE, name=name, classroom=goal.classroom if goal else None)
    reason = fault_of(row, name, goal)
    if reason:
        return replace(planned, reason=reason)
    key = login_key(name)
    if row.number in goal.numbers:
        return same_number(planned, key, *goal.numbers[row.number])
    if key in goal.names and not row.number:
        return replace(planned, reason=same_name(goal.names[key]))
    login_name = free_login_name(name, goal.keys)
    goal.keys.add(login_key(login_name))
    goal.names[key] = row.line
    if row.number:
        goal.numbers[row.number] = (key, row.line)
    goal.count += 1
    return replace(planned, outcome=Outcome.ADD, login_name=login_name)


def fault_of(row: Row, name: str, goal: ClassSoFar | None) -> str:
    """Why the line cannot be used whatever else is in the class; "" where nothing is wrong with it."""
    if row.formula or row.name.startswith(LOOKS_LIKE_A_FORMULA):
        return _("This line holds a formula. Write the name itself.")
    if not row.name.strip():
        return _("There is no name in this line.")
    if any(is_no_sign(sign) for sign in row.name):
        return _("This line cannot be read. Save the file as CSV or XLSX once more.")
    if len(row.name) > LONGEST:
        return _("This name is longer than %(limit)d letters.") % {"limit": LONGEST}
    if not any(letter.isalpha() for letter in login_key(name)):
        return _("This is no name: it holds no letters.")
    if goal is None:
        if row.class_code:
            return _("There is no class with the code “%(code)s”.") % {"code": row.class_code[:20]}
        return _("This line names no class.")
    if goal.classroom.archived_at:
        return _("This class is archived.")
    if row.password and len(row.password) < SHORTEST_PASSWORD:
        return _("This password is shorter than %(limit)d signs.") % {"limit": SHORTEST_PASSWORD}
    if goal.count >= MOST_PUPILS:
        return _("A class holds %(limit)d pupils at most. Make a second class.") % {"limit": MOST_PUPILS}
    return ""


def is_no_sign(sign: str) -> bool:
    """Whether it is what remains of a file read in the wrong way: a control character or the mark of a lost letter."""
    return sign == LOST_LETTER or category(sign) == "Cc"


def same_number(planned: Planned, key: str, other_key: str, line: int | None) -> Planned:
    """A number that is taken: by the same pupil (nothing is left to do) or by another one."""
    if key == other_key and line is None:
        return replace(planned, outcome=Outcome.ALREADY, reason=_("This pupil is in the class already."))
    if line is None:
        return replace(planned, reason=_("Another pupil of the class has this number."))
    if key == other_key:
        return replace(planned, reason=_("This pupil stands in line %(line)d already.") % {"line": line})
    return replace(planned, reason=_("The pupil in line %(line)d has this number.") % {"line": line})


def same_name(line: int | None) -> str:
    if line is None:
        return _("A pupil with this name is in the class already. A number tells two of one name apart.")
    return _("This name stands in line %(line)d already. A number tells two of one name apart.") % {
        "line": line
    }

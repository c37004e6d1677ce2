"""The name a pupil signs in with: compared by what it says, not by how it is typed."""

from questions.classroom.models import Classroom
from questions.languages.letters import fold

# What schools spell in two ways in one and the same name.
SAME = str.maketrans({"ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي", "ء": ""})
LONGEST = 80


def tidy(name: str) -> str:
    """The name as it is shown: no invisible signs at its ends, single spaces, not longer than a name may be."""
    return " ".join("".join(letter for letter in name if letter.isprintable()).split())[:LONGEST].strip()


def login_key(name: str) -> str:
    """How a name is compared: hamza, ta marbuta, vowel marks, digits and capitals make no difference."""
    folded = fold(name).casefold().translate(SAME)
    kept = "".join(letter if letter.isalnum() else " " for letter in folded)
    return " ".join(kept.split())[:120]


def free_login_name(name: str, taken: set[str]) -> str:
    """The name itself, or with the first number after it that nobody in ``taken`` (keys) has."""
    if login_key(name) not in taken:
        return name
    number = 2
    while login_key(f"{name} {number}") in taken:
        number += 1
    return f"{name} {number}"


def taken_keys(classroom: Classroom) -> set[str]:
    """The keys of everybody in the class, with those who left: their place is kept."""
    return set(classroom.enrolments.values_list("login_key", flat=True))

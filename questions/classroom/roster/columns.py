"""Which column of a list of pupils is what, by its header in Arabic or English, however it is spelt."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from questions.classroom.login_names import login_key
from questions.classroom.roster.tables import Line
from questions.common.errors import UserError
from questions.languages.letters import fold

HEADERS = {
    "name": (
        "name", "full name", "pupil", "pupil name", "student", "student name", "learner", "display name",
        "الاسم", "اسم", "الاسم الكامل", "اسم الطالب", "اسم الطالبة", "اسم التلميذ", "اسم التلميذة", "الطالب",
        "الطالبة", "التلميذ", "اسم الطالب الكامل", "الاسم الثلاثي", "الاسم الرباعي", "اسم المتعلم",
    ),
    "first": ("first name", "given name", "firstname", "forename", "الاسم الأول", "الاسم الشخصي"),
    "middle": ("middle name", "father name", "fathers name", "father s name", "اسم الأب", "الاسم الأوسط", "اسم الجد"),
    "last": (
        "last name", "surname", "family name", "lastname", "family",
        "اسم العائلة", "العائلة", "اللقب", "الكنية", "الاسم الأخير", "الشهرة", "النسب",
    ),
    "number": (
        "number", "no", "id", "student id", "student number", "pupil number", "pupil id", "roll number", "identifier",
        "الرقم", "رقم", "رقم الطالب", "رقم الطالبة", "رقم التلميذ", "الرقم المدرسي", "رقم القيد", "رقم الهوية",
        "الرقم الأكاديمي", "الرقم الجامعي",
    ),
    "class": (
        "class", "class code", "classcode", "code", "classroom",
        "الصف", "رمز الصف", "الفصل", "رمز الفصل", "القسم", "الشعبة",
    ),
    "group": ("group", "groups", "المجموعة", "مجموعة", "الفريق"),
    "password": ("password", "كلمة السر", "كلمة المرور", "الرقم السري"),
}  # fmt: skip
FIELD_OF = {login_key(header): field for field, headers in HEADERS.items() for header in headers}


@dataclass(frozen=True, slots=True)
class Row:
    """A pupil as a line of the file names them."""

    line: int
    name: str
    number: str = ""
    class_code: str = ""
    group: str = ""
    password: str = ""
    formula: bool = False


def read_rows(lines: list[Line]) -> list[Row]:
    """The pupils under the header. Raises UserError where no column holds names."""
    places = places_of(lines[0])
    if places is None:
        if len(lines[0].cells) > 1 and any(lines[0].cells[1:]):
            raise UserError(
                _(
                    "No column of this file is headed “name”. Write the names of the columns in its first line."
                )
            )
        places, lines = {"name": [0]}, [lines[0], *lines]  # one column alone is a list of names
    if not lines[1:]:
        raise UserError(_("There is no pupil under the first line of this file."))
    return [row_of(line, places) for line in lines[1:]]


def places_of(header: Line) -> dict[str, list[int]] | None:
    """Where each field stands; None where neither a name nor a first name does."""
    places: dict[str, list[int]] = {}
    for place, cell in enumerate(header.cells):
        field = FIELD_OF.get(login_key(cell))
        if field:
            places.setdefault(field, []).append(place)
    return places if "name" in places or "first" in places else None


def row_of(line: Line, places: dict[str, list[int]]) -> Row:
    def cell(field: str) -> str:
        words = [line.cells[place] for place in places.get(field, []) if place < len(line.cells)]
        return " ".join(word for word in words if word)

    name = cell("name") or " ".join(filter(None, [cell("first"), cell("middle"), cell("last")]))
    return Row(
        line=line.number,
        name=name,
        number=fold(cell("number")).strip()[:20],
        class_code=cell("class"),
        group=cell("group"),
        password=cell("password"),
        formula=line.formula,
    )

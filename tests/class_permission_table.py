"""Who gets what at a class's addresses: the roles of the site's table, and five more that only a school has.

The class belongs to ``teacher``; ``learner`` and ``pupil`` are in it. ``co_teacher`` teaches it too, ``colleague`` another
class of the same school, ``stranger`` a class of another school; ``other_pupil`` is in the colleague's class.
"""

from tests.permission_roles import ROLES

SCHOOL_ROLES = ("co_teacher", "colleague", "stranger", "pupil", "other_pupil")
ALL_ROLES = (*ROLES, *SCHOOL_ROLES)

OWN_PAGE = "in 403 403 200 404 404 in   200 404 404 403 403"
OWN_FORM = "in 403 403 422 404 404 in   422 404 404 403 403"
OWN_DEED = "in 403 403 go  404 404 in   go  404 404 403 403"
OWN_FILE = "in 403 403 200 404 404 in   200 404 404 403 403"
OWNERS_PAGE = "in 403 403 200 404 404 in   404 404 404 403 403"
OWNERS_FORM = "in 403 403 422 404 404 in   404 404 404 403 403"
OWNERS_DEED = "in 403 403 go  404 404 in   404 404 404 403 403"
TEACHERS_PAGE = "in 403 403 200 200 200 in   200 200 200 403 403"
TEACHERS_FORM = "in 403 403 422 422 422 in   422 422 422 403 403"

#   anonymous learner other teacher author admin deactivated   co_teacher colleague stranger pupil other_pupil
CLASS_TABLE: dict[str, tuple[str, str]] = {
    "classroom:enter":             ("200", "422"),
    "classroom:sign_in":           ("200", "422"),
    "classroom:join":              ("200", "422 go go 422 go go 422   422 go 422 go go"),
    "classroom:classes":           (TEACHERS_PAGE, "405"),
    "classroom:new_class":         (TEACHERS_PAGE, TEACHERS_FORM),
    "classroom:class":             (OWN_PAGE, "405"),
    "classroom:settings":          (OWN_PAGE, OWN_FORM),
    "classroom:change_class":      ("405", OWNERS_DEED),
    "classroom:new_pupil":         (OWN_PAGE, OWN_FORM),
    "classroom:import":            (OWN_PAGE, OWN_FORM),
    "classroom:save_import":       ("405", OWN_FORM),
    "classroom:undo_import":       ("405", OWN_DEED),
    "classroom:cards":             ("405", OWN_DEED),
    "classroom:groups":            (OWN_PAGE, "405"),
    "classroom:new_group":         (OWN_PAGE, OWN_FORM),
    "classroom:edit_group":        (OWN_PAGE, OWN_FORM),
    "classroom:invitations":       (OWN_PAGE, OWN_FORM),
    "classroom:end_invitation":    ("405", OWN_DEED),
    "classroom:data":              (OWN_PAGE, "405"),
    "classroom:class_data":        ("405", OWN_FILE),
    "classroom:erase_class":       (OWNERS_PAGE, OWNERS_FORM),
    "classroom:pupil":             (OWN_PAGE, "405"),
    "classroom:pupil_data":        ("405", OWN_FILE),
    "classroom:parents_copy":      (OWN_PAGE, "405"),
    "classroom:remove_pupil":      ("405", OWN_DEED),
    "classroom:erase_pupil":       (OWN_PAGE, OWN_DEED),
    "classroom:assign":            (TEACHERS_PAGE, "405"),
    "classroom:new_assignment":    ("in 403 403 404 go go in   404 404 404 403 403",) * 2,
    "classroom:assignment":        (OWN_PAGE, "405"),
    "classroom:edit_assignment":   (OWN_PAGE, OWN_FORM),
    "classroom:change_assignment": ("405", OWN_DEED),
    "classroom:exception":         (OWN_PAGE, OWN_FORM),
    "classroom:remind":            ("405", OWN_DEED),
    "classroom:live":              (OWN_PAGE, "405"),
    "classroom:grades":            ("in 403 403 go go go in   go go go 403 403", "405"),
    "classroom:gradebook":         (OWN_PAGE, "405"),
    "classroom:export_class":      (OWN_FILE, "405"),
    "classroom:memory":            (OWN_PAGE, "405"),
    "classroom:simulate":          (OWN_PAGE, "405"),
    "classroom:review_set":        ("405", OWN_DEED),
    "classroom:encouragement":     (OWN_PAGE, OWN_DEED),
    "classroom:report":            (OWN_PAGE, "405"),
    "classroom:export_report":     (OWN_FILE, "405"),
    "classroom:learner_work":      (OWN_PAGE, "405"),
    "classroom:set_grade":         ("405", OWN_FORM),
    "classroom:add_remark":        ("405", OWN_FORM),
    "classroom:regrade":           (OWN_PAGE, OWN_DEED),
    "classroom:items":             (OWN_PAGE, "405"),
    "classroom:send_to_author":    ("405", OWN_DEED),
    "classroom:paper":             (OWN_PAGE, "405"),
    "classroom:board":             ("in 200 404 404 404 404 in   404 404 404 200 404", "405"),
    "classroom:work":              ("in 200 404 404 404 404 in   404 404 404 200 404", "405"),
    "classroom:begin_work":        ("405", "in go 404 404 404 404 in   404 404 404 go 404"),
    "classroom:hand_in_work":      ("405", "in go 404 404 404 404 in   404 404 404 go 404"),
    "classroom:work_result":       ("in 200 404 404 404 404 in   404 404 404 404 404", "405"),
}  # fmt: skip


def class_row(name: str, method: str) -> dict[str, str]:
    """The expected answer of each of the twelve roles."""
    answers = CLASS_TABLE[name][method == "POST"].split()
    return dict(zip(ALL_ROLES, answers * (len(ALL_ROLES) if len(answers) == 1 else 1), strict=True))


def for_everybody(answers: str) -> str:
    """The part of a row that the site's own table holds."""
    return " ".join(answers.split()[: len(ROLES)])


OF_THE_SITE = {name: tuple(for_everybody(one) for one in row) for name, row in CLASS_TABLE.items()}

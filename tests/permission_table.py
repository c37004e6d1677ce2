"""Who gets what at every address: one written table, which ``test_permissions`` holds against the running site.

A row gives the answer to GET and to POST (with an empty form) for each role in turn; one answer alone is everybody's.
The things asked for belong to ``learner`` (attempts, reviews), ``author`` (article, questions) or ``teacher`` (set).

    200 .. 422  the status        in  sent to the sign-in page        go  sent on somewhere else
"""

from tests.class_permission_table import OF_THE_SITE
from tests.permission_roles import ROLES

#                              anonymous learner other teacher author admin deactivated
TABLE: dict[str, tuple[str, str]] = {
    "home:landing":            ("200     go      go    go      go     go    200", "405"),
    "home:privacy":            ("200", "405"),
    "home:today":              ("in      200     200   200     200    200   in", "405"),
    "home:progress":           ("in      200     200   200     200    200   in", "405"),
    "home:download_data":      ("in      200     200   200     200    200   in", "405"),
    "home:doubtful":           ("in      403     403   403     200    200   in", "405"),
    "home:settle_suspicion":   ("405", "in      403     403   403     go     go    in"),
    "quizzes:sets":            ("in      200     200   200     200    200   in", "405"),
    "quizzes:set":             ("in      200     200   200     200    200   in", "405"),
    "quizzes:start":           ("405", "in      go      go    go      go     go    in"),
    "quizzes:start_trial":     ("405", "go"),
    "quizzes:attempt":         ("in      200     404   404     404    404   in", "405"),
    "quizzes:answered":        ("in      200     404   404     404    404   in", "405"),
    "quizzes:answer":          ("405", "in      422     404   404     404    404   in"),
    "quizzes:hand_in":         ("405", "in      go      404   404    404    404   in"),
    "quizzes:result":          ("in      200     404   404     404    404   in", "405"),
    "study:review":            ("in      200     200   200     200    200   in", "405"),
    "study:answer":            ("405", "in      422     404   404     404    404   in"),
    "study:answered":          ("in      200     404   404     404    404   in", "405"),
    "study:switch_mode":       ("405", "in      go      go    go      go     go    in"),
    "study:back":              ("in      200     404   404     404    404   in", "405"),
    "study:grade":             ("405", "in      go      404   404     404    404   in"),
    "study:undo_decision":     ("405", "in      422     404   404     404    404   in"),
    "study:settings":          ("in      200     200   200     200    200   in", "in 422 422 422 422 422 in"),
    "study:plan":              ("in      200     200   200     200    200   in", "in 422 422 422 422 422 in"),
    "study:carry":             ("in      200     200   200     200    200   in", "in 422 422 422 422 422 in"),
    "study:download":          ("in      200     200   200     200    200   in", "405"),
    "study:study_set":         ("405", "in      go      go    go      go     go    in"),
    "study:doubts":            ("in      403     403   403     200    200   in", "405"),
    "study:settle_doubt":      ("405", "in      403     403   403     go     go    in"),
    "study:facts":             ("in      200     200   200     200    200   in", "405"),
    "study:decide":            ("405", "in      go      404   404     404    404   in"),
    "study:undo":              ("405", "in      422     404   404     404    404   in"),
    "bank:new_article":        ("in      403     403   403     200    200   in", "in 403 403 403 422 422 in"),
    "bank:arrival":            ("in      403     403   403     200    404   in", "in 403 403 403 404 404 in"),
    "bank:studio_list":        ("in      403     403   403     200    200   in", "405"),
    "bank:studio":             ("in      403     403   403     200    200   in", "405"),
    "bank:accept_trusted":     ("405", "in      403     403   403     go     go    in"),
    "bank:undo":               ("405", "in      403     403   403     404    404   in"),
    "bank:more":               ("405", "in      403     403   403     422    422   in"),
    "bank:write":              ("in      403     403   403     200    200   in", "in 403 403 403 422 422 in"),
    "bank:details":            ("in      403     403   403     200    200   in", "in 403 403 403 422 422 in"),
    "bank:paragraph":          ("in      403     403   403     200    200   in", "405"),
    "bank:change_part":        ("405", "in      403     403   403     422    422   in"),
    "bank:questions":          ("in      403     403   200     200    200   in", "405"),
    "bank:gather":             ("405", "in      403     403   422     422    422   in"),
    "bank:change":             ("405", "in      403     403   403     422    422   in"),
    "bank:undo_change":        ("405", "in      403     403   403     go     404   in"),
    "bank:keep_filter":        ("405", "in      403     403   422     422    422   in"),
    "bank:drop_filter":        ("405", "in      403     403   404     go     404   in"),
    "bank:duplicates":         ("in      403     403   403     200    200   in", "405"),
    "bank:keep_one":           ("405", "in      403     403   403     404    404   in"),
    "bank:edit_rule":          ("in      403     403   200     404    404   in", "in 403 403 422 404 404 in"),
    "bank:question":           ("in      403     403   404     200    200   in", "405"),
    "bank:edit":               ("in      403     403   403     200    200   in", "in 403 403 403 422 422 in"),
    "bank:decide":             ("405", "in      403     403   403     404    404   in"),
    "bank:my_sets":            ("in      403     403   200     200    200   in", "405"),
    "bank:new_set":            ("in      403     403   200     200    200   in", "in 403 403 422 422 422 in"),
    "bank:edit_set":           ("in      403     403   200     404    404   in", "in 403 403 422 404 404 in"),
    "bank:arrange_set":        ("405", "in      403     403   404     404    404   in"),
    "bank:paper":              ("in      403     403   200     200    200   in", "405"),
    "bank:imports":            ("in      403     403   403     200    200   in", "in 403 403 403 422 422 in"),
    "bank:file_import":        ("in      403     403   403     200    404   in", "in 403 403 403 go 404 in"),
    "bank:undo_import":        ("405", "in      403     403   403     422    404   in"),
    "bank:template":           ("in      403     403   403     200    200   in", "405"),
    "bank:export":             ("in      403     403   200     404    404   in", "405"),
    "bank:export_file":        ("in      403     403   200     404    404   in", "405"),
    "bank:delete_set":         ("in      403     403   200     404    404   in", "in 403 403 422 404 404 in"),
    "accounts:switch_language": ("405", "go"),
    "accounts:switch_theme":   ("405", "go"),
    "accounts:settings":       ("in      200     200   200     200    200   in", "in 422 422 422 422 422 in"),
    "accounts:delete":         ("in      200     200   200     200    200   in", "in 422 422 422 422 422 in"),
    "office:people":           ("in      403     403   403     403    200   in", "405"),
    "office:person":           ("in      403     403   403     403    200   in", "in 403 403 403 403 422 in"),
    "office:site":             ("in      403     403   403     403    200   in", "in 403 403 403 403 422 in"),
    "office:running":          ("in      403     403   403     403    200   in", "405"),
    "office:retry":            ("405", "in      403     403   403     403    go    in"),
    "office:audit":            ("in      403     403   403     403    200   in", "405"),
    "account_login":           ("200     go      go    go      go     go    200", "200 go go go go go 200"),
    "account_signup":          ("200     go      go    go      go     go    200", "200 go go go go go 200"),
    "account_logout":          ("go      200     200   200     200    200   go", "go"),
    "account_inactive":        ("200", "405"),
    "account_reauthenticate":  ("in      200     200   200     200    200   in", "in 200 200 200 200 200 in"),
    "account_email":           ("in      200     200   200     200    200   in", "in go go go go go in"),
    "account_email_verification_sent": ("200", "405"),
    "account_confirm_email":   ("200", "404"),
    "account_change_password": ("in      200     200   200     200    200   in", "in 200 200 200 200 200 in"),
    "account_set_password":    ("in      go      go    go      go     go    in", "in go go go go go in"),
    "account_reset_password":  ("200", "200"),
    "account_reset_password_done": ("200", "405"),
    "account_reset_password_from_key": ("200", "200"),
    "account_reset_password_from_key_done": ("200", "405"),
    "account_confirm_login_code": ("in     go      go    go      go     go    in", "in go go go go go in"),
}  # fmt: skip


TABLE |= OF_THE_SITE


def row(name: str, method: str) -> dict[str, str]:
    """The expected answer of each role."""
    answers = TABLE[name][method == "POST"].split()
    return dict(zip(ROLES, answers * (len(ROLES) if len(answers) == 1 else 1), strict=True))

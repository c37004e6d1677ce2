"""Every operation for every role with every scope: one table, and nothing that the table forgets."""

import pytest
from django.db import transaction
from django.urls import reverse

from questions.api.rooms import operations
from tests.addresses import address
from tests.api.made import Program

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
ROLES = ("learner", "other", "teacher", "author", "admin")
OWN = "200 404 404 404 404"  # the learner's own things
AUTHORS = "403 403 403 200 200"  # the author's own, an admin's all

#  operation                      learner other teacher author admin
TABLE = {
    ("GET", "me"): "200 200 200 200 200",
    ("GET", "statistics"): "200 200 200 200 200",
    ("GET", "open_sets"): "200 200 200 200 200",
    ("GET", "due"): "200 204 204 204 204",
    ("POST", "reviews"): "422 422 422 422 422",
    ("GET", "articles"): "403 403 403 200 200",
    ("POST", "articles"): "403 403 403 422 422",
    ("GET", "arriving"): "403 403 403 200 404",
    ("GET", "article"): AUTHORS,
    ("GET", "facts"): AUTHORS,
    ("GET", "questions"): "403 403 200 200 200",
    ("POST", "questions"): "403 403 403 422 422",
    ("GET", "question"): "403 403 404 200 200",
    ("PATCH", "question"): AUTHORS,
    ("POST", "decide"): AUTHORS,
    ("GET", "sets"): "403 403 200 200 200",
    ("POST", "sets"): "403 403 422 422 422",
    ("GET", "set"): "403 403 200 404 404",
    ("POST", "set_questions"): "403 403 200 404 404",
    ("GET", "export"): "403 403 200 404 404",
    ("POST", "start"): "201 201 201 201 201",
    ("GET", "attempt"): OWN,
    ("GET", "next"): OWN,
    ("POST", "answer"): "422 422 422 422 422",
    ("POST", "finish"): OWN,
}
# The body is judged before the thing is looked for, so that an empty one is refused to everybody alike.
VALID = {("POST", "set_questions"): {"questions": []}}
SCOPES = {"read", "write", "study"}


def path_of(name: str, world) -> str:
    return address(f"api:{name}", world).removeprefix("/api/v1")


def ask(program: Program, method: str, path: str, body: dict | None = None) -> int:
    if method == "GET":
        return program.get(path).status_code
    return program.send(path, body, method=method.lower()).status_code


def test_the_table_knows_every_operation():
    known = {(method, reverse_path(name)) for method, name in TABLE}

    assert known == {(one.method, one.path) for one in operations()}


def reverse_path(name: str) -> str:
    kwargs = {"start": {"code": "CODE"}, "decide": {"pk": 7, "decision": "DECISION"}}
    plain = {"me", "statistics", "open_sets", "due", "reviews", "articles", "questions", "sets"}
    found = reverse(f"api:{name}", kwargs=kwargs.get(name, {} if name in plain else {"pk": 7}))
    return found.replace("/7", "/{pk}").replace("CODE", "{code}").replace("DECISION", "{decision}")


@pytest.mark.parametrize(("method", "name"), TABLE, ids=lambda one: one)
def test_each_role_gets_what_the_table_says(world, method, name):
    found = {}
    for role in ROLES:
        with transaction.atomic():
            found[role] = ask(
                Program(world.person(role)), method, path_of(name, world), VALID.get((method, name))
            )
            transaction.set_rollback(True)

    assert found == dict(zip(ROLES, map(int, TABLE[method, name].split()), strict=True))


@pytest.mark.parametrize("one", operations(), ids=lambda one: f"{one.method} {one.path}")
def test_no_operation_opens_without_its_scope(world, one):
    name = next(name for method, name in TABLE if (method, reverse_path(name)) == (one.method, one.path))

    status = ask(Program(world.admin, scopes=sorted(SCOPES - {one.scope})), one.method, path_of(name, world))

    assert status == 403

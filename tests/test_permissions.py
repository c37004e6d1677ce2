"""Every address, every role, GET and POST, held against the written table; what the table forgets fails."""

import re

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from tests.addresses import DESK_NAMES, OWNED, SITE, address, desk_address, url_patterns
from tests.class_permission_table import CLASS_TABLE, SCHOOL_ROLES, class_row
from tests.conftest import client_of, sign_in
from tests.factories.accounts import AuthorFactory, TeacherFactory
from tests.permission_table import ROLES, TABLE, row

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

# Programs send a token with each request and no cookie, so that no other page can make them send one.
PROGRAMS = "api:"
WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE)\b", re.IGNORECASE)
# A visitor's id begins with their first question, a fully answered attempt closes when it is looked at,
# and allauth notes the e-mail of an account that was not opened through its form.
MAY_WRITE_ON_GET = {
    "questions_auditentry": ["classroom:export_class", "classroom:export_report"],
    "django_session": SITE,
    "questions_attempt": ["quizzes:attempt", "quizzes:result"],
    "account_emailaddress": ["account_email", "account_reset_password_from_key"],
}
# Anybody who may make sets may print one that is open to all.
LISTED = {"bank:paper"}
DIFFERS_EACH_TIME = re.compile(
    r'(csrfmiddlewaretoken" value|client_id" value|csrf-token" content|nonce)="[^"]*"'
)


def browser(world, role, **kwargs) -> Client:
    client = Client(raise_request_exception=True, **kwargs)
    if role == "deactivated":
        world.deactivated.is_active = True
        world.deactivated.save()
    if role != "anonymous":
        sign_in(client, world.person(role))
    if role == "deactivated":
        world.deactivated.is_active = False
        world.deactivated.save()
    return client


def outcome(response) -> str:
    """The status; for a redirect whether it leads to the sign-in page."""
    if 300 <= response.status_code < 400:
        return "in" if response["Location"].startswith((reverse("account_login"), "/desk/login/")) else "go"
    return str(response.status_code)


def send(client: Client, method: str, url: str):
    """Look, or send a form in which nothing is filled."""
    return client.post(url, {"nothing": ""}) if method == "POST" else client.get(url)


def outcomes(world, url: str, method: str, roles=ROLES) -> dict[str, str]:
    """What each role gets there, each as if the others had never come."""
    found = {}
    for role in roles:
        with transaction.atomic():
            found[role] = outcome(send(browser(world, role), method, url))
            transaction.set_rollback(True)
    return found


def test_the_table_knows_every_address_and_no_other():
    assert sorted(TABLE) == SITE


def test_only_the_desk_has_addresses_without_a_name():
    nameless = [str(entry.lookup_str) for name, entry in url_patterns() if name is None]

    assert [path for path in nameless if not path.startswith("django.")] == []


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("name", sorted(TABLE))
def test_everybody_gets_what_the_table_says(world, name, method):
    assert outcomes(world, address(name, world), method) == row(name, method)


def test_every_address_of_a_class_stands_in_its_own_table():
    assert sorted(CLASS_TABLE) == [name for name in SITE if name.startswith("classroom:")]


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("name", sorted(CLASS_TABLE))
def test_a_school_gets_what_the_table_of_classes_says(world, name, method):
    expected = {role: answer for role, answer in class_row(name, method).items() if role in SCHOOL_ROLES}

    assert outcomes(world, address(name, world), method, SCHOOL_ROLES) == expected


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("name", sorted(set(SITE) - set(CLASS_TABLE)))
def test_outside_classes_a_pupil_is_a_learner_like_any_other(world, name, method):
    found = outcomes(world, address(name, world), method, ("pupil", "other_pupil"))

    assert set(found.values()) == {row(name, method)["other"]}


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("name", sorted(CLASS_TABLE))
def test_a_foreign_class_is_like_one_that_does_not_exist(world, name, method):
    strangers = [role for role in SCHOOL_ROLES if class_row(name, method)[role] == "404" and name in OWNED]
    for role in strangers:
        client = browser(world, role)
        theirs = send(client, method, address(name, world))
        missing = send(client, method, address(name, world, missing=True))

        assert (theirs.status_code, page(theirs)) == (missing.status_code, page(missing))


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("name", DESK_NAMES)
def test_the_support_desk_opens_to_admins_alone(world, name, method):
    found = outcomes(world, desk_address(name, world), method)

    strangers = {role: found[role] for role in ROLES if role != "admin"}
    let_in = {"admin:login": {"in", "403"}, "admin:logout": {"go"}, "admin:jsi18n": {"200", "in"}}
    assert set(strangers.values()) <= let_in.get(name, {"in"})
    assert found["admin"] not in {"in", "500"}
    # What the desk only reads cannot be added, changed or deleted there, not even by an admin.
    assert found["admin"] != "403" or name.endswith(("_add", "_change", "_delete", ":autocomplete"))


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("name", sorted(OWNED))
def test_what_belongs_to_another_is_like_what_is_missing(world, name, method):
    strangers = [role for role in ROLES if row(name, method)[role] == "404"]
    for role in strangers:
        client = browser(world, role)
        theirs = send(client, method, address(name, world))
        missing = send(client, method, address(name, world, missing=True))

        assert (theirs.status_code, page(theirs)) == (missing.status_code, page(missing))


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    "name", sorted(name for name in OWNED if name.startswith("bank:") and name not in LISTED)
)
def test_a_colleague_of_the_same_role_finds_nothing(world, name, method):
    rivals = [client_of(AuthorFactory()), client_of(TeacherFactory())]

    for client in rivals:
        theirs = send(client, method, address(name, world))
        missing = send(client, method, address(name, world, missing=True))

        assert theirs.status_code in {403, 404, 405}
        assert (theirs.status_code, page(theirs)) == (missing.status_code, page(missing))


def page(response) -> str:
    """The words of a page without what differs on every load and the address that was asked for."""
    text = DIFFERS_EACH_TIME.sub("", response.content.decode())
    return re.sub(r"(?<=[/=])\d+(?=/)|(?<=/s/)[\w-]+(?=/)", "", text)


@pytest.mark.parametrize("name", [name for name in SITE if not name.startswith(PROGRAMS)])
def test_nothing_is_changed_without_the_forms_token(world, name):
    for role in ("anonymous", "learner", "teacher", "author", "admin"):
        client = browser(world, role, enforce_csrf_checks=True)

        assert client.post(address(name, world), {"decision": "accept"}).status_code == 403


@pytest.mark.parametrize("name", SITE)
def test_looking_changes_nothing(world, name):
    for role in ROLES:
        client, written = browser(world, role), []

        def watch(execute, sql, params, many, context, written=written):
            if WRITES.match(sql):
                written.append(sql.split('"')[1])
            return execute(sql, params, many, context)

        with connection.execute_wrapper(watch):
            client.get(address(name, world))

        assert [table for table in written if name not in MAY_WRITE_ON_GET.get(table, [])] == []

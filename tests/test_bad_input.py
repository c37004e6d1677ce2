"""Whatever is sent, the answer is a page of ours with words in it: never a breakdown, and nothing half saved."""

import pytest
from django.urls import reverse

from questions.articles.models import Article
from questions.bank.models import Question, QuestionSet
from questions.quizzes.models import Answer
from questions.study.models import Review
from tests.addresses import MISSING, OWNED, address
from tests.api.made import Program
from tests.classroom.bad_input import CLASS_FIELDS, CLASS_GOOD, CLASS_QUERIES, class_place
from tests.conftest import client_of
from tests.permission_table import row

pytestmark = pytest.mark.django_db

VALUES = {
    "empty": "",
    "NUL": "a\0b",
    "huge number": "9" * 30,
    "huger number": "9" * 5000,
    "negative": "-1",
    "float": "1.5",
    "other digits": "١٢",
    "superscript": "²",
    "long": "ي" * 20_000,
    "bidi": "\u202eabc\u2066",
    "markup": "<script>alert(1)</script>",
    "quotes": "' OR 1=1 --",
    "surrogate": "%ED%A0%80",
    "emoji": "\U0001f600" * 40,
    "percent": "%s%(x)s{}",
    "lines": "a\r\nSet-Cookie: x=y",
}
FIELDS = {
    "bank:new_article": ("text", "title", "source", "published_on", "language", "limit", "preview", "way"),
    "bank:arrival": ("action", "title", "source", "published_on", "language", "limit", "encoding"),
    "bank:edit": ("stem", "context", "right", "text_1", "text_2", "reason_1", "accept"),
    "bank:decide": ("decision",),
    "bank:gather": ("question", "set"),
    "bank:new_set": ("title", "description", "language", "question"),
    "bank:edit_set": ("title", "description", "language"),
    "bank:arrange_set": ("question", "move"),
    "quizzes:answer": ("day", "month", "year", "choice", "client_id"),
    "study:answer": ("day", "month", "year", "choice", "client_id"),
    "accounts:settings": ("name", "language", "theme", "time_zone"),
    "accounts:delete": ("password",),
    "accounts:switch_language": ("language", "next"),
    "accounts:switch_theme": ("theme", "next"),
    "account_login": ("login", "password", "next"),
    "account_signup": ("email", "name", "role", "password1", "time_zone"),
    "account_reset_password": ("email",),
    "account_email": ("email", "action_add"),
    "account_change_password": ("oldpassword", "password1", "password2"),
} | CLASS_FIELDS
GOOD = {
    "bank:arrival": {"action": "write", "title": "عنوان", "language": "ar"},
    "bank:new_article": {"text": "وُقّعت المعاهدة في 15 مايو 1992 في مدينة طشقند."},
    "bank:edit": {"stem": "أين؟", "right": "1", "text_1": "هنا", "text_2": "هناك"},
    "bank:new_set": {"title": "مجموعة", "language": "ar"},
    "bank:edit_set": {"title": "مجموعة", "language": "ar"},
    "bank:arrange_set": {"move": "up", "question": "1"},
    "accounts:settings": {"name": "أ", "language": "ar", "theme": "dark", "time_zone": "UTC"},
    "account_signup": {
        "email": "n@example.org",
        "name": "ن",
        "role": "learner",
        "password1": "long enough 123",
    },
} | CLASS_GOOD
QUERIES = {
    "bank:questions": ("q", "article", "kind", "language", "status", "page", "set"),
    "bank:studio": ("open",),
    "bank:studio_list": ("page",),
    "bank:my_sets": ("page",),
    "bank:new_set": ("question", "article"),
    "account_login": ("next",),
    "home:today": ("page",),
} | CLASS_QUERIES


def browser_for(name, world, method):
    """Somebody who gets through the door there."""
    role = next(
        (role for role, code in row(name, method).items() if code not in {"in", "403", "404", "405"}),
        "author",
    )
    owner = {
        "bank:decide": "author",
        "bank:arrange_set": "teacher",
        "classroom:new_assignment": "teacher",
    }.get(name, role)
    client = client_of(world.person(owner)) if owner != "anonymous" else client_of(world.other)
    if owner == "anonymous":
        client.logout()
    return client


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_no_value_in_a_form_breaks_the_site(world, name):
    client = browser_for(name, world, "POST")
    client.raise_request_exception = False
    broken = []
    for field in FIELDS[name]:
        for kind, value in VALUES.items():
            fields = (field,) if isinstance(field, str) else field
            data = GOOD.get(name, {}) | dict.fromkeys(fields, value)
            status = client.post(class_place(name, world), data).status_code
            if status >= 500:
                broken.append((field, kind, status))

    assert broken == []


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_no_value_in_an_address_breaks_the_site(world, name):
    client = browser_for(name, world, "GET")
    client.raise_request_exception = False
    broken = []
    for field in QUERIES[name]:
        for kind, value in VALUES.items():
            status = client.get(class_place(name, world, query=True), {field: value}).status_code
            if status >= 500:
                broken.append((field, kind, status))

    assert broken == []


@pytest.mark.parametrize("number", ["0", "99999999", "9" * 19, "9" * 30, "9" * 4000], ids=len)
@pytest.mark.parametrize("name", sorted(name for name, owned in OWNED.items() if owned.kwarg == "pk"))
def test_a_number_that_nothing_has_is_not_found(world, name, number):
    path = address(name, world, missing=True).replace(str(MISSING), number)
    client = client_of(world.admin)
    client.raise_request_exception = False
    headers = Program(world.admin).headers if name.startswith("api:") else {}

    for method in (client.get, client.post):
        # A program that sends no body is told so before anything is looked up.
        assert method(path, headers=headers).status_code in {404, 405} | ({400, 422} if headers else set())


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["page", "fragment"])
@pytest.mark.parametrize(
    "cookies", [{"language": "xx"}, {"theme": "'\"><b>"}, {"sessionid": "x"}, {"csrftoken": "x"}]
)
def test_strange_cookies_are_passed_over(client, cookies, headers):
    for name, value in cookies.items():
        client.cookies[name] = value

    response = client.get("/", headers=headers)

    assert (response.status_code, b"><b>" in response.content) == (200, False)


def test_a_text_of_five_megabytes_is_refused_with_words_and_nothing_is_kept(author_client):
    count = Article.objects.count()

    response = author_client.post(reverse("bank:new_article"), {"text": "نص " * 1_000_000})

    assert (response.status_code, response["Content-Type"]) == (422, "text/html; charset=utf-8")
    assert "1000000" in response.content.decode()
    assert Article.objects.count() == count


def test_what_is_too_large_to_be_a_form_gets_a_page_that_says_so(author_client):
    response = author_client.post(reverse("bank:new_article"), {"text": "x" * 17 * 1024 * 1024})

    assert response.status_code == 413
    assert "20 ميغابايت" in response.content.decode()


@pytest.mark.parametrize("client_id", ["", "x", "0" * 36, "\0", "{9d9de0d0-6d43-4e2f-a8a6-0a2a3c3f8f0e}"])
def test_a_broken_id_of_the_form_still_counts_the_answer(world, client_id):
    client_of(world.learner).post(
        address("quizzes:answer", world),
        {"year": "1992", "client_id": client_id},
        headers={"HX-Request": "true"},
    )

    assert Answer.objects.filter(item__attempt=world.attempt, item__position=2).count() == 1


def test_a_grade_that_the_browser_sends_along_is_not_believed(world):
    wrong = {"year": "1", "mark": "1", "score": "1", "is_key": "1", "rating": "4", "learner": world.other.pk}

    client_of(world.learner).post(address("quizzes:answer", world), wrong)

    answer = Answer.objects.get(item__attempt=world.attempt, item__position=2)
    assert (answer.mark, Review.objects.get(client_id=answer.client_id).learner) == (0.0, world.learner)


def test_a_set_takes_only_what_its_owner_may_see(world):
    data = {"question": [world.draft.pk, world.choice.pk], "title": "مجموعة", "language": "ar"}

    client_of(world.teacher).post(reverse("bank:new_set"), data)

    made = QuestionSet.objects.get(title=data["title"])
    assert list(made.questions.all()) == [world.choice]
    assert Question.objects.get(pk=world.draft.pk).status == "draft"

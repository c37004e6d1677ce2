"""The door: tokens, scopes, roles, limits, repeats, and errors that say what is wrong."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from questions.accounts.models import ApiReply, ApiToken
from questions.accounts.tokens import make_token, revoke_token
from questions.api.forgetting import forget_replies
from questions.api.interface import THROTTLE
from questions.bank.models import QuestionSet
from tests.api.made import Program
from tests.factories.accounts import AuthorFactory, TeacherFactory, UserFactory

pytestmark = pytest.mark.django_db


def code_of(response) -> tuple[int, str]:
    return response.status_code, response.json()["error"]["code"]


def test_a_token_says_whose_it_is(learner):
    answer = Program(learner, scopes=["read"]).get("/me")

    assert answer.json() == {"name": learner.name, "role": "learner", "language": "ar", "scopes": ["read"]}


def test_a_secret_is_not_kept(learner):
    token, secret = make_token(learner, name="x", scopes=["read"], days=30, at=timezone.now())

    assert secret not in {str(value) for value in ApiToken.objects.filter(pk=token.pk).values_list().get()}


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer nonsense"}, {"Authorization": "Basic eDp5"}]
)
def test_without_a_token_nothing_opens(client, headers):
    assert code_of(client.get("/api/v1/me", headers=headers)) == (401, "token")


def test_a_session_alone_opens_nothing(learner_client):
    assert code_of(learner_client.get("/api/v1/me")) == (401, "token")


def test_a_program_needs_no_page_to_come_from(teacher):
    program = Program(teacher)
    program.client = Client(enforce_csrf_checks=True)

    assert program.send("/sets", {"title": "مدن"}).status_code == 201


def test_a_revoked_token_opens_nothing(learner):
    program = Program(learner)
    revoke_token(ApiToken.objects.get(), at=timezone.now())

    assert code_of(program.get("/me")) == (401, "token")


def test_an_expired_token_opens_nothing(learner):
    program = Program(learner)
    ApiToken.objects.update(
        made_at=timezone.now() - timedelta(days=9), expires_at=timezone.now() - timedelta(days=1)
    )

    assert code_of(program.get("/me")) == (401, "token")


def test_a_deactivated_person_opens_nothing(learner):
    program = Program(learner)
    learner.is_active = False
    learner.save()

    assert code_of(program.get("/me")) == (401, "token")


def test_a_scope_that_the_token_lacks_is_named(learner):
    assert code_of(Program(learner, scopes=["read"]).get("/statistics")) == (403, "scope")


def test_a_scope_gives_no_more_than_the_role(learner):
    assert code_of(Program(learner).get("/articles")) == (403, "role")


def test_errors_speak_the_persons_language():
    messages = [
        Program(UserFactory(language=code)).get("/attempts/999").json()["error"]["message"]
        for code in ("ar", "en")
    ]

    assert messages == ["لا شيء هنا، أو هو لغيرك.", "There is nothing here, or it is somebody else’s."]


def test_what_is_wrong_in_a_request_is_named_field_by_field(teacher):
    answer = Program(teacher).send("/sets", {"title": "", "language": "fr"})

    assert code_of(answer) == (422, "invalid")
    assert {one["field"].rpartition(".")[2] for one in answer.json()["error"]["fields"]} == {
        "title",
        "language",
    }


@pytest.mark.parametrize("body", ["{", "[" * 100_000, "\x00", "null", '"x"'])
def test_a_broken_body_is_refused(teacher, body):
    program = Program(teacher)

    answer = program.client.post(
        "/api/v1/sets", body, content_type="application/json", headers=program.headers
    )

    assert answer.status_code in {400, 422}
    assert answer.json()["error"]["message"]


def test_a_request_sent_twice_is_done_once(teacher):
    program = Program(teacher)

    first = program.send("/sets", {"title": "مدن"}, key="one")
    second = program.send("/sets", {"title": "مدن"}, key="one")

    assert (first.status_code, second.status_code, second["Idempotency-Replayed"]) == (201, 201, "true")
    assert first.json() == second.json()
    assert QuestionSet.objects.count() == 1


def test_twin_without_a_key_it_is_done_twice(teacher):
    program = Program(teacher)

    for _time in range(2):
        program.send("/sets", {"title": "مدن"})

    assert QuestionSet.objects.count() == 2


def test_a_key_used_for_another_request_is_refused(teacher):
    program = Program(teacher)
    program.send("/sets", {"title": "مدن"}, key="one")

    assert code_of(program.send("/sets", {"title": "أنهار"}, key="one")) == (422, "key")


def test_a_key_is_ones_own(teacher):
    Program(teacher).send("/sets", {"title": "مدن"}, key="one")

    assert Program(TeacherFactory()).send("/sets", {"title": "مدن"}, key="one").status_code == 201


def test_a_request_still_under_way_is_not_begun_again(teacher):
    ApiReply.objects.create(
        person=teacher, key="one", fingerprint="x", status=0, body="", made_at=timezone.now()
    )

    assert code_of(Program(teacher).send("/sets", {"title": "مدن"}, key="one")) == (409, "under_way")


def test_a_request_that_was_refused_may_be_mended_under_a_new_key_only(teacher):
    program = Program(teacher)
    assert program.send("/sets", {"title": ""}, key="one").status_code == 422

    assert program.send("/sets", {"title": "مدن"}, key="one").status_code == 422
    assert program.send("/sets", {"title": "مدن"}, key="two").status_code == 201


def test_too_many_requests_are_told_to_wait(learner, monkeypatch):
    monkeypatch.setattr(THROTTLE, "num_requests", 2)
    cache.clear()
    program = Program(learner)

    answers = [program.get("/me") for _time in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert int(answers[-1]["Retry-After"]) > 0


def test_the_description_names_every_operation_and_how_to_sign_in(client):
    found = client.get("/api/v1/openapi.json").json()

    assert found["openapi"].startswith("3.")
    assert "/api/v1/questions/{pk}" in found["paths"]
    assert next(iter(found["components"]["securitySchemes"].values()))["scheme"] == "bearer"


def test_the_page_about_it_lists_every_operation(client):
    page = client.get("/api/v1/docs/").content.decode()

    for path in client.get("/api/v1/openapi.json").json()["paths"]:
        assert path in page


def test_lists_come_in_pages(teacher):
    for number in range(3):
        Program(teacher).send("/sets", {"title": f"مجموعة {number}"})

    answer = Program(teacher).get("/sets", page=2, page_size=2).json()

    assert (answer["count"], len(answer["items"])) == (3, 1)


def test_an_author_cannot_look_into_another_authors_articles(author):
    answer = Program(AuthorFactory()).send("/articles", {"text": "وُقّعت المعاهدة في 15 مايو 1992 في طشقند."})

    assert code_of(Program(author).get(f"/arriving/{answer.json()['id']}")) == (404, "not_found")


def test_kept_answers_are_forgotten_after_two_days(teacher):
    Program(teacher).send("/sets", {"title": "مدن"}, key="one")

    forget_replies.call((timezone.now() + timedelta(days=1)).isoformat())
    assert ApiReply.objects.count() == 1

    forget_replies.call((timezone.now() + timedelta(days=3)).isoformat())
    assert ApiReply.objects.count() == 0

"""Reports about questions: one open report a person, its conversation, and closing it."""

import uuid

import pytest
from django.urls import reverse

from questions.bank.report_models import QuestionReport
from questions.bank.reporting import answer_report, close_report, report_question
from questions.common.errors import UserError
from questions.quizzes.attempts import next_item, record_answer, start_attempt
from tests.conftest import client_of
from tests.factories.bank import QuestionFactory, ReportFactory, SetFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db


def test_a_second_report_joins_the_first_until_it_is_closed(learner):
    question = QuestionFactory()
    first = report_question(question, by=learner, complaint="key", text="خطأ", at=NOON)
    again = report_question(question, by=learner, complaint="other", text="وأيضًا", at=NOON)

    assert (again, list(first.messages.values_list("text", flat=True))) == (first, ["خطأ", "وأيضًا"])
    close_report(first, by=learner, at=NOON)
    assert report_question(question, by=learner, complaint="key", at=NOON) != first


def test_a_message_sent_twice_is_one_and_an_empty_one_is_none(author):
    report = ReportFactory()

    assert answer_report(report, by=author, text="شكرًا", at=NOON) == answer_report(
        report, by=author, text="شكرًا ", at=NOON
    )
    with pytest.raises(UserError):
        answer_report(report, by=author, text=" ", at=NOON)


def test_closing_twice_keeps_the_first_end_and_no_message_follows(author, admin):
    report = close_report(ReportFactory(), by=author, at=NOON)

    assert close_report(report, by=admin, at=NOON).closed_by == author
    with pytest.raises(UserError):
        answer_report(report, by=author, text="بعد", at=NOON)


def test_a_learner_reports_what_they_answered_and_its_author_sees_it(learner, author):
    question = QuestionFactory(fact__article__added_by=author)
    attempt = start_attempt(SetFactory(questions=[question]), learner=learner, at=NOON)
    path = reverse("quizzes:report", args=[attempt.pk, 1])
    client = client_of(learner)

    before = client.get(path)
    record_answer(next_item(attempt), given="1992/5/14", client_id=uuid.uuid4(), at=NOON)
    sent = client.post(path, {"complaint": "marking", "text": "<b>كان جوابي صحيحًا</b>"})

    assert (before.status_code, sent.status_code) == (302, 302)
    assert QuestionReport.objects.get().given == "1992/5/14"
    page = client_of(author).get(reverse("bank:reports")).content.decode()
    assert "&lt;b&gt;كان جوابي صحيحًا&lt;/b&gt;" in page
    assert learner.name in page

"""Every decision is written down and stays; presses are taken back; two authors notice each other."""

import json
import os
import sys

import pytest
from django.core.management import call_command
from django.urls import reverse

from questions.accounts.audit import AppendOnlyError
from questions.bank.checking import ChoiceText
from questions.bank.decisions import Decision, Verdict
from questions.bank.models import Question, QuestionStatus
from questions.bank.moderation import OvertakenError, Wording, edit, publish, publish_trusted, reject, restore
from questions.bank.taking_back import last_decision, take_back
from tests.conftest import client_of
from tests.factories.bank import ChoiceQuestionFactory, DecisionAboutQuestionFactory, article_with_questions
from tests.moments import NOON
from tests.threads import in_parallel

pytestmark = pytest.mark.django_db
NEW = Wording("أين؟", "هنا", (ChoiceText("هنا", True), ChoiceText("هناك", False)))


@pytest.fixture
def draft(author):
    question = ChoiceQuestionFactory(status=QuestionStatus.DRAFT, confidence=0.9)
    question.fact.article.added_by = author
    question.fact.article.save()
    return question


def verdicts(question) -> list[tuple]:
    rows = Decision.objects.filter(question=question).order_by("pk")
    return [(row.verdict, row.before, row.after, row.version) for row in rows]


def test_what_was_judged_is_kept_as_it_stood(author, draft):
    publish(draft, by=author, at=NOON)

    row = Decision.objects.get()
    assert (row.verdict, row.before, row.after, row.by) == ("accept", "draft", "published", author)
    assert (row.stem, row.key, row.confidence) == (draft.stem, "طشقند", 0.9)
    assert row.options.split("\n") == ["مينسك", "موسكو", "باكو"]


def test_an_edit_keeps_both_wordings(author, draft):
    old = draft.stem
    edit(draft, NEW, by=author, at=NOON)

    row = Decision.objects.get()
    assert (row.verdict, row.stem, row.new_stem, row.new_key) == (Verdict.EDIT, old, "أين؟", "هنا")


def test_saving_the_same_words_is_no_decision(author, draft):
    same = tuple(ChoiceText(c.text, c.is_key, c.reason) for c in draft.choices.all())

    edit(draft, Wording(draft.stem, draft.key, same), by=author, at=NOON)

    assert not Decision.objects.exists()


def test_a_decision_is_never_changed_or_deleted():
    row = DecisionAboutQuestionFactory()

    with pytest.raises(AppendOnlyError):
        row.save()
    with pytest.raises(AppendOnlyError):
        row.delete()
    with pytest.raises(AppendOnlyError):
        Decision.objects.update(verdict="reject")
    with pytest.raises(AppendOnlyError):
        Decision.objects.all().delete()


def test_whoever_looked_at_an_older_version_is_told(author, admin, draft):
    publish(draft, by=admin, at=NOON, version=1)
    stale = Question.objects.get()

    with pytest.raises(OvertakenError, match=f"\u2068{admin.name}\u2069"):
        reject(stale, by=author, at=NOON, version=1)
    with pytest.raises(OvertakenError):
        edit(stale, NEW, by=author, at=NOON, version=1)

    assert verdicts(draft) == [("accept", "draft", "published", 2)]


@pytest.mark.django_db(transaction=True)
def test_of_authors_who_decide_together_one_wins_and_the_others_are_told(author, draft):
    verbs = iter([publish, reject] * 50)

    def decide():
        verb = next(verbs)
        try:
            return verb(Question.objects.get(), by=author, at=NOON, version=1).status
        except OvertakenError:
            return "told"

    outcomes = in_parallel(decide)

    assert Decision.objects.count() == 1
    assert set(outcomes) == {"told", Question.objects.get().status}


def test_a_stale_page_shows_the_question_as_it_is_now(author, admin, draft):
    client = client_of(author)
    publish(draft, by=admin, at=NOON)

    response = client.post(
        reverse("bank:decide", args=[draft.pk]),
        {"decision": "reject", "version": "1"},
        headers={"HX-Request": "true"},
    )

    assert response.status_code == 409
    assert admin.name in response.content.decode()
    assert Question.objects.get().status == QuestionStatus.PUBLISHED


def test_a_stale_editor_keeps_what_was_typed(author, admin, draft):
    client = client_of(author)
    edit(draft, NEW, by=admin, at=NOON)

    response = client.post(
        reverse("bank:edit", args=[draft.pk]),
        {"stem": "كلماتي أنا؟", "right": "1", "text_1": "أ", "text_2": "ب", "version": "1"},
    )

    page = response.content.decode()
    assert response.status_code == 409
    assert "كلماتي أنا؟" in page
    assert 'name="version" value="2"' in page
    assert Question.objects.get().stem == "أين؟"


def test_the_last_decision_is_taken_back_and_then_the_one_before(author, draft):
    article = draft.fact.article
    publish(draft, by=author, at=NOON)
    restore(draft, by=author, at=NOON)
    reject(draft, by=author, at=NOON)
    states = []
    while (last := last_decision(article, by=author)) is not None and len(states) < 9:
        take_back(last.batch, article=article, by=author, at=NOON)
        states.append(Question.objects.get().status)

    assert states == ["draft"]


def test_all_that_one_press_accepted_goes_back_together(author):
    questions = article_with_questions(status=QuestionStatus.DRAFT, confidence=1.0)
    article = questions[0].fact.article
    assert publish_trusted(article, by=author, at=NOON) == 3
    other = Question.objects.get(pk=questions[1].pk)
    restore(other, by=author, at=NOON)
    batch = Decision.objects.filter(verdict="accept").first().batch

    assert take_back(batch, article=article, by=author, at=NOON) == (2, 1)
    assert set(Question.objects.values_list("status", flat=True)) == {"draft"}


def test_nobody_takes_back_what_another_decided(author, admin, draft):
    publish(draft, by=admin, at=NOON)

    assert last_decision(draft.fact.article, by=author) is None
    assert take_back(Decision.objects.get().batch, article=draft.fact.article, by=author, at=NOON) == (0, 0)


def test_the_export_gives_what_the_ranking_learns_from(author, draft, capsys, tmp_path):
    edit(draft, NEW, by=author, at=NOON)
    publish(draft, by=author, at=NOON)
    file = tmp_path / "decisions.jsonl"

    call_command("export_decisions", output=file)

    rows = [json.loads(line) for line in file.read_text().splitlines()]
    assert [row["verdict"] for row in rows] == ["edit", "edit"]
    wanted = {"question", "language", "form", "way", "trust", "stale", "derived", "stem", "key", "confidence"}
    assert wanted <= set(rows[0])
    assert author.email not in file.read_text()


def test_a_reader_that_has_read_enough_ends_the_export_quietly(author, draft, monkeypatch):
    publish(draft, by=author, at=NOON)
    reader, writer = os.pipe()
    os.close(reader)

    with open(writer, "w", closefd=True) as left:
        monkeypatch.setattr(sys, "stdout", left)
        with pytest.raises(SystemExit) as ended:
            call_command("export_decisions")

    assert ended.value.code == 0


def test_what_was_taken_back_is_not_learnt_from(author, draft, tmp_path):
    publish(draft, by=author, at=NOON)
    take_back(Decision.objects.get().batch, article=draft.fact.article, by=author, at=NOON)
    file = tmp_path / "decisions.jsonl"

    call_command("export_decisions", output=file)

    assert file.read_text() == ""

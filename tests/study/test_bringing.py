"""A memory that travels: out and in again it is the same, in any order, and never half."""

import json
import uuid
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questions.common.errors import UserError
from questions.study import deciding
from questions.study.bringing import bring_in
from questions.study.memory_file import read_memory_file
from questions.study.models import Memory, MemoryDecision, Review, Voiding
from questions.study.portable import memory_file
from questions.study.rebuilding import differences
from questions.study.replay import standing_of
from questions.study.reviews import review_answer
from questions.study.undo import last_deed, take_back
from tests.factories.accounts import UserFactory
from tests.factories.bank import ChoiceQuestionFactory, QuestionFactory
from tests.factories.study import ParameterSetFactory
from tests.moments import DAY, NOON

pytestmark = pytest.mark.django_db
RIGHT, WRONG = "1992/5/15", "1992/5/1"
LATER = NOON + 400 * DAY


def review(learner, question, given=RIGHT, *, at=NOON):
    return review_answer(learner, question, given=given, client_id=uuid.uuid4(), at=at)


def content_of(learner) -> bytes:
    return json.dumps(memory_file(learner, at=LATER)).encode()


def standings(learner):
    return {memory.fact_id: standing_of(memory) for memory in learner.memories.all()}


def forget_all(learner):
    for model in (Voiding, MemoryDecision, Review, Memory):
        model.objects.all().delete()


@pytest.fixture
def lived(learner):
    """A learner with a life: passes and misses, a decision of each kind, something taken back."""
    questions = [QuestionFactory(), ChoiceQuestionFactory(), QuestionFactory()]
    at = NOON
    for number in range(12):
        question = questions[number % 3]
        given = "2" if question.kind == "choice" else WRONG if number % 4 == 1 else RIGHT
        review(learner, question, given, at=at)
        at += timedelta(hours=31)
    last = at - timedelta(hours=31)
    take_back(last_deed(learner, at=last), at=last)
    for number, decision in enumerate((deciding.suspend, deciding.resume, deciding.reset, deciding.bury)):
        decision(learner.memories.order_by("pk")[number % 3], at=at + number * DAY)
    take_back(last_deed(learner, at=at + 3 * DAY), at=at + 3 * DAY)
    return learner


def test_out_and_in_again_is_the_same_memory(lived):
    content, before, log = content_of(lived), standings(lived), Review.objects.count()
    forget_all(lived)

    brought = bring_in(lived, read_memory_file(content), at=LATER)

    assert (brought.new, brought.known, brought.elsewhere) == (log, 0, 0)
    assert standings(lived) == before
    assert list(differences(lived)) == []
    again = json.loads(content_of(lived))
    for part in ("reviews", "decisions"):
        assert again[part] == json.loads(content)[part]


def test_a_file_brought_in_twice_changes_nothing(lived):
    content, before = content_of(lived), standings(lived)

    brought = bring_in(lived, read_memory_file(content), at=LATER)

    assert (brought.new, brought.known) == (0, Review.objects.count())
    assert standings(lived) == before


def test_into_another_account_it_is_the_same_memory_and_known_the_second_time(lived):
    other, content = UserFactory(), content_of(lived)

    first = bring_in(other, read_memory_file(content), at=LATER)
    second = bring_in(other, read_memory_file(content), at=LATER)

    assert (first.new, second.new, second.known) == (12, 0, 12)
    assert standings(other) == standings(lived)
    assert list(differences(lived)) == []


@given(st.data())
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_files_does_not_matter(learner, data):
    questions = [QuestionFactory(), ChoiceQuestionFactory()]
    hours = data.draw(st.lists(st.integers(0, 300), min_size=4, max_size=9))
    files = []
    for number, hour in enumerate(hours):
        question = questions[number % 2]
        review(
            learner, question, "1" if question.kind == "choice" else RIGHT, at=NOON + timedelta(hours=hour)
        )
        if number % 3 == 2:
            files.append(content_of(learner))
            forget_all(learner)
    forget_all(learner)
    found = []
    for order in (files, data.draw(st.permutations(files))):
        for content in order:
            bring_in(learner, read_memory_file(content), at=LATER)
        found.append(standings(learner))
        forget_all(learner)

    assert found[0] == found[1]


def test_the_parameters_come_along(learner):
    own = ParameterSetFactory(learner=learner, weights=[0.3, *ParameterSetFactory().weights[1:]])
    learner.memory_parameters = own.version
    review(learner, QuestionFactory())
    content, before = content_of(learner), standings(learner)
    forget_all(learner)
    own.delete()

    bring_in(learner, read_memory_file(content), at=LATER)

    assert standings(learner) == before
    assert Review.objects.get().parameters == learner.parameter_sets.get().version


def test_answers_about_facts_of_other_sites_are_counted_and_left_out(lived):
    told = json.loads(content_of(lived))
    told["facts"][0]["article"]["sha256"] = "0" * 64

    brought = bring_in(UserFactory(), read_memory_file(json.dumps(told).encode()), at=LATER)

    assert (brought.elsewhere, brought.new) == (4, 8)


def spoiled(path, value):
    def spoil(told):
        *way, last = path
        for step in way:
            told = told[step]
        told[last] = value

    return spoil


@pytest.mark.parametrize(
    "spoil",
    [
        spoiled(["format"], "another"),
        spoiled(["version"], 99),
        spoiled(["reviews", 3, "rating"], 7),
        spoiled(["reviews", 3, "reviewed_at"], "yesterday"),
        spoiled(["reviews", 3, "study_day"], "2020-01-01"),
        spoiled(["reviews", 3, "mark"], float("nan")),
        spoiled(["reviews", 3, "question"], 999_999),
        spoiled(["reviews", 3, "parameters"], 77),
        spoiled(["reviews", 3, "time_zone"], "Mars/North"),
        spoiled(["reviews", 3, "given"], "x" * 501),
        spoiled(["decisions", 0, "hidden_until"], "2026-01-01"),
        spoiled(["reviews"], None),
        spoiled(["parameters"], [{"version": 2, "weights": [1.0] * 20}]),
    ],
)
def test_a_spoiled_file_brings_nothing_in(lived, spoil):
    told = json.loads(content_of(lived))
    spoil(told)
    forget_all(lived)

    with pytest.raises(UserError):
        bring_in(lived, read_memory_file(json.dumps(told).encode()), at=LATER)

    assert (Review.objects.count(), Memory.objects.count()) == (0, 0)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"{}", b"[" * 100_000])
def test_what_is_no_file_of_ours_is_refused(content):
    with pytest.raises(UserError):
        read_memory_file(content)


def test_answers_of_the_future_are_refused(lived):
    with pytest.raises(UserError):
        bring_in(lived, read_memory_file(content_of(lived)), at=NOON)


def test_the_commands_write_and_read_the_file(lived, tmp_path):
    out, file, other = StringIO(), tmp_path / "memory.json", UserFactory()
    Review.objects.filter(reviewed_at__gt=NOON).update(reviewed_at=NOON)
    call_command("export_memory", "--learner", lived.email, "--output", file, stdout=out)

    with pytest.raises(CommandError, match="nobody@example.org"):
        call_command("import_memory", file, "--learner", "nobody@example.org")
    assert "12 answers written" in out.getvalue()
    assert other.reviews.count() == 0

"""Sets as exam papers: the same paper each time, versions that differ, a key that fits each of them."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from questions.bank.kinds import KINDS
from questions.bank.models import QuestionStatus
from questions.bank.paper import LAYOUTS, key_of, papers_of
from tests.conftest import client_of
from tests.factories.accounts import TeacherFactory
from tests.factories.bank import (
    ChoiceFactory,
    ChoiceQuestionFactory,
    QuestionFactory,
    SetFactory,
    article_with_questions,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def question_set(teacher):
    questions = [ChoiceQuestionFactory() for _number in range(5)] + article_with_questions(count=3)
    return SetFactory(owner=teacher, questions=questions)


def written(papers):
    return [
        [(one.question.pk, [option.text for option in one.options]) for one in paper.questions]
        for paper in papers
    ]


def test_every_kind_of_answer_has_its_way_onto_paper():
    assert set(KINDS) <= set(LAYOUTS)


def test_a_paper_is_the_same_each_time_and_its_versions_differ(question_set):
    first, again = papers_of(question_set, versions=3), papers_of(question_set, versions=3)

    assert written(first) == written(again)
    one, two, three = ([pk for pk, _options in paper] for paper in written(first))
    assert sorted(one) == sorted(two) == sorted(three)
    assert len({tuple(one), tuple(two), tuple(three)}) == 3


def test_the_first_version_keeps_the_sets_own_order(question_set):
    (paper,) = papers_of(question_set)

    own = list(question_set.questions.order_by("set_items__position").values_list("pk", flat=True))
    assert [one.question.pk for one in paper.questions] == own


def test_the_options_of_one_question_stand_otherwise_in_each_version(question_set):
    papers = papers_of(question_set, versions=3)

    pk = question_set.questions.filter(kind="choice").first().pk
    orders = {
        tuple(option.text for option in one.options)
        for paper in papers
        for one in paper.questions
        if one.question.pk == pk
    }
    assert len(orders) == 3


def test_the_key_names_the_right_letter_of_each_version(question_set):
    with override("ar"):
        lines = key_of(papers_of(question_set, versions=3))

    for line in lines:
        for _version, one in line.places:
            right = [option.letter for option in one.options if option.text == line.question.key]
            assert one.answer == (right[0] if right else line.question.key)


def test_what_is_not_published_is_not_printed(question_set):
    gone = question_set.questions.first()
    gone.status = QuestionStatus.RETIRED
    gone.save()

    assert len(papers_of(question_set)[0].questions) == 7


@pytest.mark.parametrize(("language", "words"), [("ar", "النموذج"), ("en", "Version")])
def test_the_paper_speaks_the_language_that_was_asked_for(question_set, language, words):
    client = client_of(question_set.owner)

    html = client.get(
        reverse("bank:paper", args=[question_set.pk]), {"versions": 3, "language": language, "key": "on"}
    ).content.decode()

    assert html.count(f"<span>{words}</span>") == 3


def test_without_the_key_no_answer_is_printed(teacher):
    question = QuestionFactory(key="الجواب المكتوم")
    made = SetFactory(owner=teacher, questions=[question])
    address = reverse("bank:paper", args=[made.pk])

    with_key, without = (client_of(teacher).get(address, {"key": key}).content.decode() for key in ("on", ""))

    assert "الجواب المكتوم" in with_key
    assert "الجواب المكتوم" not in without


def test_another_teachers_private_set_is_not_found(question_set):
    assert client_of(TeacherFactory()).get(reverse("bank:paper", args=[question_set.pk])).status_code == 404


def test_numbers_that_cannot_be_printed_are_named_beside_their_field(question_set):
    response = client_of(question_set.owner).get(
        reverse("bank:paper", args=[question_set.pk]), {"points": "0", "minutes": "x"}
    )

    assert response.status_code == 422
    assert response.content.decode().count("aria-invalid") == 2


def every_kind() -> list:
    """A question of each kind that is not a plain choice."""
    ordering = QuestionFactory(kind="ordering", form="ordering", stem="رتّب الأحداث", key="أ · ب · ج")
    for position, text in enumerate(("أولًا", "ثانيًا", "ثالثًا", "رابعًا"), start=1):
        ChoiceFactory(question=ordering, position=position, text=text, is_key=True, one_key=False)
    matching = QuestionFactory(kind="matching", form="matching", stem="صل بين", key="أ – 1")
    for position, (text, match) in enumerate((("مصر", "القاهرة"), ("تونس", "تونس العاصمة")), start=1):
        ChoiceFactory(
            question=matching, position=position, text=text, match=match, is_key=True, one_key=False
        )
    number = QuestionFactory(kind="number", form="number", key="6", number=6.0)
    typed = QuestionFactory(kind="typed", form="typed", key="طشقند")
    ChoiceFactory(question=typed, position=1, text="طشقند", is_key=True, one_key=False)
    return [ordering, matching, number, typed]


def test_the_key_numbers_things_to_order_as_they_are_printed(teacher):
    (paper,) = papers_of(SetFactory(owner=teacher, questions=every_kind()[:1]))

    (one,) = paper.questions
    texts = ["أولًا", "ثانيًا", "ثالثًا", "رابعًا"]
    assert one.answer == " ".join(str(1 + texts.index(option.text)) for option in one.options)


def test_the_key_pairs_numbers_and_letters(teacher):
    with override("en"):
        (paper,) = papers_of(SetFactory(owner=teacher, questions=every_kind()[1:2]))

    (one,) = paper.questions
    letters = {option.text: option.letter for option in one.options}
    assert one.things == ("مصر", "تونس")
    assert one.answer == f"1–{letters['القاهرة']}  2–{letters['تونس العاصمة']}"


def test_every_kind_is_printed(teacher):
    made = SetFactory(owner=teacher, questions=every_kind())

    html = client_of(teacher).get(reverse("bank:paper", args=[made.pk]), {"versions": 3, "key": "on"})

    assert html.status_code == 200
    words = html.content.decode()
    assert (words.count('class="pord"'), words.count('class="ppairs"'), words.count('class="pline"')) == (
        3,
        3,
        6,
    )


def test_the_key_of_an_arabic_paper_is_read_from_right_to_left_number_by_number(teacher):
    """Digits in one isolated run would turn left to right: each stands in its own."""
    made = SetFactory(owner=teacher, questions=every_kind()[:1])
    (one,) = papers_of(made)[0].questions

    html = client_of(teacher).get(reverse("bank:paper", args=[made.pk]), {"versions": 3, "key": "on"})

    row = " ".join(f'<bdi class="nowrap-text">{number}</bdi>' for number in one.answer.split())
    assert row in html.content.decode()

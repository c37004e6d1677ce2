"""The questions of our own about the demo articles, and the demo sets that hold them beside the engine's."""

import re
from itertools import permutations

import pytest
from django.conf import settings
from django.core.management import call_command

from questions.articles.models import Article, BlockRole
from questions.bank.demo import read_cards
from questions.bank.demo_sets import IN_A_SET, chosen_from, own_questions, same_fact
from questions.bank.kinds import KINDS
from questions.bank.kinds.asked import Asked
from questions.bank.models import Question, QuestionSet, QuestionStatus, SetItem
from questions.quizzes.models import Answer

CARDS = read_cards(settings.BASE_DIR / "fixtures" / "articles")
EVERY_CARD = pytest.mark.parametrize("card", CARDS, ids=lambda card: card.name)
BY_PLACE = {"choice", "true_false", "choices", "cloze"}  # kinds whose wrong options are chosen by their place


@pytest.fixture(scope="module")
def seeded(django_db_setup, django_db_blocker):
    """The site as ``make run`` fills it, once for all tests of this file."""
    with django_db_blocker.unblock():
        call_command("seed", verbosity=0)
    yield
    with django_db_blocker.unblock():
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture
def demo(seeded, db):
    """What a test changes in the seeded site is rolled back."""


def kept(card) -> list[tuple[dict, Question]]:
    """Every question that the card tells, with the one that the site keeps of it."""
    questions = Question.objects.with_evidence().filter(fact__article__title=card.title)
    by_wording = {(question.kind, question.stem): question for question in questions}
    return [(told, by_wording[told["kind"], told["stem"]]) for told in card.questions]


def wrong_answers(kind: str, asked: Asked) -> list[str]:
    """Every wrong option, order and match; where words, numbers or dates are written, something far off."""
    right = KINDS[kind].right(asked)
    if kind in BY_PLACE and asked.options:
        return [str(option.position) for option in asked.options if not option.is_key]
    if kind == "ordering":
        return [" ".join(order) for order in permutations(right.split()) if " ".join(order) != right]
    if kind == "matching":
        pairs = [(thing, match) for thing in asked.options for match in asked.matches]
        return [f"{thing.position}:{match.position}" for thing, match in pairs if match.text != thing.match]
    if kind == "number":
        return [str(2 * asked.number)]
    if kind == "date":
        return [re.sub(r"\d+", lambda digits: str(int(digits.group()) + 4), right)]
    return ["Paris", "باريس"]


@EVERY_CARD
def test_every_question_of_a_card_is_taken_in_and_published_in_its_authors_name(demo, card):
    found = kept(card)

    assert 8 <= len(found) <= 10
    assert {question.status for _told, question in found} == {QuestionStatus.PUBLISHED}
    assert {(question.written_by.email, question.way) for _told, question in found} == {
        ("author@hashiya.example", "")
    }


@EVERY_CARD
def test_the_evidence_stands_in_the_body_once_letter_for_letter(demo, card):
    for told, question in kept(card):
        fact = question.fact

        assert card.text.count(told["evidence"]) == 1
        assert card.text[fact.evidence_start : fact.evidence_end] == told["evidence"]
        assert card.text[fact.answer_start : fact.answer_end] == told["answer"] != ""
        assert fact.sentence.block.role == BlockRole.BODY


@EVERY_CARD
def test_what_proves_an_event_of_an_order_stands_in_the_article_once(card):
    orders = [told["options"] for told in card.questions if told["kind"] == "ordering"]
    proofs = [option["reason"] for options in orders for option in options]

    assert [proof for proof in proofs if card.text.count(proof) != 1] == []


@EVERY_CARD
def test_the_key_and_every_accepted_spelling_earn_the_whole_mark(demo, card):
    for told, question in kept(card):
        kind, asked = question.answer_kind, question.asked()
        texts = [told["key"], *(option["text"] for option in told.get("options", ()))]
        answers = [kind.right(asked), *(texts if not asked.options and told["kind"] != "date" else ())]

        assert [given for given in answers if kind.mark(given, asked).mark != 1] == []


@EVERY_CARD
def test_a_wrong_answer_earns_nothing_and_a_wrong_order_not_all(demo, card):
    for told, question in kept(card):
        kind, asked = question.answer_kind, question.asked()
        marks = [kind.mark(given, asked).mark for given in wrong_answers(told["kind"], asked)]

        assert marks
        assert max(marks) < 1 if told["kind"] == "ordering" else set(marks) == {0}


@EVERY_CARD
def test_every_wrong_option_has_its_reason(card):
    options = [
        option for told in card.questions if told["kind"] in BY_PLACE for option in told.get("options", ())
    ]

    assert [one["text"] for one in options if not one.get("key") and not one.get("reason")] == []


@EVERY_CARD
def test_every_set_of_an_article_has_ten_questions_of_many_kinds_one_about_each_fact(demo, card):
    questions = list(Question.objects.filter(set_items__question_set__slug=card.name).select_related("fact"))
    pairs = [(one, other) for one in questions for other in questions if one.pk < other.pk]

    assert len(questions) == 10
    assert len({question.kind for question in questions}) >= 7
    assert [(a.stem, b.stem) for a, b in pairs if same_fact(a.fact, b.fact)] == []


@EVERY_CARD
def test_the_engines_best_question_is_in_the_set_beside_our_own(demo, card):
    items = SetItem.objects.filter(question_set__slug=card.name)
    by_engine = Question.objects.published().filter(fact__article__title=card.title, written_by=None)

    assert items.exclude(question__written_by=None).exists()
    for best in by_engine.order_by("pk")[:1]:
        assert items.filter(question=best).exists()


@EVERY_CARD
def test_our_own_alone_would_fill_a_set_however_strict_the_engine_becomes(demo, card):
    own = own_questions(Article.objects.get(title=card.title))

    assert len(chosen_from(own, [], count=IN_A_SET)) == IN_A_SET


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_visitor_tries_four_questions(demo, language):
    assert QuestionSet.objects.get(slug=f"try-{language}").items.count() == 4


@pytest.mark.parametrize("name", ["csto-ar", "csto-en"])
def test_the_set_of_all_kinds_has_each_once(demo, name):
    kinds = Question.objects.filter(set_items__question_set__slug=f"kinds-{name}").values_list(
        "kind", flat=True
    )

    assert sorted(kinds) == sorted(KINDS)


def everything() -> tuple:
    """What a second seed could add to or change."""
    questions = list(Question.objects.order_by("pk").values_list("pk", "stem", "status", "version"))
    items = list(SetItem.objects.order_by("question_set", "position").values_list("question_set", "question"))
    return questions, items, Answer.objects.count()


def test_seeding_twice_changes_nothing(demo):
    before = everything()

    call_command("seed", verbosity=0)

    assert everything() == before

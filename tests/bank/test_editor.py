"""The editor: every kind is changed by its form, its history is kept, and it is asked in another language once."""

import pytest
from django.http import QueryDict
from django.urls import reverse

from questions.articles.models import Article
from questions.bank.editor_form import EditForm, first_values
from questions.bank.handwriting import rewrite_question
from questions.bank.hints import hints_of
from questions.bank.history import IN, OUT, go_back_to, history_of
from questions.bank.models import Choice, Question
from questions.bank.moderation import Wording, choices_of
from questions.bank.twins import missing_languages, twins_of, write_twin
from questions.common.errors import UserError
from tests.factories.accounts import AuthorFactory
from tests.factories.articles import ArticleFactory, BlockFactory, SentenceFactory
from tests.factories.bank import ChoiceFactory, ChoiceQuestionFactory, FactFactory, QuestionFactory
from tests.factories.study import ReviewFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return AuthorFactory()


def fact():
    article = ArticleFactory()
    block = BlockFactory(article=article, end=len(article.text))
    return FactFactory(article=article, sentence=SentenceFactory(article=article, block=block))


def posted(question, **changes) -> QueryDict:
    """What a browser would send for the question as it stands, with some fields changed."""
    query = QueryDict(mutable=True)
    for name, value in (first_values(question) | changes).items():
        query.setlist(name, value if isinstance(value, list) else ["" if value is None else str(value)])
    return query


def saved(question, by, **changes):
    form = EditForm(question, posted(question, **changes))
    assert form.is_valid(), form.errors
    return rewrite_question(question, form.handwritten(), by=by, at=NOON)


def test_a_form_sent_back_unchanged_changes_nothing(by):
    question = ChoiceQuestionFactory(fact=fact())
    before = (question.stem, question.key, choices_of(question), question.fact_id)

    after = saved(question, by)

    assert (after.stem, after.key, choices_of(after), after.fact_id) == before


def test_another_option_can_be_made_right(by):
    question = ChoiceQuestionFactory(fact=fact())

    after = saved(question, by, right=["1"])

    assert after.key == "مينسك"


def test_a_title_is_changed_and_goes_over_to_the_next_revision(by):
    question = ChoiceQuestionFactory(fact=fact(), title="قديم", category="مدن/آسيا")
    titled = saved(question, by, title="عواصم 1")
    ReviewFactory(question=titled)

    revised = saved(titled, by, stem="ما العاصمة؟")

    assert (revised.pk != titled.pk, revised.title, revised.category) == (True, "عواصم 1", "مدن/آسيا")


def test_no_option_of_many_is_lost(by):
    question = ChoiceQuestionFactory(fact=fact())
    for number in range(5, 27):
        ChoiceFactory(question=question, position=number, text=str(number))

    after = saved(question, by, stem="ما العاصمة؟")

    assert after.choices.count() == 26


def test_several_options_can_be_right(by):
    question = QuestionFactory(fact=fact(), kind="choices", key="أ · ب")
    for text, is_key in (("أ", True), ("ب", True), ("ج", False)):
        ChoiceFactory(question=question, text=text, is_key=is_key, one_key=False)

    after = saved(question, by, right=["1", "3"])

    assert [choice.is_key for choice in after.choices.all()] == [True, False, True]


def test_the_right_order_is_the_order_of_the_rows(by):
    question = QuestionFactory(fact=fact(), kind="ordering", key="1")
    for text in ("أولًا", "ثانيًا"):
        ChoiceFactory(question=question, text=text, is_key=True, one_key=False)

    after = saved(question, by, text_1="ثانيًا", text_2="أولًا")

    assert [choice.text for choice in after.choices.all()] == ["ثانيًا", "أولًا"]


def test_an_event_put_in_order_keeps_its_year_and_its_reason_though_no_column_shows_them(by):
    question = QuestionFactory(fact=fact(), kind="ordering", key="1")
    for text, year in (("أولًا", "1992"), ("ثانيًا", "1994")):
        ChoiceFactory(
            question=question, text=text, match=year, reason=f"وقع عام {year}", is_key=True, one_key=False
        )
    shown = {f"{part}_{row}": None for part in ("match", "reason") for row in (1, 2)}

    after = saved(question, by, text_1="ثانيًا", text_2="أولًا", **shown)

    kept = list(after.choices.values_list("text", "match", "reason"))
    assert kept == [("ثانيًا", "1994", "وقع عام 1994"), ("أولًا", "1992", "وقع عام 1992")]
    assert after.key == "ثانيًا · أولًا"


def test_other_accepted_answers_earn_their_share(by):
    question = QuestionFactory(fact=fact(), kind="typed", key="طشقند")

    after = saved(question, by, text_1="تشكند", share_1="50")

    assert list(after.choices.values_list("text", "fraction")) == [("تشكند", 0.5)]


def test_a_number_that_is_changed_is_marked_by_its_new_value(by):
    question = QuestionFactory(fact=fact(), kind="number", key="6 دول", number=6, unit="دول")

    after = saved(question, by, key="9 دول")

    assert Question.objects.get(pk=after.pk).number == 9


def test_a_date_is_changed_together_with_its_fact(by):
    question = QuestionFactory(fact=fact())

    after = saved(question, by, value="1992-05", key="مايو 1992")

    assert (after.fact.value, after.fact.precision) == ("1992-05", "month")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"stem": "هل هي طشقند؟"}, "stem"),
        ({"text_1": "طشقند"}, "right"),
        ({"right": []}, "right"),
        ({"evidence": "ليست في المقال."}, "evidence"),
        ({"answer": "ليست فيها"}, "answer"),
    ],
    ids=["key in the stem", "two alike", "no key", "foreign evidence", "foreign answer"],
)
def test_what_is_wrong_is_said_beside_its_field(changes, field):
    question = ChoiceQuestionFactory(fact=fact())

    form = EditForm(question, posted(question, **changes))

    assert not form.is_valid()
    assert field in form.errors


def test_hints_name_what_could_be_better():
    question = ChoiceQuestionFactory(fact=fact())
    Choice.objects.filter(question=question).update(reason="")

    found = list(hints_of(stem="أين وقعت", choices=choices_of(question), evidence="", answer="", context=""))

    assert len(found) == 2


def test_words_that_were_changed_can_be_read_and_taken_again(by):
    question = ChoiceQuestionFactory(fact=fact(), stem="أين وُقّعت المعاهدة؟")
    saved(question, by, stem="في أي مدينة وُقّعت المعاهدة؟")

    steps = history_of(question)
    go_back_to(question, steps[1].name, by=by, at=NOON)

    assert [run.kind for run in steps[1].changes][:2] == [OUT, IN]
    question.refresh_from_db()
    assert question.stem == "أين وُقّعت المعاهدة؟"


def test_a_revision_goes_back_by_one_more_revision(by):
    question = ChoiceQuestionFactory(fact=fact(), stem="أين وُقّعت المعاهدة؟")
    ReviewFactory(question=question, fact=question.fact)
    second = saved(question, by, stem="في أي مدينة وُقّعت؟")
    ReviewFactory(question=second, fact=question.fact)

    third = go_back_to(question, f"r{question.pk}", by=by, at=NOON)

    assert (third.revision, third.stem) == (3, "أين وُقّعت المعاهدة؟")


def test_words_it_never_had_are_refused(by):
    with pytest.raises(UserError):
        go_back_to(ChoiceQuestionFactory(), "r0", by=by, at=NOON)


def test_a_question_is_asked_once_in_another_language(by):
    question = QuestionFactory(fact=fact())
    wording = Wording("When was it signed?", "15 May 1992")

    twin = write_twin(question, wording, language="en", by=by, at=NOON)

    assert (twin.fact, twin.language, twin.status) == (question.fact, "en", "draft")
    assert list(twins_of(question)) == [twin]
    assert missing_languages(twin) == []
    with pytest.raises(UserError):
        write_twin(question, wording, language="en", by=by, at=NOON)


def shown(form) -> list[int]:
    return [row.number for row in form.rows()]


def test_two_rows_are_spare_and_more_come_when_they_are_asked_for():
    question = ChoiceQuestionFactory(fact=fact())
    filled = question.choices.count()

    form, longer = EditForm(question), EditForm(question, posted(question, more_rows="12"))

    assert (len(shown(form)), form.more_rows()) == (filled + 2, filled + 6)
    assert len(shown(longer)) == 12


def test_a_statement_has_two_options_and_never_more():
    form = EditForm(QuestionFactory(kind="true_false", fact=fact()))

    assert (shown(form), form.more_rows()) == ([1, 2], 0)


@pytest.mark.parametrize("page", ["edit", "write", "twin"])
def test_asking_for_more_rows_keeps_what_was_typed_and_saves_nothing(client, by, page):
    client.force_login(by)
    question = ChoiceQuestionFactory(fact=fact())
    Article.objects.update(added_by=by)
    args = {"edit": [question.pk], "write": [question.fact.article_id], "twin": [question.pk, "en"]}
    before = list(Question.objects.values_list("pk", "stem"))

    data = {"stem": "", "text_1": "Minsk", "more_rows": "10", "right": "1"}
    answer = client.post(reverse(f"bank:{page}", args=args[page]), data)

    form = answer.context["form"]
    assert (answer.status_code, len(shown(form)), form["text_1"].value()) == (200, 10, "Minsk")
    assert not form.errors
    assert list(Question.objects.values_list("pk", "stem")) == before


@pytest.mark.parametrize(("kind", "required"), [("typed", True), ("number", True), ("date", False)])
def test_an_answer_that_has_to_be_written_is_not_called_optional(kind, required):
    assert EditForm(Question(kind=kind, fact=fact()), {}, initial={})["key"].field.required == required

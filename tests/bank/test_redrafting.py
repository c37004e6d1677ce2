"""Lines come back into the article and go out of it; sentences are asked about again; decisions stay."""

from datetime import date

import pytest
from django.urls import reverse

from questions.articles.models import Sentence
from questions.articles.roles import reading_of
from questions.bank.intake import take_in
from questions.bank.models import Question
from questions.bank.moderation import publish
from questions.bank.redrafting import ask_further, ask_more, give_role, set_right
from questions.common.errors import UserError
from questions.generation import ranking
from questions.languages.articles import read_article
from tests.conftest import client_of
from tests.moments import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("show_unlikely_ones")]
TEXT = """قصة المعاهدة الشرقية الكبيرة في طشقند

تأسست منظمة المعاهدة الشرقية عام 1994 في مدينة طشقند بعد مفاوضات طويلة بين الدول الأعضاء. وانضمت كازاخستان إلى منظمة المعاهدة الشرقية عام 1996.

انضمت أرمينيا إلى منظمة المعاهدة الشرقية في مدينة ألماتي عام 2003

وانتقل مقر المنظمة إلى موسكو في 7 أكتوبر 2002 بقرار من رؤساء الدول الأعضاء جميعهم."""


@pytest.fixture
def article(author):
    return take_in(TEXT, by=author, at=NOON)


def line_with(article, words: str):
    return next(b for b in article.blocks.all() if words in article.text[b.start : b.end])


def stems(article) -> set[str]:
    return set(Question.objects.filter(fact__article=article).values_list("stem", flat=True))


def test_a_kept_article_reads_as_it_was_read(article):
    fresh = read_article(article.text, language=article.language, title=article.title)

    kept = reading_of(article)
    assert (kept.blocks, kept.sentences) == (fresh.blocks, fresh.sentences)


def test_a_line_set_aside_that_is_brought_back_is_asked_about(article):
    line = line_with(article, "ألماتي")
    assert line.role != "body"

    made = give_role(line, "body")

    assert [question.fact.value for question in made] != []
    assert all("2003" in q.fact.statement or "2003" in q.stem + q.key for q in made)


def test_sentences_count_through_the_article_in_its_order(article):
    give_role(line_with(article, "ألماتي"), "body")

    rows = list(Sentence.objects.filter(article=article).values_list("position", "start"))
    assert [position for position, _start in rows] == list(range(len(rows)))
    assert [start for _position, start in rows] == sorted(start for _position, start in rows)


def test_a_line_set_aside_takes_its_drafts_along_and_leaves_what_was_decided(article, author):
    line = line_with(article, "1994")
    own = Question.objects.filter(fact__sentence__block=line)
    kept = publish(own.first(), by=author, at=NOON)
    assert own.count() > 1

    give_role(line, "furniture")

    assert list(own) == [kept]
    assert line.sentences.exists()


def test_a_line_that_comes_back_brings_no_question_twice(article):
    before, line = stems(article), line_with(article, "1994")
    give_role(line, "furniture")
    give_role(line, "body")

    assert stems(article) == before


def test_an_unknown_part_is_refused(article):
    with pytest.raises(UserError):
        give_role(line_with(article, "1994"), "advert")


def test_more_questions_about_a_sentence_stay_in_it_and_are_new(article):
    sentence = article.sentences.first()
    Question.objects.filter(fact__sentence=sentence).first().delete()
    before = stems(article)

    made = ask_more(article, sentence)

    assert made != []
    assert {question.fact.sentence for question in made} == {sentence}
    assert not {question.stem for question in made} & before


def test_less_certain_questions_come_when_they_are_asked_for_and_once(author, monkeypatch):
    monkeypatch.setattr(ranking, "KEEP_FROM", 1.0)
    article = take_in(TEXT, by=author, at=NOON)
    assert stems(article) == set()

    made = ask_further(article)

    assert made != []
    assert all(question.confidence >= ranking.UNSURE_FROM for question in made)
    assert ask_further(article) == []


def test_less_certain_questions_ask_nothing_that_is_asked_already(article):
    places = {(q.fact.evidence_start, q.fact.answer_start) for q in Question.objects.select_related("fact")}

    made = ask_further(article)

    assert not {(question.fact.evidence_start, question.fact.answer_start) for question in made} & places


def test_the_studio_shows_less_certain_questions_on_request(author, monkeypatch):
    monkeypatch.setattr(ranking, "KEEP_FROM", 1.0)
    article = take_in(TEXT, by=author, at=NOON)
    monkeypatch.undo()

    client = client_of(author)
    assert (
        reverse("bank:further", args=[article.pk])
        in client.get(reverse("bank:studio", args=[article.pk])).content.decode()
    )
    client.post(reverse("bank:further", args=[article.pk]))

    assert stems(article) != set()


def test_another_day_writes_anew_only_what_was_not_decided(article, author):
    kept = publish(Question.objects.first(), by=author, at=NOON)
    before = set(Question.objects.values_list("pk", flat=True))

    set_right(
        article, title="قصة المعاهدة الشرقية", source="صحيفة", language="ar", published_on=date(2010, 5, 1)
    )

    after = set(Question.objects.values_list("pk", flat=True))
    assert before & after == {kept.pk}
    assert len(after) == len(before)
    article.refresh_from_db()
    assert (article.title, article.source, article.published_on) == (
        "قصة المعاهدة الشرقية",
        "صحيفة",
        date(2010, 5, 1),
    )


def test_a_language_stays_once_something_was_decided(article, author):
    publish(Question.objects.first(), by=author, at=NOON)

    with pytest.raises(UserError):
        set_right(article, title="x", source="", language="en", published_on=None)

    article.refresh_from_db()
    assert article.language == "ar"


def test_a_language_that_was_taken_wrongly_is_set_right(article):
    set_right(article, title="x", source="", language="en", published_on=None)

    assert (article.language, reading_of(article).language) == ("en", "en")


def test_a_question_is_written_by_hand_with_its_evidence_attached(article, author):
    client = client_of(author)
    sentence = article.sentences.first()
    url = reverse("bank:write", args=[article.pk])
    text = article.text[sentence.start : sentence.end]
    assert text in client.get(url, {"sentence": sentence.pk}).content.decode()

    response = client.post(
        url,
        {
            "kind": "choice",
            "stem": "ما اسم المدينة التي شهدت التأسيس؟",
            "evidence": text,
            "answer": "طشقند",
            "right": "2",
            "text_1": "مينسك",
            "text_2": "طشقند",
        },
    )

    question = Question.objects.latest("pk")
    assert f"open={question.pk}" in response["Location"]
    assert (question.key, question.written_by, question.fact.sentence) == ("طشقند", author, sentence)


def test_a_dated_question_is_written_by_hand(article, author):
    client_of(author).post(
        reverse("bank:write", args=[article.pk]),
        {
            "kind": "date",
            "stem": "متى كان انتقال المقر؟",
            "evidence": "وانتقل مقر المنظمة إلى موسكو في 7 أكتوبر 2002",
            "answer": "7 أكتوبر 2002",
            "value": "2002-10-07",
        },
    )

    question = Question.objects.latest("pk")
    assert (question.kind, question.fact.value, question.fact.precision) == ("date", "2002-10-07", "day")


def test_selected_words_find_their_sentence(article, author):
    Question.objects.filter(fact__article=article).delete()

    client_of(author).post(reverse("bank:more", args=[article.pk]), {"evidence": "المعاهدة الشرقية عام 1994"})

    assert Question.objects.filter(fact__sentence=article.sentences.first()).exists()


WRITTEN = {
    "choices": {"text_1": "طشقند", "text_2": "موسكو", "right": ["1"]},
    "true_false": {"text_1": "صح", "text_2": "خطأ", "right": ["1"]},
    "typed": {"key": "طشقند", "text_1": "تاشكند"},
    "cloze": {"key": "طشقند", "stem": "تأسست المنظمة في مدينة _____."},
    "number": {"key": "1994", "answer": "1994"},
    "ordering": {"text_1": "الأول", "text_2": "الثاني"},
    "matching": {"text_1": "طشقند", "match_1": "أوزبكستان", "text_2": "موسكو", "match_2": "روسيا"},
}


@pytest.mark.parametrize("kind", WRITTEN)
def test_every_kind_is_written_by_hand(article, author, kind):
    sentence = article.sentences.first()
    evidence = article.text[sentence.start : sentence.end]
    form = {"stem": "ما الذي جرى هناك؟", "evidence": evidence, "title": "عنوان"} | WRITTEN[kind]

    client_of(author).post(reverse("bank:write", args=[article.pk]) + f"?kind={kind}", form)

    question = Question.objects.latest("pk")
    assert (question.kind, question.fact.sentence, question.title) == (kind, sentence, "عنوان")
    assert question.choices.count() == sum(name.startswith("text_") for name in form)


def test_what_was_typed_stays_when_another_kind_is_chosen(article, author):
    url = reverse("bank:write", args=[article.pk]) + "?kind=typed"

    page = client_of(author).post(
        url, {"another_kind": "1", "stem": "ما اسمها؟", "evidence": "x", "text_1": "طشقند"}
    )

    assert page.status_code == 200
    assert [page.context["form"][name].value() for name in ("stem", "evidence", "text_1")] == [
        "ما اسمها؟",
        "x",
        "طشقند",
    ]
    assert not Question.objects.filter(stem="ما اسمها؟").exists()


def test_a_question_is_seen_before_it_is_kept(article, author):
    url = reverse("bank:write", args=[article.pk])

    page = (
        client_of(author).post(url, {"preview": "1", "stem": "ما اسمها؟", "text_1": "طشقند"}).content.decode()
    )

    assert ("ما اسمها؟" in page, "طشقند" in page) == (True, True)
    assert not Question.objects.filter(stem="ما اسمها؟").exists()

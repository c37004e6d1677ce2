"""Facts, published questions of both kinds, and sets of them."""

import factory

from questions.articles.models import Article
from questions.bank.decisions import Decision, Verdict
from questions.bank.file_imports import FileImport
from questions.bank.models import Choice, Fact, Question, QuestionSet, QuestionStatus, SetItem
from questions.bank.report_models import QuestionReport, ReportMessage
from tests.factories.accounts import AuthorFactory, UserFactory
from tests.factories.articles import ArticleFactory, SentenceFactory
from tests.moments import NOON

WHEN = "15 مايو 1992"


class FactFactory(factory.django.DjangoModelFactory):
    """The day of the seed sentence; its words stand in the article unless a test gives another place."""

    class Meta:
        model = Fact

    article = factory.SubFactory(ArticleFactory)
    sentence = factory.SubFactory(SentenceFactory, article=factory.SelfAttribute("..article"))
    kind = "date"
    statement = factory.Sequence(lambda n: f"وُقّعت المعاهدة رقم {n} في 15 مايو 1992.")
    value = "1992-05-15"
    precision = "day"
    evidence_start = 0
    evidence_end = factory.LazyAttribute(lambda fact: len(fact.article.text))
    answer_start = factory.LazyAttribute(lambda fact: max(fact.article.text.find(WHEN), 0))
    answer_end = factory.LazyAttribute(lambda fact: fact.answer_start + len(WHEN))


class QuestionFactory(factory.django.DjangoModelFactory):
    """A published question without choices: the day is typed."""

    class Meta:
        model = Question

    fact = factory.SubFactory(FactFactory)
    kind = "date"
    form = "date"
    language = "ar"
    stem = factory.Sequence(lambda n: f"متى وُقّعت المعاهدة رقم {n}؟")
    key = "15 مايو 1992"
    status = QuestionStatus.PUBLISHED


class ChoiceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Choice

    question = factory.SubFactory(QuestionFactory)
    position = factory.LazyAttribute(lambda choice: choice.question.choices.count() + 1)
    text = factory.Sequence(lambda n: f"مدينة {n}")


class ChoiceQuestionFactory(QuestionFactory):
    """A published question with four choices; the key is the second."""

    class Meta:
        skip_postgeneration_save = True

    kind = "choice"
    form = "choice"
    stem = factory.Sequence(lambda n: f"في أيّ مدينة وُقّعت المعاهدة رقم {n}؟")
    key = "طشقند"

    @factory.post_generation
    def choices(self, create, extracted, **kwargs):
        if create:
            for position, text in enumerate(extracted or ("مينسك", self.key, "موسكو", "باكو"), start=1):
                reason = "" if text == self.key else f"لم تُوقّع في {text}."
                ChoiceFactory(
                    question=self, position=position, text=text, is_key=text == self.key, reason=reason
                )


class SetFactory(factory.django.DjangoModelFactory):
    """A set; ``questions`` are put in it in their order."""

    class Meta:
        model = QuestionSet
        skip_postgeneration_save = True

    title = factory.Sequence(lambda n: f"مجموعة {n}")
    language = "ar"
    slug = factory.Sequence(lambda n: f"set-{n}")
    made_at = NOON

    @factory.post_generation
    def questions(self, create, extracted, **kwargs):
        if create:
            for position, question in enumerate(extracted or (), start=1):
                SetItemFactory(question_set=self, question=question, position=position)


class SetItemFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SetItem

    question_set = factory.SubFactory(SetFactory)
    question = factory.SubFactory(QuestionFactory)
    position = factory.LazyAttribute(lambda item: item.question_set.items.count() + 1)


class FileImportFactory(factory.django.DjangoModelFactory):
    """A file that was read and not kept."""

    class Meta:
        model = FileImport

    by = factory.SubFactory(AuthorFactory)
    name = factory.Sequence(lambda n: f"questions-{n}.gift")
    format = "gift"
    read_at = NOON


class ReportFactory(factory.django.DjangoModelFactory):
    """An open report about a question."""

    class Meta:
        model = QuestionReport

    question = factory.SubFactory(QuestionFactory)
    reporter = factory.SubFactory(UserFactory)
    complaint = "wording"
    reported_at = NOON


class DecisionAboutQuestionFactory(factory.django.DjangoModelFactory):
    """A draft that was accepted."""

    class Meta:
        model = Decision

    question = factory.SubFactory(QuestionFactory)
    verdict = Verdict.ACCEPT
    before = QuestionStatus.DRAFT
    after = QuestionStatus.PUBLISHED
    version = 2
    at = NOON
    confidence = 0.9
    stem = factory.SelfAttribute("question.stem")
    key = factory.SelfAttribute("question.key")


class ReportMessageFactory(factory.django.DjangoModelFactory):
    """A message of the reporter's."""

    class Meta:
        model = ReportMessage

    report = factory.SubFactory(ReportFactory)
    written_by = factory.SelfAttribute("report.reporter")
    text = "الجملة لا تذكر هذا."
    written_at = NOON


def article_with_questions(article: Article | None = None, *, count: int = 3, **fields) -> list[Question]:
    """Questions about ``count`` facts of one article, each with its own value."""
    article = article or ArticleFactory()
    sentence = SentenceFactory(article=article)
    facts = [
        FactFactory(article=article, sentence=sentence, value=f"{1900 + number}", precision="year")
        for number in range(count)
    ]
    return [QuestionFactory(fact=fact, key=fact.value, **fields) for fact in facts]

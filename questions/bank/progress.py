"""How far the articles of a person are judged, and how much there is in a text."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from questions.accounts.models import User
from questions.articles.models import Article
from questions.bank.file_imports import FileImport
from questions.bank.models import QuestionStatus
from questions.bank.reach import articles_of
from questions.languages.reading import Article as Reading
from questions.languages.reading import Role


def articles_in_progress(person: User) -> QuerySet[Article]:
    """A person's articles with their waiting, published and rejected questions counted; newest first.

    Of the texts that a file of questions brought only those in which something waits: it may have brought hundreds.
    """
    of_a_file = Exists(FileImport.articles.through.objects.filter(article=OuterRef("pk")))
    return (
        articles_of(person)
        .defer("text")
        .annotate(
            waiting=count_of(QuestionStatus.DRAFT),
            published=count_of(QuestionStatus.PUBLISHED),
            rejected=count_of(QuestionStatus.REJECTED),
        )
        .filter(Q(waiting__gt=0) | ~of_a_file)
        .order_by("-added_at", "-pk")
    )


def count_of(status: str) -> Count:
    return Count("facts__questions", filter=Q(facts__questions__status=status))


@dataclass(frozen=True, slots=True)
class Counts:
    """What was found in a text: its language, words, paragraphs, lines that are none of the article, and its day."""

    language: str
    words: int
    paragraphs: int
    left_out: int
    day: date | None = None


def counts_of(reading: Reading, *, day: date | None = None) -> Counts:
    roles = [block.role for block in reading.blocks]
    return Counts(
        language=reading.language,
        words=sum(len(sentence.text.split()) for sentence in reading.sentences),
        paragraphs=roles.count(Role.BODY),
        left_out=roles.count(Role.FURNITURE) + roles.count(Role.CAPTION),
        day=day,
    )

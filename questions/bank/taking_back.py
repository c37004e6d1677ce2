"""Taking decisions back: the last one, or all that one press made. What was changed again since stays as it is."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F

from questions.accounts.models import User
from questions.articles.models import Article
from questions.bank.decisions import Decision, Verdict
from questions.bank.moderation import put_back

NOT_TAKEN_BACK = (Verdict.UNDO, Verdict.EDIT)


def last_decision(article: Article, *, by: User) -> Decision | None:
    """The person's newest decision about the article that nothing has changed since."""
    own = Decision.objects.filter(question__fact__article=article, by=by, version=F("question__version"))
    return own.exclude(verdict__in=NOT_TAKEN_BACK).select_related("question").order_by("-pk").first()


@transaction.atomic
def take_back(batch: UUID, *, article: Article, by: User, at: datetime) -> tuple[int, int]:
    """Undo the decisions of one press; returns how many questions went back and how many had changed again."""
    made = Decision.objects.filter(batch=batch, question__fact__article=article, by=by)
    made = made.exclude(verdict__in=NOT_TAKEN_BACK).select_related("question")
    back = sum(
        put_back(one.question, one.before, of=one.after, version=one.version, by=by, at=at) for one in made
    )
    return back, len(made) - back

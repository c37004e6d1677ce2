"""How many articles one author may bring in within a day; the number stands in the site's settings."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import ngettext

from questions.accounts.models import User
from questions.accounts.permissions import Can, may
from questions.accounts.site import current
from questions.articles.models import Article
from questions.common.errors import UserError

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Quota:
    """How many articles a person brought in within the last 24 hours, of how many."""

    used: int
    limit: int


def quota_of(person: User, *, at: datetime) -> Quota | None:
    """None for those who bring nothing in, and for admins, who are not held to it.

    Texts that were made for the questions of a file, which have no fingerprint, do not count.
    """
    if not may(person, Can.AUTHOR) or may(person, Can.ADMINISTER):
        return None
    added = Article.objects.filter(added_by=person, added_at__gt=at - DAY)
    return Quota(added.exclude(fingerprint="").count(), current().articles_a_day)


def refuse_over_quota(by: User | None, *, at: datetime) -> None:
    """Raise UserError where ``by`` brought in as many articles within the last 24 hours as the site allows.

    Commands (``by`` is None) and admins are not held to it.
    """
    if by is None:
        return
    quota = quota_of(by, at=at)
    if quota and quota.used >= quota.limit:
        limit = quota.limit
        text = ngettext(
            "You have added %(count)d article in the last 24 hours, which is the limit here. Go on tomorrow.",
            "You have added %(count)d articles in the last 24 hours, which is the limit here. Go on tomorrow.",
            limit,
        )
        raise UserError(text % {"count": limit})

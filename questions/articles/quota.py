"""How many articles one author may bring in within a day; the number stands in the site's settings."""

from datetime import datetime, timedelta

from django.utils.translation import ngettext

from questions.accounts.models import User
from questions.accounts.permissions import Can, may
from questions.accounts.site import current
from questions.articles.models import Article
from questions.common.errors import UserError

DAY = timedelta(days=1)


def refuse_over_quota(by: User | None, *, at: datetime) -> None:
    """Raise UserError where ``by`` brought in as many articles within the last 24 hours as the site allows.

    Commands (``by`` is None) and admins are not held to it.
    """
    if by is None or may(by, Can.ADMINISTER):
        return
    limit = current().articles_a_day
    if Article.objects.filter(added_by=by, added_at__gt=at - DAY).count() >= limit:
        text = ngettext(
            "You have added %(count)d article in the last 24 hours, which is the limit here. Go on tomorrow.",
            "You have added %(count)d articles in the last 24 hours, which is the limit here. Go on tomorrow.",
            limit,
        )
        raise UserError(text % {"count": limit})

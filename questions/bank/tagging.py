"""Tags: made by naming them, put on questions and taken off."""

from collections.abc import Iterable

from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _

from questions.bank.models import Question
from questions.bank.search_form import search_form
from questions.bank.tidying_models import Tag
from questions.common.errors import UserError

LONGEST = 60
MOST_TAGS = 12


def named_tag(name: str) -> Tag:
    """The tag of that name in any spelling, made where there is none. Raises UserError for no name or a long one."""
    name = " ".join(name.split())
    if not search_form(name):
        raise UserError(_("Write the tag’s name."))
    if len(name) > LONGEST:
        raise UserError(_("A tag has %(limit)d letters at most. Shorten it.") % {"limit": LONGEST})
    tag, _made = Tag.objects.get_or_create(folded=search_form(name), defaults={"name": name})
    return tag


def tags_in(text: str) -> list[Tag]:
    """The tags that a comma-separated text names; Arabic commas count. Raises UserError like ``named_tag``."""
    names = [name for name in text.replace("،", ",").split(",") if name.strip()]
    if len(names) > MOST_TAGS:
        raise UserError(_("A question has %(limit)d tags at most.") % {"limit": MOST_TAGS})
    return [named_tag(name) for name in names]


def set_tags(question: Question, tags: Iterable[Tag]) -> None:
    """Give a question these tags and no others; tags that nothing carries any more go."""
    question.tags.set(tags)
    drop_unused_tags()


def drop_unused_tags() -> None:
    Tag.objects.annotate(count=Count("questions")).filter(count=0).delete()


def used_tags(questions: QuerySet[Question]) -> QuerySet[Tag]:
    """The tags that some of these questions carry, by name."""
    return Tag.objects.filter(questions__in=questions).distinct()

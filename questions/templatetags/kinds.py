"""Template tags of the kinds of answer: months of either calendar, things in their right order, an answer in words."""

from django import template
from django.utils.translation import pgettext_lazy

from questions.bank.kinds.asked import Asked, Option
from questions.bank.kinds.date_values import HIJRI, OF_HIJRA
from questions.bank.kinds.ordering import in_order as ordered
from questions.bank.models import Calendar, Question
from questions.templatetags.hashiya import month_name, months

register = template.Library()

HIJRI_MONTHS = (
    pgettext_lazy("month of the Hijra", "Muharram"),
    pgettext_lazy("month of the Hijra", "Safar"),
    pgettext_lazy("month of the Hijra", "Rabi al-Awwal"),
    pgettext_lazy("month of the Hijra", "Rabi al-Thani"),
    pgettext_lazy("month of the Hijra", "Jumada al-Ula"),
    pgettext_lazy("month of the Hijra", "Jumada al-Akhira"),
    pgettext_lazy("month of the Hijra", "Rajab"),
    pgettext_lazy("month of the Hijra", "Shaban"),
    pgettext_lazy("month of the Hijra", "Ramadan"),
    pgettext_lazy("month of the Hijra", "Shawwal"),
    pgettext_lazy("month of the Hijra", "Dhu al-Qadah"),
    pgettext_lazy("month of the Hijra", "Dhu al-Hijjah"),
)


@register.filter
def month_groups(calendar: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The months of both calendars, each with its calendar's name; those of ``calendar`` come first."""
    hijri = [(f"{OF_HIJRA}{number}", name) for number, name in enumerate(HIJRI_MONTHS, start=1)]
    groups = [(Calendar.GREGORIAN.label, months()), (Calendar.HIJRI.label, hijri)]
    return groups[::-1] if calendar == HIJRI else groups


@register.filter
def month_in(number: str, calendar: str) -> str:
    """The name of a month of the given calendar; what is no month's number stays as it is."""
    if calendar != HIJRI:
        return month_name(number)
    return str(HIJRI_MONTHS[int(number) - 1]) if number.isdecimal() and 1 <= int(number) <= 12 else number


@register.filter
def in_order(asked: Asked) -> list[Option]:
    """Things to put in order, in the right one."""
    return ordered(asked)


@register.filter
def at(row: tuple, place: int):
    """What stands at a place of a row, counted from 0; None beyond its end."""
    return row[place] if place < len(row) else None


@register.simple_tag
def said(question: Question, asked: Asked, given: str) -> str:
    """An answer as people read it."""
    return question.answer_kind.describe(given, asked) if given else ""

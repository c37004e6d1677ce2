"""The audit log of a class as its teachers read it: about which work, by whom, and in words what became of what.

The log itself keeps short codes (``closed``, ``13 rows, csv``, moments in UTC), since nothing in it is ever rewritten.
"""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from questions.accounts.audit import AuditEntry
from questions.accounts.models import User
from questions.classroom.models import Classroom, Part

MOST_SHOWN = 200
NOTHING = "-"  # how the log writes that a date is not set
DATES = re.compile(r"(\S+) / (\S+)")
ROWS = re.compile(r"(\d+) rows, (csv|xlsx)")
EXCEPTION = re.compile(r"\+(\d+) min, \+(\d+), (.+)")


def log_of(classroom: Classroom) -> list[AuditEntry]:
    """The last entries about the class and its assignments, newest first.

    Each has ``by_name`` and ``about_name`` (where there still is an account), ``title`` (of the assignment),
    ``was`` and ``became`` in words.
    """
    titles = {f"assignment:{pk}": title for pk, title in classroom.assignments.values_list("pk", "title")}
    subjects = [f"class:{classroom.pk}", *titles]
    entries = list(AuditEntry.objects.filter(subject__in=subjects)[:MOST_SHOWN])
    people = User.objects.in_bulk({pk for one in entries for pk in (one.by_id, one.about_id) if pk})
    for one in entries:
        one.by_name = people[one.by_id].name if one.by_id in people else ""
        one.about_name = people[one.about_id].name if one.about_id in people else ""
        one.title = titles.get(one.subject, "")
        one.was, one.became = (in_words(text, zone=classroom.time_zone) for text in (one.before, one.after))
    return entries


def in_words(text: str, *, zone: str) -> str:
    """A value of the log in the language of the page, moments as the clocks of the zone show them."""
    if text in (Part.OWNER, Part.CO_TEACHER):
        return str(Part(text).label)
    if text in ("closed", "withdrawn"):
        return pgettext("assignment", "closed") if text == "closed" else pgettext("assignment", "withdrawn")
    if found := DATES.fullmatch(text):
        return dates_in_words(*found.groups(), zone=zone)
    if found := ROWS.fullmatch(text):
        count, kind = int(found[1]), found[2].upper()
        told = ngettext("%(count)d row, %(kind)s", "%(count)d rows, %(kind)s", count)
        return told % {"count": count, "kind": kind}
    if found := EXCEPTION.fullmatch(text):
        return exception_in_words(int(found[1]), int(found[2]), found[3], zone=zone)
    return moment_in_words(text, zone=zone)


def dates_in_words(opens: str, closes: str, *, zone: str) -> str:
    """From when until when work is open; what is not set is left out."""
    told = []
    if opens != NOTHING:
        told.append(_("opens %(when)s") % {"when": moment_in_words(opens, zone=zone)})
    due = _("due %(when)s") % {"when": moment_in_words(closes, zone=zone)}
    told.append(_("no due date") if closes == NOTHING else due)
    return joined(told)


def exception_in_words(minutes: int, attempts: int, closes: str, *, zone: str) -> str:
    """What one pupil was given beyond the rules; what is nought is left out."""
    told = []
    if minutes:
        told.append(ngettext("%(count)d minute more", "%(count)d minutes more", minutes) % {"count": minutes})
    if attempts:
        more = ngettext("%(count)d attempt more", "%(count)d attempts more", attempts)
        told.append(more % {"count": attempts})
    if closes != NOTHING:
        told.append(_("due %(when)s") % {"when": moment_in_words(closes, zone=zone)})
    return joined(told)


def joined(parts: list[str]) -> str:
    return pgettext("between parts", ", ").join(parts)


def moment_in_words(text: str, *, zone: str) -> str:
    """An ISO day or moment as people write it; anything else as it stands."""
    try:
        if len(text) == len("2026-11-26"):
            return date_format(date.fromisoformat(text), "j F Y")
        moment = datetime.fromisoformat(text).astimezone(ZoneInfo(zone))
    except ValueError:
        return text
    return date_format(moment, pgettext("format of a moment", "j F Y, H:i"))

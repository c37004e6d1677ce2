"""The audit log: who changed a grade or a role, who took data out, who erased what. Append only, in the database too.

People are kept as numbers without a foreign key: an entry outlives the account it speaks of and names nobody then.
"""

import re
from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from questions.accounts.models import Role, School, User


class Action(models.TextChoices):
    """What is written down; a new kind of change gets a line here."""

    ROLE_CHANGED = "role", _("Role changed")
    GRADE_CHANGED = "grade", _("Grade changed")
    REGRADED = "regraded", _("Regraded")
    MEMORY_MENDED = "memory", _("Memory put right after a correction")
    REMINDED = "reminded", _("Pupil reminded")
    EXPORTED = "exported", _("Data taken out")
    ERASED = "erased", _("Data erased")
    ENROLLED = "enrolled", _("Pupils enrolled")
    UNENROLLED = "unenrolled", _("Pupil taken out of a class")
    SECRET_RESET = "secret", _("Password or pictures reset")
    ASSIGNMENT_CHANGED = "assignment", _("Assignment changed")
    ASSIGNMENT_REOPENED = "reopened", _("Assignment opened again")
    EXCEPTION_MADE = "exception", _("Exception made")
    CLASS_ARCHIVED = "archived", _("Class archived")
    CLASS_RESTORED = "restored", _("Class taken out of the archive")
    SETTINGS_CHANGED = "settings", _("Settings of the site changed")


class AppendOnlyError(Exception):
    """Somebody tried to change or delete what is only ever added to."""


class AuditQuerySet(models.QuerySet["AuditEntry"]):
    def update(self, **kwargs) -> int:
        raise AppendOnlyError

    def delete(self) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError


class AuditEntry(models.Model):
    """One change: who did what to whom, from what to what, and why."""

    at = models.DateTimeField(_("at"), db_index=True)
    action = models.CharField(_("action"), max_length=12, choices=Action.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        related_name="+",
        verbose_name=_("by"),
        help_text=_("Empty where the site did it by itself."),
    )
    about = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        related_name="+",
        verbose_name=_("about"),
    )
    school = models.ForeignKey(
        School, models.DO_NOTHING, null=True, db_constraint=False, related_name="+", verbose_name=_("school")
    )
    subject = models.CharField(
        _("subject"), max_length=40, blank=True, help_text=_("As “class:3” or “assignment:12”.")
    )
    before = models.CharField(_("before"), max_length=200, blank=True)
    after = models.CharField(_("after"), max_length=200, blank=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    objects = AuditQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry of the audit log")
        verbose_name_plural = _("audit log")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["subject", "at"], name="audit_by_subject")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(action__in=Action.values), name="audit_action_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.subject}"

    def save(self, *args, **kwargs) -> None:
        if self.pk:
            raise AppendOnlyError
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError

    @property
    def words_before(self) -> str:
        """What stood there before, in the language of the page where it is a word of ours."""
        return in_words(self.before)

    @property
    def words_after(self) -> str:
        return in_words(self.after)


WORDS = {"open": _("Open"), "closed": _("Closed"), **{role.value: role.label for role in Role}}
EXCEPTION = re.compile(r"\+(\d+) min, \+(\d+), (\S+)")


def in_words(text: str) -> str:
    """A role, a state of an account or an exception as people say it; other text as it is."""
    found = EXCEPTION.fullmatch(text)
    if found is None:
        return str(WORDS.get(text, text))
    minutes, attempts, closes = found.groups()
    parts = [
        ngettext("%(count)d minute more", "%(count)d minutes more", int(minutes)) % {"count": int(minutes)},
        ngettext("%(count)d attempt more", "%(count)d attempts more", int(attempts))
        % {"count": int(attempts)},
    ]
    said = [part for part, number in zip(parts, (minutes, attempts), strict=True) if int(number)]
    return " · ".join([*said, *([closes] if closes != "-" else [])]) or "–"


def write_down(
    action: str,
    *,
    by: User | None,
    at: datetime,
    about: User | None = None,
    school: School | None = None,
    subject: str = "",
    before: str = "",
    after: str = "",
    reason: str = "",
) -> AuditEntry:
    """Add an entry to the log, in the transaction of the change itself."""
    return AuditEntry.objects.create(
        action=action,
        by=by,
        at=at,
        about=about,
        school=school,
        subject=subject,
        before=before[:200],
        after=after[:200],
        reason=reason[:300],
    )

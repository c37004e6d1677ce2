"""Invitations into a class: by a code that runs out, counted by places."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from questions.classroom.models.classes import Classroom, new_invitation_code


class Invited(models.TextChoices):
    """What an invitation makes of those who follow it."""

    PUPIL = "pupil", _("Pupil")
    CO_TEACHER = "co", _("Co-teacher")


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def usable(self, at) -> "InvitationQuerySet":
        left = Q(most_uses=None) | Q(uses__lt=F("most_uses"))
        return self.filter(left, closed_at=None, expires_at__gt=at, classroom__archived_at=None)


class Invitation(models.Model):
    """A code, also as link and picture, that lets people into a class until it expires."""

    classroom = models.ForeignKey(
        Classroom, models.CASCADE, related_name="invitations", verbose_name=_("class")
    )
    code = models.CharField(_("code"), max_length=12, unique=True, default=new_invitation_code)
    invites = models.CharField(_("invites"), max_length=8, choices=Invited.choices, default=Invited.PUPIL)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    made_at = models.DateTimeField(_("made"))
    expires_at = models.DateTimeField(_("expires"))
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    uses = models.PositiveIntegerField(_("times used"), default=0)
    most_uses = models.PositiveIntegerField(_("uses at most"), null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(invites__in=Invited.values), name="invitation_kind_is_known"),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("made_at")), name="invitation_expires_after_it_is_made"
            ),
            models.CheckConstraint(
                condition=Q(most_uses=None) | Q(uses__lte=F("most_uses")),
                name="invitation_is_not_used_too_often",
            ),
        ]

    def __str__(self) -> str:
        return self.code

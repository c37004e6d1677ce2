"""The people who use the site."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What someone came to do; ``permissions.py`` says what each role may do."""

    LEARNER = "learner", _("Learner")
    TEACHER = "teacher", _("Teacher")
    AUTHOR = "author", _("Author")
    ADMIN = "admin", _("Admin")


class Theme(models.TextChoices):
    SYSTEM = "system", _("As the device")
    LIGHT = "light", _("Light")
    DARK = "dark", _("Dark")


class ReviewMode(models.TextChoices):
    """How a review asks: an answer that is marked, or a card that the learner grades."""

    ANSWERS = "answers", _("Answer, and the answer is marked")
    CARDS = "cards", _("Turn a card and grade yourself")


class SignsInBy(models.TextChoices):
    """How someone proves who they are: with an e-mail, or as a pupil by class code, name and one of these secrets."""

    EMAIL = "email", _("Email and password")
    PASSWORD = "password", _("Class code, name and password")
    PICTURES = "pictures", _("Class code, name and pictures")


class School(models.Model):
    """A tenant: nothing of one school is visible in another. A teacher without one gets one with the first class."""

    name = models.CharField(_("name"), max_length=120)
    made_at = models.DateTimeField(_("made"))
    keep_days = models.PositiveIntegerField(
        _("days that a finished class is kept"),
        default=365,
        help_text=_("So long after a class was archived its pupils’ data are erased."),
    )

    class Meta:
        verbose_name = _("school")
        verbose_name_plural = _("schools")
        constraints = [
            models.CheckConstraint(
                condition=Q(keep_days__gte=30, keep_days__lte=3650), name="school_keeps_data_for_a_sane_time"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields) -> "User":
        return self.create_user(email, password, role=Role.ADMIN, is_superuser=True, **fields)

    def get_by_natural_key(self, email: str) -> "User":
        return self.get(email__iexact=email)


class User(AbstractBaseUser, PermissionsMixin):
    """A person with one role. The e-mail signs in; the name is what others see.

    Pupils whose teacher made their account have no e-mail (None, never ""): they sign in by the code of their class.
    """

    email = models.EmailField(_("e-mail"), unique=True, null=True, blank=True)
    name = models.CharField(_("name"), max_length=80)
    role = models.CharField(_("role"), max_length=10, choices=Role.choices, default=Role.LEARNER)
    school = models.ForeignKey(
        School, models.PROTECT, null=True, blank=True, related_name="people", verbose_name=_("school")
    )
    signs_in_by = models.CharField(
        _("signs in by"), max_length=10, choices=SignsInBy.choices, default=SignsInBy.EMAIL
    )
    language = models.CharField(_("language"), max_length=5, default="ar")
    theme = models.CharField(_("theme"), max_length=6, choices=Theme.choices, default=Theme.SYSTEM)
    time_zone = models.CharField(_("time zone"), max_length=64, default="Asia/Riyadh")
    desired_retention = models.FloatField(_("recall wished for"), default=0.9)
    daily_reviews = models.PositiveIntegerField(_("reviews a day at most"), null=True, blank=True)
    daily_new = models.PositiveIntegerField(_("new facts a day at most"), null=True, blank=True, default=10)
    easy_days = models.CharField(
        _("easy days"), max_length=7, blank=True, help_text=_("Days of the week in digits; 0 is Monday.")
    )
    rollover_hour = models.PositiveSmallIntegerField(_("hour at which the day of study changes"), default=4)
    review_mode = models.CharField(
        _("way of reviewing"), max_length=10, choices=ReviewMode.choices, default=ReviewMode.ANSWERS
    )
    memory_parameters = models.PositiveIntegerField(
        _("version of the memory parameters"),
        default=1,
        help_text=_("By which the next review is scheduled; 1 are the defaults."),
    )
    is_active = models.BooleanField(_("active"), default=True)
    joined_at = models.DateTimeField(_("joined"), default=timezone.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_one_account_per_email"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="user_role_is_known"),
            models.CheckConstraint(condition=Q(theme__in=Theme.values), name="user_theme_is_known"),
            models.CheckConstraint(
                condition=Q(desired_retention__gte=0.7, desired_retention__lte=0.97),
                name="user_retention_can_be_kept",
            ),
            models.CheckConstraint(condition=Q(rollover_hour__lte=23), name="user_rollover_is_an_hour"),
            models.CheckConstraint(
                condition=Q(review_mode__in=ReviewMode.values), name="user_review_mode_is_known"
            ),
            models.CheckConstraint(condition=~Q(email=""), name="user_email_is_none_when_missing"),
            models.CheckConstraint(
                condition=Q(signs_in_by=SignsInBy.EMAIL, email__isnull=False)
                | Q(signs_in_by__in=[SignsInBy.PASSWORD, SignsInBy.PICTURES], school__isnull=False),
                name="user_has_an_email_or_a_school",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def is_staff(self) -> bool:
        """Only admins open the support desk."""
        return self.role == Role.ADMIN


class ApiToken(models.Model):
    """A personal key to the site's own programming interface. Only its hash is kept; ``prefix`` tells them apart.

    ``scopes`` are names of ``accounts.tokens.SCOPES`` parted by spaces; they narrow what the role allows.
    """

    person = models.ForeignKey(User, models.CASCADE, related_name="api_tokens", verbose_name=_("person"))
    name = models.CharField(_("name"), max_length=80)
    prefix = models.CharField(_("begins with"), max_length=12)
    digest = models.CharField(_("hash"), max_length=64, unique=True)
    scopes = models.CharField(_("scopes"), max_length=100)
    made_at = models.DateTimeField(_("made"))
    expires_at = models.DateTimeField(_("expires"))
    used_at = models.DateTimeField(_("last used"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)

    class Meta:
        verbose_name = _("access token")
        verbose_name_plural = _("access tokens")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(scopes=""), name="api_token_allows_something"),
            models.CheckConstraint(
                condition=Q(expires_at__gt=models.F("made_at")), name="api_token_expires_after_it_is_made"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ApiReply(models.Model):
    """The first answer to a request that carried an idempotency key: whoever repeats it gets this one again.

    ``fingerprint`` is the hash of the request, so that a key used for another one is noticed.
    """

    person = models.ForeignKey(User, models.CASCADE, related_name="api_replies", verbose_name=_("person"))
    key = models.CharField(_("idempotency key"), max_length=100)
    fingerprint = models.CharField(_("hash of the request"), max_length=64)
    status = models.PositiveSmallIntegerField(_("status"))
    body = models.TextField(_("body"))
    made_at = models.DateTimeField(_("made"))

    class Meta:
        verbose_name = _("kept answer")
        verbose_name_plural = _("kept answers")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["person", "key"], name="api_reply_once_per_key"),
        ]

    def __str__(self) -> str:
        return self.key

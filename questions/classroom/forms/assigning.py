"""The form of an assignment: for whom, when, how often, what is shown; and the form of an exception."""

from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.classroom.assigning import RULES
from questions.classroom.dates import set_moments
from questions.classroom.models import (
    Assignment,
    AssignmentException,
    Audience,
    Classroom,
    Enrolment,
    FeedbackTime,
    Group,
    KeyTime,
    LatePolicy,
)
from questions.classroom.wall_time import Clock, closing_at
from questions.common.fields import RowsField
from questions.common.number_fields import WholeNumberField
from questions.common.zones import ZoneField

MOST_DRAWN = 200
MOST = {"attempts_allowed": 100, "pause_minutes": 60 * 24 * 60, "limit_minutes": 600, "late_days": 60}
# Empty stands for no limit; nought would be nothing at all.
AT_LEAST_ONE = ("attempts_allowed", "limit_minutes")
LAST_HOUR = "23:59"


def day(label: str) -> forms.DateField:
    return forms.DateField(
        label=label, required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )


def hour(label: str) -> forms.TimeField:
    return forms.TimeField(
        label=label, required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )


class DatesMixin(forms.Form):
    """Two wall times; a day without an hour opens at its beginning and closes at its last minute."""

    def fill_dates(self, data: dict) -> None:
        for side, without_hour in (("opens", "00:00"), ("closes", LAST_HOUR)):
            if data.get(f"{side}_on") and data.get(f"{side}_time") is None:
                data[f"{side}_time"] = self.fields[f"{side}_time"].clean(without_hour)
            if data.get(f"{side}_time") is not None and not data.get(f"{side}_on"):
                if self.data.get(self.add_prefix(f"{side}_time")):
                    self.add_error(f"{side}_on", _("Choose the day that belongs to this hour."))
                data[f"{side}_time"] = None


class AssignmentForm(DatesMixin, forms.ModelForm):
    """What a teacher decides about work for one class.

    ``at`` is now for work that begins to be given, which cannot be due in the past; None where rules are changed.
    """

    draw = WholeNumberField(
        label=_("Draw so many questions for each attempt"),
        min_value=1,
        max_value=MOST_DRAWN,
        required=False,
        help_text=_("Empty: all of them."),
    )
    time_zone = ZoneField(label=_("Time zone"))
    opens_on, opens_time = day(_("Opens")), hour(_("Hour"))
    closes_on, closes_time = day(_("Due by")), hour(_("Hour"))
    exam_on = day(_("Exam on"))
    groups = RowsField(
        label=_("Groups"), queryset=Group.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    enrolments = RowsField(
        label=_("Pupils"),
        queryset=Enrolment.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Assignment
        fields = RULES
        widgets = {"instructions": forms.Textarea({"rows": 2}), "audience": forms.RadioSelect}

    def __init__(self, *args, classroom: Classroom, at: datetime | None = None, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.at = at
        self.fields["groups"].queryset = classroom.groups.all()
        self.fields["enrolments"].queryset = classroom.enrolments.current()
        if self.instance.audience != Audience.GROUPS and not classroom.groups.exists():
            self.fields["audience"].choices = [
                choice for choice in Audience.choices if choice[0] != Audience.GROUPS
            ]
        for name, most in MOST.items():
            self.fields[name].max_value = most
            self.fields[name].validators.append(forms.fields.validators.MaxValueValidator(most))
        for name in AT_LEAST_ONE:
            self.fields[name].validators.append(forms.fields.validators.MinValueValidator(1))
            self.fields[name].widget.attrs["min"] = 1
        self.fields["late_percent"].required = self.fields["late_days"].required = False
        self.fields["pause_minutes"].required = False

    def clean(self) -> dict:
        data = super().clean()
        for name in ("late_percent", "late_days", "pause_minutes"):
            data[name] = data.get(name) or 0
        self.fill_dates(data)
        self.refuse_order(data)
        self.refuse_key_apart(data)
        if data.get("audience") == Audience.GROUPS and not data.get("groups"):
            self.add_error("groups", _("Choose at least one group."))
        if data.get("audience") == Audience.LEARNERS and not data.get("enrolments"):
            self.add_error("enrolments", _("Choose at least one pupil."))
        if data.get("late_percent", 0) > 100:
            self.add_error("late_percent", _("At most 100."))
        if data.get("late_policy") in (LatePolicy.COUNT, LatePolicy.DEDUCT) and not data["late_days"]:
            self.add_error("late_days", _("Say for how many days late answers are taken."))
        return data

    def refuse_order(self, data: dict) -> None:
        """It closes after it opens and, when new, after now, in the zone that was chosen."""
        if not data.get("closes_on") or "time_zone" not in data:
            return
        names = ("opens_on", "opens_time", "closes_on", "closes_time")
        trial = Assignment(**{name: data.get(name) for name in names})
        set_moments(trial, zone=data["time_zone"])
        if trial.opens_at and trial.closes_at <= trial.opens_at:
            self.add_error("closes_on", _("This is before it opens. Choose a later day or hour."))
        elif self.at and trial.closes_at <= self.at:
            self.add_error("closes_on", _("This has passed already. Choose a later day or hour."))

    def refuse_key_apart(self, data: dict) -> None:
        """The right answer is not shown apart from the verdict while a question is still on the screen."""
        if data.get("feedback") == FeedbackTime.QUESTION and data.get("shows_key") != KeyTime.FEEDBACK:
            self.add_error(
                "shows_key",
                _(
                    "With feedback after each question the right answer comes along. Choose another time for one of them."
                ),
            )

    def _post_clean(self) -> None:
        """The model's own rules are checked by the verb that saves, on the row as it is then."""


def clock_note(assignment: Assignment) -> str:
    """Whether the deadline falls into the night on which the clocks are changed."""
    if not assignment.closes_on or assignment.closes_time is None:
        return Clock.ONCE
    return closing_at(assignment.closes_on, assignment.closes_time, assignment.time_zone).clock


class ExceptionForm(DatesMixin, forms.ModelForm):
    """More time, other dates or more attempts for one learner."""

    opens_on, opens_time = day(_("Opens")), hour(_("Hour"))
    closes_on, closes_time = day(_("Due by")), hour(_("Hour"))

    class Meta:
        model = AssignmentException
        fields = [
            "extra_minutes",
            "extra_attempts",
            "opens_on",
            "opens_time",
            "closes_on",
            "closes_time",
            "reason",
        ]

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for name, most in (("extra_minutes", 60 * 24 * 30), ("extra_attempts", 50)):
            self.fields[name].required = False
            self.fields[name].validators.append(forms.fields.validators.MaxValueValidator(most))

    def clean(self) -> dict:
        data = super().clean()
        for name in ("extra_minutes", "extra_attempts"):
            data[name] = data.get(name) or 0
        self.fill_dates(data)
        return data

    def _post_clean(self) -> None:
        """The verb that saves checks the dates on the row as it is then."""

"""What a learner decides about their studying, and the file that brings a memory along."""

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.accounts.models import ReviewMode, User
from questions.common.number_fields import DecimalNumberField, WholeNumberField

WEEKDAYS = [
    ("0", _("Monday")),
    ("1", _("Tuesday")),
    ("2", _("Wednesday")),
    ("3", _("Thursday")),
    ("4", _("Friday")),
    ("5", _("Saturday")),
    ("6", _("Sunday")),
]
LONGEST_PLAN = 60


class StudyForm(forms.ModelForm):
    """Promise, limits, easy days, the hour at which the day changes, and the way of reviewing."""

    desired_retention = DecimalNumberField(
        min_value=0.7,
        max_value=0.97,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value", "required"), _("Choose a promise from the list.")
        ),
    )
    daily_reviews = WholeNumberField(
        label=_("Reviews a day at most"),
        required=False,
        min_value=1,
        max_value=9999,
        help_text=_(
            "Leave it empty for no limit. What is over the limit waits, what loses most comes first."
        ),
    )
    daily_new = WholeNumberField(
        label=_("New facts a day at most"),
        required=False,
        min_value=0,
        max_value=999,
        help_text=_("From the sets that you meet in reviews. Leave it empty for no limit."),
    )
    easy_days = forms.MultipleChoiceField(
        label=_("Easy days"),
        required=False,
        choices=WEEKDAYS,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Fewer facts come back on these days of the week."),
    )
    rollover_hour = forms.TypedChoiceField(
        label=_("Your day of study changes at"),
        coerce=int,
        choices=[(hour, f"{hour:02}:00") for hour in range(24)],
        help_text=_("An answer at night still belongs to the day before, until this hour."),
    )
    review_mode = forms.ChoiceField(
        label=_("Way of reviewing"), choices=ReviewMode.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = User
        fields = [
            "desired_retention",
            "daily_reviews",
            "daily_new",
            "easy_days",
            "rollover_hour",
            "review_mode",
        ]

    def __init__(self, *args, instance: User, **kwargs) -> None:
        initial = {"easy_days": list(instance.easy_days)}
        super().__init__(*args, instance=instance, initial=initial, **kwargs)

    def clean_easy_days(self) -> str:
        return "".join(sorted(self.cleaned_data["easy_days"]))


class PlanForm(forms.Form):
    """Over how many days a backlog is spread."""

    days = WholeNumberField(
        min_value=2,
        max_value=LONGEST_PLAN,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value", "required"), _("Write a number of days from 2 to 60.")
        ),
    )


class MemoryFileForm(forms.Form):
    """A memory file, as this site or another one wrote it."""

    file = forms.FileField(
        label=_("Memory file"), error_messages={"required": _("Choose the file that you downloaded.")}
    )

"""The day that a learner asks about: what would be forgotten by then?"""

from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

USUAL_DAYS = 30
LONGEST_DAYS = 3650


class UntilForm(forms.Form):
    """A day ahead of today, at most ten years away."""

    by = forms.DateField(
        label=_("Until"),
        widget=forms.DateInput({"type": "date"}),
        error_messages={
            "invalid": _("Choose a day from the calendar."),
            "required": _("Choose a day from the calendar."),
        },
    )

    def __init__(self, *args, today: date, **kwargs) -> None:
        self.today = today
        self.usual = today + timedelta(days=USUAL_DAYS)
        super().__init__(*args, initial={"by": self.usual.isoformat()}, **kwargs)

    def clean_by(self) -> date:
        by = self.cleaned_data["by"]
        if not self.today < by <= self.today + timedelta(days=LONGEST_DAYS):
            raise forms.ValidationError(_("Choose a day after today, within ten years."))
        return by

    def chosen(self) -> date:
        """The day asked about, or a month from today where none was, or none that makes sense."""
        return self.cleaned_data["by"] if self.is_bound and self.is_valid() else self.usual

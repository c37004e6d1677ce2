"""The form by which a learner reports a question."""

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.bank.report_models import Complaint

LONGEST = 2000


class ReportForm(forms.Form):
    """What is wrong, and in words what the author should know."""

    complaint = forms.ChoiceField(
        label=_("What is wrong?"),
        choices=Complaint.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is wrong.")},
    )
    text = forms.CharField(
        label=_("Say more"), required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4})
    )

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned.get("complaint") == Complaint.OTHER and not cleaned.get("text", "").strip():
            self.add_error("text", _("Say in a few words what is wrong."))
        return cleaned

"""Forms of the office: finding people, the site's settings, finding entries of the audit log."""

from datetime import datetime

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from questions.accounts.audit import Action, write_down
from questions.accounts.models import Role, User
from questions.accounts.site import SiteSettings


class PeopleForm(forms.Form):
    """What the list of people is narrowed to."""

    q = forms.CharField(required=False, max_length=200)
    role = forms.ChoiceField(required=False, choices=[("", _("All roles")), *Role.choices])
    active = forms.ChoiceField(
        required=False, choices=[("", _("Open and closed")), ("yes", _("Open")), ("no", _("Closed"))]
    )


class RoleForm(forms.Form):
    """A person's role."""

    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)


class SiteForm(forms.ModelForm):
    class Meta:
        model = SiteSettings
        fields = list(SiteSettings.FIELDS)
        labels = {
            "sign_up_open": _("Anybody may open an account"),
            "articles_a_day": _("Articles a day for each author"),
            "notice_ar": _("Notice above every page, in Arabic"),
            "notice_en": _("Notice above every page, in English"),
        }


@transaction.atomic
def change_settings(form: SiteForm, *, by: User, at: datetime) -> None:
    """Keep what a valid form says, and write down each setting that it changed."""
    for name in form.changed_data:
        before, after = form.initial.get(name), form.cleaned_data[name]
        what = {"subject": name, "before": str(before), "after": str(after)}
        write_down(Action.SETTINGS_CHANGED, by=by, at=at, **what)
    form.save()


class AuditForm(forms.Form):
    """What the audit log is narrowed to."""

    q = forms.CharField(required=False, max_length=200)
    action = forms.ChoiceField(required=False, choices=[("", _("Everything")), *Action.choices])

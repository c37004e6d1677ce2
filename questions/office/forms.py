"""Forms of the office: finding people, the site's settings, finding entries of the audit log."""

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.accounts.audit import Action
from questions.accounts.models import Role
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


class AuditForm(forms.Form):
    """What the audit log is narrowed to."""

    q = forms.CharField(required=False, max_length=200)
    action = forms.ChoiceField(required=False, choices=[("", _("Everything")), *Action.choices])

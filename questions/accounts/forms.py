"""Forms of an account: opening it, its settings, leaving."""

from allauth.account.forms import SignupForm
from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from questions.accounts.models import Role, Theme, User
from questions.accounts.navigation import chosen_theme
from questions.common.zones import ZoneField, zones

CHOSEN_AT_SIGN_UP = [(Role.LEARNER, _("Learn")), (Role.TEACHER, _("Teach"))]


class SignUpForm(SignupForm):
    """Name, role, e-mail and password. Author and admin are given by an admin, never chosen here."""

    role = forms.ChoiceField(
        label=_("I am here to"), choices=CHOSEN_AT_SIGN_UP, widget=forms.RadioSelect, initial=Role.LEARNER
    )
    name = forms.CharField(label=_("Name that others will see"), max_length=80)
    time_zone = forms.CharField(required=False, widget=forms.HiddenInput({"data-time-zone": ""}))
    field_order = ["role", "name", "email", "password1"]

    def clean_time_zone(self) -> str:
        zone = self.cleaned_data["time_zone"]
        return zone if zone in zones() else ""

    def save(self, request) -> User:
        user = super().save(request)
        user.name = self.cleaned_data["name"]
        user.role = self.cleaned_data["role"]
        user.language = get_language()
        user.theme = chosen_theme(request)
        user.time_zone = self.cleaned_data["time_zone"] or user.time_zone
        user.save(update_fields=["name", "role", "language", "theme", "time_zone"])
        return user


class SettingsForm(forms.ModelForm):
    """What a person decides about their own account."""

    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    theme = forms.ChoiceField(label=_("Colours"), choices=Theme.choices)
    time_zone = ZoneField(label=_("Time zone"))

    class Meta:
        model = User
        fields = ["name", "language", "theme", "time_zone"]


class DeleteAccountForm(forms.Form):
    """The password once more, since this cannot be undone."""

    password = forms.CharField(label=_("Your password"), widget=forms.PasswordInput)

    def __init__(self, user: User, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        password = self.cleaned_data["password"]
        if not self.user.check_password(password):
            raise forms.ValidationError(_("This is not your password. Try again."))
        return password

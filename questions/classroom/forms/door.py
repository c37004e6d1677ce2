"""Forms at the door of a class: its code, a name, and a password or pictures."""

from django import forms
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.utils.translation import gettext_lazy as _

from questions.classroom.pictures import LENGTH, read_pictures
from questions.classroom.roster.planning import SHORTEST_PASSWORD


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        widget=forms.TextInput(
            {"autocapitalize": "characters", "autocomplete": "off", "spellcheck": "false"}
        ),
    )


class PupilSignInForm(forms.Form):
    """The name as it stands on the card, and the secret: either a password or four pictures."""

    name = forms.CharField(
        label=_("Your name"), max_length=80, widget=forms.TextInput({"autocomplete": "username"})
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=128,
        required=False,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )
    pictures = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)

    def clean_pictures(self) -> tuple[str, ...]:
        return read_pictures(self.cleaned_data["pictures"])


class JoinForm(forms.Form):
    """A child's own name and secret, when they join by invitation without an account."""

    name = forms.CharField(
        label=_("Your name"), max_length=80, widget=forms.TextInput({"autocomplete": "name"})
    )
    password = forms.CharField(
        label=_("Choose a password"),
        max_length=128,
        required=False,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )
    pictures = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)

    def __init__(self, *args, by_pictures: bool, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.by_pictures = by_pictures

    def clean_password(self) -> str:
        password = self.cleaned_data["password"]
        if self.by_pictures:
            return ""
        if len(password) < SHORTEST_PASSWORD:
            raise forms.ValidationError(_("Choose at least %(limit)d signs.") % {"limit": SHORTEST_PASSWORD})
        CommonPasswordValidator().validate(password)
        return password

    def clean_pictures(self) -> tuple[str, ...]:
        pictures = read_pictures(self.cleaned_data["pictures"])
        if self.by_pictures and len(pictures) < LENGTH:
            raise forms.ValidationError(_("Choose four pictures, one after the other."))
        return pictures

    def secret(self) -> str | tuple[str, ...]:
        return self.cleaned_data["pictures"] if self.by_pictures else self.cleaned_data["password"]

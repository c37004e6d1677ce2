"""Forms of a class: its name, its pupils, its groups, its invitations."""

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.accounts.models import School
from questions.classroom.inviting import DAYS
from questions.classroom.models import Classroom, Enrolment, Group, Invited
from questions.common.fields import RowsField
from questions.common.number_fields import WholeNumberField
from questions.common.zones import ZoneField

LARGEST_NAMES = 20_000


class ClassForm(forms.ModelForm):
    """A class's name, subject, zone and how its pupils sign in; a first class also names the school."""

    school_name = forms.CharField(label=_("School"), max_length=120, required=False)
    time_zone = ZoneField(label=_("Time zone"))

    class Meta:
        model = Classroom
        fields = ["name", "subject", "time_zone", "pupils_sign_in_by"]
        labels = {
            "name": _("Name of the class"),
            "subject": _("Subject"),
            "pupils_sign_in_by": _("Pupils without an email sign in with"),
        }

    def __init__(self, *args, school: School | None = None, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pupils_sign_in_by"].choices = [
            ("password", _("a password")),
            ("pictures", _("four pictures, for small children")),
        ]
        if school or self.instance.pk:
            del self.fields["school_name"]


class ConsentForm(forms.ModelForm):
    class Meta:
        model = Classroom
        fields = ["consent_noted_on"]
        labels = {"consent_noted_on": _("Consent of parents or school noted on")}
        widgets = {"consent_noted_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d")}


class PupilForm(forms.Form):
    name = forms.CharField(label=_("Name of the pupil"), max_length=80)
    number = forms.CharField(label=_("Pupil number"), max_length=20, required=False)


class RosterForm(forms.Form):
    """A list of pupils: as a file, or pasted, a name a line."""

    file = forms.FileField(label=_("File (CSV or XLSX)"), required=False)
    names = forms.CharField(
        label=_("Or paste names, one a line"),
        required=False,
        max_length=LARGEST_NAMES,
        widget=forms.Textarea({"rows": 6}),
    )

    def clean(self) -> dict:
        data = super().clean()
        if not data.get("file") and not data.get("names", "").strip() and not self.errors:
            raise forms.ValidationError(_("Choose a file, or paste the names."))
        return data


class GroupForm(forms.Form):
    name = forms.CharField(label=_("Name of the group"), max_length=60)
    members = RowsField(
        label=_("Pupils"),
        queryset=Enrolment.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, classroom: Classroom, group: Group | None = None, **kwargs) -> None:
        if group:
            kwargs.setdefault("initial", {"name": group.name, "members": group.members.all()})
        super().__init__(*args, **kwargs)
        self.fields["members"].queryset = classroom.enrolments.current()


WHO = [(Invited.PUPIL, _("Pupils")), (Invited.CO_TEACHER, _("A co-teacher"))]


class InvitationForm(forms.Form):
    invites = forms.ChoiceField(label=_("Who is invited"), choices=WHO, initial=Invited.PUPIL)
    days = forms.TypedChoiceField(
        label=_("For how long"),
        coerce=int,
        initial=DAYS[1],
        choices=[(DAYS[0], _("a day")), (DAYS[1], _("a week")), (DAYS[2], _("a month"))],
    )
    most_uses = WholeNumberField(label=_("For how many at most"), min_value=1, max_value=500, required=False)

"""The forms with which a file of questions comes in and goes out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.articles.forms import PastedTextField
from questions.bank.formats import FORMATS
from questions.bank.formats.decoding import AUTO, MOST_BYTES

ENCODINGS = [
    (AUTO, _("Find out from the file")),
    ("utf-8", "UTF-8"),
    ("utf-16", "UTF-16"),
    ("windows-1256", "Windows-1256"),
]
ACCEPTED = ".xlsx,.csv,.tsv,.txt,.gift,.xml,.zip,.apkg,.colpkg,.json,.jsonl,.md"


def format_choices() -> list[tuple[str, object]]:
    return [(AUTO, _("Find out from the file")), *((one.name, one.label) for one in FORMATS.values())]


class FileImportForm(forms.Form):
    """A file, or its text pasted; what is in it is judged where it is read."""

    file = forms.FileField(
        label=_("File"),
        required=False,
        widget=forms.FileInput({"accept": ACCEPTED}),
        error_messages={"empty": _("This file is empty.")},
    )
    text = PastedTextField(
        label=_("Or paste the questions"),
        required=False,
        strip=False,
        widget=forms.Textarea({"rows": 7}),
    )
    format = forms.ChoiceField(label=_("Format"), choices=format_choices, required=False)
    encoding = forms.ChoiceField(label=_("Encoding"), choices=ENCODINGS, required=False)

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and file.size > MOST_BYTES:
            raise forms.ValidationError(
                _("This file is larger than %(limit)d MB. Take it apart and bring in the parts."),
                params={"limit": MOST_BYTES // 1_000_000},
            )
        return file

    def clean(self) -> dict:
        cleaned = super().clean()
        if not self.errors and not cleaned.get("file") and not cleaned.get("text", "").strip():
            self.add_error("file", _("Choose a file, or paste the questions."))
        return cleaned

    def given(self) -> dict:
        """What ``read_confined`` takes; a pasted text is UTF-8."""
        file, text = self.cleaned_data.get("file"), self.cleaned_data.get("text", "")
        named = {"format": self.cleaned_data.get("format") or AUTO}
        if file:
            return named | {
                "data": file.read(),
                "name": file.name,
                "encoding": self.cleaned_data.get("encoding") or AUTO,
            }
        return named | {"data": text.encode(), "name": "", "encoding": "utf-8"}

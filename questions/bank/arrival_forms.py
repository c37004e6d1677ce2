"""Forms of the ways in: a file, an address, and what was found of either."""

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from questions.articles.arrivals import LONGEST_ADDRESS, Arrival
from questions.articles.forms import PastedTextField
from questions.articles.readers import ENDINGS, READERS
from questions.articles.readers.encodings import ENCODINGS
from questions.articles.targets import target_of
from questions.bank.arriving import Corrections
from questions.bank.forms import LIMITS
from questions.common.errors import UserError

MOST_BYTES = 20_000_000
MEGABYTE = 1_000_000
FOUND_OUT = ""


def limit_field() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=_("At most how many?"), choices=LIMITS, coerce=int, initial=24, required=False, empty_value=24
    )


class FileForm(forms.Form):
    """A file with an article in it."""

    file = forms.FileField(
        label=_("File"),
        widget=forms.FileInput({"accept": ",".join(ENDINGS)}),
        help_text=_("TXT, Markdown, HTML, PDF, DOCX or EPUB, up to 20 MB."),
        error_messages={
            "required": _("Choose the file that holds the article."),
            "empty": _("The file is empty. Choose the file that holds the article."),
            "missing": _("Choose the file that holds the article."),
        },
        allow_empty_file=False,
    )
    limit = limit_field()

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            message = gettext("This file has %(size)d MB; the limit is %(limit)d. Save it without pictures.")
            raise forms.ValidationError(
                message % {"size": file.size // MEGABYTE, "limit": MOST_BYTES // MEGABYTE}
            )
        return file


class AddressForm(forms.Form):
    """The address of a page with an article on it."""

    address = forms.CharField(
        label=_("Web address"),
        max_length=LONGEST_ADDRESS,
        widget=forms.URLInput({"placeholder": "https://", "inputmode": "url", "autocomplete": "off"}),
        help_text=_("Of the page with the article, as your browser shows it."),
        error_messages={"required": _("Paste the address of the page.")},
    )
    limit = limit_field()

    def clean_address(self) -> str:
        address = self.cleaned_data["address"].strip()
        try:
            target_of(address)
        except UserError as error:
            raise forms.ValidationError(str(error)) from error
        return address


class FoundForm(forms.ModelForm):
    """What was found in a text, to be set right before questions are written."""

    title = PastedTextField(label=_("Title"), required=False, max_length=300, widget=forms.TextInput)
    source = PastedTextField(
        label=_("Source"),
        required=False,
        max_length=200,
        widget=forms.TextInput,
        help_text=_("Newspaper, site or book. Learners see it with the evidence."),
    )
    language = forms.ChoiceField(label=_("Language of the text"), choices=settings.LANGUAGES)
    published_on = forms.DateField(
        label=_("Published on"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        help_text=_("Needed for “last year” and the like."),
        error_messages={"invalid": _("Write the date as year-month-day, such as 2024-05-31.")},
    )
    limit = limit_field()

    class Meta:
        model = Arrival
        fields = ["title", "source", "language", "published_on", "limit"]

    def corrections(self) -> Corrections:
        return Corrections(**self.cleaned_data)


class EncodingForm(forms.Form):
    """Another way to read the bytes of a plain text."""

    encoding = forms.ChoiceField(label=_("Letters stored as"))

    def __init__(self, arrival: Arrival, data=None) -> None:
        super().__init__(data, initial={"encoding": arrival.encoding})
        known = dict.fromkeys([*ENCODINGS, *([arrival.encoding] if arrival.encoding else [])])
        self.fields["encoding"].choices = [(name, encoding_label(name)) for name in known]


def encoding_label(name: str) -> str:
    """The encoding as people know it."""
    return {
        "utf-8": gettext("UTF-8 (today’s files)"),
        "utf-16": gettext("UTF-16 (“Unicode” in Notepad)"),
        "windows-1256": gettext("Windows-1256 (old Arabic files)"),
        "iso-8859-6": gettext("ISO-8859-6 (old Arabic pages)"),
        "windows-1252": gettext("Windows-1252 (Western)"),
    }.get(name, name)


def has_encodings(arrival: Arrival) -> bool:
    """Whether the text came from a format whose letters can be stored in several ways."""
    reader = READERS.get(arrival.format)
    return bool(reader and reader.takes_encoding and arrival.encoding)

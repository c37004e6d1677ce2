"""The form through which a person brings a text in."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from questions.articles.models import Article

FOUND_OUT = ""


class PastedTextField(forms.CharField):
    """Text as pasted: NUL characters, which nobody sees, are dropped instead of refused."""

    widget = forms.Textarea

    def to_python(self, value: str | None) -> str:
        return super().to_python(value).replace("\0", "")


class ArticleForm(forms.Form):
    """A pasted article and where it comes from. The text itself is judged where it is read."""

    title = PastedTextField(
        label=_("Title"),
        required=False,
        max_length=Article._meta.get_field("title").max_length,
        widget=forms.TextInput,
        help_text=_("Leave it empty to take the first heading of the text."),
    )
    text = PastedTextField(
        label=_("Text"),
        strip=False,
        error_messages={"required": _("The text is empty. Paste the article into the box.")},
    )
    source = PastedTextField(
        label=_("Source"),
        required=False,
        max_length=Article._meta.get_field("source").max_length,
        widget=forms.TextInput,
        help_text=_("Newspaper, site or book. Learners see it with the evidence."),
    )
    published_on = forms.DateField(
        label=_("Published on"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": _("Write the date as year-month-day, such as 2024-05-31.")},
    )
    language = forms.ChoiceField(
        label=_("Language of the text"),
        required=False,
        choices=[(FOUND_OUT, _("Find out from the text")), *settings.LANGUAGES],
    )

    def given(self) -> dict:
        """The article's fields as ``articles.importing`` takes them."""
        return self.given_for_reading() | {"source": self.cleaned_data["source"]}

    def given_for_reading(self) -> dict:
        """The same without what only matters where the article is kept."""
        fields = {name: self.cleaned_data[name] for name in ("text", "title", "published_on")}
        return fields | {"language": self.cleaned_data["language"] or None}

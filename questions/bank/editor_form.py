"""The editor's form: a question of any kind with its options, its value, its proof, its tags."""

from dataclasses import replace
from functools import cached_property

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.bank.checking import ChoiceText, problems_of
from questions.bank.editor_rows import LAYOUTS, ROWS, RowsForm
from questions.bank.handwriting import DATE_SHAPES, Handwritten, Proof, find_answer, find_evidence
from questions.bank.models import Calendar, Choice, Question
from questions.bank.moderation import Wording
from questions.bank.tagging import tags_in
from questions.bank.tidying_models import Tag
from questions.common.errors import UserError
from questions.common.number_fields import DecimalNumberField

KEY_WRITTEN = {"typed", "cloze", "number"}


class EditForm(RowsForm):
    """A question's words, options and value, what proves it, and its tags."""

    stem = forms.CharField(
        label=_("Question"),
        max_length=Question._meta.get_field("stem").max_length,
        widget=forms.Textarea,
        error_messages={"required": _("Write the question.")},
    )
    context = forms.CharField(
        label=_("Line above the question"),
        required=False,
        max_length=Question._meta.get_field("context").max_length,
        help_text=_("Says what the question is about, where its own words do not."),
    )
    key = forms.CharField(
        label=_("Answer"),
        max_length=Question._meta.get_field("key").max_length,
        error_messages={"required": _("Write the answer.")},
    )
    value = forms.CharField(
        label=_("Date"),
        required=False,
        max_length=11,
        help_text=_("1992-05-15, 1992-05 or 1992; 44 BCE is -0043."),
    )
    calendar = forms.ChoiceField(label=_("Calendar"), required=False, choices=Calendar.choices)
    tolerance = DecimalNumberField(
        label=_("Tolerance"),
        required=False,
        min_value=0,
        help_text=_("How far an answer may be off and still be right, in the number’s own unit."),
    )
    explanation = forms.CharField(
        label=_("Explanation after the answer"),
        required=False,
        max_length=Question._meta.get_field("explanation").max_length,
        widget=forms.Textarea,
    )
    evidence = forms.CharField(
        label=_("Evidence sentence"), required=False, max_length=4000, widget=forms.Textarea
    )
    answer = forms.CharField(
        label=_("Words of the answer in it"),
        required=False,
        max_length=Question._meta.get_field("key").max_length,
        help_text=_("They are underlined in the evidence. Empty where the answer follows from the whole."),
    )
    title = forms.CharField(
        label=_("Title"),
        required=False,
        max_length=Question._meta.get_field("title").max_length,
        help_text=_("What it is called in files; learners never see it."),
    )
    tags = forms.CharField(
        label=_("Tags"), required=False, max_length=400, help_text=_("Several are parted by commas.")
    )

    def __init__(self, question: Question, data=None, *, initial: dict | None = None) -> None:
        super().__init__(data, initial=initial if initial is not None else first_values(question))
        self.question = question
        self.layout = LAYOUTS.get(question.kind)
        self.fields["key"].required = question.kind in KEY_WRITTEN
        self.proof: Proof | None = None
        self.named: list[Tag] = []

    @property
    def is_date(self) -> bool:
        return self.question.kind == "date"

    @property
    def writes_key(self) -> bool:
        return self.question.kind in KEY_WRITTEN or self.is_date

    def clean(self) -> dict:
        cleaned = super().clean()
        self.find_proof()
        self.read_tags()
        if self.is_date and not precision_of(cleaned.get("value", "")):
            self.add_error("value", _("Write the date to its precision: 1992-05-15, 1992-05 or 1992."))
        stem, choices = cleaned.get("stem", ""), self.choices()
        for problem in problems_of(stem=stem, key=self.key_text(), choices=choices, kind=self.question.kind):
            field = "right" if problem.part == "choices" else problem.part
            if field not in self.errors:
                self.add_error(field if field in self.fields else None, problem.text)
        return cleaned

    def find_proof(self) -> None:
        """Find the evidence and the answer's words in the article, where they are not those that stand already."""
        fact, article = self.question.fact, self.question.fact.article
        evidence, answer = self.cleaned_data.get("evidence", ""), self.cleaned_data.get("answer", "")
        place = (fact.evidence_start, fact.evidence_end)
        sentence = fact.sentence
        try:
            if evidence and evidence.split() != article.text[slice(*place)].split():
                sentence, *place = find_evidence(article, evidence)
        except UserError as error:
            self.add_error("evidence", str(error))
            return
        words = (fact.answer_start, fact.answer_end)
        try:
            if tuple(place) != (fact.evidence_start, fact.evidence_end) or "".join(answer.split()) != "".join(
                article.text[slice(*words)].split()
            ):
                words = find_answer(article, tuple(place), answer)
        except UserError as error:
            self.add_error("answer", str(error))
            return
        self.proof = Proof(sentence, *place, *words)

    def read_tags(self) -> None:
        try:
            self.named = tags_in(self.cleaned_data.get("tags", ""))
        except UserError as error:
            self.add_error("tags", str(error))

    @cached_property
    def standing(self) -> dict[str, Choice]:
        """The options as they stand, by their words."""
        return {choice.text: choice for choice in self.question.choices.all()} if self.question.pk else {}

    def choice(self, number: int, *, is_key: bool) -> ChoiceText:
        """An option keeps what its kind's rows have no column for: the year of an event, why a key is right."""
        written = super().choice(number, is_key=is_key)
        kept = self.standing.get(written.text)
        if kept is None:
            return written
        return replace(
            written,
            reason=kept.reason if is_key and kept.is_key else written.reason,
            fraction=written.fraction if self.layout.shares else kept.fraction,
            match=written.match if self.layout.matches else kept.match,
        )

    def key_text(self) -> str:
        """The answer as people read it: what is written, else the options that are right."""
        if self.writes_key:
            return self.cleaned_data.get("key") or ""
        pairs = self.layout is not None and self.layout.matches
        texts = [f"{c.text} – {c.match}" if pairs and c.match else c.text for c in self.choices() if c.is_key]
        return " · ".join(texts)[: Question._meta.get_field("key").max_length]

    def wording(self) -> Wording:
        return Wording(
            self.cleaned_data["stem"],
            self.key_text(),
            self.choices(),
            self.cleaned_data["context"],
            explanation=self.cleaned_data["explanation"],
            tolerance=self.cleaned_data["tolerance"],
            title=self.cleaned_data["title"],
        )

    def handwritten(self) -> Handwritten:
        """The question as written, with its proof; call it on a valid form."""
        value = self.cleaned_data["value"] if self.is_date else ""
        return Handwritten(
            kind=self.question.kind,
            wording=self.wording(),
            proof=self.proof,
            value=value,
            precision=precision_of(value),
            calendar=self.cleaned_data["calendar"] or Calendar.GREGORIAN,
        )


def precision_of(value: str) -> str:
    """day, month or year, as many parts as the date has; "" for what is no date."""
    return next((name for name, shape in DATE_SHAPES.items() if shape.fullmatch(value.strip())), "")


def first_values(question: Question) -> dict:
    """The question as it stands, as the form's first values."""
    fact, text = question.fact, question.fact.article.text
    values = {
        "stem": question.stem,
        "context": question.context,
        "key": question.key,
        "value": fact.value,
        "calendar": fact.calendar,
        "tolerance": question.tolerance,
        "explanation": question.explanation,
        "title": question.title,
        "evidence": text[fact.evidence_start : fact.evidence_end],
        "answer": text[fact.answer_start : fact.answer_end],
        "tags": "، ".join(tag.name for tag in question.tags.all()),
    }
    choices = list(question.choices.all())[:ROWS]
    for number, choice in enumerate(choices, start=1):
        values |= {f"text_{number}": choice.text, f"reason_{number}": choice.reason}
        share = None if choice.fraction is None else round(100 * choice.fraction, 4)
        values |= {f"match_{number}": choice.match, f"share_{number}": share}
    values["right"] = [str(number) for number, choice in enumerate(choices, start=1) if choice.is_key]
    return values

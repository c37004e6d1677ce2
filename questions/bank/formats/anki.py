"""Writing an Anki package (.apkg): a note a question, the evidence on its back, right-to-left where the words are.

A note keeps its identity (guid) through edits and from one site to another, since it is made of what the question
is about and not of its row: importing the package again updates notes and adds none.
"""

import tempfile
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from hashlib import blake2b
from itertools import count
from pathlib import Path

import genanki
from django.utils.html import escape, format_html
from django.utils.translation import get_language_info, override

from questions.bank.formats.anki_fields import answer_of, options_of
from questions.bank.models import Fact, Question, QuestionSet

FIELDS = ("Question", "Context", "Options", "Answer", "Evidence", "Source", "Form")
FIRST_MODEL = (
    1_763_500_000  # the ids of our note types follow this one; changing it would double everybody's notes
)

FRONT = """<div class="kind">{{Form}}</div>
{{#Context}}<div class="context" dir="auto">{{Context}}</div>{{/Context}}
<div class="question" dir="auto">{{Question}}</div>
{{#Options}}<ol class="options">{{Options}}</ol>{{/Options}}"""
BACK = """{{FrontSide}}
<hr id="answer">
<div class="answer" dir="auto">{{Answer}}</div>
{{#Evidence}}<blockquote dir="auto">{{Evidence}}</blockquote>{{/Evidence}}
<div class="source" dir="auto">{{Source}}</div>"""
CSS = """.card { font-family: "Readex Pro", "Segoe UI", Tahoma, sans-serif; font-size: 20px; line-height: 1.7;
  max-width: 42rem; margin: 0 auto; padding: 1rem; text-align: start; color: #17212b; background: #f0f3f5; }
.kind, .context, .source { font-size: 14px; color: #55626e; }
.question { font-size: 24px; font-weight: 600; }
.options, .answer ul { padding-inline-start: 1.5rem; }
.matches { list-style: none; } .also { font-size: 16px; font-weight: 400; }
.answer { font-size: 24px; font-weight: 600; color: #0a664c; }
blockquote { font-family: "Noto Naskh Arabic", Georgia, serif; line-height: 2; margin: 1rem 0; padding: .75rem 1rem;
  background: #fffdf5; border-block: 3px double #d9b668; color: #17212b; }
mark { background: #ffdc79; color: inherit; }
.nightMode.card { color: #e8edf2; background: #0f151b; }
.nightMode .kind, .nightMode .context, .nightMode .source { color: #a9b6c2; }
.nightMode .answer { color: #74d2ae; }
.nightMode blockquote { background: #1f1e19; color: #e8edf2; border-color: #7d632a; }
.nightMode mark { background: #6b5012; }"""


def write(question_set: QuestionSet, questions: Sequence[Question], at: datetime) -> bytes:
    """The set as a package; ``questions`` come with their evidence (``with_evidence``).

    Notes stand in the order of the questions' rows, so that of two that ask the same in the same way each keeps its own.
    """
    title = question_set.title.replace("::", ": ")
    deck = genanki.Deck(number_of("deck", question_set.slug), f"Hashiya::{title}")
    taken: set[str] = set()
    for question in sorted(questions, key=lambda question: question.pk):
        taken.add(guid := free_guid(question, taken))
        deck.add_note(note_of(question, guid))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "set.apkg"
        genanki.Package(deck).write_to_file(path, timestamp=at.timestamp())
        return path.read_bytes()


def note_of(question: Question, guid: str) -> genanki.Note:
    article = question.fact.article
    with override(question.language):
        form = str(question.answer_kind.label)
    source = " · ".join(filter(None, (article.title, article.source)))
    values = [
        escape(question.stem),
        escape(question.context),
        options_of(question),
        answer_of(question),
        evidence_of(question.fact),
        escape(source),
        escape(form),
    ]
    tags = ["hashiya", f"hashiya::{question.language}", f"hashiya::{question.kind}"]
    tags += ["_".join(tag.name.split()) for tag in question.tags.all()]
    return genanki.Note(note_type(question.language, article.language), values, guid=guid, tags=tags)


def evidence_of(fact: Fact) -> str:
    """The sentence that proves the fact, its evidence marked and the answer in it underlined."""
    text = fact.article.text
    start = min(fact.sentence.start, fact.evidence_start)
    end = max(fact.sentence.end, fact.evidence_end)
    return format_html(
        "{}<mark>{}<u>{}</u>{}</mark>{}",
        text[start : fact.evidence_start],
        text[fact.evidence_start : fact.answer_start],
        text[fact.answer_start : fact.answer_end],
        text[fact.answer_end : fact.evidence_end],
        text[fact.evidence_end : end],
    )


@cache
def note_type(language: str, source_language: str) -> genanki.Model:
    """The note type for a question in one language about an article in another, or in the same."""
    right_to_left = {
        name: is_right_to_left(source_language if name in {"Evidence", "Source"} else language)
        for name in FIELDS
    }
    same = language == source_language
    name = f"Hashiya ({language})" if same else f"Hashiya ({language}, {source_language})"
    return genanki.Model(
        FIRST_MODEL + number_of("note type", name) % 1_000_000,
        name,
        fields=[{"name": field, "rtl": right_to_left[field]} for field in FIELDS],
        templates=[{"name": "Hashiya", "qfmt": FRONT, "afmt": BACK}],
        css=CSS + (".card { direction: rtl; }" if right_to_left["Question"] else ""),
    )


def is_right_to_left(language: str) -> bool:
    return get_language_info(language)["bidi"]


def free_guid(question: Question, taken: set[str]) -> str:
    """The note's identity; a second question that asks the same fact in the same way is told apart by its number."""
    return next(guid for number in count() if (guid := guid_of(question, number)) not in taken)


def guid_of(question: Question, number: int) -> str:
    """From the article's words, the fact's place in them and the way of asking: not from rows, not from the wording."""
    fact = question.fact
    place = (fact.article.text, fact.kind, fact.value, fact.evidence_start, fact.answer_start)
    return digest_of(*place, question.language, question.kind, question.form, number).hex()


def number_of(*words: object) -> int:
    """A number that the words always give, as Anki wants for ids: 1 to 2^31."""
    return int.from_bytes(digest_of(*words)[:4]) % (1 << 31) + 1


def digest_of(*words: object) -> bytes:
    return blake2b("\x1f".join(map(str, words)).encode(), digest_size=8).digest()

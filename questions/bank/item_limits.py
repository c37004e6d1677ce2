"""What the bank can keep of a question that comes from outside, said before anything is kept."""

from dataclasses import replace

from django.conf import settings
from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.interchange import Item, Reading, Refused
from questions.bank.formats.wholeness import repeats
from questions.bank.handwriting import DATE_SHAPES, is_a_day
from questions.bank.models import Choice, Question
from questions.languages.registry import detect

LONGEST_STEM = Question._meta.get_field("stem").max_length
LONGEST_TEXT = Choice._meta.get_field("text").max_length
MOST_OPTIONS = 26
MOST_ITEMS = 20_000


def fitting(reading: Reading) -> Reading:
    """The reading with those questions refused that the bank cannot keep."""
    items, refused = [], list(reading.refused)
    for item in reading.items:
        problem = problem_of(item)
        if problem:
            refused.append(Refused(item.line, problem))
        else:
            items.append(with_known_language(item))
    too_many = items[MOST_ITEMS:]
    refused += [
        Refused(
            item.line,
            _("A file brings in %(limit)d questions at most. Take it apart.") % {"limit": MOST_ITEMS},
        )
        for item in too_many
    ]
    return Reading(
        tuple(items[:MOST_ITEMS]), tuple(sorted(refused, key=lambda one: one.line)), reading.notices
    )


def problem_of(item: Item) -> str:
    """Why the bank cannot keep a question, "" where it can."""
    if len(item.stem) > LONGEST_STEM:
        return _("The question is longer than %(limit)d characters.") % {"limit": LONGEST_STEM}
    if any(len(text) > LONGEST_TEXT for text in texts_of(item)):
        return _("An answer is longer than %(limit)d characters.") % {"limit": LONGEST_TEXT}
    if max(len(item.options), len(item.order), len(item.pairs), len(item.answers)) > MOST_OPTIONS:
        return _("A question has %(limit)d options at most.") % {"limit": MOST_OPTIONS}
    if repeats(pair.text or pair.match for pair in item.pairs):
        return _("What belongs to nothing has to differ from what is matched.")
    if item.kind == i.DATE and not iso_date(item.answers[0].text):
        return _("Write the date to its precision: 1992-05-15, 1992-05 or 1992; 44 BCE is -0043.")
    return ""


def texts_of(item: Item) -> list[str]:
    texts = [option.text for option in item.options] + [answer.text for answer in item.answers]
    return texts + list(item.order) + [text for pair in item.pairs for text in (pair.text, pair.match)]


def iso_date(text: str) -> str:
    """The precision of a date in ISO 8601, "" where it is none."""
    for precision, shape in DATE_SHAPES.items():
        found = shape.fullmatch(text)
        if found and is_a_day([int(part) for part in found.groups()]):
            return precision
    return ""


def with_known_language(item: Item) -> Item:
    return item if item.language in dict(settings.LANGUAGES) else replace(item, language=detect(item.stem))

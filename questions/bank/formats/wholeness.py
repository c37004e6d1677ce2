"""Whether a question has what its kind needs, wherever it came from."""

from dataclasses import replace

from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.choosing import check_options
from questions.bank.formats.interchange import Item, RefusedError
from questions.languages.registry import detect


def check_item(item: Item) -> Item:
    """The question, with its language found where it names none. Raises RefusedError with what it lacks."""
    if not item.stem:
        raise RefusedError(_("The question has no words."))
    if item.kind in i.WITH_OPTIONS:
        check_options(item.options)
    if item.kind in i.WITH_ANSWERS:
        check_answers(item)
    if item.kind == i.MATCHING:
        check_pairs(item)
    if item.kind == i.ORDERING and (len(item.order) < 2 or not all(item.order) or repeats(item.order)):
        raise RefusedError(_("Ordering needs at least two things, each with its own words."))
    if item.kind == i.TRUE_FALSE and len(item.options) != 2:
        item = replace(item, kind=i.CHOICE)
    return item if item.language else replace(item, language=detect(item.stem))


def check_answers(item: Item) -> None:
    if not any(answer.text and answer.fraction > 0 for answer in item.answers):
        raise RefusedError(_("No answer earns a mark."))
    if not all(answer.text for answer in item.answers):
        raise RefusedError(_("An answer has no words."))


def check_pairs(item: Item) -> None:
    if len([pair for pair in item.pairs if pair.text]) < 2:
        raise RefusedError(_("Matching needs at least two pairs."))
    if not all(pair.match for pair in item.pairs):
        raise RefusedError(_("One half of a pair is empty."))
    if repeats(pair.text for pair in item.pairs if pair.text):
        raise RefusedError(_("Two pairs begin with the same words."))


def repeats(texts) -> bool:
    texts = tuple(texts)
    return len(set(texts)) < len(texts)

"""GIFT, Moodle's format for writing questions by hand."""

import re

from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.choosing import choice_fields, truth_options
from questions.bank.formats.gift_answers import (
    Piece,
    is_matching,
    numbers_of,
    pairs_of,
    split_general,
    split_pieces,
)
from questions.bank.formats.gift_blocks import Block, read_blocks, show
from questions.bank.formats.interchange import Answer, Item, Option, Reading, Refused, RefusedError
from questions.bank.formats.markup import Losses, is_markup, squeeze, to_text
from questions.bank.formats.words import tidy, truth
from questions.languages.registry import detect

BLANK = "_____"
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_MARKDOWN = re.compile(r"(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1")


def read_gift(text: str) -> Reading:
    """The questions of a GIFT text; what is none is refused with its line and reason."""
    items: list[Item] = []
    refused: list[Refused] = []
    notices: list[i.Notice] = []
    for block in read_blocks(text):
        losses = Losses()
        try:
            items.append(read_block(block, losses))
        except RefusedError as error:
            refused.append(Refused(block.line, str(error)))
        notices += losses.notices(block.line)
    return Reading(tuple(items), tuple(refused), tuple(notices))


def read_block(block: Block, losses: Losses) -> Item:
    refuse_faults(block)
    answers, general = split_general(block.answers or "")
    read = reader_of_words(block.before, losses)
    stem = stem_of(block, read)
    if not stem:
        raise RefusedError(_("The question has no words."))
    fields = answer_fields(tidy(answers), read, stem, losses)
    return Item(
        stem=stem,
        feedback=read(general),
        title=block.title,
        category=block.category,
        tags=block.tags,
        language=detect(stem),
        line=block.line,
        **fields,
    )


def refuse_faults(block: Block) -> None:
    if block.fault == "two":
        raise RefusedError(
            _("There are two answer blocks in one question. Put an empty line between questions.")
        )
    if block.fault == "open":
        raise RefusedError(
            _("The answer block is not closed: a } is missing. Write \\{ for a brace in the words.")
        )
    if block.fault == "none":
        raise RefusedError(_("There are no answers in braces: this is a text, not a question."))


def reader_of_words(before: str, losses: Losses):
    """How the words of a question are read: by the format that it names, HTML as text."""
    found = _FORMAT.match(before)
    default = found[1].lower() if found else "moodle"

    def read(text: str) -> str:
        own = _FORMAT.match(text)
        form = own[1].lower() if own else default
        return words_of(text[own.end() :] if own else text, form, losses)

    return read


def words_of(text: str, form: str, losses: Losses) -> str:
    shown = show(text)
    if form == "markdown":
        return squeeze(_MARKDOWN.sub(r"\2", shown))
    if form == "html" or (form == "moodle" and is_markup(shown)):
        return to_text(shown, losses)
    return shown


def stem_of(block: Block, read) -> str:
    """The words of the question; where answers stand inside a sentence, a blank stands in their place."""
    if not tidy(block.behind):
        return read(block.before)
    return " ".join(part for part in (read(block.before), BLANK, read(block.behind)) if part)


def answer_fields(answers: str, read, stem: str, losses: Losses) -> dict:
    """The kind of a question and what belongs to it, as fields of an Item."""
    if not answers:
        raise RefusedError(_("This is an essay question. We have none, since nobody could mark it at once."))
    if answers.startswith("#"):
        return {"kind": i.NUMBER, "answers": numbers_of(answers[1:], losses)}
    if not answers.startswith(("=", "~")):
        return truth_fields(answers, read, stem)
    pieces = split_pieces(answers)
    if any(not tidy(piece.text) for piece in pieces):
        raise RefusedError(_("An answer is empty. Write \\= or \\~ for a sign that belongs to the words."))
    if is_matching(pieces):
        return matching_fields(pieces, read)
    if all(piece.sign == "=" for piece in pieces):
        return {"kind": i.TYPED, "answers": typed_answers(pieces, read)}
    return choice_fields(tuple(Option(read(p.text), p.fraction, read(p.feedback)) for p in pieces))


def truth_fields(answers: str, read, stem: str) -> dict:
    """``T``, ``FALSE``, «صح»: the first feedback is for the wrong answer, the second for the right one."""
    word, *feedback = answers.split("#")
    is_true = truth(show(word))
    if is_true is None:
        raise RefusedError(
            _("These answers begin neither with = nor with ~, nor are they true or false: %(text)s")
            % {"text": show(answers)[:60]}
        )
    wrong, right = (*map(read, feedback), "", "")[:2]
    return {"kind": i.TRUE_FALSE, "options": truth_options(is_true, detect(stem), right=right, wrong=wrong)}


def matching_fields(pieces: list[Piece], read) -> dict:
    pairs = tuple(i.Pair(read(pair.text), read(pair.match)) for pair in pairs_of(pieces))
    if len([pair for pair in pairs if pair.text]) < 2:
        raise RefusedError(_("Matching needs at least two pairs."))
    if any(not pair.match for pair in pairs):
        raise RefusedError(_("One half of a pair is empty."))
    return {"kind": i.MATCHING, "pairs": pairs}


def typed_answers(pieces: list[Piece], read) -> tuple[Answer, ...]:
    return tuple(Answer(read(piece.text), piece.fraction, read(piece.feedback)) for piece in pieces)

"""Anki's notes as questions: packages and its text export; our own note type comes back with its options."""

import csv
import io
import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.anki_own import is_own, own_note
from questions.bank.formats.anki_package import Note, read_notes
from questions.bank.formats.archives import is_archive
from questions.bank.formats.choosing import choice_fields
from questions.bank.formats.decoding import decode
from questions.bank.formats.interchange import (
    Answer,
    Item,
    Notice,
    Option,
    Reading,
    Refused,
    RefusedError,
    UnreadableError,
    share,
)
from questions.bank.formats.markup import Losses, to_text
from questions.bank.formats.numerals import is_number, plain, read_number
from questions.bank.formats.wholeness import check_item
from questions.bank.formats.words import same, tidy

BLANK, OTHER = "_____", "…"
LONGEST_ANSWER = 200
FRONT = {"front", "question", "text", "السؤال", "الوجه", "الامام", "expression", "word"}
BACK = {"back", "answer", "الجواب", "الاجابه", "الظهر", "الخلف", "meaning", "definition"}
EXTRA = {"extra", "back extra", "notes", "explanation", "sources", "شرح", "ملاحظات"}
_CLOZE = re.compile(r"\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}", re.DOTALL)
_HEADER = re.compile(r"#([a-z ]+):(.*)")
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}


def read_anki(data: bytes, encoding: str = "auto") -> Reading:
    """The notes of a package or of a text export; ``line`` is the note's number or its line. Raises UnreadableError."""
    if is_archive(data):
        return read_all(enumerate(read_notes(data), start=1))
    return read_all(text_notes(decode(data, encoding)))


def read_all(notes) -> Reading:
    items: list[Item] = []
    refused: list[Refused] = []
    notices: list[Notice] = []
    for line, note in notes:
        losses = Losses()
        try:
            items += read_note(note, line, losses)
        except RefusedError as error:
            refused.append(Refused(line, str(error)))
        notices += losses.notices(line)
    return Reading(tuple(items), tuple(refused), tuple(notices))


def text_notes(text: str) -> Iterator[tuple[int, Note]]:
    """The rows of Anki's “Notes in plain text”, with the headers that newer versions put on top."""
    lines = text.split("\n")
    headers = {}
    while len(headers) < len(lines) and (found := _HEADER.fullmatch(tidy(lines[len(headers)]))):
        headers[found[1]] = found[2].strip() if found[1] != "columns" else found[2]
    body = "\n".join(lines[len(headers) :])
    delimiter = _SEPARATORS.get(headers.get("separator", "").lower(), headers.get("separator") or "\t")[:1]
    if not headers and "\t" not in body:
        raise UnreadableError(_("This is no text export of Anki: its fields are parted by tabs."))
    columns = headers["columns"].split(delimiter) if "columns" in headers else []
    aside = {
        name: int(headers[f"{name} column"]) - 1
        for name in ("tags", "deck", "notetype", "guid")
        if headers.get(f"{name} column", "").isdecimal()
    }
    reader = csv.reader(io.StringIO(body), delimiter=delimiter)
    begin = len(headers) + 1
    while True:
        try:
            row = next(reader, None)
        except csv.Error:
            raise UnreadableError(
                _("Line %(line)d of this table cannot be read.") % {"line": begin}
            ) from None
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield begin, note_of_row(row, columns, aside)
        begin = len(headers) + reader.line_num + 1


def note_of_row(row: list[str], columns: list[str], aside: dict[str, int]) -> Note:
    def cell(name: str) -> str:
        return row[aside[name]] if name in aside and aside[name] < len(row) else ""

    fields = {}
    for place, text in enumerate(row):
        if place not in aside.values():
            name = tidy(columns[place]) if place < len(columns) else ""
            fields[name if name and name not in fields else f"field {place + 1}"] = text
    return Note(fields, tuple(cell("tags").split()), cell("deck").replace("::", "/"))


def read_note(note: Note, line: int, losses: Losses) -> list[Item]:
    common = {"tags": tags_of(note), "category": note.deck if note.deck != "Default" else "", "line": line}
    if is_own(note):
        fields = own_note(note, losses)
        found = [fields if "kind" in fields else fields | typed_kind(fields["answers"])]
    elif any(_CLOZE.search(text) for text in note.fields.values()):
        found = list(cloze_note(note, losses))
    elif "Answers" in note.fields and any(name.startswith("Q_") for name in note.fields):
        found = [choice_note(note, losses)]
    else:
        found = [plain_note(note, losses)]
    return [check_item(Item(**(common | fields))) for fields in found]


def tags_of(note: Note) -> tuple[str, ...]:
    """Tags as words; those that the site's own packages carry about themselves are none."""
    return tuple(
        tag.replace("_", " ").replace("::", "/")
        for tag in note.tags
        if not tag.startswith("hashiya") and tag != "marked"
    )


def field(note: Note, names: set[str], losses: Losses) -> str:
    return next((to_text(text, losses) for name, text in note.fields.items() if same(name) in names), "")


def plain_note(note: Note, losses: Losses) -> dict:
    """A front and a back: by their names, else the first two fields."""
    texts = [to_text(text, losses) for text in note.fields.values()]
    front = field(note, FRONT, losses) or texts[0]
    back = field(note, BACK, losses) or next((text for text in texts[1:] if text != front), "")
    if not front:
        raise RefusedError(_("The front of this card has no words, only a picture or nothing."))
    return {"stem": front, "feedback": field(note, EXTRA, losses), **answer_fields(back)}


def answer_fields(back: str) -> dict:
    """What is typed: a number where the back is nothing else, else its words, if they can be typed at all."""
    if not back:
        raise RefusedError(_("The back of this card has no words, only a picture or nothing."))
    if len(back) > LONGEST_ANSWER or back.count("\n") > 2:
        raise RefusedError(_("The back of this card is too long to be typed as an answer."))
    number = read_number(back)
    if number and is_number(back):
        return {"kind": i.NUMBER, "answers": (Answer(plain(number[0]), unit=number[1]),)}
    return {"kind": i.TYPED, "answers": (Answer(" ".join(back.split("\n"))),)}


def typed_kind(answers: tuple[Answer, ...]) -> dict:
    """Numbers where all that is accepted is a number, else words."""
    if not all(is_number(answer.text) for answer in answers):
        return {"kind": i.TYPED, "answers": answers}
    numbers = [read_number(answer.text) for answer in answers]
    return {"kind": i.NUMBER, "answers": tuple(Answer(plain(n[0]), unit=n[1]) for n in numbers if n)}


def cloze_note(note: Note, losses: Losses) -> Iterator[dict]:
    """A question for each number of a gap, as Anki makes a card of each."""
    text = next(text for text in note.fields.values() if _CLOZE.search(text))
    for number in dict.fromkeys(found[1] for found in _CLOZE.finditer(text)):
        answers = [to_text(found[2], losses) for found in _CLOZE.finditer(text) if found[1] == number]
        hidden = [0]

        def gap(found: re.Match[str], number=number, hidden=hidden) -> str:
            if found[1] != number:
                return found[2]
            hidden[0] += 1
            return BLANK if hidden[0] == 1 else OTHER

        stem = to_text(_CLOZE.sub(gap, text), Losses())
        yield {"stem": stem, "feedback": field(note, EXTRA, losses), **answer_fields(answers[0])}


def choice_note(note: Note, losses: Losses) -> dict:
    """The widespread note type for choices: options ``Q_1``…, and ``Answers`` as ``0 1 0``."""
    texts = [to_text(text, losses) for name, text in note.fields.items() if name.startswith("Q_")]
    said = to_text(note.fields["Answers"]).split()
    kept = [(text, place < len(said) and said[place] == "1") for place, text in enumerate(texts) if text]
    right = sum(is_right for _text, is_right in kept)
    options = tuple(
        Option(text, share(1 / right) if is_right and right > 1 else float(is_right))
        for text, is_right in kept
    )
    fields = choice_fields(options, several=right > 1)
    return {"stem": field(note, FRONT, losses), "feedback": field(note, EXTRA, losses), **fields}

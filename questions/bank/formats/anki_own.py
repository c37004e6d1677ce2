"""Notes that this site wrote, back as the questions that they were."""

import re

from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.anki_package import Note
from questions.bank.formats.choosing import choice_fields
from questions.bank.formats.interchange import Answer, Option, Pair, RefusedError, share
from questions.bank.formats.markup import Losses, to_text
from questions.bank.formats.words import same

FIELDS = ("Question", "Options", "Answer", "Evidence", "Source")
KIND = "hashiya::"
_ITEM = re.compile(r"<li\b(?![^>]*\bmatches\b)[^>]*>(.*?)</li>", re.DOTALL | re.IGNORECASE)
_MATCHES = re.compile(r'<li class="matches"[^>]*>(.*?)</li>', re.DOTALL)
_WORD = re.compile(r"<bdi>(.*?)</bdi>", re.DOTALL)
_LIST = re.compile(r"<ul\b.*", re.DOTALL)


def is_own(note: Note) -> bool:
    return all(name in note.fields for name in FIELDS)


def own_note(note: Note, losses: Losses) -> dict:
    """The fields of the question that a note was made from. Raises RefusedError where it was changed to be none."""
    texts = {name: to_text(text, losses) for name, text in note.fields.items()}
    common = {"stem": texts["Question"], "context": texts.get("Context", "")}
    common |= {"evidence": texts["Evidence"], "source": texts["Source"]}
    kinds = {tag.removeprefix(KIND) for tag in note.tags if tag.startswith(KIND)}
    kind = next((kind for kind in READERS if kind in kinds), "")
    options = items_in(note.fields["Options"])
    if kind in kinds and not (kind == i.SEVERAL and not items_in(note.fields["Answer"])):
        return common | READERS[kind](note)
    if options and not kinds & {i.TYPED, i.NUMBER, i.DATE}:
        return common | own_options(options, texts["Answer"])
    return common | own_answers(note)


def items_in(markup: str) -> list[str]:
    return [to_text(text) for text in _ITEM.findall(markup)]


def own_options(options: list[str], answer: str) -> dict:
    """Options of which the answer's words name the right ones."""
    named = {same(text) for text in re.split(r"\s+·\s+|\n", answer)} | {same(answer)}
    right = [text for text in options if same(text) in named]
    if not right:
        raise RefusedError(_("No option is marked as right."))
    whole = share(1 / len(right))
    return choice_fields(
        tuple(Option(text, whole if text in right else 0.0) for text in options), several=len(right) > 1
    )


def own_several(note: Note) -> dict:
    """Options to tick; those that the answer lists are right."""
    options, right = items_in(note.fields["Options"]), set(items_in(note.fields["Answer"]))
    whole = share(1 / max(1, len(right & set(options))))
    return choice_fields(
        tuple(Option(text, whole if text in right else 0.0) for text in options), several=True
    )


def own_order(note: Note) -> dict:
    return {"kind": i.ORDERING, "order": tuple(items_in(note.fields["Answer"]))}


def own_pairs(note: Note) -> dict:
    """The pairs of the answer, and the matches on the front that belong to none of them."""
    pairs = [
        Pair(*(to_text(word) for word in words))
        for item in _ITEM.findall(note.fields["Answer"])
        if len(words := _WORD.findall(item)) == 2
    ]
    shown = [
        to_text(word) for text in _MATCHES.findall(note.fields["Options"]) for word in _WORD.findall(text)
    ]
    taken = {pair.match for pair in pairs}
    return {
        "kind": i.MATCHING,
        "pairs": (*pairs, *(Pair("", text) for text in sorted(shown) if text not in taken)),
    }


def own_answers(note: Note) -> dict:
    """What is typed, and what is accepted besides."""
    key = to_text(_LIST.sub("", note.fields["Answer"]))
    also = tuple(Answer(text) for text in items_in(note.fields["Answer"]))
    return {"answers": (Answer(" ".join(key.split("\n"))), *also)}


READERS = {i.SEVERAL: own_several, i.ORDERING: own_order, i.MATCHING: own_pairs}

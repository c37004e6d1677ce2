"""The site's own format: JSON that holds everything of a question. Lists, objects with ``questions`` and lines."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.interchange import (
    Answer,
    Item,
    Option,
    Pair,
    Reading,
    Refused,
    RefusedError,
    UnreadableError,
    share,
)
from questions.bank.formats.numerals import plain, read_number
from questions.bank.formats.wholeness import check_item
from questions.bank.formats.words import tidy

MARK = "hashiya-questions"
VERSION = 1
WORDS = ("stem", "context", "feedback", "evidence", "source", "title", "category", "language")


def item_data(item: Item) -> dict[str, Any]:
    """Everything of a question as plain data; parts that it does not have are left out."""
    data: dict[str, Any] = {"kind": item.kind, "stem": item.stem}
    data["options"] = [{"text": o.text, "fraction": o.fraction, "feedback": o.feedback} for o in item.options]
    data["answers"] = [answer_data(answer, item.kind) for answer in item.answers]
    data["pairs"] = [{"text": pair.text, "match": pair.match} for pair in item.pairs]
    data["order"] = list(item.order)
    data |= {name: getattr(item, name) for name in WORDS if name != "stem"}
    data["tags"] = list(item.tags)
    always = {"kind", "stem"} | ({"options"} if item.kind in i.WITH_OPTIONS else set())
    return {name: value for name, value in data.items() if value or name in always}


def answer_data(answer: Answer, kind: str) -> dict[str, Any]:
    data: dict[str, Any] = {"text": answer.text, "fraction": answer.fraction, "feedback": answer.feedback}
    if kind == i.NUMBER:
        data |= {"number": number(answer.text), "tolerance": number(answer.tolerance), "unit": answer.unit}
    if answer.words:
        data["words"] = answer.words
    return data


def number(text: str) -> int | float:
    """A number in digits as JSON has it."""
    return int(text) if text.lstrip("-").isdigit() else float(text)


def write_json(items: Sequence[Item]) -> str:
    found = {"format": MARK, "version": VERSION, "questions": [item_data(item) for item in items]}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def read_json(text: str) -> Reading:
    """Raises UnreadableError where the text is no JSON or holds no list of questions."""
    items: list[Item] = []
    refused: list[Refused] = []
    for line, data in entries(text):
        try:
            items.append(read_item(data, line))
        except RefusedError as error:
            refused.append(Refused(line, str(error)))
    return Reading(tuple(items), tuple(refused))


def entries(text: str) -> Iterator[tuple[int, Any]]:
    """The questions with their line, which in a list is their number."""
    try:
        found = json.loads(text, parse_constant=str)
    except (ValueError, RecursionError) as error:
        lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
        if len(lines) > 1 and all(line.lstrip().startswith("{") for _number, line in lines):
            yield from ((number, parsed(line)) for number, line in lines)
            return
        at = getattr(error, "lineno", 1)
        raise UnreadableError(
            _("This is not valid JSON: line %(line)d cannot be read.") % {"line": at}
        ) from None
    found = found.get("questions", [found] if "stem" in found else None) if isinstance(found, dict) else found
    if not isinstance(found, list):
        raise UnreadableError(_("This JSON file holds no list of questions."))
    yield from enumerate(found, start=1)


def parsed(line: str) -> Any:
    """A line's JSON; None, which is refused as no question, where it has none."""
    try:
        return json.loads(line, parse_constant=str)
    except (ValueError, RecursionError):
        return None


def read_item(data: Any, line: int) -> Item:
    if not isinstance(data, dict):
        raise RefusedError(_("This is no question: it has no names for its parts."))
    kind = data.get("kind") or guessed_kind(data)
    if kind not in i.KINDS:
        raise RefusedError(
            _("Questions of the kind “%(kind)s” cannot be asked here.") % {"kind": str(kind)[:40]}
        )
    item = Item(
        kind=kind,
        options=tuple(read_option(option) for option in list_in(data, "options")),
        answers=tuple(read_answer(answer, kind) for answer in list_in(data, "answers")),
        pairs=tuple(Pair(words_in(pair, "text"), words_in(pair, "match")) for pair in list_in(data, "pairs")),
        order=tuple(text_of(text) for text in list_in(data, "order")),
        tags=tuple(text_of(tag) for tag in list_in(data, "tags") if text_of(tag)),
        line=line,
        **{name: words_in(data, name) for name in WORDS},
    )
    return check_item(item)


def guessed_kind(data: dict) -> str:
    """The kind of a question that does not say it, by the parts that it has."""
    if data.get("options"):
        right = [o for o in list_in(data, "options") if isinstance(o, dict) and o.get("fraction")]
        return i.SEVERAL if len(right) > 1 else i.CHOICE
    return i.MATCHING if data.get("pairs") else i.ORDERING if data.get("order") else i.TYPED


def list_in(data: Any, name: str) -> list:
    found = data.get(name) if isinstance(data, dict) else None
    if found is None:
        return []
    if not isinstance(found, list):
        raise RefusedError(_("“%(name)s” has to be a list.") % {"name": name})
    return found


def text_of(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise RefusedError(_("A text was expected here: %(value)s") % {"value": json.dumps(value)[:60]})
    return tidy(str(value))


def words_in(data: Any, name: str) -> str:
    if not isinstance(data, dict):
        return text_of(data) if name == "text" else ""
    value = data.get(name)
    return "" if value is None else text_of(value)


def share_in(data: Any, default: float) -> float:
    value = data.get("fraction", default) if isinstance(data, dict) else default
    found = value if isinstance(value, int | float) and not isinstance(value, bool) else None
    if found is None or not -1 <= found <= 1:
        raise RefusedError(_("“fraction” is a share of the mark, from -1 to 1."))
    return share(found)


def read_option(data: Any) -> Option:
    return Option(words_in(data, "text"), share_in(data, 0.0), words_in(data, "feedback"))


def read_answer(data: Any, kind: str) -> Answer:
    text = words_in(data, "text") or words_in(data, "number")
    fraction, feedback, words = share_in(data, 1.0), words_in(data, "feedback"), words_in(data, "words")
    if kind != i.NUMBER:
        return Answer(text, fraction, feedback, words=words)
    value, tolerance = read_number(text), read_number(words_in(data, "tolerance") or "0")
    if value is None or tolerance is None:
        raise RefusedError(_("“%(text)s” is not a number.") % {"text": text[:60]})
    unit = words_in(data, "unit") or value[1]
    return Answer(plain(value[0]), fraction, feedback, plain(abs(tolerance[0])), unit, words)

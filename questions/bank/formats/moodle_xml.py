"""Moodle XML: the complete format of Moodle's question bank."""

from collections.abc import Callable
from dataclasses import replace

from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.choosing import choice_fields, truth_options
from questions.bank.formats.interchange import (
    Answer,
    Item,
    Notice,
    Option,
    Pair,
    Reading,
    Refused,
    RefusedError,
    UnreadableError,
    share,
)
from questions.bank.formats.markup import Losses, squeeze, to_text
from questions.bank.formats.moodle_cloze import read_cloze
from questions.bank.formats.moodle_losses import ANY_WORDS, left_out
from questions.bank.formats.numerals import plain, read_number
from questions.bank.formats.trees import Node, markup_of, read_tree
from questions.bank.formats.words import category_path, tidy
from questions.languages.registry import detect


def read_moodle_xml(text: str) -> Reading:
    """The questions of a Moodle XML text. Raises UnreadableError where it is none."""
    root = read_tree(text)
    if root.tag != "quiz":
        raise UnreadableError(_("This XML file is not Moodle’s: it does not begin with <quiz>."))
    items: list[Item] = []
    refused: list[Refused] = []
    notices: list[Notice] = []
    category = ""
    for node in root.all("question"):
        if node.get("type") == "category":
            category = category_path(text_of(node.first("category")))
            continue
        losses = Losses(pictures=len(node.find("file")))
        try:
            items.extend(read_question(node, category, losses))
        except RefusedError as error:
            refused.append(Refused(node.line, str(error)))
        notices += losses.notices(node.line)
    return Reading(tuple(items), tuple(refused), tuple(notices))


def read_question(node: Node, category: str, losses: Losses) -> list[Item]:
    """The question of a node; a Cloze text may hold several."""
    kind = node.get("type")
    if kind in NOT_ASKED:
        raise RefusedError(NOT_ASKED[kind]())
    stem = words_of(node.first("questiontext"), losses)
    losses.said += left_out(node)
    if kind == "cloze":
        found = read_cloze(stem)
    elif kind in READERS:
        found = [{"stem": stem, **READERS[kind](node, losses)}]
    else:
        raise RefusedError(_("Questions of the kind “%(kind)s” cannot be asked here.") % {"kind": kind[:40]})
    if not stem:
        raise RefusedError(_("The question has no words."))
    common = {
        "title": text_of(node.first("name")),
        "feedback": words_of(node.first("generalfeedback"), losses),
        "category": category,
        "tags": tags_of(node),
        "language": detect(stem),
        "line": node.line,
    }
    return [Item(**(common | fields)) for fields in found]


NOT_ASKED: dict[str, Callable[[], str]] = {
    "essay": lambda: _("This is an essay question. We have none, since nobody could mark it at once."),
    "description": lambda: _("There are no answers here: this is a text, not a question."),
}


def text_of(node: Node | None) -> str:
    """The plain words of ``<x><text>…</text></x>``."""
    inner = node.first("text") if node else None
    return squeeze((inner or node).text) if node else ""


def words_of(node: Node | None, losses: Losses) -> str:
    """The same where it is HTML, as nearly everything in Moodle; what says it is plain stays as it is."""
    if node is None:
        return ""
    inner = node.first("text") or node
    text = markup_of(inner) if inner.children else inner.text
    if node.get("format") in {"plain_text", "markdown"}:
        return squeeze(text)
    return to_text(text, losses)


def tags_of(node: Node) -> tuple[str, ...]:
    tags = node.first("tags")
    return tuple(tidy(tag.text) for tag in tags.all("tag") if tidy(tag.text)) if tags else ()


def fraction_of(node: Node) -> float:
    """Moodle's percentage as a share of the mark."""
    number = read_number(node.get("fraction", "0") or "0")
    if number is None or abs(number[0]) > 100:
        raise RefusedError(_("“%(text)s” is not a share of the mark.") % {"text": node.get("fraction")[:20]})
    return share(number[0] / 100)


def feedback_of(node: Node, losses: Losses) -> str:
    return words_of(node.first("feedback"), losses)


def read_multichoice(node: Node, losses: Losses) -> dict:
    single = node.first("single")
    options = tuple(
        Option(words_of(answer, losses), fraction_of(answer), feedback_of(answer, losses))
        for answer in node.all("answer")
    )
    several = single is not None and single.text.strip().lower() in {"false", "0"}
    return choice_fields(options, several=several or None)


def read_truefalse(node: Node, losses: Losses) -> dict:
    """Moodle keeps the two words in English; we ask in the language of the question."""
    language = detect(words_of(node.first("questiontext"), Losses()))
    by_word = {text_of(answer).lower(): answer for answer in node.all("answer")}
    if set(by_word) != {"true", "false"}:
        return read_multichoice(node, losses)
    is_true = fraction_of(by_word["true"]) > 0
    said = {word: feedback_of(answer, losses) for word, answer in by_word.items()}
    right, wrong = (said["true"], said["false"]) if is_true else (said["false"], said["true"])
    return {"kind": i.TRUE_FALSE, "options": truth_options(is_true, language, right=right, wrong=wrong)}


def read_shortanswer(node: Node, losses: Losses) -> dict:
    """A ``*`` stands for any words in Moodle, so an answer with one is left out; ``\\*`` is a star."""
    answers = tuple(
        Answer(words_of(answer, losses), fraction_of(answer), feedback_of(answer, losses))
        for answer in node.all("answer")
    )
    kept = [answer for answer in answers if answer.text and not ANY_WORDS.search(answer.text)]
    return typed_fields(tuple(replace(answer, text=answer.text.replace("\\*", "*")) for answer in kept))


def typed_fields(answers: tuple[Answer, ...]) -> dict:
    if not any(answer.fraction > 0 for answer in answers):
        raise RefusedError(_("No answer earns a mark."))
    return {"kind": i.TYPED, "answers": answers}


def read_numerical(node: Node, losses: Losses) -> dict:
    units = node.first("units")
    unit = next((text_of_unit(unit) for unit in units.all("unit")), "") if units else ""
    answers = tuple(
        number_of(answer, unit, losses) for answer in node.all("answer") if text_of(answer) != "*"
    )
    if not any(answer.fraction > 0 for answer in answers):
        raise RefusedError(_("No answer earns a mark."))
    return {"kind": i.NUMBER, "answers": answers}


def text_of_unit(node: Node) -> str:
    name = node.first("unit_name")
    return tidy(name.text) if name else ""


def number_of(node: Node, unit: str, losses: Losses) -> Answer:
    number = read_number(text_of(node))
    if number is None:
        raise RefusedError(_("“%(text)s” is not a number.") % {"text": text_of(node)[:60]})
    spread = node.first("tolerance")
    tolerance = read_number(spread.text) if spread else None
    return Answer(
        plain(number[0]),
        fraction_of(node),
        feedback_of(node, losses),
        plain(abs(tolerance[0])) if tolerance else "0",
        number[1] or unit,
    )


def read_matching(node: Node, losses: Losses) -> dict:
    pairs = tuple(
        Pair(words_of(sub, losses), text_of(sub.first("answer")))
        for sub in node.all("subquestion")
        if text_of(sub.first("answer"))
    )
    if len([pair for pair in pairs if pair.text]) < 2:
        raise RefusedError(_("Matching needs at least two pairs."))
    return {"kind": i.MATCHING, "pairs": pairs}


def read_ordering(node: Node, losses: Losses) -> dict:
    order = tuple(words_of(answer, losses) for answer in node.all("answer"))
    if len(order) < 2:
        raise RefusedError(_("Ordering needs at least two things."))
    return {"kind": i.ORDERING, "order": order}


READERS: dict[str, Callable[[Node, Losses], dict]] = {
    "multichoice": read_multichoice,
    "truefalse": read_truefalse,
    "shortanswer": read_shortanswer,
    "numerical": read_numerical,
    "matching": read_matching,
    "match": read_matching,
    "ordering": read_ordering,
}

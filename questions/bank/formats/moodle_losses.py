"""What a question of Moodle has and ours has no place for, to be told to whoever brings it in."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from questions.bank.formats.trees import Node

ANY_WORDS = re.compile(r"(?<!\\)\*")
SAID_TO_ALL = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
USUAL = {"your answer is correct.", "your answer is partially correct.", "your answer is incorrect."}


def left_out(node: Node) -> Iterator[str]:
    """A sentence for each thing of a question that is not kept."""
    if any(words(one) for one in node.all("hint")):
        yield _("Hints were left out.")
    if any(words(node.first(name)) not in {"", *USUAL} for name in SAID_TO_ALL):
        yield _("What is said to every right or wrong answer was left out.")
    if node.get("type") in {"shortanswer", "numerical"}:
        yield from left_out_of_answers(node)


def left_out_of_answers(node: Node) -> Iterator[str]:
    answers = [(words(answer), words(answer.first("feedback"))) for answer in node.all("answer")]
    if any(ANY_WORDS.search(text) and text != "*" for text, _said in answers):
        yield _("Answers with *, which stands for any words, were left out.")
    if any(text == "*" and said for text, said in answers):
        yield _("What is said to all other answers was left out.")
    units = node.first("units")
    if units and len(units.all("unit")) > 1:
        yield _("All units but the first were left out.")
    case = node.first("usecase")
    if case and case.text.strip() == "1":
        yield _("Capital and small letters are not told apart here.")


def words(node: Node | None) -> str:
    """The words inside, as they are compared: without tags, in small letters."""
    inner = (node.first("text") or node) if node else None
    return re.sub(r"<[^>]*>", "", inner.text).strip().lower() if inner else ""

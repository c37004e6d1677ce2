"""Items of QTI 2.1, 2.2 and 3: one reading for both, since QTI 3 only spells the names differently."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.choosing import choice_fields
from questions.bank.formats.interchange import Answer, Item, Option, Pair, RefusedError, share
from questions.bank.formats.markup import PICTURES, Losses, squeeze, to_text
from questions.bank.formats.numerals import plain, read_number
from questions.bank.formats.trees import Node, tag_of
from questions.bank.formats.wholeness import check_item
from questions.languages.registry import detect

BLANK = "_____"
_HYPHEN = re.compile(r"-([a-z])")
GAPS = {"textEntryInteraction", "inlineChoiceInteraction"}
UNREAD = {"rubricBlock", "feedbackBlock", "feedbackInline", "templateBlock"}


@dataclass(slots=True)
class Declared:
    """What an item says of one response: its right answers in order, and what each answer earns."""

    right: list[str] = field(default_factory=list)
    shares: dict[str, float] = field(default_factory=dict)
    cardinality: str = "single"
    base: str = "identifier"


def named_as_2(node: Node) -> Node:
    """The tree with QTI 3's names as QTI 2 has them: ``qti-choice-interaction`` as ``choiceInteraction``."""
    for one in node.walk():
        one.tag = camel(one.tag.removeprefix("qti-"))
        one.attributes = {camel(name): value for name, value in one.attributes.items()}
    return node


def camel(name: str) -> str:
    return _HYPHEN.sub(lambda found: found[1].upper(), name)


def read_item(node: Node, losses: Losses) -> list[Item]:
    """The questions of an item; more than one where it has several gaps. Raises RefusedError."""
    body = node.first("itemBody")
    interactions = [one for one in body.walk() if one.tag.endswith("Interaction")] if body else []
    if body is None or not interactions:
        raise RefusedError(_("There are no answers here: this is a text, not a question."))
    if len(interactions) > 1 and any(one.tag not in GAPS for one in interactions):
        raise RefusedError(_("This item asks several things at once. Take it apart into questions."))
    said = feedback_of(node, losses)
    items = []
    for asked in interactions:
        if asked.tag not in READERS:
            raise RefusedError(reason_against(asked.tag))
        declared = declaration(node, asked.get("responseIdentifier"))
        fields = READERS[asked.tag](asked, declared, said, node, losses)
        stem = stem_of(body, asked, losses)
        names = {choice.get("identifier") for choice in asked.walk()}
        general = "\n".join(text for name, text in said.items() if name not in names)
        title = squeeze(node.get("title"))
        item = Item(stem=stem, feedback=general, title=title, language=detect(stem), line=node.line, **fields)
        items.append(check_item(item))
    return items


def reason_against(tag: str) -> str:
    if tag == "extendedTextInteraction":
        return _("This is an essay question. We have none, since nobody could mark it at once.")
    return _("Questions of the kind “%(kind)s” cannot be asked here.") % {
        "kind": tag.removesuffix("Interaction")[:40]
    }


def declaration(node: Node, identifier: str) -> Declared:
    found = next(
        (one for one in node.find("responseDeclaration") if one.get("identifier") == identifier), None
    )
    if found is None:
        raise RefusedError(_("The item does not say which answer is right."))
    right = found.first("correctResponse")
    mapping = found.first("mapping")
    values = [squeeze(value.text) for value in right.all("value")] if right else []
    entries = mapping.all("mapEntry") if mapping else []
    shares = shares_of(
        entries, summed=found.get("cardinality") == "multiple", most=mapping and mapping.get("upperBound")
    )
    return Declared(values, shares, found.get("cardinality", "single"), found.get("baseType", "identifier"))


def shares_of(entries: list[Node], *, summed: bool, most: str | None) -> dict[str, float]:
    """What each answer earns of the whole mark: the bound that is named, else what can be earned at all."""
    values = {squeeze(one.get("mapKey")): float(read_score(one.get("mappedValue"))) for one in entries}
    good = [value for value in values.values() if value > 0]
    whole = read_score(most or "") or (sum(good) if summed else max(good, default=1.0)) or 1.0
    return {key: max(-1.0, min(1.0, share(value / whole))) for key, value in values.items()}


def read_score(text: str) -> float:
    number = read_number(text or "0")
    return float(number[0]) if number else 0.0


def feedback_of(node: Node, losses: Losses) -> dict[str, str]:
    """What is said after an answer, by the name under which it is shown."""
    found: dict[str, str] = {}
    for one in node.find("modalFeedback", "feedbackInline"):
        name, text = one.get("identifier"), words_of(one, losses)
        found[name] = "\n".join(part for part in (found.get(name, ""), text) if part)
    return {name: text for name, text in found.items() if text}


def words_of(node: Node, losses: Losses, *, skip: set[str] | None = None) -> str:
    """The words of an element, without the elements to be skipped."""
    return to_text("".join(inside(node, skip or set())), losses)


def inside(node: Node, skip: set[str]) -> list[str]:
    return [
        part.replace("&", "&amp;").replace("<", "&lt;") if isinstance(part, str) else marked(part, skip)
        for part in node.parts
        if isinstance(part, str) or part.tag not in skip
    ]


def marked(node: Node, skip: set[str]) -> str:
    if node.tag in PICTURES:
        return tag_of(Node(node.tag, {}, 0))
    tag = {"prompt": "div", "simpleChoice": "div"}.get(node.tag, node.tag)
    return f"<{tag}>{''.join(inside(node, skip))}</{tag}>"


def stem_of(body: Node, asked: Node, losses: Losses) -> str:
    """The words around the interaction with its own prompt; a gap in the words shows as a blank."""
    pieces = []

    def collect(node: Node) -> None:
        for part in node.parts:
            if isinstance(part, str):
                pieces.append(part.replace("&", "&amp;").replace("<", "&lt;"))
            elif part.tag.endswith("Interaction"):
                pieces.append(shown_gap(part, asked, losses))
            elif part.tag not in UNREAD:
                pieces.append(f"<{part.tag}>")
                collect(part)
                pieces.append(f"</{part.tag}>")

    collect(body)
    text = to_text("".join(pieces), losses)
    return text.removesuffix(BLANK).rstrip() if text.count(BLANK) == 1 and text.endswith(BLANK) else text


def shown_gap(part: Node, asked: Node, losses: Losses) -> str:
    if part.tag in GAPS:
        return f" {BLANK} " if part is asked else " … "
    prompt = part.first("prompt")
    return "<div>" + "".join(inside(prompt, UNREAD)) + "</div>" if prompt else ""


def read_choice(asked: Node, declared: Declared, said: dict, node: Node, losses: Losses) -> dict:
    choices = [
        (one.get("identifier"), words_of(one, losses, skip=UNREAD))
        for one in asked.find("simpleChoice", "inlineChoice")
    ]
    even = share(1 / len(declared.right)) if declared.cardinality == "multiple" and declared.right else 1.0
    shares = declared.shares or dict.fromkeys(declared.right, even)
    options = tuple(Option(text, shares.get(name, 0.0), said.get(name, "")) for name, text in choices)
    return choice_fields(options, several=declared.cardinality == "multiple" or None)


def read_entry(asked: Node, declared: Declared, said: dict, node: Node, losses: Losses) -> dict:
    shares = declared.shares or dict.fromkeys(declared.right, 1.0)
    if declared.base in {"float", "integer"}:
        return {"kind": i.NUMBER, "answers": numbers_of(shares, tolerance_of(node))}
    return {"kind": i.TYPED, "answers": tuple(Answer(text, value) for text, value in shares.items())}


def numbers_of(shares: dict[str, float], tolerance: str) -> tuple[Answer, ...]:
    answers = []
    for text, value in shares.items():
        number = read_number(text)
        if number is None:
            raise RefusedError(_("“%(text)s” is not a number.") % {"text": text[:60]})
        answers.append(Answer(plain(number[0]), value, tolerance=tolerance, unit=number[1]))
    return tuple(answers)


def tolerance_of(node: Node) -> str:
    """The absolute tolerance of the item's rule, "0" where it has none."""
    for rule in node.find("equal"):
        spread = (
            read_number(rule.get("tolerance").split(" ")[0])
            if rule.get("toleranceMode") == "absolute"
            else None
        )
        if spread:
            return plain(abs(spread[0]))
    return "0"


def read_order(asked: Node, declared: Declared, said: dict, node: Node, losses: Losses) -> dict:
    texts = {one.get("identifier"): words_of(one, losses, skip=UNREAD) for one in asked.find("simpleChoice")}
    if sorted(declared.right) != sorted(texts):
        raise RefusedError(_("The item does not say which answer is right."))
    return {"kind": i.ORDERING, "order": tuple(texts[name] for name in declared.right)}


def read_match(asked: Node, declared: Declared, said: dict, node: Node, losses: Losses) -> dict:
    sets = asked.all("simpleMatchSet")
    if len(sets) != 2:
        raise RefusedError(_("Matching needs at least two pairs."))
    left, right = (
        {
            one.get("identifier"): words_of(one, losses, skip=UNREAD)
            for one in group.all("simpleAssociableChoice")
        }
        for group in sets
    )
    named = [value.split() for value in declared.right or declared.shares]
    pairs = [
        Pair(left[a], right[b])
        for a, b in (pair for pair in named if len(pair) == 2)
        if a in left and b in right
    ]
    used = {pair.match for pair in pairs}
    return {
        "kind": i.MATCHING,
        "pairs": (*pairs, *(Pair("", text) for text in right.values() if text not in used)),
    }


READERS: dict[str, Callable[..., dict]] = {
    "choiceInteraction": read_choice,
    "inlineChoiceInteraction": read_choice,
    "textEntryInteraction": read_entry,
    "orderInteraction": read_order,
    "matchInteraction": read_match,
}

"""Items of QTI 1.2, as Canvas writes them: what is shown, what is right, what is said to an answer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.choosing import choice_fields
from questions.bank.formats.interchange import Answer, Item, Option, Pair, RefusedError, share
from questions.bank.formats.markup import Losses, squeeze, to_text
from questions.bank.formats.numerals import plain, read_number
from questions.bank.formats.trees import Node
from questions.languages.registry import detect

BLANK, OTHER = "_____", "…"
BLANKS = "fill_in_multiple_blanks_question"
GAPPED = {BLANKS, "multiple_dropdowns_question"}
RESPONSES = ("response_lid", "response_str", "response_num", "response_grp")
NOT_ASKED = {
    "essay_question": lambda: _(
        "This is an essay question. We have none, since nobody could mark it at once."
    ),
    "text_only_question": lambda: _("There are no answers here: this is a text, not a question."),
    "file_upload_question": lambda: _("This question asks for a file, which nobody could mark at once."),
    "calculated_question": lambda: _("This question makes its numbers by a formula, which we do not read."),
}


@dataclass(slots=True)
class Scored:
    """What the item's rules say: the share of each answer of each response, and the feedback to it."""

    shares: dict[tuple[str, str], float] = field(default_factory=dict)
    feedback: dict[tuple[str, str], str] = field(default_factory=dict)
    general: list[str] = field(default_factory=list)
    ranges: list[tuple[Decimal, Decimal, float]] = field(default_factory=list)

    def alone(self, ident: str) -> "Scored":
        """The same for one gap of several as a question of its own: its part of the mark is the whole of it."""
        own = {key: value for key, value in self.shares.items() if key[0] == ident}
        most = max(own.values(), default=0.0)
        shares = {key: share(value / most) for key, value in own.items()} if most > 0 else own
        return Scored(shares, self.feedback, self.general, self.ranges)


def read_item(node: Node, losses: Losses) -> list[Item]:
    """The questions of an item; more than one where it has several gaps. Raises RefusedError."""
    kind = metadata(node, "question_type")
    if kind in NOT_ASKED:
        raise RefusedError(NOT_ASKED[kind]())
    presentation = node.first("presentation")
    responses = [one for one in presentation.walk() if one.tag in RESPONSES] if presentation else []
    if presentation is None or not responses:
        raise RefusedError(_("There are no answers here: this is a text, not a question."))
    stem = words(presentation, losses, skip=RESPONSES)
    scored = scores_of(node, losses)
    found = list(fields_of(kind, stem, responses, scored, losses))
    title = node.get("title")
    common = {
        "title": "" if title == "Question" else squeeze(title),
        "feedback": "\n".join(dict.fromkeys(scored.general)),
        "line": node.line,
    }
    return [whole(fields, common) for fields in found]


def whole(fields: dict, common: dict) -> Item:
    if not fields["stem"]:
        raise RefusedError(_("The question has no words."))
    return Item(language=detect(fields["stem"]), **common, **fields)


def fields_of(kind: str, stem: str, responses: list[Node], scored: Scored, losses: Losses) -> Iterator[dict]:
    if kind == "matching_question":
        yield {"stem": stem, "kind": i.MATCHING, "pairs": pairs_of(responses, scored, losses)}
        return
    if len(responses) == 1 and kind not in GAPPED:
        yield {"stem": stem, **one_response(kind, responses[0], scored, losses)}
        return
    for response in responses:
        own = scored.alone(response.get("ident"))
        yield {
            "stem": stem_with_gap(stem, response, responses),
            **one_response(kind, response, own, losses),
        }


def stem_with_gap(stem: str, asked: Node, responses: list[Node]) -> str:
    """Canvas writes gaps as ``[name]`` and calls their responses ``response_name``; those not asked show an ellipsis."""
    for one in responses:
        name = one.get("ident").removeprefix("response_")
        stem = stem.replace(f"[{name}]", BLANK if one is asked else OTHER)
    return stem


def metadata(node: Node, label: str) -> str:
    for one in node.find("qtimetadatafield"):
        name, entry = one.first("fieldlabel"), one.first("fieldentry")
        if name and entry and name.text.strip() == label:
            return entry.text.strip()
    return ""


def words(node: Node, losses: Losses, skip: tuple[str, ...] = ()) -> str:
    """The texts of all materials below, without those inside elements to be skipped."""
    found, waiting = [], [node]
    while waiting:
        one = waiting.pop()
        if one.tag == "mattext":
            found.append(to_text(one.text, losses))
        elif one.tag in {"matimage", "mataudio", "matvideo"}:
            losses.pictures += 1
        waiting.extend(reversed([child for child in one.children if child.tag not in skip]))
    return "\n".join(text for text in found if text)


def scores_of(node: Node, losses: Losses) -> Scored:
    texts = {one.get("ident"): words(one, losses) for one in node.find("itemfeedback")}
    scored, most = Scored(), most_of(node)
    for rule in node.find("respcondition"):
        read_rule(rule, texts, scored, most)
    return scored


def most_of(node: Node) -> float:
    """What the whole mark is: the declared maximum, else the most that a rule sets."""
    declared = [read_number(one.get("maxvalue")) for one in node.find("decvar")]
    given = [read_number(one.text) for one in node.find("setvar")]
    numbers = [float(number[0]) for number in (*declared[:1], *given) if number and number[0] > 0]
    return numbers[0] if numbers else 1.0


def read_rule(rule: Node, texts: dict[str, str], scored: Scored, most: float) -> None:
    condition = rule.first("conditionvar")
    said = "\n".join(texts.get(one.get("linkrefid"), "") for one in rule.all("displayfeedback")).strip()
    named = positive(condition) if condition else []
    equal = [(one.get("respident"), one.text.strip()) for one in named if one.tag == "varequal"]
    value = share_of(rule, most)
    if value:
        split = len(equal) if condition and condition.first("and") and len(equal) > 1 else 1
        scored.shares |= {key: share(value / split) for key in equal}
        scored.ranges += ranges_in(named, equal, value)
    if len(equal) == 1 and said:
        scored.feedback[equal[0]] = said
        if value > 0 and all(one.get("linkrefid") == "correct_fb" for one in rule.all("displayfeedback")):
            del scored.feedback[equal[0]]
    elif (
        said
        and not equal
        and "incorrect" not in "".join(one.get("linkrefid") for one in rule.all("displayfeedback"))
    ):
        scored.general.append(said)


def share_of(rule: Node, most: float) -> float:
    for one in rule.all("setvar"):
        number = read_number(one.text)
        if number and one.get("varname", "SCORE").upper().startswith(("SCORE", "QUE_SCORE")):
            return max(-1.0, min(1.0, share(float(number[0]) / most)))
    return 0.0


def positive(condition: Node) -> list[Node]:
    """The conditions that have to hold: those under a ``not`` have to fail."""
    found, waiting = [], [condition]
    while waiting:
        one = waiting.pop()
        if one.tag.startswith("var"):
            found.append(one)
        waiting.extend(reversed([child for child in one.children if child.tag != "not"]))
    return found


def ranges_in(named: list[Node], equal: list, value: float) -> list[tuple[Decimal, Decimal, float]]:
    """The span of numbers that a rule accepts."""
    low = [read_number(one.text) for one in named if one.tag in {"vargte", "vargt"}]
    high = [read_number(one.text) for one in named if one.tag in {"varlte", "varlt"}]
    if low and high and low[0] and high[0] and high[0][0] >= low[0][0]:
        return [(low[0][0], high[0][0], value)]
    exact = [read_number(text) for _ident, text in equal]
    return [(number[0], number[0], value) for number in exact if number]


def one_response(kind: str, response: Node, scored: Scored, losses: Losses) -> dict:
    ident = response.get("ident")
    labels = response.find("response_label")
    if kind == BLANKS:
        # Canvas marks only the first of the words that it accepts.
        return {"kind": i.TYPED, "answers": tuple(Answer(words(label, losses)) for label in labels)}
    if response.tag == "response_lid":
        options = tuple(
            Option(
                words(label, losses),
                scored.shares.get((ident, label.get("ident")), 0.0),
                scored.feedback.get((ident, label.get("ident")), ""),
            )
            for label in labels
        )
        return choice_fields(options, several=response.get("rcardinality").lower() == "multiple" or None)
    if kind == "numerical_question" or response.tag == "response_num":
        answers = tuple(
            Answer(plain((low + high) / 2), value, tolerance=plain((high - low) / 2))
            for low, high, value in scored.ranges
        )
    else:
        answers = tuple(
            Answer(text, value, scored.feedback.get((name, text), ""))
            for (name, text), value in scored.shares.items()
            if name == ident and text
        )
    if not any(answer.fraction > 0 for answer in answers):
        raise RefusedError(_("No answer earns a mark."))
    return {
        "kind": i.NUMBER if kind == "numerical_question" or response.tag == "response_num" else i.TYPED,
        "answers": answers,
    }


def pairs_of(responses: list[Node], scored: Scored, losses: Losses) -> tuple[Pair, ...]:
    pairs, matches = [], {}
    for response in responses:
        labels = {label.get("ident"): words(label, losses) for label in response.find("response_label")}
        matches |= labels
        right = next((name for (ident, name) in scored.shares if ident == response.get("ident")), "")
        pairs.append(Pair(words(response, losses, skip=("render_choice",)), labels.get(right, "")))
    used = {pair.match for pair in pairs}
    if len(pairs) < 2 or not all(pair.match and pair.text for pair in pairs):
        raise RefusedError(_("Matching needs at least two pairs."))
    return (*pairs, *(Pair("", text) for text in matches.values() if text not in used))

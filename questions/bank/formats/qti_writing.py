"""Questions as a QTI 2.1 package: a zip with a manifest and a file for each question."""

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from questions.bank.formats import interchange as i
from questions.bank.formats.interchange import Item, Option
from questions.bank.formats.markup import to_html

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
TEMPLATE = "http://www.imsglobal.org/question/qti_v2p1/rptemplates"
MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="hashiya">
<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
<organizations/>
<resources>
{resources}
</resources>
</manifest>
"""
RESOURCE = '<resource identifier="{name}" type="imsqti_item_xmlv2p1" href="{name}.xml"><file href="{name}.xml"/></resource>'
FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def write_qti(items: Sequence[Item]) -> bytes:
    """The same questions always give the same bytes."""
    names = [f"question{number:05d}" for number in range(1, len(items) + 1)]
    resources = "\n".join(RESOURCE.format(name=name) for name in names)
    files = {"imsmanifest.xml": MANIFEST.format(resources=resources)}
    files |= {f"{name}.xml": write_item(item, name) for name, item in zip(names, items, strict=True)}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, text)
    return out.getvalue()


def rich(text: str) -> str:
    """Text as XHTML: nothing in it is markup but its line breaks."""
    return to_html(text).replace("<br>", "<br/>")


def write_item(item: Item, name: str) -> str:
    body = WRITERS[item.kind](item)
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<assessmentItem xmlns="{NAMESPACE}" identifier="{name}" title={quoteattr(item.title)}'
            f' adaptive="false" timeDependent="false" xml:lang={quoteattr(item.language)}>',
            *body,
            *feedback_of(item),
            "</assessmentItem>",
        ]
    )


def declared(
    cardinality: str, base: str, right: list[str], mapping: dict[str, float] | None = None
) -> Iterator[str]:
    """The declaration of what is right, and of the score."""
    values = "".join(f"<value>{escape(value)}</value>" for value in right)
    entries = "".join(
        f'<mapEntry mapKey={quoteattr(key)} mappedValue="{value:.7g}" caseSensitive="false"/>'
        for key, value in (mapping or {}).items()
    )
    yield f'<responseDeclaration identifier="RESPONSE" cardinality="{cardinality}" baseType="{base}">'
    yield f"<correctResponse>{values}</correctResponse>" + (
        f'<mapping lowerBound="0" upperBound="1" defaultValue="0">{entries}</mapping>' if mapping else ""
    )
    yield "</responseDeclaration>"
    yield '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>'
    yield '<outcomeDeclaration identifier="FEEDBACK" cardinality="multiple" baseType="identifier"/>'


def template(name: str) -> str:
    return f'<responseProcessing template="{TEMPLATE}/{name}"/>'


def write_choice(item: Item) -> Iterator[str]:
    several = item.kind == i.SEVERAL
    names = {f"C{number}": option for number, option in enumerate(item.options, start=1)}
    right = [
        name for name, option in names.items() if (option.fraction > 0 if several else option.fraction == 1)
    ]
    mapping = (
        {name: option.fraction for name, option in names.items() if option.fraction}
        if needs_mapping(item)
        else None
    )
    yield from declared("multiple" if several else "single", "identifier", right, mapping)
    yield f'<itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="{0 if several else 1}">'
    yield f"<prompt>{rich(item.stem)}</prompt>"
    yield from (
        f'<simpleChoice identifier="{name}">{rich(o.text)}</simpleChoice>' for name, o in names.items()
    )
    yield "</choiceInteraction></itemBody>"
    yield template("map_response" if mapping else "match_correct")


def needs_mapping(item: Item) -> bool:
    """Whether being right is not all that an option can be."""
    right = i.right_options(item.options)
    even = i.share(1 / max(1, len(right))) if item.kind == i.SEVERAL else 1.0
    return any(option.fraction not in (0, even) for option in item.options)


def write_typed(item: Item) -> Iterator[str]:
    mapping = {answer.text: answer.fraction for answer in item.answers}
    best = max(item.answers, key=lambda answer: answer.fraction)
    yield from declared("single", "string", [best.text], mapping)
    yield from entry(item)
    yield template("map_response")


def entry(item: Item) -> Iterator[str]:
    yield f'<itemBody><p>{rich(item.stem)}</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>'


def write_number(item: Item) -> Iterator[str]:
    answer = item.answers[0]
    yield from declared("single", "float", [answer.text])
    yield from entry(item)
    yield (
        "<responseProcessing><responseCondition><responseIf>"
        f'<equal toleranceMode="absolute" tolerance="{answer.tolerance} {answer.tolerance}">'
        '<variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal>'
        '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>'
        "</responseIf></responseCondition></responseProcessing>"
    )


def write_ordering(item: Item) -> Iterator[str]:
    names = [f"C{number}" for number in range(1, len(item.order) + 1)]
    yield from declared("ordered", "identifier", names)
    yield f'<itemBody><orderInteraction responseIdentifier="RESPONSE" shuffle="true"><prompt>{rich(item.stem)}</prompt>'
    for name, text in zip(names, item.order, strict=True):
        yield f'<simpleChoice identifier="{name}">{rich(text)}</simpleChoice>'
    yield "</orderInteraction></itemBody>"
    yield template("match_correct")


def write_matching(item: Item) -> Iterator[str]:
    left = [pair.text for pair in item.pairs if pair.text]
    right = list(dict.fromkeys(pair.match for pair in item.pairs))
    named = [
        f"L{left.index(pair.text) + 1} R{right.index(pair.match) + 1}" for pair in item.pairs if pair.text
    ]
    yield from declared("multiple", "directedPair", named, dict.fromkeys(named, 1.0))
    yield '<itemBody><matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="0">'
    yield f"<prompt>{rich(item.stem)}</prompt>"
    for mark, texts in (("L", left), ("R", right)):
        choices = "".join(
            f'<simpleAssociableChoice identifier="{mark}{number}" matchMax="{1 if mark == "L" else 0}">'
            f"{rich(text)}</simpleAssociableChoice>"
            for number, text in enumerate(texts, start=1)
        )
        yield f"<simpleMatchSet>{choices}</simpleMatchSet>"
    yield "</matchInteraction></itemBody>"
    yield template("map_response")


def feedback_of(item: Item) -> Iterator[str]:
    """What is said after an option, under its own name, and after every answer."""
    options: dict[str, Option] = {f"C{number}": option for number, option in enumerate(item.options, start=1)}
    said = {name: option.feedback for name, option in options.items()} | {"GENERAL": item.feedback}
    for name, text in said.items():
        if text:
            yield (
                f'<modalFeedback outcomeIdentifier="FEEDBACK" identifier="{name}" showHide="show">'
                f"{rich(text)}</modalFeedback>"
            )


WRITERS: dict[str, Callable[[Item], Iterator[str]]] = {
    i.CHOICE: write_choice,
    i.SEVERAL: write_choice,
    i.TRUE_FALSE: write_choice,
    i.TYPED: write_typed,
    i.NUMBER: write_number,
    i.ORDERING: write_ordering,
    i.MATCHING: write_matching,
}

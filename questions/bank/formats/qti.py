"""QTI in all the ways it comes: a zip of Canvas or another system, or one file, of QTI 1.2, 2.1, 2.2 or 3."""

from django.utils.translation import gettext as _

from questions.bank.formats import qti1, qti2
from questions.bank.formats.archives import Archive, is_archive
from questions.bank.formats.decoding import decode
from questions.bank.formats.interchange import Item, Notice, Reading, Refused, RefusedError, UnreadableError
from questions.bank.formats.markup import Losses
from questions.bank.formats.trees import Node, read_tree

ITEMS = {"item", "assessmentItem"}
ROOTS = {"questestinterop", "assessmentItem", "assessmentTest", "quiz"}


def read_qti(data: bytes, encoding: str = "auto") -> Reading:
    """The questions of a package or file. In a package ``line`` is the question's number, in a file its line.

    Raises UnreadableError where nothing in it is QTI.
    """
    return (
        read_package(Archive(data))
        if is_archive(data)
        else read_nodes(item_nodes(read_tree(decode(data, encoding))))
    )


def read_package(archive: Archive) -> Reading:
    nodes: list[Node] = []
    for name in archive.names:
        if not name.lower().endswith(".xml") or name.lower().endswith(
            ("imsmanifest.xml", "assessment_meta.xml")
        ):
            continue
        nodes += item_nodes(read_tree(decode(archive.read(name))), strict=False)
    if not nodes:
        raise UnreadableError(_("There are no questions in this QTI package."))
    for number, node in enumerate(nodes, start=1):
        node.line = number
    return read_nodes(nodes)


def item_nodes(root: Node, *, strict: bool = True) -> list[Node]:
    """The items of a document, in order. Raises UnreadableError for XML that is no QTI, where that matters."""
    root = qti2.named_as_2(root)
    found = [node for node in root.walk() if node.tag in ITEMS]
    if strict and (root.tag not in ROOTS or not found):
        raise UnreadableError(_("This XML file holds no questions in QTI."))
    return found


def read_nodes(nodes: list[Node]) -> Reading:
    items: list[Item] = []
    refused: list[Refused] = []
    notices: list[Notice] = []
    for node in nodes:
        losses = Losses()
        reader = qti2 if node.tag == "assessmentItem" else qti1
        try:
            items += reader.read_item(node, losses)
        except RefusedError as error:
            refused.append(Refused(node.line, str(error)))
        notices += losses.notices(node.line)
    return Reading(tuple(items), tuple(refused), tuple(notices))

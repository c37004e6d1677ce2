"""XML as a small tree with line numbers, read without entities, without other files and within limits.

A DOCTYPE may name a file, as old QTI files do; it is never opened. An entity declaration refuses the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from django.utils.translation import gettext as _

from questions.bank.formats.interchange import UnreadableError

MOST_DEEP = 100
MOST_NODES = 2_000_000


@dataclass(slots=True)
class Node:
    """An element. ``tag`` and attribute names come without namespace; ``parts`` are its texts and elements in order."""

    tag: str
    attributes: dict[str, str]
    line: int
    parts: list["Node | str"] = field(default_factory=list)

    @property
    def children(self) -> list["Node"]:
        return [part for part in self.parts if isinstance(part, Node)]

    def get(self, name: str, default: str = "") -> str:
        return self.attributes.get(name, default)

    def all(self, *tags: str) -> list["Node"]:
        """Its own elements of these names."""
        return [child for child in self.children if child.tag in tags]

    def first(self, *tags: str) -> "Node | None":
        return next((child for child in self.children if child.tag in tags), None)

    def walk(self) -> Iterator["Node"]:
        """Itself and everything below, in order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def find(self, *tags: str) -> list["Node"]:
        """Everything of these names below it."""
        return [node for node in self.walk() if node.tag in tags and node is not self]

    def find_one(self, *tags: str) -> "Node | None":
        return next((node for node in self.walk() if node.tag in tags and node is not self), None)

    @property
    def text(self) -> str:
        """Its words and those of everything below."""
        pieces = []
        waiting: list[Node | str] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                pieces.append(part)
            else:
                waiting.extend(reversed(part.parts))
        return "".join(pieces)


def read_tree(text: str) -> Node:
    """The root of an XML text. Raises UnreadableError where it is broken or not safe to read."""
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    builder = Builder(parser)
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.words
    parser.EntityDeclHandler = refuse_entity
    parser.ExternalEntityRefHandler = refuse_entity
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    try:
        parser.Parse(text.encode("utf-8", errors="replace"), True)
    except expat.ExpatError as error:
        raise UnreadableError(
            _("This is not well-formed XML: line %(line)d cannot be read.") % {"line": error.lineno}
        ) from None
    return builder.root


def refuse_entity(*args) -> None:
    raise UnreadableError(
        _("This file declares XML entities, which can hide other content. We do not read them.")
    )


class Builder:
    """Puts the tree together while expat reads."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self.parser = parser
        self.root = Node("", {}, 0)
        self.open: list[Node] = []
        self.count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if len(self.open) >= MOST_DEEP or self.count > MOST_NODES:
            raise UnreadableError(
                _("This file is nested too deeply or has too many elements to be questions.")
            )
        node = Node(
            bare(name), {bare(key): value for key, value in attributes.items()}, self.parser.CurrentLineNumber
        )
        if self.open:
            self.open[-1].parts.append(node)
        else:
            self.root = node
        self.open.append(node)

    def end(self, name: str) -> None:
        self.open.pop()

    def words(self, text: str) -> None:
        self.open[-1].parts.append(text)


def bare(name: str) -> str:
    """A name without its namespace prefix."""
    return name.rpartition(":")[2]


def markup_of(node: Node) -> str:
    """What stands inside an element, as HTML again, for ``markup.to_text``."""
    return "".join(part if isinstance(part, str) else tag_of(part) for part in escaped(node.parts))


def escaped(parts: list[Node | str]) -> list[Node | str]:
    return [
        part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        if isinstance(part, str)
        else part
        for part in parts
    ]


def tag_of(node: Node) -> str:
    return f"<{node.tag}>{markup_of(node)}</{node.tag}>"

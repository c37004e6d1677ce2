"""Markup inside questions, to plain text: tags are never kept, what they say about lines and pictures is."""

import html
import re
from dataclasses import dataclass, field

import nh3
from django.utils.translation import gettext as _

from questions.bank.formats.interchange import Notice

MOST_NESTED = 200
LINES = {
    "p",
    "div",
    "br",
    "li",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "table",
}
PICTURES = {"img", "audio", "video", "object", "embed", "iframe", "svg", "math"}
KNOWN = (
    LINES
    | PICTURES
    | {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "dfn",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "font",
        "hr",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rb",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "script",
        "section",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "style",
        "sub",
        "sup",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "input",
        "button",
        "form",
        "html",
        "body",
        "head",
        "title",
        "meta",
        "link",
        "footer",
        "header",
        "article",
    }
)
_TAG = re.compile(
    rf"</?(?:{'|'.join(sorted(KNOWN))})(?:\s+[\w:-]+(?:\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>=]+))?)*\s*/?>|<!--",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
_PICTURE = re.compile(rf"<(?:{'|'.join(sorted(PICTURES))})\b|\[sound:", re.IGNORECASE)
_SOUND = re.compile(r"\[sound:[^\]]*\]|\[anki:play:[^\]]*\]")
_BLANKS = re.compile(r"[ \t\u00a0]+")


@dataclass
class Losses:
    """What a text had that plain words cannot say; filled while texts are read."""

    pictures: int = 0
    said: list[str] = field(default_factory=list)

    def notices(self, line: int) -> list[Notice]:
        """A notice for each kind of thing that was left out of the question on this line."""
        pictures = [_("A picture or sound was left out.")] if self.pictures else []
        return [Notice(line, text) for text in dict.fromkeys([*pictures, *self.said])]


def to_text(markup: str, losses: Losses | None = None) -> str:
    """Plain text of HTML: paragraphs and line breaks as lines, everything else without its tags.

    Scripts and styles go with what is in them. A picture or sound is counted in ``losses``.
    """
    if losses is not None and _PICTURE.search(markup):
        losses.pictures += len(_PICTURE.findall(markup))
    markup = _SOUND.sub("", markup)
    if not is_markup(markup):
        return squeeze(html.unescape(markup))
    spaced = _BLANKS.sub(" ", markup.replace("\n", " "))
    kept = nh3.clean(spaced, tags=LINES, attributes={}, link_rel=None)
    return squeeze(html.unescape(_ANY_TAG.sub(line_of, kept)))


def line_of(tag: re.Match[str]) -> str:
    """A line break for a tag that begins or ends a line. nh3 leaves only those."""
    return "\n"


def squeeze(text: str) -> str:
    """No spaces at the ends of lines, no empty lines at the ends, one at most between."""
    lines = [_BLANKS.sub(" ", line).strip() for line in text.split("\n")]
    return re.sub(r"\n{2,}", "\n", "\n".join(lines)).strip()


def to_html(text: str) -> str:
    """Plain text as HTML in which nothing is markup but its line breaks."""
    return html.escape(text, quote=False).replace("\n", "<br>")


def is_markup(text: str) -> bool:
    """Whether a text holds tags of HTML, rather than a lone ``<``."""
    return _TAG.search(text) is not None

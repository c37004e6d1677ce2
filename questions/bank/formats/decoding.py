"""From bytes to text: the encodings that Arabic question files really come in."""

import codecs
import re
import unicodedata

from django.utils.translation import gettext as _

from questions.bank.formats.interchange import UnreadableError

AUTO = "auto"
MOST_BYTES = 20_000_000
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
KNOWN = {
    "ascii", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
    "cp1256", "cp1252", "cp1250", "cp1251", "cp1254", "cp720", "cp864", "iso8859-1", "iso8859-6", "iso8859-15",
    "mac-arabic",
}  # fmt: skip
UNSEEN = {"Cc", "Cs", "Co"}
OVERRIDES = "\u202d\u202e"
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_USUAL = re.compile("[\t\n\r\u0020-\u007e\u0600-\u06ff\u2000-\u206f]")
USUAL_SHARE = 0.9
# A file is damaged UTF-8 where of this many letters beyond ASCII at most one is wrong.
DAMAGED_SHARE = 10
_ARABIC = re.compile("[\u0621-\u0652\u060c\u061b\u061f\u200e\u200f]")


def decode(data: bytes, encoding: str = AUTO) -> str:
    """The text of a file, with plain line ends and without characters that nobody sees.

    ``encoding`` is a name that Python knows, or AUTO. Raises UnreadableError.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableError(
            _("This file is larger than %(limit)d MB. Take it apart and bring in the parts.")
            % {"limit": MOST_BYTES // 1_000_000}
        )
    text = decode_as(data, encoding) if encoding != AUTO else decode_unknown(data)
    return clean(text)


def decode_as(data: bytes, encoding: str) -> str:
    """By a named encoding of text; the other things that Python calls encodings (zip, idna) are none."""
    if normal_name(encoding) not in KNOWN:
        raise UnreadableError(
            _("The encoding %(name)s is not known. Use utf-8, utf-16 or windows-1256.")
            % {"name": encoding[:40]}
        )
    try:
        return data.decode(encoding)
    except UnicodeError:
        raise UnreadableError(
            _("This file is not written in %(name)s. Save it as UTF-8 and try again.")
            % {"name": encoding[:40]}
        ) from None


def normal_name(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return ""


def decode_unknown(data: bytes) -> str:
    """By its mark or its XML declaration, else UTF-8, UTF-16 by its zero bytes, and at last Windows-1256."""
    for mark, name in BOMS:
        if data.startswith(mark):
            return decode_as(data, name)
    guessed = utf16_without_mark(data)
    if guessed:
        return decode_as(data, guessed)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        refuse_damaged(data, line=data.count(b"\n", 0, error.start) + 1)
    declared = declared_encoding(data)
    if declared:
        return decode_as(data, declared)
    try:
        return data.decode(single_byte_encoding(data))
    except UnicodeDecodeError:
        raise UnreadableError(_("This file is no text in any encoding that we know.")) from None


def refuse_damaged(data: bytes, *, line: int) -> None:
    """Raises UnreadableError for UTF-8 in which a few bytes are wrong: in any other encoding it would be no words."""
    text = data.decode("utf-8", errors="replace")
    if text.count("\ufffd") * DAMAGED_SHARE < sum(letter > "\x7f" for letter in text):
        raise UnreadableError(
            _("This file is UTF-8, but damaged in line %(line)d. Save it again.") % {"line": line}
        )


def declared_encoding(data: bytes) -> str | None:
    """What an XML file says of itself, where it is not UTF-8, which it is not."""
    found = _DECLARED.match(data[:300].lstrip())
    name = found[1].decode("ascii") if found else ""
    return name if normal_name(name) in KNOWN - {"utf-8"} else None


def utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 in the order of bytes in which nearly all of it is letters that such files hold; None for other text."""
    sample = data[: 4000 - 4000 % 2]
    if len(data) % 2 or 0 not in sample:
        return None
    for name in ("utf-16-le", "utf-16-be"):
        text = sample.decode(name, errors="replace")
        if len(_USUAL.findall(text)) > len(text) * USUAL_SHARE:
            return name
    return None


def single_byte_encoding(data: bytes) -> str:
    """Windows-1256 or -1252, by which of them gives letters that stand together as words do."""
    try:
        arabic = data.decode("windows-1256")
    except UnicodeDecodeError:
        return "windows-1252"
    letters = len(_ARABIC.findall(arabic))
    high = sum(byte > 0x7F for byte in data)
    return "windows-1256" if letters * 2 >= high else "windows-1252"


def clean(text: str) -> str:
    """Plain line ends; no control characters and no overrides of direction, which show other words than they hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        c for c in text if c in "\n\t" or (c not in OVERRIDES and unicodedata.category(c) not in UNSEEN)
    )


def looks_like_text(text: str) -> bool:
    """Whether a decoded file holds words rather than the bytes of something else."""
    return text.count("\ufffd") * 20 <= len(text)

"""How the bytes of a text are read: by what they begin with, by what they can be, and by which Arabic they would give.

Windows-1256 is what old Arabic programs write; the ISO's own Arabic set has the same letters at other places. The
word most texts are full of, ال, tells them apart.
"""

import codecs
import re
from collections.abc import Iterator

from questions.articles.readers.found import Refused

UTF_8, UTF_16 = "utf-8", "utf-16"
ARABIC = ("windows-1256", "iso-8859-6")
WESTERN = "windows-1252"
ENCODINGS = (UTF_8, UTF_16, *ARABIC, WESTERN)
BEGINNINGS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 200_000
MOST_BROKEN = 0.01
MOST_CONTROLS = 0.02
ARTICLE = re.compile("ال")
ARABIC_LETTER = re.compile("[\u0621-\u064a]")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x9f]")


def decode(data: bytes, encoding: str = "") -> tuple[str, str]:
    """The text of the bytes and the name of the encoding; an empty ``encoding`` is found out.

    Raises Refused where the bytes are no text.
    """
    name = encoding or found_out(data)
    text = data.decode(codec_of(name, data), "replace")
    if len(CONTROLS.findall(text[:SAMPLE])) > MOST_CONTROLS * max(len(text[:SAMPLE]), 1):
        raise Refused("no_text")
    return text.lstrip("\ufeff").replace("\ufffd", ""), name.removesuffix("-sig")


def found_out(data: bytes) -> str:
    for beginning, name in BEGINNINGS:
        if data.startswith(beginning):
            return name
    if half := utf_16_without_mark(data):
        return half
    if is_utf_8(data):
        return UTF_8
    return best_of_old(data)


def codec_of(name: str, data: bytes) -> str:
    """Python's name; UTF-16 without a mark is told apart by where its zeros stand."""
    if name == UTF_16 and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return utf_16_without_mark(data) or "utf-16-le"
    return name


def is_utf_8(data: bytes) -> bool:
    """Whether the bytes are UTF-8, a stray byte and a torn end aside."""
    broken = data.decode(UTF_8, "replace").count("\ufffd")
    return broken <= MOST_BROKEN * sum(byte > 0x7F for byte in data[:SAMPLE]) / 2 if broken else True


def utf_16_without_mark(data: bytes) -> str:
    """``utf-16-le`` or ``utf-16-be`` where every second byte is that of Latin or Arabic letters, else nothing."""
    sample = data[: 4000 - 4000 % 2]
    if len(sample) < 4 or len(data) % 2:
        return ""
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if sum(byte in (0, 6, 32) for byte in high) > 0.9 * len(high) and 0 in high:
            return name
    return ""


def best_of_old(data: bytes) -> str:
    """The old eight-bit encoding that makes the most of the bytes."""
    sample = data[:SAMPLE]
    scores = dict(arabic_scores(sample))
    best = max(scores, key=lambda name: scores[name])
    high = sum(byte > 0x7F for byte in sample)
    letters = len(ARABIC_LETTER.findall(sample.decode(best, "replace")))
    return best if letters > 0.6 * high and scores[best] > 0 else WESTERN


def arabic_scores(sample: bytes) -> Iterator[tuple[str, int]]:
    for name in ARABIC:
        yield name, len(ARTICLE.findall(sample.decode(name, "replace")))

"""What PDF's drawing commands work with: the state that text needs, matrices that move and turn, a font's letters."""

from collections.abc import Iterator
from dataclasses import dataclass

from pypdf.generic._font import Font

Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class State:
    """The part of the graphics state that text needs."""

    matrix: Matrix = UNIT
    font: Font | None = None
    size: float = 1.0
    letters: float = 0.0
    words: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


def letters_of(string, font: Font) -> Iterator[tuple[str, str]]:
    """The codes of a shown string, as ``Font`` names their widths, and what each stands for."""
    data = getattr(string, "original_bytes", string)
    if isinstance(data, str):
        data = data.encode("latin-1", "replace")
    if not isinstance(data, bytes):
        return
    if isinstance(font.encoding, str):
        codes = list(data.decode(font.encoding, "replace"))
        yield from ((code, font.character_map.get(code, code)) for code in codes)
        return
    for byte in data:
        named = font.encoding.get(byte, chr(byte))
        yield chr(byte), font.character_map.get(named, font.character_map.get(chr(byte), named))


def times(a: Matrix, b: Matrix) -> Matrix:
    """First ``a``, then ``b``."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def number(value) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def numbers(values) -> Matrix:
    found = tuple(number(value) for value in list(values)[:6])
    return found if len(found) == 6 else UNIT

"""From glyphs at their places to the lines that they stand on; ``pdf_reading_order`` makes text of a line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from questions.articles.readers.pdf_glyphs import Glyph

SAME_BASELINE = 0.45
NEAR = 1.2
LOOK_BACK = 4


@dataclass(slots=True)
class Line:
    """Glyphs on one baseline, as they were drawn, with the room that they take."""

    page: int = 0
    glyphs: list[Glyph] = field(default_factory=list)
    y: float = 0.0
    size: float = 0.0
    left: float = float("inf")
    right: float = float("-inf")

    def add(self, glyph: Glyph) -> None:
        if not self.glyphs:
            self.y = glyph.y
        self.glyphs.append(glyph)
        self.size = max(self.size, glyph.size)
        self.left = min(self.left, glyph.left)
        self.right = max(self.right, glyph.right)

    def take(self, other: "Line") -> None:
        for glyph in other.glyphs:
            self.add(glyph)

    def is_beside(self, other: "Line", *, near: float) -> bool:
        """Whether both stand on one baseline, at most ``near`` letters apart."""
        size = max(self.size, other.size)
        if abs(other.y - self.y) > SAME_BASELINE * size:
            return False
        return other.left <= self.right + near * size and other.right >= self.left - near * size


def lines_of(glyphs: Iterable[Glyph], *, page: int) -> list[Line]:
    """Glyphs gathered on their lines, in the order in which the page was drawn."""
    lines: list[Line] = []
    for run in drawn_together(glyphs, page):
        home = home_of(run, lines)
        if home is None:
            lines.append(run)
        else:
            home.take(run)
    return lines


def drawn_together(glyphs: Iterable[Glyph], page: int) -> Iterator[Line]:
    """Stretches of glyphs drawn one beside the other."""
    run = Line(page)
    for glyph in glyphs:
        if run.glyphs and not continues(run, glyph):
            yield run
            run = Line(page)
        run.add(glyph)
    if run.glyphs:
        yield run


def continues(run: Line, glyph: Glyph) -> bool:
    """Whether a glyph stands on the run's baseline, beside what was drawn last."""
    size = max(run.size, glyph.size)
    if abs(glyph.y - run.y) > SAME_BASELINE * size:
        return False
    return glyph.left <= run.right + NEAR * size and glyph.right >= run.left - NEAR * size


def home_of(run: Line, lines: list[Line]) -> Line | None:
    """The line that a stretch belongs to: the last one if it stands beside it, an earlier one only if inside it."""
    if lines and lines[-1].is_beside(run, near=NEAR):
        return lines[-1]
    return next((line for line in reversed(lines[-LOOK_BACK:-1]) if line.is_beside(run, near=-NEAR)), None)

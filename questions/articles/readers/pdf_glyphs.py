"""Where every letter of a PDF page stands: the drawing commands of the page, followed one by one.

A PDF draws glyphs in whatever order its maker found easy, and Arabic ones from left to right. Only the places say what
was written, so text is put together from places (``pdf_lines``). What stands behind a glyph comes from the font's own
table, or from ``ActualText``, which Chromium writes where one letter is drawn as several pieces.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pypdf import PageObject
from pypdf.generic import ContentStream, DictionaryObject, NullObject
from pypdf.generic._font import Font

from questions.articles.readers.pdf_state import UNIT, Matrix, State, letters_of, number, numbers, times

MOST_GLYPHS = 1_500_000
DEEPEST_FORM = 6
SLANT = 0.2


@dataclass(frozen=True, slots=True)
class Glyph:
    """What is drawn from ``left`` to ``right`` on the baseline ``y``; ``size`` is the font's in page units."""

    text: str
    left: float
    right: float
    y: float
    size: float


def glyphs_of(page: PageObject) -> Iterator[Glyph]:
    """The page's glyphs in the order in which they are drawn; text that does not run across the page is left out."""
    contents = page.get_contents()
    if contents is not None:
        yield from Drawing(page, State()).run(contents)


class Drawing:
    """One stream of commands: the page's own, or that of a form drawn on it."""

    def __init__(self, holder: DictionaryObject, state: State, depth: int = 0) -> None:
        resources = holder.get("/Resources", NullObject()).get_object()
        self.resources = resources if isinstance(resources, DictionaryObject) else DictionaryObject()
        self.state, self.depth = state, depth
        self.saved: list[State] = []
        self.fonts: dict[str, Font | None] = {}
        self.text: Matrix = UNIT
        self.line: Matrix = UNIT
        self.spans: list[tuple[str | None, list[Glyph]]] = []

    def run(self, stream) -> Iterator[Glyph]:
        if not isinstance(stream, ContentStream):
            stream = ContentStream(stream, None)
        for operands, operator in stream.operations:
            for glyph in self.follow(operator, operands):
                yield from self.keep(glyph)
            if operator == b"EMC":
                yield from self.end_span()
        while self.spans:
            yield from self.end_span()

    def keep(self, glyph: Glyph) -> Iterator[Glyph]:
        """Hold a glyph back while it belongs to a span that says its text itself."""
        owner = next((held for actual, held in self.spans if actual is not None), None)
        if owner is None:
            yield glyph
        else:
            owner.append(glyph)

    def end_span(self) -> Iterator[Glyph]:
        if not self.spans:
            return
        actual, held = self.spans.pop()
        if actual and held:
            base = max(held, key=lambda glyph: glyph.right - glyph.left)
            left, right = min(g.left for g in held), max(g.right for g in held)
            yield from self.keep(replace(base, text=actual, left=left, right=right))

    def follow(self, operator: bytes, operands: list) -> Iterator[Glyph]:
        """Do what one command says."""
        act = ACTIONS.get(operator)
        if act is None or len(operands) < act[1]:
            return
        drawn = act[0](self, operands)
        if drawn is not None:
            yield from drawn

    # Graphics state

    def save(self, _operands: list) -> None:
        self.saved.append(replace(self.state))

    def restore(self, _operands: list) -> None:
        if self.saved:
            self.state = self.saved.pop()

    def transform(self, operands: list) -> None:
        self.state.matrix = times(numbers(operands), self.state.matrix)

    def draw_form(self, operands: list) -> Iterator[Glyph]:
        forms = self.resources.get("/XObject", DictionaryObject()).get_object()
        form = forms.get(operands[0], NullObject()).get_object() if isinstance(forms, dict) else NullObject()
        if (
            not isinstance(form, DictionaryObject)
            or form.get("/Subtype") != "/Form"
            or self.depth >= DEEPEST_FORM
        ):
            return
        state = replace(self.state)
        if "/Matrix" in form:
            state.matrix = times(numbers(form["/Matrix"]), state.matrix)
        holder = form if "/Resources" in form else DictionaryObject({"/Resources": self.resources})
        yield from Drawing(holder, state, self.depth + 1).run(form)

    # Text state

    def set_font(self, operands: list) -> None:
        name = str(operands[0])
        if name not in self.fonts:
            self.fonts[name] = self.font_called(name)
        self.state.font, self.state.size = self.fonts[name], number(operands[1])

    def font_called(self, name: str) -> Font | None:
        fonts = self.resources.get("/Font", DictionaryObject()).get_object()
        font = fonts.get(name, NullObject()).get_object() if isinstance(fonts, dict) else NullObject()
        return Font.from_font_resource(font) if isinstance(font, DictionaryObject) else None

    def set_letters(self, operands: list) -> None:
        self.state.letters = number(operands[0])

    def set_words(self, operands: list) -> None:
        self.state.words = number(operands[0])

    def set_scale(self, operands: list) -> None:
        self.state.scale = number(operands[0]) / 100

    def set_leading(self, operands: list) -> None:
        self.state.leading = number(operands[0])

    def set_rise(self, operands: list) -> None:
        self.state.rise = number(operands[0])

    # Where text stands

    def begin_text(self, _operands: list) -> None:
        self.text = self.line = UNIT

    def move(self, operands: list) -> None:
        self.line = times((1, 0, 0, 1, number(operands[0]), number(operands[1])), self.line)
        self.text = self.line

    def move_and_lead(self, operands: list) -> None:
        self.state.leading = -number(operands[1])
        self.move(operands)

    def place(self, operands: list) -> None:
        self.text = self.line = numbers(operands)

    def next_line(self, _operands: list) -> None:
        self.move([0, -self.state.leading])

    # Text itself

    def show(self, operands: list) -> Iterator[Glyph]:
        yield from self.draw(operands[0])

    def show_spread(self, operands: list) -> Iterator[Glyph]:
        for part in operands[0] if isinstance(operands[0], list) else []:
            if isinstance(part, int | float):
                self.advance(-float(part) / 1000 * self.state.size * self.state.scale)
            else:
                yield from self.draw(part)

    def show_on_next_line(self, operands: list) -> Iterator[Glyph]:
        self.next_line([])
        yield from self.draw(operands[0])

    def show_on_next_line_spaced(self, operands: list) -> Iterator[Glyph]:
        self.state.words, self.state.letters = number(operands[0]), number(operands[1])
        yield from self.show_on_next_line(operands[2:])

    def draw(self, string) -> Iterator[Glyph]:
        state = self.state
        if state.font is None:
            return
        for code, text in letters_of(string, state.font):
            width = state.font.character_widths.get(code, state.font.character_widths["default"]) / 1000
            step = (width * state.size + state.letters + (state.words if code == " " else 0)) * state.scale
            place = times((1, 0, 0, 1, 0, state.rise), times(self.text, state.matrix))
            self.advance(step)
            if text and place[0] > 0 and abs(place[1]) <= SLANT * place[0]:
                yield Glyph(
                    text,
                    place[4],
                    place[4] + width * state.size * state.scale * place[0],
                    place[5],
                    abs(state.size * place[3]) or 1.0,
                )

    def advance(self, step: float) -> None:
        self.text = times((1, 0, 0, 1, step, 0), self.text)

    # Marked content

    def begin_span(self, _operands: list) -> None:
        self.spans.append((None, []))

    def begin_described_span(self, operands: list) -> None:
        about = operands[1]
        if isinstance(about, str):
            listed = self.resources.get("/Properties", DictionaryObject()).get_object()
            about = listed.get(about, NullObject()).get_object() if isinstance(listed, dict) else None
        actual = about.get("/ActualText") if isinstance(about, dict) else None
        self.spans.append((str(actual) if isinstance(actual, str) else None, []))


# What each command does, and how many operands it needs.
ACTIONS = {
    b"q": (Drawing.save, 0),
    b"Q": (Drawing.restore, 0),
    b"cm": (Drawing.transform, 6),
    b"Do": (Drawing.draw_form, 1),
    b"Tf": (Drawing.set_font, 2),
    b"Tc": (Drawing.set_letters, 1),
    b"Tw": (Drawing.set_words, 1),
    b"Tz": (Drawing.set_scale, 1),
    b"TL": (Drawing.set_leading, 1),
    b"Ts": (Drawing.set_rise, 1),
    b"BT": (Drawing.begin_text, 0),
    b"Td": (Drawing.move, 2),
    b"TD": (Drawing.move_and_lead, 2),
    b"Tm": (Drawing.place, 6),
    b"T*": (Drawing.next_line, 0),
    b"Tj": (Drawing.show, 1),
    b"TJ": (Drawing.show_spread, 1),
    b"'": (Drawing.show_on_next_line, 1),
    b'"': (Drawing.show_on_next_line_spaced, 3),
    b"BMC": (Drawing.begin_span, 1),
    b"BDC": (Drawing.begin_described_span, 2),
}

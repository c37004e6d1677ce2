"""Numbers as a browser sends them."""

LONGEST = 18


def row_number(text: str) -> int | None:
    """The number of a database row, or None where the text can be none."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST else None


def row_numbers(texts: list[str]) -> list[int]:
    """Those of the texts that can be numbers of rows."""
    return [number for number in map(row_number, texts) if number is not None]

"""What a reader gives back, and how it says that a file cannot be used. Plain Python: it travels between processes."""

from dataclasses import asdict, dataclass, field
from datetime import date

MOST_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True)
class Found:
    """The text of a file, paragraphs on lines of their own, and what the file says about itself.

    ``encoding`` is how the bytes of a plain text were read. ``notices`` are keys of ``articles.refusals.NOTICES``.
    """

    text: str
    title: str = ""
    language: str = ""
    source: str = ""
    published_on: date | None = None
    encoding: str = ""
    notices: tuple[str, ...] = field(default=())

    def as_data(self) -> dict:
        data = asdict(self)
        data["published_on"] = self.published_on.isoformat() if self.published_on else None
        return data

    @classmethod
    def from_data(cls, data: dict) -> "Found":
        day = data["published_on"]
        changes = {
            "published_on": date.fromisoformat(day) if day else None,
            "notices": tuple(data["notices"]),
        }
        return cls(**(data | changes))


class Refused(Exception):  # noqa: N818
    """A file that cannot be used; ``reason`` is a key of ``articles.refusals.REASONS``, ``details`` fill its words."""

    def __init__(self, reason: str, **details: str | int) -> None:
        super().__init__(reason)
        self.reason, self.details = reason, details

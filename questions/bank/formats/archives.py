"""Zip archives that come from outside: counted, measured and read piece by piece, names taken as mere labels."""

import io
import zipfile
import zlib

from django.utils.translation import gettext as _

from questions.bank.formats.interchange import UnreadableError

MOST_MEMBERS = 5_000
MOST_BYTES = 60_000_000
MOST_TIMES = 200
SMALL = 1_000_000
PIECE = 1 << 16


class Archive:
    """A zip in memory. No member is ever written to disk under its own name."""

    def __init__(self, data: bytes) -> None:
        try:
            self.file = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
            raise UnreadableError(_("This archive is damaged. Export it again.")) from None
        members = self.file.infolist()
        if len(members) > MOST_MEMBERS:
            raise UnreadableError(_("This archive holds too many files to be questions."))
        self.members = {member.filename: member for member in members}
        self.left = max(SMALL, min(MOST_BYTES, len(data) * MOST_TIMES))

    @property
    def names(self) -> list[str]:
        return list(self.members)

    def read(self, name: str) -> bytes:
        """What a member holds. Raises UnreadableError where it is damaged, locked or unpacks to far too much."""
        member = self.members[name]
        if member.flag_bits & 1:
            raise UnreadableError(_("This archive is locked with a password."))
        pieces = []
        try:
            with self.file.open(member) as stream:
                while piece := stream.read(PIECE):
                    self.left -= len(piece)
                    if self.left < 0:
                        raise UnreadableError(
                            _("This archive unpacks to far more than questions need. We stopped reading it.")
                        )
                    pieces.append(piece)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError):
            raise UnreadableError(_("This archive is damaged. Export it again.")) from None
        return b"".join(pieces)

    def repacked(self) -> io.BytesIO:
        """The same files in a zip whose sizes are known to be true, for libraries that open archives themselves."""
        clean = io.BytesIO()
        with zipfile.ZipFile(clean, "w", zipfile.ZIP_STORED) as target:
            for name in self.names:
                if not name.endswith("/"):
                    target.writestr(name, self.read(name))
        clean.seek(0)
        return clean


def is_archive(data: bytes) -> bool:
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))

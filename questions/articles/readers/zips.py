"""Zip files that strangers made: what is in them is read in small steps, and never more of it than allowed."""

import io
import posixpath
import zipfile
from dataclasses import dataclass

from questions.articles.readers.found import Refused

MOST_MEMBERS = 4_000
MOST_UNPACKED = 60_000_000
MOST_OF_ONE = 16_000_000
STEP = 65_536
ENTITIES = (b"<!ENTITY", "<!ENTITY".encode("utf-16-le"), "<!ENTITY".encode("utf-16-be"))


@dataclass(slots=True)
class Archive:
    """An open zip file; ``left`` is how many bytes may still be unpacked from it."""

    file: zipfile.ZipFile
    left: int = MOST_UNPACKED

    @property
    def names(self) -> list[str]:
        return self.file.namelist()

    def read(self, name: str) -> bytes:
        """A member, unpacked as far as it goes. What its header says of its size is not believed."""
        pieces, size = [], 0
        try:
            with self.file.open(inside(name)) as member:
                while piece := member.read(STEP):
                    size += len(piece)
                    self.left -= len(piece)
                    if size > MOST_OF_ONE or self.left < 0:
                        raise Refused("unpacks_too_large", limit=MOST_UNPACKED // 1_000_000)
                    pieces.append(piece)
        except (KeyError, zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise Refused("broken", format="ZIP") from error
        return b"".join(pieces)

    def read_xml(self, name: str) -> bytes:
        """A member that is XML and brings no entities of its own."""
        data = self.read(name)
        if any(mark in data for mark in ENTITIES):
            raise Refused("entities")
        return data


def open_archive(data: bytes) -> Archive:
    """Raises Refused where the bytes are no zip file or hold too many members."""
    try:
        file = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise Refused("broken", format="ZIP") from error
    if len(file.infolist()) > MOST_MEMBERS:
        raise Refused("unpacks_too_large", limit=MOST_UNPACKED // 1_000_000)
    return Archive(file)


def inside(name: str) -> str:
    """A member's name with ``..`` worked out; nothing is ever written, so it can only name another member."""
    return posixpath.normpath(name).lstrip("/")

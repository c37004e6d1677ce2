"""Which format a file is in: by its bytes first, since names and servers say what they like."""

import io
import re
import zipfile
from pathlib import PurePath

from questions.articles.readers import READERS, Reader
from questions.articles.readers.found import Refused

LOOK_AT = 2048
HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S
)
SIGNATURES = (
    (b"\xd0\xcf\x11\xe0", "old_word"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"Rar!", "other_format"),
    (b"7z\xbc\xaf", "other_format"),
    (b"\x1f\x8b", "other_format"),
    (b"SQLite format 3", "other_format"),
    (b"\x7fELF", "other_format"),
    (b"MZ", "other_format"),
)
MAIN_PARTS = (("word/document.xml", "docx"), ("META-INF/container.xml", "epub"))


def format_of(data: bytes, *, name: str = "", media_type: str = "") -> Reader:
    """The reader for a file. Raises Refused for formats that we do not read."""
    if not data.strip():
        raise Refused("empty")
    if b"%PDF-" in data[:1024]:
        return READERS["pdf"]
    if data.startswith(b"PK"):
        return READERS[zip_format(data)]
    for beginning, reason in SIGNATURES:
        if data.startswith(beginning):
            raise Refused(reason)
    return READERS[text_format(data, name=name, media_type=media_type)]


def zip_format(data: bytes) -> str:
    """Whether a zip file is a document or a book."""
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise Refused("broken", format="ZIP") from error
    for part, format_name in MAIN_PARTS:
        if part in names:
            return format_name
    raise Refused("other_format")


def text_format(data: bytes, *, name: str, media_type: str) -> str:
    """HTML where it begins like it or is called so, Markdown by its name, else plain text."""
    if HTML.match(data[:LOOK_AT].lstrip(b"\xef\xbb\xbf")):
        return "html"
    ending = PurePath(name).suffix.lower()
    for reader in READERS.values():
        if reader.takes_encoding and (ending in reader.endings or media_type in reader.media_types):
            return reader.name
    return "plain"

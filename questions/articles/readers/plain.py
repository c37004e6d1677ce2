"""Plain text, in any of the encodings that Arabic and English texts come in."""

from questions.articles.readers.encodings import decode
from questions.articles.readers.found import Found


def read(data: bytes, encoding: str = "") -> Found:
    text, name = decode(data, encoding)
    return Found(text=text, encoding=name)

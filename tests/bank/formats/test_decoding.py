"""The encodings that Arabic files come in, and which format a file is in."""

import pytest
from django.utils.translation import override

from questions.bank.formats import FORMATS
from questions.bank.formats.decoding import decode
from questions.bank.formats.detecting import detect_format
from questions.bank.formats.interchange import UnreadableError
from questions.bank.formats.numerals import plain, read_number
from tests.bank.formats.test_round_trip import EXAMPLES

TEXT = "ما عاصمة أوزبكستان؟ طشقند\nWhat is it?\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1256"]
)
def test_an_encoding_is_found_out(encoding):
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1256", "iso-8859-6"])
def test_an_encoding_is_taken_as_told(encoding):
    assert decode("كلام".encode(encoding), encoding) == "كلام"


def test_western_letters_are_not_taken_for_arabic():
    assert decode("Où est l’été à Zürich ?".encode("windows-1252")) == "Où est l’été à Zürich ?"


def test_marks_of_direction_are_no_reason_to_take_few_arabic_letters_for_latin_ones():
    text = "س؟ {\u200f=\u200fأ \u200f~\u200fب}"

    assert decode(text.encode("windows-1256")) == text


@pytest.mark.parametrize("encoding", ["nonsense", "zip", "idna", "rot13", ""])
def test_what_is_no_encoding_of_text_is_refused(encoding):
    with pytest.raises(UnreadableError):
        decode(b"a", encoding)


def test_line_ends_are_plain_and_unseen_characters_gone():
    assert decode("a\r\nb\rc\u2028d\x00\x07\u202ee".encode()) == "a\nb\nc\nde"


@pytest.mark.parametrize("name", [one.name for one in FORMATS.values() if one.write])
def test_a_format_is_known_by_what_a_file_holds(name):
    held = [fitted for fitted in (FORMATS[name].fit(item).item for item in EXAMPLES) if fitted]

    assert detect_format(FORMATS[name].write(held)) == name


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("١٤٥٣", "1453", ""),
        ("1453 م", "1453", "م"),
        ("٣٫١٤", "3.14", ""),
        ("3,14", "3.14", ""),
        ("1,234,567.5 km", "1234567.5", "km"),
        ("١٬٢٣٤", "1234", ""),
        ("−7", "-7", ""),
        ("1e3", "1000", ""),
        ("50%", "50", "%"),
        ("5 كيلومترات مربّعة", "5", "كيلومترات مربّعة"),
    ],
)
def test_numbers_in_any_script(text, number, unit):
    value, found = read_number(text)

    assert (plain(value), found) == (number, unit)


@pytest.mark.parametrize("text", ["", "abc", "12:30", "1e400", "1" * 500, "-"])
def test_what_is_no_number(text):
    assert read_number(text) is None


def test_utf_8_with_a_wrong_byte_is_damaged_and_not_other_words():
    with pytest.raises(UnreadableError, match="2"):
        decode("ما عاصمة مصر؟ {=القاهرة ~بغداد}\nالقاهر".encode() + b"\xd8")


def test_bytes_that_are_no_text_are_not_said_to_be_in_an_encoding_that_nobody_named():
    with override("en"), pytest.raises(UnreadableError, match="no text in any encoding"):
        decode(bytes(range(128, 256)) * 3)

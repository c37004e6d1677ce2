"""Files that were made to do harm, and broken ones: a clear word each, in little time and memory."""

import io
import os
import zipfile

import pytest

from questions.bank.formats import FORMATS
from questions.bank.formats.confined import read_confined
from questions.bank.formats.detecting import read_file
from questions.bank.formats.interchange import UnreadableError
from questions.bank.formats.tables import write_xlsx
from tests.bank.formats.test_round_trip import EXAMPLES

XXE = """<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<quiz><question type="shortanswer"><questiontext><text>&x;</text></questiontext></question></quiz>"""
OUTSIDE_DTD = """<?xml version="1.0"?><!DOCTYPE quiz SYSTEM "http://127.0.0.1:9/x.dtd"><quiz>
<question type="truefalse"><name><text/></name><questiontext><text>الشمس نجم.</text></questiontext>
<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>"""
LAUGHS = """<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
<quiz>&c;</quiz>"""


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def bomb_sheet() -> bytes:
    """A workbook whose sheet unpacks to 200 MB."""
    source = zipfile.ZipFile(io.BytesIO(write_xlsx(EXAMPLES[:1])))
    files = {name: source.read(name) for name in source.namelist()}
    return zipped(files | {"xl/worksheets/sheet1.xml": b" " * 200_000_000})


HOSTILE = {
    "external entity": XXE.encode(),
    "billion laughs": LAUGHS.encode(),
    "nested too deeply": b"<quiz>" + b"<a>" * 100_000,
    "a bomb in a package": zipped({"collection.anki2": b"\0" * 200_000_000}),
    "a bomb among items": zipped({"imsmanifest.xml": b"<manifest/>", "item.xml": b" " * 200_000_000}),
    "too many files": zipped({f"{number}.xml": b"<a/>" for number in range(6_000)}),
    "half an archive": zipped({"collection.anki2": os.urandom(5_000)})[:3_000],
    "an executable": b"\x7fELF" + bytes(range(256)) * 20,
    "a picture": b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
    "nested JSON": b"[" * 200_000,
    "nothing": b"",
    "spaces": b" \n \n",
    "zero bytes": b"\0" * 1_000,
    "prose": "هذا كلام عادي بلا أسئلة.\n".encode() * 20,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gets_one_clear_word(name):
    with pytest.raises(UnreadableError) as caught:
        read_file(HOSTILE[name])

    assert 10 < len(str(caught.value)) < 300
    assert "\n" not in str(caught.value)


def test_a_bomb_in_a_workbook_is_not_unpacked():
    with pytest.raises(UnreadableError):
        read_file(bomb_sheet())


def test_a_file_outside_is_not_fetched_and_the_questions_are_read():
    assert len(read_file(OUTSIDE_DTD.encode())[1].items) == 1


def test_names_that_lead_out_of_the_folder_are_mere_labels(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    package = FORMATS["qti"].write([FORMATS["qti"].fit(EXAMPLES[0]).item])
    source = zipfile.ZipFile(io.BytesIO(package))
    outside = {f"../../{name}": source.read(name) for name in source.namelist()}

    reading = read_file(zipped(outside))[1]

    assert (len(reading.items), list(tmp_path.iterdir())) == (1, [])


@pytest.mark.parametrize("name", [one.name for one in FORMATS.values()])
@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00", b"<", b"{", b"PK\x03\x04", "صح".encode(), b"#separator:"], ids=repr
)
def test_a_stump_of_a_file_is_unreadable_or_empty_of_questions(name, data):
    try:
        reading = read_file(data, format=name)[1]
    except UnreadableError:
        return
    assert reading.items == ()


def test_a_child_process_reads_as_well():
    data = FORMATS["json"].write(EXAMPLES)

    assert read_confined(data, name="x.json") == read_file(data, name="x.json")


def test_a_child_process_says_what_is_wrong():
    with pytest.raises(UnreadableError, match="XML"):
        read_confined(XXE.encode())


def test_a_file_that_is_too_large_is_not_read_at_all():
    with pytest.raises(UnreadableError, match="20"):
        read_confined(b"a" * 20_000_001)

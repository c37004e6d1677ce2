"""Lists of pupils as schools send them, and as nobody should."""

import io
import zipfile

from openpyxl import Workbook

LIST = "الاسم,الرقم\nسارة محمد,1\nليلى أحمد,2\n"


def xlsx(rows: list[list]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The same package with one part replaced."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return out.getvalue()


def bomb() -> bytes:
    """A small file that unpacks to 300 MB."""
    return with_part(xlsx([["name"]]), "xl/worksheets/sheet1.xml", b"<a>" + b"0" * 300_000_000)


def entities() -> bytes:
    """An XML part that grows without end when its entities are filled in."""
    names = "abcdefgh"
    grow = "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip(names, names[1:], strict=False))
    xml = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{grow}]><worksheet>&h;</worksheet>'
    return with_part(xlsx([["name"]]), "xl/worksheets/sheet1.xml", xml.encode())


def far_away_row() -> bytes:
    """A sheet whose second row says that it is the millionth."""
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>'
        '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>'
    )
    return with_part(xlsx([["name"]]), "xl/worksheets/sheet1.xml", sheet.encode())


HOSTILE = {
    "zip bomb": bomb,
    "entities": entities,
    "far away row": far_away_row,
    "empty": lambda: b"",
    "only lines": lambda: b"\n\n\r\n",
    "NUL": lambda: b"name\nA\0B\n" * 3,
    "random": lambda: bytes(range(256)) * 40,
    "truncated package": lambda: xlsx([["name"], ["A"]])[:-200],
    "package of something else": lambda: with_part(xlsx([["name"]]), "[Content_Types].xml", b"<x/>"),
    "old Excel": lambda: b"\xd0\xcf\x11\xe0" + b"x" * 100,
    "too large": lambda: b"name\n" + b"A\n" * 3_000_000,
    "too many rows": lambda: b"name\n" + b"".join(b"N%d\n" % n for n in range(3000)),
    "no header": lambda: "سارة,1\nليلى,2\n".encode(),
    "endless cell": lambda: b'name\n"' + b"x" * 400_000,
}

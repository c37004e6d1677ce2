"""Broken and hostile files, made when they are needed. Each must be refused with words or read without harm."""

import io
import zipfile
import zlib

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)
ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
LAUGHS = (
    "<!DOCTYPE x ["
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    + "]>"
)


def zipped(members: dict[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def docx(paragraphs: str, *, head: str = "", more: dict[str, bytes | str] | None = None) -> bytes:
    """A Word file of these paragraphs, with what ``head`` puts before its root element."""
    body = (
        f'<?xml version="1.0"?>{head}<w:document xmlns:w="{WORD}"><w:body>{paragraphs}</w:body></w:document>'
    )
    members = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": body}
    return zipped(members | (more or {}))


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx_bomb() -> bytes:
    return docx(paragraph("x") + " " * 150_000_000)


def docx_of_many_parts() -> bytes:
    return docx(paragraph("x"), more={f"word/media/{number}.bin": b"" for number in range(5000)})


def docx_of_large_pictures() -> bytes:
    return docx(paragraph("x"), more={f"word/media/{n}.png": bytes(15_000_000) for n in range(8)})


def docx_of_deep_tables() -> bytes:
    return docx("<w:tbl><w:tr><w:tc>" * 3000 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 3000)


def docx_of_many_runs() -> bytes:
    return docx(f"<w:p>{'<w:r><w:t>كلمة </w:t></w:r>' * 60_000}</w:p>")


def overlapping_zip() -> bytes:
    """A zip whose directory names one packed member two thousand times."""
    data = docx(paragraph("x"), more={"word/media/big.bin": bytes(10_000_000)})
    end = data.rindex(b"PK\5\6")
    start = int.from_bytes(data[end + 16 : end + 20], "little")
    directory = data[start:end]
    entry = directory[directory.rindex(b"PK\1\2") :]
    copies = b"".join(entry.replace(b"big.bin", b"%07d" % n) for n in range(2000))
    count = (int.from_bytes(data[end + 8 : end + 10], "little") + 2000).to_bytes(2, "little")
    size = (len(directory) + len(copies)).to_bytes(4, "little")
    return data[:end] + copies + data[end : end + 8] + count + count + size + data[end + 16 :]


def lying_zip() -> bytes:
    """A member whose header says ten bytes and whose data say two hundred megabytes."""
    data = bytearray(docx(paragraph("x") + " " * 200_000_000))
    for mark, offset in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        at = data.rindex(mark)
        data[at + offset : at + offset + 4] = (10).to_bytes(4, "little")
    return bytes(data)


def epub(*, package: str = "", container: str = "", more: dict[str, bytes | str] | None = None) -> bytes:
    container = container or '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'
    package = package or (
        "<package><manifest><item id='c' href='c.xhtml' media-type='application/xhtml+xml'/></manifest>"
        "<spine><itemref idref='c'/></spine></package>"
    )
    chapter = "<html><body><p>The first bridge was opened in 1845 by the city.</p></body></html>"
    members = {"META-INF/container.xml": container, "a.opf": package, "c.xhtml": chapter}
    return zipped({"mimetype": "application/epub+zip"} | members | (more or {}))


def epub_that_leads_out() -> bytes:
    return epub(
        package="<package><manifest><item id='c' href='../../../../etc/passwd'"
        " media-type='application/xhtml+xml'/></manifest><spine><itemref idref='c'/></spine></package>"
    )


def epub_whose_package_is_outside() -> bytes:
    return epub(
        container='<container><rootfiles><rootfile full-path="/../../etc/passwd"/></rootfiles></container>'
    )


def epub_that_is_locked() -> bytes:
    return epub(more={"META-INF/encryption.xml": "<encryption><CipherReference URI='c.xhtml'/></encryption>"})


def pdf(objects: list[bytes], *, root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, data in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, data)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer <</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, table)
    return bytes(out)


def stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(data), extra, data)


FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"


def pdf_page(contents: bytes, *, kids: bytes = b"[3 0 R]", count: int = 1) -> bytes:
    pages = b"<</Type/Pages/Kids%b/Count %d>>" % (kids, count)
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", pages, PAGE, contents, FONT])


def pdf_of_endless_pages() -> bytes:
    return pdf_page(stream(b"BT /F 9 Tf (a) Tj ET"), kids=b"[2 0 R]", count=9)


def pdf_of_one_page_many_times() -> bytes:
    return pdf_page(stream(b"BT /F 9 Tf (a) Tj ET"), kids=b"[" + b"3 0 R " * 25_000 + b"]", count=25_000)


def pdf_bomb() -> bytes:
    packed = zlib.compress(zlib.compress(b"(a) Tj " * 30_000_000, 9), 9)
    return pdf_page(stream(packed, b"/Filter[/FlateDecode/FlateDecode]"))


def pdf_of_endless_text() -> bytes:
    packed = zlib.compress(b"BT /F 9 Tf " + b"(aaaaaaaaaa) Tj " * 1_000_000 + b"ET", 9)
    return pdf_page(stream(packed, b"/Filter/FlateDecode"))


def pdf_that_draws_itself() -> bytes:
    page = PAGE.replace(b"/Font<<", b"/XObject<</X 6 0 R>>/Font<<")
    form = stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/Resources<</XObject<</X 6 0 R>>>>")
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", pages, page, stream(b"/X Do"), FONT, form])


def pdf_of_pictures() -> bytes:
    return pdf_page(stream(b"q 300 0 0 300 0 0 cm Q"))


def pdf_with_a_lost_table() -> bytes:
    whole = pdf_page(stream(b"BT /F 9 Tf (a) Tj ET"))
    return whole[: whole.rindex(b"startxref")] + b"startxref\n99999999999999999999\n%%EOF"


ARABIC = "وُقّعت المعاهدة في 15 مايو 1992 في مدينة طشقند بحضور رؤساء ست دول من المنطقة. "
ENGLISH = "The first bridge at Galata was opened in 1845 and carried a toll until 1930. "


def html_of_deep_elements() -> bytes:
    return f"<html><body>{'<div>' * 5000}<p>{ARABIC * 20}</p>{'</div>' * 5000}</body></html>".encode()


def html_flood(start: str) -> bytes:
    return f"<html><body><p>{ENGLISH}</p>{start * 60_000}".encode()


REFUSED = {
    "docx bomb": docx_bomb,
    "docx of many parts": docx_of_many_parts,
    "docx of large pictures": docx_of_large_pictures,
    "docx with an entity": lambda: docx(paragraph("&e;"), head=ENTITY),
    "docx with an entity in UTF-16": lambda: docx(
        "",
        more={"word/footnotes.xml": f'<?xml version="1.0" encoding="utf-16"?>{ENTITY}<x/>'.encode("utf-16")},
    ),
    "docx that laughs": lambda: docx(paragraph("&a9;"), head=LAUGHS),
    "docx that is torn": lambda: docx(paragraph("x"))[:-300],
    "docx that is not XML": lambda: docx("<w:p"),
    "overlapping zip": overlapping_zip,
    "lying zip": lying_zip,
    "zip of nothing known": lambda: zipped({"a.txt": "x"}),
    "epub that leads out": epub_that_leads_out,
    "epub whose package is outside": epub_whose_package_is_outside,
    "epub that is locked": epub_that_is_locked,
    "epub with an entity": lambda: epub(package=f"{ENTITY}<package>&e;</package>"),
    "epub that laughs": lambda: epub(container=f"{LAUGHS}<container>&a9;</container>"),
    "pdf of endless pages": pdf_of_endless_pages,
    "pdf of one page many times": pdf_of_one_page_many_times,
    "pdf bomb": pdf_bomb,
    "pdf of endless text": pdf_of_endless_text,
    "pdf that draws itself": pdf_that_draws_itself,
    "pdf of pictures": pdf_of_pictures,
    "pdf with a lost table": pdf_with_a_lost_table,
    "pdf of its head only": lambda: b"%PDF-1.7\n",
    "picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(100),
    "program": lambda: b"\x7fELF" + bytes(4000),
    "zeros": lambda: bytes(5000),
    "noise": lambda: bytes(range(256)) * 40,
    "nothing": lambda: b"",
    "blanks": lambda: b" \n\t\n",
    "too long a text": lambda: ENGLISH.encode() * 20_000,
}
"""Files that are refused: by the name of the case, how to make it."""

READ = {
    "html of deep elements": html_of_deep_elements,
    "html flooded with comments": lambda: html_flood("<!--"),
    "html flooded with tags": lambda: html_flood("<a"),
    "html flooded with open elements": lambda: html_flood("<b>"),
    "html with a long attribute": lambda: f"<html><p title='{'x' * 500_000}'>{ENGLISH * 3}</p>".encode(),
    "html with laughing entities": lambda: f"{LAUGHS}<html><p>&a9; {ENGLISH * 3}</p></html>".encode(),
    "docx of deep tables": docx_of_deep_tables,
    "docx of many runs": docx_of_many_runs,
    "docx with a picture elsewhere": lambda: docx(
        paragraph(ENGLISH),
        more={
            "word/_rels/document.xml.rels": RELATIONS.replace(
                "word/document.xml", "file:///etc/passwd"
            ).replace("Target=", 'TargetMode="External" Target=')
        },
    ),
    "markdown of deep quotes": lambda: (">" * 3000 + ENGLISH).encode(),
    "markdown of open brackets": lambda: ("[" * 50_000 + "\n\n" + ENGLISH).encode(),
}
"""Files whose text is read or which are refused, without harm in either case."""

"""Files to take along in which nothing runs."""

import csv
import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from questions.accounts.audit import Action, AuditEntry
from questions.classroom.exporting import harmless, table_file
from tests.classroom.results import assigned, handed_in, pupil_of
from tests.conftest import client_of

EVIL = '=HYPERLINK("http://evil.example","x")'


@pytest.mark.parametrize(
    "text", [EVIL, "+1", "-1+2", "@SUM(A1)", "\t=1", "\u200f=1", " =1", "＝1", "%0A", "|cmd"]
)
def test_text_that_a_spreadsheet_would_run_stays_text(text):
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("cell", ["ليان", "3-2", 4.5, -2, 0])
def test_other_cells_stay_as_they_are(cell):
    assert harmless(cell) == cell


def test_csv_begins_with_a_mark_so_that_arabic_is_read():
    data = table_file(["الاسم"], [["منى"], [None]], kind="csv", title="x")

    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig")))) == [["الاسم"], ["منى"], [""]]


def test_xlsx_holds_no_formula():
    data = table_file(["=1+1"], [[EVIL], [2.5]], kind="xlsx", title="درجات [1]")

    sheet = load_workbook(io.BytesIO(data)).active
    assert [cell.data_type for row in sheet.rows for cell in row] == ["s", "s", "n"]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("name", ["export_class", "export_report"])
def test_what_was_taken_out_is_written_down(kind, name):
    assignment = assigned()
    handed_in(assignment, pupil_of(assignment, EVIL[:60]), [1.0, 0.5, None])
    teacher = assignment.classroom.teachers.get()
    of_class = name == "export_class"
    pk = assignment.classroom_id if of_class else assignment.pk

    response = client_of(teacher).get(reverse(f"classroom:{name}", args=[pk, kind]))

    assert (response.status_code, "attachment" in response["Content-Disposition"]) == (200, True)
    entry = AuditEntry.objects.get(action=Action.EXPORTED)
    assert (entry.by, entry.subject) == (teacher, f"{'class' if of_class else 'assignment'}:{pk}")
    if kind == "csv":
        rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
        assert rows[1][0] == "'" + EVIL[:60]

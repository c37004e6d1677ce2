"""Lists of pupils in every encoding and format that schools send; what is broken or hostile is refused with words."""

import resource
import time

import pytest

from questions.classroom.roster.columns import Row, read_rows
from questions.classroom.roster.tables import read_table
from questions.common.errors import UserError
from tests.classroom.roster_files import HOSTILE, LIST, xlsx

PUPILS = [Row(2, "سارة محمد", "1"), Row(3, "ليلى أحمد", "2")]
SAME_LIST = {
    "UTF-8": LIST.encode(),
    "UTF-8 with a mark": b"\xef\xbb\xbf" + LIST.encode(),
    "UTF-16": LIST.encode("utf-16"),
    "UTF-16 without a mark": LIST.encode("utf-16-le"),
    "UTF-16 big-endian": LIST.encode("utf-16-be"),
    "Windows-1256": LIST.encode("cp1256"),
    "semicolons": LIST.replace(",", ";").encode(),
    "tabs": LIST.replace(",", "\t").encode(),
    "Arabic commas": LIST.replace(",", "،").encode(),
    "Arabic digits": LIST.replace("1", "١").replace("2", "٢").encode(),
    "Windows line ends": LIST.replace("\n", "\r\n").encode(),
    "XLSX": xlsx([["الاسم", "الرقم"], ["سارة محمد", 1], ["ليلى أحمد", 2.0]]),
    "names in two columns": "الاسم الأول,اسم العائلة,رقم الطالب\nسارة,محمد,1\nليلى,أحمد,2\n".encode(),
    "English headers": "Full Name,Student ID\nسارة محمد,1\nليلى أحمد,2\n".encode(),
    "direction marks": LIST.replace("الاسم", "\u200fالاسم\u200f").encode(),
}


@pytest.mark.parametrize("name", SAME_LIST)
def test_the_same_list_is_read_from(name):
    assert read_rows(read_table(SAME_LIST[name])) == PUPILS


def test_one_column_without_a_header_is_a_list_of_names():
    assert read_rows(read_table("سارة\nليلى\n".encode())) == [Row(1, "سارة"), Row(2, "ليلى")]


def test_a_formula_is_seen_and_never_run():
    rows = read_rows(read_table(xlsx([["name"], ['=HYPERLINK("http://x","سارة")'], ["ليلى"]])))

    assert [row.formula for row in rows] == [True, False]


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_used_is_refused_quickly_and_in_little_memory(name):
    data = HOSTILE[name]()
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()

    try:
        rows = read_rows(read_table(data))
    except UserError:
        rows = []

    assert len(rows) <= 1
    assert time.process_time() - began < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # kilobytes

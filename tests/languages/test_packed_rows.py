import pytest

from questions.languages.packed_rows import PackedRows


def test_a_row_is_found_by_its_name():
    rows = PackedRows([("suffix:ing", b"abc"), ("suffix:ed", b"def"), ("word:the", b"ghi")], width=3)
    assert [rows.get(name) for name in ("word:the", "suffix:ing", "suffix:ed")] == [b"ghi", b"abc", b"def"]


def test_a_name_that_has_no_row_gives_none():
    assert PackedRows([("word:the", b"ghi")], width=3).get("word:a") is None
    assert PackedRows([], width=3).get("word:a") is None


def test_a_row_of_another_width_is_refused():
    with pytest.raises(ValueError, match="3 bytes"):
        PackedRows([("word:the", b"ghij")], width=3)

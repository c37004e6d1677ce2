"""Packs: complete, refused where they are not, and chosen by script."""

import pytest

from questions.languages.pack import PackError, read_table
from questions.languages.registry import PACKS, UnknownLanguageError, detect, get_pack
from questions.languages.vocabulary import vocabulary


@pytest.mark.parametrize("code", PACKS)
def test_a_pack_names_every_month_and_can_be_read_with(code):
    pack = get_pack(code)

    assert sorted(map(int, pack.dates.months)) == list(range(1, 13))
    assert vocabulary(pack).dates.compiled


def test_an_unknown_language_is_refused_with_the_known_ones():
    with pytest.raises(UnknownLanguageError, match="ar, en"):
        get_pack("xx")


@pytest.mark.parametrize(
    ("written", "complaint"),
    [('known = []\nstray = ["a"]\n', "'stray' is not known"), ("", "'known' is missing")],
    ids=["unknown key", "missing key"],
)
def test_a_pack_file_with_wrong_keys_is_refused(tmp_path, written, complaint):
    path = tmp_path / "words.toml"
    path.write_text(written, encoding="utf-8")

    with pytest.raises(PackError, match=complaint):
        read_table(path, keys=["known"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("وصل وفد من NATO إلى المدينة", "ar"),
        ("The word كتاب means book", "en"),
        ("", "ar"),
        ("12345", "ar"),
    ],
)
def test_the_script_that_a_text_uses_most_decides_its_language(text, code):
    assert detect(text) == code

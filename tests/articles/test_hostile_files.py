"""Broken and hostile files: refused with words or neutralised, in seconds, within the memory that a child may have."""

import time

import pytest

from questions.articles.readers.formats import format_of
from questions.articles.readers.found import Refused
from questions.articles.readers.sandbox import ask_child, read_file
from questions.articles.refusals import REASONS, in_words
from tests.articles import hostile

MOST_SECONDS = 30
MOST_MEGABYTES = 300
HARM = ("root:", "hahaha", "/bin/bash")


def name_of(case: str) -> str:
    return {"html": "a.html", "markdown": "a.md"}.get(case.split()[0], "a.txt")


def measured(case: str, data: bytes) -> dict:
    """What the child answers, with the memory that it took."""
    reader = format_of(data, name=name_of(case))
    return ask_child([reader.name, ""], data)


@pytest.mark.parametrize("case", hostile.REFUSED)
def test_it_is_refused_in_words(case):
    data, begun = hostile.REFUSED[case](), time.monotonic()

    try:
        answer = measured(case, data)
        reason, details = answer["refused"], answer["details"]
        assert answer["peak_megabytes"] < MOST_MEGABYTES
    except Refused as refusal:
        reason, details = refusal.reason, refusal.details

    assert str(in_words(Refused(reason, **details)))
    assert time.monotonic() - begun < MOST_SECONDS


@pytest.mark.parametrize("case", hostile.READ)
def test_it_does_no_harm(case):
    answer = measured(case, hostile.READ[case]())

    text = answer.get("found", {}).get("text", "")
    assert "found" in answer or "refused" in answer
    assert [word for word in HARM if word in text] == []
    assert answer["peak_megabytes"] < MOST_MEGABYTES


def test_text_too_deep_for_the_parser_is_still_read():
    found, _format = read_file(hostile.html_of_deep_elements(), name="deep.html")

    assert found.text.count("طشقند") == 20
    assert found.notices == ("read_flat",)


def test_tracked_changes_and_hidden_copies_are_read_once():
    deleted = "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"

    found, _format = read_file(hostile.docx(deleted + hostile.paragraph(hostile.ENGLISH)))

    assert found.text == f"new\n\n{hostile.ENGLISH.strip()}"


def test_every_refusal_has_its_words():
    details = {"format": "PDF", "count": 1, "limit": 2}

    assert [reason for reason, words in REASONS.items() if not str(words() % details)] == []

"""Everything the site says exists in Arabic: nothing missing, nothing fuzzy, and nothing forgotten in the code."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
CATALOGUE = Path("questions/locale/ar/LC_MESSAGES/django.po")
PLACEHOLDER = re.compile(r"%\((\w+)\)")
FORMS = 6


def entries(text: str) -> list[dict]:
    """The catalogue's messages: msgid, every msgstr, and whether it is marked fuzzy; without the header."""
    found = []
    for block in re.split(r"\n\s*\n", text):
        fields: dict[str, str] = {}
        name = ""
        for line in block.splitlines():
            keyword = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s+"', line)
            name = keyword.group(1) if keyword else name
            quoted = re.search(r'"(.*)"$', line)
            if name and quoted and not line.startswith("#"):
                fields[name] = fields.get(name, "") + quoted.group(1)
        if fields.get("msgid"):
            fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in block.splitlines())
            found.append(fields | {"fuzzy": fuzzy})
    return found


@pytest.fixture(scope="module")
def fresh_catalogue(tmp_path_factory):
    """The catalogue as gettext makes it from today's code and templates, in a copy of the project."""
    copy = tmp_path_factory.mktemp("project")
    skipped = shutil.ignore_patterns("static", "__pycache__", "*.mo")
    for folder in ("questions", "templates", "quizsite"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=skipped)
    shutil.copy(ROOT / "manage.py", copy)
    done = subprocess.run(
        [sys.executable, "manage.py", "makemessages", "-l", "ar", "--no-obsolete", "--no-location"],
        cwd=copy,
        env=os.environ | {"HASHIYA_VAR_DIR": str(copy / "var"), "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return entries((copy / CATALOGUE).read_text())


def strings_of(entry: dict) -> list[str]:
    return [text for name, text in entry.items() if name.startswith("msgstr")]


def test_nothing_that_the_site_says_is_missing_in_arabic(fresh_catalogue):
    assert [entry["msgid"] for entry in fresh_catalogue if not all(strings_of(entry))] == []


def test_nothing_is_fuzzy(fresh_catalogue):
    assert [entry["msgid"] for entry in fresh_catalogue if entry["fuzzy"]] == []


def test_every_count_has_its_six_arabic_forms(fresh_catalogue):
    counted = [entry for entry in fresh_catalogue if "msgid_plural" in entry]

    assert [entry["msgid"] for entry in counted if len(strings_of(entry)) != FORMS] == []
    assert counted


def test_a_translation_puts_in_only_what_is_given(fresh_catalogue):
    wrong = []
    for entry in fresh_catalogue:
        given = set(PLACEHOLDER.findall(entry["msgid"] + entry.get("msgid_plural", "")))
        wrong += [entry["msgid"] for text in strings_of(entry) if not set(PLACEHOLDER.findall(text)) <= given]

    assert wrong == []


def test_the_arabic_is_written_in_arabic(fresh_catalogue):
    letters = re.compile(r"[\u0621-\u064a]")
    bare = [entry["msgid"] for entry in fresh_catalogue if not any(map(letters.search, strings_of(entry)))]

    assert [text for text in bare if re.search(r"[A-Za-z]{3}", PLACEHOLDER.sub("", text))] == []


def test_twin_a_missing_and_a_fuzzy_string_are_seen():
    missing, fuzzy = entries('msgid "Save"\nmsgstr ""\n\n#, fuzzy\nmsgid "Open"\nmsgstr "افتح"\n')

    assert (strings_of(missing), missing["fuzzy"], fuzzy["fuzzy"]) == ([""], False, True)

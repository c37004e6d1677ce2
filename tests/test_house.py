"""The rules of the house that a machine can read: who imports whom, what templates may hold, what each is for."""

import ast
import os
import re
from pathlib import Path

import allauth
import pytest
from django.conf import settings
from django.template.loader import get_template
from importlinter.cli import lint_imports

ROOT = Path(settings.BASE_DIR)
CODE = sorted(path for path in (ROOT / "questions").rglob("*.py") if "migrations" not in path.parts)
FOLDER = ROOT / "templates"
TEMPLATES = sorted(FOLDER.rglob("*.html"))
ALLAUTHS = Path(allauth.__file__).parent / "templates"
DJANGOS = {"429.html", "admin/base_site.html"}

# Words that let text run as code or escape the strict policy, and the tag that each is found by.
FORBIDDEN = {
    "an inline style": r"<[^>]*\sstyle\s*=",
    "a style element": r"<style\b",
    "a script with a body": r"<script\b(?![^>]*\bsrc=)[^>]*>",
    "an event handler": r"<[^>]*\son[a-z]+\s*=",
    "a handler of htmx": r"\bhx-on\b",
    "a script address": r"(?i)\bjavascript:|\bhx-vals\s*=\s*['\"]js:",
    "unescaped text": r"\|\s*safe\b|\|\s*safeseq\b|autoescape\s+off",
    "another site": r"<(?:script|link|img|iframe|form)\b[^>]*\b(?:src|href|action)\s*=\s*[\"'](?:https?:)?//",
}
ESCAPING = {"mark_safe", "SafeString", "SafeText", "html_safe"}


def name_of(template: Path) -> str:
    return str(template.relative_to(FOLDER))


def test_rooms_import_downwards_only(monkeypatch):
    monkeypatch.chdir(ROOT)

    assert lint_imports(no_cache=True, no_logo=True) == os.EX_OK


@pytest.mark.parametrize("fault", FORBIDDEN)
def test_no_template_holds(fault):
    assert [name_of(t) for t in TEMPLATES if re.search(FORBIDDEN[fault], t.read_text())] == []


@pytest.mark.parametrize(
    ("fault", "template"),
    [
        ("an inline style", '<p class="a" style="color: red">'),
        ("a style element", "<style>p {}</style>"),
        ("a script with a body", "<script>alert(1)</script>"),
        ("an event handler", '<button type="button" onclick="go()">'),
        ("a handler of htmx", '<p hx-on:click="go()">'),
        ("a script address", '<a href="javascript:go()">'),
        ("unescaped text", "{{ text | safe }}"),
        ("unescaped text", "{% autoescape off %}"),
        ("another site", '<script src="https://cdn.example/x.js"></script>'),
    ],
)
def test_twin_the_gate_sees(fault, template):
    assert re.search(FORBIDDEN[fault], template)


@pytest.mark.parametrize("template", TEMPLATES, ids=name_of)
def test_a_template_can_be_read(template):
    get_template(name_of(template))


def calls_in(path: Path) -> set[str]:
    """The names of all functions that a file of code calls."""
    called = [node.func for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    return {getattr(function, "attr", getattr(function, "id", "")) for function in called}


def test_no_code_calls_text_safe():
    assert [str(path.relative_to(ROOT)) for path in CODE if calls_in(path) & ESCAPING] == []


def strings_in(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text()))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def used_templates() -> set[str]:
    """Names of templates that code or other templates mention; a name put together at run time as a pattern."""
    in_code = {text for path in CODE for text in strings_in(path)}
    tags = r"{%\s*(?:include|extends)\s+\"([^\"]+)\""
    in_templates = {name for t in TEMPLATES for name in re.findall(tags, t.read_text())}
    return in_code | in_templates


def kinds_own(name: str) -> bool:
    """Whether it is one of the pieces that ``bank/kinds`` finds by the kind's name (``test_kinds`` wants them all)."""
    return name.startswith("bank/kinds/_")


def test_every_template_is_used():
    used = used_templates()
    idle = [
        name
        for name in map(name_of, TEMPLATES)
        if name not in used | DJANGOS and not kinds_own(name) and not (ALLAUTHS / name).exists()
    ]

    assert idle == []


def test_a_leading_underscore_marks_what_is_no_page():
    pages = {name_of(t) for t in TEMPLATES if "{% extends" in t.read_text()}

    assert [name for name in pages if Path(name).name.startswith("_")] == []


def test_every_file_of_code_says_why_it_exists():
    silent = [
        path
        for path in CODE
        if path.read_text().strip() and not ast.get_docstring(ast.parse(path.read_text()))
    ]

    assert [str(path.relative_to(ROOT)) for path in silent] == []


def test_no_language_is_asked_for_outside_its_room():
    asked = re.compile(r"[=!]=\s*[\"'](ar|en)[\"']")
    outside = [path for path in CODE if "languages" not in path.parts]

    assert [str(path.relative_to(ROOT)) for path in outside if asked.search(path.read_text())] == []

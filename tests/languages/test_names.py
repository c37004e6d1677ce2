"""Names, definitions, lists and other names against sentences of our own."""

import json
from pathlib import Path

import pytest

from questions.languages.aliases import find_aliases
from questions.languages.articles import read_article
from questions.languages.definitions import find_definitions
from questions.languages.enumerations import find_lists
from questions.languages.names import find_names

GOLD = Path(__file__).parents[1] / "gold" / "names"


def gold(name):
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def read(case, language):
    return read_article(case["text"], language=language, title=case.get("title") or None)


@pytest.mark.parametrize(("language", "case"), [(code, case) for code in ("ar", "en") for case in gold(code)])
def test_the_names_of_a_sentence_are_found_with_their_type(language, case):
    found = [[span.value.text, span.value.type] for span in find_names(read(case, language))]

    assert [name for name in case["names"] if name not in found] == []
    assert [text for text in case.get("not", []) if text in [name for name, _ in found]] == []


@pytest.mark.parametrize(("language", "case"), [(code, case) for code in ("ar", "en") for case in gold(code)])
def test_a_name_is_marked_where_it_stands(language, case):
    article = read(case, language)

    for span in find_names(article):
        assert span.value.text.removeprefix("ال") in "ال" + article.text[span.start : span.end]


@pytest.mark.parametrize("case", gold("definitions"), ids=lambda case: case["text"][:30])
def test_a_definition_is_the_thing_and_what_it_is(case):
    found = [
        (each.head.value.text, each.phrase.value.text)
        for each in find_definitions(read(case, case["language"]))
    ]

    assert found[:1] == ([(case["head"], case["phrase"])] if case["head"] else [])


@pytest.mark.parametrize("case", gold("lists"), ids=lambda case: case["text"][:30])
def test_a_list_ends_with_its_last_member(case):
    (found,) = find_lists(read(case, case["language"]))

    assert list(found.span.value.items) == case["items"]
    assert (found.count, found.whole, found.excepted) == (case["count"], case["whole"], case["excepted"])


@pytest.mark.parametrize("case", gold("aliases"), ids=lambda case: case["text"][:30])
def test_another_name_belongs_to_the_name_before_it(case):
    found = [[alias.name, alias.other] for alias in find_aliases(read(case, case["language"]))]

    assert found == case["aliases"]

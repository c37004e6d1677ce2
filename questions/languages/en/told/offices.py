"""Which office of state a politician of a report holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice

from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.groups import beside, called, either, groups, has_no_post
from questions.languages.en.told.known_to_all import code_before, leads_known_country
from questions.languages.en.told.levels import apart, beside_office, some_of
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities


def offices_of(before: str, name: str, title: str, text: str) -> Iterator[Asking]:
    """Questions for the office of state that stands before a name."""
    abroad = _is_abroad(title)
    british = _MINISTRY.search(text) is not None or _BRITISH.search(text) is not None and not abroad
    state = _state if british and not (abroad and before.endswith("Prime Minister ")) else _premier
    told = chain(
        state(before, name),
        _of_states(before, name, text),
        _shadow(before, name),
        _of_department(before, name),
        _abroad(before, name),
        _minister(before, name, british=british),
    )
    for asking in islice(told, 1):
        if not leads_known_country(asking.key, name, code_before(asking.key, before)):
            yield asking


def _held(stem: str, office: str, options: tuple[str, ...], without_day: tuple[str, ...] = ()) -> Asking:
    """The question for an office: politicians hold others at other times."""
    return Asking("report_post", stem + AT_THE_TIME, office, options=options, passing=True, apart=without_day)


def _is_abroad(title: str) -> bool:
    """Whether the headline speaks of another country and not of Britain, by its name, its capital or its people."""
    said = [re.sub(r"['’]s?$", "", word) for word in re.findall(r"[\w'’-]+", title)]
    pairs = [" ".join(pair) for pair in zip(said, said[1:], strict=False)]
    named = (gazetteer("en").named(word) for word in (*said, *pairs) if word[:1].isupper())
    codes = {place.code for place in named if place is not None and place.kind in ("country", "capital")}
    codes |= {nationalities("en").get(word.lower(), "") for word in said}
    return bool(codes - {"GB", "US", ""}) and "GB" not in codes


# What a report of British politics says somewhere; elsewhere a prime minister stands beside ministers, not secretaries.
_BRITISH = re.compile(
    r"\b(?:UK|Britain|British|Britons?|England|Scotland|Wales|Labour|Tory|Tories|Whitehall|Westminster|Downing|MPs|Commons|London|BBC|Home Secretary)\b"
)

_MINISTRY = re.compile(r"\b(?:Labour|Tory|Tories|Whitehall|Westminster|Commons|Lib Dems?)\b")


def _premier(before: str, name: str) -> Iterator[Asking]:
    """ "Prime Minister X" of another country."""
    found = re.search(r"(?:^|(?<=\s))Prime Minister\s$", before)
    if found is not None and not has_no_post(before[: found.start()]):
        options = beside_office("prime minister", name, of="any_minister")
        yield _held(
            f"Which office did {name} hold",
            "prime minister",
            options,
            apart("minister", "prime minister", name),
        )


def _state(before: str, name: str) -> Iterator[Asking]:
    found = re.search(rf"(?:^|(?<=\s))(?P<post>{either('posts', 'state')})\s$", before)
    if found is not None and not has_no_post(before[: found.start()]):
        behind = re.search(r"(?P<word>[A-Z][\w'’]*)\s$", before[: found.start()])
        if (
            behind is not None
            and behind["word"] not in ("British", "UK", "Labour")
            and not _only_opens(behind)
        ):
            return
        options = beside_office(found["post"], name, of="any_secretary")
        yield _held(
            f"Which office did {name} hold", found["post"], options, apart("state", found["post"], name)
        )


def _only_opens(word: re.Match[str]) -> bool:
    """Whether the word has its capital from the start of the sentence: "But Home Secretary X"."""
    low = word["word"].lower()
    return word.start() == 0 and (
        low in words("told_links") | words("told_leads") | words("told_openings") or low in _TIES
    )


_TIES = frozenset({"and", "as", "when", "while", "although", "though", "because", "if", "then", "both"})


def _of_states(before: str, name: str, text: str) -> Iterator[Asking]:
    """ "US Defense Secretary X", "Treasury Secretary X"."""
    found = re.search(
        rf"(?:^|(?<=\s))(?P<us>(?:US|U\.S\.|American)\s)?(?P<post>{either('posts', 'states_united')})\s$",
        before,
    )
    if found is None or has_no_post(before[: found.start()]) or _is_of_a_part(found["post"], text):
        return
    if found["us"] or found["post"] not in groups("posts")["state"]:
        yield Asking(
            "report_post",
            f"Which office of the US government did {name} hold{AT_THE_TIME}"
            if "House" not in found["post"]
            else f"Which US office did {name} hold{AT_THE_TIME}",
            found["post"],
            options=beside_office(found["post"], name, of="any_us"),
        )


def _is_of_a_part(office: str, text: str) -> bool:
    """Whether the report tells the office as that of a part of a country: "Montana Secretary of State X"."""
    owned = re.findall(rf"\b([A-Z]\w+)(?:['’]s)?\s{re.escape(office)}\s[A-Z]", text)
    return any(
        (place := gazetteer("en").named(one)) is not None
        and (place.kind != "country" or one in words("states_named_as_well"))
        for one in owned
    )


def _minister(before: str, name: str, *, british: bool) -> Iterator[Asking]:
    """ "finance minister X", of whatever country the report tells; those of Britain stand beside one another."""
    found = re.search(
        rf"(?:^|(?<=[\s\"“]))(?P<post>{either('posts', 'minister', 'junior')})\s$", before, re.IGNORECASE
    )
    if found is None or has_no_post(before[: found.start()]) or _names_party(before[: found.start()]):
        return
    # Britain calls its ministers otherwise.
    if re.search(r"\b(?:UK|British|Britain['’]s)\s$", before[: found.start()]):
        return
    post = found["post"].lower()
    options = (
        beside(post, groups("posts")["junior"], without="")
        if british and post in groups("posts")["junior"]
        else beside_office(post, name, of="any_minister")
    )
    yield _held(
        f"Which office did {name} hold", post, options, apart("junior" if british else "minister", post, name)
    )


def _names_party(before: str) -> bool:
    """Whether a party stands before the office: "Green Party health minister X" may only speak for it."""
    return before.rstrip().removesuffix("'s").removesuffix("’s").endswith(("Party", *_parties()))


@cache
def _parties() -> tuple[str, ...]:
    return tuple({*called("parties"), *(party for _, party in called("parties").values())})


def _shadow(before: str, name: str) -> Iterator[Asking]:
    found = re.search(rf"(?:^|(?<=\s))(?P<post>{either('posts', 'shadow')})\s$", before, re.IGNORECASE)
    if found is not None and not has_no_post(before[: found.start()]):
        post = found["post"].lower()
        options = beside(post, groups("posts")["shadow"], without="")
        yield _held(f"Which post did {name} hold", post, options)


def _of_department(before: str, name: str) -> Iterator[Asking]:
    """ "Home Office minister X": in which department?"""
    found = re.search(rf"(?:^|(?<=\s))(?P<of>{either('posts', 'departments')})\s[Mm]inister\s$", before)
    if found is None or has_no_post(before[: found.start()]):
        return
    key, rows = found["of"], groups("posts")
    yield _held(
        f"In which department was {name} a minister",
        key,
        some_of([one for one in rows["departments"] if one not in rows["small_departments"]], key, name),
        some_of(rows["small_departments"], key, name),
    )


def _abroad(before: str, name: str) -> Iterator[Asking]:
    found = re.search(
        rf"(?P<of>(?:(?:South|North|New|Sri|Costa)\s)?[A-Z]\w+)(?:['’]s)?\s(?P<post>{either('posts', 'abroad')})\s$",
        before,
        re.IGNORECASE,
    )
    if (
        found is not None
        and nationalities("en").get(found["of"].lower(), "GB") != "GB"
        and not has_no_post(before[: found.start()])
    ):
        post = found["post"].lower()
        stem = f"Which office did the {found['of']} politician {name} hold"
        yield _held(stem, post, beside_office(post, name, of="any_minister"), apart("minister", post, name))

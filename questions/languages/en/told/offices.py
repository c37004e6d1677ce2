"""Which office of state a politician of a report holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.groups import NO_POST_BEFORE, beside, either, groups
from questions.languages.nationalities import nationalities


def offices_of(before: str, name: str, title: str, text: str) -> Iterator[Asking]:
    """Questions for the office of state that stands before a name."""
    abroad = {nationalities("en").get(word.lower(), "GB") for word in title.split()} - {"GB"}
    told = [
        *([] if abroad else _state(before, name) if _BRITISH.search(text) else _premier(before, name)),
        *_of_states(before, name),
        *_shadow(before, name),
        *_abroad(before, name),
        *_minister(before, name),
    ]
    yield from (asking for asking in told[:1] if not _is_hinted(asking.key, title))


def _is_hinted(office: str, title: str) -> bool:
    """Whether the headline speaks of what the office is for: under "Budget to set scene" a chancellor is no secret."""
    said = {word.strip("'\"‘’“”.,:?!").lower() for word in title.split()}
    hints = groups("hints")
    told = {hint.lower() for word in office.lower().split() for hint in hints.get(word, ())}
    return not said.isdisjoint(told)


# What a report of British politics says somewhere; elsewhere a prime minister stands beside ministers, not secretaries.
_BRITISH = re.compile(
    r"\b(?:UK|Britain|British|Britons?|England|Scotland|Wales|Labour|Tory|Tories|Whitehall|Westminster|Downing|MPs|Commons|London|BBC|Home Secretary)\b"
)


def _premier(before: str, name: str) -> Iterator[Asking]:
    """ "Prime Minister X" of another country."""
    found = re.search(r"(?:^|(?<=\s))Prime Minister\s$", before)
    if found is not None and not NO_POST_BEFORE.search(before[: found.start()]):
        rows = [row for row in groups("posts")["abroad"] if row != "president"]
        options = beside("prime minister", rows, without="")
        yield Asking(
            "report_post", f"Which office did {name} hold{AT_THE_TIME}", "prime minister", options=options
        )


def _state(before: str, name: str) -> Iterator[Asking]:
    found = re.search(rf"(?:^|(?<=\s))(?P<post>{either('posts', 'state')})\s$", before)
    if found is not None and not NO_POST_BEFORE.search(before[: found.start()]):
        if re.search(r"[A-Z][\w'’]*\s$", before[: found.start()]) and not re.search(
            r"(?:British|UK|Labour)\s$", before[: found.start()]
        ):
            return
        rows = [row for row in groups("posts")["state_always"] if row.split()[0] != found["post"].split()[0]]
        options = beside(found["post"], rows, without="")
        yield Asking(
            "report_post", f"Which office did {name} hold{AT_THE_TIME}", found["post"], options=options
        )


def _of_states(before: str, name: str) -> Iterator[Asking]:
    """ "US Defense Secretary X", "Treasury Secretary X"."""
    found = re.search(
        rf"(?:^|(?<=\s))(?P<us>(?:US|U\.S\.|American)\s)?(?P<post>{either('posts', 'states_united')})\s$",
        before,
    )
    if found is None or NO_POST_BEFORE.search(before[: found.start()]):
        return
    if found["us"] or found["post"] not in groups("posts")["state"]:
        yield Asking(
            "report_post",
            f"Which office of the US government did {name} hold{AT_THE_TIME}"
            if "House" not in found["post"]
            else f"Which US office did {name} hold{AT_THE_TIME}",
            found["post"],
            options=beside(found["post"], groups("posts")["states_united"], without=""),
        )


def _minister(before: str, name: str) -> Iterator[Asking]:
    """ "finance minister X", of whatever country the report tells."""
    found = re.search(rf"(?:^|(?<=[\s\"“]))(?P<post>{either('posts', 'minister')})\s$", before, re.IGNORECASE)
    if found is None or NO_POST_BEFORE.search(before[: found.start()]):
        return
    post = found["post"].lower()
    kin = {"minister", "and", *re.findall(r"\w+", post)}
    rows = [row for row in groups("posts")["abroad"] if not kin & set(row.replace("minister", "").split())]
    yield Asking(
        "report_post",
        f"Which office did {name} hold{AT_THE_TIME}",
        post,
        options=beside(post, rows, without=""),
    )


def _shadow(before: str, name: str) -> Iterator[Asking]:
    found = re.search(rf"(?:^|(?<=\s))(?P<post>{either('posts', 'shadow')})\s$", before, re.IGNORECASE)
    if found is not None and not NO_POST_BEFORE.search(before[: found.start()]):
        post = found["post"].lower()
        yield Asking(
            "report_post",
            f"Which post did {name} hold{AT_THE_TIME}",
            post,
            options=beside(post, groups("posts")["shadow"], without=""),
        )


def _abroad(before: str, name: str) -> Iterator[Asking]:
    found = re.search(
        rf"(?P<of>[A-Z]\w+)(?:['’]s)?\s(?P<post>{either('posts', 'abroad')})\s$", before, re.IGNORECASE
    )
    if (
        found is not None
        and found["of"].lower() in nationalities("en")
        and not NO_POST_BEFORE.search(before[: found.start()])
    ):
        post = found["post"].lower()
        yield Asking(
            "report_post",
            f"Which office did the {found['of']} politician {name} hold{AT_THE_TIME}",
            post,
            options=beside(post, groups("posts")["abroad"], without=""),
        )

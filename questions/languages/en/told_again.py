"""Whether another English sentence tells all that a question says of what happened, whatever the form of its verb."""

from __future__ import annotations

from collections.abc import Collection

from questions.languages.en.tokens import words
from questions.languages.en.verbs import AUXILIARIES, base_of_past

_FEWEST = 3


def words_to_find_again(said: Collection[str], titled: Collection[str]) -> frozenset[str]:
    """The words of weight that the title does not say; none where they are too few to tell a happening by."""
    small = (
        AUXILIARIES
        | words("linking")
        | words("determiners")
        | words("date_leads")
        | words("told_leads")
        | {"did"}
    )
    left = frozenset(word for word in said if word not in small and word not in titled)
    return left if len(left) >= _FEWEST else frozenset()


def tells_all(asked: frozenset[str], told: frozenset[str]) -> bool:
    """Whether the words of a sentence hold all that is asked, the verb in whatever form."""
    missing = asked - told
    if len(missing) > 1 or not asked:
        return False
    return not missing or any(base_of_past(word) in missing for word in told)

"""Compiles the common English words, by which a capital letter at the start of a sentence is told from a name.

Run by hand: ``uv run --with wordfreq python -m questions.languages.build.common_words``.
Licences of the sources are in ``questions/languages/data/LICENSES.md``.
"""

from __future__ import annotations

from pathlib import Path

from wordfreq import top_n_list  # type: ignore[import-not-found]

from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import family_names, given_names
from questions.languages.nationalities import nationalities

_TARGET = Path(__file__).parent.parent / "data" / "common_en.txt"
_WORDS = 25_000
_SURELY_COMMON = 3_000


def main() -> None:
    """Write the words, the most frequent first, without those that are rather names."""
    names = given_names("en") | family_names("en") | nationalities("en").keys()
    places = {words[0] for words in gazetteer("en").by_words if len(words) == 1}
    words = [
        word
        for rank, word in enumerate(top_n_list("en", _WORDS))
        if word.isalpha() and word.isascii() and len(word) > 1 and word not in places
        if rank < _SURELY_COMMON or word not in names
    ]
    _TARGET.write_text("\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Counts how Arabic words are used in whole texts: which hardly ever end a clause, how each is spelled, which take the ending of an object.

Run by hand over any folder of texts: ``python -m questions.languages.build.usage FILE...``. The list that is kept was
counted over about 11,000 articles of the Arabic Wikipedia and of Arabic newspapers (6.3 million words); nothing but single words is kept.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from questions.languages.ar.spellings import key_of
from questions.languages.ar.verbs import bare, find_verb

_TARGET = Path(__file__).parent.parent / "data" / "usage_ar.json"
_TOKEN = re.compile(r"[ء-ي]+|\d+|[^\sء-ي\d]|\n")
_ENDS = frozenset(".؟!؛،\n")
# A word that ends a clause less than once in a hundred times, seen often and in many texts.
_OFTEN, _MANY_TEXTS, _HARDLY = 60, 25, 0.01
# A spelling is one that people use where at least one in five writes it so.
_KNOWN, _SPELLING_TEXTS, _SHARE = 12, 6, 1 / 5
_SHARE_WITHOUT = 0.4
_OBJECTS, _OBJECT_SHARE = 8, 0.01


def main(paths: list[str]) -> None:
    """Count and write the three lists."""
    seen: Counter[str] = Counter()
    last: Counter[str] = Counter()
    texts: defaultdict[str, int] = defaultdict(int)
    for path in paths:
        tokens = _TOKEN.findall(bare(Path(path).read_text(encoding="utf-8")) + "\n")
        for word, following in zip(tokens, tokens[1:], strict=False):
            seen[word] += 1
            last[word] += following in _ENDS
        for word in set(tokens):
            texts[word] += 1
    words = {word: count for word, count in seen.items() if "ء" <= word[0] <= "ي" and len(word) > 1}
    usage = {
        "never_last": _never_last(words, last, texts),
        "spelled": _spelled(words, texts),
        "objects": _objects(words),
    }
    joined = {name: " ".join(sorted(found)) for name, found in usage.items()}
    _TARGET.write_text(json.dumps(joined, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def _never_last(words: dict[str, int], last: Counter[str], texts: dict[str, int]) -> list[str]:
    return [
        word
        for word, count in words.items()
        if count >= _OFTEN and texts[word] >= _MANY_TEXTS and last[word] / count < _HARDLY
    ]


def _spelled(words: dict[str, int], texts: dict[str, int]) -> list[str]:
    """The spellings in use of every word that is known well and whose letters leave a choice."""
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        alike[key_of(word)].append(word)
    kept = []
    for key, spellings in alike.items():
        total = sum(words[one] for one in spellings)
        if total >= _KNOWN and sum(texts[one] for one in spellings) >= _SPELLING_TEXTS and not key.isdigit():
            kept += [one for one in spellings if words[one] / total >= _share(one, spellings)]
    return kept


def _share(word: str, spellings: list[str]) -> float:
    """How common a spelling must be: leaving a hamza out is careless where others write it."""
    stem = word.removeprefix("ال")
    left_out = stem.startswith("ا") and any(
        one != word and one.removeprefix("ال")[:1] in "أإآ" for one in spellings
    )
    return _SHARE_WITHOUT if left_out else _SHARE


def _objects(words: dict[str, int]) -> list[str]:
    """Nouns that are also written with the ending that an object takes."""
    return [
        word
        for word in words
        if words.get(word + "ا", 0) >= max(_OBJECTS, _OBJECT_SHARE * words[word])
        and words[word] >= _OBJECTS
        and len(word) > 2
        and not word.endswith("ه")
        and not word.startswith(("ال", "لل"))
        and not (word[0] in "وف" and words.get(word[1:], 0) > words[word])
        and ((form := find_verb(word)) is None or form.also_noun)
    ]


if __name__ == "__main__":
    main(sys.argv[1:])

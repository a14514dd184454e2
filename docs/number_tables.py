"""The tables of laws and units in `plant-file.md`, made from the sources.

A table stands between two marks, `<!-- made: NAME -->` and `<!-- end -->`.
"""

import re
from collections.abc import Iterator

from nameplate.model.values import LAWS
from nameplate.numerals import SCALES
from nameplate.units import REFUSED, S_PER_UNIT, SPELLINGS

MARKED = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
NO_TIMES = {
    "shift": "what the calendar says",
    "working_day": "what the calendar says",
    "%": "a hundredth",
}


def tables_of(page: str) -> str:
    """Return a page with its tables as they should be."""
    made = {"laws": _laws, "units": _units, "refused": _refused, "scales": _scales}
    return MARKED.sub(lambda found: f"{found[1]}{made[found[2]]()}\n{found[3]}", page)


def _laws() -> str:
    """Return the table of laws."""
    rows = (
        (f"`{_written(name)}`", law.meaning, f"`{law.mean}`" if "(" in law.mean else law.mean)
        for name, law in LAWS.items()
    )
    return _table(("law", "says", "mean"), rows)


def _written(name: str) -> str:
    """Return a law with its parameters as they stand in a file."""
    names = ", ".join(LAWS[name].parameters)
    return f"{name}: [{names}]" if LAWS[name].is_listed else f"{name}: {{{names}}}"


def _units() -> str:
    """Return the table of units."""
    rows = []
    for unit, words in SPELLINGS.items():
        others = [f"`{word}`" for word in words.split() if word != unit]
        rows.append((f"`{unit}`", ", ".join(others), NO_TIMES.get(unit) or _length(unit)))
    return _table(("unit", "also written", "is"), rows)


def _length(unit: str) -> str:
    """Return how long a unit of time is, in the next shorter one."""
    shorter = [other for other in S_PER_UNIT if S_PER_UNIT[other] < S_PER_UNIT[unit]]
    if not shorter:
        return "the smallest, one tick"
    below = max((other for other in shorter if "_" not in other), key=lambda u: S_PER_UNIT[u])
    if unit == "year":
        below = "day"
    return f"{round(S_PER_UNIT[unit] / S_PER_UNIT[below]):,} {below}"


def _refused() -> str:
    """Return the table of words that are refused as units."""
    words: dict[str, list[str]] = {}
    for word, fix in REFUSED.items():
        words.setdefault(fix, []).append(f"`{word}`")
    return _table(("refused", "instead"), ((", ".join(some), fix) for fix, some in words.items()))


def _scales() -> str:
    """Return the words that multiply a number."""
    return ", ".join(f"`{word}`" for word in SCALES)


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]] | list[tuple[str, ...]]) -> str:
    """Return a table."""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)

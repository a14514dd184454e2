"""What a run found, as small as the tests of checks on runs need it."""

from typing import Any

from nameplate.answer import BreakEvenRow, Influence
from nameplate.judging.found import Found


def found(**parts: Any) -> Found:
    """Return what a run of 401 draws found: nothing, but for the parts that are given."""
    nothing = {"draws": 401, "by_option": {}, "influences": (), "by_chance": 0.05, "break_even": ()}
    return Found(**(nothing | parts))


def influence(path: str, correlation: float = 0.0, doubt: float = 0.0, kind: Any = "number") -> Any:
    """Return what one unknown does to the answer."""
    return Influence(path, kind, correlation, 0.0, doubt, (("low", 0.02), ("high", 0.56)))


def needed(case: str, value: float | None) -> BreakEvenRow:
    """Return a value that a case of the break-even needs."""
    return BreakEvenRow(case, "pace", value, "rounds per shift", "all else at the median")

"""Numeric fields and their values in words, for messages and lists.

Reads nothing and refuses nothing.
"""

from collections.abc import Callable

from nameplate.model.values import Measured, Number
from nameplate.numbers_in_words import format_number, format_ticks

_KINDS = {
    "time": "a time",
    "rate": "a rate",
    "fraction": "a share in per cent",
    "weight": "a weight from 0 to 1",
    "number": "a number",
    "count": "a count",
}


def expected(field: Measured) -> str:
    """Say what a field takes, with its example."""
    return _KINDS[field.kind] + (f', for example "{field.example}"' if field.example else "")


def limits(field: Measured) -> str:
    """Say within which limits a value must lie."""
    shows: dict[str, Callable[[float], str]] = {"time": format_ticks, "fraction": _per_cent}
    show = shows.get(field.kind, format_number)
    low = f"above {show(field.low)}" if field.above_low else f"of at least {show(field.low)}"
    high = "" if field.high == float("inf") else f" and at most {show(field.high)}"
    return f"give a value {low}{high}"


def _per_cent(share: float) -> str:
    """Return a share as it is written in a plant file."""
    return f"{format_number(100 * share)} %"


def form_as_written(form_key: str, body: object) -> str:
    """Return a form of a number as a person would write it."""
    if isinstance(body, dict) and form_key == "value":
        return as_written(body)[1:-1]
    if isinstance(body, dict | list):
        return f"{form_key} {as_written(body)}"
    return as_written(body) if form_key in ("value", "constant") else f"{form_key} {body}"


def as_written(item: object) -> str:
    """Return a part of a number as a person would write it."""
    if isinstance(item, dict):
        return "{" + ", ".join(f"{key}: {as_written(part)}" for key, part in item.items()) + "}"
    if isinstance(item, list):
        return "[" + ", ".join(as_written(part) for part in item) + "]"
    return item.text if isinstance(item, Number) else str(item)

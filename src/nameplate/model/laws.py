"""The parameters of a law as they stand in a file: which there are, and in what order they rise.

Reads no value and samples nothing.
"""

from typing import Any, NamedTuple

from nameplate.model.frozen import shown, unlike
from nameplate.model.number_words import as_written
from nameplate.model.values import LISTED, NAMED, PLAIN_PARAMETERS, Measured
from nameplate.suggest import nearest

Within = tuple[str | int, ...]

_ENDS = {"uniform": ("low", "high"), "triangular": ("low", "mode", "high")}
_ENDS["loguniform"] = _ENDS["uniform"]


class Parameter(NamedTuple):
    """One parameter of a law before it is read."""

    name: str
    raw: Any
    field: Measured
    """What it takes: the law's own field, or a plain number."""
    within: Within

    @property
    def is_plain(self) -> bool:
        """Tell whether it has no unit."""
        return self.name in PLAIN_PARAMETERS


def parameters_of(
    family: str, body: object, field: Measured, within: Within
) -> tuple[Parameter, ...]:
    """Return the parameters of a law in their order.

    Raises:
        PydanticCustomError: one is missing or unknown.
    """
    if family in LISTED:
        names, items = _ENDS[family], _listed(family, body, within)
        return tuple(
            Parameter(name, item, field, (*within, index))
            for index, (name, item) in enumerate(zip(names, items, strict=True))
        )
    given = _named(family, body, field, within)
    return tuple(
        Parameter(
            name,
            given[name],
            plain_parameter(name) if name in PLAIN_PARAMETERS else field,
            (*within, name),
        )
        for name in NAMED[family]
    )


def plain_parameter(name: str) -> Measured:
    """Return the field of a parameter that has no unit."""
    return Measured("number", high=1e6, above_low=True, example=f"{name}: 1.5")


def refuse_falling(family: str, values: dict[str, float], body: object, within: Within) -> None:
    """Refuse a law whose ends do not rise, or that begins where it cannot.

    Raises:
        PydanticCustomError: with the ends as they stand.
    """
    ends = [values[name] for name in ("low", "mode", "high") if name in values]
    if sorted(ends) != ends or (ends and ends[0] == ends[-1]):
        fix = "put the lower end first"
        raise unlike("not-rising", "ends in rising order", as_written(body), fix, within)
    if family == "loguniform" and ends[0] <= 0:
        fix = "start above zero"
        raise unlike("out-of-range", "ends above zero", as_written(body), fix, within)


def _listed(family: str, body: object, within: Within) -> list[Any]:
    """Return the list of a law such as `triangular: [1, 2, 4]`."""
    names = _ENDS[family]
    if not isinstance(body, list) or len(body) != len(names):
        expected = f"{family}: [{', '.join(names)}]"
        fix = f"give {len(names)} values in brackets"
        raise unlike("law-parameters", expected, as_written(body), fix, within)
    return body


def _named(family: str, body: object, field: Measured, within: Within) -> dict[str, Any]:
    """Return the named parameters of a law; a beta share may leave out its ends."""
    names = NAMED[family]
    example = f"{family}: {{{', '.join(f'{name}: …' for name in names[:2])}}}"
    if family == "beta" and isinstance(body, list) and len(body) in (2, 4):
        body = dict(zip(names, body, strict=False))
    if not isinstance(body, dict):
        raise unlike("law-parameters", example, shown(body), "name its parameters", within)
    given = dict(body)
    if family == "beta" and field.kind == "fraction":
        given.setdefault("low", "0")
        given.setdefault("high", f"{field.high:g}")
    for key in given:
        if key not in names:
            close = nearest(str(key), names)
            fix = f"did you mean {close}?" if close else f"use {' and '.join(names)}"
            raise unlike("unknown-field", example, shown(key), fix, (*within, key))
    missing = [name for name in names if name not in given]
    if missing:
        fix = f"add {missing[0]}"
        raise unlike("missing-field", example, shown(body), fix, (*within, missing[0]))
    return given

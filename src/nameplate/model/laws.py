"""The parameters of a law as they stand in a file: which there are, and in what order they rise.

Reads no value and samples nothing.
"""

import re
from itertools import pairwise
from typing import Any, NamedTuple

from nameplate.model.frozen import shown, unlike
from nameplate.model.number_words import as_written
from nameplate.model.values import LAWS, PLAIN_PARAMETERS, Measured
from nameplate.suggest import nearest

Within = tuple[str | int, ...]

_NOT_NORMAL = (
    "take lognormal, whose values stay above zero, or triangular [low, mode, high] for two ends"
)
_ADVICE = {
    "normal gaussian gauss norm truncnorm truncated_normal halfnormal": _NOT_NORMAL,
    "poisson": "take exponential {mean: …}, the time between two events of a Poisson process",
    "exp expo expon negexp negative_exponential": "write exponential {mean: …}",
    "erlang": "take gamma {mean: …, cv: …}; k steps of one length have a cv of 1 / sqrt(k)",
    "pert betapert": "take triangular [low, mode, high], or beta {a, b, low, high}",
    "pareto lomax loglogistic logistic": "take lognormal {mean: …, cv: …} with a high cv",
    "bernoulli binomial geometric": "give the share itself, for example  scrap: 2 %",
    "discrete empirical categorical": "take choice {value: weight, value: weight}",
    "constant fixed deterministic": "write the value itself, without a law",
}
"""What to take in place of laws that other tools have."""


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
    if LAWS[family].is_listed:
        names, items = LAWS[family].parameters, _listed(family, body, within)
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
        for name in LAWS[family].parameters
    )


def advice_on(name: str) -> str | None:
    """Say what to take in place of a law that is not held, or None where none has that name."""
    plain = name.lower().replace("-", "_").replace(" ", "_")
    return next((advice for names, advice in _ADVICE.items() if plain in names.split()), None)


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
    names = LAWS[family].parameters
    if not isinstance(body, list) or len(body) != len(names):
        expected = f"{family}: [{', '.join(names)}]"
        fix = f"give {len(names)} values in brackets"
        if isinstance(body, list) and any(map(_is_split, pairwise(body))):
            fix += '; a thousand is written 1000 or, in quotes, "1,000"'
        raise unlike("law-parameters", expected, as_written(body), fix, within)
    return body


def _is_split(neighbours: tuple[object, object]) -> bool:
    """Tell whether two values look like one that was cut at the comma before its thousands."""
    first, second = map(str, neighbours)
    return bool(re.fullmatch(r"\d{1,3}", first) and re.match(r"\d{3}(?!\d)", second))


def _named(family: str, body: object, field: Measured, within: Within) -> dict[str, Any]:
    """Return the named parameters of a law; a beta share may leave out its ends."""
    names = LAWS[family].parameters
    example = f"{family}: {{{', '.join(f'{name}: …' for name in names[:2])}}}"
    if family == "beta" and isinstance(body, list) and len(body) in (2, 4):
        body = dict(zip(names, body, strict=False))
    if not isinstance(body, dict):
        raise unlike("law-parameters", example, shown(body), "name its parameters", within)
    given = dict(body)
    if family == "beta" and field.kind == "fraction":
        given.setdefault("low", "0 %")
        given.setdefault("high", f"{100 * field.high:g} %")
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

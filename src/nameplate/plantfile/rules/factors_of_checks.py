"""Rules on the factors that a check gives: no more hours or days than there are, and shares.

What statements say is left alone: that it cannot be may be what the check is to find.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from nameplate.errors import QuantityError, quote
from nameplate.expressions import CannotComputeError, Figure
from nameplate.model import checks
from nameplate.model.checks import UNSTATED
from nameplate.model.durations import DAY_TICKS
from nameplate.model.named_figures import NamedFigure, is_share, read_figure
from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.unreadable import is_readable
from nameplate.units import Dims

GIVEN: dict[type, str] = {
    checks.ArithmeticCheck: "given",
    checks.OverlapCheck: "given",
    checks.BreakEvenCheck: "given",
    checks.ConversionCheck: "by",
}
"""By kind, the field that gives factors."""

LEAP_YEAR = 366 / 365
"""Its length in years."""

MOST: dict[Dims, tuple[float, str]] = {
    (("time", -1), ("working_day", 1)): (LEAP_YEAR / DAY_TICKS, "at most 366 days in a year"),
    (("hour", 1), ("time", -1)): (LEAP_YEAR, "at most 24 hours in a day, all year"),
    (("hour", 1), ("working_day", -1)): (DAY_TICKS, "at most 24 hours in a day"),
    (("day_unstated", -1), ("hour", 1)): (DAY_TICKS, "at most 24 hours in a day"),
    (("hour", 1), ("shift", -1)): (DAY_TICKS, "a shift of at most 24 hours"),
}
"""By dimensions, the most that there can be, in base dimensions and in words."""


def factors_can_be(plant: Plant) -> Iterator[Finding]:
    """No factor, and no two of them together, make more hours or days than there are."""
    if not is_readable(plant.plant.unit, plant.plant.also_called):
        return
    for name, check in plant.checks.items():
        if type(check) in GIVEN and is_readable(check):
            field = GIVEN[type(check)]
            given = _placed(getattr(check, field), ("checks", name, field))
            yield from _too_much(given, plant)
            for case, rivals in getattr(check, "cases", {}).items():
                own = _placed(rivals, ("checks", name, "cases", case))
                yield from _too_much(given | own, plant)


def _placed(texts: Mapping[str, str], within: Keys) -> dict[Keys, str]:
    """Return figures by where they stand."""
    return {(*within, name): text for name, text in texts.items()}


def shares_are_shares(plant: Plant) -> Iterator[Finding]:
    """A change of basis is by a share of the larger."""
    for name, check in plant.checks.items():
        if not isinstance(check, checks.ConversionCheck) or not is_readable(check):
            continue
        for change, text in check.basis.items():
            read = _read(text, plant) if text != UNSTATED else None
            if read is not None and not is_share(read.stated):
                keys = ("checks", name, "basis", change)
                expected = "a share above nothing and up to 100 %, for example 97 %"
                fix = "give the smaller as a share of the larger, or write unstated"
                yield Finding(keys, "no-share", expected, quote(text, 30), fix)


def _too_much(texts: Mapping[Keys, str], plant: Plant) -> Iterator[Finding]:
    """Yield the factors, alone or two together, that make more than there can be."""
    read = {keys: _read(text, plant) for keys, text in texts.items()}
    figures = {
        keys: Figure(named.stated.low, named.stated.low, named.stated.dims)
        for keys, named in read.items()
        if named is not None and named.statement is None
    }
    alone = [(keys, quote(texts[keys], 30), figure) for keys, figure in figures.items()]
    told = list(_beyond(alone))
    yield from told
    wrong = {finding.keys for finding in told}
    pairs = [
        (second[0], f"{first[1]} and {second[1]}", first[2] * second[2])
        for first, second in combinations([one for one in alone if one[0] not in wrong], 2)
    ]
    yield from _beyond(pairs)


def _beyond(found: list[tuple[Keys, str, Figure]]) -> Iterator[Finding]:
    """Yield what is more than there can be, at its place and as it is written."""
    for keys, written, figure in found:
        most, expected = MOST.get(figure.dims, (figure.low, ""))
        if figure.low > most * (1 + 1e-9):
            yield Finding(keys, "more-than-there-is", expected, written, "mend the figure")


def _read(text: str, plant: Plant) -> NamedFigure | None:
    """Return a figure, or None where it is told elsewhere that there is none."""
    try:
        return read_figure(text, plant) if is_readable(text) else None
    except (CannotComputeError, QuantityError):
        return None

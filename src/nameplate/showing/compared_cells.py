"""Cells of a comparison: figures of two plants beside each other, with the error between them.

Computes nothing and lays nothing out.
"""

import math

from nameplate.comparing.comparison import Paired
from nameplate.judging.verdicts import percent
from nameplate.showing import words

NO_VALUE = "–"
NONE_SEEN = "none seen"
"""Where all pairs of draws agree: rarer pairs that differ cannot be ruled out, so it is no ± 0."""
COLUMNS = ("before", "after", "difference")


def row_of_parts(name: str, paired: Paired) -> list[str]:
    """Return a quantity of both plants."""
    return [name, _rounded(paired.before), _rounded(paired.after), _parts(paired)]


def row_of_probability(name: str, paired: Paired) -> list[str]:
    """Return a probability of both plants."""
    return [name, _percent(paired.before), _percent(paired.after), _points(paired)]


def row_of_share(name: str, paired: Paired) -> list[str]:
    """Return a share of time or parts of both plants."""
    return [name, _share(paired.before), _share(paired.after), _points(paired)]


def _share(value: float | None) -> str:
    """Return a share."""
    return NO_VALUE if value is None else words.share(value)


def _rounded(parts: float | None) -> str:
    """Return a quantity."""
    return NO_VALUE if parts is None else words.rounded(parts)


def _percent(probability: float | None) -> str:
    """Return a probability."""
    return NO_VALUE if probability is None else percent(probability)


def _parts(paired: Paired) -> str:
    """Return the difference of two quantities with its error."""
    if paired.difference is None or paired.error is None:
        return NO_VALUE
    if paired.difference == 0.0 == paired.error:
        return NONE_SEEN
    sign = "+" if paired.difference > 0 else ""
    error = words.rounded(paired.error) if math.isfinite(paired.error) else "unknown"
    return f"{sign}{words.rounded(paired.difference)} ± {error}"


def _points(paired: Paired) -> str:
    """Return the difference of two probabilities in points of per cent, with its error."""
    if paired.difference is None or paired.error is None:
        return NO_VALUE
    if paired.difference == 0.0 == paired.error:
        return NONE_SEEN
    if not math.isfinite(paired.error):
        return f"{100 * paired.difference:+.1f} ± unknown"
    return f"{100 * paired.difference:+.1f} {words.points(paired.error)}"

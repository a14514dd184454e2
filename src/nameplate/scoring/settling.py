"""Scoring a registered forecast when its outcome is known.

schema         "nameplate/settlement/1"
forecast       hash of the forecast
reading        the reading that was settled
made           good parts of the year that it speaks of
known_on       date on which that was known
source         where it is published
held           whether the reading held
probability    what the forecast gave it
brier, log     its scores; the logarithm is of a probability moved into 1 to 99 %
inside         whether `made` lies in the 5-95 % interval
sha256         of all this
"""

import math
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, ValidationError

from nameplate.errors import NameplateError, visible
from nameplate.model.evidence import Reading
from nameplate.model.frozen import Frozen, YesNo, read_dates, shown, unlike
from nameplate.plantfile.other_files import misshapen
from nameplate.plantfile.tree import parse_tree, read_text
from nameplate.scoring.plain_numbers import plain_number
from nameplate.scoring.registering import SCHEMA
from nameplate.scoring.scores import brier_terms, log_terms
from nameplate.scoring.sealed import SEAL, Record, open_sealed

SETTLEMENT = "nameplate/settlement/1"


_AS_IT_WAS = "take the forecast as it was registered"
Parts = Annotated[
    float, BeforeValidator(plain_number("not-parts", "parts a year such as 2500.0", _AS_IT_WAS))
]
Probability = Annotated[
    float,
    BeforeValidator(
        plain_number("not-a-probability", "a probability from 0 to 1 such as 0.21", _AS_IT_WAS, 1.0)
    ),
]


def _day(raw: object) -> date:
    """Read a date that is one day."""
    first, last = read_dates(raw)
    if first != last:
        raise unlike("not-a-day", 'a day such as "2026-05-01"', shown(raw), _AS_IT_WAS)
    return first


class ForecastReading(Frozen, extra="ignore"):
    """One reading of a registered forecast, as far as its score takes it."""

    reading: Reading
    """What the figure was read as."""
    at_least: YesNo
    """Whether it holds at its parts and above them, or at them and below."""
    parts: Parts
    """The figure in parts a year."""
    probability: Probability
    """How likely it was said to be."""
    p5: Parts
    """5 % of the draws made less than this a year."""
    p95: Parts
    """95 % of the draws made less than this a year."""


class RegisteredForecast(Frozen, extra="ignore"):
    """A registered forecast, as far as its score takes it."""

    registered_on: Annotated[date, BeforeValidator(_day)]
    """The date that it bears."""
    readings: tuple[ForecastReading, ...]
    """The forecast in every reading."""


def settle(
    path: str | Path,
    made: float,
    known_on: date,
    source: str,
    today: date,
    reading: str | None = None,
) -> Record:
    """Return the score of a registered forecast, to be sealed.

    Args:
        path: The forecast.
        made: Good parts of the year that the reading speaks of.
        known_on: When that was known.
        source: Where it is published.
        today: The date of the day; nothing is known on a later one.
        reading: Which reading is settled; may be left out where there is one.

    Raises:
        NameplateError: the forecast was changed, lacks what is scored, was registered later than
            its outcome was known, or has no such reading; `made` is no count, `source` is
            empty, or `known_on` is still to come.
    """
    record = open_sealed(path, SCHEMA)
    file = visible(str(path))
    try:
        forecast = RegisteredForecast.model_validate(record)
    except ValidationError as error:
        tree = parse_tree(read_text(path), str(path))
        raise misshapen(RegisteredForecast, tree, error) from None
    if not 0.0 <= made < math.inf:
        raise NameplateError(f"expected good parts of a year, found {made}; write zero or more")
    if not source.strip():
        raise NameplateError(
            "expected where the outcome is published, found nothing; name the source"
        )
    if known_on > today:
        raise NameplateError(
            f"expected a day on which the outcome was known, found {known_on}, and today is "
            f"{today} (UTC); give the day of the source, or score it when the outcome is known"
        )
    if known_on < forecast.registered_on:
        raise NameplateError(
            f"{file}: registered on {forecast.registered_on}, after the outcome was known on "
            f"{known_on}; it is no forecast"
        )
    told = _reading(forecast, reading, file)
    held = made >= told.parts if told.at_least else made <= told.parts
    return {
        "schema": SETTLEMENT,
        "forecast": record[SEAL],
        "reading": told.reading,
        "made": made,
        "known_on": known_on.isoformat(),
        "source": source,
        "held": held,
        "probability": told.probability,
        "brier": float(brier_terms([told.probability], [held])[0]),
        "log": float(log_terms([told.probability], [held])[0]),
        "inside": told.p5 <= made <= told.p95,
    }


def _reading(forecast: RegisteredForecast, wanted: str | None, file: str) -> ForecastReading:
    """Return the reading of a forecast that is meant."""
    found = [told for told in forecast.readings if wanted in (None, told.reading)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(told.reading for told in forecast.readings)
    raise NameplateError(f"{file}: say which reading is settled: {visible(names)}")

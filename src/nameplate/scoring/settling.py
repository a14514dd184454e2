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

from pydantic import BaseModel, Field

from nameplate.errors import NameplateError, visible
from nameplate.scoring.folder import as_model
from nameplate.scoring.registering import SCHEMA
from nameplate.scoring.scores import brier_terms, log_terms
from nameplate.scoring.sealed import SEAL, Record, open_sealed

SETTLEMENT = "nameplate/settlement/1"


class ForecastReading(BaseModel, allow_inf_nan=False):
    """One reading of a registered forecast, as far as its score takes it."""

    reading: str
    at_least: bool
    parts: float
    probability: Annotated[float, Field(ge=0, le=1)]
    p5: float
    p95: float


class RegisteredForecast(BaseModel):
    """A registered forecast, as far as its score takes it."""

    registered_on: date
    readings: tuple[ForecastReading, ...]


def settle(
    path: str | Path, made: float, known_on: date, source: str, reading: str | None = None
) -> Record:
    """Return the score of a registered forecast, to be sealed.

    Args:
        path: The forecast.
        made: Good parts of the year that the reading speaks of.
        known_on: When that was known.
        source: Where it is published.
        reading: Which reading is settled; may be left out where there is one.

    Raises:
        NameplateError: the forecast was changed, lacks what is scored, was registered later than
            its outcome was known, or has no such reading; or `made` is no count.
    """
    record = open_sealed(path, SCHEMA)
    file = visible(str(path))
    forecast = as_model(RegisteredForecast, record, [str(path)])
    if not 0.0 <= made < math.inf:
        raise NameplateError(f"expected good parts of a year, found {made}; write zero or more")
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

"""Numeric fields that several sections share: shares, counts and moments.

Holds what such a field takes; what is counted or timed stands with the classes that have it.
"""

from typing import Annotated

from nameplate.model.durations import LONGEST_TICKS
from nameplate.model.values import Measured, Number

MOST = 1e12
"""The largest count: far beyond any plant, and still a whole number in every sum."""

Share = Annotated[Number, Measured("fraction", high=1.0, example="98.5 %")]
Parts = Annotated[Number, Measured("count", low=1, high=MOST, whole=True, example="200,000 parts")]
Amount = Annotated[Number, Measured("count", high=MOST, example="5 million")]
AmountAboveZero = Annotated[
    Number, Measured("count", above_low=True, high=MOST, example="5 million")
]
LotPlaces = Annotated[
    Number, Measured("number", low=1, high=1e6, whole=True, words=("lot",), example="40")
]
Moment = Annotated[Number, Measured("time", high=LONGEST_TICKS, example="90 days")]

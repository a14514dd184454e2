"""Lengths of time as fields take them, and the lengths that have a name.

Holds no duration of any plant; moments, which may be zero, stand with the counts.
"""

from typing import Annotated

from nameplate.model.values import Chance, Measured, Number

DAY_TICKS = 24 * 3600 * 1_000_000
LONGEST_TICKS = 100 * 365 * DAY_TICKS

Lasting = Annotated[
    Chance,
    Measured("time", above_low=True, high=LONGEST_TICKS, example="4 min"),
]
Duration = Annotated[Number, Measured("time", above_low=True, high=LONGEST_TICKS, example="15 min")]
Days = Annotated[Number, Measured("time", low=DAY_TICKS, high=LONGEST_TICKS, example="3 days")]

"""What one per cent more of something gives, in words.

Formats elasticities that were measured elsewhere.
"""

import math

from nameplate.answer import Gradient, LineResult

WORTH_SAYING = 0.05
"""Of a per cent: less is not told of a station."""


def gained(gradient: Gradient | None) -> str:
    """Return what one per cent more gives, for example `+0.74 ± 0.29 %`; empty where unknown."""
    if gradient is None or not math.isfinite(gradient.elasticity):
        return ""
    middle, error = f"{gradient.elasticity:+.2f}", f"{gradient.error:.2f}"
    if float(middle) == 0:
        middle = "0"
    if not math.isfinite(gradient.error) or (middle == "0" and float(error) == 0):
        return f"{middle} %"
    return f"{middle} ± {error} %"


def faster_stations(line: LineResult) -> str:
    """Return what a line gains from its stations, one at a time, those that matter first."""
    stations = sorted(line.stations, key=lambda station: -station.gradient.elasticity)
    told = [
        f"{station.name} {gained(station.gradient)}"
        for station in stations
        if station.gradient.elasticity >= WORTH_SAYING
    ]
    return f"1 % faster gives: {', '.join(told)}" if told else ""

"""Numbers without a unit, as files of forecasts and outcomes hold them: `0.69`, `2500`.

Knows no field; what a number means is said where it stands.
"""

import math
import re
from collections.abc import Callable

from nameplate.model.frozen import shown, unlike

PLAIN = r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?"


def plain_number(
    code: str, expected: str, fix: str, most: float = math.inf
) -> Callable[[object], float]:
    """Return a reader of a number from zero up.

    Args:
        code: What its error is called.
        expected: What should stand there, with an example.
        fix: What to do, as an order.
        most: The highest that it can be.
    """

    def read(raw: object) -> float:
        text = str(raw).strip()
        value = float(text) if re.fullmatch(PLAIN, text, re.ASCII) else math.nan
        if not 0.0 <= value <= most or math.isinf(value):
            raise unlike(code, expected, shown(raw), fix)
        return value

    return read

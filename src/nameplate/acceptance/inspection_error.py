"""Inspection that errs: the share of items that are found bad, rightly or not.

One item at a time; what a plan makes of it stands with the operating characteristic, which takes
the share that this module returns.
"""

import numpy as np
from numpy.typing import ArrayLike

from nameplate.acceptance.operating import Floats


def apparent_fraction_bad(
    fraction_bad: ArrayLike, false_alarm: float = 0.0, miss: float = 0.0
) -> Floats:
    """Return the share of items that an erring inspection finds bad.

    Args:
        fraction_bad: Share of items that are bad, any shape.
        false_alarm: Probability that a good item is found bad (error of the first kind).
        miss: Probability that a bad item is found good (error of the second kind).

    Raises:
        ValueError: If one of them is not from 0 to 1.
    """
    p = np.asarray(fraction_bad, dtype=np.float64)
    if not (0.0 <= false_alarm <= 1.0 and 0.0 <= miss <= 1.0 and np.all((p >= 0.0) & (p <= 1.0))):
        raise ValueError("a share and the probabilities of error must be from 0 to 1")
    return p * (1.0 - miss) + (1.0 - p) * false_alarm

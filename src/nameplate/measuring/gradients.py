"""Gradients: per cent more that come out for one per cent more of a thing, with their errors.

Takes counts of parts with and without the step, draw by draw. Knows no plant and runs nothing.
"""

import math

import numpy as np

from nameplate.answer import Gradient
from nameplate.kernels.arrays import Floats, Ints

STUDENT_95 = (12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23)
"""Student's t of a two-sided 95 % interval for 1 to 10 degrees of freedom."""
Z_95, Z_95_MORE = 1.96, 2.4
"""Beyond these: Z_95 + Z_95_MORE / degrees of freedom, right to 0.01."""


def elasticities(before: Ints, after: Ints, times: float) -> Floats:
    """Return by how many per cent more parts there are for one per cent more, draw by draw.

    Args:
        before: (D,) parts.
        after: (D,) parts with so many times as much of something.
        times: How many times as much.

    Returns:
        (D,) ln(after / before) / ln(times); 0 where there are no parts.
    """
    known = (before > 0) & (after > 0)
    ratios = np.divide(after, before, out=np.ones(len(before)), where=known)
    found: Floats = np.log(ratios) / math.log(times)
    return found


def gradient(found: Floats) -> Gradient:
    """Return the mean of the elasticities of D draws with the error of that mean."""
    return Gradient(float(found.mean()), mean_error(found), len(found))


def mean_error(values: Floats) -> float:
    """Return half the width of the 95 % interval of a mean, not a number where there is one draw.

    Source: Student, Biometrika 6(1), 1908.
    """
    freedom = len(values) - 1
    if freedom == 0:
        return math.nan
    few = freedom <= len(STUDENT_95)
    t = STUDENT_95[freedom - 1] if few else Z_95 + Z_95_MORE / freedom
    return t * float(values.std(ddof=1)) / math.sqrt(len(values))

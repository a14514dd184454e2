"""From the laws of a plant file to the four numbers that kernels take, and back to their means."""

import math

import numpy as np

from nameplate.kernels import arrays
from nameplate.kernels.arrays import Floats

CODES = {
    "constant": arrays.CONSTANT,
    "uniform": arrays.UNIFORM,
    "loguniform": arrays.LOGUNIFORM,
    "triangular": arrays.TRIANGULAR,
    "beta": arrays.BETA,
    "exponential": arrays.EXPONENTIAL,
    "lognormal": arrays.LOGNORMAL,
    "gamma": arrays.GAMMA,
    "weibull": arrays.WEIBULL,
}


def law_rows(family: str, parameters: list[Floats]) -> Floats:
    """Return the rows (D, 4) that kernels take for a law, its parameters (D,) in file order."""
    rows = np.zeros((len(parameters[0]), 4))
    if family == "lognormal":
        mean, cv = parameters
        variance = np.log1p(cv * cv)
        rows[:, 0], rows[:, 1] = np.log(mean) - variance / 2, np.sqrt(variance)
    elif family == "gamma":
        mean, cv = parameters
        rows[:, 0], rows[:, 1] = 1.0 / (cv * cv), mean * cv * cv
    elif family == "weibull":
        mean, shape = parameters
        spread = np.array([math.gamma(1.0 + 1.0 / k) for k in shape])
        rows[:, 0], rows[:, 1] = shape, mean / spread
    else:
        for column, values in enumerate(parameters):
            rows[:, column] = values
    return rows


IN_SCALE = {
    arrays.CONSTANT: (0,),
    arrays.UNIFORM: (0, 1),
    arrays.LOGUNIFORM: (0, 1),
    arrays.TRIANGULAR: (0, 1, 2),
    arrays.BETA: (2, 3),
    arrays.EXPONENTIAL: (0,),
    arrays.LOGNORMAL: (),
    arrays.GAMMA: (1,),
    arrays.WEIBULL: (1,),
}
"""The columns of a law's row that are in the unit of what it draws; a logarithm is none."""


def scaled_row(code: int, row: Floats, times: float) -> Floats:
    """Return the row (4,) of a law that draws so many times as much with the same numbers."""
    scaled = row.copy()
    scaled[list(IN_SCALE[code])] *= times
    if code == arrays.LOGNORMAL:
        scaled[0] += math.log(times)
    return scaled


def mean_of_law(code: int, row: Floats) -> float:
    """Return the mean of a law in kernel form, in the unit of its parameters."""
    a, b, c, d = (float(value) for value in row)
    means = {
        arrays.CONSTANT: lambda: a,
        arrays.UNIFORM: lambda: (a + b) / 2,
        arrays.LOGUNIFORM: lambda: (b - a) / math.log(b / a) if b > a else a,
        arrays.TRIANGULAR: lambda: (a + b + c) / 3,
        arrays.BETA: lambda: c + (d - c) * a / (a + b),
        arrays.EXPONENTIAL: lambda: a,
        arrays.LOGNORMAL: lambda: math.exp(a + b * b / 2),
        arrays.GAMMA: lambda: a * b,
        arrays.WEIBULL: lambda: b * math.gamma(1.0 + 1.0 / a),
    }
    return means[code]()

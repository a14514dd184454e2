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


def mean_ticks(code: int, row: Floats) -> float:
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

"""Laws of a plant file in the form that kernels take, against SciPy's."""

import math

import numpy as np
import pytest
from scipy import stats

from nameplate.simulating.laws import CODES, law_rows, mean_of_law


def lognormal(mean: float, cv: float):
    """Return SciPy's lognormal law of a mean and a coefficient of variation."""
    variance = math.log1p(cv * cv)
    return stats.lognorm(math.sqrt(variance), 0, mean * math.exp(-variance / 2))


def weibull(mean: float, shape: float):
    """Return SciPy's Weibull law of a mean and a shape."""
    return stats.weibull_min(shape, 0, mean / math.gamma(1 + 1 / shape))


LAWS = [
    ("constant", (7.0,), None, 7.0),
    ("uniform", (2.0, 5.0), stats.uniform(2, 3), 3.5),
    ("loguniform", (1.0, math.e), stats.loguniform(1, math.e), math.e - 1),
    ("loguniform", (4.0, 4.0), None, 4.0),
    ("triangular", (1.0, 2.0, 6.0), stats.triang(0.2, 1, 5), 3.0),
    ("beta", (2.0, 6.0, 10.0, 18.0), stats.beta(2, 6, 10, 8), 12.0),
    ("exponential", (30.0,), stats.expon(0, 30), 30.0),
    ("lognormal", (10.0, 0.8), lognormal(10, 0.8), 10.0),
    ("gamma", (10.0, 0.5), stats.gamma(4, 0, 2.5), 10.0),
    ("weibull", (12.0, 1.4), weibull(12, 1.4), 12.0),
]


@pytest.mark.parametrize(("family", "parameters", "law", "mean"), LAWS)
def test_the_mean_of_a_law_is_that_of_the_textbook(family, parameters, law, mean):
    """Every family has the mean that its parameters name or imply."""
    (row,) = law_rows(family, [np.array([value]) for value in parameters])
    assert mean_of_law(CODES[family], row) == pytest.approx(mean, rel=1e-12)
    if law is not None:
        assert law.mean() == pytest.approx(mean, rel=1e-9)


def test_every_family_of_a_plant_file_has_a_code_of_its_own():
    """No two families are one law to the kernels, and each is tested here."""
    assert len(set(CODES.values())) == len(CODES)
    assert {family for family, *_ in LAWS} == set(CODES)


def test_a_law_given_by_mean_and_spread_is_turned_into_its_own_parameters():
    """The rows hold what the samplers take: for `cv` and `shape` that is worked out."""
    mean, cv = np.array([10.0]), np.array([0.8])
    (row,) = law_rows("lognormal", [mean, cv])
    assert math.exp(row[1] ** 2) - 1 == pytest.approx(0.64)
    assert row[0] + row[1] ** 2 / 2 == pytest.approx(math.log(10))
    assert law_rows("gamma", [mean, np.array([0.5])])[0].tolist() == [4.0, 2.5, 0.0, 0.0]
    (row,) = law_rows("weibull", [mean, np.array([1.0])])
    assert row.tolist() == [1.0, 10.0, 0.0, 0.0]


def test_every_draw_has_its_own_row():
    """Parameters that are not known give one row for each draw."""
    rows = law_rows("uniform", [np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 6.0])])
    assert rows.tolist() == [[1, 4, 0, 0], [2, 5, 0, 0], [3, 6, 0, 0]]

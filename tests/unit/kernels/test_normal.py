"""The quantile of the standard normal law."""

import numpy as np
import pytest
from scipy import stats

from nameplate.kernels.arrays import LOGNORMAL
from nameplate.kernels.samplers import quantile

PROBABILITIES = [1e-300, 1e-40, 1e-12, 1e-5, 0.02, 0.075, 0.3, 0.5, 0.77, 0.925, 0.99, 1 - 1e-12]


@pytest.mark.parametrize("probability", PROBABILITIES)
def test_it_is_the_textbook_quantile_to_the_last_digits(probability):
    """In the middle, in the tails and far out the quantile has fourteen digits right."""
    found = np.log(quantile(LOGNORMAL, 0.0, 1.0, 0.0, probability))
    assert found == pytest.approx(float(stats.norm.ppf(probability)), rel=1e-13, abs=1e-15)

"""The samplers: each law against its textbook distribution, and each variate by its address."""

import math
import os
import subprocess
import sys

import numpy as np
import pytest
from scipy import stats

from nameplate.kernels.arrays import (
    BETA,
    CONSTANT,
    ENDLESS,
    EXPONENTIAL,
    GAMMA,
    LOGNORMAL,
    LOGUNIFORM,
    TRIANGULAR,
    UNIFORM,
    WEIBULL,
)
from nameplate.kernels.samplers import binomial, sample, sample_draws, sample_ticks

SEED = 20260
STREAM = 77
N = 10_000

LAWS = [
    (UNIFORM, (2.0, 5.0), stats.uniform(2, 3)),
    (LOGUNIFORM, (0.5, 40.0), stats.loguniform(0.5, 40)),
    (TRIANGULAR, (1.0, 2.0, 6.0), stats.triang(0.2, 1, 5)),
    (TRIANGULAR, (1.0, 1.0, 6.0), stats.triang(0, 1, 5)),
    (TRIANGULAR, (1.0, 6.0, 6.0), stats.triang(1, 1, 5)),
    (BETA, (2.0, 4.0, 10.0, 16.0), stats.beta(2, 4, 10, 6)),
    (BETA, (0.4, 0.7, 0.0, 1.0), stats.beta(0.4, 0.7)),
    (BETA, (0.5, 30.0, 0.0, 2.0), stats.beta(0.5, 30, 0, 2)),
    (EXPONENTIAL, (3.0,), stats.expon(0, 3)),
    (LOGNORMAL, (1.0, 0.5), stats.lognorm(0.5, 0, math.e)),
    (GAMMA, (0.3, 2.0), stats.gamma(0.3, 0, 2)),
    (GAMMA, (1.0, 2.0), stats.gamma(1, 0, 2)),
    (GAMMA, (7.5, 0.1), stats.gamma(7.5, 0, 0.1)),
    (WEIBULL, (0.8, 3.0), stats.weibull_min(0.8, 0, 3)),
    (WEIBULL, (2.5, 3.0), stats.weibull_min(2.5, 0, 3)),
]
BINOMIALS = [
    (1, 0.3),
    (12, 0.5),
    (50, 0.97),
    (19, 0.5),
    (20, 0.5),
    (40, 0.25),
    (200, 0.9),
    (1000, 0.3),
    (10**9, 4e-9),
    (10**9, 0.4),
    (10**9, 1 - 2e-8),
]
PRINT_VARIATES = """
import numpy as np
from nameplate.kernels.samplers import binomial, sample, sample_draws, sample_ticks
rows = [[3], [1, 2], [1, 20], [1, 2, 4], [2, 0.4, 1, 3], [2], [0.2, 1.5], [0.7, 3], [0.7, 3]]
p = np.array([row + [0.0] * (4 - len(row)) for row in rows])
out = np.empty(20)
for law in range(9):
    for i in range(300):
        print(sample(law, p, law, 1, 2, 3, 4, i).hex(), sample_ticks(law, p, law, 1, 2, 3, 4, i))
    sample_draws(law, p[law], 1, 2, 4, out)
    print([number.hex() for number in out.tolist()])
for n, chance in ((0, 0.5), (30, 0.1), (30, 0.5), (100, 0.8), (10**9, 0.3)):
    print([int(binomial(n, chance, 1, 2, 3, 4, i)) for i in range(100)])
"""


def rows(*parameters: float) -> np.ndarray:
    """Return parameters of one law as a table of one row."""
    return np.array([[*parameters, *[0.0] * (4 - len(parameters))]])


def draws(law: int, parameters: tuple[float, ...], size: int = N) -> np.ndarray:
    """Return the variates of one law for consecutive draws."""
    out = np.empty(size)
    sample_draws(law, rows(*parameters)[0], SEED, 0, STREAM, out)
    return out


def printed(script: str, disable_jit: str) -> str:
    """Return what a script prints in a process of its own, where every warning is an error."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        env=os.environ | {"NUMBA_DISABLE_JIT": disable_jit},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(("law", "parameters", "textbook"), LAWS)
def test_law_has_its_distribution(law, parameters, textbook):
    """Each law passes a Kolmogorov-Smirnov test against its textbook distribution.

    A sound sampler fails for one seed in 1 000.
    """
    assert stats.kstest(draws(law, parameters), textbook.cdf).pvalue > 1e-3


@pytest.mark.parametrize(("law", "parameters", "textbook"), LAWS)
def test_law_has_its_moments(law, parameters, textbook):
    """Each law has its textbook mean and variance within 4 standard errors.

    A sound sampler fails for one seed in 8 000.
    """
    variates = draws(law, parameters)
    mean, variance, _, excess = (float(moment) for moment in textbook.stats("mvsk"))
    assert abs(variates.mean() - mean) < 4 * math.sqrt(variance / N)
    error = variance * math.sqrt((excess + 2) / N)
    assert abs(variates.var() - variance) < 4 * error


@pytest.mark.parametrize(("law", "parameters", "textbook"), LAWS)
def test_neighbouring_counts_are_uncorrelated(law, parameters, textbook):
    """The variates at neighbouring counts of one stream have no rank correlation.

    A sound sampler fails for one seed in 1 000.
    """
    p = rows(*parameters)
    ranks = textbook.cdf([sample(law, p, 0, SEED, 0, 0, STREAM, i) for i in range(4000)])
    assert stats.pearsonr(ranks[1:], ranks[:-1]).pvalue > 1e-3


def test_constant_is_constant():
    """The constant law gives its value at every address."""
    assert (draws(CONSTANT, (2.75,)) == 2.75).all()


def test_degenerate_ranges_give_their_only_value():
    """A law whose range is one point gives that point."""
    for law, parameters in ((UNIFORM, (3, 3)), (LOGUNIFORM, (3, 3)), (TRIANGULAR, (3, 3, 3))):
        assert (draws(law, parameters, 100) == 3).all()
    assert (draws(BETA, (2, 2, 3, 3), 100) == 3).all()


def test_tiny_beta_shapes_stay_on_their_range():
    """Beta shapes near 0 put all mass at both ends, in the ratio of the shapes.

    A sound sampler strays by more than 5 standard deviations for one seed in 1 700 000.
    """
    shares = draws(BETA, (0.001, 0.003, 0.0, 1.0))
    assert ((shares >= 0) & (shares <= 1)).all()
    assert abs(shares.mean() - 0.25) < 5 * math.sqrt(0.25 * 0.75 / N)


@pytest.mark.parametrize(("law", "parameters"), [case[:2] for case in LAWS])
def test_order_of_asking_does_not_matter(law, parameters):
    """Variates asked for backwards, or in two parts, are those asked for in one go."""
    whole = draws(law, parameters, 40)
    p = rows(*parameters)
    backwards = [sample(law, p, 0, SEED, j, 0, STREAM, 0) for j in reversed(range(40))]
    assert backwards == whole[::-1].tolist()
    tail = np.empty(15)
    sample_draws(law, p[0], SEED, 25, STREAM, tail)
    assert tail.tolist() == whole[25:].tolist()


@pytest.mark.parametrize("law", [GAMMA, BETA])
def test_rejection_reaches_the_last_count(law):
    """A law that rejects gives fresh variates up to the highest count that is allowed."""
    p = rows(2.0, 3.0, 0.0, 1.0)
    counts = [0, 1, 2, 2**20, 2**32, 2**40 - 1]
    variates = [sample(law, p, 0, SEED, 0, 0, STREAM, count) for count in counts]
    assert len(set(variates)) == len(counts)
    assert all(0 < variate < math.inf for variate in variates)


def test_ticks_are_the_variate_rounded_once():
    """The ticks are the variate rounded to the nearest whole number."""
    p = rows(900.0)
    for count in range(200):
        variate = sample(EXPONENTIAL, p, 0, SEED, 0, 0, STREAM, count)
        ticks = sample_ticks(EXPONENTIAL, p, 0, SEED, 0, 0, STREAM, count)
        assert ticks == max(1, math.floor(variate + 0.5))


@pytest.mark.parametrize(
    ("value", "ticks"), [(0.0, 1), (0.2, 1), (1.49, 1), (1.5, 2), (7.0, 7), (1e30, ENDLESS)]
)
def test_ticks_are_at_least_one_and_at_most_endless(value, ticks):
    """A duration is never less than a tick and never too large for sums of it to fit."""
    assert sample_ticks(CONSTANT, rows(value), 0, SEED, 0, 0, STREAM, 0) == ticks


@pytest.mark.parametrize(("n", "p"), BINOMIALS)
def test_binomial_has_its_distribution(n, p):
    """The binomial passes a chi-square test against its textbook masses.

    Classes hold a fifteenth of the mass or a single value. A sound sampler fails for one seed in
    1 000.
    """
    size = 6000
    textbook = stats.binom(n, p)
    edges = np.unique(textbook.ppf(np.arange(1, 15) / 15))
    shares = np.diff(np.concatenate([[0.0], textbook.cdf(edges), [1.0]]))
    hits = [binomial(n, p, SEED, 0, 0, STREAM, count) for count in range(size)]
    assert 0 <= min(hits) <= max(hits) <= n
    observed = np.bincount(np.searchsorted(edges, hits), minlength=shares.size)
    possible = shares > 0
    assert observed[~possible].sum() == 0
    assert stats.chisquare(observed[possible], shares[possible] * size).pvalue > 1e-3


@pytest.mark.parametrize(("n", "p", "hits"), [(0, 0.3, 0), (0, 1.0, 0), (9, 0.0, 0), (9, 1.0, 9)])
def test_binomial_without_chance(n, p, hits):
    """No trials, no chance and certainty give the only count that is possible."""
    assert {binomial(n, p, SEED, 0, 0, STREAM, count) for count in range(50)} == {hits}


def test_uncompiled_equals_compiled():
    """The plain Python of every sampler runs without warnings and gives the compiled variates."""
    compiled = printed(PRINT_VARIATES, "0")
    assert compiled.count("\n") == 9 * 301 + 5
    assert printed(PRINT_VARIATES, "1") == compiled

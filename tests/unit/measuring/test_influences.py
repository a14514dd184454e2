"""What moves the answer, on numbers made by hand and against SciPy."""

import numpy as np
import pytest
from scipy import stats

from nameplate.drawing.outcomes import Outcomes
from nameplate.measuring.influences import chance_share, influences, rank_correlation
from short_plants import short_plant

N = 4_000
RNG = np.random.default_rng(1)
BRANCH = (
    "branches: {reading: {weights: {gross: 0.55, net: 0.4, odd: 0.05}, because: x}}\n"
    "parameters:\n  strong: {uniform: [1/h, 2/h], assumed: x}\n"
    "  weak: {uniform: [1/h, 2/h], assumed: x}\n"
)
PLANT = short_plant(more=BRANCH)


def outcomes_of(picks=None, **drawn):
    """Return outcomes of which only the drawn parameters are known."""
    picks = np.zeros(N, np.int64) if picks is None else picks
    paths = {f"parameters.{name}": values for name, values in drawn.items()}
    return Outcomes((), N, {"reading": picks}, paths)


@pytest.mark.parametrize("values", [RNG.random(N), RNG.integers(0, 4, N).astype(float)])
def test_rank_correlation_is_spearmans(values):
    """Also with ties it is what SciPy finds."""
    other = values**3 + RNG.random(N)
    expected = stats.spearmanr(values, other).statistic
    assert rank_correlation(values, other) == pytest.approx(expected, rel=1e-12)
    assert rank_correlation(values, -values) == pytest.approx(-1.0)


def test_what_does_not_vary_has_no_correlation():
    """A constant says nothing, and is no error either."""
    assert rank_correlation(np.ones(N), RNG.random(N)) == 0.0


def test_chance_is_half_the_mean_square_of_differences_between_runs():
    """Runs that agree leave no chance; runs of unlike numbers leave chance alone."""
    quantity = RNG.integers(0, 1_000, N)
    again = RNG.integers(0, 1_000, N)
    assert chance_share(quantity, quantity, quantity) == 0.0
    assert chance_share(quantity, again, quantity) == pytest.approx(1.0, abs=0.1)
    # Unknowns of variance 3 and chance of variance 1: a quarter is chance.
    unknown = 3 * RNG.choice([-1, 1], N)
    noise = [np.rint(10 * (np.sqrt(3) * unknown + 3 * RNG.normal(size=N))) for _ in range(2)]
    first, second = (values.astype(np.int64) for values in noise)
    assert chance_share(first, second, first) == pytest.approx(0.25, abs=0.04)


def test_chance_has_no_share_where_nothing_varies_or_nothing_was_run_twice():
    """Without variance the share is 0, without pairs it is not known; it is never more than 1."""
    same = np.full(N, 7)
    assert chance_share(same, same, same) == 0.0
    assert chance_share(same[:0], same[:0], RNG.integers(0, 9, N)) is None
    assert chance_share(np.array([0]), np.array([90]), np.array([0, 1])) == 1.0


def test_influences_stand_in_the_order_of_what_they_explain():
    """A number on which the answer hangs explains nearly all of it, others nearly nothing."""
    strong, weak = RNG.random(N), RNG.random(N)
    quantity = np.rint(1e6 * np.exp(strong + 0.05 * RNG.normal(size=N))).astype(np.int64)
    holds = quantity > np.median(quantity)
    picks = RNG.integers(0, 2, N)
    found = influences(PLANT, outcomes_of(picks, weak=weak, strong=strong), quantity, holds)
    assert [(item.path, item.kind) for item in found[:1]] == [("parameters.strong", "number")]
    assert {item.path for item in found} == {
        "parameters.strong",
        "parameters.weak",
        "branches.reading",
    }
    by_path = {item.path: item for item in found}
    assert 0.9 < by_path["parameters.strong"].spread_share <= 1
    assert by_path["parameters.weak"].spread_share < 0.01
    assert by_path["branches.reading"].spread_share < 0.01
    assert by_path["branches.reading"].kind == "branch"
    assert by_path["parameters.strong"].rank_correlation > 0.95
    assert [p for _, p in by_path["parameters.strong"].probabilities] == [
        pytest.approx(0, abs=0.01),
        pytest.approx(0.5, abs=0.05),
        pytest.approx(1, abs=0.01),
    ]


def test_a_choice_explains_the_share_that_it_makes():
    """Groups that differ by as much as they spread explain half of the variance."""
    picks = RNG.integers(0, 2, N)
    log = 10 + 2.0 * picks + RNG.normal(size=N)
    quantity = np.rint(np.exp(log)).astype(np.int64)
    (found,) = influences(PLANT, outcomes_of(picks), quantity, quantity > 0)
    assert found.spread_share == pytest.approx(0.5, abs=0.03)


def test_a_claim_that_hangs_on_one_number_is_settled_by_it():
    """Knowing X takes away all doubt on `X > t` if t ends a group; an idle number takes none."""
    x, idle = RNG.random(N), RNG.random(N)
    quantity = RNG.integers(1, 1_000, N)
    holds = x > np.quantile(x, 0.75)
    found = influences(PLANT, outcomes_of(strong=x, weak=idle), quantity, holds)
    by_path = {item.path: item.verdict_share for item in found}
    assert found[0].path == "parameters.strong"
    assert by_path["parameters.strong"] == pytest.approx(1, abs=0.005)
    assert by_path["parameters.weak"] < 0.005
    assert by_path["branches.reading"] == 0.0


@pytest.mark.parametrize(("joined", "share"), [(np.logical_and, 1 / 3), (np.logical_or, 1 / 3)])
def test_one_of_two_fair_bits_settles_a_third(joined, share):
    """P of both is 1/4: either bit leaves 0 or 1/2, so 1/16 of the doubt of 3/16 goes away."""
    many = 40_000
    bits = RNG.integers(0, 2, (2, many))
    drawn = {"parameters.strong": bits[1].astype(float)}
    outcomes = Outcomes((), many, {"reading": bits[0]}, drawn)
    holds = joined(bits[0] == 1, bits[1] == 1)
    found = influences(PLANT, outcomes, np.full(many, 1_000), holds)
    assert [item.verdict_share for item in found] == [pytest.approx(share, abs=0.015)] * 2


def test_two_bits_that_decide_only_together_settle_nothing_alone():
    """Where the claim holds if the bits differ, neither of them alone says anything."""
    bits = RNG.integers(0, 2, (2, N))
    outcomes = outcomes_of(bits[0], strong=bits[1].astype(float))
    found = influences(PLANT, outcomes, np.full(N, 1_000), bits[0] != bits[1])
    assert all(item.verdict_share < 0.005 for item in found)


@pytest.mark.parametrize("held", [True, False])
def test_without_doubt_the_order_is_that_of_the_spread(held):
    """Where the claim holds in all draws or in none, no number takes away any doubt."""
    weak, strong = RNG.random(N), RNG.random(N)
    quantity = np.rint(1e6 * np.exp(strong)).astype(np.int64)
    found = influences(PLANT, outcomes_of(weak=weak, strong=strong), quantity, np.full(N, held))
    assert {item.verdict_share for item in found} == {0.0}
    assert found[0].path == "parameters.strong"


def test_nothing_is_explained_where_nothing_varies():
    """A plant that always makes the same has no influence of more than 0."""
    quantity = np.full(N, 1_000)
    found = influences(PLANT, outcomes_of(weak=RNG.random(N)), quantity, quantity > 0)
    assert {item.spread_share for item in found} == {0.0}

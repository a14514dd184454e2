"""MSER-5 on counts made by hand."""

import numpy as np
import pytest

from nameplate.drawing.warm_up import BATCH, sustained, warm_up_days


def by_definition(daily):
    """Return what MSER-5 deletes within the first tenth, worked out term by term."""
    means = [np.mean(daily[i : i + BATCH]) for i in range(0, len(daily) - BATCH + 1, BATCH)]
    spreads = []
    for k in range(len(means) // 10 + 1):
        left = np.array(means[k:])
        spreads.append(((left - left.mean()) ** 2).sum() / len(left) ** 2)
    k = int(np.argmin(spreads))
    return k * BATCH if k and np.mean(means[:k]) < np.mean(means[k:]) else 0


@pytest.mark.parametrize("daily", [[100] * 250, [99, 101] * 125, [0] * 40])
def test_without_a_trend_nothing_is_deleted(daily):
    """Days that are all alike are all kept."""
    assert warm_up_days(np.array(daily)) == 0
    assert sustained(np.array(daily)) == sum(daily)


def test_a_slow_start_is_deleted():
    """Ten slow days before 240 good ones are thrown away, and the year counts as if all good."""
    daily = np.array([10] * 10 + [100] * 240)
    assert warm_up_days(daily) == 10
    assert sustained(daily) == 25_000


def test_part_of_a_batch_is_deleted_with_it():
    """Days are deleted in batches of five."""
    assert warm_up_days(np.array([0] * 7 + [100] * 243)) == 10


def test_at_most_a_tenth_is_deleted():
    """However long the start drags on, nine tenths of the days are kept."""
    assert warm_up_days(np.arange(100)) == 10


def test_a_late_breakdown_is_no_warm_up():
    """Days before a long breakdown are kept: it belongs to steady work like any other."""
    assert warm_up_days(np.array([100] * 60 + [0] * 30 + [100] * 160)) == 0


def test_large_counts_lose_nothing():
    """With a thousand million parts a day the same days are deleted as with a thousand."""
    daily = np.array([99] * 5 + [100, 101] * 122 + [100])
    assert warm_up_days(daily * 10**7) == warm_up_days(daily) == 5


@pytest.mark.parametrize("n_days", [0, 1, 19])
def test_a_few_days_are_all_kept(n_days):
    """Fewer than four batches say nothing of a trend."""
    daily = np.arange(n_days)
    assert warm_up_days(daily) == 0
    assert sustained(daily) == daily.sum()


@pytest.mark.parametrize("seed", range(20))
def test_what_is_deleted_is_what_the_definition_says(seed):
    """The running sums find the same minimum as the definition, term by term."""
    rng = np.random.default_rng(seed)
    daily = rng.poisson(1_000 * (1 - np.exp(-np.arange(1, 253) / (1 + 4 * seed))))
    assert warm_up_days(daily) == by_definition(daily)

"""How many independent draws would know a share as well as blocks of draws do."""

import numpy as np
import pytest

from nameplate.drawing.strata import STRATA, stratified_uniforms
from nameplate.measuring.precision import FEWEST_BLOCKS, halves, independent_draws

N = 64 * STRATA


def test_draws_without_even_blocks_are_worth_themselves():
    """Draws that are independent anyway count for about as many, and never for more than chance."""
    holds = np.random.default_rng(1).random(N) < 0.3
    assert N <= independent_draws(holds) < 1.6 * N


def test_what_hangs_on_one_number_is_worth_many_draws():
    """A claim that holds in the upper part of one number is known as by many times the draws."""
    holds = stratified_uniforms(1, 0, N, 7) > 0.7
    assert independent_draws(holds) > 8 * N
    assert independent_draws(holds) <= STRATA * N


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_a_share_of_none_or_all_counts_its_draws(share):
    """Where blocks do not scatter because nothing ever happens, they say no more than draws."""
    assert independent_draws(np.full(N, share == 1.0)) == N


def test_few_blocks_say_nothing_of_their_scatter():
    """With few blocks draws count for themselves, however even they look."""
    n_draws = (FEWEST_BLOCKS - 1) * STRATA
    assert independent_draws(np.arange(n_draws) % 2 == 0) == n_draws


def test_the_error_is_the_scatter_that_repeated_runs_show():
    """Over many seeds the share scatters as the reckoned number of draws says, within a fifth."""
    shares, worth = [], []
    for seed in range(150):
        x = stratified_uniforms(seed, 0, 32 * STRATA, 1)
        y = stratified_uniforms(seed, 0, 32 * STRATA, 2)
        holds = x * y > 0.4
        shares.append(holds.mean())
        worth.append(independent_draws(holds))
    share = np.mean(shares)
    expected = np.sqrt(share * (1 - share) * np.mean(1 / np.array(worth)))
    assert np.std(shares) == pytest.approx(expected, rel=0.2)


@pytest.mark.parametrize(("n_draws", "span"), [(N, STRATA), (2 * STRATA, STRATA), (20, 1)])
def test_halves_are_made_of_whole_blocks(n_draws, span):
    """Halves share no draw, miss none, and cut no block where there are two."""
    first, second = halves(n_draws)
    assert (first ^ second).all()
    assert (second == (np.arange(n_draws) // span % 2 == 1)).all()

"""Uniform numbers of draws that fill their range evenly, block by block."""

import numpy as np
import pytest

from nameplate.drawing.strata import STRATA, stratified_uniforms

N = 64 * STRATA


def test_every_block_has_one_draw_in_each_stratum():
    """Of sixteen draws from a block's first on, each lies in another sixteenth of the range."""
    drawn = stratified_uniforms(1, 0, N, 7)
    assert ((drawn > 0) & (drawn < 1)).all()
    strata = np.sort(np.floor(drawn * STRATA).reshape(-1, STRATA), axis=1)
    assert (strata == np.arange(STRATA)).all()


def test_draws_have_their_numbers_however_they_are_asked_for():
    """A number belongs to its draw: asked for alone or with others, it is the same."""
    whole = stratified_uniforms(1, 0, N, 7)
    for first, n_draws in ((0, 1), (5, 3), (15, 2), (31, 40), (N - 1, 1)):
        assert (stratified_uniforms(1, first, n_draws, 7) == whole[first : first + n_draws]).all()


def test_order_and_place_within_a_stratum_are_chance():
    """Every draw of a block is as often high as low, and lies anywhere within its stratum.

    A sound generator strays by more than five standard deviations for one seed in 1 700 000.
    """
    drawn = stratified_uniforms(1, 0, 20_000, 7)
    by_place = drawn.reshape(-1, STRATA)
    error = 5 * np.sqrt(1 / 12 / len(by_place))
    assert (abs(by_place.mean(axis=0) - 0.5) < error).all()
    within = drawn * STRATA % 1
    assert abs(within.mean() - 0.5) < 5 * np.sqrt(1 / 12 / len(within))
    assert abs(np.corrcoef(within, np.floor(drawn * STRATA))[0, 1]) < 5 / np.sqrt(len(within))


@pytest.mark.parametrize(("seed", "stream"), [(2, 7), (1, 8)])
def test_seeds_and_streams_are_independent(seed, stream):
    """Another seed or another number has an order and places of its own."""
    one, other = stratified_uniforms(1, 0, N, 7), stratified_uniforms(seed, 0, N, stream)
    assert abs(np.corrcoef(one, other)[0, 1]) < 4 / np.sqrt(N)


def test_a_mean_over_draws_scatters_less_than_one_of_independent_draws():
    """The mean of a block is known to within a sixteenth of a stratum's width, not of the range."""
    means = stratified_uniforms(1, 0, N, 7).reshape(-1, STRATA).mean(axis=1)
    independent = np.sqrt(1 / 12 / STRATA)
    assert means.std() < 2 * independent / STRATA

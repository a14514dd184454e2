"""What is worth asking about."""

import dataclasses

import numpy as np
import pytest
from example_answer import answer
from scipy import stats

from nameplate.answer import Assessment
from nameplate.measuring.influences import CHANCE_OF_A_FALSE_QUESTION, GROUPS, chance_limit
from nameplate.showing.asking import nothing_to_ask, taken_away, worth_asking


def after(draws: int) -> Assessment:
    """Return the answer as if it rested on so many draws."""
    whole = answer("")
    return dataclasses.replace(whole, manifest=dataclasses.replace(whole.manifest, draws=draws))


def test_only_what_stands_out_from_chance_is_asked() -> None:
    """Of 31, 12 and 6 % of the doubt, the fewer draws there are, the fewer stand out."""
    shares = [
        [item.verdict_share for item in worth_asking(after(draws))] for draws in (4000, 200, 60, 16)
    ]
    assert shares == [[0.31, 0.12, 0.06], [0.31, 0.12], [0.31], []]
    assert nothing_to_ask(after(16)) == "no unknown tells more than chance would in 16 draws"


def test_without_doubt_unknowns_are_told_by_the_spread() -> None:
    """Where the claim holds in no draw, or nothing is claimed, it is the spread that counts."""
    whole = after(120)
    (claim, *others), item = whole.claims, whole.influences[0]
    certain = tuple(dataclasses.replace(one, probability=0.0) for one in claim.readings)
    settled = dataclasses.replace(
        whole, claims=(dataclasses.replace(claim, readings=certain), *others)
    )
    unclaimed = dataclasses.replace(whole, claims=())
    assert taken_away(whole, item) == "31 % of the doubt"
    for bare in (settled, unclaimed):
        assert taken_away(bare, item) == "63 % of the spread"
        assert [one.spread_share for one in worth_asking(bare)] == [0.63, 0.17]


@pytest.mark.parametrize("n_influences", [1, 3, 40])
def test_the_limit_is_the_quantile_of_chi_square(n_influences: int) -> None:
    """The limit is that of the exact quantile to one part in a hundred."""
    level = CHANCE_OF_A_FALSE_QUESTION / n_influences
    exact = (stats.chi2.isf(level, GROUPS - 1) - (GROUPS - 1)) / 1000
    assert chance_limit(n_influences, 1000) == pytest.approx(exact, rel=0.01)


def test_idle_unknowns_stay_below_the_limit() -> None:
    """Of 20 unknowns that tell nothing, the luckiest passes the limit in about 5 of 100 runs."""
    rng = np.random.default_rng(1)
    draws, unknowns, runs = 240, 20, 400
    limit, passed = chance_limit(unknowns, draws), 0
    for _ in range(runs):
        log = rng.normal(size=(unknowns, GROUPS, draws // GROUPS))
        between = log.mean(axis=2).var(axis=1)
        within = log.var(axis=2).mean(axis=1) * draws / (draws - GROUPS)
        share = (between - within * (GROUPS - 1) / draws) / log.var(axis=(1, 2))
        passed += bool(share.max() > limit)
    assert passed / runs < 0.08


def test_without_draws_or_unknowns_nothing_is_asked() -> None:
    """Neither no draws nor no unknowns is a reason to ask anything."""
    assert chance_limit(0, 100) == chance_limit(3, 0) == 1.0
    assert worth_asking(dataclasses.replace(answer(""), influences=())) == ()

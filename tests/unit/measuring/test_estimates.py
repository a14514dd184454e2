"""Percentiles and the waterfall, from draws made by hand."""

import numpy as np
import pytest

from nameplate.answer import ESTIMANDS
from nameplate.drawing.block import level_names, run_block
from nameplate.drawing.outcomes import KindOutcomes, Outcomes
from nameplate.measuring.estimates import by_estimand, estimates, waterfall
from short_plants import short_plant

TWO_PRODUCTS = short_plant(more="  twin: {product: other, like: line}\n")
LEVELS = [  # three draws, from design speed over all losses to first-year output
    [100, 80, 80, 70, 65, 60, 50, 50, 49, 45, 46, 30],
    [101, 80, 80, 71, 65, 61, 50, 50, 49, 46, 46, 31],
    [101, 80, 80, 71, 66, 61, 51, 51, 49, 46, 47, 31],
]


def kind_of(levels):
    """Return outcomes of a line of which only the levels are known."""
    levels = np.array(levels, np.int64)
    nothing = np.zeros((len(levels), 1))
    ints = np.zeros(len(levels), np.int64)
    return KindOutcomes(levels, nothing, nothing, ints, nothing, nothing, ints, ints)


def outcomes_of(*kinds):
    """Return outcomes of kinds of lines."""
    return Outcomes(tuple(map(kind_of, kinds)), len(kinds[0]), {}, {})


def assert_adds_up(bars):
    """Every level must be the level before it minus the losses between."""
    left = bars[0].parts
    for bar in bars[1:]:
        if bar.kind == "loss":
            left -= bar.parts
        else:
            assert bar.parts == left


def test_a_product_is_what_its_lines_make_and_the_plant_is_all():
    """Each product has the parts of its own lines; the plant has their sum."""
    outcomes = outcomes_of(LEVELS, [[2 * x for x in row] for row in LEVELS])
    nameplate = {
        about: by_estimand(TWO_PRODUCTS, outcomes, about)["nameplate capacity"].tolist()
        for about in ("part", "other", "plant")
    }
    assert nameplate == {"part": [80] * 3, "other": [160] * 3, "plant": [240] * 3}
    first = by_estimand(TWO_PRODUCTS, outcomes, "part")["first-year output"]
    assert first.tolist() == [30, 31, 31]


def test_estimates_are_percentiles_of_the_draws():
    """5, 50 and 95 % of the draws lie below the three figures; the mean is theirs."""
    outcomes = outcomes_of(LEVELS)
    found = estimates(short_plant(), outcomes, None)
    assert [item.estimand for item in found] == list(ESTIMANDS)
    sustained = found[1]
    assert (sustained.p50, sustained.mean) == (46.0, pytest.approx(139 / 3))
    assert (sustained.p5, sustained.p95) == (46.0, pytest.approx(46.9))
    assert sustained.by_draw.tolist() == [46, 46, 47]
    assert sustained.probability is None


def test_the_chance_to_reach_a_figure_is_a_share_of_the_draws():
    """Two of three draws reach 31 parts in the first year; a draw at the figure reaches it."""
    reaches = dict.fromkeys(ESTIMANDS, 31.0)
    found = estimates(TWO_PRODUCTS, outcomes_of(LEVELS, [[0] * 12] * 3), reaches)
    assert [(item.about, item.probability) for item in found] == [
        *[("plant", value) for value in (1.0, 1.0, pytest.approx(2 / 3))],
        *[("part", None)] * 3,
        *[("other", None)] * 3,
    ]


def test_the_waterfall_adds_to_the_part():
    """Means are rounded so that every level is the one before it minus the losses between."""
    bars = waterfall(short_plant(), outcomes_of(LEVELS))
    assert_adds_up(bars)
    assert [bar.parts for bar in bars if bar.kind == "level"] == [101, 80, 46, 31]
    losses = {bar.label: bar.parts for bar in bars if bar.kind == "loss"}
    assert list(losses) == [
        "not planned to work",
        "breakdowns",
        "micro-stops",
        "starved",
        "blocked",
        "left in the line",
        "scrap",
        "filling the line",
        "starting empty",
    ]
    assert losses["filling the line"] == 0  # a mean gain of a third of a part


def test_a_loss_that_is_nothing_in_every_draw_is_left_out():
    """Where no draw has planned stops of a station there is no bar for them."""
    assert "planned stops" not in {
        bar.label for bar in waterfall(short_plant(), outcomes_of(LEVELS))
    }


def test_a_loss_has_the_range_of_the_loss_and_not_of_the_levels():
    """The ends of a bar are percentiles of what is lost in each draw."""
    bars = {bar.label: bar for bar in waterfall(short_plant(), outcomes_of(LEVELS))}
    assert (bars["starting empty"].p5, bars["starting empty"].p95) == (15.1, 16.0)
    assert bars["scrap"].p5 == pytest.approx(3.0)


def test_a_simulated_waterfall_adds_and_names_its_factors():
    """With all kinds of losses at work the bars still add to the part."""
    plant = short_plant(
        """{a: {cycle_time: {uniform: [50 s, 70 s]}, scrap: 3 %}, b: {cycle_time: 1 min,
          failures: {jam: {time_to_failure: {exponential: {mean: 2 h}}, clock: operating,
            time_to_repair: {exponential: {mean: 10 min}}}}}}""",
        "{a-b: 2}",
        more="factors: {supply: {share_of_time: 80 %, label: missing parts, assumed: x},\n"
        "  power: {share_of_time: 90 %, assumed: x}}\n",
    )
    outcomes = run_block(plant, 1, 0, 7)
    bars = waterfall(plant, outcomes)
    assert_adds_up(bars)
    labels = [bar.label for bar in bars]
    assert labels[1:5] == ["not planned to work", "nameplate capacity", "missing parts", "power"]
    assert bars[-1].parts == round(outcomes.total(len(level_names(plant)) - 1).mean())

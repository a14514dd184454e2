"""Whole plants beside each other: draws without open time, one side alone, and customers."""

import pytest

from nameplate.comparing import compare
from nameplate.plantfile.reading import load_text
from short_plants import plant_text

LATE = """\
years: 2
phases: {opening: {delay: {choice: {0 days: 0.5, 5 years: 0.5}}, assumed: x}}
lots: {part: {size: 1000, acceptance: none, assumed: x}}
stores: {room: {parts: 1000000000, assumed: x}}
"""
LINE = "losses: modelled, phase: opening"
SHOP = """\
customers:
  shop: {product: part, amount: 100, every: 7 days, priority: 1, unmet: lost, assumed: x}
"""
KIN = "  kin: {product: part, amount: 90, every: 7 days, priority: 2, unmet: lost, assumed: x}\n"


def flow_of(before, after, draws=8):
    """Return what two texts of plants come to as a whole."""
    return compare(load_text(before, "a"), load_text(after, "b"), draws).flow


def late(more=LATE):
    """Return the text of a plant whose only line opens at once or never."""
    return plant_text("{make: {cycle_time: 60 s}}", line=LINE, more=more)


def test_what_limits_is_told_of_the_draws_in_which_a_line_is_open():
    """Draws in which the line never opens leave the others their shares, errors included."""
    ((name, paired),) = flow_of(late(), late().replace("60 s", "50 s")).limits
    assert name == "the lines themselves"
    assert (paired.before, paired.after, paired.difference) == pytest.approx((1, 1, 0))
    assert paired.error == pytest.approx(0)


def test_a_plant_that_never_opens_leaves_the_other_its_shares():
    """Where one plant has no open time in any draw, there is a share on the other side alone."""
    never = late().replace("{choice: {0 days: 0.5, 5 years: 0.5}}", "5 years")
    ((_, paired),) = flow_of(never, late()).limits
    assert paired == (None, pytest.approx(1), None, None)


def test_what_one_plant_has_around_its_lines_stands_on_its_side():
    """Years and limits of a whole plant are told beside nothing where the other is lines alone."""
    lines = plant_text("{make: {cycle_time: 60 s}}")
    flow, back = flow_of(lines, late()), flow_of(late(), lines)
    assert [year for year, _ in flow.accepted] == [1, 2]
    assert flow.accepted[0][1].after > 0
    for _, paired in (*flow.accepted, *flow.limits):
        assert (paired.before, paired.difference, paired.error) == (None, None, None)
    assert back.best_year == (flow.best_year.after, None, None, None)
    assert flow_of(lines, lines.replace("60 s", "50 s")) is None


def test_a_new_customer_is_told_with_what_it_gets():
    """A customer that only one plant has stands with fill rate and deliveries on its side."""
    (shop,) = flow_of(late(), late(LATE + SHOP)).customers
    assert shop.name == "shop"
    assert (shop.fill_rate.before, shop.delivered.before) == (None, None)
    # In half of the draws the line opens at once and makes far more than is asked for.
    assert shop.fill_rate.after == pytest.approx(0.5, abs=0.05)
    assert shop.delivered.after == pytest.approx(shop.fill_rate.after * 100 * 2 * 365 / 7, rel=0.02)


def test_only_customers_that_are_served_otherwise_are_told():
    """Where there is enough for both, what the shop asks for leaves the other as it was."""
    text = late(LATE + SHOP + KIN + "allocation: priority\n")
    (shop,) = flow_of(text, text.replace("amount: 100", "amount: 150")).customers
    assert shop.name == "shop"
    assert shop.delivered.after == pytest.approx(1.5 * shop.delivered.before)
    assert shop.delivered.difference > 0

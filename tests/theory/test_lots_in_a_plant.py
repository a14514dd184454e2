"""Tests of lots in a simulated plant against formulas: acceptance, errors of inspection, AOQ.

    lots accepted      the operating characteristic at the share of items found bad
    sent on            average outgoing quality, samples destroyed or their bad items taken out

One plan for every lot: schemes switch, and inspection that is discontinued has no long run.

Source: the binomial law; Montgomery, "Introduction to statistical quality control", chapter 15.

Each of five comparisons would fail by chance with 6e-5 if the seed were drawn anew.
"""

import numpy as np
import pytest

from bare_plants import bare_plant
from nameplate.acceptance.operating import acceptance_probability
from nameplate.acceptance.plans import SamplingPlan
from nameplate.acceptance.rectifying import Found, average_outgoing_quality
from nameplate.drawing.flow_block import FlowOutcomes, run_flow_block
from nameplate.kernels.arrays import Floats

DRAWS = 16
PLAN = SamplingPlan(10, 1, 2)
LOT_SIZE = 40


def run(test: str, percent_bad: float) -> FlowOutcomes:
    """Return draws of a year of nine lots a day, each with the same share of bad items."""
    return run_flow_block(
        bare_plant(
            stations="{make: {cycle_time: 100 s}}",
            lots=f"""{{part: {{size: {LOT_SIZE}, acceptance: gate, assumed: x,
                fraction_bad: {{constant: {percent_bad} %}}}}}}""",
            acceptance=f"{{gate: {{facility: bench, {test}, assumed: x}}}}",
            test_facilities="{bench: {positions: 9, time_per_item: 1 s, assumed: x}}",
        ),
        1,
        0,
        DRAWS,
    )


def agrees(found: Floats, formula: float) -> bool:
    """Tell whether the mean over the draws is within four standard errors of a formula."""
    error = float(np.std(found, ddof=1)) / np.sqrt(DRAWS)
    return bool(abs(float(np.mean(found)) - formula) < 4 * error)


def accepted(outcomes: FlowOutcomes) -> Floats:
    """Return the share of lots that their first test accepted, (D,)."""
    shares: Floats = outcomes.tested_lots[:, 0, 1] / outcomes.tested_lots[:, 0, 0]
    return shares


@pytest.mark.parametrize(("miss", "false_alarm"), [(0.0, 0.0), (0.3, 0.0), (0.1, 0.05)])
def test_lots_are_accepted_as_the_operating_characteristic_says(
    miss: float, false_alarm: float
) -> None:
    """The share of items found bad is that of bad ones not missed and good ones called bad."""
    errors = f"miss: {100 * miss} %, false_alarm: {100 * false_alarm} %"
    plan = f"plan: {{sample: {PLAN.sample}, accept: {PLAN.accept}}}"
    outcomes = run(f"{plan}, {errors}, samples: destroyed, rejected: scrap", 8)
    found_bad = 0.08 * (1 - miss) + 0.92 * false_alarm
    assert agrees(accepted(outcomes), float(acceptance_probability(PLAN, found_bad)))


@pytest.mark.parametrize(("samples", "way"), [("destroyed", "destroyed"), ("kept", "taken out")])
def test_screening_sends_on_the_average_outgoing_quality(samples: str, way: Found) -> None:
    """Bad items among what was accepted have the share of the formula, at a share of their own."""
    outcomes = run(f"plan: {{sample: 10, accept: 1}}, samples: {samples}, rejected: screen", 15)
    formula = float(average_outgoing_quality(PLAN, LOT_SIZE, 0.15, way))
    assert agrees(outcomes.bad_accepted[:, 0], formula)
    assert formula < 0.09

"""The tests of lots: what they accepted and let out, and what the plans alone would by formula.

Reads draws; runs none and judges nothing.
"""

from functools import cache

import numpy as np

from nameplate.acceptance.code_letters import SMALLEST_LOT, code_letter
from nameplate.acceptance.operating import acceptance_probability
from nameplate.acceptance.plans import SamplingPlan
from nameplate.acceptance.rectifying import Found, average_outgoing_quality, worst_outgoing_quality
from nameplate.answer import Fan, LotQuality, PlanByFormula, PlanInForce
from nameplate.drawing.flow_block import FlowOutcomes
from nameplate.kernels.arrays import Floats, Ints
from nameplate.measuring.flow import fan, ratio
from nameplate.model.plant import Plant
from nameplate.model.quality import Acceptance


def lot_qualities(plant: Plant, outcomes: FlowOutcomes) -> tuple[LotQuality, ...]:
    """Return how good the lots of each product are of which the file says how good they are."""
    return tuple(
        _of_product(plant, outcomes, p, name)
        for p, name in enumerate(plant.products)
        if _is_known(plant, name)
    )


def _is_known(plant: Plant, product: str) -> bool:
    """Tell whether the file says anything of the bad items of a product."""
    spoilt = any(
        plant.bad_after_of(name)[1] is not None
        for name, line in plant.lines.items()
        if product in line.makes
    )
    return spoilt or plant.lots[product].fraction_bad is not None


def _of_product(plant: Plant, outcomes: FlowOutcomes, p: int, name: str) -> LotQuality:
    """Return how good the lots of one product are."""
    made, tested = outcomes.bad_made[:, p], outcomes.tested_lots[:, p]
    ever = tested[:, 0] > 0
    test = plant.acceptance[plant.lots[name].acceptance] if plant.lots[name].is_tested else None
    return LotQuality(
        product=name,
        rejected=None if test is None else test.rejected,
        plan=None if test is None else _most_common(test, outcomes.lot_plans[:, p]),
        accepted=_fan_of(ratio(tested[ever, 1], tested[ever, 0])),
        bad_made=_fan_of(made),
        bad_accepted=_fan_of(outcomes.bad_accepted[:, p]),
        formula=None if test is None else _by_formula(test, outcomes.lot_plans[:, p], made),
    )


def _fan_of(values: Floats) -> Fan | None:
    """Return a quantity over the draws in which it is known; None where it never is."""
    known = values[~np.isnan(values)]
    return fan(known) if len(known) else None


def _most_common(test: Acceptance, plans: Ints) -> PlanInForce:
    """Return the plan that most draws have, of several the one with the smallest numbers.

    Args:
        test: The test.
        plans: (D, 7) lot size, normal and tightened plan of each draw.
    """
    letters = [""] * len(plans)
    if test.scheme is not None:
        letters = [code_letter(max(int(n), SMALLEST_LOT), test.scheme.level) for n in plans[:, 0]]
    of_draw = [
        (letter, *numbers) for letter, numbers in zip(letters, plans[:, 1:].tolist(), strict=True)
    ]
    chosen = max(sorted(set(of_draw)), key=of_draw.count)
    letter, *numbers = chosen
    return PlanInForce(
        letter=letter or None,
        normal=SamplingPlan(*numbers[:3]),
        tightened=SamplingPlan(*numbers[3:]) if test.scheme is not None else None,
        share=of_draw.count(chosen) / len(of_draw),
    )


def _by_formula(test: Acceptance, plans: Ints, made: Floats) -> PlanByFormula | None:
    """Return what the normal plan of each draw alone does with the bad items of that draw.

    Args:
        test: The test.
        plans: (D, 7) lot size, normal and tightened plan of each draw.
        made: (D,) share of bad items in lots, not a number where there was none.
    """
    known = np.flatnonzero(~np.isnan(made))
    sizes = plans[:, 0].tolist()
    normal = [
        SamplingPlan(*numbers).within(size)
        for size, numbers in zip(sizes, plans[:, 1:4].tolist(), strict=True)
    ]
    if len(known) == 0:
        return None
    accepted = fan(np.array([acceptance_probability(normal[d], made[d]) for d in known]))
    if test.rejected != "screen":
        return PlanByFormula(accepted, None, None, None)
    found: Found = "destroyed" if test.samples == "destroyed" else "taken out"
    worst_of = cache(worst_outgoing_quality)
    worst = [worst_of(normal[d], sizes[d], found) for d in known]
    aoq = [average_outgoing_quality(normal[d], sizes[d], made[d], found) for d in known]
    return PlanByFormula(
        accepted,
        aoq=fan(np.array(aoq)),
        aoql=fan(np.array([it.aoql for it in worst])),
        aoql_at=fan(np.array([it.fraction_bad for it in worst])),
    )

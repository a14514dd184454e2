"""Acceptance sampling against known answers: operating characteristic, ATI, AOQ, AOQL, design.

Holds every record of single plans, of zero-acceptance plans and of plans through two points. The
double plan and the plan of seven stages are passed over: only single sampling is offered.

Source: the binomial and the hypergeometric law; Montgomery, "Introduction to statistical quality
control", chapter 15. Rejected lots are screened and the bad items found are replaced.
"""

import math
from fractions import Fraction
from typing import get_args

import numpy as np
import pytest
from designing import fraction_bad_accepted, two_point_plan, zero_acceptance_plan
from one_lot import lot_acceptance_probability

from known_answers import Record, records
from nameplate.acceptance.operating import acceptance_probability, binomial_at_most
from nameplate.acceptance.plans import SamplingPlan
from nameplate.acceptance.rectifying import (
    Found,
    average_outgoing_quality,
    average_total_inspection,
    worst_outgoing_quality,
)

RECORDS = records("acceptance_sampling")
SEVERAL_STAGES = [record for record in RECORDS if isinstance(record["model"].get("n"), list)]
SINGLE = [record for record in RECORDS if isinstance(record["model"].get("n"), int)]
SERIES = [record for record in SINGLE if record["model"]["law"] == "binomial"]
ISOLATED = [record for record in SINGLE if record["model"]["law"] == "hypergeometric"]
ZERO = [record for record in RECORDS if "LTPD" in record["model"]]
TWO_POINTS = [record for record in RECORDS if "p1" in record["model"]]

by_id = {"ids": lambda record: record["id"]}


def agrees(found: dict[str, object], record: Record) -> bool:
    """Tell whether every metric of a record was found, within its tolerance."""
    return found == {
        name: pytest.approx(stated["value"], abs=stated["abs_tol"], rel=0)
        for name, stated in record["metrics"].items()
    }


def without_gap(sample: int, accept: int) -> SamplingPlan:
    """Return a plan whose reject number follows its accept number."""
    return SamplingPlan(sample, accept, accept + 1)


def test_every_record_but_those_of_several_stages_is_compared() -> None:
    """Only plans of several stages are passed over."""
    compared = [*SERIES, *ISOLATED, *ZERO, *TWO_POINTS]
    assert len(compared) + len(SEVERAL_STAGES) == len(RECORDS)
    assert all((SERIES, ISOLATED, ZERO, TWO_POINTS))


@pytest.mark.parametrize("record", SERIES, **by_id)
def test_a_single_plan_for_a_series_is_as_recorded(record: Record) -> None:
    """Probability of acceptance, ATI, AOQ, its worst and the way back are as recorded."""
    model = record["model"]
    plan, lot_size, p = without_gap(model["n"], model["c"]), model["N"], model["p"]
    worst = worst_outgoing_quality(plan, lot_size, "replaced")
    found = {
        "P_accept": acceptance_probability(plan, p),
        "ATI": average_total_inspection(plan, lot_size, p),
        "AOQ": average_outgoing_quality(plan, lot_size, p, "replaced"),
        "AOQL": worst.aoql,
        "p_at_AOQL": worst.fraction_bad,
        **{
            f"p_at_P_accept_{chance}": fraction_bad_accepted(plan, float(chance))
            for chance in ("0.95", "0.10", "0.50")
        },
    }
    assert agrees(found, record)


@pytest.mark.parametrize("record", ISOLATED, **by_id)
def test_a_single_plan_for_an_isolated_lot_is_as_recorded(record: Record) -> None:
    """The probability of acceptance of one lot by itself is as recorded."""
    model = record["model"]
    plan = without_gap(model["n"], model["c"])
    found = lot_acceptance_probability(plan, model["N"], model["defectives_in_lot"])
    assert agrees({"P_accept": found}, record)


@pytest.mark.parametrize("record", ZERO, **by_id)
def test_a_zero_acceptance_plan_has_the_recorded_sample(record: Record) -> None:
    """The smallest sample without a bad item is as recorded, in a series and in one lot."""
    share, risk = record["model"]["LTPD"], record["model"]["beta"]
    found = {
        "n_binomial": zero_acceptance_plan(share, risk).sample,
        "n_lot_200_hypergeometric": zero_acceptance_plan(share, risk, 200).sample,
        "n_lot_1000_hypergeometric": zero_acceptance_plan(share, risk, 1000).sample,
    }
    assert agrees(found, record)


@pytest.mark.parametrize("record", TWO_POINTS, **by_id)
def test_the_plan_through_two_points_is_as_recorded(record: Record) -> None:
    """The smallest plan that keeps both promises is as recorded."""
    model = record["model"]
    plan = two_point_plan(model["p1"], model["alpha"], model["p2"], model["beta"])
    found = {
        "n": plan.sample,
        "c": plan.accept,
        "P_accept_p1": acceptance_probability(plan, model["p1"]),
        "P_accept_p2": acceptance_probability(plan, model["p2"]),
    }
    assert agrees(found, record)


@pytest.mark.parametrize(
    ("sample", "accept", "fraction_bad"),
    [(2000, 21, "1/100"), (5000, 0, "1/1000"), (800, 400, "1/2"), (100, 99, "99/100")],
)
def test_the_binomial_law_is_exact_for_large_samples(
    sample: int, accept: int, fraction_bad: str
) -> None:
    """In large samples the probability agrees with a sum in whole numbers to eleven digits."""
    p = Fraction(fraction_bad)
    exact = sum(math.comb(sample, k) * p**k * (1 - p) ** (sample - k) for k in range(accept + 1))
    found = binomial_at_most(accept, sample, float(p))
    assert found == pytest.approx(float(exact), rel=1e-11)


@pytest.mark.parametrize(
    ("lot_size", "bad", "plan"),
    [
        (100_000, 1_000, SamplingPlan(800, 10, 11)),
        (5_000, 2_500, SamplingPlan(500, 249, 250)),
        (60, 60, SamplingPlan(50, 10, 11)),
    ],
)
def test_the_hypergeometric_law_is_exact_for_large_lots(
    lot_size: int, bad: int, plan: SamplingPlan
) -> None:
    """In large lots the probability agrees with a sum in whole numbers to nine digits."""
    n = plan.sample
    ways = sum(math.comb(bad, k) * math.comb(lot_size - bad, n - k) for k in range(plan.reject))
    exact = float(Fraction(ways, math.comb(lot_size, n)))
    assert lot_acceptance_probability(plan, lot_size, bad) == pytest.approx(exact, rel=1e-9)


@pytest.mark.parametrize("way", ["taken out", "destroyed"])
def test_items_that_are_not_replaced_leave_the_share_that_lots_leave_on_average(way: Found) -> None:
    """AOQ is mean bad items over mean items sent out, lot by lot, with samples or without."""
    plan, lot_size, p = SamplingPlan(5, 1, 2), 12, 0.3
    rest = lot_size - plan.sample
    bad_out = items_out = 0.0
    for found in range(plan.sample + 1):
        for hidden in range(rest + 1):
            chance = (
                math.comb(plan.sample, found)
                * math.comb(rest, hidden)
                * p ** (found + hidden)
                * (1 - p) ** (lot_size - found - hidden)
            )
            passes = found < plan.reject
            of_sample = plan.sample - found if way == "taken out" else 0
            bad_out += chance * hidden * passes
            items_out += chance * (of_sample + rest - (0 if passes else hidden))
    aoq = average_outgoing_quality(plan, lot_size, p, way)
    assert aoq == pytest.approx(bad_out / items_out, rel=1e-12)


@pytest.mark.parametrize("way", get_args(Found))
def test_the_worst_quality_is_worse_than_all_on_a_fine_grid(way: Found) -> None:
    """No quality of a fine grid lets more out than the AOQL, and one lets out almost as much."""
    for plan in (SamplingPlan(50, 1, 2), SamplingPlan(5, 3, 4), SamplingPlan(2000, 0, 1)):
        grid = np.geomspace(1e-6, 0.999, 20_001)
        quality = average_outgoing_quality(plan, 3000, grid, way)
        aoql = worst_outgoing_quality(plan, 3000, way).aoql
        assert quality.max() <= aoql * (1 + 1e-12)
        assert quality.max() == pytest.approx(aoql, rel=1e-6)

"""Where the parts of a whole plant went, from outcomes made by hand and from runs."""

import numpy as np
import pytest

from bare_plants import bare_plant
from flow_outcomes import HOUR, PLANT, in_first_month, outcomes
from flow_plants import flow_plant
from nameplate.drawing.flow_block import ENDS, FlowOutcomes, run_flow_block
from nameplate.drawing.open_time import OpenTime, open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.measuring.flow_waterfall import WORKED, flow_waterfall
from nameplate.model.plant import Plant


def times_of(plant: Plant, n_draws: int = 2) -> OpenTime:
    """Return the open time of the first draws."""
    return open_time(Unknowns(plant, 1, 0, n_draws))


def waterfall(plant: Plant, found: FlowOutcomes) -> dict[str, int]:
    """Return the bars of a waterfall by what they are called."""
    bars = flow_waterfall(plant, found, times_of(plant, found.n_draws))
    return {bar.label: bar.parts for bar in bars}


ASKED_FOR = bare_plant(
    customers="{army: {product: part, amount: 1, every: 1 day, priority: 1, unmet: lost, "
    "assumed: usual}}"
)


def test_a_waterfall_goes_from_design_speed_to_what_was_delivered() -> None:
    """3,650 of 8,760 hours are planned; a line held for a tenth of them starts nine tenths."""
    ends = np.zeros((1, 1, len(ENDS)), np.int64)
    ends[0, 0, [ENDS.index("in stores"), ENDS.index("delivered")]] = 1000, 2285
    found = waterfall(
        ASKED_FOR,
        outcomes(
            n_draws=1,
            open_months=in_first_month(np.array([[3650 * HOUR]])),
            held_months=in_first_month(np.array([[[365 * HOUR, 0, 0, 0]]])),
            worked=np.array([[3285]]),
            ends=ends,
        ),
    )
    assert found == {
        "design speed x 1 year": 8760,
        "not planned to work": 5110,
        "nameplate capacity": 3650,
        "no material": 365,
        "done by the slowest stations": 3285,
        "in stores at the end": 1000,
        "delivered": 2285,
    }


def test_a_waterfall_without_customers_ends_in_the_stores() -> None:
    """What other lots took is lost before it; nothing is said of parts that nobody asks for."""
    ends = np.zeros((1, 1, len(ENDS)), np.int64)
    ends[0, 0, [ENDS.index("in stores"), ENDS.index("used in other lots")]] = 2285, 1000
    worked, opened = np.array([[3285]]), in_first_month(np.array([[3650 * HOUR]]))
    whole = outcomes(n_draws=1, open_months=opened, worked=worked, ends=ends)
    bars = flow_waterfall(PLANT, whole, times_of(PLANT, 1))
    assert [(bar.kind, bar.label, bar.parts) for bar in bars[-3:]] == [
        ("level", "done by the slowest stations", 3285),
        ("loss", "used in other lots", 1000),
        ("level", "in stores at the end", 2285),
    ]


@pytest.mark.parametrize(
    ("held_h", "worked", "lost"),
    [
        (3650, 0, {"no material": 3650}),  # never a lot: the pace is that of the station
        (3649, 10, {"no material": 3640}),  # the lot before was worked off meanwhile
        (2650, 500, {"no material": 1325, "stops and waits inside the lines": 1825}),
    ],
)
def test_what_held_a_line_back_is_no_loss_of_the_line(
    held_h: int, worked: int, lost: dict[str, int]
) -> None:
    """Time without a lot becomes parts at the pace of the line, but never more than it can make."""
    found = waterfall(
        PLANT,
        outcomes(
            n_draws=1,
            open_months=in_first_month(np.array([[3650 * HOUR]])),
            held_months=in_first_month(np.array([[[held_h * HOUR, 0, 0, 0]]])),
            worked=np.array([[worked]]),
        ),
    )
    causes = ("no material", "stops and waits inside the lines")
    assert {cause: found[cause] for cause in causes if found.get(cause)} == lost


def test_the_bars_of_a_run_add_up() -> None:
    """From the draws of a whole plant every level is the one before less the losses between."""
    plant = flow_plant()
    found = run_flow_block(plant, 1, 0, 2)
    bars = flow_waterfall(plant, found, times_of(plant))
    assert bars[0].label == "design speed x 2 years"
    running = bars[0].parts
    for bar in bars[1:]:
        running = running - bar.parts if bar.kind == "loss" else running
        assert bar.kind == "loss" or bar.parts == running
    delivered = found.ends[:, :, ENDS.index("delivered")].sum(axis=1).mean()
    assert bars[-1].label == "delivered"
    assert bars[-1].parts == pytest.approx(delivered, abs=1)


LARGE = "{part: {size: 100000, acceptance: none, assumed: x}}"
SLOW_LAST = "{cut: {cycle_time: 30 min, scrap: 30 %}, pack: {cycle_time: 1 h}}"


@pytest.mark.parametrize(
    ("stations", "size"),
    [("{make: {cycle_time: 1 h}}", LARGE), (SLOW_LAST, LARGE), (SLOW_LAST, None)],
)
def test_no_line_gains_by_its_stops(stations: str, size: str | None) -> None:
    """A lot that no year would suffice for, or scrap before the slowest station, is no gain."""
    own = {"lots": size} if size else {}
    buffers = ", buffers: {cut-pack: 50}" if stations == SLOW_LAST else ""
    plant = bare_plant(stations, f"losses: modelled{buffers}", **own)
    bars = flow_waterfall(plant, run_flow_block(plant, 1, 0, 2), times_of(plant))
    losses = {bar.label: bar.parts for bar in bars if bar.kind == "loss"}
    done = next(bar.parts for bar in bars if bar.label == WORKED)
    assert min(losses.values()) >= 0
    assert losses.get("stops and waits inside the lines", 0) <= 2
    assert bars[-1].label == "in stores at the end"
    assert losses["in lines at the end"] + bars[-1].parts == done

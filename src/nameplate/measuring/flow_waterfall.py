"""Where the parts of the whole plant went over all years, from design speed to what came of them.

Reads draws; runs none and judges nothing.
"""

import numpy as np

from nameplate.answer import Bar
from nameplate.drawing.calendar_axis import YEAR_TICKS
from nameplate.drawing.flow import MONTHS_A_YEAR
from nameplate.drawing.flow_block import ENDS, HELD, FlowOutcomes
from nameplate.drawing.open_time import OpenTime
from nameplate.kernels.arrays import Floats, Ints
from nameplate.measuring.bars import Step, bars
from nameplate.measuring.flow import counted_products, ratio
from nameplate.measuring.flow_limits import own_lines
from nameplate.model.plant import Plant

WORKED = "done by the slowest stations"
IN_LINES, SCRAP = ENDS.index("in lines"), ENDS.index("scrap")


def flow_waterfall(plant: Plant, outcomes: FlowOutcomes, times: OpenTime) -> tuple[Bar, ...]:
    """Return the bars of all years, from design speed down to what was delivered.

    Where nobody asks for parts none are delivered: the last level is then what is in stores.

    Time is turned into parts at the pace of the slowest station of each line. What held a line back
    is turned into parts at the line's own pace when it was not held back, if that is known. From
    what slowest stations have finished on, parts are counted; those of a lot that they have not
    come to, however large it is, are no part of the picture.

    Args:
        plant: The plant.
        outcomes: The draws.
        times: The open time of these draws.
    """
    years = outcomes.months.shape[1] // MONTHS_A_YEAR
    own = own_lines(plant)
    pace, open_ticks = outcomes.pace_ticks[:, own], outcomes.open_ticks[:, own]

    def parts(ticks: Ints | Floats) -> Ints:
        whole: Ints = (np.asarray(ticks, float) / pace).astype(np.int64).sum(axis=1)
        return whole

    span = "1 year" if years == 1 else f"{years} years"
    copies = [(name, i + 1) for name, line in plant.lines.items() for i in range(line.count)]
    planned = times.left_of_years([copies[i] for i in own], years)
    steps = [
        Step(parts(np.full(pace.shape, years * YEAR_TICKS)), "", f"design speed x {span}"),
        Step(parts(planned[:, :, 0]), "not planned to work", "nameplate capacity"),
    ]
    for column, (name, factor) in enumerate(plant.factors.items(), start=1):
        steps.append(Step(parts(planned[:, :, column]), factor.label or name))
    steps.append(Step(parts(open_ticks), "not there yet, and ramp-up"))
    held = _held_parts(outcomes)[:, own]
    lost = [held[:, :, c].sum(axis=1) for c in range(len(HELD))]
    worked = outcomes.worked[:, own].sum(axis=1)
    left_over = worked + sum(lost)
    steps.append(Step(left_over, "stops and waits inside the lines"))
    for cause, of_cause in zip(HELD, lost, strict=True):
        left_over = left_over - of_cause
        steps.append(Step(left_over, cause, WORKED if cause == HELD[-1] else ""))
    ends = outcomes.ends[:, counted_products(plant)].sum(axis=1)
    # Of what is in lines or scrap, the rest has not come to the slowest station, or not got there.
    before = ends.sum(axis=1) - worked
    scrapped = np.minimum(outcomes.scrapped_before[:, own].sum(axis=1), ends[:, SCRAP])
    ends[:, SCRAP] -= scrapped
    ends[:, IN_LINES] -= before - scrapped
    kept = "delivered" if plant.customers else "in stores"
    losses = [end for end in ENDS if end not in (kept, "delivered")]
    for end in losses:
        left_over = left_over - ends[:, ENDS.index(end)]
        steps.append(Step(left_over, _end(end), _end(kept) if end == losses[-1] else ""))
    return bars(steps)


def _held_parts(outcomes: FlowOutcomes) -> Ints:
    """Return what being held back cost each line by cause, (D, L, 3) [parts].

    A line works at its own pace when it is not held back, or at that of its slowest station where
    its own is not known. It may work off a lot while it waits for the next one; what that makes is
    taken off what being held back cost.
    """
    open_ticks, pace, worked = outcomes.open_ticks, outcomes.pace_ticks, outcomes.worked
    own = ratio(worked, open_ticks - outcomes.held.sum(axis=2))
    lost = outcomes.held * np.where(worked > 0, own, 1.0 / pace)[:, :, None]
    most = np.maximum((open_ticks / pace).astype(np.int64) - worked, 0)
    share = np.minimum(ratio(most, lost.sum(axis=2)), 1.0)
    parts: Ints = np.round(lost * share[:, :, None], 6).astype(np.int64)  # less rounding of floats
    return parts


def _end(end: str) -> str:
    """Return what it is called that parts stayed somewhere."""
    return f"{end} at the end" if end.startswith(("in ", "waiting")) else end

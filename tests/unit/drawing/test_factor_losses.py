"""What factors leave of working days, by even shares and by whole shifts."""

import numpy as np
import pytest

from nameplate.drawing.factor_losses import FactorLosses
from nameplate.drawing.named_streams import shift_streams
from nameplate.drawing.shift_patterns import PlannedDays
from nameplate.drawing.unknowns import Unknowns
from nameplate.model.plant import Plant
from short_plants import short_plant

N = 2000


def plant_with(*factors: str) -> Plant:
    """Return a plant with the factors f0, f1, ..."""
    named = ", ".join(f"f{i}: {{{text}, assumed: x}}" for i, text in enumerate(factors))
    return short_plant(line="count: 2, losses: modelled", more=f"factors: {{{named}}}\n")


def days_of(open_ticks: int, shift_ticks: int, n: int = N) -> PlannedDays:
    """Return days that are all alike."""
    columns = (np.full(n, value, np.int64) for value in (open_ticks, shift_ticks, 0))
    return PlannedDays(np.arange(n), *columns)


def left_of(days: PlannedDays, *factors: str, copy: int = 1, replication: int = 0) -> np.ndarray:
    """Return planned time and what is left after each factor, (1 + F, N)."""
    losses = FactorLosses(Unknowns(plant_with(*factors), 1, 0, 1), replication)
    return losses.left_ticks(days, 0, "line", copy)


WHOLE = "share_of_time: 70 %, lost_in: whole shifts"


def test_a_day_is_left_in_whole_shifts() -> None:
    """Of three shifts of ten ticks none, one, two or all are left, by the binomial law."""
    planned, left = left_of(days_of(30, 10), WHOLE)
    assert set(planned.tolist()) == {30}
    counts = np.bincount(left // 10, minlength=4)
    by_law = np.array([0.027, 0.189, 0.441, 0.343]) * N
    assert (np.abs(counts - by_law) < 4 * np.sqrt(by_law)).all()
    assert set(left.tolist()) == {0, 10, 20, 30}


def test_the_last_shift_of_a_day_may_be_shorter() -> None:
    """Two and a half shifts are two whole ones and a short one; each may be lost."""
    left = left_of(days_of(25, 10), WHOLE)[1]
    assert set(left.tolist()) == {0, 5, 10, 15, 20, 25}


def test_an_even_share_is_taken_of_what_shifts_leave_and_the_other_way_round() -> None:
    """In either order the same ticks are left in the end, and a lost day stays lost."""
    days, half = days_of(30, 10), "share_of_time: 50 %"
    shifts_first, half_first = left_of(days, WHOLE, half), left_of(days, half, WHOLE)
    assert half_first[1].tolist() == [15] * N
    assert shifts_first[2].tolist() == (shifts_first[1] // 2).tolist()
    assert half_first[2].sum() == pytest.approx(15 * N * 0.7, rel=0.05)


def test_two_causes_lose_shifts_independently() -> None:
    """Of the shifts that one leaves the other takes its own share."""
    _, one, both = left_of(days_of(10, 10), WHOLE, WHOLE)
    assert (both <= one).all()
    assert both.mean() == pytest.approx(4.9, abs=4 * 10 * np.sqrt(0.49 * 0.51 / N))


def test_a_cause_of_the_plant_hits_all_lines_and_one_of_lines_each_alone() -> None:
    """A power cut takes the same shifts from both copies of a line; a sick crew does not."""
    days, per_line = days_of(20, 10), f"{WHOLE}, per: line"
    assert (left_of(days, WHOLE) == left_of(days, WHOLE, copy=2)).all()
    assert (left_of(days, per_line) != left_of(days, per_line, copy=2)).any()
    assert (left_of(days, WHOLE) != left_of(days, WHOLE, replication=1)).any()


def test_what_is_left_of_a_worked_day_is_at_least_a_tick() -> None:
    """A share of next to nothing leaves a tick of each day, unless all its shifts are lost."""
    none = "share_of_time: 1e-12 %"
    assert left_of(days_of(20, 10), none)[1].tolist() == [1] * N
    assert left_of(days_of(20, 10), none, f"{none}, lost_in: whole shifts")[2].tolist() == [0] * N


def test_every_cause_has_a_stream_of_its_own() -> None:
    """Streams are named after the cause, and after the line where each line has its own."""
    plant = plant_with(WHOLE, "share_of_time: 50 %", f"{WHOLE}, per: line")
    assert shift_streams(plant) == [
        "factors/f0/shifts",
        "factors/f2/shifts/line[1]",
        "factors/f2/shifts/line[2]",
    ]

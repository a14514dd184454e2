"""The naive plant against plants worked out by hand, one convention at a time.

Holds no comparison with the plant kernel: that comes to the naive plant, not the other way round.
"""

from typing import Any

import pytest
from hypothesis import given, settings

from naive_plant import NaiveResult, run_naive_plant
from nameplate.kernels.arrays import ENDLESS, RUNNING, UNIFORM
from nameplate.kernels.plant_records import (
    ACCEPT,
    BY_PRIORITY,
    GONE,
    IN_LINE,
    IN_TEST,
    IN_TURNS,
    LARGEST_NEED,
    REWORK,
    SCRAP,
    SCREEN,
    STORED,
    WAITS_FOR_TEST,
)
from plant_cases import ONE_LOT, Case, from_one_lot, plant_case
from random_lines import Mode
from random_plants import plants, random_plant_of


def run(horizon: int, *args: Any, **kwargs: Any) -> NaiveResult:
    return run_naive_plant(*plant_case(horizon, *args, **kwargs))


# Lines


def test_each_station_changes_over_when_the_old_lot_has_left_it() -> None:
    """A changeover begins station by station and holds up the new lot there alone."""
    line = {"cycles": [2, 3], "room": [5], "makes": [0, 1], "changes": [[0, 4], [5, 0]]}
    result = run(40, [{"size": 2}, {"size": 2}], [line])
    assert result.lots["product"].tolist() == [0, 1, 0, 1, 0, 1]
    assert result.lots["released"].tolist() == [0, 4, 12, 21, 29, 38]
    assert result.lots["done"].tolist() == [8, 18, 29, 39, ENDLESS, ENDLESS]
    assert result.changing[0].tolist() == [4 + 5 + 4 + 5 + 2, 4 + 5 + 4 + 1]


def test_a_changeover_does_not_begin_before_the_release() -> None:
    """A line that waits for material begins its changeover with the release, at all stations."""
    late = {"reorder": 0.0, "level": 2.0, "supplies": [{"lead": 20}]}
    products = [{"size": 2}, {"size": 2, "uses": [(0, 1.0)]}]
    line = {"cycles": [2, 3], "room": [5], "makes": [0, 1], "changes": [[0, 4], [4, 0]]}
    result = run(36, products, [line], materials=[late])
    assert result.lots["released"].tolist() == [0, 20, 28]
    assert result.lots["done"].tolist() == [8, 32, ENDLESS]
    assert result.lines["held_material"].tolist() == [16]


def test_a_lot_is_made_in_open_time() -> None:
    """What happens as a day closes happens on that day; a lot may be released at night."""
    line = {"days": [(2, 3), (10, 3)]}
    result = run(30, [{"size": 3}], [line])
    assert result.lots["released"].tolist() == [2, 5, 13]
    assert result.lots["done"].tolist() == [5, 13, ENDLESS]
    result = run(30, [from_one_lot(4)], [line], materials=ONE_LOT)
    assert result.lots["done"].tolist() == [11]
    assert result.lines["held_material"].tolist() == [2]


def test_a_lot_is_loaded_at_the_tick_at_which_its_station_fails() -> None:
    """Parts move before failures begin, also the parts of a lot that is released at that tick."""
    mode = Mode(2, 3, RUNNING)
    result = run(8, [{"size": 2}], [{"cycles": [1], "modes": [[mode]]}])
    assert result.lots["released"].tolist() == [0, 2, 7]
    assert result.lots["done"].tolist() == [2, 7, ENDLESS]
    assert result.sums[0].down.tolist() == [4]


def test_a_changeover_goes_on_only_while_its_station_is_up() -> None:
    """A changeover waits for the end of a repair, and resumes after the next one."""
    mode = Mode(3, 10, RUNNING)
    line = {"cycles": [2], "modes": [[mode]], "makes": [0, 1], "changes": [[0, 5], [5, 0]]}
    late = {"reorder": 0.0, "level": 1.0, "supplies": [{"lead": 4}]}
    result = run(42, [{}, {"uses": [(0, 1.0)]}], [line], materials=[late])
    # Down from 3 to 13, from 16 to 26 and from 29 to 39: changeover from 13 to 16 and 26 to 28,
    # work from 28 to 29 and 39 to 40; then the next changeover.
    assert result.lots["released"].tolist() == [0, 4, 40]
    assert result.lots["done"].tolist() == [2, 40, ENDLESS]
    assert result.changing[0].tolist() == [5 + 2]


def test_a_lot_is_done_when_its_last_part_is_scrapped() -> None:
    """Parts scrapped inside the line end a lot as those do that leave it."""
    line = {"cycles": [2, 3], "room": [1], "scrap": [1.0, 0.0]}
    result = run(8, [from_one_lot(3)], [line], materials=ONE_LOT)
    assert result.lots[["done", "good", "place"]].tolist() == [(6, 0, GONE)]
    assert result.sums[0].scrapped.tolist() == [3, 0]


def test_scrap_at_the_last_station_is_taken_from_the_lot() -> None:
    """A lot of which nothing is good is gone as soon as it is done."""
    result = run(6, [from_one_lot(4)], [{"last_scrap": 1.0}], materials=ONE_LOT)
    assert result.lots[["started", "good", "place", "emptied"]].tolist() == [(4, 0, GONE, 4)]
    assert result.years[["started", "good", "accepted"]].tolist() == [(4, 0, 0)]


def test_a_line_takes_its_products_in_turns_and_waits_for_the_next_one() -> None:
    """A line whose next product lacks material waits, though another could be made."""
    products = [from_one_lot(2), {"size": 2}]
    result = run(10, products, [{"makes": [0, 1], "rule": IN_TURNS}], materials=ONE_LOT)
    assert result.lots["product"].tolist() == [0, 1]
    assert result.lines["held_material"].tolist() == [6]


def test_a_line_by_priority_makes_what_it_can() -> None:
    """By priority the first product that is needed is made, else the first that can be."""
    line = {"makes": [0, 1], "rule": BY_PRIORITY}
    result = run(10, [from_one_lot(2), {"size": 2}], [line], materials=ONE_LOT)
    assert result.lots["product"].tolist() == [0, 1, 1, 1, 1]
    wants = [{"product": 1, "amount": 3, "every": 100}]
    result = run(10, [from_one_lot(2), {"size": 2}], [line], materials=ONE_LOT, customers=wants)
    assert result.lots["product"].tolist() == [1, 1, 0, 1, 1]


def test_a_line_by_need_makes_what_is_needed_most() -> None:
    """The largest need is served first, the first product of the list at a tie."""
    wants = [{"product": p, "amount": n, "every": 100} for p, n in ((0, 3), (1, 5))]
    line = {"makes": [0, 1], "rule": LARGEST_NEED}
    result = run(10, [{"size": 2}, {"size": 2}], [line], customers=wants)
    assert result.lots["product"].tolist() == [1, 0, 1, 0, 1]


# Tests


def test_lots_wait_for_the_one_position() -> None:
    """A facility of one position tests lots one after the other, in working time."""
    product = {"size": 4, "facility": 0, "plans": [(3, 0, 1)]}
    result = run(20, [product], [{}], facilities=[{"sample_ticks": 2}])
    assert result.lots["done"].tolist() == [4, 8, 12, 16, ENDLESS]
    assert result.lots["test_begins"].tolist()[:3] == [4, 10, 16]
    assert result.lots["test_ends"].tolist()[:3] == [10, 16, ENDLESS]
    places = [STORED, STORED, IN_TEST, WAITS_FOR_TEST, IN_LINE]
    assert result.lots["place"].tolist() == places
    assert result.facilities[["busy", "came", "begun", "open_busy"]].tolist() == [(1, 4, 3, 18)]


@pytest.mark.parametrize(
    ("facility", "end"),
    [
        ({"days": [(0, 6), (10, 6)]}, 14),
        ({"up": 7, "down": 5}, 15),
        ({"up": 4, "down": 3}, 16),
        ({"up": 10, "down": 5}, 10),
        ({"days": [(0, 6), (10, 6)], "up": 8, "down": 1}, 15),
    ],
)
def test_a_test_takes_working_time(facility: dict[str, Any], end: int) -> None:
    """Nights and repairs stop a test; a failure at its last tick comes too late."""
    product = from_one_lot(4, facility=0, plans=[(3, 0, 1)])
    facility = {"sample_ticks": 2, **facility}
    result = run(40, [product], [{}], facilities=[facility], materials=ONE_LOT)
    assert result.lots[["test_begins", "test_ends"]].tolist() == [(4, end)]


@pytest.mark.parametrize(
    ("rejected", "destroyed", "expected"),
    [
        (ACCEPT, 0, (STORED, 6, 0, 2, 2, 1, 2)),
        (ACCEPT, 1, (STORED, 6, 2, 0, 2, 1, 2)),
        (SCREEN, 0, (GONE, 6, 0, 4, 0, 1, 0)),
        (SCREEN, 1, (GONE, 6, 2, 2, 0, 1, 0)),
        (SCRAP, 1, (GONE, 6, 2, 2, 0, 1, 0)),
        (REWORK, 0, (GONE, 13, 0, 4, 0, 2, 0)),
        (REWORK, 1, (GONE, 13, 4, 0, 0, 2, 0)),
    ],
)
def test_what_becomes_of_a_rejected_lot(
    rejected: int, destroyed: int, expected: tuple[int, ...]
) -> None:
    """A rejected lot of bad items is accepted, screened, reworked once or scrapped."""
    product = from_one_lot(4, facility=0, plans=[(2, 0, 1)], fraction_bad=1.0)
    product |= {"rejected": rejected, "destroyed": destroyed, "rework_ticks": 5}
    result = run(20, [product], [{}], facilities=[{}], materials=ONE_LOT)
    fields = ["place", "test_ends", "destroyed", "removed", "left", "tests"]
    assert result.lots[fields].tolist() == [expected[:-1]]
    assert result.lots["accepted"].tolist() == [0]
    assert result.years["accepted"].tolist() == [expected[-1]]


def test_a_reworked_lot_may_be_accepted() -> None:
    """A second test with a second fraction bad decides anew, and mistakes cancel."""
    product = from_one_lot(4, facility=0, plans=[(4, 1, 2)], rejected=REWORK, rework_ticks=5)
    product |= {"fraction_bad": 1.0, "miss": 1.0, "false_alarm": 1.0}
    result = run(20, [product], [{}], facilities=[{}], materials=ONE_LOT)
    assert result.lots[["accepted", "found_bad", "bad", "tests"]].tolist() == [(1, 0, 4, 1)]
    by_seed = [
        run(
            40,
            [from_one_lot(4, facility=0, rejected=REWORK, fraction_bad=(UNIFORM, 0.0, 1.0))],
            [{}],
            facilities=[{}],
            materials=ONE_LOT,
            key=(seed, 0, 0),
        ).lots[0]
        for seed in range(40)
    ]
    ends = {(int(lot["tests"]), int(lot["accepted"])) for lot in by_seed}
    assert ends == {(1, 1), (2, 0), (2, 1)}


def test_an_item_found_bad_by_mistake_rejects_a_good_lot() -> None:
    """A false alarm counts as a bad item."""
    product = from_one_lot(4, facility=0, plans=[(2, 0, 1)], false_alarm=1.0)
    result = run(20, [product], [{}], facilities=[{}], materials=ONE_LOT)
    assert result.lots[["found_bad", "accepted", "removed"]].tolist() == [(2, 0, 4)]


def test_discontinued_inspection_releases_no_more_lots() -> None:
    """Two rejected lots tighten inspection, five more end it; the lot under way is tested."""
    product = {"facility": 0, "fraction_bad": 1.0, "switches": 1}
    result = run(12, [product], [{}], facilities=[{}])
    assert result.lots["severity"].tolist() == [0, 0, 1, 1, 1, 1, 1, 3]
    assert result.lots["test_ends"].tolist() == list(range(2, 10))
    assert result.severities == [3]
    assert result.lines["held_test"].tolist() == [4]


def test_good_lots_reduce_inspection() -> None:
    """A score of thirty reduces inspection, and with it the sample."""
    product = {"size": 2, "facility": 0, "switches": 1, "points": 15}
    product["plans"] = [(2, 0, 1), (2, 0, 1), (1, 0, 1)]
    result = run(9, [product], [{}], facilities=[{}])
    assert result.lots["severity"].tolist()[:3] == [0, 0, 2]
    assert result.lots["test_ends"].tolist()[:3] == [4, 6, 7]


# Balances


def balances(case: Case) -> bool:
    """Run a plant, which asserts all balances; tell whether every part of its lots is somewhere."""
    lots = run_naive_plant(*case).lots
    done = lots[lots["place"] != IN_LINE]
    where = sum(done[name] for name in ("destroyed", "removed", "delivered", "left"))
    return bool((done["good"] == where).all() and (done["good"] <= done["started"]).all())


def test_parts_are_kept_in_random_plants() -> None:
    """In a hundred random plants every part started is in one place at the horizon."""
    assert [seed for seed in range(100) if not balances(random_plant_of(seed))] == []


@settings(max_examples=25, deadline=None)
@given(plants)
def test_parts_are_kept_in_plants_looked_for(case: Case) -> None:
    """No plant that can be found loses a part."""
    assert balances(case)

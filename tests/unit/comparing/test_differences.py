"""What differs between two plant files in meaning."""

import pytest

from nameplate.comparing.differences import differences
from nameplate.plantfile.reading import read_plant_text
from plant_text import PLANT_TEXT, edited

BEFORE = read_plant_text(PLANT_TEXT, "before.yaml")


def found(old, new):
    """Return path and kind of what an edit changes."""
    after = read_plant_text(edited(old, new), "after.yaml")
    return [(item.path, item.what) for item in differences(BEFORE, after)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("60/h", "1/min"),
        ("shift_length: 8 h", "shift_length: 480 min"),
        ("calendar:\n", "# a comment\ncalendar:\n"),
        ("gross: modelled, net: included", "net: included, gross: modelled"),
    ],
)
def test_what_means_the_same_is_no_difference(old, new):
    """Other units, comments and an order without meaning change nothing."""
    assert found(old, new) == []


@pytest.mark.parametrize(
    ("old", "new", "path", "what"),
    [
        ("60/h", "70/h", "parameters.design", "value"),
        ("60/h,", "60/shift,", "parameters.design", "value"),
        ("beta: [2, 80]", "beta: [2, 90]", "lines.body.stations.paint.scrap", "law"),
        ("assumed: seldom", "assumed: never", "factors.supply", "basis"),
        ("assumed: usual", "assumed: rare", "lines.body", "basis"),
        ("net: 55/h", "net: 56/h", "lines.body.stations.paint.speed.when.reading.net", "value"),
        ("like: body}", "like: body}\n  more: {product: van, like: body}", "lines.more", "added"),
        (
            '  likely: {asks: "Likely?", simulated: output, by_branch: reading}\n',
            "",
            "checks.likely",
            "removed",
        ),
        ("says: up to 90000", "says: nearly 90000", "claims.output.says", "field"),
        ("gross: 0.5, net: 0.5", "net: 0.5, gross: 0.5", "branches.reading.weights", "order"),
    ],
)
def test_a_change_is_told_by_its_path_and_kind(old, new, path, what):
    """One edit is one difference, at the place where it stands and with what it changed."""
    assert found(old, new) == [(path, what)]


def test_a_law_of_chance_is_compared_parameter_by_parameter():
    """In a law that stays, the parameter is told; another law is told as a whole."""
    under = "lines.body.stations.weld.failures.fault.time_to_failure"
    assert found("{mean: 8 h}", "{mean: 9 h}") == [(f"{under}.exponential.mean", "value")]
    weibull = "{weibull: {mean: 8 h, shape: 2}}"
    assert found("{exponential: {mean: 8 h}}", weibull) == [(under, "law")]


def test_a_basis_that_moves_to_the_number_is_none_other():
    """A number that repeats the reason of its block rests on the same as before."""
    repeated = "weld-paint: {value: 20, assumed: usual}"
    assert found("weld-paint: 20", repeated) == []


def test_a_number_that_becomes_uncertain_changes_in_law_and_basis():
    """An assumed law in place of an evidenced value is told in both, with both texts."""
    after = read_plant_text(
        edited("days_per_year: 250", "days_per_year: {uniform: [200, 300], assumed: not said}"),
        "after.yaml",
    )
    law, basis = differences(BEFORE, after)
    assert law == ("calendar.days_per_year", "law", "250", "uniform [200, 300]")
    assert (basis.before, basis.after) == ("from output", "assumed: not said")


def test_the_way_back_swaps_the_sides():
    """What is added one way is removed the other way, and each side keeps its text."""
    after = read_plant_text(
        edited("like: body}", "like: body}\n  more: {product: van, like: body}"), "after.yaml"
    )
    (there,), (back,) = differences(BEFORE, after), differences(after, BEFORE)
    assert (there.what, back.what) == ("added", "removed")
    assert there.after == back.before == "product: van; like: body"


def test_a_new_block_is_told_with_its_values():
    """What says best what it is comes first and its grounds last; blocks in it are named alone."""
    factor = "  staff: {assumed: few, label: missing staff, share_of_time: {uniform: [85 %, 95 %]}}"
    spare = """  spare:
    product: van
    losses: included
    assumed: said so
    stations: {press: {cycle_time: 1 min}, wash: {cycle_time: 50 s}}
    buffers: {press-wash: 4}
    maintenance: {clean: {every: 9 days, lasting: 1 day}}"""
    after = read_plant_text(
        edited("factors:\n", f"factors:\n{factor}\n").replace("lines:\n", f"lines:\n{spare}\n"),
        "after.yaml",
    )
    told = {item.path: item.after for item in differences(BEFORE, after) if item.what == "added"}
    assert told == {
        "factors.staff": "share_of_time: uniform [85 %, 95 %]; label: missing staff; assumed: few",
        "lines.spare": "product: van; maintenance: clean; losses: included; stations: press, "
        "wash; buffers: press-wash 4; assumed: said so",
    }


def test_dates_are_told_as_they_are_written():
    """Weekdays and holidays that a calendar gets are told as a file writes them."""
    dated = "weekdays: [mon, tue]\n  holidays: {may: 05-01 .. 05-03}"
    after = read_plant_text(edited("days_per_year: 250", dated), "after.yaml")
    told = {item.path: item.after for item in differences(BEFORE, after)}
    assert told["calendar.weekdays"] == "mon, tue"
    assert told["calendar.holidays.may"] == "05-01 .. 05-03"

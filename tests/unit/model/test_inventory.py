"""The list of all numbers of a plant."""

import pytest

from nameplate.model.inventory import list_counts, list_numbers
from nameplate.plantfile.reading import example_names, load_plant, read_plant


def numbers_of(name):
    """Return the numbers of an example by path."""
    return {entry.path: entry for entry in list_numbers(read_plant(name))}


@pytest.mark.parametrize("name", example_names())
def test_every_number_stands_where_its_path_leads(name):
    """Each path leads to a value of the file, and no two numbers share one."""
    loaded = load_plant(name)
    entries = list_numbers(loaded.plant)
    assert len({entry.path for entry in entries}) == len(entries) > 0
    assert not [entry.path for entry in entries if loaded.tree.lacks(entry.keys)]


def test_a_number_rests_on_its_own_reason_before_that_of_its_block():
    """What stands beside a number counts, and what stands around it only where that is missing."""
    numbers = numbers_of("maracay")
    days = numbers["calendar.days_per_year"]
    assert days.basis.kind == "assumed"
    assert days.basis.reason.startswith("five-day weeks")
    assert not days.basis.statements


def test_a_number_without_a_basis_has_that_of_the_nearest_block():
    """A failure mode speaks for its laws, and a line for its buffers."""
    jam = "lines.steel-core.stations.feed.micro_stops.jam.time_to_repair.lognormal.cv"
    assert numbers_of("maracay")[jam].basis.reason.startswith("common where loose parts")
    assert numbers_of("two-stations")["lines.line.buffers.first-second"].basis.reason == "textbook"


def test_statements_alone_make_a_number_evidenced():
    """A number that names statements and no reason is evidenced by them."""
    number = numbers_of("bottling")["calendar.later.0.shifts_per_day"]
    assert (number.basis.kind, number.basis.statements, number.text) == (
        "evidenced",
        ("two-shifts",),
        "2",
    )


def test_every_option_of_a_branch_is_a_number_of_its_own():
    """Rival readings are listed side by side."""
    speed = "lines.steel-core.stations.assemble.speed.when.reading"
    numbers = numbers_of("maracay")
    assert numbers[f"{speed}.per-plant"].text == "25 % of reported-shift-output"
    assert f"{speed}.per-line" in numbers


def test_a_number_under_a_branch_knows_its_field_and_when_it_is_taken():
    """The options of a field share its path, and one of them is taken; others always are."""
    numbers = numbers_of("car-plant")
    two = numbers["calendar.shifts_per_day.when.pattern.two-shifts"]
    one = numbers["calendar.shifts_per_day.when.pattern.one-shift"]
    days = numbers["calendar.days_per_year"]
    assert two.field_path == one.field_path == "calendar.shifts_per_day"
    assert days.field_path == "calendar.days_per_year"
    taken = [item.is_taken({"pattern": "two-shifts"}) for item in (two, one, days)]
    assert taken == [True, False, True]


def test_counts_rest_on_what_their_block_rests_on():
    """How many lines there are is told where the file says it, with the grounds of the line."""
    counts = {count.keys: count for count in list_counts(read_plant("maracay"))}
    lines = counts["lines", "steel-core", "count"]
    assert (lines.text, lines.basis.kind) == ("2", "evidenced")
    assert lines.basis.statements == ("lines", "lines-steel-core")
    assert ("customers", "police", "priority") in counts
    assert list_counts(read_plant("two-stations")) == ()

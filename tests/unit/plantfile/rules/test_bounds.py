"""What a number can be, reading by reading."""

import pytest

from nameplate.model.reading_numbers import read_number
from nameplate.model.values import Measured
from nameplate.plantfile.rules.bounds import MOST_PAIRS, bounds, pairs

FIELD = Measured("count")


def number(raw):
    """Return a number as it would stand in a plant file."""
    return read_number(raw, FIELD)


@pytest.mark.parametrize(
    ("raw", "low", "high"),
    [
        ("5", 5, 5),
        ({"triangular": ["1", "3", "9"]}, 1, 9),
        ({"choice": {"2": "0.5", "4": "0.5", "9": "0"}}, 2, 4),
        ({"beta": {"a": "1", "b": "1", "low": "3", "high": "8"}}, 3, 8),
        ({"lognormal": {"mean": "3", "cv": "1"}}, 0, 50),
    ],
)
def test_a_number_lies_within_the_ends_of_its_form(raw, low, high):
    """A law without ends can be anything that its field takes; a value of weight 0 is none."""
    (found,) = bounds(number(raw), 50)
    assert (found.low, found.high) == (low, high)


def test_numbers_by_one_branch_are_paired_within_a_reading():
    """Two numbers by the same branch meet only in the same option of it."""
    one = number({"when": {"reading": {"gross": "10", "net": "1"}}})
    other = number({"when": {"reading": {"gross": "20", "net": "2"}}})
    found = [(first.low, second.low) for first, second in pairs(one, other)]
    assert found == [(10, 20), (1, 2)]


def test_very_many_readings_are_taken_as_one():
    """However many options two numbers have, they are compared in a moment, and safely."""
    options = {f"o{place}": str(place + 1) for place in range(MOST_PAIRS)}
    one = number({"when": {"first": options}})
    other = number({"when": {"second": options}})
    (pair,) = pairs(one, other)
    assert [(item.low, item.high) for item in pair] == [(1, MOST_PAIRS)] * 2

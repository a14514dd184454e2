"""Figures as the public states them."""

import math
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nameplate.quantities import QuantityError
from nameplate.stated import parse_stated

YEAR_TICKS = 365 * 24 * 3600 * 1e6
H_TICKS = 3600 * 1e6


@pytest.mark.parametrize(
    ("text", "rounding"),
    [
        ("192,000 rounds", 500),
        ("191,781 rounds", 0.5),
        ("70 million", 500_000),
        ("200,000", 5_000),
        ("1.50 million", 5_000),
        ("0.8 million", 50_000),
        ("8 million", 50_000),
        ("5.0 h", 0.05 * H_TICKS),
        ("90 %", 0.005),
        ("a million", 50_000),
        ("12 lines", 0.5),
        ("four lines", 0.05),
        ("0 lines", 0),
        ("192,000 parts/h", 500 / H_TICKS),
        ("exactly 192,000", 0),
        ("up to 192,000", 0),
        ("about 192,000", 0),
        ("10 to 20 million", 0),
        ("tens of thousands", 0),
    ],
)
def test_a_bare_figure_is_rounded_to_the_digits_that_it_shows(text, rounding):
    """Half of the last digit, of a whole number two at least; a bound word says itself how far."""
    assert parse_stated(text).rounding == pytest.approx(rounding)


@pytest.mark.parametrize(
    ("text", "is_count"),
    [
        ("4 lines", True),
        ("twelve lines", True),
        ("191,781 rounds", True),
        ("40 rounds", True),
        ("10 doses/vial", True),
        ("2 shifts/working day", True),
        ("4", True),
        ("0 lines", True),
        ("4.0 lines", False),
        ("120 lines", False),
        ("12 thousand lines", False),
        ("12 cars/h", False),
        ("12 cars/day", False),
        ("17 years", False),
        ("40 %", False),
        ("exactly 4 lines", False),
        ("up to 4 lines", False),
        ("2 to 4 lines", False),
    ],
)
def test_a_whole_number_of_things_to_the_last_one_is_a_count(text, is_count):
    """Times, shares and rates are measured, and round numbers may be rounded."""
    assert parse_stated(text).is_count == is_count


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("5 rounds", 1),
        ("up to 5 million rounds/h", 1 / H_TICKS),
        ("10 to 20 h", H_TICKS),
        ("tens of hours", H_TICKS),
        ("5 %", 0.01),
    ],
)
def test_a_figure_keeps_the_size_of_its_unit(text, size):
    """Whatever the bound word, ends over the size of the unit are the numbers as written."""
    assert parse_stated(text).unit_size == pytest.approx(size)


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("70 rounds", 70, 70, "eq"),
        ("exactly 70", 70, 70, "eq"),
        ("up to 70 million", 0, 70e6, "le"),
        ("no more than 70", 0, 70, "le"),
        ("A maximum of 70", 0, 70, "le"),
        ("70 rounds or less", 0, 70, "le"),
        ("less than 70", 0, 70, "lt"),
        ("at least 70", 70, math.inf, "ge"),
        ("70 lines or more", 70, math.inf, "ge"),
        ("more than 100", 100, 125, "gt"),
        ("over a million", 1e6, 1.25e6, "gt"),
        ("about 70 million", 63e6, 77e6, "approx"),
        ("about 2 million", 1.5e6, 2.5e6, "approx"),
        ("about 2.00 million", 1.8e6, 2.2e6, "approx"),
        ("~20", 15, 25, "approx"),
        ("some 500 rounds", 450, 550, "approx"),
        ("nearly 2 million", 1.8e6, 2e6, "approx_below"),
        ("10 to 20 million", 10e6, 20e6, "range"),
        ("10-20 parts", 10, 20, "range"),
        ("10–20", 10, 20, "range"),
        ("between 10 and 20", 10, 20, "range"),
        ("about 10 to 20", 10, 20, "range"),
        ("900 to 1.2 million", 900, 1.2e6, "range"),
        ("900 thousand to 1.2 million", 900e3, 1.2e6, "range"),
        ("tens of thousands of rounds", 20_000, 99_999, "vague"),
        ("hundreds of thousands", 200_000, 999_999, "vague"),
        ("dozens", 24, 99, "vague"),
        ("tens of parts", 20, 99, "vague"),
        ("hundreds of parts", 200, 999, "vague"),
        ("thousands of parts", 2000, 9999, "vague"),
        ("millions of parts", 2e6, 9_999_999, "vague"),
        ("tens of millions of parts", 20e6, 99_999_999, "vague"),
        ("17 years", 17 * YEAR_TICKS, 17 * YEAR_TICKS, "eq"),
        ("two decades", 20 * YEAR_TICKS, 20 * YEAR_TICKS, "eq"),
        ("an hour", H_TICKS, H_TICKS, "eq"),
        ("5 min to 2 h", H_TICKS / 12, 2 * H_TICKS, "range"),
        ("1e-3 h", H_TICKS / 1000, H_TICKS / 1000, "eq"),
    ],
)
def test_bound_words_make_an_interval(text, low, high, bound):
    """Each bound word reaches as far as the convention says."""
    stated = parse_stated(text)
    assert (stated.low, stated.high) == (pytest.approx(low), pytest.approx(high))
    assert (stated.bound, stated.text) == (bound, text)


@pytest.mark.parametrize("text", ["70 rounds per day", "tens of rounds a day", "70 rounds daily"])
def test_a_bare_day_is_kept_apart(text):
    """A public figure per day is no time and no working day until a reader chooses."""
    assert parse_stated(text).dims == (("day_unstated", -1), ("round", 1))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("up to 10-20", "bound-unclear"),
        ("more than tens of thousands", "bound-unclear"),
        ("20 to 10", "range-reversed"),
        ("5 min to 2 kg", "unit-mismatch"),
        ("-5", "negative"),
        ("some", "number-missing"),
        ("a lot of rounds", "unit-unclear"),
        ("5 to 10 to 20", "number-unclear"),
        ("", "number-missing"),
        ("about 1.7e308", "number-size"),
    ],
)
def test_a_figure_that_bounds_nothing_is_refused(text, code):
    """A figure with no or with clashing bounds is refused and shown whole."""
    with pytest.raises(QuantityError) as caught:
        parse_stated(text)
    assert caught.value.code == code
    assert caught.value.found == (f'"{text}"' if text else "nothing")


WORDS = [
    "about",
    "up to",
    "tens",
    "of",
    "thousands",
    "10",
    "to",
    "-",
    "20",
    "rounds",
    "a",
    "day",
    "%",
]


@settings(deadline=None)
@given(st.text(max_size=40) | st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_any_text_is_an_interval_or_an_explained_error(text):
    """No text whatever makes reading fail in any other way, and no interval is upside down."""
    with suppress(QuantityError):
        stated = parse_stated(text)
        assert 0 <= stated.low <= stated.high

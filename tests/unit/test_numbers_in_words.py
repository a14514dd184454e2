"""Numbers and times for people."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nameplate.numbers_in_words import format_number, format_ticks
from nameplate.quantities import parse_as

H_TICKS = 3600 * 1e6


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (70e6, "70 million"),
        (191_781, "191,781"),
        (191_780.8, "191,781"),
        (1.25e9, "1.25 billion"),
        (0.19, "0.19"),
        (0, "0"),
        (123.456, "123"),
        (999.6, "1,000"),
        (999_999.7, "1 million"),
        (999_999_600, "1 billion"),
        (3e14, "300 trillion"),
        (-5, "-5"),
        (float("inf"), "no limit"),
        (float("nan"), "unknown"),
    ],
)
def test_a_number_is_short_and_readable(number, text):
    """Large numbers get a word, whole ones below a million stay exact, none shows idle zeros."""
    assert format_number(number) == text


@pytest.mark.parametrize(
    ("ticks", "text"),
    [
        (300e3, "300 ms"),
        (240e6, "4 min"),
        (90e6, "1 min 30 s"),
        (1.5 * H_TICKS, "1 h 30 min"),
        (36 * H_TICKS, "36 h"),
        (24 * H_TICKS, "1 day"),
        (17 * 365 * 24 * H_TICKS, "17 years"),
        (500 * H_TICKS, "20 days 20 h"),
        (4.5e6, "4.5 s"),
        (1, "1 us"),
        (0, "0 s"),
        (59_999_600, "1 min"),
        (3599.7e6, "1 h"),
    ],
)
def test_a_time_picks_the_unit_that_reads_well(ticks, text):
    """A time is shown in the largest unit that needs no fraction, or in two units."""
    assert format_ticks(ticks) == text


@settings(deadline=None)
@given(st.floats(0, 1e18))
def test_a_shown_number_reads_back_to_about_the_same(number):
    """What is shown can be read again and differs by no more than its rounding."""
    assert parse_as(format_number(number), "number") == pytest.approx(number, rel=0.0051)


@settings(deadline=None)
@given(st.integers(0, 10**16))
def test_a_shown_time_reads_back_to_about_the_same(ticks):
    """What is shown of a time can be read again and differs by at most a hundredth."""
    assert parse_as(format_ticks(ticks), "time") == pytest.approx(ticks, rel=0.01)


@settings(deadline=None)
@given(st.integers(1, 99), st.sampled_from([1, 1e3, 1e6, 60e6, H_TICKS, 24 * H_TICKS]))
def test_a_whole_number_of_units_is_shown_exactly(count, unit_ticks):
    """Whole numbers of a unit survive being shown and read."""
    assert parse_as(format_ticks(count * unit_ticks), "time") == count * unit_ticks

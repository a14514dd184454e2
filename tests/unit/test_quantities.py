"""Quantities in texts, read without guessing."""

import math
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nameplate.quantities import (
    Quantity,
    QuantityError,
    convert,
    describe_dims,
    divide,
    multiply,
    parse_as,
    parse_count,
    parse_quantity,
    parse_rate,
)

YEAR_TICKS = 365 * 24 * 3600 * 1e6
DAY_TICKS = 24 * 3600 * 1e6
H_TICKS = 3600 * 1e6

ROUNDS_PER_TIME = (("round", 1), ("time", -1))


@pytest.mark.parametrize(
    ("text", "value", "dims"),
    [
        ("300 ms", 300_000, (("time", 1),)),
        ("8 h", 8 * H_TICKS, (("time", 1),)),
        ("1 h 30 min", 1.5 * H_TICKS, (("time", 1),)),
        ("6 µs", 6, (("time", 1),)),
        ("2 weeks", 14 * DAY_TICKS, (("time", 1),)),
        ("120/min", 120 / 60e6, (("time", -1),)),
        ("1,200/h", 1200 / H_TICKS, (("time", -1),)),
        ("70 million rounds/year", 70e6 / YEAR_TICKS, ROUNDS_PER_TIME),
        ("70 mln rounds annually", 70e6 / YEAR_TICKS, ROUNDS_PER_TIME),
        ("1.5 million rounds per calendar day", 1.5e6 / DAY_TICKS, ROUNDS_PER_TIME),
        ("40 rounds an hour", 40 / H_TICKS, ROUNDS_PER_TIME),
        ("40 Rounds/A", 40 / YEAR_TICKS, ROUNDS_PER_TIME),
        ("3 shifts/working_day", 3, (("shift", 1), ("working_day", -1))),
        ("3 shifts per working day", 3, (("shift", 1), ("working_day", -1))),
        ("200 batteries per line per shift", 200, (("battery", 1), ("line", -1), ("shift", -1))),
        ("5 person*h", 5 * H_TICKS, (("person", 1), ("time", 1))),
        ("98.5 %", 0.985, ()),
        ("98.5 percent", 0.985, ()),
        ("2.5e6", 2.5e6, ()),
        ("70e6", 70e6, ()),
        ("1 200", 1200, ()),
        ("1\u2009200\u202f300 parts", 1_200_300, (("part", 1),)),
        ("2 hundred thousand", 200_000, ()),
        ("-5 kg", -5, (("kg", 1),)),
    ],
)
def test_a_quantity_is_read_in_base_dimensions(text, value, dims):
    """Times become ticks, counted nouns become singular, scale words and groups are understood."""
    quantity = parse_quantity(text)
    assert quantity.value == pytest.approx(value, rel=1e-12)
    assert quantity.dims == dims


@pytest.mark.parametrize(
    ("text", "code", "fix"),
    [
        ("1_000", "digit-grouping", "1,000 or 1000"),
        ("010", "leading-zero", "10"),
        ("0,500", "leading-zero", "500"),
        ("1.000,5", "digit-grouping", "1000.5"),
        ("1,00", "digit-grouping", "1.00"),
        ("1'000", "digit-grouping", "digits"),
        ("12 34", "digit-grouping", "digits"),
        (".5", "digit-grouping", "0.5"),
        ("5.", "digit-grouping", "5"),
        ("1/4", "number-unclear", "decimal"),
        ("22:00", "number-unclear", "one number"),
        ("1 h 30", "number-unclear", "unit"),
        ("10 min 5 h", "number-unclear", "unit"),
        ("inf", "not-finite", "digits"),
        ("nan h", "not-finite", "digits"),
        ("", "number-missing", "number"),
        ("1e999", "number-size", "exponent"),
        ("1e-999", "number-size", "exponent"),
        ("1e305 years", "number-size", "smaller"),
        ("0x1F", "not-decimal", "decimal"),
        ("٣ min", "other-digits", "0 to 9"),
        ("½ h", "other-digits", "0 to 9"),
        ("5k", "unit-refused", "thousand"),
        ("5 M rounds", "unit-refused", "million"),
        ("300 rpm", "unit-refused", "parts/min"),
        ("5 months", "unit-refused", "days or a year"),
        ("5/month", "unit-refused", "days or a year"),
        ("3 per day", "day-unclear", "calendar day"),
        ("3 rounds daily", "day-unclear", "working day"),
        ("5 %/h", "unit-unclear", "alone"),
        ("5 times", "unit-unclear", "another word"),
        ("5 rounds or more", "unit-unclear", "or"),
        ("300 ms cycle", "unit-unclear", "ms"),
        ("5 parts/", "unit-unclear", "after the sign"),
        ("5 h/h/h/h/h/h", "unit-unclear", "fewer"),
        ("5 " + "x" * 1000, "too-long", "unit"),
    ],
)
def test_a_text_with_two_readings_is_refused(text, code, fix):
    """What two readers could read differently is refused, with the text and a way to mend it."""
    with pytest.raises(QuantityError) as caught:
        parse_quantity(text)
    assert caught.value.code == code
    assert fix in caught.value.fix
    assert caught.value.expected
    assert caught.value.found.startswith('"' if text else "nothing")


@settings(deadline=None)
@given(st.text(max_size=60) | st.from_regex(r"[0-9.,_ e+-]{1,12} ?[a-z%/* ]{0,20}"))
@example("1e5 /a a a")
@example("0e-400")
@example("5 - h")
def test_any_text_is_a_quantity_or_an_explained_error(text):
    """No text whatever makes reading fail in any other way."""
    with suppress(QuantityError):
        assert math.isfinite(parse_quantity(text).value)


@pytest.mark.parametrize(
    ("text", "code", "fix"),
    [
        ("62 kg", "unit-mismatch", "unit of time"),
        ("120/min", "unit-mismatch", "unit of time"),
        ("50 %", "unit-mismatch", "unit of time"),
        ("3 shifts", "unit-mismatch", "calendar"),
        ("300", "unit-missing", "add the unit"),
        ("8 mim", "unit-unknown", '"min"'),
        ("-1 s", "negative", "not negative"),
    ],
)
def test_a_time_is_asked_for_and_nothing_else_taken(text, code, fix):
    """A field that holds a time says what it expected and what is wrong with anything else."""
    with pytest.raises(QuantityError) as caught:
        parse_as(text, "time")
    assert caught.value.code == code
    assert fix in caught.value.fix
    assert "300 ms" in caught.value.expected


@pytest.mark.parametrize(
    ("text", "value"), [("98.5 %", 0.985), ("98.5 percent", 0.985), ("99.9%", 0.999), ("0 %", 0)]
)
def test_a_share_is_written_in_per_cent(text, value):
    """A share of per cent is exact to the last digit that was written."""
    assert parse_as(text, "fraction") == value


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("0.5", 'write "50 %" or "0.5 %", whichever is meant'),
        ("1", 'write "100 %" or "1 %", whichever is meant'),
        ("98.5", 'write "98.5 %"'),
        ("0", 'write "0 %"'),
        ("5 min", "leave out the unit"),
    ],
)
def test_a_share_without_the_per_cent_sign_is_refused(text, fix):
    """A bare number may mean a part of one or of a hundred, so both are offered."""
    with pytest.raises(QuantityError) as caught:
        parse_as(text, "fraction")
    assert caught.value.fix == fix


def test_a_weight_is_a_plain_number_or_per_cent():
    """Weights add to 1, which tells the two ways of writing them apart."""
    assert parse_as("0.35", "weight") == parse_as("35 %", "weight") == 0.35


@pytest.mark.parametrize(
    ("text", "allowed", "value"),
    [
        ("200", ("parts",), 200),
        ("200 parts", ("parts",), 200),
        ("1 part", ("parts",), 1),
        ("250 days a year", ("days/year",), 250),
        ("2 shifts per working day", ("shifts/working_day",), 2),
        ("70 million", (), 70e6),
    ],
)
def test_a_number_may_carry_only_the_units_of_its_field(text, allowed, value):
    """Units that a field allows are read in any spelling and change nothing."""
    assert parse_as(text, "number", allowed) == value


@pytest.mark.parametrize(
    ("text", "allowed", "code"),
    [
        ("200 parts", (), "unit-mismatch"),
        ("200 prts", ("parts",), "unit-unknown"),
        ("2 shifts per day", ("shifts/working_day",), "unit-mismatch"),
        ("50 %", (), "unit-mismatch"),
        ("1 h 30 min", (), "number-unclear"),
    ],
)
def test_a_number_with_another_unit_is_refused(text, allowed, code):
    """A unit that the field does not allow is an error, a mistyped one a suggestion."""
    with pytest.raises(QuantityError) as caught:
        parse_as(text, "number", allowed)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "rate", "base"),
    [
        ("120/min", 120 / 60e6, "time"),
        ("40 shirts/h", 40 / H_TICKS, "time"),
        ("70 million rounds a year", 70e6 / YEAR_TICKS, "time"),
        ("3,000 parts per shift", 3000, "shift"),
        ("9000 parts/working day", 9000, "working_day"),
    ],
)
def test_a_rate_says_what_it_is_taken_per(text, rate, base):
    """Parts per time come per tick; parts per shift and working day keep their base."""
    assert parse_rate(text) == (pytest.approx(rate, rel=1e-12), base)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("120", "unit-missing"),
        ("120/mim", "unit-unknown"),
        ("5 min", "unit-mismatch"),
        ("2 shifts/working_day", "unit-mismatch"),
        ("5 h/shift", "unit-mismatch"),
        ("1 part*kg/h", "unit-mismatch"),
        ("100 parts per day", "day-unclear"),
        ("-3/h", "negative"),
    ],
)
def test_what_is_no_rate_of_parts_is_refused(text, code):
    """A rate needs parts, or nothing, above and one known base below."""
    with pytest.raises(QuantityError) as caught:
        parse_rate(text)
    assert caught.value.code == code


def test_a_rate_times_a_time_is_a_count():
    """Dimensions add under multiplication and subtract under division."""
    made = multiply(parse_quantity("5 rounds/h"), parse_quantity("2 h"))
    assert made.value == pytest.approx(10)
    assert made.dims == (("round", 1),)
    assert divide(made, made) == Quantity(1.0, ())


def test_dividing_by_zero_is_explained():
    """A zero divisor is an error of its own kind."""
    with pytest.raises(QuantityError, match="divisor"):
        divide(Quantity(1.0, ()), Quantity(0.0, ()))


def test_a_figure_is_converted_to_another_unit():
    """70 million a year are 191,781 a calendar day."""
    per_day = convert(parse_quantity("70 million rounds/year"), "rounds per calendar day")
    assert round(per_day) == 191_781


def test_units_of_different_kind_do_not_convert():
    """The complaint names both sides in words."""
    with pytest.raises(QuantityError) as caught:
        convert(parse_quantity("70 rounds/working day"), "rounds/year")
    assert caught.value.expected == "rounds per year"
    assert caught.value.found == "rounds per working day"


@pytest.mark.parametrize(
    ("dims", "words"),
    [
        ((), "a plain number"),
        ((("time", 1),), "a time"),
        ((("time", -1),), "a number per unit of time"),
        ((("battery", 1), ("working_day", -1)), "batteries per working day"),
        ((("person", 1), ("time", 1)), "people times time"),
    ],
)
def test_dimensions_are_described_in_words(dims, words):
    """Dimensions read as nouns in the plural, per what they are taken."""
    assert describe_dims(dims) == words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("200,000", (200_000, "")),
        ("200,000 rounds", (200_000, "round")),
        ("5 million", (5_000_000, "")),
        ("0.5 parts", (0.5, "part")),
    ],
)
def test_a_count_keeps_what_is_counted(text, count):
    """A count is a number, and the noun behind it in the singular."""
    assert parse_count(text) == count


@pytest.mark.parametrize("text", ["3 days", "5 %", "40/min", "2 shifts", "-1 parts", "many"])
def test_what_counts_nothing_is_no_count(text):
    """Times, shares, rates and less than nothing are refused."""
    with pytest.raises(QuantityError):
        parse_count(text)

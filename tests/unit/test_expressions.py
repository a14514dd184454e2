"""Tests of arithmetic with intervals and units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nameplate.expressions import (
    CannotComputeError,
    DividedByZeroError,
    Figure,
    NoExpressionError,
    evaluate,
    names_in,
)

ROUNDS = (("round", 1),)
LINES = (("line", 1),)
ENDS = st.tuples(st.floats(-1e6, 1e6, allow_nan=False), st.floats(-1e6, 1e6, allow_nan=False)).map(
    sorted
)
SHARES = st.floats(0, 1)


def plain(low: float, high: float | None = None) -> Figure:
    return Figure(low, low if high is None else high, ())


def inside(ends: list[float], share: float) -> float:
    return min(ends[1], max(ends[0], ends[0] + share * (ends[1] - ends[0])))


@given(ENDS, ENDS, SHARES, SHARES, st.sampled_from("+-*/"))
def test_an_outcome_holds_the_outcome_of_every_pair_of_values(
    first: list[float], second: list[float], share: float, other_share: float, sign: str
) -> None:
    """Whatever two figures turn out to be, their outcome lies within the computed interval."""
    figures = {"a": plain(*first), "b": plain(*second)}
    a, b = inside(first, share), inside(second, other_share)
    if sign == "/" and second[0] <= 0 <= second[1]:
        with pytest.raises(CannotComputeError, match="zero"):
            evaluate("a / b", figures)
        return
    exact = {"+": a + b, "-": a - b, "*": a * b, "/": a / b if sign == "/" else 0.0}[sign]
    outcome = evaluate(f"a {sign} b", figures)
    assert outcome.low <= exact <= outcome.high


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("2 + 3 * 4", 14),
        ("(2 + 3) * 4", 20),
        ("-2 - -3", 1),
        ("1,000 / 4e1", 25),
        ("12 / 3 / 2", 2),
    ],
)
def test_signs_bind_as_on_paper(expression: str, value: float) -> None:
    """Brackets come first, then products, then sums, from left to right."""
    assert evaluate(expression, {}) == plain(value)


def test_units_are_carried_through_products_and_quotients() -> None:
    """Rounds per line times lines are rounds."""
    figures = {"all": Figure(70, 70, ROUNDS), "lines": Figure(4, 4, LINES)}
    each = evaluate("all / lines", figures)
    assert each == Figure(17.5, 17.5, (("line", -1), ("round", 1)))
    assert evaluate("each * lines", {**figures, "each": each}) == figures["all"]


def test_unlike_units_are_never_added() -> None:
    """A sum of rounds and lines is refused, and both are named."""
    with pytest.raises(CannotComputeError, match="cannot add rounds and lines"):
        evaluate("a + b", {"a": Figure(1, 1, ROUNDS), "b": Figure(1, 1, LINES)})


def test_a_name_is_read_as_far_as_it_goes() -> None:
    """A hyphen inside a name is part of it, and one between spaces subtracts."""
    figures = {"a": plain(5), "b": plain(3), "a-b": plain(100)}
    assert evaluate("a-b", figures) == plain(100)
    assert evaluate("a - b", figures) == plain(2)
    with pytest.raises(CannotComputeError, match=r"called b-a; a minus sign needs spaces"):
        evaluate("b-a", figures)


def test_the_names_of_an_expression_are_known_before_it_is_computed() -> None:
    """Names come in their order, each once."""
    assert names_in("capacity / (days * shifts) / days") == ("capacity", "days", "shifts")


@pytest.mark.parametrize(
    "expression",
    [
        "2 ** 3",
        "7 // 2",
        "a.b",
        "f(1)",
        "1 +",
        "",
        "2 3",
        "1 if a else 2",
        "a[0]",
        "1e400",
        "lambda: 1",
        "1.2.3",
        "()",
        "a (2)",
        "a / 120 million",
    ],
)
def test_only_plain_arithmetic_is_an_expression(expression: str) -> None:
    """Powers, calls and all else of a programming language are refused."""
    with pytest.raises(NoExpressionError):
        evaluate(expression, {"a": plain(1), "f": plain(1)})
    with pytest.raises(NoExpressionError):
        names_in(expression)


@pytest.mark.parametrize("expression", ["1 + " * 60 + "1", "(" * 30 + "1" + ")" * 30])
def test_long_and_deep_expressions_are_refused(expression: str) -> None:
    """An expression has a length and a depth that a person can read."""
    with pytest.raises(CannotComputeError, match=r"longer than|deep"):
        evaluate(expression, {})


@pytest.mark.parametrize("divisor", ["0", "0.0", "-0", "none", "(a - a)", "(2 - 1 - 1)"])
def test_zero_for_certain_is_told_from_what_may_be_zero(divisor: str) -> None:
    """Nothing is divided by zero; what only may be zero is another matter, and refused as such."""
    figures = {"a": plain(5), "none": plain(0), "some": plain(0, 3)}
    with pytest.raises(DividedByZeroError):
        evaluate(f"a / {divisor}", figures)
    with pytest.raises(CannotComputeError, match="may be zero") as caught:
        evaluate("a / some", figures)
    assert not isinstance(caught.value, DividedByZeroError)


def test_open_ends_stay_open() -> None:
    """At least 30 in 20 years is at least 1.5 a year."""
    assert evaluate("a / 20", {"a": plain(30, float("inf"))}) == plain(1.5, float("inf"))


def test_one_number_computed_in_two_ways_is_one_number() -> None:
    """Comparing forgives the last digits of computing and nothing more."""
    assert plain(0.1 + 0.2).overlaps(plain(0.3))
    assert not plain(0.3001).overlaps(plain(0.3))

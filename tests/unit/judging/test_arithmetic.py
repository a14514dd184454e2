"""Tests of checks that compute figures."""

from typing import Any

import pytest
from small_plant import small_plant

from nameplate.answer import CheckOutcome
from nameplate.judging.arithmetic import judge_arithmetic
from nameplate.model.checks import ArithmeticCheck

PLANT = small_plant()


def judge(arithmetic: str, **fields: Any) -> CheckOutcome:
    raw = {"asks": "does it add up", "arithmetic": arithmetic, **fields}
    return judge_arithmetic("sums", ArithmeticCheck.model_validate(raw), PLANT)


def test_seventy_million_a_year_are_nearly_200_000_per_calendar_day() -> None:
    """70,000,000 / 365 = 191,781, within 180,000 to 200,000."""
    found = judge(
        "capacity",
        agrees_with="per-day-post read per calendar day",
        shown_in="round/calendar_day",
    )
    assert found.result == "consistent"
    assert found.outcome.startswith("191,781 rounds per calendar day; stated 180,000 to 200,000")
    assert found.statements == ("capacity", "per-day-post")
    assert found.computed


def test_a_day_of_no_kind_is_not_compared() -> None:
    """Without saying which day is meant, nothing is compared, and the way out is told."""
    found = judge("capacity", agrees_with="per-day-post")
    assert found.result == "not checkable"
    assert "rounds per unit of time and rounds per day of unstated kind" in found.outcome
    assert "read per working day" in found.outcome


def test_per_working_day_it_holds_only_if_every_day_is_worked() -> None:
    """250 days take 280,000 and 300 days 233,333; only 365 come to nearly 200,000."""
    cases = {f"{n} days": {"days": f"{n} working_day/year"} for n in (250, 300, 365)}
    found = judge("capacity / days", cases=cases, agrees_with="per-day-post read per working day")
    assert (found.result, found.condition) == ("consistent if", "365 days")
    assert "250 days: 280,000 rounds per working day; 300 days: 233,333" in found.outcome
    assert found.outcome.count("stated") == 1


@pytest.mark.parametrize(
    ("shifts", "days", "needed"),
    [(1, 250, "70,000"), (2, 250, "35,000"), (3, 250, "23,333"), (3, 365, "15,982")],
)
def test_what_each_line_would_have_to_make_in_a_shift(shifts: int, days: int, needed: str) -> None:
    """70 million over four lines, so many days and so many shifts."""
    given = {"days": f"{days} working_day/year", "shifts": f"{shifts} shift/working_day"}
    found = judge("capacity / all-lines / (days * shifts)", given=given)
    assert found.result == "derived"
    assert found.outcome == f"{needed} rounds per line per shift"


def test_a_case_with_too_many_shifts_falls_out_of_the_stated_range() -> None:
    """Tens of thousands per line and shift agree with two shifts and not with three of 365 days."""
    cases = {
        "two shifts": {"days": "250 working_day/year", "shifts": "2 shift/working_day"},
        "round the clock": {"days": "365 working_day/year", "shifts": "3 shift/working_day"},
    }
    found = judge("capacity / all-lines / days / shifts", cases=cases, agrees_with="per-shift")
    assert (found.result, found.condition) == ("consistent if", "two shifts")


def test_a_case_may_bring_its_own_figure_to_compare_with() -> None:
    """Documented arms agree with the vague plural only in its conservative reading."""
    found = judge(
        "documented",
        given={"documented": "100,000 small arms"},
        cases={
            "literal plural": {"stated": "arms"},
            "conservative": {"stated": "at least 100,000 small arms"},
        },
        agrees_with="stated",
    )
    assert (found.result, found.condition) == ("consistent if", "conservative")
    assert "stated 200,000 to 999,999 small arms" in found.outcome
    assert "stated 100,000 or more small arms" in found.outcome


@pytest.mark.parametrize(
    ("total", "result"), [("all-lines", "consistent"), ("5 lines", "conflict")]
)
def test_a_sum_is_right_or_wrong(total: str, result: str) -> None:
    """Two lines and two lines are four and not five."""
    assert judge("steel-lines + other-lines", agrees_with=total).result == result


@pytest.mark.parametrize(
    ("arithmetic", "shown_in", "outcome"),
    [
        ("capacity / rifles", None, "700 rounds per rifle per year"),
        ("capacity / members", None, "569 rounds per person per year"),
        (
            "capacity / members",
            "round/person/calendar_day",
            "1.56 rounds per calendar day per person",
        ),
        ("capacity / all-lines", None, "17.5 million rounds per line per year"),
        ("capacity * use-of-capacity", None, "32.1 million rounds per year"),
    ],
)
def test_a_figure_is_derived_from_figures(
    arithmetic: str, shown_in: str | None, outcome: str
) -> None:
    """With nothing to compare with, the outcome is only shown, in its own unit or another."""
    found = judge(arithmetic, given={"members": "123,000 persons"}, shown_in=shown_in)
    assert (found.result, found.outcome) == ("derived", outcome)


@pytest.mark.parametrize(
    ("arithmetic", "why"),
    [
        ("capacity + rifles", "cannot add rounds per unit of time and rifles"),
        ("no-figure * 2", "the statement no-figure gives no figure"),
        ("capacity / nothing", "there is no figure called nothing"),
    ],
)
def test_what_cannot_be_computed_says_why(arithmetic: str, why: str) -> None:
    """A check that cannot be made is an answer with a reason, not a failure."""
    found = judge(arithmetic)
    assert found.result == "not checkable"
    assert why in found.outcome


def test_the_case_that_cannot_be_computed_is_named() -> None:
    """With rival cases the reason says in which case it arose."""
    found = judge("capacity / n", cases={"odd": {"n": "no figure at all"}})
    assert found.result == "not checkable"
    assert found.outcome.startswith("odd: ")
    assert found.statements == ("capacity",)


@pytest.mark.parametrize(
    ("stated", "result"),
    [
        ("192,000", "consistent"),
        ("191,800", "consistent"),
        ("190,000", "consistent"),
        ("191,781", "consistent"),
        ("191,000", "conflict"),
        ("193,000", "conflict"),
        ("200,000", "conflict"),
        ("exactly 192,000", "conflict"),
    ],
)
def test_what_is_stated_without_a_bound_word_may_be_rounded(stated: str, result: str) -> None:
    """191,781 a day is 192,000 in round figures, and neither 191,000 nor 200,000."""
    found = judge(
        "capacity", agrees_with=f"{stated} rounds/calendar day", shown_in="round/calendar_day"
    )
    assert found.result == result
    assert found.outcome.endswith(
        f"stated {stated.removeprefix('exactly ')} rounds per calendar day"
    )


def test_a_rounded_figure_keeps_its_rounding_as_it_is_read_per_day() -> None:
    """Per calendar day or year, 192,000 reaches as far."""
    given = {"daily": "192,000 rounds/day read per calendar day"}
    assert judge("capacity", given=given, agrees_with="daily").result == "consistent"
    given = {"daily": "194,000 rounds/day read per calendar day"}
    assert judge("capacity", given=given, agrees_with="daily").result == "conflict"


def test_seventy_million_in_round_figures_are_not_seventy_one() -> None:
    """One digit alone is taken as two, so that a real difference stays a conflict."""
    for made, result in ((70.4, "consistent"), (71, "conflict"), (65, "conflict")):
        given = {"made": f"{made} million rounds/year"}
        assert judge("made", given=given, agrees_with="70 million rounds/year").result == result


def test_stated_figures_may_be_rounded_and_given_ones_may_not() -> None:
    """100,000 rifles at five men are 480,000 to 520,000 men's; given as 100,000 they are 500,000.

    The outcome tells both, and only where rounding decides.
    """
    given = {"men": "5 men/rifle", "named": "100,000 rifles"}
    found = judge("rifles * men", given=given, agrees_with="515,000 men")
    assert found.result == "consistent"
    assert found.outcome == (
        "500,000 men, or 475,000 to 525,000 men as its parts are rounded; stated 515,000 men"
    )
    assert judge("named * men", given=given, agrees_with="515,000 men").result == "conflict"
    assert judge("rifles * men", given=given, agrees_with="526,000 men").result == "conflict"
    exact = judge("rifles * men", given=given, agrees_with="500,000 men")
    assert exact.outcome == "500,000 men; stated 500,000 men"


def test_a_sum_comes_out_alike_as_a_sum_and_as_arithmetic() -> None:
    """A line counted is a line, however the sum is written."""
    for total, result in (("4 lines", "consistent"), ("5 lines", "conflict")):
        assert judge("steel-lines + other-lines", agrees_with=total).result == result
    assert judge("rifles + rifles", agrees_with="209,000 rifles").result == "consistent"


def test_a_divisor_that_may_be_zero_as_it_is_rounded_decides_nothing() -> None:
    """What is left of 100,000 less 99,000 may be nothing: no conflict can rest on it."""
    given = {"men": "5 men", "others": "99,000 rifles"}
    found = judge("men / (rifles - others)", given=given, agrees_with="9 men/rifle")
    assert (found.result, found.outcome) == (
        "not checkable",
        "cannot divide by a figure that may be zero",
    )


def test_what_may_be_zero_divides_nothing() -> None:
    """With a divisor of 0 to 5 the check is not made, and says why."""
    found = judge("capacity / lines", given={"lines": "0 to 5 lines"}, agrees_with="capacity")
    assert found.result == "not checkable"
    assert found.outcome == "cannot divide by a figure that may be zero"


@pytest.mark.parametrize(
    ("arithmetic", "outcome"),
    [
        ("rate * hours", "144 million bottles per year"),
        ("rate * time", "144 million bottles"),
        ("year / rate", "2,500 h per year"),
        ("power * hours", "400,000 MWh per year"),
        ("energy + power * hours", "440 GWh per year"),
        ("energy / content", "160 million cells per year"),
        ("power", "100 MW"),
        ("mass + mass", "10 tonnes"),
    ],
)
def test_hours_and_measures_come_out_in_units_of_the_file(arithmetic: str, outcome: str) -> None:
    """Hours cancel hours, and what is computed in MW or GWh is shown in what the file wrote."""
    given = {
        "rate": "36,000 bottles/h",
        "hours": "4,000 h/year",
        "time": "4,000 h",
        "year": "90 million bottles/year",
        "power": "100 MW",
        "energy": "40 GWh/year",
        "content": "0.25 kWh/cell",
        "mass": "5 tonnes",
    }
    assert judge(arithmetic, given=given).outcome == outcome


def test_what_is_shown_per_hour_asks_for_the_hours() -> None:
    """A figure of a year is shown in no hours as long as none are given."""
    found = judge("capacity", shown_in="rounds/h")
    assert found.result == "not checkable"
    assert found.outcome.endswith("in rounds per h; ask: how many hours are worked?")

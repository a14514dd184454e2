"""Tests of checks of an earlier against a later figure."""

import pytest
from small_plant import FIGURES, small_plant

from nameplate.answer import CheckOutcome
from nameplate.judging.trend import judge_trend
from nameplate.model.checks import TrendCheck


def judge(earlier: str, later: str) -> CheckOutcome:
    plant = small_plant()
    before, after = plant.statements["old-capacity"], plant.statements["capacity"]
    changed = {
        **plant.statements,
        "old-capacity": before.model_copy(update={"figure": earlier}),
        "capacity": after.model_copy(update={"figure": later}),
    }
    check = TrendCheck(asks="same figure", earlier="old-capacity", later="capacity")
    return judge_trend("trend", check, plant.model_copy(update={"statements": changed}))


def test_a_floor_that_became_a_ceiling_is_a_conflict() -> None:
    """Over 50 million, then up to 70 million: 40 % more, and the bound word has turned."""
    found = judge(str(FIGURES["old-capacity"][1]), str(FIGURES["capacity"][1]))
    assert found.result == "conflict"
    assert "+40 %" in found.outcome
    assert "floor is now a ceiling" in found.outcome


@pytest.mark.parametrize(
    ("earlier", "later", "result", "change"),
    [
        ("up to 50 rounds", "up to 70 rounds", "consistent", "+40 %"),
        ("50 rounds", "70 rounds", "undetermined", "+40 %"),
        ("about 70 rounds", "nearly 70 rounds", "consistent", "+0 %"),
        ("at most 70 rounds", "at least 35 rounds", "consistent", "-50 %"),
        ("10 to 20 rounds", "30 rounds", "undetermined", "+50 to +200 %"),
        (
            "70 million rounds",
            "70.4 million rounds",
            "consistent",
            "one figure as they are rounded",
        ),
        ("70 million rounds", "71 million rounds", "undetermined", "+1 %"),
    ],
)
def test_figures_that_can_both_be_true_are_consistent(
    earlier: str, later: str, result: str, change: str
) -> None:
    """Where they cannot, growth and error cannot be told apart."""
    found = judge(earlier, later)
    assert found.result == result
    assert found.outcome.endswith(change)


@pytest.mark.parametrize(
    ("earlier", "later", "why"),
    [("50 rounds", "50 rounds/year", "cannot compare"), ("up to 0 rounds", "5 rounds", "zero")],
)
def test_unlike_figures_have_no_trend(earlier: str, later: str, why: str) -> None:
    """Units must be alike and the earlier figure above zero."""
    found = judge(earlier, later)
    assert found.result == "not checkable"
    assert why in found.outcome

"""Tests of naming the numbers that move the answer most."""

from found import found, influence
from small_plant import small_plant

from nameplate.answer import CheckOutcome, Influence
from nameplate.judging.sensitivity import judge_sensitivity
from nameplate.model.checks import SensitivityCheck


def judge(*influences: Influence, most: int = 2, draws: int = 401) -> CheckOutcome:
    check = SensitivityCheck(asks="what moves it", sensitivity=most)
    return judge_sensitivity("x", check, small_plant(), found(influences=influences, draws=draws))


def test_the_highest_correlations_are_named_with_their_sign() -> None:
    """A number that lowers the answer counts as much as one that raises it; branches have none."""
    outcome = judge(
        influence("calendar.days_per_year", 0.2),
        influence("parameters.line-rate", 0.62),
        influence("factors.supply.share_of_time", -0.4),
        influence("branches.reading", 0.9, kind="branch"),
    )
    assert (outcome.result, outcome.outcome) == ("derived", "line rate +0.62; supply -0.40")


def test_what_chance_would_rank_so_is_left_out() -> None:
    """In 401 draws idle numbers correlate by 0.05; below three times that nothing is named."""
    outcome = judge(influence("a.b", 0.16), influence("a.c", -0.14))
    assert outcome.outcome == "a, b +0.16"
    idle = judge(influence("a.c", -0.14))
    assert idle.result == "undetermined"
    assert idle.outcome == "no rank correlation beyond chance, 0.15 in 401 draws"


def test_without_unknown_numbers_nothing_moves() -> None:
    """A run without unknown numbers, or of hardly a draw, has no correlations."""
    assert judge().result == "not checkable"
    assert judge(influence("a.b", 1.0), draws=2).result == "not checkable"

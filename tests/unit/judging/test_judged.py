"""Tests of checks judged by a person."""

from small_plant import small_plant

from nameplate.judging.judged import pass_on_judged
from nameplate.model.checks import JudgedCheck


def test_what_a_person_judged_is_passed_on_and_marked() -> None:
    """It keeps its result and reason, and never counts as computed."""
    check = JudgedCheck(
        asks="how many", judged="undetermined", because="one or two of each", about=("other-lines",)
    )
    found = pass_on_judged("split", check, small_plant())
    assert (found.result, found.outcome) == ("undetermined", "one or two of each")
    assert (found.kind, found.computed, found.statements) == ("judged", False, ("other-lines",))

"""Tests of naming the number to ask for."""

from found import found, influence
from small_plant import small_plant

from nameplate.answer import CheckOutcome, Influence
from nameplate.judging.what_to_ask import judge_what_to_ask
from nameplate.model.checks import AskCheck


def judge(*influences: Influence, claim: str = "output") -> CheckOutcome:
    check = AskCheck(asks="what to ask", what_to_ask=claim)
    return judge_what_to_ask("x", check, small_plant(), found(influences=influences))


def test_the_number_that_takes_away_most_of_the_doubt_is_named() -> None:
    """Not what correlates most, but what settles most, comes first."""
    outcome = judge(
        influence("parameters.line-rate", 0.9, doubt=0.1),
        influence("calendar.shifts_per_day", 0.3, doubt=0.34),
    )
    assert outcome.result == "derived"
    assert outcome.outcome == "shifts per day: takes away 34 % of the doubt; P from 2 % to 56 %"
    assert outcome.statements == ("capacity", "capacity-post")


def test_nothing_is_asked_that_tells_no_more_than_chance() -> None:
    """Where the best unknown takes away no more than idle ones seem to, none is named."""
    assert judge(influence("a.b", doubt=0.05)).result == "undetermined"
    assert judge().result == "undetermined"


def test_doubt_is_about_the_claim_that_the_answer_leads_with() -> None:
    """Of another claim the run does not know what would settle it."""
    assert judge(influence("a.b", doubt=0.5), claim="other").result == "not checkable"

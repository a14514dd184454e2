"""Tests of counting origins."""

from small_plant import small_plant

from nameplate.judging.source_independence import judge_independence, origins_of
from nameplate.model.checks import IndependenceCheck

PLANT = small_plant()


def test_statements_of_one_origin_are_one_source() -> None:
    """Three outlets that pass on one announcement confirm nothing."""
    check = IndependenceCheck(asks="who", independent=("capacity", "old-capacity", "per-shift"))
    found = judge_independence("sources", check, PLANT)
    assert found.result == "undetermined"
    assert found.outcome == "1 independent source behind 3 statements: maker"


def test_two_origins_are_two_sources() -> None:
    """The first of each chain of speakers counts, and each counts once."""
    check = IndependenceCheck(asks="who", independent=("capacity", "old-capacity", "rifles"))
    found = judge_independence("sources", check, PLANT)
    assert found.result == "consistent"
    assert found.outcome == "2 independent sources behind 3 statements: maker, scientists"
    assert origins_of(("rifles", "capacity", "rifles"), PLANT) == ("scientists", "maker")


def test_an_unknown_statement_cannot_be_counted() -> None:
    """It is named."""
    found = judge_independence("x", IndependenceCheck(asks="who", independent=("nobody",)), PLANT)
    assert (found.result, found.outcome) == ("not checkable", "no statement nobody")

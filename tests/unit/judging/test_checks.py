"""Tests of running all checks of a plant."""

from typing import get_args

from small_plant import small_plant

from nameplate.judging.checks import RULES, run_checks
from nameplate.model.checks import KINDS, Check


def test_every_kind_of_check_has_a_rule() -> None:
    """No check that a plant file can hold is left without a result."""
    kinds = {get_args(member)[0] for member in get_args(get_args(Check)[0])}
    assert set(RULES) == kinds
    assert len(KINDS) == len(kinds)


def test_results_come_in_the_order_of_the_file() -> None:
    """Each check is judged by the rule of its own kind."""
    promise = {"said": "2010", "by": "2011", "met": "no", "source": "a paper"}
    plant = small_plant(
        checks={
            "sim": {"asks": "?", "simulated": "output", "by_branch": "reading"},
            "sum": {"asks": "?", "arithmetic": "steel-lines + other-lines"},
            "time": {"asks": "?", "dates_from": {"a": "2006"}, "dates_to": "2012"},
            "status": {"asks": "?", "same_phase": ["opened", "manufacturing"]},
            "who": {"asks": "?", "independent": ["capacity"]},
            "then": {"asks": "?", "earlier": "old-capacity", "later": "capacity"},
            "kept": {"asks": "?", "promises": [promise]},
            "read": {"asks": "?", "judged": "conflict", "because": "so it reads"},
        }
    )
    shares = {("output", "reading", option): {} for option in ("per-line", "per-plant")}
    assert [(found.name, found.kind, found.result) for found in run_checks(plant, shares)] == [
        ("sim", "simulated", "derived"),
        ("sum", "arithmetic", "derived"),
        ("time", "dates", "consistent"),
        ("status", "phases", "consistent"),
        ("who", "independence", "undetermined"),
        ("then", "trend", "conflict"),
        ("kept", "track-record", "undetermined"),
        ("read", "judged", "conflict"),
    ]

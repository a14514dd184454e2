"""Tests of running all checks of a plant."""

from typing import get_args

from found import found
from small_plant import small_plant

from nameplate.judging.checks import RULES, RULES_OF_RUNS, run_checks
from nameplate.model.checks import KINDS, Check

PROMISE = {"said": "2010", "by": "2011", "met": "no", "source": "a paper"}
CHECKS = {
    "sim": {"simulated": "output", "by_branch": "reading"},
    "figure": {"arithmetic": "steel-lines + other-lines"},
    "parts": {"sum": ["steel-lines", "other-lines"], "total": "all-lines"},
    "unit": {"convert": "rifles", "to": "boxes"},
    "both": {"overlap": {"a": "steel-lines", "b": "other-lines"}},
    "time": {"dates_from": {"a": "2006"}, "dates_to": "2012"},
    "status": {"contradiction": ["opened", "manufacturing"]},
    "what": {"scope": "capacity"},
    "who": {"independent": ["capacity"]},
    "then": {"earlier": "old-capacity", "later": "capacity"},
    "kept": {"reference_class": "its promises", "promises": [PROMISE]},
    "solved": {"break_even": "per-shift"},
    "moves": {"sensitivity": "3"},
    "asked": {"what_to_ask": "output"},
    "read": {"judged": "conflict", "because": "so it reads"},
}


def test_every_kind_of_check_has_a_rule() -> None:
    """No check that a plant file can hold is left without a result, and none has two rules."""
    kinds = {get_args(member)[0] for member in get_args(get_args(Check)[0])}
    assert RULES.keys() | RULES_OF_RUNS.keys() == kinds
    assert len(RULES) + len(RULES_OF_RUNS) == len(KINDS) == len(kinds)


def test_results_come_in_the_order_of_the_file() -> None:
    """Each check is judged by the rule of its own kind."""
    plant = small_plant(checks={name: {"asks": "?", **check} for name, check in CHECKS.items()})
    shares = {("output", "reading", option): {} for option in ("per-line", "per-plant")}
    outcomes = run_checks(plant, found(by_option=shares))
    assert [(outcome.name, outcome.kind, outcome.result) for outcome in outcomes] == [
        ("sim", "feasibility", "derived"),
        ("figure", "arithmetic", "derived"),
        ("parts", "sum", "consistent"),
        ("unit", "unit conversion", "not checkable"),
        ("both", "interval overlap", "consistent"),
        ("time", "date arithmetic", "consistent"),
        ("status", "contradiction", "consistent"),
        ("what", "scope", "consistent"),
        ("who", "source independence", "undetermined"),
        ("then", "trend", "conflict"),
        ("kept", "reference class", "undetermined"),
        ("solved", "break-even", "not checkable"),
        ("moves", "sensitivity", "not checkable"),
        ("asked", "what to ask", "undetermined"),
        ("read", "judged", "conflict"),
    ]

"""Schemes: what the tables say for a lot, and what scores."""

import pytest

from nameplate.acceptance.scheme import Scheme, scheme_by_aql


def test_a_scheme_holds_the_three_plans_of_its_letter() -> None:
    """A lot of 2000 at level II is of letter K: its plans at an AQL of 1 %, and no score."""
    scheme = scheme_by_aql(2000, 1.0)
    assert scheme == Scheme((125, 3, 4), (125, 2, 3), (50, 1, 4), 3, 0)


def test_a_small_lot_is_looked_at_whole() -> None:
    """Where the sample is larger than the lot, the plan is for the whole lot."""
    assert scheme_by_aql(75, 0.10).normal == (75, 0, 1)


@pytest.mark.parametrize(
    ("aql_percent", "rule", "scoring"),
    [
        (1.0, "switching score", (2, 3)),
        (0.65, "switching score", (1, 3)),
        (0.25, "switching score", (1, 2)),
        (0.10, "switching score", (0, 2)),
        (1.0, "ten lots", (3, 3)),
        (0.10, "ten lots", (0, 3)),
    ],
)
def test_what_scores_depends_on_the_rule(
    aql_percent: float, rule: str, scoring: tuple[int, int]
) -> None:
    """By score, 3 points need the number one step tighter, and small accept numbers give 2."""
    scheme = scheme_by_aql(2000, aql_percent, reduced_rule=rule)
    assert (scheme.scoring_limit, scheme.points) == scoring


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"aql_percent": 15.0}, "an AQL of 15 % counts faults in a hundred items"),
        ({"aql_percent": 2.0}, "an AQL of 2 % is not in the tables"),
        ({"reduced_rule": "sometimes"}, "no rule 'sometimes'"),
        ({"level": "IV"}, "no inspection level 'IV'"),
    ],
)
def test_a_scheme_that_the_tables_do_not_hold_is_refused(
    wrong: dict[str, object], complaint: str
) -> None:
    """The error names what is not in the tables."""
    with pytest.raises(ValueError, match=complaint):
        scheme_by_aql(**{"lot_size": 2000, "aql_percent": 1.0, **wrong})

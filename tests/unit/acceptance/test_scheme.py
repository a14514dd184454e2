"""Schemes: what the tables say for a lot, what scores, and what one lot does."""

import pytest

from nameplate.acceptance.scheme import Scheme, scheme_by_aql
from nameplate.acceptance.severity import DISCONTINUED, NORMAL, REDUCED, TIGHTENED
from nameplate.acceptance.switching import RESUMED, START, SwitchingState


def test_a_scheme_holds_the_three_plans_of_its_letter() -> None:
    """A lot of 2000 at level II is of letter K: its plans at an AQL of 1 %, and no score."""
    scheme = scheme_by_aql(2000, 1.0)
    assert scheme == Scheme((125, 3, 4), (125, 2, 3), (50, 1, 4), 3, 0)
    assert [scheme.plan(s) for s in (NORMAL, TIGHTENED, REDUCED)] == list(scheme[:3])


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


def test_a_lot_moves_the_series_by_its_count() -> None:
    """One count is clear, scores, lies in the gap or rejects, by the plan in force."""
    scheme = scheme_by_aql(2000, 1.0, reduced_rule="switching score")
    assert scheme.after(START, 2).score == 3
    assert scheme.after(START._replace(score=9), 3) == START
    assert scheme.after(START, 4) == START._replace(accepted_in_row=0)
    assert scheme.after(START._replace(score=27), 0).severity == REDUCED
    assert scheme.after(SwitchingState(REDUCED, 0, 0, 0), 1).severity == REDUCED
    assert scheme.after(SwitchingState(REDUCED, 0, 0, 0), 2) == START
    assert scheme.after(RESUMED, 3).rejected_on_tightened == 1


def test_a_discontinued_series_has_no_plan() -> None:
    """No lot can be judged while inspection is discontinued."""
    with pytest.raises(ValueError, match="inspection is discontinued"):
        scheme_by_aql(2000, 1.0).after(SwitchingState(DISCONTINUED, 0, 0, 0), 0)


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

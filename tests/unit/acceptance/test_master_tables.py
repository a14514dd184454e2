"""Master tables: arrows, one step tighter, the order of the plans, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nameplate.acceptance.code_letters import CODE_LETTERS
from nameplate.acceptance.master_tables import AQL_PERCENT, accept_one_step_tighter, table_plan
from nameplate.acceptance.operating import acceptance_probability
from nameplate.acceptance.severity import NORMAL, REDUCED, TIGHTENED

letters = st.sampled_from(CODE_LETTERS)
aql_of_items = st.sampled_from([aql for aql in AQL_PERCENT if aql <= 10])


@pytest.mark.parametrize(
    ("place", "plan"),
    [
        (("K", 1.0, NORMAL), (125, 3, 4)),
        (("K", 1.0, TIGHTENED), (125, 2, 3)),
        (("K", 1.0, REDUCED), (50, 1, 4)),
        (("K", 0.15, NORMAL), (80, 0, 1)),
        (("K", 0.25, NORMAL), (200, 1, 2)),
        (("R", 0.025, TIGHTENED), (3150, 1, 2)),
    ],
)
def test_arrows_lead_to_a_plan(place: tuple[str, float, int], plan: tuple[int, ...]) -> None:
    """A cell gives its own plan, or the one that its arrow leads to, with the sample of that."""
    assert table_plan(*place) == plan


@pytest.mark.parametrize(
    ("letter", "aql_percent", "accept"), [("K", 0.65, 1), ("K", 1.0, 2), ("L", 10.0, 14)]
)
def test_one_step_tighter_keeps_the_sample(letter: str, aql_percent: float, accept: int) -> None:
    """One step tighter is the number before on the same row, even where an arrow led to the row."""
    assert accept_one_step_tighter(letter, aql_percent) == accept


@given(letters, aql_of_items)
def test_a_plan_of_the_tables_can_be_carried_out(letter: str, aql_percent: float) -> None:
    """For items good or bad, no plan rejects more bad items than a sample holds."""
    for severity in (NORMAL, TIGHTENED, REDUCED):
        plan = table_plan(letter, aql_percent, severity)
        assert 0 <= plan.accept < plan.reject <= plan.sample


@given(letters, aql_of_items, st.floats(0.0, 1.0))
def test_tightened_inspection_accepts_no_more_than_normal(
    letter: str, aql_percent: float, fraction_bad: float
) -> None:
    """Whatever the quality, the tightened plan accepts a lot at most as often as the normal one."""
    normal, tightened = (
        acceptance_probability(table_plan(letter, aql_percent, severity), fraction_bad)
        for severity in (NORMAL, TIGHTENED)
    )
    assert tightened <= normal + 1e-12


@pytest.mark.parametrize(
    ("place", "complaint"),
    [
        (("I", 1.0, NORMAL), "no code letter 'I'"),
        (("", 1.0, NORMAL), "no code letter ''"),
        (("K", 2.0, NORMAL), "an AQL of 2 % is not in the tables"),
        (("K", 1.0, 3), "no table for severity 3, only for normal, tightened, reduced"),
    ],
)
def test_what_the_tables_do_not_hold_is_refused(
    place: tuple[str, float, int], complaint: str
) -> None:
    """A letter, an AQL or a severity that the tables do not hold is named in the error."""
    with pytest.raises(ValueError, match=complaint):
        table_plan(*place)


def test_a_plan_with_fewer_than_two_has_no_step_tighter() -> None:
    """Where a plan accepts with no or one bad item, no number one step tighter is made up."""
    with pytest.raises(ValueError, match="one step tighter than letter K"):
        accept_one_step_tighter("K", 0.25)

"""A series of lots under a scheme: what one lot does."""

from series import RESUMED, after

from nameplate.acceptance.scheme import scheme_by_aql
from nameplate.acceptance.severity import REDUCED
from nameplate.acceptance.switching import START, SwitchingState


def test_a_lot_moves_the_series_by_its_count() -> None:
    """One count is clear, scores, lies in the gap or rejects, by the plan in force."""
    scheme = scheme_by_aql(2000, 1.0, reduced_rule="switching score")
    reduced = SwitchingState(REDUCED, 0, 0, 0)
    assert after(scheme, START, 2).score == 3
    assert after(scheme, START._replace(score=9), 3) == START
    assert after(scheme, START, 4) == START._replace(accepted_in_row=0)
    assert after(scheme, START._replace(score=27), 0).severity == REDUCED
    assert after(scheme, reduced, 1).severity == REDUCED
    assert after(scheme, reduced, 2) == START
    assert after(scheme, RESUMED, 3).rejected_on_tightened == 1

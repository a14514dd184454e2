"""Switching rules: each rule alone, a machine with whole histories, and the compiled form."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from series import RESUMED, moved

from nameplate.acceptance.severity import DISCONTINUED, NORMAL, REDUCED, TIGHTENED
from nameplate.acceptance.switching import START, SwitchingState, after_lot
from nameplate.kernels.jit import kernel

GOOD, GAP, BAD = "+", "o", "-"


def severities(lots: str, points: int = 0, start: SwitchingState = START) -> list[int]:
    """Return the severity after each lot; a good lot earns points, others none."""
    state, found = start, []
    for lot in lots:
        state = moved(state, lot != BAD, lot == GOOD, points if lot == GOOD else 0)
        found.append(state.severity)
    return found


@pytest.mark.parametrize(
    ("lots", "severity"),
    [
        ("--", TIGHTENED),
        ("-+++-", TIGHTENED),
        ("-++++-", NORMAL),
        ("-++++-+-", TIGHTENED),
        ("--++++", TIGHTENED),
        ("--+++++", NORMAL),
        ("--++++-++++", TIGHTENED),
        ("--+++++-", NORMAL),
    ],
)
def test_two_of_five_tighten_and_five_in_a_row_relax(lots: str, severity: int) -> None:
    """Two rejected of five or fewer tighten inspection, five accepted in a row relax it."""
    assert severities(lots)[-1] == severity


def test_five_rejected_on_tightened_end_inspection() -> None:
    """Five lots rejected since tightening end inspection, also with accepted ones in between."""
    found = severities("--" + "-++++" * 4 + "-" + "+++++")
    assert found[-7:] == [TIGHTENED] + [DISCONTINUED] * 6
    assert severities("--" + "-+++++" + "--" + "----")[-1] == TIGHTENED


def test_inspection_is_resumed_under_tightened() -> None:
    """A discontinued series goes on under tightened inspection with all counts anew."""
    assert severities("----+++++", start=RESUMED)[-1] == NORMAL
    assert severities("-----", start=RESUMED)[-1] == DISCONTINUED


@pytest.mark.parametrize(("points", "lots_needed"), [(2, 15), (3, 10)])
def test_a_score_of_thirty_reduces_inspection(points: int, lots_needed: int) -> None:
    """Fifteen lots of 2 points or ten of 3 reduce inspection; a lot without points begins anew."""
    assert severities(GOOD * lots_needed, points)[-2:] == [NORMAL, REDUCED]
    assert (
        severities(GOOD * (lots_needed - 1) + GAP + GOOD * (lots_needed - 1), points)[-1] == NORMAL
    )


@pytest.mark.parametrize("lot", [GAP, BAD])
def test_reduced_inspection_ends_with_the_first_lot_that_is_not_clear(lot: str) -> None:
    """A rejected lot ends reduced inspection, so does one in the gap; it does not tighten."""
    assert severities(GOOD * 12 + lot, 3)[-2:] == [REDUCED, NORMAL]
    assert severities(GOOD * 12 + lot + BAD, 3)[-1] == NORMAL


def naive_severities(lots: list[str], points: int) -> list[int]:
    """Return the severity after each lot, by rules that look at all lots since the last change."""
    severity, since, found = NORMAL, [], []
    for lot in lots:
        since.append(lot)
        score = 0
        for past in since:
            score = score + points if past == GOOD else 0
        last = since[-5:]
        changes = {
            NORMAL: [(last.count(BAD) >= 2, TIGHTENED), (score >= 30, REDUCED)],
            TIGHTENED: [
                (since.count(BAD) >= 5, DISCONTINUED),
                (len(last) == 5 and BAD not in last, NORMAL),
            ],
            REDUCED: [(lot != GOOD, NORMAL)],
            DISCONTINUED: [],
        }
        following = next((then for holds, then in changes[severity] if holds), severity)
        if following != severity:
            severity, since = following, []
        found.append(severity)
    return found


@given(
    st.lists(st.sampled_from([GOOD] * 12 + [GAP, BAD]), max_size=120)
    | st.lists(st.sampled_from([GOOD, GOOD, BAD]), max_size=60),
    st.sampled_from([0, 2, 3]),
)
def test_severity_changes_only_by_the_rules(lots: list[str], points: int) -> None:
    """Four whole numbers decide as the rules do that look back at every lot since a change."""
    assert severities("".join(lots), points) == naive_severities(lots, points)


def test_the_transition_can_be_compiled_as_it_stands() -> None:
    """Compiled, the transition gives the same four numbers in every state and for every lot."""
    compiled = kernel(after_lot)
    for case in product(
        range(4), range(5), (0, 28), range(5), (True, False), (True, False), (0, 2)
    ):
        assert compiled(*case) == after_lot(*case)

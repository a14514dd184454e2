"""Switching between normal, tightened and reduced inspection, lot by lot, in four whole numbers.

Holds the rules only: no plans, no probabilities, and no lots that are presented again, which the
rules do not count.

    normal to tightened    2 of 5 or fewer consecutive lots rejected
    tightened to normal    5 consecutive lots accepted
    normal to reduced      the switching score reaches 30
    reduced to normal      a lot rejected, or accepted with a count in the gap of its plan
    discontinued           5 lots rejected since tightened inspection began

All counts begin anew with every change. Source: ISO 2859-1:1999, clause 9; the gap is that of
MIL-STD-105E.
"""

from typing import NamedTuple

from nameplate.acceptance.severity import DISCONTINUED, NORMAL, REDUCED, TIGHTENED

LOOK_BACK = 4  # lots before a rejected one among which no other may be rejected
ACCEPTED_TO_NORMAL = 5
SCORE_TO_REDUCED = 30
REJECTED_TO_END = 5


class SwitchingState(NamedTuple):
    """Where a series of lots stands; what the next lot is inspected under."""

    severity: int
    accepted_in_row: int
    """Lots accepted since the last rejected one or the last change.

    In normal inspection no more than 4 are counted, and 4 also says that none was rejected yet.
    """
    score: int
    """The switching score, in normal inspection."""
    rejected_on_tightened: int
    """Lots rejected since tightened inspection began."""


START = SwitchingState(NORMAL, LOOK_BACK, 0, 0)
"""The state before the first lot."""


def after_lot(
    severity: int,
    accepted_in_row: int,
    score: int,
    rejected_on_tightened: int,
    is_accepted: bool,
    is_clear: bool,
    points: int,
) -> tuple[int, int, int, int]:
    """Return the four numbers of the state after one more lot.

    Whole numbers in and out and no other function, so that it can be compiled as it stands.

    Args:
        severity: What the lot was inspected under; a discontinued series stays so.
        accepted_in_row: See `SwitchingState`.
        score: See `SwitchingState`.
        rejected_on_tightened: See `SwitchingState`.
        is_accepted: Whether the lot was accepted when it was first presented.
        is_clear: Whether the count of bad items was at most the accept number.
        points: What an accepted lot adds to the switching score; 0 sets the score back to 0.
    """
    if severity == NORMAL:
        if not is_accepted:
            if accepted_in_row < LOOK_BACK:
                return TIGHTENED, 0, 0, 0
            return NORMAL, 0, 0, 0
        score = score + points if points > 0 else 0
        if score >= SCORE_TO_REDUCED:
            return REDUCED, 0, 0, 0
        return NORMAL, min(accepted_in_row + 1, LOOK_BACK), score, 0
    if severity == TIGHTENED:
        if not is_accepted:
            if rejected_on_tightened + 1 >= REJECTED_TO_END:
                return DISCONTINUED, 0, 0, 0
            return TIGHTENED, 0, 0, rejected_on_tightened + 1
        if accepted_in_row + 1 >= ACCEPTED_TO_NORMAL:
            return NORMAL, LOOK_BACK, 0, 0
        return TIGHTENED, accepted_in_row + 1, 0, rejected_on_tightened
    if severity == REDUCED and not (is_accepted and is_clear):
        return NORMAL, LOOK_BACK, 0, 0
    return severity, 0, 0, 0

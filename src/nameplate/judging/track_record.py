"""Checks of how many earlier promises were kept.

Counts what stands in the file; whether a promise was met is a fact of the file, not found here.
"""

from nameplate.answer import CheckOutcome
from nameplate.judging.outcome import outcome_of
from nameplate.model.checks import Result, TrackRecordCheck
from nameplate.model.plant import Plant

FEWEST_PROMISES_THAT_TELL = 3


def judge_track_record(name: str, check: TrackRecordCheck, plant: Plant) -> CheckOutcome:
    """Count promises that fell due and promises met.

    A record lowers or raises plausibility and never refutes the next promise by itself. It is a
    conflict, of the promise with the past of those who make it, where not one of at least three
    was met; it is consistent where at least three fell due and half of them or more were met; in
    between, and with fewer promises, it is undetermined.
    """
    del plant  # every kind is called alike
    due = [promise for promise in check.promises if promise.met != "open"]
    met = sum(promise.met == "yes" for promise in due)
    still_open = len(check.promises) - len(due)
    outcome = f"{len(due)} announced dates fell due, {met} met; {still_open} open"
    return outcome_of(name, check, _result(len(due), met), outcome)


def _result(due: int, met: int) -> Result:
    """Return the result of a record."""
    if due < FEWEST_PROMISES_THAT_TELL:
        return "undetermined"
    if met == 0:
        return "conflict"
    return "consistent" if 2 * met >= due else "undetermined"

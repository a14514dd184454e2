"""Checks that a person judged: passed on as typed and marked as such.

Computes nothing.
"""

from nameplate.answer import CheckOutcome
from nameplate.judging.outcome import outcome_of
from nameplate.model.checks import JudgedCheck
from nameplate.model.plant import Plant


def pass_on_judged(name: str, check: JudgedCheck, plant: Plant) -> CheckOutcome:
    """Return what a person judged, with the reason as the outcome."""
    del plant  # every kind is called alike
    return outcome_of(name, check, check.judged, check.because, check.about)

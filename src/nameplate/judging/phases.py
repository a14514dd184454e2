"""Checks of the status that several statements give to one thing.

Compares the phases that stand in the file; reads no tense and no quote.
"""

from nameplate.answer import CheckOutcome
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import PhasesCheck
from nameplate.model.plant import Plant


def judge_phases(name: str, check: PhasesCheck, plant: Plant) -> CheckOutcome:
    """Compare phases: more than one is a conflict, also where the file says how it dissolves."""
    said: dict[str, list[str]] = {}
    silent = []
    for statement in check.same_phase:
        known = plant.statements.get(statement)
        if known is None or known.phase is None:
            silent.append(statement)
        else:
            said.setdefault(known.phase, []).append(statement)
    if silent:
        return not_checkable(name, check, f"no phase in {', '.join(silent)}", check.same_phase)
    outcome = "; ".join(f"{phase} ({', '.join(names)})" for phase, names in said.items())
    if len(said) == 1:
        return outcome_of(name, check, "consistent", outcome, check.same_phase)
    notes = [check.resolved_by and f"resolved: {check.resolved_by}", check.note]
    note = "; ".join(text for text in notes if text)
    return outcome_of(name, check, "conflict", outcome, check.same_phase, note=note)

"""Checks of what several statements say of one thing: its status, or who or what it was.

Compares phases and words that stand in the file; reads no tense and no quote.
"""

from itertools import combinations

from nameplate.answer import CheckOutcome
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import ContradictionCheck
from nameplate.model.plant import Plant


def judge_contradiction(name: str, check: ContradictionCheck, plant: Plant) -> CheckOutcome:
    """Compare what is said: more than one thing is a conflict, also where it dissolves.

    The status of a plant is one, whenever it is spoken of. Words such as a role are of one occasion
    only where the dates of all statements meet; without that it is undetermined.
    """
    names = check.contradiction
    said: dict[str, list[str]] = {}
    silent = []
    for statement in names:
        known = plant.statements.get(statement)
        word = check.says.get(statement) or (known.phase if known else None)
        if known is None or word is None:
            silent.append(statement)
        else:
            said.setdefault(word, []).append(statement)
    if silent:
        return not_checkable(name, check, f"no phase in {', '.join(silent)}", names)
    outcome = "; ".join(f"{word} ({', '.join(which)})" for word, which in said.items())
    if len(said) == 1:
        return outcome_of(name, check, "consistent", outcome, names)
    if check.says and not _one_occasion(names, plant):
        return outcome_of(name, check, "undetermined", f"{outcome}; may be two occasions", names)
    notes = [check.resolved_by and f"resolved: {check.resolved_by}", check.note]
    note = "; ".join(text for text in notes if text)
    return outcome_of(name, check, "conflict", outcome, names, note=note)


def _one_occasion(names: tuple[str, ...], plant: Plant) -> bool:
    """Tell whether statements speak of one time, as far as all give one."""
    dates = [plant.statements[name].dates for name in names]
    known = [span for span in dates if span is not None]
    meet = all(a.first <= b.last and b.first <= a.last for a, b in combinations(known, 2))
    return len(known) == len(dates) and meet

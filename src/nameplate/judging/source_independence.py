"""Checks of how many origins stand behind statements.

Counts origins by their names; finds no hidden link between two sources.
"""

from collections.abc import Iterable

from nameplate.answer import CheckOutcome
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import IndependenceCheck, Result
from nameplate.model.plant import Plant


def origins_of(statements: Iterable[str], plant: Plant) -> tuple[str, ...]:
    """Return the origins of statements, the first of each chain of speakers, each once."""
    known = (plant.statements[name] for name in statements if name in plant.statements)
    return tuple(dict.fromkeys(statement.by[0] for statement in known))


def sources_in_words(origins: tuple[str, ...]) -> str:
    """Return how many independent sources there are."""
    return f"{len(origins)} independent source{'' if len(origins) == 1 else 's'}"


def judge_independence(name: str, check: IndependenceCheck, plant: Plant) -> CheckOutcome:
    """Count origins: one alone leaves the matter undetermined, since repeating confirms nothing."""
    unknown = [statement for statement in check.independent if statement not in plant.statements]
    if unknown:
        return not_checkable(name, check, f"no statement {', '.join(unknown)}")
    origins = origins_of(check.independent, plant)
    count = len(dict.fromkeys(check.independent))
    behind = f"behind {count} statement{'' if count == 1 else 's'}"
    outcome = f"{sources_in_words(origins)} {behind}: {', '.join(origins)}"
    result: Result = "consistent" if len(origins) >= 2 else "undetermined"
    return outcome_of(name, check, result, outcome, check.independent)

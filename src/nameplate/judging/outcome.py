"""How the result of a check is put together, alike for every kind.

Knows no kind and computes nothing.
"""

from collections.abc import Mapping

from nameplate.answer import CheckOutcome
from nameplate.model.checks import KINDS, Check, Result


def outcome_of(
    name: str,
    check: Check,
    result: Result,
    outcome: str,
    statements: tuple[str, ...] = (),
    *,
    condition: str = "",
    note: str | None = None,
) -> CheckOutcome:
    """Return the result of a check with what every check carries.

    Args:
        name: The name of the check.
        check: The check as it stands in the file.
        result: What it came to.
        outcome: What came out, in words and figures.
        statements: The statements that it used.
        condition: Where it holds only for some cases, which ones.
        note: What stands in for the note of the check.
    """
    kind = next(kind for field, kind in KINDS.items() if field in type(check).model_fields)
    return CheckOutcome(
        name=name,
        kind=kind,
        asks=check.asks,
        result=result,
        outcome=outcome,
        condition=condition,
        computed=kind != "judged",
        note=(check.note if note is None else note) or "",
        statements=tuple(dict.fromkeys(statements)),
    )


def by_cases(
    name: str,
    check: Check,
    holding: Mapping[str, bool],
    outcome: str,
    statements: tuple[str, ...],
    condition: str = "",
) -> CheckOutcome:
    """Return a result by the cases that hold: consistent if all do, a conflict if none does.

    Args:
        name: The name of the check.
        check: The check as it stands in the file.
        holding: Whether each case holds, by its name.
        outcome: What came out.
        statements: The statements that it used.
        condition: What stands before the names of the cases where only some hold.
    """
    held = [case for case, holds in holding.items() if holds]
    if len(held) == len(holding):
        return outcome_of(name, check, "consistent", outcome, statements)
    if not held:
        return outcome_of(name, check, "conflict", outcome, statements)
    only = condition + " or ".join(held)
    return outcome_of(name, check, "consistent if", outcome, statements, condition=only)


def not_checkable(
    name: str, check: Check, why: str, statements: tuple[str, ...] = ()
) -> CheckOutcome:
    """Return the result of a check that cannot be made, with the reason."""
    return outcome_of(name, check, "not checkable", why, statements)

"""How the result of a check is put together, alike for every kind.

Knows no kind and computes nothing.
"""

from typing import Literal

from nameplate.answer import CheckOutcome
from nameplate.model.checks import KINDS, Check, Result


def outcome_of(
    name: str,
    check: Check,
    result: Result | Literal["derived"],
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


def not_checkable(
    name: str, check: Check, why: str, statements: tuple[str, ...] = ()
) -> CheckOutcome:
    """Return the result of a check that cannot be made, with the reason."""
    return outcome_of(name, check, "not checkable", why, statements)

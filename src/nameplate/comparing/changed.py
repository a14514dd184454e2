"""What became of the rest of the answer: checks, evidence, break-even, what limits and what to ask.

Takes two plants that were run elsewhere. Figures that come with errors are paired in `paired`.
"""

import math

from nameplate.answer import BreakEvenLine
from nameplate.assessing.claims import headline_test, holds_in
from nameplate.comparing.comparison import (
    AskedFirst,
    CheckChange,
    EvidenceChange,
    LimitedBy,
    Needed,
    NeededAgainst,
)
from nameplate.comparing.ran import Ran
from nameplate.measuring import lines
from nameplate.measuring.break_even_line import CLOSE

SAME_VALUE = 1e-9
"""Of a second number two values differ by less, from telling them in their unit."""


def changed_checks(before: Ran, after: Ran) -> tuple[CheckChange, ...]:
    """Return the checks of both plants that came to something else."""
    later = {check.name: check for check in after.checks}
    pairs = [(check, later[check.name]) for check in before.checks if check.name in later]
    return tuple(
        CheckChange(one.name, one.result, other.result, one.outcome, other.outcome)
        for one, other in pairs
        if (one.result, one.outcome) != (other.result, other.outcome)
    )


def changed_evidence(before: Ran, after: Ran) -> tuple[EvidenceChange, ...]:
    """Return the claims with another grade or count of sources, or that only one plant has."""
    first, second = ({claim.name: claim for claim in ran.claims} for ran in (before, after))
    pairs = [(name, first.get(name), second.get(name)) for name in {**first, **second}]
    return tuple(
        EvidenceChange(name, one, other)
        for name, one, other in pairs
        if one is None
        or other is None
        or (one.evidence, one.independent_sources) != (other.evidence, other.independent_sources)
    )


def limited_by(ran: Ran) -> LimitedBy:
    """Return the station that limits the lines most often."""
    return LimitedBy(*lines.what_limits(ran.plant, ran.outcomes))


def asked_first(ran: Ran) -> AskedFirst:
    """Return what is worth asking, of the doubt where some draws meet the headline and some not."""
    test, is_in_doubt = headline_test(ran.tests, ran.plant.headline), False
    if test is not None and ran.plant.headline is not None:
        held = holds_in(ran.plant, ran.outcomes, ran.plant.claims[ran.plant.headline].about, test)
        is_in_doubt = bool(held.any() and not held.all())
    shares = [
        (item, item.verdict_share if is_in_doubt else item.spread_share)
        for item in ran.found.influences
    ]
    worth = tuple(pair for pair in shares if pair[1] > ran.found.by_chance)
    return AskedFirst("doubt" if is_in_doubt else "spread", worth)


def changed_needs(before: Ran, after: Ran) -> tuple[Needed, ...]:
    """Return the cases of the break-even in which something else is needed.

    Where only one plant asks for a break-even, or for that of another parameter, its cases have no
    counterpart.
    """
    first, second = (
        {(row.parameter, row.unit, row.case): row for row in ran.found.break_even}
        for ran in (before, after)
    )
    pairs = [(key[-1], first.get(key), second.get(key)) for key in {**first, **second}]
    return tuple(
        Needed(case, one, other)
        for case, one, other in pairs
        if one is None or other is None or _differ(one.value, other.value)
    )


def changed_line(before: BreakEvenLine | None, after: BreakEvenLine | None) -> NeededAgainst | None:
    """Return what both plants need at the values of a second number that both can have."""
    if before is None or after is None or _axes(before) != _axes(after):
        return None
    points = tuple(
        (value, needed, other)
        for value, needed in before.points
        for near, other in after.points
        if math.isclose(value, near, rel_tol=SAME_VALUE)
    )
    changed = any(_differ(needed, other) for _, needed, other in points)
    return NeededAgainst(before, points) if changed else None


def _axes(line: BreakEvenLine) -> tuple[str, ...]:
    """Return which two numbers a line is of, and in which units."""
    return line.parameter, line.unit, line.against, line.against_unit


def _differ(before: float | None, after: float | None) -> bool:
    """Tell whether two solved values differ by more than how close both are solved for."""
    if before is None or after is None:
        return before is not after
    return not math.isclose(before, after, rel_tol=2 * CLOSE)

"""The rules between the parts of a plant, gathered: each yields what is wrong, and where.

Holds the order of the rules; what each asks for stands in its own module.
"""

from collections.abc import Iterator

from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding
from nameplate.plantfile.rules import (
    basis,
    branches,
    break_even,
    checks,
    claims,
    planned_time,
    shares,
    speakers,
)

RULES = (
    speakers.documents_and_sources,
    speakers.statements_rested_on,
    branches.options_of_numbers,
    branches.options_of_losses,
    planned_time.shifts_fit_into_a_day,
    shares.lines_alike,
    shares.targets_of_shares,
    basis.every_number_rests_on_something,
    claims.figures_of_claims,
    claims.subjects_of_claims,
    claims.one_headline,
    break_even.what_is_solved_for,
    break_even.conditions,
    checks.what_checks_name,
)


def findings(plant: Plant) -> Iterator[Finding]:
    """Yield everything by which the parts of a plant do not fit together, each thing once."""
    told: set[Finding] = set()
    for rule in RULES:
        for finding in rule(plant):
            if finding not in told:
                told.add(finding)
                yield finding

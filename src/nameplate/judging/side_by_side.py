"""Documents that say unlike things of what a claim claims, put side by side.

Finds them by their figures and by the checks that name them together. Which one is right is for
the checks, or for a person.
"""

from typing import NamedTuple

from nameplate.judging.ledger import accepted
from nameplate.model.checks import ContradictionCheck, TrendCheck
from nameplate.model.evidence import Statement
from nameplate.model.named_figures import comparable_figure
from nameplate.model.plant import Plant


class SideBySide(NamedTuple):
    """What several documents say of the same thing.

    Attributes:
        claims: The claims that are about it.
        statements: The statements, in the order of the file.
        unlike: In what they differ: `figure`, `status of the plant`, `way of saying`.
    """

    claims: tuple[str, ...]
    statements: tuple[str, ...]
    unlike: tuple[str, ...]


def side_by_side(plant: Plant) -> tuple[SideBySide, ...]:
    """Return the statements beside each claim, where documents differ in what they say.

    Beside a claim stand its own statements, those with a figure in the same unit, and those that a
    check of phases or of a trend names together with one of them. Claims with a statement in common
    beside them are told together.
    """
    found = []
    for claims, near in _groups(plant):
        statements = tuple(name for name in accepted(plant) if name in near)
        said = [plant.statements[name] for name in statements]
        unlike = _unlike(said, plant)
        if unlike and len({statement.in_ for statement in said}) > 1:
            found.append(SideBySide(claims, statements, unlike))
    return tuple(found)


def _groups(plant: Plant) -> list[tuple[tuple[str, ...], set[str]]]:
    """Return the claims with the statements beside them, those with one in common together."""
    groups: list[tuple[tuple[str, ...], set[str]]] = []
    for name in plant.claims:
        near, apart = _beside(plant, name), []
        claims: tuple[str, ...] = ()
        for others, theirs in groups:
            if near & theirs:
                claims, near = (*claims, *others), near | theirs
            else:
                apart.append((others, theirs))
        groups = [*apart, ((*claims, name), near)]
    return groups


def _beside(plant: Plant, claim: str) -> set[str]:
    """Return the statements that speak of what a claim does."""
    own = plant.claims[claim].from_
    dims = comparable_figure(plant.claims[claim].says, plant).dims
    about = {plant.statements[name].about for name in own}
    near = set(own)
    for check in plant.checks.values():
        together = _together(check)
        if set(own).intersection(together):
            near.update(together)
    for name, statement in plant.statements.items():
        figure = statement.figure if statement.about in about else None
        if figure and comparable_figure(figure, plant).dims == dims:
            near.add(name)
    return near


def _together(check: object) -> tuple[str, ...]:
    """Return the statements that a check sets side by side."""
    if isinstance(check, ContradictionCheck):
        return check.contradiction
    return (check.earlier, check.later) if isinstance(check, TrendCheck) else ()


def _unlike(statements: list[Statement], plant: Plant) -> tuple[str, ...]:
    """Return in what statements differ, among those that say anything of it."""
    told: dict[str, set[object]] = {
        "figure": {_figure(said.figure, plant) for said in statements if said.figure},
        "status of the plant": {statement.phase for statement in statements if statement.phase},
        "way of saying": {statement.modality for statement in statements},
    }
    return tuple(name for name, facts in told.items() if len(facts) > 1)


def _figure(figure: str, plant: Plant) -> tuple[float, float, str]:
    """Return the interval and the bound word of a figure."""
    stated = comparable_figure(figure, plant)
    return stated.low, stated.high, stated.bound

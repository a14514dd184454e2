"""Rules on what leads to something like it: no phase after itself, no product made of itself."""

from collections.abc import Iterator, Mapping

from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding


def phases_that_wait(plant: Plant) -> Iterator[Finding]:
    """No phase waits for itself, by whatever detour."""
    after = {name: {phase.after} for name, phase in plant.phases.items() if phase.after is not None}
    for name, ring in _rings(after):
        expected, fix = "a phase that does not wait for this one", "let one of them begin by itself"
        yield Finding(("phases", name, "after"), "ring", expected, ring, fix)


def products_that_take_each_other(plant: Plant) -> Iterator[Finding]:
    """No product takes itself as a material, by whatever detour."""
    own = {name: material.own_product for name, material in plant.materials.items()}
    takes = {
        name: {own.get(material) or material for material in lots.materials} & set(plant.lots)
        for name, lots in plant.lots.items()
    }
    for name, ring in _rings(takes):
        expected, fix = "a product that is not made of this one", "remove one of these materials"
        yield Finding(("lots", name, "materials"), "ring", expected, ring, fix)


def claims_that_supersede_each_other(plant: Plant) -> Iterator[Finding]:
    """No claim takes the place of itself, by whatever detour."""
    earlier = {name: {claim.supersedes} for name, claim in plant.claims.items() if claim.supersedes}
    for name, ring in _rings(earlier):
        expected, fix = "an earlier claim", "remove supersedes from the earliest of them"
        yield Finding(("claims", name, "supersedes"), "ring", expected, ring, fix)


def _rings(targets: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield each ring once: the name at which it begins, and the ring in words."""
    told: set[str] = set()
    for start in targets:
        way = _way_back(start, targets)
        if way and not told.intersection(way):
            told.update(way)
            yield start, f"a ring {' -> '.join([*way, start])}"


def _way_back(start: str, targets: Mapping[str, set[str]]) -> list[str]:
    """Return the shortest way from a name to itself, without the end; empty if there is none."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:  # grows while it is walked through
        for target in sorted(targets.get(way[-1], ())):
            if target == start:
                return way
            if target not in seen:
                seen.add(target)
                ways.append([*way, target])
    return []

"""What is alike and therefore shown once: lines that repeat another, products made alike.

Compares how lines are described, not what came out; chance makes a small difference between them.
"""

from nameplate.answer import ESTIMANDS, Assessment, Estimate, LineResult


def alike_lines(assessment: Assessment) -> list[tuple[LineResult, tuple[LineResult, ...]]]:
    """Return each kind of line with those after it that repeat it and change nothing."""
    groups: dict[str, list[LineResult]] = {}
    for line in assessment.lines:
        first = _repeats(assessment, line.name)
        groups.setdefault(first if first in groups else line.name, []).append(line)
    return [(first, tuple(others)) for first, *others in groups.values()]


def _repeats(assessment: Assessment, name: str) -> str:
    """Return the line that a line repeats without a change of its own, or its own name."""
    lines = assessment.plant.lines
    line = lines.get(name)
    first = lines.get(line.like) if line and line.like else None
    if line is None or first is None or line.stations or line.buffers:
        return name
    return line.like if line.like and line.losses == first.losses else name


def alike_products(assessment: Assessment) -> dict[str, tuple[str, ...]]:
    """Return each product with those after it that as many lines of the same kind make.

    A product that lines of several kinds make stands alone. A line of several products makes as
    much of each.
    """
    lines = assessment.plant.lines
    makers: dict[str, list[tuple[str, int, int]]] = {}
    for first, others in alike_lines(assessment):
        for line in (first, *others):
            makes = lines[line.name].makes if line.name in lines else (line.product,)
            for product in makes:
                makers.setdefault(product, []).append((first.name, line.count, len(makes)))
    groups: dict[tuple[str, int, int], list[str]] = {}
    for product, kinds in makers.items():
        groups.setdefault(kinds[0] if len(kinds) == 1 else (product, 0, 0), []).append(product)
    return {first: tuple(others) for first, *others in groups.values()}


def named_estimates(assessment: Assessment) -> list[tuple[Estimate, str]]:
    """Return the estimates with their names; of products made alike only the first."""
    products = alike_products(assessment)
    repeated = {name for others in products.values() for name in others}
    rows = []
    for estimand in ESTIMANDS:
        for item in assessment.estimates:
            if item.estimand == estimand and item.about not in repeated:
                others = products.get(item.about, ())
                name = ", ".join([item.about, *others]) + (" each" if others else "")
                rows.append((item, estimand if item.about == "plant" else f"└ {name}"))
    return rows

"""The tree of a plant file -> the plant, and all that is wrong with it.

Joins what looks for mistakes of form and of fit, and leaves out what only follows from another; it
looks for none itself.
"""

from collections.abc import Iterator
from itertools import islice

from pydantic import ValidationError

from nameplate.model.plant import Plant
from nameplate.plantfile.complaints import findings_of
from nameplate.plantfile.finding import Finding
from nameplate.plantfile.gaps import Gaps
from nameplate.plantfile.in_part import PartReader
from nameplate.plantfile.rules import findings
from nameplate.plantfile.tree import Tree

MOST_FINDINGS = 100
"""Problems told at most; who has more of them mends the first and asks again."""


def read_tree(tree: Tree) -> tuple[Plant, list[Finding]]:
    """Return the plant, whole if there is nothing wrong with it, and what is, each thing once."""
    gaps = Gaps(tree.root)
    told = [finding for finding in gaps.found if finding.keys not in tree.torn][:MOST_FINDINGS]
    plant: Plant | None = None
    try:
        plant = Plant.model_validate(tree.root)
    except ValidationError as error:
        of_form = findings_of(error.errors(include_url=False), tree.torn, Plant)
        told += islice((item for item in of_form if not gaps.explain(item)), MOST_FINDINGS)
    if plant is None or told or tree.torn:
        reader = PartReader(tree.torn)
        plant = reader.plant(tree.root)
        between = (item for item in reader.found if not gaps.explain(item))
        told = list(dict.fromkeys([*told, *between]))
    if len(told) < MOST_FINDINGS:
        told += islice(_elsewhere(findings(plant), told), MOST_FINDINGS)
    return plant, told[:MOST_FINDINGS]


def _elsewhere(found: Iterator[Finding], told: list[Finding]) -> Iterator[Finding]:
    """Yield the findings that stand where nothing is told yet."""
    wrong = {finding.keys for finding in told}
    yield from (finding for finding in found if finding.keys not in wrong)

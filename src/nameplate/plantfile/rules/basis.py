"""Rule on evidence: no number without a statement or a reason."""

from collections.abc import Iterator

from nameplate.errors import quote
from nameplate.model.inventory import list_numbers
from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding


def every_number_rests_on_something(plant: Plant) -> Iterator[Finding]:
    """Every number names a statement or a reason, or a block around it does."""
    expected = "what the number rests on, beside it or in a block around it"
    fix = "add  from: [statement]  or  assumed: reason"
    for entry in list_numbers(plant):
        if entry.basis.kind == "none":
            found = f"{quote(entry.text, 30)} with neither"
            yield Finding(entry.keys, "no-basis", expected, found, fix)

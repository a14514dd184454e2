"""Rule on counts: parts are counted in the unit of the plant, materials also by their name."""

from collections.abc import Iterator
from itertools import pairwise

from nameplate.errors import quote
from nameplate.model.counted_nouns import as_counted, counted_nouns
from nameplate.model.inventory import list_numbers
from nameplate.model.plant import Plant
from nameplate.nouns import plural
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.unreadable import is_readable

ANY_PART = ("part", "piece", "item")


def counts_of_what_the_plant_makes(plant: Plant) -> Iterator[Finding]:
    """What stands behind a count is what the plant makes, a part, or the material itself."""
    about = plant.plant
    if not is_readable(about.unit, about.also_called):
        return
    units = {*ANY_PART, *counted_nouns(plant)}
    for entry in list_numbers(plant):
        noun = entry.number.base
        if entry.field.kind != "count" or not noun or noun in units:
            continue
        if noun not in _materials_in(entry.keys):
            expected = f"a count of {plural(about.unit)}, or a plain number"
            fix = f"count {plural(about.unit)}, leave the word out, or add it to also_called"
            yield Finding(entry.keys, "count-unit", expected, quote(entry.text, 30), fix)


def _materials_in(keys: Keys) -> set[str]:
    """Return the words for the material that a number is of."""
    names = [name for block, name in pairwise(keys) if block == "materials"]
    return {as_counted(str(name)) for name in names}

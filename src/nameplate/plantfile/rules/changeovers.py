"""Rule on lines of several products: every changeover between two of them is said.

That such a line has a rule is a matter of its form.
"""

from collections.abc import Iterator

from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding
from nameplate.plantfile.rules.names import unknown
from nameplate.plantfile.unreadable import is_readable


def between_all_products(plant: Plant) -> Iterator[Finding]:
    """A line says how long it is set up from each of its products to each other one, no more."""
    for name, line in plant.lines.items():
        if not is_readable(line.product, line.products, line.rule) or len(line.products) < 2:
            continue
        keys = ("lines", name, "changeovers")
        strange = False
        for before, ways in line.changeovers.items():
            for at in ((*keys, before), *((*keys, before, after) for after in ways)):
                found = list(
                    unknown(at, "product of this line", str(at[-1]), line.products, at_key=True)
                )
                strange = strange or bool(found)
                yield from found
            if before in ways:
                told = ("two different products", f"{before} to {before}", "remove it")
                yield Finding((*keys, before, before), "no-change", *told, at_key=True)
        missing = [
            f"{before} to {after}"
            for before in line.products
            for after in line.products
            if before != after and after not in line.changeovers.get(before, {})
        ]
        # If a name is strange, one that is missing was probably written wrongly.
        if missing and not strange and line.changes_over:
            expected = "a changeover from each product to each other one"
            fix = "add the time of each, 0 h where nothing has to be changed"
            found_ = f"none from {' and from '.join(missing)}"
            yield Finding(keys, "missing-changeover", expected, found_, fix)

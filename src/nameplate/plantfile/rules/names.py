"""How a name that stands for nothing is told.

Knows no kind of thing but the products of lines; the rules do.
"""

from collections.abc import Iterable, Iterator

from nameplate.errors import quote
from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.unreadable import UNREADABLE
from nameplate.suggest import nearest

MOST_NAMES_LISTED = 8


def unknown(
    keys: Keys, what: str, name: str, known: Iterable[str], *, at_key: bool = False
) -> Iterator[Finding]:
    """Yield a finding if a name is not among the known ones, and all of them could be read.

    Args:
        keys: Where the name stands.
        what: What it should name, in the singular, for example `statement`.
        name: The name.
        known: The names that there are.
        at_key: Whether the name is a key.
    """
    names = list(known)
    is_open = any(item is UNREADABLE for item in (name, known, *names))
    if name not in names and not is_open:
        article = "an" if what[0] in "aeiou" else "a"
        expected = f"the name of {article} {what}"
        code = f"unknown-{what.replace(' ', '-')}"
        yield Finding(keys, code, expected, quote(name), choose(name, names, what), at_key)


def known_products(plant: Plant) -> list[str]:
    """Return the products of all lines, and `UNREADABLE` where there may be others."""
    parts = [plant.lines, *plant.lines.values()]
    parts += [part for line in plant.lines.values() for part in (line.product, line.products)]
    lost = any(part is UNREADABLE for part in parts)
    return [*plant.products, *([UNREADABLE] if lost else [])]


def choose(name: str, known: Iterable[str], what: str) -> str:
    """Say which known name may have been meant, or which there are."""
    names = list(known)
    close = nearest(name, names)
    if close:
        return f"did you mean {close}?"
    if not names:
        return f"add the {what} to the file"
    listed = ", ".join(names[:MOST_NAMES_LISTED])
    more = len(names) - MOST_NAMES_LISTED
    return f"use one of {listed}" + (f" and {more} more" if more > 0 else "")

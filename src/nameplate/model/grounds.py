"""What a block of a plant file rests on: statements, or an open assumption.

Holds no number; every block that has some builds on this one.
"""

from pydantic import Field

from nameplate.model.frozen import Frozen, Text


class Grounds(Frozen):
    """What a block of the file rests on; its numbers inherit it unless they have their own."""

    from_: tuple[str, ...] = Field(default=(), alias="from")
    """Names of the statements that show it."""
    assumed: Text | None = None
    """Why its numbers are assumed, where nothing shows them."""
    note: Text | None = None
    """Anything that a reader should know."""

"""What every check has: the question that it asks, and what it can come to.

Holds no kind of check; those stand with what they are about.
"""

from typing import Literal

from nameplate.model.frozen import Frozen, Name, Text

Result = Literal[
    "consistent", "consistent if", "conflict", "undetermined", "not checkable", "derived"
]
"""What a check comes to; `derived` where it works something out and compares it with nothing."""


class Question(Frozen):
    """What every check has."""

    asks: Text
    """The question in a few words."""
    note: Text | None = None
    """What a reader should know to weigh the result."""


class DecidingQuestion(Question):
    """What a check has that can settle a claim."""

    decides: tuple[Name, ...] = ()
    """The claims that do not add up if this check is a conflict, and that hold only under its
    condition if it has one."""

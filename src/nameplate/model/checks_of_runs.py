"""Checks of what a run found: probabilities, what would have to be true, what moves the answer.

Descriptions only; the simulation gives the figures.
"""

from pydantic import Field

from nameplate.model.frozen import Name, Text, WholeNumber
from nameplate.model.questions import Question


class FeasibilityCheck(Question):
    """Take probabilities of a claim from the simulation, also for each option of a branch."""

    simulated: Name
    """The claim."""
    by_branch: Name | None = None
    """The branch whose options are told apart; left out, none is."""


class BreakEvenCheck(Question):
    """Ask whether what would have to be true lies in the range that is stated."""

    break_even: Text
    """The range of the parameter that the file solves for, computed as in `arithmetic`; its unit is
    that of the parameter."""
    given: dict[Name, Text] = Field(default_factory=dict)
    """Further figures by name; or a statement's name."""


class SensitivityCheck(Question):
    """Name the numbers that move sustained capacity most, by rank correlation over the draws."""

    sensitivity: WholeNumber = Field(ge=1, le=20)
    """How many numbers are named at most; those that chance alone would rank so are left out."""


class AskCheck(Question):
    """Name the number whose knowledge narrows the verdict most."""

    what_to_ask: Name
    """The claim that the answer leads with."""

"""The grade of the evidence behind a claim, apart from its probability.

Counts sources and takes a share of variance; knows nothing of whether the claim is true.
"""

from typing import Literal, NamedTuple

from nameplate.judging.source_independence import origins_of, sources_in_words
from nameplate.model.evidence import Claim
from nameplate.model.plant import Plant

FEWEST_SOURCES = 2
SMALLEST_EVIDENCED_SHARE = 0.5

GRADES: tuple[Literal["weak", "moderate", "strong"], ...] = ("weak", "moderate", "strong")
"""By how many of the two conditions are met."""


class Grade(NamedTuple):
    """How strong the evidence is, and why."""

    grade: Literal["weak", "moderate", "strong"]
    because: str
    independent_sources: int


def grade_evidence(claim: Claim, plant: Plant, evidenced_share: float) -> Grade:
    """Grade the evidence behind a claim.

    It is strong with two or more independent sources behind the statements of the claim and at
    least half of the variance of the answer from evidenced numbers; moderate with one of the two;
    weak with neither.

    Args:
        claim: The claim.
        plant: The plant, with the statements.
        evidenced_share: Share of the variance of the answer that evidenced numbers explain, 0 to 1.
    """
    origins = origins_of(claim.from_, plant)
    many = len(origins) >= FEWEST_SOURCES
    evidenced = evidenced_share >= SMALLEST_EVIDENCED_SHARE
    because = (
        f"{sources_in_words(origins)} ({', '.join(origins) or 'none named'}); evidenced numbers "
        f"explain {100 * evidenced_share:.0f} % of the spread of the answer, "
        f"{'at least' if evidenced else 'less than'} half"
    )
    return Grade(GRADES[many + evidenced], because, len(origins))

"""Tests of the grade of evidence."""

import pytest
from small_plant import small_plant

from nameplate.judging.evidence_grade import grade_evidence


@pytest.mark.parametrize(
    ("statements", "share", "grade", "count"),
    [
        (["capacity", "rifles"], 0.5, "strong", 2),
        (["capacity", "rifles"], 0.49, "moderate", 2),
        (["capacity", "old-capacity"], 0.5, "moderate", 1),
        (["capacity", "per-shift"], 0.1, "weak", 1),
    ],
)
def test_the_grade_counts_two_conditions(
    statements: list[str], share: float, grade: str, count: int
) -> None:
    """Two independent sources are one; half of the spread from evidenced numbers is the other."""
    claim = {"from": statements, "says": "70 rounds/year", "readings": ["sustained capacity"]}
    plant = small_plant(claims={"output": claim})
    found = grade_evidence(plant.claims["output"], plant, share)
    assert (found.grade, found.independent_sources) == (grade, count)


def test_the_reason_names_the_sources_and_the_share() -> None:
    """A reader sees why the grade is what it is."""
    plant = small_plant()
    found = grade_evidence(plant.claims["output"], plant, 0.34)
    assert found.because == (
        "2 independent sources (maker, blogger); evidenced numbers explain 34 % of the spread "
        "of the answer, less than half"
    )

"""Sampling plans: small lots."""

from nameplate.acceptance.plans import SamplingPlan


def test_a_lot_smaller_than_the_sample_is_looked_at_whole() -> None:
    """The sample is never more than the lot; what decides stays."""
    assert SamplingPlan(125, 1, 2).within(75) == (75, 1, 2)
    assert SamplingPlan(125, 1, 2).within(126) == (125, 1, 2)

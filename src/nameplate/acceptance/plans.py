"""A single sampling plan: how many items are looked at, and how many bad ones decide what.

Knows no table and no probability.
"""

from typing import NamedTuple


class SamplingPlan(NamedTuple):
    """How one lot is judged by one sample.

    A lot with fewer bad items in its sample than `reject` is accepted. Where `reject` is more than
    `accept` + 1 there is a gap: a count in it accepts the lot, but ends reduced inspection.
    """

    sample: int
    """Items in the sample."""
    accept: int
    """The largest count of bad items with which the lot is accepted without consequence."""
    reject: int
    """The smallest count of bad items with which the lot is rejected."""

    def within(self, lot_size: int) -> "SamplingPlan":
        """Return the plan for a lot of this size: every item is looked at where it is too small.

        The numbers that decide stay as they are.
        """
        return self._replace(sample=min(self.sample, lot_size))

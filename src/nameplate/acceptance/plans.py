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

    def accepts(self, bad_items: int) -> bool:
        """Tell whether a lot is accepted with this many bad items in its sample."""
        return bad_items < self.reject

    def within(self, lot_size: int) -> "SamplingPlan":
        """Return the plan for a lot of this size: every item is looked at where it is too small.

        The numbers that decide stay as they are.
        """
        return self._replace(sample=min(self.sample, lot_size))


def stated_plan(
    sample: int, accept: int, reject: int | None = None, lot_size: int | None = None
) -> SamplingPlan:
    """Return a plan that somebody states, if it can be carried out.

    Args:
        sample: Items in the sample.
        accept: Accept number; 0 for a plan that no bad item passes.
        reject: Reject number; one more than the accept number where it is left out.
        lot_size: Items in the lot, where it is known.

    Raises:
        ValueError: If the numbers contradict each other.
    """
    if reject is None:
        reject = accept + 1
    if sample < 1:
        raise ValueError(f"a sample of {sample} items shows nothing; it needs at least 1")
    if accept < 0:
        raise ValueError(f"the accept number is {accept}; it cannot be below 0")
    if accept > sample:
        raise ValueError(f"the accept number {accept} is more than the sample of {sample} items")
    if accept >= reject:
        raise ValueError(
            f"the accept number {accept} is not below the reject number {reject}: "
            f"a count of {reject} would accept and reject the lot"
        )
    if lot_size is not None and sample > lot_size:
        raise ValueError(f"the sample of {sample} items is more than the lot of {lot_size}")
    return SamplingPlan(sample, accept, reject)

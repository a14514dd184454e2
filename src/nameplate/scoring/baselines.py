"""What a forecaster without a model would say: the baselines that a method has to beat.

The base rate of a case is that of all other cases, so that no case forecasts itself.
"""

from collections.abc import Sequence

NOT_SHOWN = 0.5
"""The last baseline, where no rate was published on the day of the claim."""


def baselines(
    events: Sequence[bool], shown: Sequence[float | None]
) -> dict[str, tuple[float, ...]]:
    """Return the probability that each baseline gives to each case, by the baseline's name.

    Args:
        events: Whether each figure was reached; two cases at least.
        shown: The share of each figure that was made on the day of its claim, None: not published.
    """
    reached, others = sum(events), len(events) - 1
    return {
        "always believe": (1.0,) * len(events),
        "always doubt": (0.0,) * len(events),
        "base rate of others": tuple((reached - event) / others for event in events),
        "demonstrated share": tuple(
            NOT_SHOWN if share is None else min(1.0, share) for share in shown
        ),
    }

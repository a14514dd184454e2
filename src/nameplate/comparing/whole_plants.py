"""Two whole plants, lot by lot, on common random numbers: what they accept, deliver and wait for.

Takes draws that were run elsewhere. Runs nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np

from nameplate.comparing.comparison import CustomerChange, FlowComparison, Paired
from nameplate.comparing.paired import paired_mean
from nameplate.drawing.flow_block import MOVED, SERVED, FlowOutcomes
from nameplate.drawing.flow_demand import customer_order
from nameplate.kernels.arrays import Floats, Ints
from nameplate.measuring.flow import accepted_a_year, best_year, by_years, counted_products
from nameplate.measuring.flow import ratio as share_of
from nameplate.measuring.flow_limits import limit_shares
from nameplate.model.plant import Plant

K = TypeVar("K")
Values = Floats | Ints


@dataclass(frozen=True)
class _Side:
    """The figures of one plant in every draw, (D,) each; none where nothing is around its lines."""

    accepted: dict[int, Ints] = field(default_factory=dict)
    """By year, the first being 1."""
    best_year: Ints | None = None
    import_share: Floats | None = None
    limits: dict[str, Floats] = field(default_factory=dict)
    fill_rates: dict[str, Floats] = field(default_factory=dict)
    """By customer, and so for `delivered`."""
    delivered: dict[str, Ints] = field(default_factory=dict)


def compare_flows(
    plants: tuple[Plant, Plant], outcomes: tuple[FlowOutcomes | None, FlowOutcomes | None]
) -> FlowComparison | None:
    """Return what differs between two whole plants, draw by draw of the same random numbers.

    Args:
        plants: Both plants.
        outcomes: Their draws; None for a plant with nothing around its lines.

    Returns:
        None where neither plant has draws.
    """
    drawn = [one for one in outcomes if one is not None]
    if not drawn:
        return None
    before, after = (_side(*pair) for pair in zip(plants, outcomes, strict=True))
    limits = _by_name(before.limits, after.limits).items()
    return FlowComparison(
        draws=drawn[0].n_draws,
        accepted=tuple(_by_name(before.accepted, after.accepted).items()),
        best_year=_paired(before.best_year, after.best_year),
        import_share=_paired(before.import_share, after.import_share),
        limits=tuple((name, pair) for name, pair in limits if pair.before or pair.after),
        customers=_customers(before, after),
    )


def _side(plant: Plant, outcomes: FlowOutcomes | None) -> _Side:
    """Return the figures of one plant."""
    if outcomes is None:
        return _Side()
    years = accepted_a_year(outcomes, counted_products(plant))
    served = {
        name: dict(zip(SERVED, outcomes.served[:, c].T, strict=True))
        for c, name in enumerate(customer_order(plant))
    }
    return _Side(
        accepted={y + 1: years[:, y] for y in range(years.shape[1])},
        best_year=best_year(plant, outcomes),
        import_share=_import_share(plant, outcomes),
        limits={name: shares[:, 0] for name, shares in limit_shares(plant, outcomes).items()},
        fill_rates={
            name: share_of(parts["delivered_at_once"], parts["wanted"])
            for name, parts in served.items()
        },
        delivered={name: parts["delivered"] for name, parts in served.items()},
    )


def _import_share(plant: Plant, outcomes: FlowOutcomes) -> Floats | None:
    """Return imported parts of all years as a share of imported and delivered ones, (D,)."""
    parts = by_years(outcomes)[..., counted_products(plant), :].sum(axis=(1, 2))
    imported, delivered = (parts[:, MOVED.index(name)] for name in ("imported", "delivered"))
    together = imported + delivered
    return share_of(imported, together) if together.any() else None


def _customers(before: _Side, after: _Side) -> tuple[CustomerChange, ...]:
    """Return the customers that are served otherwise in any draw, or that one plant has alone."""
    fill_rates = _by_name(before.fill_rates, after.fill_rates)
    delivered = _by_name(before.delivered, after.delivered)
    return tuple(
        CustomerChange(name, fill_rates[name], delivered[name])
        for name in delivered
        if not (
            _equal(before.fill_rates, after.fill_rates, name)
            and _equal(before.delivered, after.delivered, name)
        )
    )


def _equal(before: Mapping[str, Values], after: Mapping[str, Values], name: str) -> bool:
    """Tell whether both plants have something, and the same of it in every draw."""
    return name in before and name in after and np.array_equal(before[name], after[name])


def _by_name(before: Mapping[K, Values], after: Mapping[K, Values]) -> dict[K, Paired]:
    """Return the means of everything that either plant has."""
    return {name: _paired(before.get(name), after.get(name)) for name in {**before, **after}}


def _paired(before: Values | None, after: Values | None) -> Paired:
    """Return the means of two plants with the error of their difference, as far as known.

    They are taken over the draws in which both are known. Where there are none they are means of
    what is known of each, and have no difference.
    """
    if before is not None and after is not None:
        both = ~(np.isnan(before) | np.isnan(after))
        if both.any():
            return paired_mean(before[both], after[both])
    return Paired(_mean_known(before), _mean_known(after), None, None)


def _mean_known(values: Values | None) -> float | None:
    """Return the mean of what is known; None where nothing is."""
    known = None if values is None else values[~np.isnan(values)]
    return float(known.mean()) if known is not None and len(known) else None

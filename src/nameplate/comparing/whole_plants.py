"""Two whole plants, lot by lot, on common random numbers: what they accept, import and wait for.

Takes draws that were run elsewhere. Runs nothing.
"""

import numpy as np

from nameplate.comparing.comparison import FlowComparison, Paired
from nameplate.comparing.paired import paired_mean
from nameplate.drawing.flow_block import MOVED, FlowOutcomes
from nameplate.kernels.arrays import Floats, Ints
from nameplate.measuring.flow import accepted_a_year, best_year, by_years, counted_products
from nameplate.measuring.flow import ratio as share_of
from nameplate.measuring.flow_limits import limit_shares
from nameplate.model.plant import Plant


def compare_flows(
    plants: tuple[Plant, Plant], outcomes: tuple[FlowOutcomes, FlowOutcomes]
) -> FlowComparison:
    """Return what differs between two whole plants, draw by draw of the same random numbers."""
    both = tuple(zip(plants, outcomes, strict=True))
    accepted = [accepted_a_year(drawn, counted_products(plant)) for plant, drawn in both]
    n_years = [years.shape[1] for years in accepted]
    by_year = [
        (y + 1, _paired(*(years[:, y] if y < years.shape[1] else None for years in accepted)))
        for y in range(max(n_years))
    ]
    limits = [limit_shares(plant, drawn) for plant, drawn in both]
    names = list(limits[0])
    shares = [(name, _paired(*(of[name][:, 0] for of in limits))) for name in names]
    return FlowComparison(
        draws=outcomes[0].n_draws,
        accepted=tuple(by_year),
        best_year=_paired(*(best_year(plant, drawn) for plant, drawn in both)),
        import_share=_paired(*(_import_share(plant, drawn) for plant, drawn in both)),
        limits=tuple((name, pair) for name, pair in shares if pair.before or pair.after),
    )


def _import_share(plant: Plant, outcomes: FlowOutcomes) -> Floats | None:
    """Return imported parts of all years as a share of imported and delivered ones, (D,)."""
    parts = by_years(outcomes)[..., counted_products(plant), :].sum(axis=(1, 2))
    imported, delivered = (parts[:, MOVED.index(name)] for name in ("imported", "delivered"))
    together = imported + delivered
    return share_of(imported, together) if together.any() else None


def _paired(before: Floats | Ints | None, after: Floats | Ints | None) -> Paired:
    """Return the means of two plants with the error of their difference, as far as known."""
    ends = [None if it is None or np.isnan(it).any() else it for it in (before, after)]
    if ends[0] is None or ends[1] is None:
        first, second = (None if it is None else float(it.mean()) for it in ends)
        return Paired(first, second, None, None)
    return paired_mean(ends[0], ends[1])

"""A comparison for programs, as one JSON object whose keys stay as they are under one schema name.

    schema         "nameplate/comparison/1"; a key that changes its meaning makes it /2
    before, after  the files, or the names of examples
    unit           what both plants count
    same           whether nothing differs; then there are no draws, quantiles and readings
    differences    [{path, what, before, after}]; what is value, law, basis, field, order, added or
                   removed
    draws, seed    of both plants
    sustained_capacity
                   [{name, before, after, difference, error}], parts a year; name is P5, P50, P95 or
                   mean
    readings       [{claim, reading, says_before, says_after, before, after, difference, error,
                   label_before, label_after}]
    checks         [{name, before, after, outcome_before, outcome_after}], of those whose result or
                   outcome changed: the results, and what came out in words and figures
    flow           {draws, accepted: [{year, before, after, difference, error}], best_year,
                   import_share, limits: [{name, before, after, difference, error}]}, means of the
                   whole plants lot by lot; null where one of them is lines alone

Probabilities are shares of draws from 0 to 1; an error is half the width of the 95 % interval of
the difference. What is not known is null. Formats nothing for people.
"""

import json
import math
from typing import Any

from nameplate.comparing.comparison import Comparison, FlowComparison, Paired

SCHEMA = "nameplate/comparison/1"


def comparison_to_json(comparison: Comparison) -> str:
    """Return a comparison as JSON in plain ASCII that ends with a line end."""
    whole = {
        "schema": SCHEMA,
        "before": comparison.before,
        "after": comparison.after,
        "unit": comparison.unit,
        "same": not comparison.differences,
        "differences": [item._asdict() for item in comparison.differences],
        "draws": comparison.draws,
        "seed": comparison.seed,
        "sustained_capacity": [
            {"name": name, **_paired(paired)} for name, paired in comparison.quantiles
        ],
        "readings": [
            {
                "claim": item.claim,
                "reading": item.reading,
                "says_before": item.says_before or None,
                "says_after": item.says_after or None,
                **_paired(item.probability),
                "label_before": item.label_before,
                "label_after": item.label_after,
            }
            for item in comparison.readings
        ],
        "checks": [item._asdict() for item in comparison.checks],
        "flow": None if comparison.flow is None else _flow(comparison.flow),
    }
    return json.dumps(whole, indent=1, allow_nan=False) + "\n"


def _flow(flow: FlowComparison) -> dict[str, Any]:
    """Return what the whole plants accept, import and wait for."""
    return {
        "draws": flow.draws,
        "accepted": [{"year": year, **_paired(paired)} for year, paired in flow.accepted],
        "best_year": _paired(flow.best_year),
        "import_share": _paired(flow.import_share),
        "limits": [{"name": name, **_paired(paired)} for name, paired in flow.limits],
    }


def _paired(paired: Paired) -> dict[str, Any]:
    """Return two figures with their difference, what is not known as None."""
    return {
        name: value if value is not None and math.isfinite(value) else None
        for name, value in paired._asdict().items()
    }

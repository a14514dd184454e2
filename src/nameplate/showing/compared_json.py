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
    readings       [{claim, reading, says_before, says_after, before, after, difference, error}]

Probabilities are shares of draws from 0 to 1; an error is half the width of the 95 % interval of
the difference. What is not known is null. Formats nothing for people.
"""

import json
import math
from typing import Any

from nameplate.comparing.comparison import Comparison, Paired

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
            }
            for item in comparison.readings
        ],
    }
    return json.dumps(whole, indent=1, allow_nan=False) + "\n"


def _paired(paired: Paired) -> dict[str, Any]:
    """Return two figures with their difference, what is not known as None."""
    return {
        name: value if value is not None and math.isfinite(value) else None
        for name, value in paired._asdict().items()
    }

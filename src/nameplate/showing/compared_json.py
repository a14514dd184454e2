"""A comparison for programs, as one JSON object whose keys stay as they are under one schema name.

    schema         "nameplate/comparison/1"; a key that changes its meaning makes it /2
    before, after  the files, or the names of examples
    unit           what both plants count
    same           whether nothing differs; then there are no draws, and what follows is empty
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
    evidence       [{claim, before, after}], of claims whose evidence changed, each side {evidence,
                   evidence_because, independent_sources}; null where a plant has no such claim
    limited_by     {before, after}, each {what, share}; null without draws, and so for asked_first
    asked_first    {before, after}, each {of, asked: [{path, kind, share}]}; of is doubt or spread
    break_even     [{case, before, after}], of cases that need something else, each side {parameter,
                   value, unit, conditions}; null where a plant does not ask for this case
    break_even_line  {parameter, unit, against, against_unit, points: [{against, before, after}]}
                   where something else is needed at the values that both plants can have, or null
    flow           {draws, accepted: [{year, before, after, difference, error}], best_year,
                   import_share, limits: [{name, before, after, difference, error}],
                   customers: [{name, fill_rate, delivered}] of those served otherwise}, means of
                   the whole plants lot by lot, null on the side of a plant that is lines alone;
                   null where both are

Probabilities are shares of draws from 0 to 1; an error is half the width of the 95 % interval of
the difference. What is not known is null. Formats nothing for people.
"""

import json
import math
from typing import Any

from nameplate.answer import BreakEvenRow, ClaimVerdict
from nameplate.comparing.comparison import (
    AskedFirst,
    Comparison,
    FlowComparison,
    NeededAgainst,
    Paired,
)

SCHEMA = "nameplate/comparison/1"
SIDES = ("before", "after")


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
        **_other_answers(comparison),
        "flow": None if comparison.flow is None else _flow(comparison.flow),
    }
    return json.dumps(whole, indent=1, allow_nan=False) + "\n"


def _other_answers(comparison: Comparison) -> dict[str, Any]:
    """Return what changed in evidence, limits, questions and break-even."""
    limits, asked, line = comparison.limited_by, comparison.asked_first, comparison.needed_against
    return {
        "evidence": [
            {"claim": item.claim, "before": _evidence(item.before), "after": _evidence(item.after)}
            for item in comparison.evidence
        ],
        "limited_by": limits and dict(zip(SIDES, (it._asdict() for it in limits), strict=True)),
        "asked_first": asked and dict(zip(SIDES, map(_asked, asked), strict=True)),
        "break_even": [
            {"case": item.case, "before": _row(item.before), "after": _row(item.after)}
            for item in comparison.needed
        ],
        "break_even_line": line and _line(line),
    }


def _evidence(claim: ClaimVerdict | None) -> dict[str, Any] | None:
    """Return the evidence of a claim."""
    if claim is None:
        return None
    return {
        "evidence": claim.evidence,
        "evidence_because": claim.evidence_because,
        "independent_sources": claim.independent_sources,
    }


def _asked(side: AskedFirst) -> dict[str, Any]:
    """Return what is worth asking about a plant."""
    asked = [{"path": it.path, "kind": it.kind, "share": share} for it, share in side.asked]
    return {"of": side.of, "asked": asked}


def _row(row: BreakEvenRow | None) -> dict[str, Any] | None:
    """Return a case of the break-even."""
    if row is None:
        return None
    return {
        "parameter": row.parameter,
        "value": row.value,
        "unit": row.unit,
        "conditions": row.conditions,
    }


def _line(found: NeededAgainst) -> dict[str, Any]:
    """Return the break-even of both plants against a second number."""
    line = found.line
    return {
        "parameter": line.parameter,
        "unit": line.unit,
        "against": line.against,
        "against_unit": line.against_unit,
        "points": [
            {"against": value, "before": before, "after": after}
            for value, before, after in found.points
        ],
    }


def _flow(flow: FlowComparison) -> dict[str, Any]:
    """Return what the whole plants accept, import and wait for."""
    return {
        "draws": flow.draws,
        "accepted": [{"year": year, **_paired(paired)} for year, paired in flow.accepted],
        "best_year": _paired(flow.best_year),
        "import_share": _paired(flow.import_share),
        "limits": [{"name": name, **_paired(paired)} for name, paired in flow.limits],
        "customers": [
            {
                "name": item.name,
                "fill_rate": _paired(item.fill_rate),
                "delivered": _paired(item.delivered),
            }
            for item in flow.customers
        ],
    }


def _paired(paired: Paired) -> dict[str, Any]:
    """Return two figures with their difference, what is not known as None."""
    return {
        name: value if value is not None and math.isfinite(value) else None
        for name, value in paired._asdict().items()
    }

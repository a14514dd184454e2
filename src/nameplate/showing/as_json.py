"""The answer for programs, as one JSON object whose keys stay as they are under one schema name.

    schema         "nameplate/assessment/1"; a key that changes its meaning makes it /2
    plant          {name, unit, start}
    estimates      [{estimand, about, p5, p50, p95, mean, probability, by_draw}], parts a year;
                   by_draw is a list of whole numbers for the plant, null for a product
    waterfall      [{kind, label, parts, p5, p95}], parts; each level is the level before it minus
                   the losses between
    lines          [{name, product, count, engine, simulated_per_h, bound_low_per_h,
                   bound_high_per_h, stations: [{name, cycle_time_p50_ticks, busy, starved, blocked,
                   down, micro_stopped, stopped, limits, buffer_places_p50, buffer_level,
                   gradient: {elasticity, error, draws}}]}], elasticities: per cent more parts for
                   one per cent more of a thing
    limits         {what, share}
    chance_share   share of the variance that is chance in the plant
    influences     [{path, kind, rank_correlation, spread_share, verdict_share, probabilities:
                   [{value, probability}]}]
    break_even     [{case, parameter, value, unit, conditions, readings}]
    break_even_line  {parameter, unit, against, against_unit, points: [{against, value}], drawn,
                   against_drawn, conditions}, the break-even over a second number; both drawn are
                   {p5, p50, p95}, or null for what is known; null where none is asked for
    verdict_changes  [{path, kind, value, share, probability, error, label}], what would give the
                   headline verdict another label, the most telling first
    flow           {years, draws, seconds,
                   by_year: [{year, about, good, accepted, delivered, imported, import_share,
                   reaches}], best_year, waterfall: [{kind, label, parts, p5, p95}], limits:
                   [{name, resource, share, by_year, gradient: {elasticity, error, draws}}],
                   held: [{line, cause, share}], facilities: [{name, busy}],
                   customers: [{name, product, wanted, fill_rate, cycle_service, delivered,
                   imported, lost}], stocks: [{month, about, parts}],
                   first_met: [{year, probability}], without: [{name, best_year, reaches, draws}],
                   quality: [{product, rejected, plan: {letter, normal: {sample, accept, reject},
                   tightened, share}, accepted, bad_made, bad_accepted, formula: {accepted, aoq,
                   aoql, aoql_at}}], discontinued: [{product, probability}]}, the whole plant, lot
                   by lot: parts, shares and probabilities, each quantity over the draws as
                   {p5, p50, p95, mean}; null where the file has nothing around the lines
    claims         [{name, says, about, from, superseded_by, readings: [{reading, probability,
                   error, low, high, label, words, decided_by, near_threshold, meaning}], evidence,
                   evidence_because, independent_sources}], the headline claim first;
                   superseded_by: the claims that take its place
    claimed        the headline figure in parts a year; null where it is none of a year
    checks         [{name, kind, asks, result, outcome, condition, computed, note, statements}]
    numbers        [{path, text, basis, statements, reason, line}], counts of lines among them
    days           [{path, text, basis, statements, reason, line}], weekdays that are worked,
                   holidays, dated maintenance and, where it rests on something, the start of the
                   plant, which are no numbers
    planned_time   [{lines, facilities, calendar, maintenance}], which of them follow which calendar
                   and planned maintenance: paths of `numbers` and `days`; null without maintenance
    branches       [{name, weights: [{option, weight}], because, from}], the rival readings
    statements     [{name, quote, paraphrase, by, in, modality, figure, dates, note, status}]; one
                   of quote and paraphrase is null; by is the chain of sources, the origin first
    sources        [{name, called, kind, interested, reliability, because, record: {made, held,
                   counts, as_of}}]; record is null where none is kept
    documents      [{name, title, kind, publisher, published}]
    not_simulated  [{name, what, from}]
    manifest       as in `answer.Manifest`
    warnings       [text]

Probabilities are the shares of draws themselves, not clipped for reading. A number that is not
finite is null. Texts are those of the plant file, unchanged. Formats nothing for people.
"""

import dataclasses
import json
import math
from typing import Any

import numpy as np

from nameplate.answer import (
    Assessment,
    BreakEvenLine,
    ClaimVerdict,
    Estimate,
    FlowResult,
    Influence,
    PlanInForce,
)
from nameplate.judging.track_record import track_record
from nameplate.model.evidence import Source, Statement
from nameplate.model.plant import Plant
from nameplate.showing.planned_time import PlannedTime, planned_times
from nameplate.showing.sentences import claimed_per_year

SCHEMA = "nameplate/assessment/1"


def to_json(assessment: Assessment) -> str:
    """Return the answer as JSON in plain ASCII that ends with a line end."""
    about = assessment.plant.plant
    whole = {
        "schema": SCHEMA,
        "plant": {"name": about.name, "unit": about.unit, "start": str(about.start)},
        "estimates": [_estimate(item) for item in assessment.estimates],
        "waterfall": assessment.waterfall,
        "lines": assessment.lines,
        "limits": {"what": assessment.limits, "share": assessment.limits_share},
        "chance_share": assessment.chance_share,
        "influences": [_influence(item) for item in assessment.influences],
        "break_even": assessment.break_even,
        "break_even_line": _line(assessment.break_even_line),
        "verdict_changes": assessment.verdict_changes,
        "flow": None if assessment.flow is None else _flow(assessment.flow),
        "claims": [_claim(assessment.plant, item) for item in assessment.claims],
        "claimed": claimed_per_year(assessment),
        "checks": assessment.checks,
        "numbers": assessment.numbers,
        "days": assessment.days,
        "planned_time": [_planned_time(item) for item in planned_times(assessment.plant)],
        **_grounds(assessment.plant),
        "not_simulated": [
            {"name": name, "what": item.what, "from": item.from_}
            for name, item in assessment.plant.unsimulated.items()
        ],
        "manifest": assessment.manifest,
        "warnings": assessment.warnings,
    }
    return json.dumps(_plain(whole), indent=1, allow_nan=False) + "\n"


def _estimate(item: Estimate) -> dict[str, Any]:
    """Return an estimate; only those of the whole plant carry their draws."""
    by_draw = item.by_draw.tolist() if item.about == "plant" else None
    return {**_fields(item), "by_draw": by_draw}


def _influence(item: Influence) -> dict[str, Any]:
    """Return an influence with its probabilities by name."""
    by_value = [{"value": name, "probability": p} for name, p in item.probabilities]
    return {**_fields(item), "probabilities": by_value}


def _line(item: BreakEvenLine | None) -> dict[str, Any] | None:
    """Return a break-even line with its points and percentiles by name."""
    if item is None:
        return None
    names = ("p5", "p50", "p95")
    return {
        **_fields(item),
        "points": [{"against": second, "value": first} for second, first in item.points],
        "drawn": None if item.drawn is None else dict(zip(names, item.drawn, strict=True)),
        "against_drawn": dict(zip(names, item.against_drawn, strict=True)),
    }


def _flow(item: FlowResult) -> dict[str, Any]:
    """Return the whole plant with its pairs by name."""
    return {
        **_fields(item),
        "first_met": [{"year": year, "probability": p} for year, p in item.first_met],
        "quality": [{**_fields(of), "plan": _plan(of.plan)} for of in item.quality],
        "discontinued": [{"product": name, "probability": p} for name, p in item.discontinued],
    }


def _plan(item: PlanInForce | None) -> dict[str, Any] | None:
    """Return a sampling plan with its numbers by name."""
    if item is None:
        return None
    tightened = None if item.tightened is None else item.tightened._asdict()
    return {**_fields(item), "normal": item.normal._asdict(), "tightened": tightened}


def _claim(plant: Plant, item: ClaimVerdict) -> dict[str, Any]:
    """Return a claim with its figure and its readings."""
    fields = _fields(item)
    del fields["claim"]
    return {
        **fields,
        "says": item.claim.says,
        "about": item.claim.about,
        "from": item.claim.from_,
        "superseded_by": plant.superseded_by(item.name),
    }


def _planned_time(item: PlannedTime) -> dict[str, Any]:
    """Return what follows a calendar, with the paths of it and of its maintenance."""
    return {
        "lines": item.lines,
        "facilities": item.facilities,
        "calendar": item.calendar_path,
        "maintenance": item.maintenance_path or None,
    }


def _grounds(plant: Plant) -> dict[str, Any]:
    """Return what the numbers of a plant rest on, each thing with its name in the file."""
    return {
        "branches": [
            {
                "name": name,
                "weights": [{"option": o, "weight": w} for o, w in item.weights.items()],
                "because": item.because,
                "from": item.from_,
            }
            for name, item in plant.branches.items()
        ],
        "statements": [_statement(name, item) for name, item in plant.statements.items()],
        "sources": [
            {
                "name": name,
                "called": item.name,
                "kind": item.kind,
                "interested": item.interested,
                "reliability": item.reliability,
                "because": item.because,
                "record": _record(item, plant),
            }
            for name, item in plant.sources.items()
        ],
        "documents": [
            {
                "name": name,
                "title": item.title,
                "kind": item.kind,
                "publisher": item.publisher,
                "published": str(item.published),
            }
            for name, item in plant.documents.items()
        ],
    }


def _record(item: Source, plant: Plant) -> dict[str, Any] | None:
    """Return the track record of a source, also one that a check counts."""
    kept = track_record(item, plant)
    return None if kept is None else {**kept._asdict(), "as_of": str(kept.as_of)}


def _statement(name: str, item: Statement) -> dict[str, Any]:
    """Return a statement with its words, who said it and where."""
    return {
        "name": name,
        "quote": item.quote,
        "paraphrase": item.paraphrase,
        "by": item.by,
        "in": item.in_,
        "modality": item.modality,
        "figure": item.figure,
        "dates": str(item.dates) if item.dates else None,
        "note": item.note,
        "status": item.status,
    }


def _fields(item: Any) -> dict[str, Any]:
    """Return the fields of a dataclass by name, none of them changed."""
    return {field.name: getattr(item, field.name) for field in dataclasses.fields(item)}


def _plain(value: Any) -> Any:
    """Return a value made of what JSON knows."""
    if dataclasses.is_dataclass(value):
        value = _fields(value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value

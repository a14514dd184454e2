"""A small answer in the shape of a real one, with texts that try to break out of where they stand.

Figures are made up so that they look like a run; nothing is simulated.
"""

import dataclasses
from typing import Any

import numpy as np

from nameplate.answer import (
    Assessment,
    Bar,
    BreakEvenLine,
    BreakEvenRow,
    CheckOutcome,
    ClaimVerdict,
    Estimate,
    Gradient,
    Influence,
    LineResult,
    Manifest,
    NumberEntry,
    RangeEnd,
    ReadingVerdict,
    StationResult,
    VerdictChange,
)
from nameplate.model.plant import Plant

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(1)>'
ADDRESS = "javascript:alert(1)"
TURNED = "abc\u202edef\u200f"
ESCAPES = "red \x1b[31mred\x07"
HOSTILE = " ".join([SCRIPT, IMAGE, ADDRESS, TURNED, ESCAPES, "{{7*7}} ' onmouseover='x"])

STATIONS = {
    name: {"cycle_time": "300 ms", "assumed": f"as such machines do {HOSTILE}"}
    for name in ("feed", "assemble", "gauge", "pack")
}


def plant(hostile: str = "") -> Plant:
    """Return the plant of the answer; `hostile` goes into every free text."""
    return Plant.model_validate(_plant(hostile))


def _plant(tail: str) -> dict[str, Any]:
    """Return the plant as a plant file holds it."""
    said = f"up to 70 million cartridges {tail}".strip()
    return {
        "nameplate": "1",
        "conventions": "nameplate-1",
        "plant": {
            "name": f"Maracay cartridge plant {tail}".strip(),
            "unit": "round",
            "start": "2025-07",
        },
        "documents": {
            "report": {
                "title": f"Report on a new cartridge plant {tail}",
                "kind": f"news article {tail}",
                "published": "2025-07-04 .. 2025-07-31",
                "publisher": tail or None,
            }
        },
        "sources": {
            "rostec": {
                "name": f"Rostec {tail}".strip(),
                "kind": "company",
                "interested": "yes",
                "reliability": "D",
                "because": f"six of six earlier start dates missed {tail}",
            },
            "reporter": {
                "name": "the report itself",
                "kind": "media",
                "interested": "no",
                "reliability": "C",
                "because": "no author is named",
            },
        },
        "statements": {
            "s06": _statement("four lines are already at work", tail),
            "s12": {
                "in": "report",
                "by": ["rostec", "reporter"],
                "quote": " ".join(said.split()[:15]),
                "modality": "projection",
                "figure": "up to 70 million rounds/year",
                "note": f"“eventually” gives no date {tail}",
            },
        },
        "branches": {
            "reading": {
                "weights": {"per-line": "0.8", "per-plant": "0.2"},
                "because": f"two outlets each way {tail}",
                "from": ["s06"],
            }
        },
        "calendar": {
            "days_per_year": {"triangular": ["220", "250", "330"]},
            "shifts_per_day": "2",
            "shift_length": "8 h",
            "assumed": f"no report names a shift pattern {tail}",
        },
        "lines": {
            "steel-core": {
                "product": "steel-core",
                "count": "2",
                "losses": "modelled",
                "stations": STATIONS,
                "buffers": {"feed-assemble": "200", "assemble-gauge": "200", "gauge-pack": "500"},
                "from": ["s06"],
            }
        },
        "claims": {
            "capacity": {
                "from": ["s12"],
                "says": "up to 70 million rounds/year",
                "readings": ["literal ceiling", "sustained capacity", "actual output"],
                "note": f"a ceiling and no promise {tail}",
            }
        },
        "unsimulated": {
            "firing-ranges": {"from": ["s06"], "what": f"samples are fired and lost {tail}"}
        },
    }


def _statement(paraphrase: str, tail: str) -> dict[str, Any]:
    """Return a statement that is told in our words."""
    return {
        "in": "report",
        "by": ["rostec"],
        "paraphrase": f"{paraphrase} {tail}",
        "modality": "reported statement",
        "dates": "2025-07",
        "phase": "producing",
    }


def answer(hostile: str = HOSTILE) -> Assessment:
    """Return the whole answer; `hostile` goes into every free text."""
    described = plant(hostile)
    return Assessment(
        plant=described,
        estimates=estimates(),
        waterfall=waterfall(hostile),
        lines=(line(),),
        limits=f"assemble of line steel-core {hostile}".strip(),
        limits_share=0.83,
        chance_share=0.0004,
        influences=influences(),
        break_even=break_even(hostile),
        break_even_line=break_even_line(hostile),
        verdict_changes=verdict_changes(),
        claims=(claim(described, hostile),),
        checks=checks(hostile),
        numbers=numbers(hostile),
        manifest=manifest(hostile),
        warnings=(f"the first plant is a young one {hostile}".strip(),),
    )


def estimates() -> tuple[Estimate, ...]:
    """Return the three estimands for the plant and for one product."""
    rng = np.random.default_rng(1)
    steady = np.exp(rng.normal(np.log(33e6), 0.92, 4000)).astype(np.int64)
    found = []
    for name, factor in (
        ("nameplate capacity", 2.4),
        ("sustained capacity", 1.0),
        ("first-year output", 0.42),
    ):
        by_draw = (steady * factor).astype(np.int64)
        found.append(_estimate(name, "plant", by_draw, float((by_draw >= 70_000_000).mean())))
        found.append(_estimate(name, "steel-core", by_draw // 2, None))
    return tuple(found)


def _estimate(name: Any, about: str, by_draw: Any, probability: float | None) -> Estimate:
    """Return one estimate from its draws."""
    p5, p50, p95 = (float(value) for value in np.quantile(by_draw, [0.05, 0.5, 0.95]))
    return Estimate(name, about, p5, p50, p95, float(by_draw.mean()), probability, by_draw)


def waterfall(hostile: str = "") -> tuple[Bar, ...]:
    """Return a way from design speed to good parts with a gain in it."""
    steps = (
        ("level", "design speed, every hour", 171_234_567),
        ("loss", f"planned time {hostile}".strip(), 91_000_001),
        ("level", "nameplate capacity", 80_234_566),
        ("loss", "missing components", 21_345_678),
        ("loss", "breakdowns of assemble", 12_345_679),
        ("loss", "starved", 4_000_000),
        ("loss", "parallel lines", -1_000_000),
        ("loss", "scrap", 1_100_000),
        ("level", "sustained capacity", 42_443_209),
    )
    return tuple(
        Bar(kind, label, parts, 0.2 * parts, 2.4 * parts)  # type: ignore[arg-type]
        for kind, label, parts in steps
    )


def line() -> LineResult:
    """Return one kind of line with four stations."""
    rows = (
        ("feed", 294_000, 0.61, 0.0, 0.21, 0.08, 0.06, 0.04, 0.09, 200, 141.2),
        ("assemble", 300_000, 0.72, 0.05, 0.04, 0.12, 0.03, 0.04, 0.83, 200, 44.0),
        ("gauge", 255_000, 0.58, 0.26, 0.05, 0.05, 0.02, 0.04, 0.05, 500, 88.5),
        ("pack", 260_000, 0.59, 0.27, 0.0, 0.07, 0.03, 0.04, 0.03, None, None),
    )
    gained = dict(zip(("feed", "assemble", "gauge", "pack"), (0.06, 0.81, 0.02, 0.0), strict=True))
    stations = tuple(StationResult(*row, Gradient(gained[row[0]], 0.04, 6)) for row in rows)
    engine = "departure recursion: stations in series, no shared crews"
    return LineResult("steel-core", "steel-core", 2, stations, engine, 8630.4, 7901.0, 8840.0)


def influences() -> tuple[Influence, ...]:
    """Return what to ask first."""
    return (
        Influence(
            "parameters.line-rate",
            "number",
            0.81,
            0.63,
            0.31,
            (("low third", 0.001), ("middle third", 0.07), ("high third", 0.51)),
        ),
        Influence(
            *("calendar.shifts_per_day", "number", 0.4, 0.17, 0.12),
            (("1", 0.03), ("2", 0.2), ("3", 0.56)),
        ),
        Influence(
            *("branches.reading", "branch", -0.3, 0.1, 0.06),
            (("per-line", 0.24), ("per-plant", 0.0)),
        ),
    )


def break_even(hostile: str = "") -> tuple[BreakEvenRow, ...]:
    """Return two cases, of which one cannot be met."""
    held = f"2 shifts, 250 days, every day supplied {hostile}".strip()
    return (
        BreakEvenRow("two shifts", "parameters.line-rate", 35_000.0, "rounds/shift", held),
        BreakEvenRow("one hour a day", "parameters.line-rate", None, "rounds/shift", "1 hour"),
    )


def break_even_line(hostile: str = "") -> BreakEvenLine:
    """Return a line against the days of the year, of which the last point cannot be met."""
    return BreakEvenLine(
        parameter="line-rate",
        unit="rounds per shift",
        against="calendar.days_per_year",
        against_unit="",
        points=((200.0, 60_000.0), (250.0, 48_000.0), (300.0, 40_000.0), (350.0, None)),
        drawn=(21_000.0, 45_000.0, 92_000.0),
        against_drawn=(200.0, 260.0, 350.0),
        conditions=f"reading per-line; all other numbers at their medians {hostile}".strip(),
    )


def verdict_changes() -> tuple[VerdictChange, ...]:
    """Return what would change the verdict: a value, a third and an option."""
    worst = "DOES NOT HOLD as stated"
    return (
        VerdictChange("calendar.shifts_per_day", "number", "1", 0.44, 0.03, 0.01, worst),
        VerdictChange(
            "parameters.line-rate", "number", "highest third", 0.33, 0.58, 0.03, "PLAUSIBLE"
        ),
        VerdictChange("branches.reading", "branch", "per-plant", 0.2, 0.0, 0.008, worst),
    )


def range_end(probability: float) -> RangeEnd:
    """Return an end of a range that is known to 2 points."""
    return RangeEnd(probability, 0.02)


def claim(described: Plant, hostile: str = "") -> ClaimVerdict:
    """Return the headline claim with its three readings."""
    rows: tuple[Any, ...] = (
        ("literal ceiling", 0.996, 0.002, 0.98, 1.0, "HOLDS", "almost certain", None, False),
        (
            *("sustained capacity", 0.19, 0.012, 0.0, 0.56, "CANNOT TELL", "very unlikely"),
            *("parameters.line-rate", True),
        ),
        (
            *("actual output", 0.04, 0.006, 0.0, 0.2, "DOES NOT HOLD as stated"),
            *("almost no chance", None, False),
        ),
    )
    meaning = f"good parts of a year reach 70 million {hostile}".strip()
    readings = tuple(
        ReadingVerdict(*row[:3], *map(range_end, row[3:5]), *row[5:], meaning=meaning)
        for row in rows
    )
    because = "one press release is behind every figure"
    return ClaimVerdict("capacity", described.claims["capacity"], readings, "weak", because, 1)


def checks(hostile: str = "") -> tuple[CheckOutcome, ...]:
    """Return a check of every result."""
    per_day = "191,781 rounds per calendar day"
    rows: tuple[Any, ...] = (
        ("per-day", "arithmetic", "is 70 million a year 200,000 a day?", "consistent", per_day, ""),
        ("line-count", "sum", "do the lines add up?", "consistent", "4 = 2 + 2", ""),
        (
            *(
                "delay",
                "date arithmetic",
                "is the delay 17 years?",
                "consistent if",
                "17 or 11 years",
            ),
            "it is counted from the contract",
        ),
        ("self-sufficient", "judged", f"is it so already? {hostile}", "conflict", "not yet", ""),
        ("mixed-lines", "judged", "one line each?", "undetermined", "nobody says", ""),
        ("per-line", "arithmetic", "how many a line?", "derived", "17.5 million", ""),
        ("mid-sized", "judged", "what is a mid-sized army?", "not checkable", "", ""),
    )
    return tuple(
        CheckOutcome(*row, computed=row[1] != "judged", note=hostile, statements=("s12", "gone"))
        for row in rows
    )


def numbers(hostile: str = "") -> tuple[NumberEntry, ...]:
    """Return one number from a source and some that are assumed."""
    return (
        NumberEntry("lines.steel-core.count", "2", "evidenced", ("s06",), "", 71),
        NumberEntry(
            "parameters.line-rate",
            "loguniform [20,000/shift, 99,999/shift]",
            "assumed",
            (),
            f"tens of thousands, read literally {hostile}",
            40,
        ),
        NumberEntry(
            "calendar.shifts_per_day", "2", "assumed", (), "no report names a shift pattern", 52
        ),
    )


def manifest(hostile: str = "") -> Manifest:
    """Return how the run went."""
    return Manifest(
        nameplate="0.1.0",
        conventions="nameplate-1",
        plant_file="maracay.yaml",
        plant_hash="sha256:0123456789abcdef0123456789abcdef",
        command=f"nameplate run maracay --seed 1 --draws 4000 {hostile}".strip(),
        seed=1,
        draws=4000,
        draws_asked=4000,
        replications=1,
        paired_draws=32,
        stopped="the probability is known to within 2 points",
        complete=True,
        seconds=12.3,
        compile_seconds=4.5,
        workers=2,
        parts_simulated=131_000_000_000,
        python="3.11.9",
        numba="0.68.0",
        numpy="2.4.0",
        machine="Linux x86_64",
        processor="A processor of 2025",
        finished_at="2025-12-01 10:11:12 UTC",
    )


def without_claim() -> Assessment:
    """Return the answer on a plant of which nobody claims anything."""
    whole = answer("")
    plain = tuple(dataclasses.replace(item, probability=None) for item in whole.estimates)
    bare = whole.plant.model_copy(update={"claims": {}, "unsimulated": {}})
    return dataclasses.replace(
        whole,
        plant=bare,
        claims=(),
        checks=(),
        influences=(),
        break_even=(),
        break_even_line=None,
        verdict_changes=(),
        warnings=(),
        estimates=plain,
    )

"""A small plant with the figures, dates and speakers that the tests judge.

Its line is the least that a plant file takes; nothing simulates it.
"""

from typing import Any

from nameplate.model.plant import Plant

FIGURES = {
    "capacity": (["maker", "paper"], "up to 70 million cartridges/year"),
    "capacity-post": (["blogger"], "up to 70 million rounds/year"),
    "per-day-post": (["blogger"], "nearly 200,000 rounds/day"),
    "old-capacity": (["maker", "agency"], "over 50 million rounds annually"),
    "per-shift": (["maker", "trade-press"], "tens of thousands of rounds/line/shift"),
    "all-lines": (["maker"], "4 lines"),
    "steel-lines": (["maker"], "2 lines"),
    "other-lines": (["maker"], "2 lines"),
    "arms": (["paper"], "hundreds of thousands of small arms"),
    "use-of-capacity": (["chamber"], "45.8 %"),
    "rifles": (["scientists"], "100,000 rifles"),
    "delay": (["paper"], "nearly two decades"),
    "sister-delay": (["paper"], "17 years"),
    "no-figure": (["paper"], None),
}
DATES = {"agreement": "2006", "promise": "2010-12-31", "report-date": "2025-07"}
PHASES = {
    "opened": "producing",
    "manufacturing": "producing",
    "nearly-completed": "commissioning",
}


def small_plant(**blocks: Any) -> Plant:
    """Return the plant, with blocks of the file added or in place of its own."""
    speakers = {name for by, _ in FIGURES.values() for name in by}
    statements = {name: _statement(by, figure=figure) for name, (by, figure) in FIGURES.items()}
    statements |= {name: _statement(["paper"], dates=text) for name, text in DATES.items()}
    statements |= {name: _statement(["paper"], phase=phase) for name, phase in PHASES.items()}
    raw = {
        "nameplate": "1",
        "conventions": "nameplate-1",
        "plant": {
            "name": "A plant",
            "unit": "round",
            "also_called": ["cartridge"],
            "start": "2025-07-02",
        },
        "documents": {"report": {"title": "A report", "kind": "news", "published": "2025-07"}},
        "sources": {name: _source(name) for name in sorted(speakers)},
        "statements": statements,
        "branches": {
            "reading": {"weights": {"per-line": "0.8", "per-plant": "0.2"}, "because": "?"}
        },
        "calendar": {"days_per_year": "250", "shifts_per_day": "2", "shift_length": "8 h"},
        "lines": {
            "steel-core": {
                "product": "steel-core",
                "losses": "modelled",
                "stations": {"pack": {"cycle_time": "300 ms"}},
            }
        },
        "claims": {
            "output": {
                "from": ["capacity", "capacity-post"],
                "says": "up to 70 million rounds/year",
                "readings": ["literal ceiling", "sustained capacity", "actual output"],
            }
        },
    }
    return Plant.model_validate(raw | blocks)


def _source(name: str) -> dict[str, str]:
    return {
        "name": name,
        "kind": "media",
        "interested": "no",
        "reliability": "F",
        "because": "no record",
    }


def _statement(by: list[str], **what: str | None) -> dict[str, Any]:
    said = {key: text for key, text in what.items() if text is not None}
    return {"in": "report", "by": by, "paraphrase": "said", "modality": "reported fact", **said}

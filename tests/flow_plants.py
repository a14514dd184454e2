"""Plants with everything around their lines, as texts, for tests of lots, stores and supply.

Small enough for runs of a moment; every section can be replaced.
"""

from nameplate.model.plant import Plant
from nameplate.plantfile.reading import read_plant_text

HEAD = """\
nameplate: 1
conventions: nameplate-1
plant: {name: A plant with stores, unit: round, also_called: [cartridge], start: 2025}
calendar: {days_per_year: 250, shifts_per_day: 1, shift_length: 8 h, assumed: usual}
ramp_up: {start_share: 50 %, time_to_90_percent: 60 days, assumed: usual}
"""

SECTIONS = {
    "lines": """\
  core:
    product: core
    count: 2
    phase: first
    losses: modelled
    assumed: usual
    stations:
      make: {cycle_time: 2 min}
      pack: {cycle_time: 1 min, scrap: 1 %}
    buffers: {make-pack: 5}
  flexible:
    products: [tracer, blank]
    rule: in turns
    changeovers: {tracer: {blank: 4 h}, blank: {tracer: 2 h}}
    phase: second
    like: core
    assumed: usual
""",
    "years": "2",
    "phases": """\
  first: {delay: 0 days, assumed: built}
  second:
    after: first
    delay: {lognormal: {mean: 60 days, cv: 0.5}}
    ramp_up: {start_share: 20 %, time_to_90_percent: 90 days, shape: logistic}
    assumed: said soon
""",
    "lots": """\
  core:
    size: 1,000 rounds
    materials: {cases: 1, powder: 0.5}
    acceptance: outgoing
    fraction_bad: {beta: {a: 1, b: 199}}
    shelf_life: 10 years
    assumed: usual
  tracer:
    size: 500
    materials: {cases: 1}
    acceptance: strict
    fraction_bad: {constant: 1 %}
    assumed: usual
  blank: {size: 500, materials: {cases: 1}, acceptance: none, assumed: usual}
""",
    "quarantine": "{shelves: {lots: 6, assumed: seen}}",
    "acceptance": """\
  outgoing:
    facility: range
    scheme: {aql: 1.0, level: II, reduced: never}
    samples: destroyed
    rejected: screen
    assumed: usual
  strict:
    facility: range
    plan: {sample: 50, accept: 1, reject: 2}
    samples: kept
    false_alarm: 1 %
    miss: 5 %
    rejected: rework
    rework_time: 3 days
    assumed: usual
""",
    "test_facilities": """\
  range:
    positions: 2
    time_per_item: 30 s
    calendar: {days_per_year: 200, shifts_per_day: 1, shift_length: 6 h}
    failure:
      time_to_failure: {exponential: {mean: 40 h}}
      time_to_repair: {exponential: {mean: 2 h}}
    assumed: usual
""",
    "stores": """\
  bunker: {parts: 20000, lots: 30, products: [core], assumed: seen}
  shed: {parts: 30000 cartridges, assumed: seen}
""",
    "materials": """\
  cases:
    stock: 20000
    policy: {order_up_to: {reorder_point: 15000, level: 40000}}
    shares: {abroad: 80 %, home: 20 %}
    assumed: usual
  powder:
    stock: 5000
    policy: {periodic: {every: 30 days, level: 20000}}
    suppliers: [home, abroad]
    assumed: usual
""",
    "suppliers": """\
  abroad:
    origin: imported
    lead_time: {lognormal: {mean: 60 days, cv: 0.5}}
    minimum_order: 5000
    disruptions: [embargo]
    assumed: usual
  home: {origin: domestic, lead_time: {constant: 10 days}, assumed: usual}
""",
    "disruptions": """\
  embargo:
    first: 100 days
    lasting: {exponential: {mean: 50 days}}
    between: {exponential: {mean: 200 days}}
    assumed: usual
""",
    "imports": "{lead_time: {constant: 45 days}, disruptions: [embargo], assumed: usual}",
    "customers": """\
  army:
    product: core
    amount: {each: {uniform: [2000, 6000]}}
    every: 30 days
    priority: 1
    minimum_shipment: 500
    unmet: backlog
    assumed: usual
  police: {product: core, amount: 1000, every: 7 days, priority: 2, unmet: imported, assumed: usual}
  school: {product: blank, amount: 300, every: 7 days, priority: 1, unmet: lost, assumed: usual}
""",
    "allocation": "priority",
}
"""The sections from `lines` on, each as it stands behind its name."""


def flow_plant_text(**sections: str | None) -> str:
    """Return the text of a plant with all sections.

    Args:
        sections: Sections in place of those above, or None to leave one out.
    """
    given = {**SECTIONS, **sections}
    return HEAD + "".join(_block(name, text) for name, text in given.items() if text is not None)


def _block(name: str, text: str) -> str:
    """Return a section with its name; one of several lines is indented."""
    return f"{name}:\n{text}" if text.startswith("  ") else f"{name}: {text}\n"


def flow_plant(**sections: str | None) -> Plant:
    """Return the plant of `flow_plant_text`."""
    return read_plant_text(flow_plant_text(**sections), "plant.yaml")

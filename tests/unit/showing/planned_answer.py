"""An answer on a plant whose lines and test facilities have calendars of all kinds.

Figures of the run are made up; planned time is that of the plant.
"""

import dataclasses

from example_answer import answer

from nameplate.answer import Assessment
from nameplate.assessing.record import day_entries, number_entries
from nameplate.model.plant import Plant
from nameplate.plantfile.reading import read_plant_text

TEXT = """\
nameplate: 1
conventions: nameplate-1
plant: {name: A plant of many calendars, unit: part, start: 2025-01-01}
documents: {report: {title: A report, kind: news, published: 2025-01}}
sources: {firm: {name: A firm, kind: company, interested: yes, reliability: C, because: young}}
statements:
  week: {in: report, by: [firm], paraphrase: Five days, modality: reported fact}
branches:
  days: {weights: {few: 0.5, many: 0.5}, because: nobody says}
calendar:
  days_per_year: {when: {days: {few: 220, many: 300}}}
  shifts_per_day: 2
  shift_length: 8 h
  assumed: usual
lines:
  a:
    product: part
    losses: modelled
    assumed: x
    stations: {make: {cycle_time: 1 min}}
    calendar:
      weekdays: [mon, tue, wed, thu, fri, sat]
      holidays: {christmas: 12-24 .. 12-26, easter: 2025-04-21}
      shifts_per_day: 2
      shifts_on: {sat: 1}
      shift_length: 7 h
      later: [{after: 2 years, shifts_per_day: 3}]
      from: [week]
    maintenance:
      overhaul: {on: 08-01 .. 08-14, from: [week]}
      clean: {every: 60 days, lasting: 1 day}
  b: {product: part, like: a}
  c: {product: part, like: a, maintenance: {}}
  d: {product: part, losses: modelled, assumed: x, stations: {make: {cycle_time: 1 min}}}
years: 1
lots: {part: {size: 10, acceptance: gauged, fraction_bad: {constant: 1 %}, assumed: x}}
acceptance:
  gauged:
    {facility: room, plan: {sample: 2, accept: 0}, samples: kept, rejected: scrap, assumed: x}
test_facilities: {room: {positions: 1, time_per_item: 1 s, assumed: x}}
stores: {yard: {parts: 1 million, assumed: x}}
"""


def planned_plant() -> Plant:
    """Return the plant."""
    return read_plant_text(TEXT, "plant.yaml")


def planned_answer(plant: Plant | None = None) -> Assessment:
    """Return an answer on the plant, or on another, with its numbers and days."""
    plant = plant or planned_plant()
    return dataclasses.replace(
        answer(""),
        plant=plant,
        numbers=number_entries(plant, plant),
        days=day_entries(plant, plant),
        claims=(),
        verdict_changes=(),
    )

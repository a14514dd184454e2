"""A back-test of two small claims in a folder of its own, for tests to run and to spoil.

Holds no expectation.
"""

from datetime import date
from pathlib import Path

from nameplate.model.frozen import Dates

PLANT = """\
nameplate: 1
conventions: nameplate-1
plant: {{name: Plant {name}, unit: car, start: 2020-01-01}}
documents: {{paper: {{title: A paper, kind: article, published: 2020-01-01}}}}
sources:
  maker: {{name: The maker, kind: company, interested: yes, reliability: F, because: new}}
statements:
  output: {{in: paper, by: [maker], quote: so many, modality: projection, dates: 2021}}
  made: {{in: paper, by: [maker], quote: some, modality: projection}}
calendar: {{days_per_year: 250, shifts_per_day: 2, shift_length: 8 h, assumed: alike}}
ramp_up:
  start_share: {{value: {share}, from: [made]}}
  time_to_90_percent: {{uniform: [200 days, 400 days], assumed: alike}}
lines:
  line:
    {{product: car, losses: included, from: [output],
     stations: {{all: {{speed: {speed}/working day}}}}}}
claims: {{output: {{from: [output], says: 2500 cars/year, readings: [sustained capacity]}}}}
"""
PRIORS = """\
all:
  calendar: {days_per_year: 250, shifts_per_day: 2, shift_length: 8 h, assumed: alike}
  ramp_up: {time_to_90_percent: {uniform: [200 days, 400 days], assumed: alike}}
classes:
  known: {cases: [good, poor], assume: {ramp_up: {start_share: {from: [made]}}}}
"""
OUTCOMES = """\
good: {result: met, reached: yes, within_a_tenth: yes, ratio: 1.98, source: a register}
poor: {result: missed, reached: no, within_a_tenth: no, ratio: 0.2, source: a register}
"""

CLAIMED_ON = dict.fromkeys(("good", "poor"), Dates(date(2020, 1, 1), date(2020, 1, 1)))
TODAY = date(2026, 5, 1)


def write_backtest(folder: Path) -> Path:
    """Write a plant that makes twice what is claimed, and one that makes less than half."""
    (folder / "good.yaml").write_text(
        PLANT.format(name="good", share="50 %", speed=20), encoding="utf-8"
    )
    (folder / "poor.yaml").write_text(
        PLANT.format(name="poor", share="10 %", speed=4), encoding="utf-8"
    )
    (folder / "priors.yaml").write_text(PRIORS, encoding="utf-8")
    (folder / "outcomes.yaml").write_text(OUTCOMES, encoding="utf-8")
    return folder

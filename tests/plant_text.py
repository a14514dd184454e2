"""A small plant file in which tests make their mistakes.

It has one of everything that the rules look at.
"""

PLANT_TEXT = """\
nameplate: 1
conventions: nameplate-1
plant: {name: A plant, unit: car, also_called: [vehicle], start: 2025}
documents:
  paper: {title: A paper, kind: article, published: 2025-01}
sources:
  maker: {name: The maker, kind: company, interested: yes, reliability: D, because: late before}
statements:
  output: {in: paper, by: [maker], quote: many cars, modality: projection, figure: 90000 cars/year}
  speed: {in: paper, by: [maker], quote: fast, modality: projection, figure: 1 car/min, phase: idle}
  opening: {in: paper, by: [maker], quote: soon, modality: projection, dates: 2025-05, phase: idle}
branches:
  reading: {weights: {gross: 0.5, net: 0.5}, because: not said}
parameters:
  design: {value: 60/h, from: [speed]}
calendar:
  days_per_year: 250
  shifts_per_day: {choice: {1: 0.5, 2: 0.5}, assumed: not said}
  shift_length: 8 h
  from: [output]
factors:
  supply: {share_of_time: 95 %, assumed: seldom short}
lines:
  body:
    product: car
    losses: {when: {reading: {gross: modelled, net: included}}}
    assumed: usual
    stations:
      weld:
        speed: 100 % of design
        failures:
          fault:
            time_to_failure: {exponential: {mean: 8 h}}
            time_to_repair: {lognormal: {mean: 10 min, cv: 1}}
            clock: operating
      paint:
        speed: {when: {reading: {gross: 90 % of weld, net: 55/h}}}
        scrap: {beta: [2, 80]}
    buffers: {weld-paint: 20}
  copy: {product: van, like: body}
claims:
  output: {from: [output], says: up to 90000 cars/year, readings: [sustained capacity]}
break_even:
  solve_for: design
  branches: {reading: net}
  cases:
    two shifts: {calendar.shifts_per_day: 2}
checks:
  pace: {asks: "Enough?", arithmetic: speed * hours, given: {hours: 2000 h/year}, decides: [output]}
  time: {asks: "When?", dates_from: {now: 2025-01}, dates_to: opening}
  state: {asks: "Open?", contradiction: [speed, opening]}
  record: {asks: "Kept?", reference_class: starts,
    promises: [{said: 2024, met: open, source: The paper}]}
  likely: {asks: "Likely?", simulated: output, by_branch: reading}
unsimulated:
  store: {from: [opening], what: Cars wait here.}
"""


def edited(old: str, new: str, text: str = PLANT_TEXT) -> str:
    """Return the text with one passage replaced, which must be there."""
    assert old in text
    return text.replace(old, new, 1)


def line_of(text: str, part: str) -> int:
    """Return the line in which a part of a text begins."""
    return text[: text.index(part)].count("\n") + 1

"""Plants of a few lines of text, for tests that need one of their own.

Read by the product's own reader, so that each is a plant file that a user could write.
"""

from nameplate.model.plant import Plant
from nameplate.plantfile.reading import read_plant_text

HEAD = """\
nameplate: 1
conventions: nameplate-1
plant: {name: A small plant, unit: part, start: 2025}
documents: {flyer: {title: A flyer, kind: brochure, published: 2025-03}}
sources: {owner: {name: The owner, kind: company, interested: yes, reliability: F, because: new}}
statements: {said: {in: flyer, by: [owner], paraphrase: many, modality: projection}}
"""
CALENDAR = "{days_per_year: 250, shifts_per_day: 1, shift_length: 8 h, assumed: usual}"
ONE_SECOND = "{make: {cycle_time: 1 s}}"


def plant_text(
    stations: str = ONE_SECOND,
    buffers: str = "{}",
    calendar: str = CALENDAR,
    line: str = "losses: modelled",
    more: str = "",
) -> str:
    """Return the text of a plant with one line, called `line`, whose numbers are all assumed.

    Args:
        stations: The stations, as in a plant file.
        buffers: The buffers.
        calendar: The calendar.
        line: Further fields of the line.
        more: Further blocks of the file, and further lines under `lines` where it begins indented.
    """
    return (
        f"{HEAD}calendar: {calendar}\nlines:\n"
        f"  line: {{product: part, {line}, assumed: usual,\n"
        f"    stations: {stations},\n    buffers: {buffers}}}\n{more}"
    )


def short_plant(
    stations: str = ONE_SECOND,
    buffers: str = "{}",
    calendar: str = CALENDAR,
    line: str = "losses: modelled",
    more: str = "",
) -> Plant:
    """Return the plant of `plant_text`."""
    return read_plant_text(plant_text(stations, buffers, calendar, line, more), "plant.yaml")


def claim(says: str, readings: str = "sustained capacity") -> str:
    """Return a block with one claim of the owner, called `output`."""
    return f"claims: {{output: {{from: [said], says: {says}, readings: [{readings}]}}}}\n"

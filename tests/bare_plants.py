"""Plants of one line and one product with as little around them as can be, to work out by hand.

Ten parts an hour apart on each of the 365 days of one year, in lots of ten, unless told otherwise.
"""

from nameplate.model.plant import Plant
from nameplate.plantfile.reading import read_plant_text

HEAD = """\
nameplate: 1
conventions: nameplate-1
plant: {name: A bare plant, unit: part, start: 2025}
"""
EVERY_DAY = "{days_per_year: 365, shifts_per_day: 1, shift_length: 10 h, assumed: usual}"
ONE_HOUR = "{make: {cycle_time: 1 h}}"
USUAL = {
    "years": "1",
    "calendar": EVERY_DAY,
    "lots": "{part: {size: 10, acceptance: none, assumed: usual}}",
    "stores": "{yard: {parts: 1 million, assumed: usual}}",
}


def bare_plant(stations: str = ONE_HOUR, line: str = "losses: modelled", **sections: str) -> Plant:
    """Return the plant.

    Args:
        stations: The stations of the line, as in a plant file.
        line: Further fields of the line.
        sections: Further sections, each on one line, or those above in other words.
    """
    given = {
        **USUAL,
        "lines": f"{{make: {{product: part, {line}, assumed: usual, stations: {stations}}}}}",
        **sections,
    }
    text = HEAD + "".join(f"{name}: {value}\n" for name, value in given.items())
    return read_plant_text(text, "plant.yaml")

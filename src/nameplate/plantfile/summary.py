"""What a plant file holds, in a few lines of plain text.

Counts and lists; judges and simulates nothing.
"""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator

from nameplate.errors import PAGE_WIDTH, visible
from nameplate.model.calendars import Calendar
from nameplate.model.checks import JudgedCheck
from nameplate.model.closed_days import Maintenance
from nameplate.model.inventory import Count, Entry, list_counts, list_numbers
from nameplate.model.line import Line
from nameplate.model.plant import Plant
from nameplate.model.quality import Facility
from nameplate.nouns import plural
from nameplate.plantfile.reading import LoadedPlant

LABEL_WIDTH = 15


def describe(loaded: LoadedPlant) -> str:
    """Return what was found in a plant file, at most 80 columns wide."""
    plant = loaded.plant
    rows = [
        ("plant", f"{plant.plant.name}; it makes {plural(plant.plant.unit)}"),
        *(("line", _line(plant, name)) for name in plant.lines),
        ("products", ", ".join(plant.products)),
        ("calendar", "; ".join(_calendars(plant))),
        *_around_the_lines(plant),
        ("numbers", _numbers(plant)),
        ("evidence", _evidence(plant)),
        ("branches", _branches(plant)),
        ("claims", _listed(_claim(plant, name) for name in plant.claims)),
        ("checks", _checks(plant)),
        ("not simulated", _listed(plant.unsimulated)),
    ]
    head = f"{visible(loaded.file_name)}: no problems found"
    return "\n".join([head, "", *(row(label, text) for label, text in rows)])


def _line(plant: Plant, name: str) -> str:
    """Return a line with its stations, or the line that it is like."""
    line = plant.lines[name]
    count = f"{line.count} x " if line.count > 1 else ""
    if line.like is not None:
        return f"{count}{name}: like {line.like}"
    return f"{count}{name}: {' -> '.join(line.stations)}"


def _calendars(plant: Plant) -> Iterator[str]:
    """Yield on which days the plant works, and what other days lines and facilities have."""
    yield _days(plant.calendar)
    things: list[tuple[str, Line | Facility]] = [*plant.lines.items()]
    for name, thing in [*things, *plant.test_facilities.items()]:
        own = [_days(thing.calendar)] if thing.calendar is not None else []
        own += [_maintained(what, it) for what, it in (thing.maintenance or {}).items()]
        if own:
            yield f"{name}: {', '.join(own)}"


def _days(calendar: Calendar) -> str:
    """Return the working days of a calendar, as it begins."""
    if calendar.days_per_year is not None:
        return f"{calendar.days_per_year.text} days a year"
    off = [f"{name} {days}" for name, days in calendar.holidays.items()]
    return " ".join(calendar.weekdays) + (f" without {', '.join(off)}" if off else "")


def _maintained(name: str, maintenance: Maintenance) -> str:
    """Return when something is closed for maintenance."""
    if maintenance.every is None or maintenance.lasting is None:
        return f"{name} on {maintenance.on}"
    return f"{name} every {maintenance.every.text} for {maintenance.lasting.text}"


def _around_the_lines(plant: Plant) -> Iterator[tuple[str, str]]:
    """Yield what there is around the lines, if anything is said of it."""
    if not plant.has_flow:
        return
    yield "followed for", _counted(plant.years or 0, "year")
    yield (
        "lots",
        _listed(
            f"{product} of {lots.size.text}, {'tested' if lots.is_tested else 'not tested'}"
            for product, lots in plant.lots.items()
        ),
    )
    counts = (
        (len(plant.phases), "phase"),
        (len(plant.acceptance), "acceptance test"),
        (len(plant.test_facilities), "test facility"),
        (len(plant.stores), "store"),
        (len(plant.materials), "material"),
        (len(plant.suppliers), "supplier"),
        (len(plant.disruptions), "disruption"),
        (len(plant.customers), "customer"),
    )
    yield "around them", ", ".join(_counted(count, noun) for count, noun in counts if count)


def _counted(count: int, noun: str) -> str:
    """Return a count with its noun."""
    return f"{count} {noun if count == 1 else plural(noun)}"


def _numbers(plant: Plant) -> str:
    """Return how many numbers rest on statements, and how many on reasons alone."""
    found: tuple[Entry | Count, ...] = (*list_numbers(plant), *list_counts(plant))
    kinds = Counter(entry.basis.kind for entry in found)
    return f"{kinds['evidenced']} evidenced, {kinds['assumed']} assumed"


def _claim(plant: Plant, name: str) -> str:
    """Return a claim, and what takes its place."""
    later = plant.superseded_by(name)
    superseded = f" (superseded by {' and '.join(later)})" if later else ""
    return f"{name}: {plant.claims[name].says}{superseded}"


def _branches(plant: Plant) -> str:
    """Return the rival readings with their weights."""
    return _listed(
        f"{name} ({', '.join(f'{option} {weight:g}' for option, weight in branch.weights.items())})"
        for name, branch in plant.branches.items()
    )


def _evidence(plant: Plant) -> str:
    """Return how much was said, by how many, and where; what bears nothing is counted apart."""
    by_status = Counter(statement.status for statement in plant.statements.values())
    open_ = [f"{by_status[name]} {name}" for name in ("proposed", "dropped") if by_status[name]]
    counts = (
        (len(plant.statements), "statement", f" ({', '.join(open_)})" if open_ else ""),
        (len(plant.sources), "source", ""),
        (len(plant.documents), "document", ""),
    )
    return ", ".join(_counted(count, noun) + more for count, noun, more in counts)


def _checks(plant: Plant) -> str:
    """Return how many checks will be computed, and how many a person has judged."""
    judged = sum(isinstance(check, JudgedCheck) for check in plant.checks.values())
    computed = len(plant.checks) - judged
    return f"{computed} to compute, {judged} judged by a person" if plant.checks else "none"


def _listed(texts: Iterable[str]) -> str:
    """Return texts in one line, or that there are none."""
    return "; ".join(texts) or "none"


def row(label: str, text: str) -> str:
    """Return a label and its text, wrapped to the page."""
    return textwrap.fill(
        visible(text),
        PAGE_WIDTH,
        initial_indent=f"  {label}".ljust(LABEL_WIDTH + 2),
        subsequent_indent=" " * (LABEL_WIDTH + 2),
        break_on_hyphens=False,
    )

"""Rule on the calendar: the shifts of a day fit into it."""

from collections.abc import Iterator

from nameplate.model.line import DAY_TICKS
from nameplate.model.plant import Plant
from nameplate.model.values import LISTED, ByBranch, Choice, Constant, Number, Spread
from nameplate.numbers_in_words import format_number, format_ticks
from nameplate.plantfile.finding import Finding

MOST_COMBINATIONS = 1000

Conditions = dict[str, str]
"""The option taken of each branch."""


def shifts_fit_into_a_day(plant: Plant) -> Iterator[Finding]:
    """Shifts per day times their length is at most 24 h, whatever the two turn out to be."""
    shifts = list(_highest(plant.calendar.shifts_per_day, {}, 24.0))
    lengths = list(_highest(plant.calendar.shift_length, {}, float(DAY_TICKS)))
    if len(shifts) * len(lengths) > MOST_COMBINATIONS:
        shifts = [({}, max(high for _, high in shifts))]
        lengths = [({}, max(high for _, high in lengths))]
    worst = max(
        (
            (count * length, count, length)
            for first, count in shifts
            for second, length in lengths
            if all(first[branch] == second[branch] for branch in first.keys() & second.keys())
        ),
        default=(0.0, 0.0, 0.0),
    )
    if worst[0] > DAY_TICKS * (1 + 1e-9):
        found = f"up to {format_number(worst[1])} shifts of {format_ticks(worst[2])}"
        fix = "shorten the shifts or have fewer of them, for every case that the file allows"
        expected = "shifts of together at most 24 h a day"
        yield Finding(("calendar", "shift_length"), "too-many-hours", expected, found, fix)


def _highest(
    number: Number, conditions: Conditions, limit: float
) -> Iterator[tuple[Conditions, float]]:
    """Yield the highest that a number can be under each combination of options."""
    form = number.form
    if isinstance(form, ByBranch):
        for option, item in form.options.items():
            if conditions.get(form.branch, option) == option:
                yield from _highest(item, {**conditions, form.branch: option}, limit)
    elif isinstance(form, Constant):
        yield conditions, form.value
    elif isinstance(form, Choice):
        likely = zip(form.values, form.weights, strict=True)
        yield conditions, max(value for value, weight in likely if weight > 0)
    elif isinstance(form, Spread) and (form.family in LISTED or form.family == "beta"):
        yield conditions, form.parameters[-1]
    else:
        yield conditions, limit

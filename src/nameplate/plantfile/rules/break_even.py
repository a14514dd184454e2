"""Rules on what the file asks to be solved for, and under which conditions."""

from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from nameplate.errors import quote
from nameplate.model.inventory import Entry, list_numbers
from nameplate.model.plant import BreakEven, Plant
from nameplate.model.reading_numbers import read_value
from nameplate.model.values import ByBranch, Choice, Number, ShareOf, Spread
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.rules.names import unknown
from nameplate.plantfile.unreadable import is_readable, unreadable_in

MOVES_THE_LINES = ("parameters", "calendar", "factors", "ramp_up", "lines")
"""The sections with numbers on which figures of a year may hang."""


def what_is_solved_for(plant: Plant) -> Iterator[Finding]:
    """The parameter, the claim to meet and the branches that are set are there."""
    asked = plant.break_even
    if asked is None:
        return
    keys: Keys = ("break_even", "solve_for")
    yield from unknown(keys, "parameter", asked.solve_for, plant.parameters)
    if asked.solve_for in plant.parameters:
        yield from _no_share(plant, asked)
    if not plant.claims:
        expected, fix = "a claim that the parameter should meet", "add it under claims"
        yield Finding(("break_even",), "no-claim", expected, "no claims", fix, at_key=True)
    for branch, option in asked.branches.items():
        keys = ("break_even", "branches", branch)
        yield from unknown(keys, "branch", branch, plant.branches, at_key=True)
        if branch in plant.branches:
            yield from unknown(keys, "option", option, plant.branches[branch].weights)


def _no_share(plant: Plant, asked: BreakEven) -> Iterator[Finding]:
    """What is solved for has a value of its own in the reading that is taken."""
    number = plant.parameters[asked.solve_for]
    while isinstance(number, Number) and isinstance(number.form, ByBranch):
        taken = _option_taken(plant, asked, number.form.branch)
        if taken not in number.form.options:
            return
        number = number.form.options[taken]
    if isinstance(number, Number) and isinstance(number.form, ShareOf):
        expected = "a parameter with a value of its own"
        found = f"{quote(asked.solve_for, 30)}, which is {quote(number.text, 30)}"
        fix = f"solve for {number.form.of} instead"
        yield Finding(("break_even", "solve_for"), "solve-for-share", expected, found, fix)


def _option_taken(plant: Plant, asked: BreakEven, branch: str) -> str:
    """Return the option of a branch that is set, or else the likeliest."""
    if branch in asked.branches:
        return asked.branches[branch]
    weights = plant.branches[branch].weights if branch in plant.branches else {}
    if not is_readable(weights):
        return ""
    return max(weights, key=lambda option: weights[option], default="")


def what_it_is_solved_against(plant: Plant) -> Iterator[Finding]:
    """The second number is another one, moves the lines, and is drawn in the branches taken."""
    asked = plant.break_even
    if asked is None or asked.against is None:
        return
    if not is_readable(asked.against, asked.branches, plant.branches) or _is_lost(plant, asked):
        return
    keys: Keys = ("break_even", "against")
    entries = list_numbers(plant)
    of_lines = [entry for entry in entries if entry.keys[0] in MOVES_THE_LINES]
    if asked.against in {entry.field_path for entry in entries if entry not in of_lines}:
        expected = "a number on which the output of the lines may hang"
        fix = f"name one under {', '.join(MOVES_THE_LINES)}"
        yield Finding(keys, "not-of-the-lines", expected, quote(asked.against, 60), fix)
        return
    yield from unknown(
        keys, "number", asked.against, dict.fromkeys(entry.field_path for entry in of_lines)
    )
    if asked.against == f"parameters.{asked.solve_for}":
        expected, found = "another number than solve_for", quote(asked.against, 40)
        fix = "name a number that it may be weighed against, such as calendar.shifts_per_day"
        yield Finding(keys, "same-number", expected, found, fix)
        return
    for entry in of_lines:
        if entry.field_path == asked.against and _is_taken(plant, asked, entry):
            yield from _is_drawn(keys, entry)


def _is_lost(plant: Plant, asked: BreakEven) -> bool:
    """Tell whether the second number is, or is part of, what could not be read."""
    lost = (".".join(map(str, keys)) for keys in unreadable_in(plant))
    return any(f"{asked.against}.".startswith(f"{path}.") for path in lost)


def _is_taken(plant: Plant, asked: BreakEven, entry: Entry) -> bool:
    """Tell whether a number is the one of its field in the branches that are taken."""
    branches = {name: _option_taken(plant, asked, name) for name in plant.branches}
    return entry.is_taken(branches)


def _is_drawn(keys: Keys, entry: Entry) -> Iterator[Finding]:
    """A number that is known, or a share of another, is nothing to draw a line over."""
    if isinstance(entry.number.form, Spread | Choice):
        return
    expected = "a number that is not known, with a law or a choice of values"
    found = f"{quote(entry.path, 60)}, which is {quote(entry.text, 30)}"
    fix = "give it a law, for example {uniform: [...]}, or name another number"
    if isinstance(entry.number.form, ShareOf):
        fix = f"name the path of {entry.number.form.of} instead"
    yield Finding(keys, "not-drawn", expected, found, fix)


def conditions(plant: Plant) -> Iterator[Finding]:
    """Every case holds numbers that are there at values that they can have."""
    if plant.break_even is None:
        return
    numbers = {entry.field_path: entry for entry in list_numbers(plant)}
    unreadable = tuple("".join(f"{key}." for key in keys) for keys in unreadable_in(plant))
    for case, held in plant.break_even.cases.items():
        for path, text in held.items():
            keys = ("break_even", "cases", case, path)
            if f"{path}.".startswith(unreadable) or not is_readable(text):
                continue
            if path not in numbers:
                yield from unknown(keys, "number", path, numbers, at_key=True)
                continue
            try:
                read_value(text, numbers[path].field)
            except PydanticCustomError as error:
                told = error.context or {}
                yield Finding(keys, told["code"], told["expected"], told["found"], told["fix"])

"""Rules on what the file asks to be solved for, and under which conditions."""

from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from nameplate.errors import quote
from nameplate.model.inventory import Entry, list_numbers
from nameplate.model.plant import BreakEven, Plant
from nameplate.model.reading_numbers import read_value
from nameplate.model.values import ByBranch, Number, ShareOf
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.rules.names import unknown
from nameplate.plantfile.unreadable import is_readable, unreadable_in


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


def conditions(plant: Plant) -> Iterator[Finding]:
    """Every case holds numbers that are there at values that they can have."""
    if plant.break_even is None:
        return
    numbers = {_field_path(entry): entry for entry in list_numbers(plant)}
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


def _field_path(entry: Entry) -> str:
    """Return the path of the field itself, without the branch and option that lead on."""
    keys = entry.keys[: entry.keys.index("when")] if "when" in entry.keys else entry.keys
    return ".".join(str(key) for key in keys)

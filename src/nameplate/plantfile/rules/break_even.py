"""Rules on what the file asks to be solved for, and under which conditions."""

from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from nameplate.model.inventory import Entry, list_numbers
from nameplate.model.plant import Plant
from nameplate.model.reading_numbers import read_value
from nameplate.plantfile.finding import Finding
from nameplate.plantfile.rules.names import unknown


def what_is_solved_for(plant: Plant) -> Iterator[Finding]:
    """The parameter, the claim to meet and the branches that are set are there."""
    asked = plant.break_even
    if asked is None:
        return
    yield from unknown(("break_even", "solve_for"), "parameter", asked.solve_for, plant.parameters)
    if not plant.claims:
        expected, fix = "a claim that the parameter should meet", "add it under claims"
        yield Finding(("break_even",), "no-claim", expected, "no claims", fix, at_key=True)
    for branch, option in asked.branches.items():
        keys = ("break_even", "branches", branch)
        yield from unknown(keys, "branch", branch, plant.branches, at_key=True)
        if branch in plant.branches:
            yield from unknown(keys, "option", option, plant.branches[branch].weights)


def conditions(plant: Plant) -> Iterator[Finding]:
    """Every case holds numbers that are there at values that they can have."""
    if plant.break_even is None:
        return
    numbers = {_field_path(entry): entry for entry in list_numbers(plant)}
    for case, held in plant.break_even.cases.items():
        for path, text in held.items():
            keys = ("break_even", "cases", case, path)
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

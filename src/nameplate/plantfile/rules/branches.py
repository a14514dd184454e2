"""Rules on `when`: the branch is there, and every one of its options has its say."""

from collections.abc import Iterable, Iterator

from nameplate.model.plant import Plant
from nameplate.model.values import ByBranch, Number
from nameplate.model.walking import walk
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.rules.names import unknown


def options_of_numbers(plant: Plant) -> Iterator[Finding]:
    """Every number by branch gives a value for each option of a known branch."""
    for met in walk(plant):
        form = met.thing.form if isinstance(met.thing, Number) else None
        if isinstance(form, ByBranch):
            yield from _covered(form.branch, form.options, (*met.keys, "when"), plant)


def options_of_words(plant: Plant) -> Iterator[Finding]:
    """Losses and rules by branch have a word for each option of a known branch."""
    for name, line in plant.lines.items():
        for field, words in (("losses", line.losses), ("rule", line.rule)):
            if isinstance(words, dict):
                ((branch, options),) = words["when"].items()
                yield from _covered(branch, options, ("lines", name, field, "when"), plant)


def _covered(branch: str, options: Iterable[str], keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the options that are told apart at one place."""
    if branch not in plant.branches:
        yield from unknown((*keys, branch), "branch", branch, plant.branches, at_key=True)
        return
    weights, given = plant.branches[branch].weights, list(options)
    for option in given:
        yield from unknown((*keys, branch, option), "option", option, weights, at_key=True)
    missing = [option for option in weights if option not in given]
    if missing and all(option in weights for option in given):  # else probably written wrongly
        expected = f"every option of the branch {branch}"
        fix = f"add {' and '.join(missing)}"
        found = f"only {', '.join(given)}"
        yield Finding((*keys, branch), "missing-option", expected, found, fix, at_key=True)

"""What the faces say of a check in a phrase.

Decides nothing; results and their words come with the data.
"""

from collections.abc import Iterable

from nameplate.answer import CheckOutcome

MOST_LETTERS_IN_SHORT = 60
"""A longer outcome of a check is left to the table of checks."""

MARKS = {
    "consistent": "✔",
    "conflict": "✘",
    "consistent if": "?",
    "undetermined": "?",
    "not checkable": "–",
    "derived": "=",
}
"""One sign for each result of a check."""

SUMMED_UP = (("Adds up", "consistent"), ("Adds up if", "consistent if"), ("Does not", "conflict"))
"""The checks that the first view names, by what is said of them."""


def with_result(checks: Iterable[CheckOutcome], result: str) -> list[CheckOutcome]:
    """Return the checks with one result, in their order."""
    return [check for check in checks if check.result == result]


def title(check: CheckOutcome) -> str:
    """Return the name of a check as a short title."""
    return check.name.replace("-", " ").replace("_", " ")


def key_figure(check: CheckOutcome) -> str:
    """Return what matters most of what came out: the condition, or the first figure.

    Nothing where that is long or no figure.
    """
    if check.result == "consistent if":
        found = check.condition
    else:
        first = check.outcome.partition(";")[0]
        found = first if first[:1].isdigit() else ""
    return found if len(found) <= MOST_LETTERS_IN_SHORT else ""


def judged_title(check: CheckOutcome) -> str:
    """Return the title of a check, and whether a person judged it."""
    return title(check) + ("" if check.computed else " (judged)")


def check_in_short(check: CheckOutcome) -> str:
    """Return a check as its mark, its title and its key figure."""
    figure = key_figure(check)
    return f"{MARKS[check.result]} {judged_title(check)}" + (f": {figure}" if figure else "")


def check_outcome(check: CheckOutcome) -> str:
    """Return what a check came to in short: the condition, or what came out."""
    return f"if {check.condition}" if check.condition else check.outcome or str(check.result)

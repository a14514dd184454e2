"""Two plants side by side on a terminal: what differs, and what it did to the answer.

Computes nothing; every figure comes with the comparison.
"""

from nameplate.comparing.comparison import CheckChange, Comparison, Difference
from nameplate.showing import compared_flow, compared_grounds, words
from nameplate.showing.compared_cells import COLUMNS, row_of_parts, row_of_probability
from nameplate.showing.screen import Screen, Style, cut, safe

NO_DIFFERENCE = "No difference: both files describe the same plant, so the answer is the same."
MARKS = {"added": "+", "removed": "-"}
STYLES: dict[str, Style] = {"added": "good", "removed": "bad"}
MOST_SHOWN = 60
"""Differences that a screen shows; the JSON holds all."""
LONGEST_TEXT = 200


def render_comparison(comparison: Comparison, width: int = 80, color: bool = False) -> str:
    """Return a comparison as text of at most `width` columns."""
    screen = Screen(width)
    screen.labelled("Before", comparison.before)
    screen.labelled("After", comparison.after)
    if not comparison.differences:
        screen.blank()
        screen.paragraph(NO_DIFFERENCE)
        return screen.text(color)
    _differences(screen, comparison.differences)
    _capacity(screen, comparison)
    compared_grounds.add_limits(screen, comparison)
    _claims(screen, comparison)
    _labels(screen, comparison)
    compared_grounds.add_evidence(screen, comparison)
    _checks(screen, comparison.checks)
    if comparison.flow is not None:
        compared_flow.add_flow(screen, comparison.flow, comparison.unit)
    compared_grounds.add_questions(screen, comparison)
    compared_grounds.add_needs(screen, comparison)
    screen.blank()
    how = f"{words.counted(comparison.draws, 'draw')} of each plant, seed {comparison.seed}"
    screen.paragraph(
        f"{how}, with the same random numbers wherever both files have the same place; an error "
        "is half of the 95 % interval of the difference between pairs of draws.",
        "quiet",
    )
    return screen.text(color)


def _differences(screen: Screen, differences: tuple[Difference, ...]) -> None:
    """Add what differs: the place, and what stands there in both files."""
    screen.heading(f"{words.counted(len(differences), 'difference')} in meaning")
    for item in differences[:MOST_SHOWN]:
        mark, style = MARKS.get(item.what, "~"), STYLES.get(item.what, "plain")
        screen.paragraph(f"{mark} {item.path}: {item.what}", style)
        if item.what in MARKS:
            _sides(screen, item.before or item.after)
        else:
            _sides(screen, item.before, item.after)
    if len(differences) > MOST_SHOWN:
        screen.paragraph(f"and {len(differences) - MOST_SHOWN} more, all of them in --json")


def _capacity(screen: Screen, comparison: Comparison) -> None:
    """Add the quantiles of sustained capacity."""
    screen.heading(f"Sustained capacity, {words.plural(comparison.unit)} a year")
    screen.table(["", *COLUMNS], [row_of_parts(*named) for named in comparison.quantiles])


def _claims(screen: Screen, comparison: Comparison) -> None:
    """Add the probability of every claim in every reading."""
    if not comparison.readings:
        return
    screen.heading("Probability of the claims")
    rows = [
        row_of_probability(f"{item.claim}, {item.reading}", item.probability)
        for item in comparison.readings
    ]
    screen.table(["", *COLUMNS], rows)


def _labels(screen: Screen, comparison: Comparison) -> None:
    """Add the labels of claims that changed."""
    changed = [item for item in comparison.readings if item.labels_differ]
    if changed:
        screen.heading("Labels that changed")
    for item in changed:
        turned = f"{item.label_before} → {item.label_after}"
        screen.paragraph(safe(f"{item.claim}, {item.reading}: {turned}"))


def _checks(screen: Screen, checks: tuple[CheckChange, ...]) -> None:
    """Add the checks that changed: in their result, and in what came out."""
    if checks:
        screen.heading("Checks that changed")
    for item in checks:
        result = item.before if item.before == item.after else f"{item.before} → {item.after}"
        screen.paragraph(safe(f"{item.name}: {result}"))
        if item.outcome_before != item.outcome_after:
            _sides(screen, item.outcome_before, item.outcome_after)


def _sides(screen: Screen, *sides: str) -> None:
    """Add what stands, or came out, in one plant or in both, in a few lines at most."""
    told = " → ".join(cut(safe(side), LONGEST_TEXT) for side in sides)
    screen.paragraph(told, "quiet", indent=4)

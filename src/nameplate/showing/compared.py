"""Two plants side by side on a terminal: what differs, and what it did to the answer.

Computes nothing; every figure comes with the comparison.
"""

import math

from nameplate.comparing.comparison import (
    CheckChange,
    Comparison,
    Difference,
    FlowComparison,
    Paired,
)
from nameplate.judging.verdicts import percent
from nameplate.showing import words
from nameplate.showing.screen import Screen, Style, cut, safe

NO_DIFFERENCE = "No difference: both files describe the same plant, so the answer is the same."
MARKS = {"added": "+", "removed": "-"}
STYLES: dict[str, Style] = {"added": "good", "removed": "bad"}
MOST_SHOWN = 60
"""Differences that a screen shows; the JSON holds all."""
LONGEST_TEXT = 200
NO_VALUE = "–"
NONE_SEEN = "none seen"
"""Where all pairs of draws agree: rarer pairs that differ cannot be ruled out, so it is no ± 0."""


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
    _claims(screen, comparison)
    _labels(screen, comparison)
    _checks(screen, comparison.checks)
    if comparison.flow is not None:
        _flow(screen, comparison.flow, comparison.unit)
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
    rows = [
        [name, _rounded(paired.before), _rounded(paired.after), _parts(paired)]
        for name, paired in comparison.quantiles
    ]
    screen.table(["", "before", "after", "difference"], rows)


def _claims(screen: Screen, comparison: Comparison) -> None:
    """Add the probability of every claim in every reading."""
    if not comparison.readings:
        return
    screen.heading("Probability of the claims")
    rows = [
        [
            f"{item.claim}, {item.reading}",
            _percent(item.probability.before),
            _percent(item.probability.after),
            _points(item.probability),
        ]
        for item in comparison.readings
    ]
    screen.table(["", "before", "after", "difference"], rows)


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


def _flow(screen: Screen, flow: FlowComparison, unit: str) -> None:
    """Add what the whole plants accept by year, what they import and what limits them."""
    draws = words.counted(flow.draws, "draw")
    screen.heading(f"The plant as a whole, {words.plural(unit)} a year, means of {draws}")
    named = [(f"accepted, year {year}", paired) for year, paired in flow.accepted]
    named.append(("accepted, best year", flow.best_year))
    rows = [
        [name, _rounded(paired.before), _rounded(paired.after), _parts(paired)]
        for name, paired in named
    ]
    screen.table(["", "before", "after", "difference"], rows)
    shares = [*flow.limits, ("imports of all parts", flow.import_share)]
    rows = [
        [name, _share(paired.before), _share(paired.after), _points(paired)]
        for name, paired in shares
        if paired.before is not None or paired.after is not None
    ]
    screen.table(["what limits, all years", "before", "after", "difference"], rows)


def _share(value: float | None) -> str:
    """Return a share."""
    return NO_VALUE if value is None else words.share(value)


def _rounded(parts: float | None) -> str:
    """Return a quantity."""
    return NO_VALUE if parts is None else words.rounded(parts)


def _percent(probability: float | None) -> str:
    """Return a probability."""
    return NO_VALUE if probability is None else percent(probability)


def _parts(paired: Paired) -> str:
    """Return the difference of two quantities with its error."""
    if paired.difference is None or paired.error is None:
        return NO_VALUE
    if paired.difference == 0.0 == paired.error:
        return NONE_SEEN
    sign = "+" if paired.difference > 0 else ""
    error = words.rounded(paired.error) if math.isfinite(paired.error) else "unknown"
    return f"{sign}{words.rounded(paired.difference)} ± {error}"


def _points(paired: Paired) -> str:
    """Return the difference of two probabilities in points of per cent, with its error."""
    if paired.difference is None or paired.error is None:
        return NO_VALUE
    if paired.difference == 0.0 == paired.error:
        return NONE_SEEN
    if not math.isfinite(paired.error):
        return f"{100 * paired.difference:+.1f} ± unknown"
    return f"{100 * paired.difference:+.1f} {words.points(paired.error)}"

"""A back-test on a terminal: cases, scores beside those of the baselines, and what they can show.

Computes nothing.
"""

from nameplate.scoring.backtesting import Backtest, Row, Scores
from nameplate.showing import backtest_in_words as in_words
from nameplate.showing.screen import Screen, Style, safe

STANDING_STYLES: dict[str, Style] = {"better": "good", "worse": "bad"}


def render_backtest(backtest: Backtest, width: int = 80, color: bool = False) -> str:
    """Return a back-test as text of at most `width` columns."""
    screen = Screen(width)
    screen.paragraph(in_words.title(backtest), "strong")
    _scored(screen, [row for row in backtest.rows if row.is_scored])
    _unscored(screen, [row for row in backtest.rows if not row.is_scored])
    for scores in backtest.scores:
        _scores(screen, scores)
    screen.heading("What this shows")
    for note in in_words.notes(backtest):
        screen.paragraph(note)
    screen.blank()
    screen.paragraph(in_words.MEASURES, "quiet")
    screen.paragraph(in_words.run(backtest), "quiet")
    return screen.text(color)


def _scored(screen: Screen, rows: list[Row]) -> None:
    """Add the cases that count."""
    screen.heading("Scored: made over claimed, at the time of the claim")
    head = ["claim", "P(all)", "P(9/10)", "5-95 %", "outcome", "inside"]
    screen.table(
        head,
        [
            [
                row.case.name,
                *in_words.likelihoods(row),
                in_words.range_of(row),
                in_words.outcome(row),
                in_words.inside(row),
            ]
            for row in rows
        ],
    )


def _unscored(screen: Screen, rows: list[Row]) -> None:
    """Add the cases that are only shown, with the reason."""
    if not rows:
        return
    screen.heading("Not scored")
    for row in rows:
        told = f"{row.case.name}: {in_words.likelihoods(row)[0]}, {in_words.outcome(row)}"
        screen.paragraph(told)
        screen.paragraph(safe(row.outcome.unscored or ""), "quiet", indent=4)


def _scores(screen: Screen, scores: Scores) -> None:
    """Add the scores for one event."""
    screen.heading(f"Scores, {scores.event}: {scores.happened} of {scores.n}")
    rows, styles = [], list[Style]()
    for score in scores.scores:
        said = in_words.standing(score)
        rows.append([score.name, in_words.figure(score.brier), in_words.figure(score.log), said])
        styles.append(STANDING_STYLES.get(said, "plain"))
    screen.table(["", "Brier", "log", "the method is"], rows, styles)

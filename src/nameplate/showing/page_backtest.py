"""A back-test as one page that opens offline.

Puts its sections in order; what it says in words is in `backtest_in_words`.
"""

from nameplate.scoring.backtesting import Backtest, Row, Scores
from nameplate.showing import backtest_in_words as in_words
from nameplate.showing.html import document
from nameplate.showing.markup import Markup, element, join, stacking_table, table


def render_backtest_page(backtest: Backtest) -> str:
    """Return the whole page as HTML."""
    scored = [row for row in backtest.rows if row.is_scored]
    unscored = [row for row in backtest.rows if not row.is_scored]
    main = element(
        "main",
        element("p", "Would the method have doubted the claim on its day?", class_="kicker"),
        element("h1", in_words.title(backtest)),
        [element("p", note) for note in in_words.notes(backtest)],
        _section("scores", "Scores", [_scores(scores) for scores in backtest.scores]),
        _section("cases", "Scored cases", [_cases(scored), [_grounds(row) for row in scored]]),
        _section("unscored", "Not scored", [_unscored(unscored)]) if unscored else None,
        _section("measures", "How it is measured", [_measures(backtest)]),
    )
    return document(in_words.title(backtest), main)


def _section(name: str, heading: str, body: list[Markup | list[Markup]]) -> Markup:
    """Return a section with its heading."""
    title = element("h2", heading, id=f"{name}-heading")
    return element("section", title, body, id=name, aria_labelledby=f"{name}-heading")


def _scores(scores: Scores) -> Markup:
    """Return the scores for one event, the method first."""
    rows = [
        [
            score.name,
            in_words.figure(score.brier),
            in_words.figure(score.log),
            in_words.ahead(score),
            in_words.standing(score),
        ]
        for score in scores.scores
    ]
    head = ["Forecaster", "Brier score", "Log score", "Brier ahead", "The method is"]
    happened = f"{scores.event[0].upper()}{scores.event[1:]}: {scores.happened} of {scores.n}"
    return table(head, rows, happened)


def _cases(rows: list[Row]) -> Markup:
    """Return the cases that count."""
    head = ["Case", "Claimed in", "For", "P(all)", "P(9/10)", "5-95 %"]
    cells = [
        [
            row.case.plant.plant.name,
            in_words.dated(row.case.claimed_on),
            in_words.dated(row.case.period),
            *in_words.likelihoods(row),
            in_words.range_of(row),
            in_words.outcome(row),
            in_words.inside(row),
        ]
        for row in rows
    ]
    return table([*head, "Outcome", "Inside"], cells, "Made over claimed, at the time of the claim")


def _grounds(row: Row) -> Markup:
    """Return what was claimed and what became of it, folded."""
    outcome = row.outcome
    note = f" {outcome.note}" if outcome.note else ""
    name = row.case.plant.plant.name
    return element(
        "details",
        element("summary", name),
        element("p", element("bdi", row.case.said)),
        element("p", f"What was tested: {row.case.test.meaning}.", class_="aside"),
        element("p", f"{in_words.outcome(row)}.{note} Source: {outcome.source}."),
    )


def _unscored(rows: list[Row]) -> Markup:
    """Return the cases that are only shown, with the reason."""
    cells = [
        [
            row.case.plant.plant.name,
            in_words.dated(row.case.claimed_on),
            in_words.likelihoods(row)[0],
            in_words.outcome(row),
            row.outcome.unscored,
        ]
        for row in rows
    ]
    head = ["Case", "Claimed in", "P(all)", "Outcome", "Why it is not scored"]
    return stacking_table(head, cells, "Cases without a score")


def _measures(backtest: Backtest) -> Markup:
    """Return what the measures mean and what it takes to repeat them."""
    return join(
        element("p", in_words.MEASURES), element("p", in_words.run(backtest), class_="aside")
    )

"""What a back-test says in words and short figures, for the terminal and the page alike.

Decides nothing but which words an interval gets.
"""

from nameplate.judging.verdicts import percent
from nameplate.model.frozen import Dates
from nameplate.scoring.backtesting import METHOD, Backtest, Row, Score, Scores
from nameplate.scoring.scores import CLIP, Interval
from nameplate.showing import words

FEWEST_FOR_A_CURVE = 30
SELECTION = (
    "The cases were not drawn at random: claims that made news are over-represented, and those "
    "that failed most of all. So base rates of this set say nothing of claims in general."
)
MEASURES = (
    "Brier score: mean squared distance of the probability from what happened; 0 is best, and "
    "whoever always says one half has 0.25. Log score: minus the natural logarithm of the "
    f"probability given to what happened, moved into {100 * CLIP:.0f} to {100 * (1 - CLIP):.0f} % "
    "first; smaller is better. Intervals are 95 % bootstrap intervals over the cases, which with "
    "few cases are too narrow rather than too wide. Base rate of others: of all cases but the one "
    "forecast. Demonstrated share: what was made on the day of the claim over what was claimed, "
    "one half where that was not published."
)


def title(backtest: Backtest) -> str:
    """Return what was done, in one line."""
    scored = sum(row.is_scored for row in backtest.rows)
    return f"Back-test: {scored} of {words.counted(len(backtest.rows), 'past claim')} scored"


def figure(interval: Interval) -> str:
    """Return a score with its interval, for example `0.10 (0.00 to 0.28)`."""
    return f"{interval.value:.2f} ({interval.low:.2f} to {interval.high:.2f})".replace("-", "−")


def ahead(score: Score) -> str:
    """Return how much better the method was than a baseline, and nothing for the method itself."""
    if score.ahead is None:
        return ""
    value, low, high = score.ahead
    return f"{value:+.3f} ({low:+.3f} to {high:+.3f})".replace("-", "−")


def standing(score: Score) -> str:
    """Return how the method compares with a baseline: better, worse, or not told apart."""
    if score.ahead is None:
        return ""
    if score.ahead.low > 0:
        return "better"
    return "worse" if score.ahead.high < 0 else "not told apart"


def against_baselines(scores: Scores) -> str:
    """Return in one sentence where the method is better than a baseline, and where it is not."""
    told = []
    for said in ("better", "worse", "not told apart"):
        names = [f"“{score.name}”" for score in scores.scores if standing(score) == said]
        if names:
            link = "from" if said == "not told apart" else "than"
            told.append(f"{said} {link} {', '.join(names)}")
    happened = f"{scores.happened} of {scores.n} claims were {scores.event}"
    best, mine = best_baseline(scores), scores.scores[0]
    return (
        f"{happened}. By the Brier score {METHOD} is {'; '.join(told)}. The best baseline, "
        f"“{best.name}”, has {best.brier.value:.2f}, {METHOD} {mine.brier.value:.2f}."
    )


def best_baseline(scores: Scores) -> Score:
    """Return the baseline with the best Brier score."""
    return min(scores.scores[1:], key=lambda score: score.brier.value)


def coverage(backtest: Backtest) -> str:
    """Return how many outcomes lay inside the interval that should hold nine of ten."""
    if backtest.coverage is None:
        return "No outcome is a number, so the 5-95 % intervals cannot be held against any."
    low, high = (f"{100 * end:.0f}" for end in backtest.coverage[1:])
    said = (
        f"{backtest.covered} of {backtest.with_number} outcomes with a number lie inside the "
        f"5-95 % interval (95 % interval of that share: {low} to {high} %), which should hold 90 %"
    )
    if backtest.coverage.high < 0.9:
        return f"{said}: the intervals are too narrow."
    return f"{said}: so few cannot show it wrong."


def what_it_can_show(scores: Scores) -> str:
    """Return what so many cases can show and what not."""
    curve = (
        f" No calibration curve is drawn from fewer than {FEWEST_FOR_A_CURVE}."
        if scores.n < FEWEST_FOR_A_CURVE
        else ""
    )
    return (
        f"{scores.n} cases show gross faults only: a share of one half would be known to "
        f"± {100 * scores.blur:.0f} points.{curve}"
    )


def notes(backtest: Backtest) -> list[str]:
    """Return the sentences below the scores."""
    found = [against_baselines(scores) for scores in backtest.scores]
    found.append(coverage(backtest))
    found += [what_it_can_show(scores) for scores in backtest.scores[:1]]
    return [*found, SELECTION]


def dated(dates: Dates | None) -> str:
    """Return a day, or the month or year that a longer time lies in, or that none was given."""
    if dates is None:
        return "no date given"
    return str(dates) if dates.first == dates.last else words.month(dates)


def range_of(row: Row) -> str:
    """Return the 5-95 % interval of a forecast, as shares of the claim."""
    told = row.forecast
    return f"{100 * told.p5:.0f} to {100 * told.p95:.0f} %"


def outcome(row: Row) -> str:
    """Return the outcome of a case in one word, with the share of the claim that was made."""
    ratio = row.outcome.ratio
    return row.outcome.result if ratio is None else f"{row.outcome.result}, {100 * ratio:.0f} %"


def inside(row: Row) -> str:
    """Return whether the outcome lies inside the interval."""
    return "–" if row.covered is None else "yes" if row.covered else "no"


def likelihoods(row: Row) -> tuple[str, str]:
    """Return the probability by the letter and within a tenth."""
    return percent(row.forecast.probability), percent(row.forecast.within_a_tenth)


def run(backtest: Backtest) -> str:
    """Return what it takes to repeat the back-test."""
    return (
        f"nameplate {backtest.nameplate} · {words.counted(backtest.draws, 'draw')} a case · "
        f"seed {backtest.seed}"
    )

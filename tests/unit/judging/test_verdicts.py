"""Tests of verdicts: words, labels and what overrides them."""

from typing import get_args

import pytest
from found import found
from hypothesis import given
from hypothesis import strategies as st
from small_plant import small_plant

from nameplate.answer import CheckOutcome, Label, ReadingVerdict
from nameplate.judging.checks import run_checks
from nameplate.judging.outcome import outcome_of
from nameplate.judging.ranges import Slice, error_of
from nameplate.judging.verdicts import (
    BANDS,
    ENOUGH_DRAWS,
    WIDEST_ERROR,
    band_of,
    deciding_on,
    judge_reading,
    percent,
)
from nameplate.model.checks import ArithmeticCheck, Result

RISING = list(reversed(BANDS))
LABELS = ["DOES NOT HOLD as stated", "DOUBTFUL", "TOSS-UP", "PLAUSIBLE", "HOLDS"]


def part(name: str, probability: float, draws: int = 40_000, within: str = "") -> Slice:
    """Return a slice of which both halves are alike."""
    half = draws // 2
    return Slice(name, (round(half * probability),) * 2, (half, half), within)


WIDE = [part("shifts", 0.03), part("shifts", 0.56)]


def judge(
    probability: float, ranges: list[Slice] | None = None, *results: Result, error: float = 0.0
) -> ReadingVerdict:
    deciding = [decided(result) for result in results]
    return judge_reading("sustained capacity", probability, error, ranges or [], "", deciding)


def decided(result: Result) -> CheckOutcome:
    return outcome_of("x", ArithmeticCheck(asks="?", arithmetic="1"), result, "")


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_higher_probability_never_has_a_worse_label(one: float, other: float) -> None:
    """Labels and words climb with the probability."""
    lower, higher = sorted((one, other))
    assert LABELS.index(judge(lower).label) <= LABELS.index(judge(higher).label)
    assert RISING.index(band_of(lower)) <= RISING.index(band_of(higher))


@pytest.mark.parametrize(
    ("probability", "words", "label"),
    [
        (1.0, "almost certain", "HOLDS"),
        (0.95, "almost certain", "HOLDS"),
        (0.94, "very likely", "HOLDS"),
        (0.80, "very likely", "HOLDS"),
        (0.79, "likely", "PLAUSIBLE"),
        (0.55, "likely", "PLAUSIBLE"),
        (0.54, "roughly even chance", "TOSS-UP"),
        (0.45, "roughly even chance", "TOSS-UP"),
        (0.44, "unlikely", "DOUBTFUL"),
        (0.20, "unlikely", "DOUBTFUL"),
        (0.19, "very unlikely", "DOES NOT HOLD as stated"),
        (0.05, "very unlikely", "DOES NOT HOLD as stated"),
        (0.04, "almost no chance", "DOES NOT HOLD as stated"),
        (0.0, "almost no chance", "DOES NOT HOLD as stated"),
    ],
)
def test_words_follow_the_bands(probability: float, words: str, label: str) -> None:
    """An edge belongs to the band above it."""
    verdict = judge(probability)
    assert (verdict.words, verdict.label) == (words, label)


def test_every_label_is_one_that_the_answer_knows() -> None:
    """Bands use the labels of the answer."""
    assert {band.label for band in BANDS} <= set(get_args(Label))


@pytest.mark.parametrize(
    ("probability", "shown"),
    [
        (0.0, "under 1 %"),
        (0.004, "under 1 %"),
        (0.01, "1 %"),
        (0.186, "19 %"),
        (1.0, "over 99 %"),
        (float("nan"), "unknown"),
    ],
)
def test_nothing_is_printed_as_certain(probability: float, shown: str) -> None:
    """No probability is printed as 0 % or 100 %."""
    assert percent(probability) == shown


def test_a_range_across_the_middle_cannot_tell() -> None:
    """From below 45 % to above 55 % the verdict hangs on what is not known; words give the lean."""
    verdict = judge(0.19, WIDE)
    assert verdict.label == "CANNOT TELL"
    assert verdict.words == "very unlikely"
    assert (verdict.low.probability, verdict.high.probability) == (0.03, 0.56)
    assert verdict.decided_by == "shifts"


@pytest.mark.parametrize(("low", "high"), [(0.45, 0.9), (0.1, 0.55)])
def test_a_range_up_to_the_middle_can_tell(low: float, high: float) -> None:
    """A range that starts at 45 % or ends at 55 % does not cross the middle."""
    verdict = judge(0.5, [part("a", low), part("a", high)])
    assert (verdict.label, verdict.decided_by) == ("TOSS-UP", None)


@pytest.mark.parametrize(("low", "near"), [(0.44, True), (0.46, True), (0.30, False)])
def test_an_end_of_the_range_near_the_middle_is_said_to_be_so(low: float, near: bool) -> None:
    """Where the error of an end decides on CANNOT TELL, a reader must know."""
    assert judge(0.6, [part("a", low, 400), part("a", 0.9, 400)]).near_threshold is near


@pytest.mark.parametrize(
    ("ranges", "results", "label"),
    [
        (WIDE, ("consistent", "consistent if", "conflict"), "DOES NOT ADD UP"),
        (WIDE, ("consistent if", "not checkable"), "CANNOT TELL"),
        ([], ("not checkable", "consistent if"), "HOLDS ONLY IF"),
        ([], ("consistent", "not checkable"), "NOT CHECKABLE"),
        ([], ("consistent", "derived"), "DOUBTFUL"),
    ],
)
def test_overrides_come_in_their_order(
    ranges: list[Slice], results: tuple[Result, ...], label: str
) -> None:
    """Failed sums come before what cannot be told, then conditions, then what has no measure."""
    assert judge(0.21, ranges, *results).label == label


@pytest.mark.parametrize(
    ("probability", "label"),
    [
        (0.004, "DOES NOT HOLD as stated"),
        (0.19, "DOES NOT HOLD as stated"),
        (0.2, "HOLDS ONLY IF"),
        (0.99, "HOLDS ONLY IF"),
    ],
)
def test_a_condition_saves_no_figure_that_does_not_hold(probability: float, label: str) -> None:
    """A figure that adds up on two shifts does not hold where the plant misses it on its own."""
    assert judge(probability, [], "consistent if").label == label


@pytest.mark.parametrize("held", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("results", [(), ("consistent if",), ("not checkable",)])
def test_few_draws_give_no_label(held: float, results: tuple[Result, ...]) -> None:
    """Where the interval is wider than 40 points there is no label, no lean and no threshold."""
    verdict = judge(held, WIDE, *results, error=error_of(held, 4))
    assert (verdict.label, verdict.words) == ("TOO FEW DRAWS", "")
    assert (verdict.decided_by, verdict.near_threshold) == (None, False)
    assert judge(held, WIDE, "conflict", error=error_of(held, 4)).label == "DOES NOT ADD UP"


def test_enough_draws_are_enough_for_any_share_and_one_less_is_not() -> None:
    """The number of draws that is asked for is the smallest that suffices for a share of a half."""
    shares = [held / ENOUGH_DRAWS for held in range(ENOUGH_DRAWS + 1)]
    assert max(error_of(share, ENOUGH_DRAWS) for share in shares) <= WIDEST_ERROR
    assert error_of(0.5, ENOUGH_DRAWS - 1) > WIDEST_ERROR


@pytest.mark.parametrize(
    ("probability", "error", "near"),
    [(0.19, 0.02, True), (0.21, 0.02, True), (0.19, 0.005, False), (0.02, 0.02, False)],
)
def test_a_threshold_within_the_error_is_said_to_be_so(
    probability: float, error: float, near: bool
) -> None:
    """Words flip at the edges of bands, and nought is no edge."""
    assert judge(probability, error=error).near_threshold is near


def test_a_check_decides_only_on_the_claims_that_it_names() -> None:
    """Another check of the same statements leaves the label alone."""
    wrong = {"asks": "?", "arithmetic": "steel-lines * 3", "agrees_with": "all-lines"}
    plant = small_plant(checks={"named": {**wrong, "decides": ["output"]}, "other": wrong})
    outcomes = run_checks(plant, found())
    assert [found.result for found in outcomes] == ["conflict", "conflict"]
    assert [found.name for found in deciding_on("output", plant, outcomes)] == ["named"]
    assert deciding_on("another", plant, outcomes) == ()

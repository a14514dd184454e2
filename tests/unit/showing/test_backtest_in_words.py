"""What a back-test says of itself: no better where it is no better."""

import dataclasses

import pytest

from backtest_folder import write_backtest
from nameplate.scoring.backtesting import Backtest, Score, Scores, backtest
from nameplate.scoring.scores import Interval
from nameplate.showing import backtest_in_words as in_words
from nameplate.showing.page_backtest import render_backtest_page
from nameplate.showing.terminal_backtest import render_backtest


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> Backtest:
    """Return the back-test of two claims."""
    return backtest(write_backtest(tmp_path_factory.mktemp("words")), 24)


def _score(name: str, ahead: Interval | None) -> Score:
    """Return a score of 0.2 that the method is ahead of by so much."""
    return Score(name, Interval(0.2, 0.1, 0.3), Interval(0.5, 0.4, 0.6), ahead)


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (Interval(0.1, 0.01, 0.2), "better"),
        (Interval(-0.1, -0.2, -0.01), "worse"),
        (Interval(0.1, -0.1, 0.3), "not told apart"),
        (Interval(0.0, 0.0, 0.0), "not told apart"),
        (None, ""),
    ],
)
def test_better_is_said_only_beyond_the_interval(ahead, said):
    """The method is called better or worse only where the whole interval is on one side."""
    assert in_words.standing(_score("x", ahead)) == said


def test_the_sentence_names_every_baseline():
    """One sentence says better than which, and which it is not told apart from."""
    scores = Scores(
        "reached by the letter",
        1,
        8,
        (
            _score("nameplate", None),
            _score("always believe", Interval(0.3, 0.1, 0.5)),
            _score("always doubt", Interval(0.0, -0.1, 0.1)),
        ),
        0.3,
    )
    assert in_words.against_baselines(scores) == (
        "1 of 8 claims were reached by the letter. By the Brier score nameplate is better than "
        "“always believe”; not told apart from “always doubt”. The best baseline, "
        "“always believe”, has 0.20, nameplate 0.20."
    )


@pytest.mark.parametrize(("high", "said"), [(0.86, "too narrow"), (0.95, "cannot show it wrong")])
def test_narrow_intervals_are_called_so(found, high, said):
    """Intervals are called too narrow only where chance alone does not explain it."""
    told = dataclasses.replace(found, coverage=Interval(0.5, 0.2, high))
    assert said in in_words.coverage(told)


def test_no_curve_is_promised_from_few_cases(found):
    """Below thirty cases the reader is told that there is no calibration curve."""
    assert "No calibration curve" in in_words.what_it_can_show(found.scores[0])
    many = dataclasses.replace(found.scores[0], n=30)
    assert "calibration" not in in_words.what_it_can_show(many)


@pytest.mark.parametrize("width", [48, 80])
def test_the_terminal_keeps_its_width(found, width):
    """No line of a back-test is wider than the screen."""
    assert max(map(len, render_backtest(found, width).splitlines())) <= width


def test_texts_of_a_case_stay_texts_on_the_page(tmp_path):
    """Markup in a plant file or an outcome is shown and does nothing."""
    folder = write_backtest(tmp_path)
    for name, old in (("good.yaml", "Plant good"), ("outcomes.yaml", "a register")):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace(old, "<script>x</script>"), encoding="utf-8")
    page = render_backtest_page(backtest(folder, 20))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page

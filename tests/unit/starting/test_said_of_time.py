"""Days, shifts, hours and delays as statements have them: what is offered, what is proposed."""

import pytest

from nameplate.starting.drafts import read_draft
from nameplate.starting.interview import missing
from nameplate.starting.known import Answers
from nameplate.starting.planned_time import shift_length, shifts_per_day
from nameplate.starting.questions import Answer
from nameplate.starting.said_of_time import days_said, delays_said, hours_said, shifts_said

HEAD = """\
documents:
  report: {title: report.txt, kind: report, published: 2026-05-12}
sources:
  author: {name: the author, kind: media, interested: no, reliability: F, because: no record}
statements:
"""
SAID = '  s{}: {{in: report, by: [author], modality: projection, quote: "{}", figure: "{}"}}\n'
NOBODY: Answers = {}


@pytest.fixture
def draft(tmp_path):
    """Return a maker of drafts from figures with the words around them."""

    def making(*said):
        path = tmp_path / "draft.yaml"
        lines = [SAID.format(number, words, figure) for number, (figure, words) in enumerate(said)]
        path.write_text(HEAD + "".join(lines), encoding="utf-8")
        return read_draft(path)

    return making


def shown(said):
    """Return the values that statements give, and the name of what is proposed."""
    return [option.answer.value for option in said.options.values()], said.proposed


@pytest.mark.parametrize(
    ("figure", "words", "values", "proposed"),
    [
        ("330 days/year", "It works 330 days a year", ["330"], "s0"),
        ("250 working days/year", "It has 250 working days a year", ["250"], "s0"),
        ("200 to 250 days/year", "200 to 250 days a year", [{"uniform": ["200", "250"]}], "s0"),
        ("about 350 days/year", "about 350 days a year", [{"uniform": ["315", "365"]}], "s0"),
        ("330 days/year", "It is closed 330 days a year", ["330"], None),
        ("30 days/year", "It rains 30 days a year", ["30"], None),
        ("300 days", "They run 300 days", ["300"], None),
        ("300 days", "It is 300 days late", [], None),
        ("7 days/week", "It runs seven days a week", ["365"], None),
        ("up to 300 days/year", "up to 300 days a year", [], None),
        ("2 shifts", "in two shifts", [], None),
    ],
)
def test_days_of_work(draft, figure, words, values, proposed):
    """Days of a year are proposed; days that may be others are offered at most."""
    assert shown(days_said(draft((figure, words)))) == (values, proposed)


@pytest.mark.parametrize(
    ("figure", "words", "values", "proposed"),
    [
        ("2 shifts", "in two shifts of 8 hours", ["2"], "s0"),
        ("3 shifts/day", "three shifts per day", ["3"], "s0"),
        ("2 to 3 shifts", "two to three shifts", [{"uniform": ["2", "3"]}], "s0"),
        ("2 shifts", "Two shifts were lost to a strike", ["2"], None),
        ("24 hours/day", "It runs 24 hours a day", ["1"], None),
        ("21 shifts/week", "21 shifts a week", [], None),
    ],
)
def test_shifts_of_a_day(draft, figure, words, values, proposed):
    """Shifts are proposed, and hours of a day are offered as one long shift."""
    said = shifts_said(draft((figure, words)), rate_is_per_shift=False)
    assert shown(said) == (values, proposed)


@pytest.mark.parametrize(
    ("figure", "words", "values", "proposed"),
    [
        ("8 hours", "two shifts of 8 hours", ["8 h"], "s0"),
        ("8 h/shift", "8 h a shift", ["8 h"], "s0"),
        ("8 hours", "Curing takes 8 hours", ["8 h"], None),
        ("24 hours/day", "It runs 24 hours a day", ["12 h"], "s0"),
        ("8 hours/day", "two shifts of 8 hours a day", ["8 h"], None),
        ("2 hours", "two hours from Graz in the night shift", [], None),
    ],
)
def test_hours_of_a_shift(draft, figure, words, values, proposed):
    """Hours that speak of a shift are proposed, and those of a long day shared by its shifts."""
    said = hours_said(draft((figure, words)), 2, ["s9"])
    assert shown(said) == (values, proposed)
    rests_on = [option.answer.basis["from"] for option in said.options.values()]
    assert rests_on == [["s0", "s9"] if "24" in figure else ["s0"]] * len(values)


@pytest.mark.parametrize(
    ("figure", "words", "values"),
    [
        ("2 years", "the plant would be two years late", ["2 years"]),
        ("400 days", "the start was delayed by 400 days", ["400 days"]),
        ("more than 2 years", "behind by over 2 years", [{"uniform": ["2 years", "2.5 years"]}]),
        ("at least 1 year", "projects open at least a year late", []),
        ("10 years", "a warranty of ten years", []),
    ],
)
def test_delays_are_offered_and_never_proposed(draft, figure, words, values):
    """The announced start may hold a delay already, so that a person must say."""
    assert shown(delays_said(draft((figure, words)))) == (values, None)


def test_one_long_shift_is_not_offered_to_a_rate_per_shift(draft):
    """What a line makes per shift would be no more in a shift of 24 hours."""
    around = draft(("24 hours/day", "It runs 24 hours a day"))
    rate = Answer({"loguniform": ["20000/shift", "99999/shift"]}, "class")
    assert "s0" in shifts_per_day(around, NOBODY).options
    assert "s0" not in shifts_per_day(around, {"rate": rate}).options


def test_of_several_statements_none_is_proposed_and_no_class_before_them(draft):
    """Two that differ, or a bound alone, leave the choice to a person."""
    said = [("330 days/year", "330 days a year"), ("250 days/year", "250 days a year")]
    assert {q.name: q for q in missing(draft(*said))}["days_per_year"].proposed is None
    alone = {q.name: q for q in missing(draft(("up to 300 days/year", "up to 300 days")))}
    assert alone["days_per_year"].proposed is None
    assert "s0: up to 300 days/year" in alone["days_per_year"].advice[0]


def test_where_nothing_is_said_a_class_is_proposed(draft):
    """Figures of other things leave the reference classes as they are."""
    other = draft(("85 jobs", "85 jobs"))
    assert shift_length(other, NOBODY).proposed == "shift-8h"
    assert {q.name: q for q in missing(other)}["days_per_year"].proposed == "days-open"

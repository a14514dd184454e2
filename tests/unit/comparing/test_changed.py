"""What became of evidence, break-even, limits and questions between two plants."""

import pytest

from nameplate.answer import BreakEvenLine
from nameplate.comparing import compare
from nameplate.comparing.changed import changed_line
from nameplate.plantfile.reading import load_text
from short_plants import CALENDAR, claim, plant_text

PAPER = "paper: {name: A paper, kind: company, interested: no, reliability: B, because: new}"
AGAIN = "again: {in: flyer, by: [paper], paraphrase: many too, modality: projection}"
TWO = (
    plant_text("{make: {cycle_time: {uniform: [50 s, 70 s]}}}", more=claim("120000 parts/year"))
    .replace("because: new}}", f"because: new}}, {PAPER}}}")
    .replace("modality: projection}}", f"modality: projection}}, {AGAIN}}}")
    .replace("[said]", "[said, again]")
)
RATE = "{make: {speed: 100 % of rate}}"
DAYS = CALENDAR.replace("days_per_year: 250", "days_per_year: {uniform: [200, 300]}")
ASKED = """\
parameters: {rate: {uniform: [50/h, 70/h], assumed: x}}
break_even:
  solve_for: rate
  against: calendar.days_per_year
  cases: {few: {calendar.days_per_year: 200}, many: {calendar.days_per_year: 250}}
"""


def found(before, after, draws=64):
    """Return the comparison of two texts of plants."""
    return compare(load_text(before, "a"), load_text(after, "b"), draws)


def asking(more=ASKED, calendar=DAYS):
    """Return the text of a plant that asks for its break-even."""
    return plant_text(RATE, calendar=calendar, more=claim("120000 parts/year") + more)


def test_a_source_less_is_told_with_the_grade():
    """A claim that loses one of two origins has another grade and one source."""
    (item,) = found(TWO, TWO.replace("[said, again]", "[said]")).evidence
    assert item.claim == "output"
    assert (item.before.evidence, item.before.independent_sources) == ("moderate", 2)
    assert (item.after.evidence, item.after.independent_sources) == ("weak", 1)


def test_evidence_that_stays_is_not_told():
    """A change of speed leaves grade and count of sources, so that nothing is said of them."""
    assert found(TWO, TWO.replace("70 s", "60 s")).evidence == ()


def test_a_new_claim_has_evidence_on_its_side():
    """Of a claim that only one plant has, the grade stands on its side alone."""
    bare = TWO.partition("claims:")[0]
    (item,) = found(bare, TWO).evidence
    assert (item.before, item.after.independent_sources) == (None, 2)


def test_cases_that_need_something_else_are_told():
    """With a quarter more hours a shift, a fifth less an hour is needed in every case."""
    items = found(asking(), asking(calendar=DAYS.replace("8 h", "10 h"))).needed
    assert [item.case for item in items] == ["few", "many"]
    for item in items:
        assert item.after.value == pytest.approx(0.8 * item.before.value, rel=1e-3)
    assert items[0].before.value == pytest.approx(120_000 / 200 / 8, rel=1e-3)


def test_a_case_that_one_plant_asks_has_no_counterpart():
    """A case that is added is told without one before, and those that stay are left out."""
    more = ASKED.replace("many: {", "most: {calendar.days_per_year: 300}, many: {")
    found_more = found(asking(), asking(more))
    (item,) = found_more.needed
    assert (item.case, item.before) == ("most", None)
    assert item.after.value == pytest.approx(50, rel=0.01)
    assert found_more.needed_against is None


def test_both_plants_are_solved_for_at_the_same_values_of_a_second_number():
    """What other days a year are likely changes nothing of what they need; a longer shift does."""
    days = DAYS.replace("[200, 300]", "[240, 340]")
    assert found(asking(), asking(calendar=days)).needed_against is None
    line = found(asking(), asking(calendar=days.replace("8 h", "10 h"))).needed_against
    assert len(line.points) > 2
    for value, before, after in line.points:
        assert 240 <= value <= 300
        assert (before, after) == pytest.approx(
            (120_000 / value / 8, 120_000 / value / 10), rel=5e-3
        )


def test_lines_of_other_numbers_are_not_held_against_each_other():
    """A break-even against shifts has no point in common with one against days."""
    days = BreakEvenLine(
        "rate", "parts per hour", "calendar.days_per_year", "", ((2.0, 9.0),), None, (2, 2, 2), ""
    )
    shifts = BreakEvenLine(
        "rate", "parts per hour", "calendar.shifts_per_day", "", ((2.0, 5.0),), None, (2, 2, 2), ""
    )
    assert changed_line(days, shifts) is None
    assert changed_line(days, None) is None


def test_what_to_ask_first_is_told_of_both():
    """Where only the days of the year stay unknown, they are asked of the spread or the doubt."""
    known = asking(
        ASKED.replace("{uniform: [50/h, 70/h], assumed: x}", "{value: 60/h, assumed: x}")
    )
    before, after = found(asking(), known, 256).asked_first
    assert (before.of, after.of) == ("doubt", "doubt")
    assert {item.path for item, _ in before.asked} == {"calendar.days_per_year", "parameters.rate"}
    ((item, share),) = after.asked
    assert item.path == "calendar.days_per_year"
    assert share > 0.5


def test_without_doubt_questions_are_of_the_spread():
    """Where every draw meets the claim on one side, questions there are of the spread."""
    sure = asking().replace("says: 120000", "says: 1000")
    before, after = found(asking(), sure, 256).asked_first
    assert (before.of, after.of) == ("doubt", "spread")
    assert [share for _, share in after.asked] == [item.spread_share for item, _ in after.asked]


def test_what_limits_is_told_of_both():
    """A second station that is slower takes the place of the first."""
    text = plant_text("{make: {cycle_time: 60 s}, pack: {cycle_time: 50 s}}", "{make-pack: 5}")
    before, after = found(text, text.replace("50 s", "70 s"), 8).limited_by
    assert (before, after) == (("make", 1.0), ("pack", 1.0))

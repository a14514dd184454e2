"""Two plants compared on the same random numbers."""

import math

import pytest

from flow_plants import flow_plant_text
from nameplate.comparing import compare
from nameplate.errors import NameplateError
from nameplate.plantfile.reading import load_text
from short_plants import claim, plant_text

UNKNOWN = "{make: {cycle_time: {uniform: [50 s, 70 s]}}}"
CLAIM = claim("120000 parts/year")
TEXT = plant_text(UNKNOWN, more=CLAIM)


def loaded(text, name):
    """Return a plant read from a text."""
    return load_text(text, name)


def test_a_file_compared_with_itself_is_not_drawn():
    """Where nothing differs there are no differences, no draws and no figures."""
    found = compare(loaded(TEXT, "a"), loaded(f"# note\n{TEXT}", "b"), 64)
    assert (found.differences, found.draws, found.quantiles, found.readings) == ((), 0, (), ())


def test_what_both_share_is_drawn_alike():
    """A longer year raises capacity in proportion, far beyond an error that pairs keep small."""
    more = TEXT.replace("days_per_year: 250", "days_per_year: 275")
    found = compare(loaded(TEXT, "a"), loaded(more, "b"), 64)
    assert [item.path for item in found.differences] == ["calendar.days_per_year"]
    for _, paired in found.quantiles:
        assert paired.after == pytest.approx(1.1 * paired.before, rel=1e-3)
        assert 0 <= paired.error < paired.difference / 3
    (reading,) = found.readings
    assert reading.probability.difference >= 0
    assert (reading.claim, reading.reading) == ("output", "sustained capacity")


def test_the_number_of_workers_changes_nothing():
    """One worker and two find the same, error included."""
    more = TEXT.replace("[50 s, 70 s]", "[50 s, 80 s]")
    pair = loaded(TEXT, "a"), loaded(more, "b")
    first, second = (compare(*pair, 32, 1, workers) for workers in (1, 2))
    assert first == second


def test_a_claim_that_only_one_plant_has_is_shown_on_its_side():
    """A claim that is new has a probability after, none before and no difference."""
    found = compare(loaded(plant_text(UNKNOWN), "a"), loaded(TEXT, "b"), 16)
    (reading,) = found.readings
    assert (reading.says_before, reading.says_after) == ("", "120000 parts/year")
    assert reading.probability.before is None
    assert reading.probability.difference is None
    assert 0 <= reading.probability.after <= 1


def test_a_check_that_turns_takes_the_label_with_it():
    """A sum that adds up before and not after is a changed check and gives another label."""
    check = (
        "checks: {sum: {asks: a sum, sum: [1 part, 1 part], total: 2 parts, decides: [output]}}\n"
    )
    text = TEXT + check
    found = compare(loaded(text, "a"), loaded(text.replace("total: 2", "total: 5"), "b"), 32)
    (check,) = found.checks
    assert check[:3] == ("sum", "consistent", "conflict")
    assert check.outcome_after == "1 part + 1 part = 2 parts; stated 5 parts"
    (reading,) = found.readings
    assert reading.label_before != reading.label_after == "DOES NOT ADD UP"
    assert reading.labels_differ


RATE = "{make: {speed: 100 % of pace}}"
ASKED = """\
branches: {pace-is: {weights: {fast: 0.5, slow: 0.5}, because: nobody says, from: [said]}}
parameters:
  pace:
    when:
      pace-is: {fast: {uniform: [60/h, 80/h]}, slow: {uniform: [30/h, 50/h]}}
    assumed: x
break_even: {solve_for: pace, branches: {pace-is: slow}}
checks:
  enough: {asks: is it, break_even: pace, given: {pace: 35 parts/h to 40 parts/h}}
  likely: {asks: how likely, simulated: output, by_branch: pace-is}
  moving: {asks: what moves it, sensitivity: 1}
  first: {asks: what to ask, what_to_ask: output}
  sure: {asks: a sum, sum: [1 part, 1 part], total: 2 parts}
"""


def test_checks_of_runs_change_with_what_both_runs_found():
    """Break-even, feasibility, sensitivity and ask checks are held against those of the other."""
    text = plant_text(RATE, more=claim("85000 parts/year") + ASKED)
    more = text.replace("days_per_year: 250", "days_per_year: 280").replace("50/h]", "95/h]")
    found = compare(loaded(text, "a"), loaded(more, "b"), 64)
    enough, likely, moving, first = found.checks
    assert enough[:3] == ("enough", "conflict", "consistent")
    assert enough.outcome_before == "medians: 42.5 parts per h; stated 35 to 40 parts per h"
    assert enough.outcome_after.startswith("medians: 37.9 parts per h")
    assert likely.before == likely.after == "derived"
    assert likely.outcome_before != likely.outcome_after
    assert moving[:3] == ("moving", "undetermined", "derived")
    assert moving.outcome_after.startswith("pace, pace is, slow +0.")
    assert (first.name, first.outcome_before.partition(":")[0]) == ("first", "pace is")


def test_plants_that_count_different_things_are_not_compared():
    """Parts and cars have no difference; the error names both files."""
    cars = plant_text(UNKNOWN).replace("unit: part", "unit: car")
    with pytest.raises(NameplateError, match="a counts parts and b cars"):
        compare(loaded(TEXT, "a"), loaded(cars, "b"), 16)


def test_whole_plants_are_compared_draw_by_draw():
    """With four positions for tests instead of two, shares of time still add up on both sides."""
    text = flow_plant_text()
    pair = loaded(text, "a"), loaded(text.replace("positions: 2", "positions: 4"), "b")
    flow = compare(*pair, 8).flow
    assert flow.draws == 8
    assert [year for year, _ in flow.accepted] == [1, 2]
    assert flow.best_year.error < flow.best_year.before / 2
    assert 0 < flow.import_share.before < 1
    shares = dict(flow.limits)
    assert sum(paired.before for paired in shares.values()) == pytest.approx(1)
    assert sum(paired.after for paired in shares.values()) == pytest.approx(1)
    assert sum(paired.difference for paired in shares.values()) == pytest.approx(0, abs=1e-9)


def test_years_that_only_one_plant_has_stand_on_its_side():
    """Of a plant that runs a year longer the last year has no counterpart and no difference."""
    pair = loaded(flow_plant_text(), "a"), loaded(flow_plant_text(years="3"), "b")
    flow = compare(*pair, 1).flow
    year, last = flow.accepted[-1]
    assert (year, last.before, last.difference) == (3, None, None)
    assert last.after > 0
    assert math.isnan(flow.best_year.error)

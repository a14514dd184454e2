"""What would change the verdict, on plants in which it can be worked out."""

import nameplate
from short_plants import CALENDAR, claim, short_plant

SHIFTS = CALENDAR.replace("shifts_per_day: 1", "shifts_per_day: {choice: {1: 0.5, 2: 0.5}}")
SPREAD = "{make: {cycle_time: {uniform: [50 s, 70 s]}}}"


def changes_of(figure, calendar=SHIFTS, stations=SPREAD, draws=400):
    """Return the answer on a claim about a plant of one station."""
    plant = short_plant(stations, calendar=calendar, more=claim(f"{figure} parts/year"))
    return nameplate.assess(plant, draws=draws, workers=1)


def test_shifts_that_decide_the_claim_change_its_verdict():
    """150,000 parts take two shifts whatever the pace: one settles the claim, and so do two."""
    answer = changes_of(150_000)
    assert answer.claims[0].readings[0].label == "CANNOT TELL"
    found = {item.value: item for item in answer.verdict_changes}
    assert set(found) == {"1", "2"}
    assert (found["1"].label, found["1"].probability) == ("DOES NOT HOLD as stated", 0.0)
    assert (found["2"].label, found["2"].probability) == ("HOLDS", 1.0)
    assert {item.path for item in answer.verdict_changes} == {"calendar.shifts_per_day"}
    assert found["1"].share + found["2"].share == 1.0


def test_what_leaves_the_verdict_open_is_not_named():
    """125,000 parts need a fast machine on one shift: on two they are made, on one nobody knows."""
    answer = changes_of(125_000)
    assert answer.claims[0].readings[0].label == "CANNOT TELL"
    values = {(item.path.split(".")[-1], item.value) for item in answer.verdict_changes}
    assert values == {("shifts_per_day", "2"), ("cycle_time", "lowest third")}
    assert {item.label for item in answer.verdict_changes} == {"HOLDS"}


def test_the_most_telling_stands_first():
    """The order is that of the doubt that each takes away, and there are five at most."""
    answer = changes_of(120_000)
    middle = answer.claims[0].readings[0].probability
    told = [item.share * (item.probability - middle) ** 2 for item in answer.verdict_changes]
    assert 1 <= len(told) <= 5
    assert told == sorted(told, reverse=True)


def test_few_draws_have_no_verdict_to_change():
    """One draw tells no label, and nothing of what another one would take."""
    answer = changes_of(125_000, draws=1)
    assert answer.claims[0].readings[0].label == "TOO FEW DRAWS"
    assert answer.verdict_changes == ()
    assert all(
        item.label != "TOO FEW DRAWS" for item in changes_of(125_000, draws=64).verdict_changes
    )


def test_without_doubt_or_claim_nothing_would_change_the_verdict():
    """A figure that all draws reach has one verdict; where nothing is claimed there is none."""
    assert changes_of(1_000, draws=16).verdict_changes == ()
    bare = nameplate.assess(short_plant(SPREAD, calendar=SHIFTS), draws=16, workers=1)
    assert bare.verdict_changes == ()

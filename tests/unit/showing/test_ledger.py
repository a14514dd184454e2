"""The ledger of evidence on a terminal."""

from example_answer import HOSTILE, plant

import nameplate
from nameplate.model.frozen import read_dates
from nameplate.showing.ledger import NO_STATEMENTS, render_ledger

MARACAY = nameplate.read_plant("maracay")
RECORDS = {"rostec": "  0 of 6", "designer": "  0 of 1", "article": "  –"}


def test_a_source_stands_with_its_interest_its_grade_and_the_reason():
    """The row of a source tells kind, interest, grade and counts; the reason stands below."""
    screen = render_ledger(MARACAY)
    lines = screen.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("rostec "))
    assert lines[at].split()[:4] == ["rostec", "company", "yes", "D"]
    assert "six of six earlier start dates" in " ".join(lines[at + 1 : at + 3])
    assert "claims that rest on it: capacity, capacity-post" in screen


def test_chains_are_drawn_from_the_origin_on():
    """Who has it from whom stands one step further in, with the statements at the end."""
    screen = render_ledger(MARACAY)
    assert "├─ shevchenko\n│  └─ article\n│       capacity-post\n" in screen
    assert "├─ tass\n│    capacity-tass" in screen


def test_independence_is_counted_by_origin():
    """A post and a report that repeat one release are one source."""
    assert "1 independent source (rostec) behind 1 statement" in render_ledger(MARACAY)


def test_unlike_things_said_of_one_claim_stand_side_by_side():
    """Already and eventually are told below each other, with document, words and status."""
    told = " ".join(render_ledger(MARACAY).partition("Said unlike")[2].split())
    assert "will eventually manufacture up to 70 million" in told
    assert "can make 70 million already" in told
    assert told.index("eventually") < told.index("already")


def test_what_bears_nothing_is_counted_apart():
    """Proposed and dropped statements are named as left out and stand in no chain."""
    statements = {
        name: said.model_copy(update={"status": "dropped"}) if name == "opened" else said
        for name, said in MARACAY.statements.items()
    }
    screen = render_ledger(MARACAY.model_copy(update={"statements": statements}))
    assert "left out: 1 dropped statement\n" in screen
    assert " opened" not in screen


def test_a_plant_without_statements_has_an_honest_ledger():
    """Where nothing was said, the ledger says that."""
    bare = MARACAY.model_copy(update={"statements": {}, "claims": {}})
    assert NO_STATEMENTS in render_ledger(bare)


def test_hostile_texts_stay_text():
    """Names, reasons and quotes of a plant file move no cursor and leave no line too wide."""
    screen = render_ledger(plant(HOSTILE))
    assert "\x1b" not in screen
    assert "\u202e" not in screen
    assert max(map(len, screen.splitlines())) <= 80


def test_a_claim_stands_with_its_days_and_what_it_takes_the_place_of():
    """Below a claim stands when it was first seen and is due, and the claim before it."""
    due = MARACAY.claims["capacity"].model_copy(update={"due": read_dates("2028-01-01")})
    changed = MARACAY.model_copy(update={"claims": {**MARACAY.claims, "capacity": due}})
    told = " ".join(render_ledger(changed).partition("Claims and what")[2].split())
    days = "first seen 2025-07-04 to 2025-07-31; due 2028-01-01; in place of earlier-capacity"
    assert days in told
    assert "first seen 2010-05-25;" in told


def test_the_record_of_a_source_stands_beside_its_grade():
    """How many earlier claims held is in the table and in words; a check of promises counts it."""
    screen = render_ledger(MARACAY)
    lines = screen.splitlines()
    at = {name: next(line for line in lines if line.startswith(f"{name} ")) for name in RECORDS}
    assert {name: line.endswith(RECORDS[name]) for name, line in at.items()} == dict.fromkeys(
        RECORDS, True
    )
    assert max(map(len, lines)) <= 80
    told = " ".join(screen.split())
    whole = "record: 0 of 6 start dates announced for this project held, as of 2025-07-02"
    assert whole in told


def test_a_superseded_claim_says_so():
    """A claim whose place another one takes names that one."""
    told = " ".join(render_ledger(MARACAY).partition("Claims and what")[2].split())
    earlier = told.partition("earlier-capacity: more than")[2].partition("first seen")[2]
    assert earlier.startswith(" 2010-05-25; superseded by capacity")

"""Rules between the parts of a plant file."""

import pytest

from nameplate.errors import PlantFileError
from nameplate.plantfile.reading import read_plant_text
from plant_text import PLANT_TEXT, edited

BROKEN = [
    ("in: paper", "in: papr", "unknown-document", "statements.output.in", "paper?"),
    ("by: [maker]", "by: [makr]", "unknown-source", "statements.output.by.0", "maker?"),
    ("from: [opening]", "from: [open]", "unknown-statement", "unsimulated.store.from.0", "use"),
    ("from: [speed]", "from: [sped]", "unknown-statement", "parameters.design.from.0", "speed?"),
    (
        "{reading: {gross: modelled",
        "{readin: {gross: modelled",
        "unknown-branch",
        "lines.body.losses.when.readin",
        "reading?",
    ),
    (
        "gross: 90 % of weld, net",
        "net",
        "missing-option",
        "lines.body.stations.paint.speed.when.reading",
        "add gross",
    ),
    (
        "gross: modelled, net: included",
        "gross: modelled, net: included, nett: included",
        "unknown-option",
        "lines.body.losses.when.reading.nett",
        "net?",
    ),
    (
        "100 % of design",
        "100 % of desing",
        "unknown-target",
        "lines.body.stations.weld.speed",
        "design?",
    ),
    ("100 % of design", "100 % of weld", "circle", "lines.body.stations.weld.speed", "own"),
    (
        "  design: {value: 60/h,",
        "  weld: {value: 60/h, assumed: x}\n  design: {value: 60/h,",
        "two-meanings",
        "lines.body.stations.paint.speed.when.reading.gross",
        "rename",
    ),
    (
        "speed: 100 % of design",
        "cycle_time: 3 s",
        "share-of-nothing",
        "lines.body.stations.paint.speed.when.reading.gross",
        "the field that the other",
    ),
    ("share_of_time: 95 %", "share_of_time: 95 % of x", "share-not-here", "", "write the value"),
    ("like: body", "like: bod", "unknown-line", "lines.copy.like", "body?"),
    ("like: body", "like: copy", "like-without-stations", "lines.copy.like", "use body"),
    ("shift_length: 8 h", "shift_length: 13 h", "too-many-hours", "calendar.shift_length", "short"),
    ("  from: [output]\n", "", "no-basis", "calendar.days_per_year", "assumed: reason"),
    (
        ", assumed: seldom short",
        "",
        "no-basis",
        "factors.supply.share_of_time",
        "from: [statement]",
    ),
    ("60/h, from: [speed]", "60/h", "no-basis", "parameters.design", "from: [statement]"),
    (
        "up to 90000 cars/year",
        "up to 9 boats/year",
        "claim-unit",
        "claims.output.says",
        "count cars",
    ),
    ("up to 90000 cars/year", "up to 9 cars/day", "claim-unit", "claims.output.says", "calendar"),
    (
        "up to 90000 cars/year",
        "up to 9 cars/shift",
        "claim-unit",
        "claims.output.says",
        "per shift",
    ),
    ("says: up", "about: cars, says: up", "unknown-product", "claims.output.about", "car?"),
    (
        "solve_for: design",
        "solve_for: desing",
        "unknown-parameter",
        "break_even.solve_for",
        "design?",
    ),
    ("{reading: net}", "{reading: nett}", "unknown-option", "break_even.branches.reading", "net?"),
    ("{reading: net}", "{figure: net}", "unknown-branch", "break_even.branches.figure", "reading"),
    (
        "design: {value: 60/h, from",
        "base: {value: 60/h, assumed: x}\n  design: {value: 90 % of base, from",
        "solve-for-share",
        "break_even.solve_for",
        "solve for base instead",
    ),
    (
        "solve_for: design",
        "solve_for: design\n  against: calendar.shifts",
        "unknown-number",
        "break_even.against",
        "calendar.shifts_per_day?",
    ),
    (
        "solve_for: design",
        "solve_for: design\n  against: parameters.design",
        "same-number",
        "break_even.against",
        "calendar.shifts_per_day",
    ),
    (
        "solve_for: design",
        "solve_for: design\n  against: calendar.days_per_year",
        "not-drawn",
        "break_even.against",
        "uniform",
    ),
    (
        "solve_for: design",
        "solve_for: design\n  against: lines.body.losses",
        "unknown-number",
        "break_even.against",
        "use one of",
    ),
    (
        "solve_for: design",
        "solve_for: design\n  against: [1, 2]",
        "not-a-text",
        "break_even.against",
        "",
    ),
    ("calendar.shifts_per_day: 2", "calendar.shifts: 2", "unknown-number", "", "shifts_per_day?"),
    ("calendar.shifts_per_day: 2", "calendar.shifts_per_day: 30", "out-of-range", "", "at most 24"),
    ("speed * hours", "spd * hours", "unknown-figure", "checks.pace.arithmetic", "speed?"),
    ("speed * hours", "opening * hours", "no-figure", "checks.pace.arithmetic", "add figure"),
    ("speed * hours", "speed-hours", "unknown-figure", "checks.pace.arithmetic", "spaces around"),
    (
        "hours: 2000 h/year",
        "hours: outputt",
        "unknown-statement",
        "checks.pace.given.hours",
        "output?",
    ),
    ("hours: 2000 h/year", "hours: 2000 h/mo", "unit-refused", "checks.pace.given.hours", "month"),
    ("decides: [output]", "decides: [outptu]", "unknown-claim", "checks.pace.decides.0", "output?"),
    ("dates_to: opening", "dates_to: openin", "unknown-date", "checks.time.dates_to", "opening?"),
    ("dates_to: opening", "dates_to: speed", "no-date", "checks.time.dates_to", "add dates"),
    ("{now: 2025-01}", "{}", "no-baseline", "checks.time.dates_from", "add a name"),
    (
        "[speed, opening]",
        "[speed, output]",
        "no-phase",
        "checks.state.contradiction.1",
        "add phase",
    ),
    (
        "simulated: output",
        "simulated: outpt",
        "unknown-claim",
        "checks.likely.simulated",
        "output?",
    ),
    ("by_branch: reading", "by_branch: figure", "unknown-branch", "checks.likely.by_branch", "use"),
]


@pytest.mark.parametrize(("old", "new", "code", "path", "fix"), BROKEN)
def test_what_does_not_fit_together_is_refused(old, new, code, path, fix):
    """Each rule that is broken is told at the field to mend, with what to do."""
    with pytest.raises(PlantFileError) as caught:
        read_plant_text(edited(old, new), "plant.yaml")
    problem = next(problem for problem in caught.value.problems if problem.code == code)
    assert path in problem.path
    assert fix in problem.fix
    assert problem.place.line > 1


def test_two_headlines_are_refused():
    """An answer leads with one claim."""
    claim = "{from: [output], headline: yes, says: 90000 cars/year, readings: [actual output]}"
    text = edited("break_even:", f"  a: {claim}\n  b: {claim}\nbreak_even:")
    with pytest.raises(PlantFileError) as caught:
        read_plant_text(text, "plant.yaml")
    assert [problem.path for problem in caught.value.problems] == ["claims.b.headline"]


def test_a_detour_to_itself_is_told_at_every_number_of_the_circle():
    """A number that is a share of another that is a share of it has no value."""
    text = edited(
        "  design: {value: 60/h,", "  other: 90 % of design\n  design: {value: 50 % of other,"
    )
    text = text.replace("other: 90 % of design", "other: {value: 90 % of design, from: [speed]}")
    with pytest.raises(PlantFileError) as caught:
        read_plant_text(text, "plant.yaml")
    paths = [problem.path for problem in caught.value.problems if problem.code == "circle"]
    assert paths == ["parameters.other", "parameters.design"]


@pytest.mark.parametrize(
    ("branches", "refused"),
    [("{reading: net}", True), ("{reading: gross}", False), ("{}", False)],
)
def test_what_is_solved_for_may_be_a_share_in_a_reading_that_is_not_taken(branches, refused):
    """Only the option that is set, or else the likeliest, needs a value of its own."""
    text = edited(
        "  design: {value: 60/h,",
        "  base: {value: 60/h, assumed: x}\n"
        "  design: {when: {reading: {gross: 60/h, net: 90 % of base}},",
    )
    text = text.replace("branches: {reading: net}", f"branches: {branches}")
    try:
        read_plant_text(text, "plant.yaml")
        codes = []
    except PlantFileError as error:
        codes = [problem.code for problem in error.problems]
    assert codes == (["solve-for-share"] if refused else [])


def test_shifts_are_multiplied_only_within_one_reading():
    """Many shifts in one reading and long ones in the other still fit into a day."""
    text = edited(
        "{choice: {1: 0.5, 2: 0.5}, assumed", "{when: {reading: {gross: 1, net: 3}}, assumed"
    )
    text = text.replace(
        "shift_length: 8 h", "shift_length: {when: {reading: {gross: 24 h, net: 8 h}}}"
    )
    assert read_plant_text(text, "plant.yaml").calendar.shift_length.form.branch == "reading"


def test_a_statement_that_nothing_uses_is_no_mistake():
    """A file may hold more evidence than its numbers rest on."""
    extra = "  more: {in: paper, by: [maker], quote: more, modality: opinion}\nbranches:"
    assert "more" in read_plant_text(edited("branches:", extra), "plant.yaml").statements
    assert "more" not in PLANT_TEXT.split("statements:")[1].split("branches:")[0]

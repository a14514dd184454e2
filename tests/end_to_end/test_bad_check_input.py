"""What a user may get wrong in checks: each is told once, in words and with its place."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nameplate.cli import main
from plant_text import PLANT_TEXT

CHECKS = """\
  parts: {asks: "A sum?", sum: [speed, 2 cars/min], total: 3 cars/min, shown_in: cars/h}
  fleets: {asks: "Fleets?", convert: output, to: fleets/year, by: {content: 10 cars/fleet},
    basis: {gross to good: 95 %}, agrees_with: 8550 fleets/year}
  both: {asks: "Both?", overlap: {pace: speed, wanted: output * share}, given: {share: 90 %},
    cases: {slow: {slowly: 1 car/h}}}
  guests: {asks: "Who?", contradiction: [speed, output], says: {speed: she, output: he}}
  counted: {asks: "What?", scope: output, counts: [car]}
  others: {asks: "Usual?", reference_class: plants, cases: {one: 5 cars/h}, figure: speed}
  marks: {asks: "Usual?", reference_class: plants, quantiles: {50 %: 5 cars/h}, figure: 6 cars/h}
  launches: {asks: "Usual?", reference_class: launches, reached: 2 of 16}
  solved: {asks: "In range?", break_even: speed * lots, given: {lots: 1}}
  moves: {asks: "What moves it?", sensitivity: 3}
  asked: {asks: "Whom to ask?", what_to_ask: output}
  read: {asks: "So?", judged: undetermined, because: nobody says}
"""
SOUND = PLANT_TEXT.replace("unsimulated:\n", CHECKS + "unsimulated:\n").replace(
    "says: up to 90000 cars/year, readings: [sustained capacity]}\n",
    "says: up to 90000 cars/year, readings: [sustained capacity], headline: yes}\n"
    "  second: {from: [output], says: 90000 cars/year, readings: [sustained capacity]}\n",
)
MISTAKES = [
    # Sums
    ("sum: [speed, 2", "sum: [sped, 2", "did you mean speed?"),
    ("sum: [speed, 2", "sum: [opening, 2", "add figure to the statement opening"),
    ("[speed, 2 cars/min]", "[speed]", "at least 2 entries"),
    ("total: 3 cars/min", "total: speed", "name the parts alone"),
    ("total: 3 cars/min", "total: 3 cars/mo", "month"),
    (", total: 3 cars/min", "", "add total"),
    ("shown_in: cars/h", "shown_in: cars/mo", "month"),
    ("sum: [speed, 2 cars/min]", "sum: [speed, speed]", "each statement once"),
    ("[speed, 2 cars/min]", "[speed, speed read per calendar day]", "each statement once"),
    ("[speed, 2 cars/min]", "[speed, 2 cars]", '"2 cars", which is cars'),
    ("total: 3 cars/min", "total: 3 h", "cars per hour, like"),
    ("shown_in: cars/h", "shown_in: cars", "a unit for cars per hour"),
    # Conversions
    ("convert: output", "convert: outputs", "did you mean output?"),
    ("convert: output", "convert: opening", "add figure to the statement opening"),
    ("convert: output", "convert: many", "unknown-statement"),
    ("to: fleets/year", "to: fleets/mo", "month"),
    ("to: fleets/year, ", "", "add to"),
    ("content: 10 cars/fleet", "content: ten or so", "content"),
    ("gross to good: 95 %", "gross to net: 95 %", "gross to good"),
    ("gross to good: 95 %", "gross to good: unknown", "unknown-statement"),
    ("content: 10 cars/fleet", "content: 0 cars/fleet", "a factor other than zero"),
    ("gross to good: 95 %", "good to gross: 0 %", "a share above nothing"),
    # Overlaps
    ("overlap: {pace: speed, wanted: output * share}", "overlap: {pace: speed}", "at least 2"),
    ("output * share", "output * shar", "did you mean share?"),
    ("pace: speed, wanted", "pace: opening, wanted", "add figure to the statement opening"),
    ("output * share}", "output * about 12 million cars/year}", "a name under given"),
    ("output * share}", "output * / share}", "no expression"),
    ("output * share}", "output (share)}", "no expression"),
    ("pace: speed, wanted", "pace: speed / 0, wanted", "a divisor other than zero"),
    ("share: 90 %}", "share: outputt}", "did you mean output?"),
    ("slowly: 1 car/h", "slowly: 1 car/mo", "month"),
    ("pace: speed, wanted", "pace: speed + share, wanted", "cannot add cars per hour"),
    ("pace: speed, wanted", "pace: speed / speed, wanted", "give it in that unit"),
    # Contradictions
    ("says: {speed: she, output: he}", "says: {speed: she}", "add output"),
    ("output: he}", "output: he, opening: it}", "add opening to contradiction"),
    ("contradiction: [speed, output]", "contradiction: [speed, speed, output]", "each statement"),
    (", says: {speed: she, output: he}", "", "add phase to the statement output, or says here"),
    # Scopes
    ("scope: output", "scope: outptu", "did you mean output?"),
    ("scope: output", "scope: opening", "add figure to the statement opening"),
    ("counts: [car]", "counts: [cat]", "did you mean car?"),
    # Reference classes
    (", cases: {one: 5 cars/h}", "", "one of promises, cases, quantiles, reached"),
    ("{one: 5 cars/h}", "{one: 5 cars/h}, reached: 1 of 2", "in one form"),
    ("{one: 5 cars/h}", "{one: fast}", "unknown-statement"),
    (", figure: speed", "", "figure or share_of with cases"),
    ("figure: speed", "figure: speed, share_of: output", "one of them"),
    ("figure: 6 cars/h", "share_of: 6 cars/h", "figure with quantiles"),
    ("50 %: 5 cars/h", "0.5: 5 cars/h", "50 %"),
    ("reached: 2 of 16", "reached: 17 of 16", "the smaller number first"),
    ("reached: 2 of 16", "reached: an eighth", "2 of 16"),
    ("reached: 2 of 16", "reached: 2 of 16, figure: speed", "no figure with reached"),
    (
        "promises: [{said: 2024, met: open",
        "promises: [{said: 2024, by: 2023, met: open",
        "a date that was to come when it was said",
    ),
    ("{one: 5 cars/h}", "{one: 5 cars}", 'like "speed"'),
    # Computations
    ("arithmetic: speed * hours", "arithmetic: speed * 2000 hours a year", "a name under given"),
    ("arithmetic: speed * hours", "arithmetic: speed / (hours - hours)", "other than zero"),
    ("speed * hours, given: {hours: 2000", "speed / hours, given: {hours: 0", "other than zero"),
    # Runs
    ("break_even: speed * lots", "break_even: sped * lots", "did you mean speed?"),
    ("break_even: speed * lots", "break_even: speed / 0.0", "a divisor other than zero"),
    ("lots: 1}", "lots: one or two of}", "lots"),
    ("sensitivity: 3", "sensitivity: 0", "at least 1"),
    ("sensitivity: 3", "sensitivity: all", "a whole number"),
    ("what_to_ask: output", "what_to_ask: outpt", "did you mean output?"),
    ("what_to_ask: output", "what_to_ask: second", "write output"),
    # Readings by a person
    ("judged: undetermined", "judged: derived", "compute it by arithmetic"),
    ("judged: undetermined", "judged: maybe", "consistent"),
]


def check(folder: Path, text: str) -> Result:
    """Check a plant file with this text as the command line does."""
    path = folder / "plant.yaml"
    path.write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["check", str(path)])


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES)
def test_a_mistake_in_a_check_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    """One mistake is one problem, near its line of the file, with exit code 1."""
    assert SOUND.count(old) == 1
    told = check(tmp_path, SOUND.replace(old, new))
    assert told.exit_code == 1, told.output
    assert isinstance(told.exception, SystemExit)
    assert "1 problem\n" in told.stderr
    assert said in " ".join(told.stderr.split())
    (line,) = re.findall(r"plant\.yaml:(\d+):\d+", told.stderr)
    first = SOUND[: SOUND.index(old)].count("\n") + 1
    assert first - 2 <= int(line) <= first + 2


def test_a_break_even_check_needs_something_that_is_solved_for(tmp_path: Path) -> None:
    """Without the section on what is solved for, the check that rests on it is the problem."""
    begin, end = SOUND.index("break_even:\n"), SOUND.index("checks:\n")
    told = check(tmp_path, SOUND[:begin] + SOUND[end:])
    assert "1 problem\n" in told.stderr
    assert "[nothing-solved]" in told.stderr


def test_a_statement_that_nobody_accepted_bears_no_check_of_any_kind(tmp_path: Path) -> None:
    """Every place in a check that may name a statement is looked at."""
    proposed = "output: {status: proposed, in: paper, by: [maker], quote: many cars"
    told = check(
        tmp_path, SOUND.replace("output: {in: paper, by: [maker], quote: many cars", proposed)
    )
    places = set(re.findall(r"checks\.([\w.]+)", told.stderr))
    assert places == {
        "fleets.convert",
        "both.overlap.wanted",
        "guests.contradiction.1",
        "counted.scope",
    }


def test_the_checks_of_these_tests_are_sound(tmp_path: Path) -> None:
    """Without a mistake the same file is read."""
    told = check(tmp_path, SOUND)
    assert told.exit_code == 0, told.output
    assert "16 to compute, 1 judged by a person" in " ".join(told.stdout.split())

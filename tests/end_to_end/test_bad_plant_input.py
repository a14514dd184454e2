"""What a user may get wrong around the lines: each is told once, in words and with its place."""

import re

import pytest
from click.testing import CliRunner

from flow_plants import flow_plant_text
from nameplate.cli import main

CALENDAR = "{days_per_year: 250, shifts_per_day: 1, shift_length: 8 h, assumed: usual}"
LATER = """{days_per_year: 250, shifts_per_day: 1, shift_length: 8 h,
  later: [{after: 200 days, days_per_year: 300},
    {after: 300 days, shifts_per_day: 2}], assumed: usual}
factors:
  power: {share_of_time: 90 %, lost_in: whole shifts, bad_spell: 3 shifts, assumed: usual}
  staff: {share_of_time: 95 %, lost_in: whole shifts, per: line, assumed: usual}"""
RAMP_UP = "{start_share: 50 %, time_to_90_percent: 60 days, assumed: usual}"
LEARNING = """{start_share: 50 %, shape: learning, learning_rate: 20 %, assumed: usual,
  reference_output: 500 rounds}"""
SOUND = flow_plant_text().replace(CALENDAR, LATER).replace(RAMP_UP, LEARNING)
LIKE = "    like: core\n"
CHANGED = "    bad_after: {changeover: {parts: 5, share: 5 %}}\n"
MISTAKES = [
    # Horizon and lots
    ("years: 2", "years: 0", "at least 1"),
    ("years: 2", "years: 51", "at most 50"),
    ("years: 2\n", "", "add years: 10"),
    ("  blank: {size: 500, mat", "  blnk: {size: 500, mat", "did you mean blank?"),
    ("size: 1,000 rounds", "size: 0", "at least 1"),
    ("size: 1,000 rounds", "size: 99.5", "whole number"),
    ("size: 1,000 rounds", "size: 1,000 cars", "count rounds"),
    ("size: 1,000 rounds", "size: 3 days", "a count"),
    ("    fraction_bad: {constant: 1 %}\n", "", "add fraction_bad"),
    ("acceptance: strict", "acceptance: strit", "did you mean strict?"),
    ("{cases: 1, powder: 0.5}", "{cases: 1, power: 0.5}", "did you mean powder?"),
    ("{cases: 1, powder: 0.5}", "{cases: 1, core: 1}", "core -> core"),
    ("powder: 0.5", "powder: -1", "negative"),
    # Lines of several products, and phases
    ("    rule: in turns\n", "", "add rule"),
    ("rule: in turns", "rule: by turns", "did you mean in turns?"),
    ("[tracer, blank]", "[tracer, tracer]", "each product once"),
    ("blank: {tracer: 2 h}", "blank: {trcer: 2 h}", "did you mean tracer?"),
    (", blank: {tracer: 2 h}", "", "none from blank to tracer"),
    ("{tracer: 2 h}", "{blank: 1 h, tracer: 2 h}", "two different products"),
    ("{tracer: {blank: 4 h}", "{core: {blank: 1 h}, tracer: {blank: 4 h}", "unknown-product"),
    ("    products: [tracer, blank]\n", "    product: tracer\n", "give products"),
    ("phase: second", "phase: secnd", "did you mean second?"),
    ("first: {delay: 0 days", "first: {delay: 0 days, after: second", "first -> second -> first"),
    ("    after: first\n", "    after: second\n", "second -> second"),
    ("delay: 0 days", "delay: -1 day", "negative"),
    ("shape: logistic", "shape: sigmoid", "exponential"),
    ("time_to_90_percent: 90 days, ", "", "time_to_90_percent or table"),
    # Shift patterns, lost shifts and learning
    ("after: 300 days, shifts", "after: 200 days, shifts", "after that of the change above it"),
    ("after: 300 days, shifts", "after: -300 days, shifts", "negative"),
    ("after: 300 days, shifts", "after: 0 days, shifts", "above 0"),
    (
        ", days_per_year: 300}",
        "}",
        "weekdays, shifts_per_day, shifts_on or shift_length",
    ),
    ("shifts_per_day: 2}], ass", "shifts_per_day: 4}], ass", "24 h a day"),
    ("after: 300 days, shifts", "after: soon, shifts", 'a time, for example "2 years"'),
    ("share_of_time: 90 %", "share_of_time: 0 %", "a share above 0 %"),
    ("bad_spell: 3 shifts", "bad_spell: 0 shifts", "at least 1"),
    ("bad_spell: 3 shifts", "bad_spell: 3 days", "shift"),
    (
        "lost_in: whole shifts, bad",
        "lost_in: an even share, bad",
        "one of even share, whole shifts",
    ),
    ("lost_in: whole shifts, bad", "bad", "bad_spell with lost_in: whole shifts"),
    ("per: line", "per: crew", "plant or line"),
    ("learning_rate: 20 %", "learning_rate: 110 %", "at most 99.9 %"),
    ("learning_rate: 20 %, ", "", "add learning_rate"),
    ("reference_output: 500 rounds", "reference_output: 500 cars", "count rounds"),
    ("rule: in turns", "rule: one each", "a multiple of the number of products"),
    ("rule: in turns", "rule: {when: {x: {a: in turns}}}", "unknown-branch"),
    ("rule: in turns", "rule: {when: {x: {a: in turn}}}", "did you mean in turns?"),
    # Bad periods
    (LIKE, f"{LIKE}    bad_after: {{}}\n", "repair, changeover or both"),
    (
        "  core:\n    product: core\n",
        "  core:\n    product: core\n    bad_after: {}\n",
        "repair, changeover or both",
    ),
    (LIKE, f"{LIKE}    bad_after: {{repair: {{parts: -5, share: 5 %}}}}\n", "negative"),
    (LIKE, f"{LIKE}    bad_after: {{repair: {{parts: 2.5, share: 5 %}}}}\n", "whole number"),
    (LIKE, f"{LIKE}    bad_after: {{repair: {{parts: 5, share: 105 %}}}}\n", "at most 100 %"),
    (LIKE, f"{LIKE}    bad_after: {{repair: {{parts: 5}}}}\n", "the field share"),
    (
        LIKE,
        f"{LIKE}    bad_after: {{repair: {{stations: [mke], parts: 5, share: 5 %}}}}\n",
        "did you mean make?",
    ),
    ("  core:\n    product: core\n", f"  core:\n    product: core\n{CHANGED}", "give products"),
    # Quarantine, tests and stores
    ("{lots: 6", "{lots: 0", "at least 1"),
    ("{shelves: {lots: 6, assumed: seen}}", "{lots: 6, assumed: seen}", "{NAME: {lots: …}}"),
    ("{shelves: {lots: 6, ass", "{shelves: {lots: 6, products: [cor], ass", "did you mean core?"),
    (
        "{shelves: {lots: 6, assumed: seen}}",
        "{shelves: {lots: 6, assumed: seen}, yard: {lots: 9, products: [core], assumed: seen}}",
        'core", which shelves takes as well',
    ),
    ("facility: range\n    scheme", "facility: rage\n    scheme", "did you mean range?"),
    ("aql: 1.0", "aql: 1.2", "0.65, 1, 1.5"),
    ("aql: 1.0", "aql: 15", "at most 10"),
    ("aql: 1.0", "aql: {uniform: [1, 2]}", "a law"),
    ("level: II", "level: IV", "S-1"),
    ("reduced: never", "reduced: sometimes", "switching score"),
    ("sample: 50,", "sample: 501,", "sample-too-large"),
    ("accept: 1, reject: 2", "accept: 51", "accept-above-sample"),
    ("accept: 1, reject: 2", "accept: 1, reject: 1", "reject-not-above-accept"),
    ("    rework_time: 3 days\n", "", "add rework_time"),
    ("rejected: screen", "rejected: screen\n    rework_time: 1 day", "remove it"),
    ("samples: kept", "samples: eaten", "destroyed or kept"),
    ("false_alarm: 1 %", "false_alarm: 1.5", "%"),
    (
        "    plan: {sample",
        "    scheme: {aql: 1, level: I, reduced: never}\n    plan: {sample",
        "both",
    ),
    ("positions: 2", "positions: 0", "at least 1"),
    ("shift_length: 6 h", "shift_length: 25 h", "at most 1 day"),
    ("shifts_per_day: 1, shift_length: 6 h", "shifts_per_day: 5, shift_length: 6 h", "24 h a day"),
    ("days_per_year: 200", "weekdays: [mon, moon]", "wed"),
    ("days_per_year: 200", "weekdays: [sat], shifts_on: {sat: 5}", "24 h a day"),
    ("days_per_year: 200", "weekdays: [mon], holidays: {may: 31-12}", "a day that there is"),
    ("days_per_year: 200", "days_per_year: 200, holidays: {may: 05-01}", "no-weekdays"),
    ("positions: 2\n", "positions: 2\n    maintenance: {paint: {every: 9 days}}\n", "every alone"),
    ("parts: 20000, lots", "parts: 999, lots", "a lot of core"),
    ("products: [core], ass", "products: [cord], ass", "did you mean core?"),
    ("30000 cartridges, ass", "30000 cartridges, products: [core, blank], ass", "no-store"),
    ("powder: 0.5}", "powder: 0.5, blank: 40}", "room for the 40,000 that a lot takes"),
    # Materials and suppliers
    ("abroad: 80 %", "abroad: 90 %", "a sum of 110 %"),
    ("abroad: 80 %", "abrod: 80 %", "did you mean abroad?"),
    ("    suppliers: [home, abroad]\n", "", "no-supplier"),
    ("[home, abroad]", "[home, abrod]", "did you mean abroad?"),
    ("level: 40000", "level: 15000", "level above the reorder point"),
    (
        "stock: 5000\n    policy: {periodic: {every: 30 days, level: 20000}}",
        "stock: 5100\n    policy: {order_up_to: {reorder_point: 90, level: 1900}}",
        "at least the 100 that lots leave",
    ),
    ("periodic: {every: 30 days", "periodc: {every: 30 days", "did you mean periodic?"),
    ("{constant: 10 days}", "{constant: -1 day}", "negative"),
    ("{constant: 10 days}", "-1 day", "negative"),
    ("{constant: 10 days}", "10 days", "no-law"),
    ("origin: domestic", "origin: local", "imported or domestic"),
    ("disruptions: [embargo]\n", "disruptions: [embrago]\n", "did you mean embargo?"),
    ("disruptions: [embargo], ass", "disruptions: [storm], ass", "unknown-disruption"),
    ("stock: 5000", "stock: 5000 kg", "leave the word out"),
    ("stock: 5000", "stock: 5000\n    own_product: blnk", "did you mean blank?"),
    # Customers
    ("product: core, amount", "product: ball, amount", "unknown-product"),
    ("priority: 2", "priority: 1", "as for army"),
    ("priority: 2", "priority: 0", "at least 1"),
    ("unmet: backlog", "unmet: forgotten", "backlog or lost or imported"),
    ("allocation: priority", "allocation: fair", "priority or proportional"),
    ("allocation: priority\n", "", "add allocation"),
    ("amount: 1000,", "amount: {exponential: {mean: many}},", "many"),
    ("amount: 1000,", "amount: 1 million cars,", "count rounds"),
    ("every: 30 days\n    pri", "every: 0 days\n    pri", "above 0"),
    ("every: 30 days\n    pri", "every: {each: {exponential: {mean: 0 s}}}\n    pri", "above 0"),
    ("every: 30 days\n    pri", "every: {each: {uniform: [0 s, 9 s]}}\n    pri", "above 0"),
    ("every: 30 days\n    pri", "every: {each: 30 days}\n    pri", "name the law"),
    ("every: 30 days\n    pri", "every: {each: {exponential: {mean: 5}}}\n    pri", "unit"),
    ("every: 30 days\n    pri", "every: 2 s\n    pri", "at least 64 s between demands"),
    (
        "every: 30 days\n    pri",
        "every: {each: {exponential: {mean: 60 s}}}\n    pri",
        "at least 64 s between demands",
    ),
    ("periodic: {every: 30 days", "periodic: {every: 2 s", "at least 64 s between reviews"),
    (
        "lasting: {exponential: {mean: 50 days}}\n    between: {exponential: {mean: 200 days}}",
        "lasting: {constant: 9 s}\n    between: {exponential: {mean: 50 s}}",
        "at least 64 s between disruptions",
    ),
]


def check(folder, text):
    """Check a text within this process; return the result."""
    path = folder / "plant.yaml"
    path.write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["check", str(path)])


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES)
def test_a_mistake_around_the_lines_is_told_with_its_place(tmp_path, old, new, said):
    """One mistake is one problem, near its line of the file, with exit code 1."""
    assert SOUND.count(old) == 1
    told = check(tmp_path, SOUND.replace(old, new))
    assert told.exit_code == 1, told.output
    assert isinstance(told.exception, SystemExit)
    assert "1 problem\n" in told.stderr
    assert said in " ".join(told.stderr.split())
    (line,) = re.findall(r"plant\.yaml:(\d+):\d+", told.stderr)
    first = SOUND[: SOUND.index(old)].count("\n") + 1
    assert first - 12 <= int(line) <= first + 3


def test_the_plant_of_these_tests_is_sound(tmp_path):
    """Without a mistake the same file is read, and its sections are counted."""
    told = check(tmp_path, SOUND)
    assert told.exit_code == 0, told.output
    said = " ".join(told.stdout.split())
    assert "followed for 2 years" in said
    assert "core of 1,000 rounds, tested" in said
    assert "2 materials, 2 suppliers, 1 disruption, 3 customers" in said

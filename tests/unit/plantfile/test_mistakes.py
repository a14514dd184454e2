"""All that is wrong with a file, told in one run and each thing once."""

import random

import pytest

from nameplate.errors import PlantFileError
from nameplate.plantfile.reading import read_plant_text
from plant_text import PLANT_TEXT, line_of

OF_EACH_SORT = [
    ("name: A plant", "name: A plant, colour: red", "unknown-field"),
    ("unit: car", "unit: !!str car", "yaml-tag"),
    ("product: van", "product: van, product: bus", "duplicate-key"),
    ("reliability: D", "reliability: G", "not-a-choice"),
    ("in: paper", "in: papr", "unknown-document"),
    ("by: [maker], quote: many", "by: [maker, maker], quote: many", "speaker-twice"),
    ("figure: 1 car/min", "figure: 1,000 car/min", "comma-in-braces"),
    ("dates: 2025-05", "dates: May", "not-a-date"),
    ("gross: 0.5, net: 0.5", "gross: 0.5, net: 0.6", "weights"),
    ("60/h, from", "60 jph, from", "unit-refused"),
    ("days_per_year: 250", "days_per_year: 400", "out-of-range"),
    ("shift_length: 8 h", "shift_length: 13 h", "too-many-hours"),
    ("share_of_time: 95 %", "share_of_time: 0.95", "unit-missing"),
    ("{exponential: {mean: 8 h}}", "{normal: {mean: 8 h}}", "unknown-law"),
    ("mean: 10 min, cv: 1", "mean: 10 min", "missing-field"),
    ("clock: operating\n", "clock:\n", "empty-value"),
    ("90 % of weld", "90 % of weldd", "unknown-target"),
    ("{weld-paint: 20}", "{}", "missing-buffer"),
    ("like: body", "like: bod", "unknown-line"),
    ("says: up to 90000 cars", "says: up to 90000 boats", "claim-unit"),
    ("solve_for: design", "solve_for: desing", "unknown-parameter"),
    ("speed * hours", "speed * ours", "unknown-figure"),
    ("simulated: output", "simulated: outpt", "unknown-claim"),
    ("what: Cars wait here.", "what: [a, b]", "not-a-text"),
]

UNRELATED = [
    ("reliability: D", "reliability: G"),
    ("in: paper", "in: papr"),
    ("60/h, from: [speed]", "60/h"),
    ("shifts_per_day: {choice: {1: 0.5, 2: 0.5}", "shifts_per_day: {choice: {x: 0.5, 2: 0.5}"),
    ("95 %, assumed: seldom short", "95 %"),
    ("gross: modelled, net: included", "gross: modelled"),
    ("mean: 8 h", "mean: 8"),
    ("mean: 10 min, cv: 1", "mean: 10 min, cv: 1, cw: 2"),
    ("clock: operating", "clok: operating"),
    ("beta: [2, 80]", "beta: [2, x]"),
    ("weld-paint: 20", "weld-paint: twenty"),
    ("product: van, like: body", "product: van, like: bdy"),
    ("readings: [sustained capacity]", "readings: [best]"),
    ("says: up to 90000 cars", "says: up to 80000 cars"),
    ("calendar.shifts_per_day: 2", "calendar.shift_length: 30 h"),
    ("speed * hours", "speed + hours"),
    ("dates_to: opening", "dates_to: openin"),
    ("[speed, opening]", "[speed, opning]"),
    ("met: open", "met: no"),
    ("by_branch: reading", "by_branch: readin"),
    ("what: Cars wait here.", "wat: Cars wait here."),
]


def told(text):
    """Return code, path and place of all problems of a text."""
    try:
        read_plant_text(text, "plant.yaml")
    except PlantFileError as error:
        return [(problem.code, problem.path, problem.place) for problem in error.problems]
    return []


def with_mistakes(mistakes):
    """Return the sound text with mistakes in it."""
    text = PLANT_TEXT
    for old, new in mistakes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_a_mistake_of_each_sort_is_told_in_one_run_and_in_the_order_of_the_file():
    """Text, form and fit are told together, sorted by line, with nothing that only follows."""
    text = with_mistakes((old, new) for old, new, _ in OF_EACH_SORT)
    found = told(text)
    assert sorted(code for code, _, _ in found) == sorted(code for *_, code in OF_EACH_SORT)
    assert [place.line for _, _, place in found] == sorted(place.line for _, _, place in found)
    lines = {code: place.line for code, _, place in found}
    assert lines["too-many-hours"] == line_of(text, "shift_length: 13 h")


@pytest.mark.parametrize("first", range(len(UNRELATED)))
def test_mistakes_in_different_places_do_not_hide_each_other(first):
    """Two mistakes that have nothing to do with each other are told like each alone."""
    one = UNRELATED[first]
    others = UNRELATED[first + 1 :]
    for other in random.Random(first).sample(others, k=min(4, len(others))):
        both = {item[:2] for item in told(with_mistakes([one, other]))}
        alone = {item[:2] for mistake in (one, other) for item in told(with_mistakes([mistake]))}
        assert both == alone


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("speed: 100 % of design", "sped: 100 % of design", "unknown-field"),
        ("speed: 100 % of design", "speed: 100", "unit-missing"),
        ("parameters:\n", "parametrs:\n", "unknown-field"),
        ("design: {value: 60/h,", "design: {value: 60,", "unit-missing"),
        ("figure: 1 car/min", "figur: 1 car/min", "unknown-field"),
        ("figure: 1 car/min", "figure: quick", "number-missing"),
        ("    assumed: usual\n", "    asumed: usual\n", "unknown-field"),
        ("claims:\n", "clams:\n", "unknown-field"),
        ("product: car", "product: [car]", "not-a-text"),
        ("      paint:\n", "      weld:\n", "duplicate-key"),
        ("    buffers: {weld", "    <<: {a: b}\n    buffers: {weld", "merge-key"),
        ("speed: 100 % of design", "speed: *fast", "unknown-alias"),
        ("shift_length: 8 h", "shift_length: long", "number-missing"),
        ("shifts_per_day: {choice", "shifts_per_day: {choose", "unknown-field"),
        ("calendar:\n", "calendar: 5\nclaendar:\n", "not-a-block"),
        ("documents:\n", "documents: 5\ndocumets:\n", "not-a-block"),
    ],
)
def test_what_cannot_be_read_gives_no_further_complaint(old, new, code):
    """A part that is wrong in itself is not missed where other parts speak of it."""
    codes = {item[0] for item in told(with_mistakes([(old, new)]))}
    assert code in codes
    assert codes <= {code, "unknown-field"}


def test_a_parameter_by_a_branch_whose_weights_cannot_be_read_may_be_solved_for():
    """Which reading is the likeliest is not known then, and nothing is said of it."""
    mistakes = [
        ("gross: 0.5, net: 0.5", "gross: half, net: 0.5"),
        ("branches: {reading: net}", "branches: {}"),
        ("{value: 60/h,", "{when: {reading: {gross: 60/h, net: 90 % of design}},"),
    ]
    assert {code for code, *_ in told(with_mistakes(mistakes))} == {"number-missing", "circle"}


def test_every_wrong_parameter_of_a_number_is_told():
    """A law of two wrong parameters is two problems, and so are two wrong options."""
    found = told(
        with_mistakes(
            [
                ("{mean: 10 min, cv: 1}", "{mean: 10, cv: x}"),
                ("gross: 90 % of weld, net: 55/h", "gross: 9, net: 5"),
            ]
        )
    )
    assert [path.rpartition(".")[2] for _, path, _ in found] == ["mean", "cv", "gross", "net"]


@pytest.mark.parametrize(
    ("new", "fix"),
    [
        ("figure: 1,000 cars/min", 'write figure: "1,000 cars/min", or leave out the comma'),
        ("figure: up to 70,000 cars/min", 'write figure: "up to 70,000 cars/min"'),
    ],
)
def test_a_number_cut_at_its_comma_is_told_once(new, fix):
    """Inside braces a comma parts values; the whole number is shown as it must be written."""
    with pytest.raises(PlantFileError) as caught:
        read_plant_text(with_mistakes([("figure: 1 car/min", new)]), "plant.yaml")
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("comma-in-braces", "statements.speed.figure")
    assert fix in problem.fix

"""Plant files that are read, and what is told of those that hold mistakes."""

from contextlib import suppress
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nameplate.errors import NameplateError, PlantFileError, UnreadableFileError
from nameplate.plantfile.reading import (
    example_names,
    load_plant,
    load_text,
    read_plant,
    read_plant_text,
)
from plant_text import PLANT_TEXT, edited, line_of


def problems_of(text):
    """Return the problems of a text that must have some."""
    with pytest.raises(PlantFileError) as caught:
        read_plant_text(text, "plant.yaml")
    return caught.value.problems


def test_the_plant_of_these_tests_is_sound():
    """The text in which the tests make their mistakes holds none of its own."""
    assert read_plant_text(PLANT_TEXT, "plant.yaml").plant.name == "A plant"


@pytest.mark.parametrize("name", example_names())
def test_every_bundled_example_is_read(name):
    """A bare name reads the example of that name, with the digest of its text."""
    loaded = load_plant(name)
    assert loaded.file_name == f"{name}.yaml"
    assert loaded.plant.lines


def test_a_file_is_read_with_its_places_and_digest(tmp_path):
    """A path reads the file, which keeps its name, its lines and the digest of its text."""
    path = tmp_path / "plant.yaml"
    path.write_text(PLANT_TEXT)
    loaded = load_plant(path)
    assert loaded.plant == read_plant(str(path))
    assert loaded.digest == sha256(PLANT_TEXT.encode()).hexdigest()
    assert loaded.line_of(("lines", "body", "buffers", "weld-paint")) == line_of(
        PLANT_TEXT, "weld-paint"
    )


def test_an_unknown_example_names_the_nearest_and_all():
    """A mistyped example is told with the one that was meant and how to name a file instead."""
    with pytest.raises(UnreadableFileError) as caught:
        read_plant("maracaj")
    assert "did you mean maracay?" in caught.value.fix
    assert all(name in caught.value.fix for name in example_names())
    assert "./maracaj" in caught.value.fix


@pytest.mark.parametrize("name", ["", "-"])
def test_a_name_without_letters_is_no_example(name):
    """Even a name without letters is refused in words."""
    with pytest.raises(UnreadableFileError, match="no bundled example"):
        read_plant(name)


@pytest.mark.parametrize("name", [".", ".."])
def test_the_name_of_a_folder_is_no_example(name):
    """The folder one is in, and the one above it, are told to be folders."""
    with pytest.raises(UnreadableFileError, match="a folder"):
        read_plant(name)


PAINT_SPEED = "speed: {when: {reading: {gross: 90 % of weld, net: 55/h}}}"
MISTAKES = [
    ("mean: 8 h", "mean: 8 mim", "unit-unknown", 'write "min"'),
    ("mean: 8 h", "mean: -8 h", "negative", "not negative"),
    ("mean: 8 h", "mean: 8 kg", "unit-mismatch", "a unit of time"),
    ("mean: 8 h", "mean: inf", "not-finite", "in digits"),
    ("mean: 8 h", "mean: nan", "not-finite", "or a law"),
    ("mean: 8 h", "mean: 8", "unit-missing", "add the unit"),
    ("mean: 8 h", "meen: 8 h", "unknown-field", "did you mean mean?"),
    ("mean: 10 min, cv: 1", "mean: 10 min", "missing-field", "add cv"),
    ("time_to_failure: {exponential: {mean: 8 h}}", "time_to_failure: 8 h", "no-law", "mean: 8 h"),
    ("time_to_failure: {exp", "mttf: {exp", "unknown-field", "did you mean time_to_failure?"),
    ("time_to_repair: {log", "mttr: {log", "unknown-field", "did you mean time_to_repair?"),
    ("buffers: {", "capacity: {", "unknown-field", "did you mean buffers?"),
    ("    product: car", "    prodct: car", "unknown-field", "did you mean product?"),
    (", because: late before", "", "missing-field", "add because"),
    ("    product: car", "    product:", "empty-value", "after the colon"),
    ("    product: car", "    product: [car]", "not-a-text", "as one text"),
    ("    product: car", "    product: a car", "not-a-name", "rename"),
    ("    product: car", f"    product: {'c' * 61}", "too-long", "shorten"),
    (PAINT_SPEED, "cycle_time: 0 s", "out-of-range", "above 0 s"),
    (PAINT_SPEED, "cycle_time: 200 years", "out-of-range", "100 years"),
    ("speed: 100 % of design", "cycletime: 3 s", "unknown-field", "did you mean cycle_time?"),
    ("        speed: 100 % of design\n", "", "cycle-time-or-speed", "exactly one"),
    ("weld-paint: 20", "weld-paint: -1", "out-of-range", "at most 1 million"),
    ("weld-paint: 20", "weld-paint: 1000000000000", "out-of-range", "at most 1 million"),
    ("weld-paint: 20", "weld-point: 20", "unknown-buffer", "use weld-paint"),
    ("{weld-paint: 20}", "{}", "missing-buffer", "add weld-paint: 0"),
    ("beta: [2, 80]", "beta: [2]", "law-parameters", "name its parameters"),
    ("beta: [2, 80]", "uniform: [2 %, 1 %]", "not-rising", "lower end first"),
    ("beta: [2, 80]", "beta: [2, 80, 90 %, 10 %]", "not-rising", "lower end first"),
    ("{1: 0.5, 2: 0.5}", "{1: 0, 2: 0}", "weights", "add to 1"),
    ("published: 2025-01", "published: 99999", "not-a-date", "1800 and 2200"),
    ("interested: yes", "interested: maybe", "not-yes-or-no", "yes or no"),
    ("clock: operating", "clock: operatng", "not-a-choice", "did you mean operating?"),
    ("kind: company", "kind: firm", "not-a-choice", "company"),
    ("nameplate: 1", "nameplate: 2", "not-a-choice", "write 1"),
    ("by: [maker]", "by: maker", "not-a-list", "[maker]"),
    ("by: [maker]", "by: []", "too-few", "add what is missing"),
    ("readings: [sustained capacity]", "readings: [best]", "not-a-choice", "literal ceiling"),
    ("store: {from: [opening], what: Cars wait here.}", "store: large", "not-a-block", "block"),
    ("figure: 90000 cars/year", "figure: 90.5 cars/1 year", "number-unclear", "one figure"),
    ("contradiction: [", "contradictions: [", "no-kind-of-check", "did you mean contradiction?"),
    ("met: open", "met: no", "missing-field", "met: open"),
    ("like: body", "like: body, count: 2.0", "not-a-whole-number", "plain digits"),
    ("like: body", "like: body, count: 010", "not-a-whole-number", "plain digits"),
    ("like: body", "like: body, count: 1_000", "not-a-whole-number", "plain digits"),
    ("like: body", "like: body, count: 0", "out-of-range", "higher"),
    ("like: body", "like: body, count: 1001", "out-of-range", "lower"),
    ("like: body", "stations: {a: {cycle_time: 1 s}}, assumed: x", "missing-field", "add losses"),
    ("like: body", "losses: modelled", "no-stations", "add stations"),
    ("net: included", "net: left out", "losses", "one of the words"),
    ("      paint:\n", "      weld:\n", "duplicate-key", "rename"),
]


@pytest.mark.parametrize(("old", "new", "code", "fix"), MISTAKES)
def test_a_mistake_is_told_once_with_its_line_and_its_mending(old, new, code, fix):
    """Each mistake is one problem, with its code, near its line, and with words on mending it."""
    text = edited(old, new)
    (problem,) = problems_of(text)
    assert problem.code == code
    assert fix in problem.fix
    if new.strip():
        first = line_of(PLANT_TEXT, old)
        assert first - 9 <= problem.place.line <= first + old.count("\n") + 12
        assert "pydantic" not in str(problem)
        assert not {"input_type", "NoneType", "dict", "{'"} & set(str(problem).split())


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("mean: 8 h", "mean: 8 mim", "8 mim"),
        ("clock: operating", "clock: operatng", "operatng"),
        ("    product: car", "    prodct: car", "prodct"),
        ("cv: 1", "cv: x", "x}}\n            clock"),
        ("met: open", "met: perhaps", "perhaps"),
        ("figure: 1 car/min", "figure: quick", "quick"),
    ],
)
def test_a_mistake_is_placed_to_the_column(old, new, part):
    """The place is that of the value, or of the key where the key is wrong."""
    text = edited(old, new)
    (problem,) = problems_of(text)
    before = text[: text.index(part)]
    column = len(before) - before.rfind("\n")
    assert (problem.place.line, problem.place.column) == (before.count("\n") + 1, column)


def test_all_mistakes_are_told_at_once():
    """Mistakes in different places are told together, in the order of the file."""
    text = edited("unit: car", "unit:").replace("clock: operating", "clock: on")
    text = text.replace("kind: company", "kind: firm")
    assert [problem.code for problem in problems_of(text)] == [
        "empty-value",
        "not-a-choice",
        "not-a-choice",
    ]


def test_what_follows_from_an_empty_value_is_not_told():
    """A key with nothing after it is one problem, whatever else it makes impossible."""
    (problem,) = problems_of(edited("speed: 100 % of design", "speed:"))
    assert (problem.code, problem.path) == ("empty-value", "lines.body.stations.weld.speed")


def test_a_missing_field_is_told_with_its_meaning():
    """Who misses a field learns what it is for."""
    (problem,) = problems_of(edited(", because: late before", ""))
    assert "why this grade" in problem.expected


def test_a_file_of_a_thousand_mistakes_is_told_in_part():
    """At most a hundred problems are told, so that any file is answered soon."""
    extra = "".join(f"  s{number}: {{in: papr}}\n" for number in range(1000))
    assert len(problems_of(edited("branches:\n", extra + "branches:\n"))) == 100


LINES = PLANT_TEXT.splitlines(keepends=True)
TOKENS = ["", "~", "[]", "{}", "-1", "1e400", "no", "x: y", "&a", "*a", "'", "8 h", "50 % of weld"]


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.integers(0, len(LINES) - 1), max_size=2),
    st.integers(0, len(PLANT_TEXT.split(" ")) - 1),
    st.sampled_from(TOKENS) | st.text(max_size=8),
)
def test_any_edit_leaves_a_plant_or_an_explained_error(deleted, position, token):
    """Whatever lines are lost and whatever word is replaced, the outcome is a plant or words."""
    words = PLANT_TEXT.split(" ")
    words[position] = token
    lines = " ".join(words).splitlines(keepends=True)
    kept = [line for number, line in enumerate(lines) if number not in deleted]
    with suppress(NameplateError):
        assert load_text("".join(kept), "plant.yaml").plant.lines

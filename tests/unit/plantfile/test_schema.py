"""The JSON Schema of plant files."""

import json
from datetime import date

import pytest
from ruamel.yaml import YAML

from flow_plants import flow_plant_text
from json_schema import faults
from nameplate.model.reading_numbers import BASIS_KEYS, CHANCE_KEYS, NUMBER_KEYS
from nameplate.plantfile.reading import example_names, example_text
from nameplate.plantfile.schema import plant_schema
from plant_text import PLANT_TEXT, edited


def test_every_field_is_described():
    """Whoever writes a plant file in an editor reads what each field is for."""
    schema = plant_schema()
    blocks = {"Plant": schema, **schema["$defs"]}
    bare = [
        f"{block}.{name}"
        for block, told in blocks.items()
        for name, field in told.get("properties", {}).items()
        if not field.get("description")
    ]
    assert not bare


def test_fields_are_named_as_in_the_file():
    """The names that Python keeps for itself stand in the schema as people write them."""
    defined = plant_schema()["$defs"]
    assert {"in", "by"} <= set(defined["Statement"]["required"])
    assert "from" in defined["Line"]["properties"]
    assert not [
        name
        for block in defined.values()
        for name in block.get("properties", {})
        if name[-1] == "_"
    ]


def test_the_schema_is_plain_json_and_names_no_address_of_its_own():
    """It can be written to a file and used from there."""
    text = json.dumps(plant_schema())
    assert '"$id"' not in text
    assert '"null"' not in text


def faults_of(text):
    """Return where an editor would underline a text, and why."""
    read = as_an_editor(YAML(typ="safe", pure=True).load(text))
    return list(faults(read, plant_schema(), plant_schema()))


def as_an_editor(value):
    """Return a value as editors take it: dates and keys are texts, numbers are numbers."""
    if isinstance(value, dict):
        return {str(key): as_an_editor(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_an_editor(item) for item in value]
    return str(value) if isinstance(value, date) else value


@pytest.mark.parametrize(
    "text", [PLANT_TEXT, flow_plant_text(), *map(example_text, example_names())]
)
def test_a_sound_file_is_not_underlined(text):
    """The bundled examples fit the schema."""
    assert faults_of(text) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{exponential: {mean: 8 h}}", "{normal: {mean: 8 h}}"),
        ("{exponential: {mean: 8 h}}", "{exponential: {men: 8 h}}"),
        ("{exponential: {mean: 8 h}}", "{exponential: {mean: 8}}"),
        ("{exponential: {mean: 8 h}}", "{uniform: [1 h]}"),
        ("{exponential: {mean: 8 h}}", "8 h"),
        ("mean: 10 min, cv: 1", "mean: 10 min"),
        ("share_of_time: 95 %", "share_of_time: 0.95"),
        ("share_of_time: 95 %", "share_of_time: {uniform: [0.9, 0.95]}"),
        ("{beta: [2, 80]}", "{beta: {a: 2}}"),
        (
            "{choice: {1: 0.5, 2: 0.5}, assumed",
            "{choice: {1: 0.5, 2: 0.5}, uniform: [1, 2], asumed",
        ),
        ("{value: 60/h, from", "{value: 60/h, value_of: 60/h, from"),
    ],
)
def test_a_number_that_is_none_is_underlined(old, new):
    """An editor marks unknown laws, wrong parameters, two forms at once and bare shares."""
    assert faults_of(edited(old, new))


def test_each_form_of_a_number_is_offered():
    """An editor completes every form that is read, each law among them, with what it says."""
    defined = plant_schema()["$defs"]
    number, law = defined["Time"]["anyOf"][1], defined["LawOfTime"]
    assert set(number["properties"]) == {*NUMBER_KEYS, *BASIS_KEYS}
    assert set(law["properties"]) == {*CHANCE_KEYS, *BASIS_KEYS}
    assert all(field["description"] for field in number["properties"].values())


def test_an_editor_may_take_the_version_for_a_number():
    """`nameplate: 1` passes although an editor reads the 1 as a number."""
    version = plant_schema()["properties"]["nameplate"]
    assert version["enum"] == ["1", 1]
    assert "type" not in version

"""The JSON Schema of plant files."""

import json

import pytest

from nameplate.plantfile.reading import example_names, load_plant
from nameplate.plantfile.schema import plant_schema


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


@pytest.mark.parametrize("name", example_names())
def test_the_fields_of_the_examples_are_those_of_the_schema(name):
    """Every field of every block of the examples is known to the schema."""
    schema = plant_schema()
    root = load_plant(name).tree.root
    assert set(root) <= set(schema["properties"])
    for block, described in (("sources", "Source"), ("lines", "Line"), ("claims", "Claim")):
        for fields in root[block].values():
            assert set(fields) <= set(schema["$defs"][described]["properties"])


def test_an_editor_may_take_the_version_for_a_number():
    """`nameplate: 1` passes although an editor reads the 1 as a number."""
    assert plant_schema()["properties"]["nameplate"]["enum"] == ["1", 1]

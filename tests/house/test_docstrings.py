"""What must be explained where it is defined: fields of a plant file and public functions."""

import inspect

import pytest
from generate import PAGE, blocks, page
from pydantic import BaseModel

import nameplate


@pytest.mark.parametrize("block", blocks(), ids=lambda block: block.__name__)
def test_every_field_of_a_plant_file_is_explained(block: type[BaseModel]) -> None:
    """Every field of a plant file has a docstring, which is its entry in the manual."""
    bare = [name for name, field in block.model_fields.items() if not field.description]
    assert not bare
    assert block.__doc__


def test_the_reference_of_fields_is_up_to_date() -> None:
    """The page of fields says what the model says; `make docs` writes it."""
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("name", sorted(nameplate.__all__))
def test_every_public_name_is_explained(name: str) -> None:
    """Every name that the package offers can be read up with `help`."""
    value = getattr(nameplate, name)
    if inspect.isfunction(value) or inspect.isclass(value):
        assert inspect.getdoc(value)
    else:
        assert isinstance(value, str)

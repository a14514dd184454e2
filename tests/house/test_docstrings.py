"""What must be explained where it is defined: fields of a plant file and public functions."""

import inspect
from pathlib import Path

import pytest
from generate import blocks, pages
from pydantic import BaseModel

import nameplate


@pytest.mark.parametrize("block", blocks(), ids=lambda block: block.__name__)
def test_every_field_of_a_plant_file_is_explained(block: type[BaseModel]) -> None:
    """Every field of a plant file has a docstring, which is its entry in the manual."""
    bare = [name for name, field in block.model_fields.items() if not field.description]
    assert not bare
    assert block.__doc__


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_what_is_made_from_the_sources_is_up_to_date(path: Path) -> None:
    """The manual says of fields, laws and units what the sources say; `make docs` writes it."""
    assert path.read_text(encoding="utf-8") == pages()[path]


@pytest.mark.parametrize("name", sorted(nameplate.__all__))
def test_every_public_name_is_explained(name: str) -> None:
    """Every name that the package offers can be read up with `help`."""
    value = getattr(nameplate, name)
    if inspect.isfunction(value) or inspect.isclass(value):
        assert inspect.getdoc(value)
    else:
        assert isinstance(value, str)

"""Fields of one thing that stand where several have names, as `stores: {parts: 5}`.

Finds them among the errors of the validator; all else that is wrong is told elsewhere.
"""

from collections.abc import Iterable

from pydantic_core import ErrorDetails

from nameplate.model.frozen import Frozen
from nameplate.model.grounds import Grounds
from nameplate.plantfile.fields import fields_of, locate
from nameplate.plantfile.finding import Finding, Keys


def nameless_things(errors: Iterable[ErrorDetails], shape: type[Frozen]) -> dict[Keys, Finding]:
    """Return what to tell of each block in which a name is missing, by its path.

    A name is missing where one is that of a field and holds no block, or one without that field.

    Args:
        errors: What the validator found.
        shape: What the whole file should be.
    """
    found: dict[Keys, Finding] = {}
    for error in errors:
        spot = entry = locate(error["loc"], shape)
        owner = spot.value_type if error["type"] == "model_type" else None
        if error["type"] == "missing" and not _own_fields(error["input"], spot.owner):
            entry, owner = locate(error["loc"][:-1], shape), spot.owner
        *above, field = entry.keys or ("",)
        is_field = owner is not None and spot.keys[-1] == field and field in fields_of(owner)
        if owner is not None and is_field and entry.owner is None and above:
            listed = ", ".join(fields_of(owner))
            expected = f"a name for each, and under it a block with {listed}"
            fix = f"put a name around them, as in {above[-1]}: {{NAME: {{{field}: …}}}}"
            told = (expected, f"the field {field} without a name", fix)
            found.setdefault(tuple(above), Finding(tuple(above), "no-name", *told))
    return found


def _own_fields(block: object, owner: type[Frozen] | None) -> set[str]:
    """Return what fields of a class a block has, beside those on what it rests."""
    if owner is None or not isinstance(block, dict):
        return set()
    return set(block) & (set(fields_of(owner)) - set(fields_of(Grounds)))

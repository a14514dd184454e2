"""The shape of a plant file as JSON Schema, for editors that complete and check while typing.

Made from the classes of the model; the rules between parts of a plant are beyond it.
"""

from typing import Any

from nameplate.model.plant import Plant
from nameplate.plantfile.number_schema import definition_of, number_definitions


def plant_schema() -> dict[str, Any]:
    """Return the JSON Schema of a plant file, each field described by its documentation."""
    schema: dict[str, Any] = _as_editors_read(Plant.model_json_schema(by_alias=True))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Plant file of nameplate",
        "$defs": {**schema["$defs"], **number_definitions()},
    }


def _as_editors_read(part: Any) -> Any:
    """Return a part of a schema as it holds for what an editor takes a plant file to be.

    A plant file is all text, but to an editor `nameplate: 1` and `published: 2025` hold numbers;
    and a field may be left out but never be empty.
    """
    if isinstance(part, list):
        return [_as_editors_read(item) for item in part if item != {"type": "null"}]
    if not isinstance(part, dict):
        return part
    told = {key: _as_editors_read(item) for key, item in part.items()}
    if isinstance(told.get("takes"), str):
        told = {**definition_of(told.pop("takes"), told.pop("kind")), **told}
    if told.get("type") == "string" and not told.keys() & {"enum", "const", "pattern"}:
        told["type"] = ["string", "number"]
    if str(told.get("const")).isdigit():
        del told["type"]
        told = {"enum": [told["const"], int(told.pop("const"))], **told}
    if isinstance(told.get("description"), str):
        told["description"] = " ".join(told["description"].split())
    return {key: item for key, item in told.items() if item is not None}

"""A validator of JSON Schema, as far as the schema of plant files goes.

Holds no word about plants; a keyword that it does not know fails the test.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

Schema = dict[str, Any]

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool}
SILENT = ("title", "description", "examples", "default", "$defs", "$schema")
HOLDS: dict[str, Callable[[Any, Any], bool]] = {
    "type": lambda value, names: any(_is_a(value, name) for name in _listed(names)),
    "enum": lambda value, allowed: value in allowed,
    "const": lambda value, only: value == only,
    "pattern": lambda value, pattern: not isinstance(value, str) or bool(re.search(pattern, value)),
    "minLength": lambda value, least: not isinstance(value, str) or len(value) >= least,
    "maxLength": lambda value, most: not isinstance(value, str) or len(value) <= most,
    "minItems": lambda value, least: not isinstance(value, list) or len(value) >= least,
    "maxItems": lambda value, most: not isinstance(value, list) or len(value) <= most,
    "minProperties": lambda value, least: not isinstance(value, dict) or len(value) >= least,
    "maxProperties": lambda value, most: not isinstance(value, dict) or len(value) <= most,
    "minimum": lambda value, least: not isinstance(value, int | float) or value >= least,
    "maximum": lambda value, most: not isinstance(value, int | float) or value <= most,
    "required": lambda value, names: not isinstance(value, dict) or set(names) <= set(value),
}


def faults(value: Any, schema: Schema, root: Schema, at: str = "") -> Iterator[str]:
    """Yield where a value is not what a schema asks for, with the keyword that it fails."""
    for keyword, asked in schema.items():
        if keyword in HOLDS and not HOLDS[keyword](value, asked):
            yield f"{at} {keyword}"
        elif keyword == "$ref":
            yield from faults(value, root["$defs"][asked.rpartition("/")[2]], root, at)
        elif keyword in ("anyOf", "oneOf"):
            fitting = sum(not any(faults(value, one, root)) for one in asked)
            if fitting == 0 or (keyword == "oneOf" and fitting > 1):
                yield f"{at} {keyword}"
        elif keyword == "propertyNames" and isinstance(value, dict):
            for key in value:
                yield from faults(key, asked, root, f"{at}.{key}")
    if isinstance(value, dict):
        yield from _in_fields(value, schema, root, at)
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from faults(item, schema.get("items", {}), root, f"{at}.{index}")
    known = {*HOLDS, *SILENT, "$ref", "anyOf", "oneOf", "propertyNames", *_FIELDS, "items"}
    assert set(schema) <= known, set(schema) - known


_FIELDS = ("properties", "patternProperties", "additionalProperties")


def _in_fields(value: dict[str, Any], schema: Schema, root: Schema, at: str) -> Iterator[str]:
    """Yield the faults in the fields of a block, and fields that it may not have."""
    for key, item in value.items():
        patterns = schema.get("patternProperties", {})
        asked = [inner for pattern, inner in patterns.items() if re.search(pattern, key)]
        asked += [schema["properties"][key]] if key in schema.get("properties", {}) else []
        others = schema.get("additionalProperties", {})
        if not asked and others is False:
            yield f"{at}.{key} additionalProperties"
        for inner in asked or [others or {}]:
            yield from faults(item, inner, root, f"{at}.{key}")


def _listed(names: str | list[str]) -> list[str]:
    """Return the names of types as a list."""
    return [names] if isinstance(names, str) else names


def _is_a(value: Any, name: str) -> bool:
    """Tell whether a value is of a type."""
    if name in ("number", "integer"):
        return isinstance(value, int if name == "integer" else int | float) and not isinstance(
            value, bool
        )
    return isinstance(value, TYPES[name])

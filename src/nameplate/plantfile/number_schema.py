"""What a numeric field takes, as JSON Schema: one value, a law, branches, and what it rests on.

Made from the table of laws and the forms that the reader knows; limits of values are beyond it.
"""

from typing import Any

from nameplate.model.reading_numbers import CHANCE_KEYS, NUMBER_KEYS
from nameplate.model.values import LAWS, PLAIN_PARAMETERS

Schema = dict[str, Any]

_PLAIN: Schema = {"type": ["string", "number"]}
_SCALARS: dict[str, Schema] = {
    "time": {"type": "string", "description": "A number and a unit of time."},
    "rate": {"type": "string", "description": "Parts per time, shift or working day."},
    "fraction": {"type": "string", "pattern": "%|percent", "description": "A share in per cent."},
    "number": {**_PLAIN, "description": "A plain number."},
    "count": {**_PLAIN, "description": "A number, with what is counted behind it or without."},
}
_BASIS: Schema = {
    "from": {
        "type": ["string", "array"],
        "items": {"type": ["string", "number"]},
        "description": "Names of the statements that show it.",
    },
    "assumed": {**_PLAIN, "description": "Why it is assumed, where nothing shows it."},
}


def number_definitions() -> dict[str, Schema]:
    """Return the definitions that the fields refer to, by name."""
    found: dict[str, Schema] = {}
    for kind in _SCALARS:
        found[_name("number", kind)] = {"anyOf": [_SCALARS[kind], _number(kind)]}
        found[_name("law", kind)] = _law(kind)
        each = {"each": definition_of("law", kind) | {"description": "Drawn anew for every part."}}
        drawn = {**_block(each), "required": ["each"]}
        found[_name("number or law", kind)] = {
            "anyOf": [*found[_name("number", kind)]["anyOf"], drawn]
        }
    return found


def definition_of(takes: str, kind: str) -> Schema:
    """Return the reference to the definition of what a field takes.

    Args:
        takes: `number`, `law` or `number or law`.
        kind: Kind of number.
    """
    return {"$ref": f"#/$defs/{_name(takes, kind)}"}


def _number(kind: str) -> Schema:
    """Return a number that is not written as one value alone."""
    scalar, itself = _SCALARS[kind], definition_of("number", kind)
    by_option = {"type": "object", "additionalProperties": itself, "minProperties": 1}
    forms: dict[str, Schema] = {
        "value": {**itself, "description": "The number, where its basis stands beside it."},
        "choice": {
            "type": "object",
            "additionalProperties": _PLAIN,
            "minProperties": 1,
            "description": "One of several values, each with its weight; they add to 1.",
        },
        "when": {
            "type": "object",
            "additionalProperties": by_option,
            "minProperties": 1,
            "maxProperties": 1,
            "description": "A number for each option of a branch.",
        },
        **{law: _parameters(law, kind, scalar, _PLAIN) for law in LAWS},
    }
    return _one_of({key: forms[key] for key in NUMBER_KEYS})


def _law(kind: str) -> Schema:
    """Return a law of the plant, whose parameters are numbers of any form."""
    itself, plain = definition_of("number", kind), definition_of("number", "number")
    forms = {law: _parameters(law, kind, itself, plain) for law in LAWS}
    forms["constant"] = {**itself, "description": "Always the same."}
    return _one_of({key: forms[key] for key in CHANCE_KEYS})


def _parameters(law: str, kind: str, item: Schema, plain: Schema) -> Schema:
    """Return what stands behind the name of a law."""
    names = LAWS[law].parameters
    described = {"description": f"{LAWS[law].meaning}; mean: {LAWS[law].mean}."}
    if LAWS[law].is_listed:
        size = {"minItems": len(names), "maxItems": len(names)}
        return {"type": "array", "items": item, **size, **described}
    ends_known = law == "beta" and kind == "fraction"
    return {
        "type": ["object", "array"] if law == "beta" else "object",
        "properties": {name: plain if name in PLAIN_PARAMETERS else item for name in names},
        "required": [name for name in names if not (ends_known and name in ("low", "high"))],
        "additionalProperties": False,
        **described,
    }


def _one_of(forms: dict[str, Schema]) -> Schema:
    """Return a block that holds exactly one of several forms."""
    return {**_block(forms), "oneOf": [{"required": [key]} for key in forms]}


def _block(fields: dict[str, Schema]) -> Schema:
    """Return a block of fields with what they rest on."""
    return {"type": "object", "properties": {**fields, **_BASIS}, "additionalProperties": False}


def _name(takes: str, kind: str) -> str:
    """Return the name of a definition, for example `LawOfTime`."""
    names = {"time": "Time", "rate": "Rate", "fraction": "Share", "count": "Count"}
    of = names.get(kind, "PlainNumber")
    return {"number": of, "law": f"LawOf{of}", "number or law": f"{of}OrLaw"}[takes]

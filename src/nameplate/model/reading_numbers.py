"""From what stands in a numeric field to a Number or a Chance, or to one clear error.

Knows the forms of a number. Knows no field, no file and no place; errors say where inside the value
they arose.
"""

from collections.abc import Callable
from typing import Any

from nameplate import quantities
from nameplate.model.frozen import unlike
from nameplate.model.values import (
    LISTED,
    NAMED,
    PLAIN_PARAMETERS,
    ByBranch,
    Chance,
    Choice,
    Constant,
    Measured,
    Number,
    ShareOf,
    Spread,
)
from nameplate.suggest import nearest

Within = tuple[str | int, ...]
BASIS_KEYS = ("from", "assumed")
NUMBER_KEYS = ("value", "choice", "when", *LISTED, *NAMED)


def read_number(raw: object, field: Measured, within: Within = ()) -> Number:
    """Read one number in any of its forms.

    Raises:
        PydanticCustomError: with what was expected, what was found and how to mend it.
    """
    if isinstance(raw, Number):
        return raw
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        raw = repr(raw)
    if isinstance(raw, str):
        return _read_text(raw, field, within)
    if not isinstance(raw, dict):
        raise unlike("not-a-number", _expected(field), raw, "give one value or a law", within)
    form_key = _only_key(raw, NUMBER_KEYS, within)
    basis = _read_basis(raw, within)
    inside = (*within, form_key)
    body = raw[form_key]
    if form_key == "value":
        number = read_number(body, field, inside)
    elif form_key == "when":
        number = Number(form=_read_when(body, field, inside))
    elif form_key == "choice":
        number = _read_choice(body, field, inside)
    else:
        number = _read_spread(form_key, body, field, inside)
    return number.model_copy(update={**basis, "text": _as_text(form_key, body)})


def read_chance(raw: object, field: Measured, within: Within = ()) -> Chance:
    """Read a law that is drawn anew each time; its parameters are Numbers.

    Raises:
        PydanticCustomError: with what was expected, what was found and how to mend it.
    """
    if isinstance(raw, Chance):
        return raw
    families = ("constant", *LISTED, *NAMED)
    if not isinstance(raw, dict):
        fix = f"name the law, for example {{exponential: {{mean: {raw}}}}}"
        raise unlike("no-law", "a law with its parameters", raw, fix, within)
    family = _only_key(raw, families, within)
    body, inside = raw[family], (*within, family)
    parameters: dict[str, Number] = {}
    if family == "constant":
        parameters["value"] = read_number(body, field, inside)
    elif family in LISTED:
        names = ("low", "high") if LISTED[family] == 2 else ("low", "mode", "high")
        for index, (name, item) in enumerate(zip(names, _items(family, body, inside), strict=True)):
            parameters[name] = read_number(item, field, (*inside, index))
    else:
        for name, item in _named(family, body, inside).items():
            kind = _plain(name) if name in PLAIN_PARAMETERS else field
            parameters[name] = read_number(item, kind, (*inside, name))
    return Chance(
        family=family,
        parameters=parameters,
        text=_as_text(family, body),
        **_read_basis(raw, within),
    )


def read_number_or_chance(raw: object, field: Measured) -> Number | Chance:
    """Read a number, or with `each:` a law that is drawn anew for every part."""
    if isinstance(raw, Number | Chance):
        return raw
    if isinstance(raw, dict) and "each" in raw:
        extra = [key for key in raw if key not in ("each", *BASIS_KEYS)]
        if extra:
            raise unlike("unknown-field", "each, from or assumed", extra[0], "remove it")
        chance = read_chance(raw["each"], field, ("each",))
        basis = _read_basis(raw, ())
        return chance.model_copy(update=basis) if basis else chance
    return read_number(raw, field)


def read_value(text: object, field: Measured, within: Within = ()) -> tuple[float, str]:
    """Read one plain value and check its limits; return it with the base of a rate.

    Raises:
        PydanticCustomError: with what was expected, what was found and how to mend it.
    """
    if not isinstance(text, str):
        raise unlike("not-a-number", _expected(field), text, "give one value", within)
    base = ""
    try:
        if field.kind == "rate":
            value, base = quantities.parse_rate(text)
        else:
            value = quantities.parse_as(text, field.kind, field.words)
    except quantities.QuantityError as error:
        expected = f"{error.expected} ({_expected(field)})" if field.example else error.expected
        raise unlike(error.code, expected, error.found, error.fix, within) from None
    too_low = value < field.low or (field.above_low and value <= field.low)
    if too_low or value > field.high:
        raise unlike("out-of-range", _expected(field), text, _limits(field), within)
    return value, base


def _read_text(text: str, field: Measured, within: Within) -> Number:
    """Read a constant or `98 % of assemble`."""
    head, sign, tail = text.partition("% of ")
    if sign:
        share, _ = read_value(
            f"{head.strip()} %", Measured("fraction", high=100.0, above_low=True), within
        )
        return Number(form=ShareOf(share=share, of=tail.strip()), text=text)
    value, base = read_value(text, field, within)
    return Number(form=Constant(value=value), base=base, text=text)


def _read_spread(family: str, body: object, field: Measured, within: Within) -> Number:
    """Read a law of one unknown value: numbers only, in rising order where they are ends."""
    values: list[float] = []
    bases: set[str] = set()
    if family in LISTED:
        for index, item in enumerate(_items(family, body, within)):
            value, base = read_value(item, field, (*within, index))
            values.append(value)
            bases.add(base)
        rising = all(a <= b for a, b in zip(values, values[1:], strict=False))
        if not rising or values[0] == values[-1]:
            raise unlike("not-rising", "ends in rising order", body, "put the lower first", within)
        if family == "loguniform" and values[0] <= 0:
            raise unlike("out-of-range", "ends above zero", body, "start above zero", within)
    else:
        for name, item in _named(family, body, within).items():
            kind = _plain(name) if name in PLAIN_PARAMETERS else field
            value, base = read_value(item, kind, (*within, name))
            values.append(value)
            if name not in PLAIN_PARAMETERS:
                bases.add(base)
    if len(bases) > 1:
        raise unlike("mixed-units", "one period for all values", body, "use one unit", within)
    spread = Spread(family=family, parameters=tuple(values))
    return Number(form=spread, base=bases.pop() if bases else "")


def _read_choice(body: object, field: Measured, within: Within) -> Number:
    """Read values with their weights."""
    if not isinstance(body, dict) or not body:
        raise unlike("not-a-choice", "values with weights", body, "write {1: 0.6, 2: 0.4}", within)
    pairs = [read_value(key, field, (*within, key)) for key in body]
    weights = read_weights(body, within)
    bases = {base for _, base in pairs}
    if len(bases) > 1:
        raise unlike("mixed-units", "one period for all values", body, "use one unit", within)
    choice = Choice(values=tuple(value for value, _ in pairs), weights=tuple(weights.values()))
    return Number(form=choice, base=bases.pop())


def read_weights(body: dict[str, Any], within: Within = ()) -> dict[str, float]:
    """Read weights by name; they must add to 1.

    Raises:
        PydanticCustomError: a weight is no number from 0 to 1, or they do not add to 1.
    """
    field = Measured("fraction", high=1.0, example="0.35")
    weights = {
        str(key): (
            float(item) if isinstance(item, float) else read_value(item, field, (*within, key))[0]
        )
        for key, item in body.items()
    }
    total = sum(weights.values())
    if abs(total - 1.0) > 1e-3:
        fix = "write weights that add to 1"
        raise unlike("weights", "weights that add to 1", f"a sum of {total:g}", fix, within)
    return {key: weight / total for key, weight in weights.items()}


def _read_when(body: object, field: Measured, within: Within) -> ByBranch:
    """Read `{BRANCH: {OPTION: number, ...}}`."""
    if not isinstance(body, dict) or len(body) != 1:
        fix = "write {when: {branch: {option: value}}}"
        raise unlike("not-a-branch", "one branch with a value per option", body, fix, within)
    branch, options = next(iter(body.items()))
    if not isinstance(options, dict) or not options:
        fix = "give a value for every option of the branch"
        raise unlike("not-a-branch", "a value per option", options, fix, (*within, branch))
    numbers = {
        str(option): read_number(item, field, (*within, branch, option))
        for option, item in options.items()
    }
    return ByBranch(branch=str(branch), options=numbers)


def _read_basis(raw: dict[str, Any], within: Within) -> dict[str, Any]:
    """Read `from` and `assumed` beside a number."""
    basis: dict[str, Any] = {}
    if "from" in raw:
        names = raw["from"]
        if isinstance(names, str):
            names = [names]
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            fix = "write from: [s1, s2]"
            raise unlike("not-statements", "names of statements", names, fix, (*within, "from"))
        basis["from_"] = tuple(names)
    if "assumed" in raw:
        reason = raw["assumed"]
        if not isinstance(reason, str) or not reason.strip():
            fix = "say in a few words why this value"
            raise unlike("no-reason", "a reason", reason, fix, (*within, "assumed"))
        basis["assumed"] = reason.strip()
    return basis


def _only_key(raw: dict[str, Any], known: tuple[str, ...], within: Within) -> str:
    """Return the one key that names the form; every other key must be a basis."""
    for key in raw:
        if key not in known and key not in BASIS_KEYS:
            close = nearest(str(key), [*known, *BASIS_KEYS])
            fix = f"did you mean {close}?" if close else f"use one of {', '.join(known)}"
            raise unlike("unknown-field", "a form of a number", key, fix, (*within, key))
    found = [key for key in raw if key in known]
    if len(found) != 1:
        what = " and ".join(found) if found else "none of them"
        fix = "keep exactly one"
        raise unlike("one-form", f"one of {', '.join(known)}", what, fix, within)
    return found[0]


def _items(family: str, body: object, within: Within) -> list[Any]:
    """Return the list of a law such as `triangular: [1, 2, 4]`."""
    count = LISTED[family]
    if not isinstance(body, list) or len(body) != count:
        example = "[" + ", ".join(["low", "mode", "high"] if count == 3 else ["low", "high"]) + "]"
        raise unlike("law-parameters", f"{family}: {example}", body, f"give {count}", within)
    return body


def _named(family: str, body: object, within: Within) -> dict[str, Any]:
    """Return the named parameters of a law in their order; beta may leave out its ends."""
    names = NAMED[family]
    example = f"{family}: {{{', '.join(names[:2])}}}"
    if family == "beta" and isinstance(body, list) and len(body) in (2, 4):
        body = dict(zip(names, body, strict=False))
    if not isinstance(body, dict):
        raise unlike("law-parameters", example, body, "name its parameters", within)
    given = dict(body)
    if family == "beta":
        given.setdefault("low", "0")
        given.setdefault("high", "1")
    for key in given:
        if key not in names:
            close = nearest(str(key), names)
            fix = f"did you mean {close}?" if close else f"use {', '.join(names)}"
            raise unlike("unknown-field", example, key, fix, (*within, key))
    missing = [name for name in names if name not in given]
    if missing:
        raise unlike("missing-field", example, "nothing", f"add {missing[0]}", within)
    return {name: given[name] for name in names}


def _plain(name: str) -> Measured:
    """Return the field of a parameter that has no unit."""
    return Measured("number", high=1e6, above_low=True, example=f"{name}: 1.5")


def _expected(field: Measured) -> str:
    """Say what a field takes, with its example."""
    words = {"time": "a time", "rate": "a rate", "fraction": "a share", "number": "a number"}
    return words[field.kind] + (f', for example "{field.example}"' if field.example else "")


def _limits(field: Measured) -> str:
    """Say within which limits a value must lie."""
    show: Callable[[float], str] = (
        quantities.format_ticks if field.kind == "time" else lambda value: f"{value:,.6g}"
    )
    low = f"above {show(field.low)}" if field.above_low else f"at least {show(field.low)}"
    high = "" if field.high == float("inf") else f" and at most {show(field.high)}"
    return f"give a value {low}{high}"


def _as_text(form_key: str, body: object) -> str:
    """Return a form as a person would write it."""
    if isinstance(body, dict):
        inner = ", ".join(f"{key}: {_inner(item)}" for key, item in body.items())
        return f"{form_key} {{{inner}}}" if form_key != "value" else inner
    if isinstance(body, list):
        return f"{form_key} [{', '.join(_inner(item) for item in body)}]"
    return _inner(body) if form_key in ("value", "constant") else f"{form_key} {_inner(body)}"


def _inner(item: object) -> str:
    """Return a nested part of a form as text."""
    if isinstance(item, dict):
        return "{" + ", ".join(f"{key}: {_inner(part)}" for key, part in item.items()) + "}"
    if isinstance(item, list):
        return "[" + ", ".join(_inner(part) for part in item) + "]"
    return item.text if isinstance(item, Number) else str(item)

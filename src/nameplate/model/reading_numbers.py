"""From what stands in a numeric field to a Number or a Chance, or to one clear error.

Knows the forms of a number. Knows no field, no file and no place; errors say where inside the value
they arose.
"""

import re
from functools import partial
from typing import Any

from nameplate import quantities
from nameplate.errors import clip
from nameplate.model.frozen import read_all, shown, unlike
from nameplate.model.laws import Within, advice_on, parameters_of, refuse_falling
from nameplate.model.number_words import as_written, expected, form_as_written, limits
from nameplate.model.values import (
    LAWS,
    WITHOUT_END,
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

BASIS_KEYS = ("from", "assumed")
_SHARE_OF = re.compile(r"(?P<share>.*?(?:%|percent)|[\d.,\s]+)\s+of\s+(?P<of>.+)", re.DOTALL)
OF_WRONG_KIND = (
    "negative",
    "not-finite",
    "number-missing",
    "unit-mismatch",
    "unit-missing",
    "unit-refused",
    "unit-unknown",
)
"""Codes of quantities whose message says best what the field takes, with its own example."""
NUMBER_KEYS = ("value", "choice", "when", *LAWS)
CHANCE_KEYS = ("constant", *LAWS)


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
        raise unlike("not-a-number", expected(field), shown(raw), "give one value or a law", within)
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
    return number.model_copy(update={**basis, "text": form_as_written(form_key, body)})


def read_chance(raw: object, field: Measured, within: Within = ()) -> Chance:
    """Read a law that is drawn anew each time; its parameters are Numbers.

    Raises:
        PydanticCustomError: with what was expected, what was found and how to mend it.
    """
    if isinstance(raw, Chance):
        return raw
    if not isinstance(raw, dict):
        if isinstance(raw, str):
            read_number(raw, field, within)  # a value that is wrong as such is told first
        mean = clip(raw, 20) if isinstance(raw, str) else field.example
        laws = "constant: {0}" if field.kind == "fraction" else "exponential: {{mean: {0}}}"
        fix = f"name the law, for example {{{laws.format(mean)}}}"
        raise unlike("no-law", "a law with its parameters", shown(raw), fix, within)
    family = _only_key(raw, CHANCE_KEYS, within)
    if field.kind == "fraction" and family in WITHOUT_END:
        told = ("a law that ends at 100 % or below", family, "take uniform, triangular or beta")
        raise unlike("endless-law", *told, (*within, family))
    basis = _read_basis(raw, within)
    body, inside = raw[family], (*within, family)
    if family == "constant":
        parameters = {"value": read_number(body, field, inside)}
    else:
        parameters = _read_parameters(family, body, field, inside)
    return Chance(family=family, parameters=parameters, text=form_as_written(family, body), **basis)


def _read_parameters(
    family: str, body: object, field: Measured, within: Within
) -> dict[str, Number]:
    """Read the parameters of a law by name; the ends rise as far as they are known."""
    given = parameters_of(family, body, field, within)
    numbers = read_all(partial(read_number, item, kind, place) for _, item, kind, place in given)
    parameters = {parameter.name: number for parameter, number in zip(given, numbers, strict=True)}
    forms = {name: number.form for name, number in parameters.items()}
    known = {name: form.value for name, form in forms.items() if isinstance(form, Constant)}
    if len(known) == len(forms):
        refuse_falling(family, known, body, within)
    return parameters


def read_number_or_chance(raw: object, field: Measured) -> Number | Chance:
    """Read a number, or with `each:` a law that is drawn anew for every part."""
    if isinstance(raw, Number | Chance):
        return raw
    if isinstance(raw, dict) and "each" in raw:
        extra = [key for key in raw if key not in ("each", *BASIS_KEYS)]
        if extra:
            raise unlike(
                "unknown-field", "each, from or assumed", shown(extra[0]), "remove it", (extra[0],)
            )
        chance = read_chance(raw["each"], field, ("each",))
        basis = _read_basis(raw, ())
        return chance.model_copy(update=basis) if basis else chance
    return read_number(raw, field)


def read_value(text: object, field: Measured, within: Within = ()) -> tuple[float, str]:
    """Read one plain value and check its limits; return it with the base of a rate or count.

    Raises:
        PydanticCustomError: with what was expected, what was found and how to mend it.
    """
    if not isinstance(text, str):
        raise unlike("not-a-number", expected(field), shown(text), "give one value", within)
    base = ""
    try:
        if field.kind == "rate":
            value, base = quantities.parse_rate(text)
        elif field.kind == "count":
            value, base = quantities.parse_count(text)
        else:
            value = quantities.parse_as(text, field.kind, field.words)
    except quantities.QuantityError as error:
        wanted = expected(field) if error.code in OF_WRONG_KIND else error.expected
        raise unlike(error.code, wanted, error.found, error.fix, within) from None
    too_low = value < field.low or (field.above_low and value <= field.low)
    if too_low or value > field.high:
        raise unlike("out-of-range", expected(field), shown(text), limits(field), within)
    if field.whole and value != int(value):
        fix = "write a whole number"
        raise unlike("not-a-whole-number", expected(field), shown(text), fix, within)
    return value, base


def _read_text(text: str, field: Measured, within: Within) -> Number:
    """Read a constant or `98 % of assemble`."""
    referred = _SHARE_OF.fullmatch(text)
    if referred:
        field = Measured("fraction", high=100.0, above_low=True, example="98 % of fill")
        share, _ = read_value(referred["share"], field, within)
        return Number(form=ShareOf(share=share, of=referred["of"].strip()), text=text)
    value, base = read_value(text, field, within)
    return Number(form=Constant(value=value), base=base, text=text)


def _read_spread(family: str, body: object, field: Measured, within: Within) -> Number:
    """Read a law of one unknown value: numbers only, in rising order where they are ends."""
    given = parameters_of(family, body, field, within)
    read = read_all(partial(read_value, item, kind, place) for _, item, kind, place in given)
    values = {parameter.name: value for parameter, (value, _) in zip(given, read, strict=True)}
    bases = {
        base for parameter, (_, base) in zip(given, read, strict=True) if not parameter.is_plain
    }
    refuse_falling(family, values, body, within)
    spread = Spread(family=family, parameters=tuple(values.values()))
    return Number(form=spread, base=_one_base(bases, body, within))


def _one_base(bases: set[str], body: object, within: Within) -> str:
    """Return the period of all rates, or the noun of all counts, of a form; else empty."""
    if len(bases) > 1:
        fix = "give all of them in one: rates per time, per shift or per working day"
        raise unlike("mixed-units", "one unit for all values", as_written(body), fix, within)
    return bases.pop() if bases else ""


def _read_choice(body: object, field: Measured, within: Within) -> Number:
    """Read values with their weights."""
    if not isinstance(body, dict) or not body:
        raise unlike(
            "not-a-choice", "values with weights", shown(body), "write {1: 0.6, 2: 0.4}", within
        )
    pairs = read_all(partial(read_value, key, field, (*within, key)) for key in body)
    weights = read_weights(body, within)
    base = _one_base({base for _, base in pairs}, body, within)
    choice = Choice(values=tuple(value for value, _ in pairs), weights=tuple(weights.values()))
    return Number(form=choice, base=base)


def read_weights(body: dict[str, Any], within: Within = ()) -> dict[str, float]:
    """Read weights by name; they must add to 1.

    Raises:
        PydanticCustomError: a weight is no number from 0 to 1, or they do not add to 1.
    """
    field = Measured("weight", high=1.0, example="0.35")
    read = read_all(
        partial(read_value, repr(item) if isinstance(item, float) else item, field, (*within, key))
        for key, item in body.items()
    )
    weights = {str(key): weight for key, (weight, _) in zip(body, read, strict=True)}
    total = sum(weights.values())
    if abs(total - 1.0) > 1e-3:
        fix = "write weights that add to 1"
        raise unlike("weights", "weights that add to 1", f"a sum of {total:g}", fix, within)
    return {key: weight / total for key, weight in weights.items()}


def _read_when(body: object, field: Measured, within: Within) -> ByBranch:
    """Read `{BRANCH: {OPTION: number, ...}}`."""
    if not isinstance(body, dict) or len(body) != 1:
        fix = "write {when: {branch: {option: value}}}"
        raise unlike("not-a-branch", "one branch with a value per option", shown(body), fix, within)
    branch, options = next(iter(body.items()))
    if not isinstance(options, dict) or not options:
        fix = "give a value for every option of the branch"
        raise unlike("not-a-branch", "a value per option", shown(options), fix, (*within, branch))
    numbers = read_all(
        partial(read_number, item, field, (*within, branch, option))
        for option, item in options.items()
    )
    return ByBranch(branch=str(branch), options=dict(zip(map(str, options), numbers, strict=True)))


def _read_basis(raw: dict[str, Any], within: Within) -> dict[str, Any]:
    """Read `from` and `assumed` beside a number."""
    basis: dict[str, Any] = {}
    if "from" in raw:
        names = raw["from"]
        if isinstance(names, str):
            names = [names]
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            fix = "write from: [s1, s2]"
            raise unlike(
                "not-statements", "names of statements", shown(names), fix, (*within, "from")
            )
        basis["from_"] = tuple(names)
    if "assumed" in raw:
        reason = raw["assumed"]
        if not isinstance(reason, str) or not reason.strip():
            fix = "say in a few words why this value"
            raise unlike("no-reason", "a reason", shown(reason), fix, (*within, "assumed"))
        basis["assumed"] = reason.strip()
    return basis


def _only_key(raw: dict[str, Any], known: tuple[str, ...], within: Within) -> str:
    """Return the one key that names the form; every other key must be a basis."""
    for key in raw:
        if key not in known and key not in BASIS_KEYS:
            close = nearest(str(key), [*known, *BASIS_KEYS])
            fix = f"did you mean {close}?" if close else f"use one of {', '.join(known)}"
            advice, laws = advice_on(str(key)), f"one of the laws {', '.join(LAWS)}"
            if advice:
                raise unlike("unknown-law", laws, shown(key), advice, (*within, key))
            raise unlike("unknown-field", "a form of a number", shown(key), fix, (*within, key))
    found = [key for key in raw if key in known]
    if len(found) != 1:
        what = " and ".join(found) if found else "none of them"
        fix = "keep exactly one"
        raise unlike("one-form", f"one of {', '.join(known)}", what, fix, within)
    return found[0]

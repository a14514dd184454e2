"""Texts -> quantities: "70 million rounds/year" -> a value with dimensions, and their algebra.

Nothing is guessed: what two readers could read differently is refused with words on how to mend it.
Figures with bound words ("up to 70 million") are read in `stated`.
"""

import math
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from nameplate.errors import QuantityError, quote
from nameplate.numerals import blaming, read_numeral, tidy
from nameplate.suggest import nearest
from nameplate.units import (
    CANONICAL,
    Dims,
    describe_dims,
    describe_units,
    parse_units,
    resolve,
)

__all__ = [
    "Quantity",
    "QuantityError",
    "convert",
    "describe_dims",
    "divide",
    "multiply",
    "parse_as",
    "parse_count",
    "parse_quantity",
    "parse_rate",
]

RateBase = Literal["time", "shift", "working_day"]

_TIME: Dims = (("time", 1),)
_RATE_BASES: tuple[RateBase, ...] = ("time", "shift", "working_day")
_EXPECTED = {
    "time": 'a time, for example "300 ms"',
    "fraction": 'a share in per cent, for example "98.5 %"',
    "weight": 'a weight from 0 to 1, for example "0.35"',
    "number": 'a number, for example "40"',
}
_EXPECTED_COUNT = 'a count, for example "200,000" or "200,000 parts"'
_EXPECTED_RATE = 'a rate of parts, for example "120/min" or "3,000 parts per shift"'


class Quantity(NamedTuple):
    """A value in base dimensions: ticks for time, single pieces for what is counted."""

    value: float
    dims: Dims


def parse_quantity(text: str) -> Quantity:
    """Return the quantity that a text states.

    Raises:
        QuantityError: The text states none, or could be read in more than one way.
    """
    with blaming(text):
        plain = tidy(text)
        numeral = read_numeral(plain)
        if re.search("[0-9]", numeral.rest):
            return _parse_compound(plain)
        factor, dims = resolve(parse_units(numeral.rest), text)
        return finite(numeral.value * factor, dims, text)


def _parse_compound(text: str) -> Quantity:
    """Return a time written in parts, "1 h 30 min"."""
    ticks, rest, last_factor = 0.0, text, math.inf
    while rest:
        numeral = read_numeral(rest)
        word = re.match(r"\s*[^\W\d_]+\s*", numeral.rest)
        factor, dims = resolve(parse_units(word.group()), text) if word else (1.0, ())
        if word is None or dims != _TIME or factor >= last_factor or numeral.value < 0:
            raise QuantityError(
                "number-unclear",
                'one number and one unit, or a time in falling units such as "1 h 30 min"',
                quote(text),
                "write one number, a fraction as a decimal, and then its unit",
            )
        ticks, last_factor = ticks + numeral.value * factor, factor
        rest = numeral.rest[word.end() :]
    return finite(ticks, _TIME, text)


def finite(value: float, dims: Dims, text: str) -> Quantity:
    """Return the quantity, unless its value is beyond all bounds.

    Raises:
        QuantityError: The value is infinite or not a number.
    """
    if not math.isfinite(value):
        expected = "a value that can be reckoned with"
        raise QuantityError("number-size", expected, quote(text), "write a smaller number")
    return Quantity(value, dims)


def parse_as(
    text: str,
    kind: Literal["time", "fraction", "weight", "number"],
    allowed_units: Sequence[str] = (),
) -> float:
    """Return a value of one kind: ticks for a time, a plain number otherwise.

    A fraction stands in per cent, since "0.5" alone may mean a half or half a per cent.

    Args:
        text: The text of the file.
        kind: What is asked for; rates are read by `parse_rate`. A weight is one of several that
            add to 1, so it may also be written without the per cent sign.
        allowed_units: Units that may follow a plain number and change nothing, such as "parts".

    Raises:
        QuantityError: The text is no quantity, or one of another kind.
    """
    if kind == "number":
        with blaming(text):
            return _parse_number(text, allowed_units)
    quantity = parse_quantity(text)
    if quantity.dims != (_TIME if kind == "time" else ()):
        raise _mismatch(text, quantity.dims, kind)
    if kind == "fraction" and not re.search(r"%|percent", text.lower()):
        raise _bare_share(text, quantity.value)
    if kind in ("fraction", "weight"):
        return float(f"{quantity.value:.15g}")  # 99.9 % is 0.999, not a little more
    if kind == "time" and quantity.value < 0:
        raise QuantityError(
            "negative", _EXPECTED["time"], quote(text), "give a time that is not negative"
        )
    return quantity.value


def _bare_share(text: str, value: float) -> QuantityError:
    """Return the error for a share without its per cent sign, which can mean two things up to 1."""
    bare = text.strip()
    fix = f'write "{bare} %"'
    if 0 < value <= 1:
        fix = f'write "{100 * value:.6g} %" or "{bare} %", whichever is meant'
    return QuantityError("unit-missing", _EXPECTED["fraction"], quote(text), fix)


def _mismatch(text: str, dims: Dims, kind: str) -> QuantityError:
    """Return the error for a quantity of the wrong dimensions."""
    expected, found = _EXPECTED[kind], quote(text)
    if not dims and text.strip()[-1].isdigit():
        return QuantityError("unit-missing", expected, found, "add the unit after the number")
    meant = _unit_meant(dims)
    if meant:
        return QuantityError("unit-unknown", expected, found, meant)
    fix = "leave out the unit"
    if kind == "time":
        fix = "give the value with a unit of time"
        if any(name in ("shift", "working_day") for name, _ in dims):
            fix = "give hours: only the calendar says how long a shift or a working day is"
    return QuantityError("unit-mismatch", expected, found, fix)


def _unit_meant(dims: Dims) -> str | None:
    """Return the advice to write the unit that a counted noun is nearly spelled like, or None."""
    for noun, _ in dims:
        meant = None if noun == "time" or noun in CANONICAL else nearest(noun, CANONICAL)
        if meant:
            return f'write "{meant}" if that is what you mean'
    return None


def _parse_number(text: str, allowed_units: Sequence[str]) -> float:
    """Return a plain number, behind which only the allowed units may stand."""
    numeral = read_numeral(tidy(text))
    if re.search("[0-9]", numeral.rest):
        raise QuantityError(
            "number-unclear", _EXPECTED["number"], quote(text), "write one number only"
        )
    units = parse_units(numeral.rest)
    if not units or units in [parse_units(allowed) for allowed in allowed_units]:
        return numeral.value
    if not allowed_units:
        raise QuantityError("unit-mismatch", _EXPECTED["number"], quote(text), "leave out the unit")
    expected = "a number, for example " + " or ".join(f'"40 {unit}"' for unit in allowed_units)
    meant = nearest(numeral.rest.strip(), allowed_units)
    if meant:
        fix = f'write "{meant}" if that is what you mean'
        raise QuantityError("unit-unknown", expected, quote(text), fix)
    raise QuantityError("unit-mismatch", expected, quote(text), "use that unit, or none")


def parse_rate(text: str) -> tuple[float, RateBase]:
    """Return a rate of parts and what it is taken per: parts per tick, shift or working day.

    Raises:
        QuantityError: The text is no rate of parts.
    """
    quantity = parse_quantity(text)
    base = _rate_base(quantity.dims)
    if base is None:
        meant = _unit_meant(tuple(pair for pair in quantity.dims if pair[1] < 0))
        if meant:
            raise QuantityError("unit-unknown", _EXPECTED_RATE, quote(text), meant)
        code = "unit-mismatch" if quantity.dims else "unit-missing"
        what = describe_dims(quantity.dims)
        fix = f"give parts per time, shift or working day: this is {what}"
        raise QuantityError(code, _EXPECTED_RATE, quote(text), fix)
    if quantity.value < 0:
        fix = "give a rate that is not negative"
        raise QuantityError("negative", _EXPECTED_RATE, quote(text), fix)
    return quantity.value, base


def parse_count(text: str) -> tuple[float, str]:
    """Return a count and the noun behind it in the singular, empty where none stands there.

    Raises:
        QuantityError: The text counts nothing.
    """
    quantity = parse_quantity(text)
    nouns = [name for name, power in quantity.dims if power == 1 and name not in _RATE_BASES]
    if [name for name, _ in quantity.dims] != nouns or len(nouns) > 1 or "%" in text:
        meant = "leave out the unit, or count parts"
        raise QuantityError("unit-mismatch", _EXPECTED_COUNT, quote(text), meant)
    if quantity.value < 0:
        fix = "give a count that is not negative"
        raise QuantityError("negative", _EXPECTED_COUNT, quote(text), fix)
    return quantity.value, "".join(nouns)


def _rate_base(dims: Dims) -> RateBase | None:
    """Return what a rate of parts is taken per, or None where the dimensions are no such rate."""
    counted = [(name, exponent) for name, exponent in dims if exponent > 0]
    per = [(name, exponent) for name, exponent in dims if exponent < 0]
    if len(counted) > 1 or len(per) != 1:
        return None
    if counted and (counted[0][0] in _RATE_BASES or counted[0][1] != 1):
        return None
    return next((base for base in _RATE_BASES if per[0] == (base, -1)), None)


def multiply(first: Quantity, second: Quantity) -> Quantity:
    """Return the product.

    Raises:
        QuantityError: It is beyond all bounds.
    """
    return finite(first.value * second.value, _combined(first, second, 1), "the product")


def divide(first: Quantity, second: Quantity) -> Quantity:
    """Return the quotient.

    Raises:
        QuantityError: The divisor is zero, or the quotient beyond all bounds.
    """
    if second.value == 0:
        raise QuantityError("divide-by-zero", "a divisor above zero", "zero", "give another value")
    return finite(first.value / second.value, _combined(first, second, -1), "the quotient")


def _combined(first: Quantity, second: Quantity, sign: int) -> Dims:
    """Return the dimensions of a product, or of a quotient where the sign is -1."""
    dims = dict(first.dims)
    for name, exponent in second.dims:
        dims[name] = dims.get(name, 0) + sign * exponent
    return tuple(sorted((name, exponent) for name, exponent in dims.items() if exponent))


def convert(quantity: Quantity, unit_text: str) -> float:
    """Return the value in another unit.

    Raises:
        QuantityError: The unit measures something else.
    """
    factor, dims = resolve(parse_units(unit_text), unit_text)
    if dims != quantity.dims:
        raise QuantityError(
            "unit-mismatch",
            describe_units(parse_units(unit_text)),
            describe_dims(quantity.dims),
            "ask for a unit of the same kind",
        )
    return finite(quantity.value / factor, dims, unit_text).value

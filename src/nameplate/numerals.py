"""The number at the beginning of a text, scale words included: "70 million" and what follows.

It refuses every way of writing that two readers could read differently; units are not its concern.
"""

import math
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from nameplate.errors import QuantityError, quote

LONGEST_TEXT = 200
EXAMPLE = 'a number, for example "1,200" or "70 million"'

SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "mln": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
}

_WIDE_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))
# Everything that might be meant as part of the number, so that all of it can be judged.
_LOOKS_NUMERIC = re.compile(
    r"[+-]?[0-9.](?:[0-9.,_']|[ ](?=[0-9])|[eE](?=[+-]?[0-9]))*(?:(?<=[eE])[+-][0-9]+)?"
)
_WELL_FORMED = re.compile(
    r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:[ ][0-9]{3})+|[0-9]+)"
    r"(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"
)
_ENDLESS = re.compile(r"[+-]?\.?(?:inf|infinity|nan|∞)(?!\w)", re.IGNORECASE)
_SCALE_WORD = re.compile(r"\s*([A-Za-z]+)\b")


class Numeral(NamedTuple):
    """A number as it was written.

    Attributes:
        value: The number, scale words applied.
        step: The worth of its last significant place: 10 million for "70 million".
        scale: The product of its scale words, 1.0 where there is none.
        rest: What follows it.
    """

    value: float
    step: float
    scale: float
    rest: str


@contextmanager
def blaming(text: str) -> Iterator[None]:
    """Have every complaint about a part of a text show the whole text.

    Raises:
        QuantityError: The complaint, in which only what was found is changed.
    """
    try:
        yield
    except QuantityError as error:
        found = quote(text) if text.strip() else "nothing"
        raise QuantityError(error.code, error.expected, found, error.fix) from None


def tidy(text: str) -> str:
    """Return the text trimmed, its wide spaces as plain ones.

    Raises:
        QuantityError: It is empty, far too long, or holds digits that are not 0 to 9.
    """
    if len(text) > LONGEST_TEXT:
        expected = f"at most {LONGEST_TEXT} characters"
        raise QuantityError("too-long", expected, quote(text), "write the number and its unit")
    plain = text.translate(_WIDE_SPACES).strip()
    if not plain:
        raise QuantityError("number-missing", EXAMPLE, "nothing", "write a number")
    for character in plain:
        if character > "\x7f" and unicodedata.category(character) in ("Nd", "Nl", "No"):
            raise QuantityError(
                "other-digits", "the digits 0 to 9", quote(text), "write it with the digits 0 to 9"
            )
    return plain


def read_numeral(text: str) -> Numeral:
    """Return the number that begins a tidy text.

    Raises:
        QuantityError: There is none, or it could be read in more than one way.
    """
    looks = _LOOKS_NUMERIC.match(text)
    if _ENDLESS.match(text):
        fix = "write a number in digits: the highest that it can be, or a law if it is not known"
        raise QuantityError("not-finite", EXAMPLE, quote(text), fix)
    if looks is None:
        raise QuantityError(
            "number-missing", EXAMPLE, quote(text), "begin with a number, written in digits"
        )
    written = looks.group()
    rest = text[looks.end() :]
    _refuse_odd_writing(written, rest, text)
    scale, rest = read_scale(rest)
    value = float(re.sub("[ ,]", "", written)) * scale
    step = _last_step(written) * scale
    if not math.isfinite(value) or (
        value == 0.0 and re.search("[1-9]", re.split("[eE]", written)[0])
    ):
        expected = "a number that is neither endless nor vanishing"
        raise QuantityError("number-size", expected, quote(text), "write a smaller exponent")
    return Numeral(value, step, scale, rest)


def read_scale(text: str) -> tuple[float, str]:
    """Return the product of the scale words that begin a text, and what follows them."""
    scale = 1.0
    while (match := _SCALE_WORD.match(text)) and match.group(1).lower() in SCALES:
        scale *= SCALES[match.group(1).lower()]
        text = text[match.end() :]
    return scale, text


def _refuse_odd_writing(written: str, rest: str, text: str) -> None:
    """Refuse a number that two readers could read differently, and say how to write it."""
    bare = written.lstrip("+-")
    if re.fullmatch(r"[0-9]{1,3}\.000", bare):
        fix = f"write {bare.replace('.', ',')} for thousands, or {bare.split('.')[0]}"
        raise QuantityError("number-unclear", "a number read in one way", quote(text), fix)
    if "_" in bare or rest.startswith("_"):
        digits = bare.replace("_", "")
        plain = f"{int(digits):,} or {digits}" if digits.isdigit() else "it without underscores"
        raise QuantityError(
            "digit-grouping", "a number without underscores", quote(text), f"write {plain}"
        )
    if bare == "0" and re.match(r"[xXoObB][0-9a-fA-F]", rest):
        raise QuantityError("not-decimal", EXAMPLE, quote(text), "write it in decimal digits")
    if not _WELL_FORMED.fullmatch(written):
        raise QuantityError(
            "digit-grouping",
            'a point for decimals and commas before groups of three, for example "1,200.5"',
            quote(text),
            _regrouped(bare),
        )
    if re.match("0[0-9, ]", bare):
        plain = bare.lstrip("0, ") or "0"
        raise QuantityError(
            "leading-zero", "a number without leading zeros", quote(text), f"write {plain}"
        )


def _regrouped(bare: str) -> str:
    """Return how to write a number whose points and commas are not where they should be."""
    if re.fullmatch(r"[.][0-9]+", bare):
        return f"write 0{bare}"
    if re.fullmatch(r"[0-9]+[.]", bare):
        return f"write {bare[:-1]}"
    if re.fullmatch(r"[0-9.]+,[0-9]+", bare):
        return f"write {bare.replace('.', '').replace(',', '.')} if the comma is a decimal sign"
    return "write the digits without any sign between them"


def _last_step(written: str) -> float:
    """Return the worth of the last significant place: 10 for "70", 0.01 for "1.50"."""
    mantissa, _, exponent = written.lower().partition("e")
    digits = re.sub("[ ,+-]", "", mantissa)
    whole, _, decimals = digits.partition(".")
    power = -len(decimals) if decimals else len(whole) - len(whole.rstrip("0"))
    if not whole.strip("0") and not decimals:
        power = 0
    try:
        return float(10.0 ** (power + int(exponent or "0")))
    except OverflowError:
        return math.inf

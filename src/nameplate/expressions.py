"""Arithmetic with figures that are intervals and carry units.

Holds the expressions of checks and their evaluation; knows no statement and no plant.
"""

import ast
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from nameplate.comparable_units import question_of_hours
from nameplate.quantities import Quantity, divide, multiply
from nameplate.units import Dims, describe_dims, one_duration

LONGEST_EXPRESSION = 200
DEEPEST_BRACKETS = 20
SAME = 1e-9
"""Relative difference below which two ends of figures are one number, computed in two ways."""

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:,\d{3})*(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.,]))"
    r"|(?P<name>[A-Za-z][A-Za-z0-9_-]*)|(?P<sign>[-+*/()]))\s*"
)


class CannotComputeError(ValueError):
    """An expression has no value, or figures cannot be compared; said in one sentence."""


class NoExpressionError(CannotComputeError):
    """A text is no expression."""


class DividedByZeroError(CannotComputeError):
    """A divisor is zero, whatever the figures turn out to be."""


class UnlikeUnitsError(CannotComputeError):
    """Figures that are added or compared measure unlike things."""


@dataclass(frozen=True)
class Figure:
    """A figure as far as it is known: the lowest and the highest that it can be, with its units."""

    low: float
    high: float
    dims: Dims
    written: tuple[str, ...] = field(default=(), compare=False)
    """Units of the file that stand behind it, to show it in."""

    def __add__(self, other: "Figure") -> "Figure":
        dims, written = self.like(other, "add"), self.written + other.written
        return Figure(self.low + other.low, self.high + other.high, dims, written)

    def __sub__(self, other: "Figure") -> "Figure":
        dims, written = self.like(other, "subtract"), self.written + other.written
        return Figure(self.low - other.high, self.high - other.low, dims, written)

    def __neg__(self) -> "Figure":
        return Figure(-self.high, -self.low, self.dims, self.written)

    def __mul__(self, other: "Figure") -> "Figure":
        ends = [_times(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        dims = multiply(Quantity(1.0, self.dims), Quantity(1.0, other.dims)).dims
        return Figure(min(ends), max(ends), dims, self.written + other.written)

    def __truediv__(self, other: "Figure") -> "Figure":
        if other.low == other.high == 0:
            raise DividedByZeroError("cannot divide by zero")
        if other.low <= 0 <= other.high:
            raise CannotComputeError("cannot divide by a figure that may be zero")
        ends = [_over(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        dims = divide(Quantity(1.0, self.dims), Quantity(1.0, other.dims)).dims
        return Figure(min(ends), max(ends), dims, self.written + other.written)

    def overlaps(self, other: "Figure") -> bool:
        """Tell whether both can be the same figure.

        Raises:
            UnlikeUnitsError: the units are unlike.
        """
        self.like(other, "compare")
        return _reaches(self.high, other.low) and _reaches(other.high, self.low)

    def like(self, other: "Figure", what: str) -> Dims:
        """Return the units that both share.

        Raises:
            UnlikeUnitsError: they do not; `what` is what cannot be done with them, such as "add".
        """
        if one_duration(self.dims) != one_duration(other.dims):
            mine, others = describe_dims(self.dims), describe_dims(other.dims)
            why = why_unlike(self.dims, other.dims)
            raise UnlikeUnitsError(f"cannot {what} {mine} and {others}{why}")
        return self.dims


def why_unlike(dims: Dims, others: Dims) -> str:
    """Return the end of a sentence on unlike units: what to ask where hours alone part them."""
    left = dict(divide(Quantity(1.0, dims), Quantity(1.0, others)).dims)
    asked = question_of_hours(left) if len(left) == 2 else ""
    return f"; ask: {asked}" if asked else ": the units are unlike"


def _times(a: float, b: float) -> float:
    """Return the product of two ends; nothing times an open end is nothing."""
    return 0.0 if a == 0 or b == 0 else a * b


def _over(a: float, b: float) -> float:
    """Return the quotient of two ends; an open end over an open end can be as low as nothing."""
    return 0.0 if math.isinf(b) else a / b


def _reaches(high: float, low: float) -> bool:
    """Tell whether an upper end lies at a lower end or above it."""
    return high >= low or math.isclose(high, low, rel_tol=SAME)


_BINARY: dict[type[ast.operator], Callable[[Figure, Figure], Figure]] = {
    ast.Add: Figure.__add__,
    ast.Sub: Figure.__sub__,
    ast.Mult: Figure.__mul__,
    ast.Div: Figure.__truediv__,
}


def names_in(expression: str) -> tuple[str, ...]:
    """Return the names in an expression, each once, in their order.

    Raises:
        NoExpressionError: the text is none.
    """
    return tuple(_read(expression)[1])


def evaluate(expression: str, figures: Mapping[str, Figure]) -> Figure:
    """Compute an expression of names, numbers, `+ - * /` and brackets.

    A name is read as far as it goes, hyphens included; so a minus sign behind a name has a space
    before it.

    Raises:
        NoExpressionError: the text is none.
        DividedByZeroError: a divisor is zero.
        UnlikeUnitsError: units are unlike where they must be alike.
        CannotComputeError: a name is unknown, or a divisor may be zero.
    """
    tree, names = _read(expression)
    unknown = [name for name in names if name not in figures]
    if unknown:
        hint = "; a minus sign needs spaces around it" if "-" in unknown[0] else ""
        raise CannotComputeError(f"there is no figure called {unknown[0]}{hint}")
    return _value(tree, [figures[name] for name in names])


def _read(expression: str) -> tuple[ast.expr, list[str]]:
    """Return the tree of an expression and its names; in the tree `n3` is the fourth name."""
    if len(expression) > LONGEST_EXPRESSION:
        raise NoExpressionError(f"the expression is longer than {LONGEST_EXPRESSION} characters")
    names: dict[str, int] = {}
    tokens: list[str] = []
    position = depth = 0
    while position < len(expression):
        token = _TOKEN.match(expression, position)
        if token is None:
            raise NoExpressionError(
                f"“{expression[position:]}”, which has no place in an expression"
            )
        position = token.end()
        if token["number"]:
            tokens.append(repr(_number(token["number"])))
        elif token["name"]:
            tokens.append(f"n{names.setdefault(token['name'], len(names))}")
        else:
            tokens.append(token["sign"])
            depth += {"(": 1, ")": -1}.get(token["sign"], 0)
        if depth > DEEPEST_BRACKETS:
            raise NoExpressionError(f"brackets stand more than {DEEPEST_BRACKETS} deep")
    try:
        # Spaces between the tokens, so that two signs never become one of Python's own.
        tree = ast.parse(" ".join(tokens), mode="eval").body
    except SyntaxError:
        raise _none(expression) from None
    if any(isinstance(node, ast.Call | ast.Tuple) for node in ast.walk(tree)):
        raise _none(expression)  # brackets behind a name, or around nothing
    return tree, list(names)


def _none(expression: str) -> NoExpressionError:
    """Return the error of a text whose parts make no expression."""
    return NoExpressionError(f"“{expression}”, which is no expression")


def _number(text: str) -> float:
    """Return the value of a number of an expression."""
    number = float(text.replace(",", ""))
    if math.isinf(number):
        raise NoExpressionError(f"{text} is too large to compute with")
    return number


def _value(node: ast.expr, figures: list[Figure]) -> Figure:
    """Return the value of a part of an expression."""
    match node:
        case ast.Constant(value=float(number)):
            return Figure(number, number, ())
        case ast.Name(id=name):
            return figures[int(name[1:])]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, figures)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _value(operand, figures)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
            return _BINARY[type(op)](_value(left, figures), _value(right, figures))
    raise AssertionError(ast.dump(node))

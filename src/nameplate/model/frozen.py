"""The one base of every class of the model, and the small types that read text.

Holds no concept of a plant. Every scalar of a plant file arrives here as text; a type says what
text it takes, and nothing is guessed.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Annotated, Any, NamedTuple, Self, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from nameplate.errors import quote

T = TypeVar("T")
_MESSAGE = "expected {expected}, found {found}"


class Frozen(BaseModel):
    """A description that never changes; a field that it does not know is an error."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
        validate_by_name=True,
        validate_by_alias=True,
    )

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield what is wrong between the fields, each of which is right by itself."""
        yield from ()

    @model_validator(mode="after")
    def _without_mistakes(self) -> Self:
        refuse(list(self.mistakes()))
        return self


def refuse(errors: list[PydanticCustomError]) -> None:
    """Raise errors as one; `context["more"]` of the first holds the contexts of the others.

    Raises:
        PydanticCustomError: there is an error.
    """
    if errors:
        first, *more = [told for error in errors for told in contexts_of(error)]
        raise PydanticCustomError(errors[0].type, _MESSAGE, {**first, "more": more})


def contexts_of(error: PydanticCustomError) -> list[dict[str, Any]]:
    """Return what an error of ours tells, thing by thing."""
    context = dict(error.context or {})
    return [{**context, "more": []}, *context.get("more", [])]


def read_all(reads: Iterable[Callable[[], T]]) -> list[T]:
    """Return what all readers give; where some refuse, all that they tell is told.

    Raises:
        PydanticCustomError: a reader refused.
    """
    values: list[T] = []
    errors: list[PydanticCustomError] = []
    for read in reads:
        try:
            values.append(read())
        except PydanticCustomError as error:
            errors.append(error)
    refuse(errors)
    return values


def shown(raw: object) -> str:
    """Return what stands in a file as a message shows it: a text quoted, all else in words."""
    if isinstance(raw, str):
        return quote(raw)
    if isinstance(raw, dict):
        return f"the fields {', '.join(str(key) for key in raw)}" if raw else "no fields"
    if isinstance(raw, list | tuple):
        return f"a list of {len(raw)}"
    return "nothing" if raw is None else quote(str(raw))


def unlike(
    code: str, expected: str, found: str, fix: str, within: tuple[str | int, ...] = ()
) -> PydanticCustomError:
    """Return the error of a value that is not what its field takes.

    `found` is for people: what stands in the file goes through `shown`. `within` leads from the
    field to the part of its value that is wrong, for the place in the file.
    """
    told = {"code": code, "expected": expected, "found": found, "fix": fix, "within": within}
    return PydanticCustomError("nameplate", _MESSAGE, {**told, "more": []})


def _yes_or_no(raw: object) -> bool:
    """Read `yes` or `no`; a Python bool passes."""
    if isinstance(raw, bool):
        return raw
    if raw in ("yes", "no"):
        return raw == "yes"
    raise unlike("not-yes-or-no", '"yes" or "no"', shown(raw), "write yes or no")


YesNo = Annotated[
    bool, BeforeValidator(_yes_or_no), WithJsonSchema({"enum": ["yes", "no", True, False]})
]


def _whole_number(raw: object) -> object:
    """Read digits without sign, point or leading zero; a Python int passes."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    if isinstance(raw, str) and re.fullmatch(r"0|[1-9][0-9]{0,8}", raw.strip()):
        return int(raw)
    fix = "write plain digits without a sign, a point or a leading zero"
    raise unlike("not-a-whole-number", 'a whole number, for example "2"', shown(raw), fix)


WholeNumber = Annotated[int, BeforeValidator(_whole_number)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Name = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$", min_length=1, max_length=60)
]


class Dates(NamedTuple):
    """A date as far as it is known: the first and the last day that it can be."""

    first: date
    last: date

    def __str__(self) -> str:
        """Return the interval as it is written in a plant file."""
        return str(self.first) if self.first == self.last else f"{self.first} .. {self.last}"


def _day_range(text: str) -> Dates:
    """Read `2025`, `2025-07` or `2025-07-04`; raise ValueError for anything else."""
    parts = text.split("-")
    if not all(p.isascii() and p.isdigit() for p in parts) or [len(p) for p in parts] not in (
        [4],
        [4, 2],
        [4, 2, 2],
    ):
        raise ValueError(text)
    numbers = [int(p) for p in parts]
    if not 1800 <= numbers[0] <= 2200:
        raise ValueError(text)
    if len(numbers) == 3:
        day = date(*numbers)
        return Dates(day, day)
    if len(numbers) == 1:
        return Dates(date(numbers[0], 1, 1), date(numbers[0], 12, 31))
    year, month = numbers
    after = date(year + month // 12, month % 12 + 1, 1)
    return Dates(date(year, month, 1), after - timedelta(days=1))


def read_dates(raw: object) -> Dates:
    """Read a date, a month, a year, or two of them with ` .. ` between.

    Raises:
        PydanticCustomError: the text is no date between 1800 and 2200, or ends before it begins.
    """
    if isinstance(raw, Dates):
        return raw
    expected = 'a date such as "2025-07-04", "2025-07" or "2025-07-04 .. 2025-07-31"'
    fix = "write year-month-day, between the years 1800 and 2200"
    if not isinstance(raw, str):
        raise unlike("not-a-date", expected, shown(raw), fix)
    try:
        ends = [_day_range(end.strip()) for end in raw.split("..")]
    except ValueError:
        raise unlike("not-a-date", expected, shown(raw), fix) from None
    if len(ends) > 2:
        raise unlike("not-a-date", expected, shown(raw), fix)
    if ends[0].first > ends[-1].last:
        raise unlike("ends-before-it-begins", expected, shown(raw), "put the earlier date first")
    return Dates(ends[0].first, ends[-1].last)


DateRange = Annotated[
    Any,
    BeforeValidator(read_dates),
    WithJsonSchema({"type": ["string", "number"], "examples": ["2025-07", "2025-07 .. 2025-09"]}),
]

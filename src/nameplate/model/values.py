"""One number of a plant file: known, spread, chosen, by branch, or a share of another.

Two kinds of not knowing stand apart. A `Number` that is spread is one value that we do not know: it
is drawn once per draw. A `Chance` is a law of the plant itself: it is drawn anew for every part,
failure or repair, and its parameters are Numbers. Nothing is sampled here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from nameplate.model.frozen import Frozen


class Law(NamedTuple):
    """What a plant file says of one law.

    Attributes:
        parameters: Their names, in their order.
        is_listed: Whether they are given as a list, as in `uniform: [1 s, 3 s]`, or by name.
        mean: Its mean, in its parameters.
        meaning: What it says, and when to take it.
    """

    parameters: tuple[str, ...]
    is_listed: bool
    mean: str
    meaning: str


LAWS = {
    "uniform": Law(
        ("low", "high"), True, "(low + high) / 2", "every value between the ends is as likely"
    ),
    "loguniform": Law(
        ("low", "high"),
        True,
        "(high - low) / ln(high / low)",
        "every doubling is as likely: only the order of size is known; ends above zero",
    ),
    "triangular": Law(
        ("low", "mode", "high"), True, "(low + mode + high) / 3", "ends and a likeliest value"
    ),
    "exponential": Law(
        ("mean",), False, "mean", "events without memory, such as failures by chance; its cv is 1"
    ),
    "lognormal": Law(("mean", "cv"), False, "mean", "skewed to long times, as repairs by hand are"),
    "gamma": Law(("mean", "cv"), False, "mean", "a time of several steps, as work by hand is"),
    "weibull": Law(
        ("mean", "shape"),
        False,
        "mean",
        "failures by wear where shape is above 1, early ones below",
    ),
    "beta": Law(
        ("a", "b", "low", "high"),
        False,
        "low + (high - low) * a / (a + b)",
        "between two ends, drawn towards one; the ends of a share may be left out",
    ),
}
"""All laws by name; `cv` is the standard deviation over the mean."""

LISTED = tuple(name for name, law in LAWS.items() if law.is_listed)
"""Laws given as a list of values in the field's own unit."""

WITHOUT_END = tuple(name for name, law in LAWS.items() if "mean" in law.parameters)
"""Laws that draw values above any limit now and then."""

PLAIN_PARAMETERS = ("cv", "shape", "a", "b")
"""Parameters without a unit; all others are in the unit of the field."""


class Constant(Frozen):
    """A value that is taken as known [ticks, parts per tick, shift or working day, or plain]."""

    value: float
    """The value."""


class Spread(Frozen):
    """A value that is not known, with the law that says how it is not known."""

    family: str
    """The name of the law."""
    parameters: tuple[float, ...]
    """Its parameters, in the order of `LAWS`."""


class Choice(Frozen):
    """A value that is one of several, each with its weight; the weights add to 1."""

    values: tuple[float, ...]
    """The values."""
    weights: tuple[float, ...]
    """How likely each is."""


class ByBranch(Frozen):
    """A value that depends on which rival reading of a source is right."""

    branch: str
    """The branch."""
    options: "dict[str, Number]"
    """The number under each option."""


class ShareOf(Frozen):
    """A share of another number: of a parameter, or of the same field of a station of the line."""

    share: float
    """The share, 1 for all of it."""
    of: str
    """The name of the other number."""


class Number(Frozen):
    """One number of the plant, with what it rests on."""

    form: Constant | Spread | Choice | ByBranch | ShareOf
    """What is known of it."""
    base: str = ""
    """For a rate: `time`, `shift` or `working_day`, the period of its values. For a count, the noun
    behind it. Else empty."""
    from_: tuple[str, ...] = ()
    """Names of the statements that show it."""
    assumed: str | None = None
    """Why it is assumed, where nothing shows it."""
    text: str = ""
    """How it stands in the file, for people."""

    @property
    def has_basis(self) -> bool:
        """Tell whether the number itself names a statement or a reason."""
        return bool(self.from_) or self.assumed is not None


class Chance(Frozen):
    """A law of the plant: drawn anew for every part, failure or repair."""

    family: str
    """The name of the law."""
    parameters: dict[str, Number]
    """By name; for laws given as a list the names are `low`, `mode` and `high`."""
    from_: tuple[str, ...] = ()
    """Names of the statements that show it."""
    assumed: str | None = None
    """Why it is assumed, where nothing shows it."""
    text: str = ""
    """How it stands in the file, for people."""

    @property
    def has_basis(self) -> bool:
        """Tell whether the law itself names a statement or a reason."""
        return bool(self.from_) or self.assumed is not None


@dataclass(frozen=True)
class Measured:
    """What a numeric field takes: kind of number, limits and words that may follow it.

    Used as `Annotated[Number, Measured("time", above_low=True)]`, or on a Chance.
    """

    kind: Literal["time", "rate", "fraction", "weight", "number", "count"]
    low: float = 0.0
    high: float = float("inf")
    above_low: bool = False
    whole: bool = False
    words: tuple[str, ...] = ()
    example: str = ""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read the field with `reading_numbers`, whatever form it stands in."""
        from nameplate.model import reading_numbers

        read: Callable[[object, Measured], Number | Chance] = reading_numbers.read_number_or_chance
        takes = "number or law"
        if source is Chance:
            read, takes = reading_numbers.read_chance, "law"
        elif source is Number:
            read, takes = reading_numbers.read_number, "number"
        return core_schema.no_info_plain_validator_function(
            lambda raw: read(raw, self), metadata={"takes": takes}
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Name what the field takes; the schema of plant files spells it out."""
        del handler
        takes = schema.get("metadata", {})["takes"]
        return {"takes": takes, "kind": self.kind, "examples": [self.example]}


ByBranch.model_rebuild()

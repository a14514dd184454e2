"""Kinds of options that say what they expect.

Knows no command.
"""

import math
from typing import Any, NoReturn

import click


class Whole(click.IntRange):
    """A whole number within limits."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number, or say what is expected."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            _refuse(f"a whole number from {self.min} to {self.max}", value, param, ctx)


class Seconds(click.FloatRange):
    """A number of seconds."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number, or say what is expected."""
        try:
            seconds = super().convert(value, param, ctx)
        except click.BadParameter:
            seconds = math.nan
        if not math.isfinite(seconds):
            _refuse(f"seconds, at least {self.min}", value, param, ctx)
        return seconds


SEEDS = Whole(0, 2**32 - 1)
"""Of seeds, draws and replications, and of what is counted from 0."""


def _refuse(
    expected: str, value: object, param: click.Parameter | None, ctx: click.Context | None
) -> NoReturn:
    """End with what an option takes."""
    from nameplate.errors import quote

    told = f"expected {expected}, found {quote(str(value))}; write digits without signs or units."
    raise click.BadParameter(told, ctx, param)

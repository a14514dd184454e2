"""Rules on the figures, dates and expressions of a check: what they name is there and readable.

Knows no kind of check, and computes nothing.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from pydantic_core import PydanticCustomError

from nameplate.errors import QuantityError, quote
from nameplate.expressions import (
    CannotComputeError,
    DividedByZeroError,
    Figure,
    NoExpressionError,
    evaluate,
    names_in,
)
from nameplate.model.frozen import contexts_of, read_dates
from nameplate.model.named_figures import split_day
from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.rules.names import choose, unknown
from nameplate.plantfile.unreadable import UNREADABLE, is_readable
from nameplate.stated import parse_stated

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_EXPRESSION = "names of figures, numbers, + - * / and brackets, for example output / days"
_NAMED = "give every figure with words or a unit a name under given, and write the name"


def expressions(
    texts: Mapping[Keys, str],
    given: Mapping[str, str],
    cases: Mapping[str, Mapping[str, str]],
    keys: Keys,
    plant: Plant,
) -> Iterator[Finding]:
    """Check expressions, and their names and figures in every case.

    Args:
        texts: The expressions, by the path of each within the check.
        given: Figures of the check.
        cases: Further figures by case; empty where there are none.
        keys: Where the check stands.
        plant: The plant.
    """
    for key, text in given.items():
        yield from figure(text, (*keys, "given", key), (), plant)
    for case, own in cases.items():
        for key, text in own.items():
            yield from figure(text, (*keys, "cases", case, key), (), plant)
    if is_readable(given, cases):
        for within, text in texts.items():
            if not is_readable(text):
                continue
            try:
                names = names_in(text)
            except NoExpressionError as error:
                yield Finding((*keys, *within), "no-expression", _EXPRESSION, str(error), _NAMED)
                continue
            for case, own in (cases or {"": {}}).items():
                where = (*keys, *within) if case == "" else (*keys, "cases", case)
                local = {**given, **own}
                lost = list(_names(names, local, where, plant))
                yield from lost or _divisors(text, local, where, plant)


def _names(
    names: Collection[str], local: Collection[str], keys: Keys, plant: Plant
) -> Iterator[Finding]:
    """Check that an expression finds its figures among those of the check and of statements."""
    if plant.statements is UNREADABLE:
        return
    figures = {name for name, said in plant.statements.items() if said.figure}
    known = [*local, *sorted(figures - set(local))]
    for name in names:
        if name not in known:
            yield no_figure(name, keys, known, plant)


def _divisors(text: str, local: Mapping[str, str], keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check that an expression divides by nothing that is zero for certain."""
    try:
        evaluate(text, {name: _value(local.get(name, name), plant) for name in names_in(text)})
    except DividedByZeroError:
        expected, fix = "a divisor other than zero", "mend the divisor, or its figure"
        found = f"zero behind / in {quote(text, 30)}"
        yield Finding(keys, "divided-by-zero", expected, found, fix)
    except (CannotComputeError, QuantityError):
        return  # figures and units are told by rules of their own


def _value(text: str, plant: Plant) -> Figure:
    """Return the figure of a text or of the statement that it names, whatever day it is read as.

    Raises:
        QuantityError: It says none.
    """
    core = split_day(text)[0]
    said = plant.statements.get(core)
    stated = parse_stated(core if said is None else str(said.figure))
    return Figure(stated.low, stated.high, stated.dims)


def not_zero(text: str, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check that a factor, which may be divided by, is not zero for certain."""
    try:
        factor = _value(text, plant)
    except QuantityError:
        return  # it is told where figures are read
    if factor.low == factor.high == 0:
        expected, fix = "a factor other than zero", "mend the factor, or its figure"
        yield Finding(keys, "divided-by-zero", expected, quote(text, 30), fix)


def figure(text: str, keys: Keys, local: Collection[str], plant: Plant) -> Iterator[Finding]:
    """Check a figure, or the name of a statement with one or of a figure of the check."""
    if not is_readable(text):
        return
    core = split_day(text)[0]
    if core in plant.statements:
        if plant.statements[core].figure is None:
            yield no_figure(core, keys, [], plant)
    elif core not in local:
        findings = list(readable(parse_stated, core, keys))
        if findings and _NAME.fullmatch(core):
            yield from unknown(keys, "statement", core, [*local, *plant.statements])
        else:
            yield from findings


def no_figure(name: str, keys: Keys, known: list[str], plant: Plant) -> Finding:
    """Return the finding for a name that stands for no figure."""
    if name in plant.statements:
        expected, fix = "a statement with a figure", f"add figure to the statement {name}"
        return Finding(keys, "no-figure", expected, f"{quote(name)}, which gives none", fix)
    expected = "names of statements with a figure, or of figures given here"
    fix = choose(name, known, "figure")
    if "-" in name and fix.startswith("use"):
        fix += "; a minus sign needs spaces around it"
    return Finding(keys, "unknown-figure", expected, quote(name), fix)


def stated_by(name: str, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check that a name is that of a statement with a figure."""
    yield from unknown(keys, "statement", name, plant.statements)
    if name in plant.statements and plant.statements[name].figure is None:
        yield no_figure(name, keys, [], plant)


def readable(read: Callable[[str], Any], text: str, keys: Keys) -> Iterator[Finding]:
    """Yield a finding if a text does not say what it should."""
    try:
        if is_readable(text):
            read(text)
    except QuantityError as error:
        yield Finding(keys, error.code, error.expected, error.found, error.fix)


def date(text: str, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check a date, or the name of a statement with one."""
    if not is_readable(text):
        return
    said = plant.statements.get(text)
    if said is not None and said.dates is None:
        found, fix = f"{quote(text)}, which gives none", f"add dates to the statement {text}"
        yield Finding(keys, "no-date", "a statement with dates", found, fix)
    if said is None:
        try:
            read_dates(text)
        except PydanticCustomError as error:
            if text[:1].isdigit():
                yield from (
                    Finding(keys, told["code"], told["expected"], told["found"], told["fix"])
                    for told in contexts_of(error)
                )
                return
            dated = [name for name, statement in plant.statements.items() if statement.dates]
            expected = 'a statement with dates, or a date such as "2025-07-04"'
            fix = choose(text, dated, "statement")
            yield Finding(keys, "unknown-date", expected, quote(text), fix)

"""Rules on checks: whatever a check names is there and gives what the check needs of it.

Computes no check.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from pydantic_core import PydanticCustomError

from nameplate.errors import QuantityError, quote
from nameplate.model import checks
from nameplate.model.frozen import read_dates
from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.rules.names import choose, unknown
from nameplate.plantfile.unreadable import UNREADABLE, is_readable
from nameplate.stated import parse_stated
from nameplate.units import parse_units

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_NUMBER_OR_NAME = re.compile(rf"\d[\d,.]*(?:[eE][+-]?\d+)?|(?P<name>{_NAME.pattern})")
_READ_AS = re.compile(r"(?P<figure>.+?)\s+read per (?:calendar|working) day", re.DOTALL)


def what_checks_name(plant: Plant) -> Iterator[Finding]:
    """Every statement, claim, branch and figure that a check names is there."""
    for name, check in plant.checks.items():
        keys = ("checks", name)
        for index, claim in enumerate(getattr(check, "decides", ())):
            yield from unknown((*keys, "decides", index), "claim", claim, plant.claims)
        if type(check) in _BY_KIND:
            yield from _BY_KIND[type(check)](check, keys, plant)


def _arithmetic(check: checks.ArithmeticCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check names and figures of a computation, in every case."""
    for key, text in check.given.items():
        yield from _figure(text, (*keys, "given", key), (), plant)
    for case, own in check.cases.items():
        for key, text in own.items():
            yield from _figure(text, (*keys, "cases", case, key), (), plant)
    if is_readable(check.given, check.cases):
        for case, own in (check.cases or {"": {}}).items():
            yield from _in_case(check, case, {**check.given, **own}, keys, plant)
    if check.shown_in is not None and is_readable(check.shown_in):
        yield from _readable(parse_units, check.shown_in, (*keys, "shown_in"))


def _in_case(
    check: checks.ArithmeticCheck, case: str, local: Mapping[str, str], keys: Keys, plant: Plant
) -> Iterator[Finding]:
    """Check that a computation finds its figures among those of one case and of statements."""
    if is_readable(check.arithmetic) and plant.statements is not UNREADABLE:
        figures = {name for name, said in plant.statements.items() if said.figure}
        known = [*local, *sorted(figures - local.keys())]
        where = (*keys, "arithmetic") if case == "" else (*keys, "cases", case)
        for match in _NUMBER_OR_NAME.finditer(check.arithmetic):
            if match["name"] and match["name"] not in known:
                yield _no_figure(match["name"], where, known, plant)
    if check.agrees_with is not None:
        yield from _figure(check.agrees_with, (*keys, "agrees_with"), local, plant)


def _figure(text: str, keys: Keys, local: Collection[str], plant: Plant) -> Iterator[Finding]:
    """Check a figure, or the name of a statement with one or of a figure of the check."""
    if not is_readable(text):
        return
    match = _READ_AS.fullmatch(text.strip())
    core = match["figure"] if match else text.strip()
    if core in plant.statements:
        if plant.statements[core].figure is None:
            yield _no_figure(core, keys, [], plant)
    elif core not in local:
        findings = list(_readable(parse_stated, core, keys))
        if findings and _NAME.fullmatch(core):
            yield from unknown(keys, "statement", core, [*local, *plant.statements])
        else:
            yield from findings


def _no_figure(name: str, keys: Keys, known: list[str], plant: Plant) -> Finding:
    """Return the finding for a name that stands for no figure."""
    if name in plant.statements:
        expected, fix = "a statement with a figure", f"add figure to the statement {name}"
        return Finding(keys, "no-figure", expected, f"{quote(name)}, which gives none", fix)
    expected = "names of statements with a figure, or of figures given here"
    fix = choose(name, known, "figure")
    if "-" in name and fix.startswith("use"):
        fix += "; a minus sign needs spaces around it"
    return Finding(keys, "unknown-figure", expected, quote(name), fix)


def _readable(read: Callable[[str], Any], text: str, keys: Keys) -> Iterator[Finding]:
    """Yield a finding if a text does not say what it should."""
    try:
        read(text)
    except QuantityError as error:
        yield Finding(keys, error.code, error.expected, error.found, error.fix)


def _dates(check: checks.DatesCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the dates that are compared."""
    if not check.dates_from:
        fix = "add a name and a statement or date"
        yield Finding((*keys, "dates_from"), "no-baseline", "at least one date", "none", fix)
    for base, text in check.dates_from.items():
        yield from _date(text, (*keys, "dates_from", base), plant)
    yield from _date(check.dates_to, (*keys, "dates_to"), plant)
    if check.agrees_with is not None:
        yield from _figure(check.agrees_with, (*keys, "agrees_with"), (), plant)


def _date(text: str, keys: Keys, plant: Plant) -> Iterator[Finding]:
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
        except PydanticCustomError:
            dated = [name for name, statement in plant.statements.items() if statement.dates]
            expected = 'a statement with dates, or a date such as "2025-07-04"'
            fix = choose(text, dated, "statement")
            yield Finding(keys, "unknown-date", expected, quote(text), fix)


def _phases(check: checks.PhasesCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check that every statement is there and gives a phase."""
    for index, name in enumerate(check.same_phase):
        at = (*keys, "same_phase", index)
        yield from unknown(at, "statement", name, plant.statements)
        if name in plant.statements and plant.statements[name].phase is None:
            found, fix = f"{quote(name)}, which gives none", f"add phase to the statement {name}"
            yield Finding(at, "no-phase", "a statement with a phase", found, fix)


def _independence(check: checks.IndependenceCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the statements whose origins are counted."""
    for index, name in enumerate(check.independent):
        yield from unknown((*keys, "independent", index), "statement", name, plant.statements)


def _trend(check: checks.TrendCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the two statements, which both give a figure."""
    for field, name in (("earlier", check.earlier), ("later", check.later)):
        yield from unknown((*keys, field), "statement", name, plant.statements)
        if name in plant.statements and plant.statements[name].figure is None:
            yield _no_figure(name, (*keys, field), [], plant)


def _simulated(check: checks.SimulatedCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the claim and the branch."""
    yield from unknown((*keys, "simulated"), "claim", check.simulated, plant.claims)
    yield from unknown((*keys, "by_branch"), "branch", check.by_branch, plant.branches)


def _judged(check: checks.JudgedCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the statements that a reading is about."""
    for index, name in enumerate(check.about):
        yield from unknown((*keys, "about", index), "statement", name, plant.statements)


def _nothing(check: checks.TrackRecordCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Promises name nothing."""
    del check, keys, plant
    yield from ()


_BY_KIND: dict[type, Callable[[Any, Keys, Plant], Iterator[Finding]]] = {
    checks.ArithmeticCheck: _arithmetic,
    checks.DatesCheck: _dates,
    checks.PhasesCheck: _phases,
    checks.IndependenceCheck: _independence,
    checks.TrendCheck: _trend,
    checks.TrackRecordCheck: _nothing,
    checks.SimulatedCheck: _simulated,
    checks.JudgedCheck: _judged,
}

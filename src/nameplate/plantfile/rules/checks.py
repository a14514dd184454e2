"""Rules on checks: whatever a check names is there and gives what the check needs of it.

Computes no check.
"""

from collections.abc import Callable, Iterator
from typing import Any

from nameplate.errors import quote
from nameplate.model import checks
from nameplate.model.checks import UNSTATED
from nameplate.model.named_figures import split_day
from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.rules.figures_of_checks import (
    date,
    expressions,
    figure,
    not_zero,
    readable,
    stated_by,
)
from nameplate.plantfile.rules.names import known_products, unknown
from nameplate.plantfile.unreadable import UNREADABLE, is_readable
from nameplate.quantities import parse_as
from nameplate.units import parse_units, resolve


def what_checks_name(plant: Plant) -> Iterator[Finding]:
    """Every statement, claim, branch and figure that a check names is there."""
    for name, check in plant.checks.items():
        keys = ("checks", name)
        for index, claim in enumerate(getattr(check, "decides", ())):
            yield from unknown((*keys, "decides", index), "claim", claim, plant.claims)
        if type(check) in _BY_KIND:
            yield from _BY_KIND[type(check)](check, keys, plant)
        shown_in = getattr(check, "shown_in", None)
        if shown_in is not None:
            yield from readable(parse_units, shown_in, (*keys, "shown_in"))


def _arithmetic(check: checks.ArithmeticCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check names and figures of a computation, in every case."""
    texts: dict[Keys, str] = {("arithmetic",): check.arithmetic}
    yield from expressions(texts, check.given, check.cases, keys, plant)
    if check.agrees_with is not None and is_readable(check.given, check.cases):
        for own in (check.cases or {"": {}}).values():
            local = {**check.given, **own}
            yield from figure(check.agrees_with, (*keys, "agrees_with"), local, plant)


def _sum(check: checks.SumCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the parts and the total, and that no statement is added twice."""
    named: set[str] = set()
    for index, part in enumerate(check.sum):
        at = (*keys, "sum", index)
        yield from figure(part, at, (), plant)
        name = split_day(part)[0] if is_readable(part) else ""
        if name in named:
            fix = "delete one of the two, or name the other part"
            yield Finding(at, "twice", "each statement once", quote(name), fix)
        if plant.statements is not UNREADABLE and name in plant.statements:
            named.add(name)
    yield from figure(check.total, (*keys, "total"), (), plant)


def _conversion(check: checks.ConversionCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the figure, its factors, the unit and what it is compared with."""
    yield from figure(check.convert, (*keys, "convert"), (), plant)
    yield from readable(_open_unit, check.to, (*keys, "to"))
    for name, text in check.by.items():
        yield from figure(text, (*keys, "by", name), (), plant)
        if is_readable(text):
            yield from not_zero(text, (*keys, "by", name), plant)
    for change, text in check.basis.items():
        if text != UNSTATED:
            yield from figure(text, (*keys, "basis", change), (), plant)
    if check.agrees_with is not None:
        yield from figure(check.agrees_with, (*keys, "agrees_with"), (), plant)


def _open_unit(text: str) -> object:
    """Read a unit, in which "per day" may stay open."""
    return resolve(parse_units(text), text, bare_day_allowed=True)


def _level(text: str) -> object:
    """Read the level of a quantile."""
    return parse_as(text, "fraction")


def _overlap(check: checks.OverlapCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check names and figures of every interval, in every case."""
    texts: dict[Keys, str] = {("overlap", name): text for name, text in check.overlap.items()}
    yield from expressions(texts, check.given, check.cases, keys, plant)


def _dates(check: checks.DateCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the dates that are compared."""
    if not check.dates_from:
        fix = "add a name and a statement or date"
        yield Finding((*keys, "dates_from"), "no-baseline", "at least one date", "none", fix)
    for base, text in check.dates_from.items():
        yield from date(text, (*keys, "dates_from", base), plant)
    yield from date(check.dates_to, (*keys, "dates_to"), plant)
    if check.agrees_with is not None:
        yield from figure(check.agrees_with, (*keys, "agrees_with"), (), plant)


def _contradiction(check: checks.ContradictionCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check that every statement is there, and gives a phase where no other word is given."""
    for index, name in enumerate(check.contradiction):
        at = (*keys, "contradiction", index)
        yield from unknown(at, "statement", name, plant.statements)
        said = plant.statements.get(name) if name in plant.statements else None
        if said is not None and said.phase is None and not check.says:
            found = f"{quote(name)}, which gives none"
            fix = f"add phase to the statement {name}, or says here"
            yield Finding(at, "no-phase", "a statement with a phase", found, fix)


def _scope(check: checks.ScopeCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the statement, and the products that it counts."""
    yield from stated_by(check.scope, (*keys, "scope"), plant)
    for index, name in enumerate(check.counts):
        yield from unknown((*keys, "counts", index), "product", name, known_products(plant))


def _independence(check: checks.IndependenceCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the statements whose origins are counted."""
    for index, name in enumerate(check.independent):
        yield from unknown((*keys, "independent", index), "statement", name, plant.statements)


def _trend(check: checks.TrendCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the two statements, which both give a figure."""
    for field, name in (("earlier", check.earlier), ("later", check.later)):
        yield from stated_by(name, (*keys, field), plant)


def _reference_class(
    check: checks.ReferenceClassCheck, keys: Keys, plant: Plant
) -> Iterator[Finding]:
    """Check the figures of the class and the one that is held against it."""
    for field in ("cases", "quantiles"):
        for name, text in getattr(check, field).items():
            yield from figure(text, (*keys, field, name), (), plant)
    for level in check.quantiles:
        yield from readable(_level, level, (*keys, "quantiles", level))
    for field in ("figure", "share_of"):
        text = getattr(check, field)
        if text is not None:
            yield from figure(text, (*keys, field), (), plant)


def _feasibility(check: checks.FeasibilityCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the claim and the branch."""
    yield from unknown((*keys, "simulated"), "claim", check.simulated, plant.claims)
    if check.by_branch is not None:
        yield from unknown((*keys, "by_branch"), "branch", check.by_branch, plant.branches)


def _break_even(check: checks.BreakEvenCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the range, and that the file says what is solved for."""
    texts: dict[Keys, str] = {("break_even",): check.break_even}
    yield from expressions(texts, check.given, {}, keys, plant)
    if plant.break_even is None:
        expected, fix = "a section break_even with what is solved for", "add it to the file"
        yield Finding((*keys, "break_even"), "nothing-solved", expected, "none", fix)


def _ask(check: checks.AskCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check that the claim is the one that the answer leads with."""
    at = (*keys, "what_to_ask")
    yield from unknown(at, "claim", check.what_to_ask, plant.claims)
    if is_readable(plant.claims) and check.what_to_ask in plant.claims:
        leads = plant.headline
        if check.what_to_ask != leads:
            expected, fix = "the claim that the answer leads with", f"write {leads}"
            yield Finding(at, "not-the-headline", expected, quote(check.what_to_ask), fix)


def _judged(check: checks.JudgedCheck, keys: Keys, plant: Plant) -> Iterator[Finding]:
    """Check the statements that a reading is about."""
    for index, name in enumerate(check.about):
        yield from unknown((*keys, "about", index), "statement", name, plant.statements)


_BY_KIND: dict[type, Callable[[Any, Keys, Plant], Iterator[Finding]]] = {
    checks.ArithmeticCheck: _arithmetic,
    checks.SumCheck: _sum,
    checks.ConversionCheck: _conversion,
    checks.OverlapCheck: _overlap,
    checks.DateCheck: _dates,
    checks.ContradictionCheck: _contradiction,
    checks.ScopeCheck: _scope,
    checks.IndependenceCheck: _independence,
    checks.TrendCheck: _trend,
    checks.ReferenceClassCheck: _reference_class,
    checks.FeasibilityCheck: _feasibility,
    checks.BreakEvenCheck: _break_even,
    checks.AskCheck: _ask,
    checks.JudgedCheck: _judged,
}
"""What each kind names; a sensitivity check names nothing."""

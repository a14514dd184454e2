"""The tests of lots in words and figures: plans, accepted lots, bad items made and sent on, AOQ.

Lays nothing out and computes nothing.
"""

from nameplate.answer import Fan, FlowResult, LotQuality, PlanInForce
from nameplate.showing.flow_sentences import NO_FIGURE, fine_share, share
from nameplate.showing.words import counted

UNTESTED = "untested"
WHEN_REJECTED = {
    "accept": "sent on if rejected",
    "screen": "screened if rejected",
    "rework": "reworked if rejected",
    "scrap": "scrapped if rejected",
}
FORMULA = "Formula: the normal plan alone, at the mean share of bad items made."
UNLIKE = (
    "Simulated lots also switch to other plans, differ from each other in their share of bad "
    "items, and meet errors of inspection."
)
NO_AOQ = "AOQ and AOQL are for rejected lots that are screened."


def is_screened(flow: FlowResult) -> bool:
    """Tell whether rejected lots of any product are screened."""
    return any(item.rejected == "screen" for item in flow.quality)


def is_tested(flow: FlowResult) -> bool:
    """Tell whether lots of any product are tested."""
    return any(item.rejected is not None for item in flow.quality)


def median(fan: Fan | None) -> str:
    """Return the median of a share that may be small, or a dash where there is none."""
    return NO_FIGURE if fan is None else fine_share(fan.p50)


def accepted(item: LotQuality) -> list[str]:
    """Return the share of lots accepted, simulated and by formula."""
    if item.rejected is None:
        return [UNTESTED, NO_FIGURE]
    by_formula = None if item.formula is None else item.formula.accepted
    return [NO_FIGURE if fan is None else share(fan.p50) for fan in (item.accepted, by_formula)]


def outgoing(item: LotQuality) -> list[str]:
    """Return AOQ, AOQL and the share of bad items at which it is reached."""
    formula = item.formula
    fans = (None,) * 3 if formula is None else (formula.aoq, formula.aoql, formula.aoql_at)
    return [median(fan) for fan in fans]


def plans(flow: FlowResult) -> str:
    """Return the plans of all products, those of one plan together; empty without tests."""
    of_plan: dict[str, list[str]] = {}
    for item in flow.quality:
        if item.rejected is not None:
            of_plan.setdefault(plan(item), []).append(item.product)
    told = [f"{', '.join(names)}: {what}" for what, names in of_plan.items()]
    return f"{'; '.join(told)}." if told else ""


def plan(item: LotQuality) -> str:
    """Return the plan of a product, and what becomes of rejected lots."""
    if item.plan is None or item.rejected is None:
        return UNTESTED
    return f"{_numbers(item.plan)}, {WHEN_REJECTED[item.rejected]}"


def _numbers(it: PlanInForce) -> str:
    """Return a plan, for example `letter K, 125 items, Ac/Re 3/4, tightened 2/3`."""
    told = [f"letter {it.letter}"] if it.letter else []
    told += [counted(it.normal.sample, "item"), f"Ac/Re {it.normal.accept}/{it.normal.reject}"]
    if it.tightened is not None:
        sample = it.tightened.sample
        other = f"{counted(sample, 'item')}, " if sample != it.normal.sample else ""
        told.append(f"tightened {other}{it.tightened.accept}/{it.tightened.reject}")
    often = f" ({share(it.share)} of the draws)" if it.share < 1 else ""
    return ", ".join(told) + often

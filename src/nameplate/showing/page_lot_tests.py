"""The tests of lots on the page: accepted lots, bad items made and sent on, AOQ, and the plans.

Computes nothing; the words stand elsewhere.
"""

from nameplate.answer import Fan, FlowResult
from nameplate.showing import lot_tests, words
from nameplate.showing.flow_sentences import NO_FIGURE, fine_share
from nameplate.showing.markup import Markup, element, join, table


def tests(flow: FlowResult) -> Markup | None:
    """Return what the tests of lots accepted and let out, beside what their plans alone would."""
    if not flow.quality:
        return None
    screened = lot_tests.is_screened(flow)
    rows = [
        [
            item.product,
            *lot_tests.accepted(item),
            lot_tests.median(item.bad_made),
            lot_tests.median(item.bad_accepted),
            _fine_range(item.bad_accepted),
            *lot_tests.outgoing(item) * screened,
        ]
        for item in flow.quality
    ]
    head = ["Product", "Lots accepted", "By formula", "Bad made", "Bad sent on", "P5 to P95"]
    columns = [*head, *["AOQ", "AOQL", "AOQL at"] * screened]
    figures = table(columns, rows, "Medians: simulated, and by formula")
    return join(element("h3", "Lots and bad items"), figures, *_told(flow))


def _told(flow: FlowResult) -> list[Markup]:
    """Return the plans, and what the formula is; nothing where no lot is tested."""
    if not lot_tests.is_tested(flow):
        return []
    told = [lot_tests.FORMULA, lot_tests.UNLIKE]
    told += [] if lot_tests.is_screened(flow) else [lot_tests.NO_AOQ]
    return [element("p", lot_tests.plans(flow)), element("p", " ".join(told), class_="aside")]


def _fine_range(fan: Fan | None) -> str:
    """Return the interval of a share that may be small, or a dash where there is none."""
    if fan is None:
        return NO_FIGURE
    return words.between(fine_share(fan.p5), fine_share(fan.p95))

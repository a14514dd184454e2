"""Checks that name the number whose knowledge narrows the verdict most.

Measures no influence, and knows nobody who could be asked.
"""

from nameplate.answer import CheckOutcome, Influence
from nameplate.judging.found import Found
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.judging.verdicts import percent
from nameplate.model.checks import AskCheck
from nameplate.model.inventory import number_name
from nameplate.model.plant import Plant


def judge_what_to_ask(name: str, check: AskCheck, plant: Plant, found: Found) -> CheckOutcome:
    """Name the unknown that would take away most of the doubt about the headline reading.

    It is derived, or undetermined where no unknown would take away more than chance seems to.
    """
    statements = plant.claims[check.what_to_ask].from_ if check.what_to_ask in plant.claims else ()
    if check.what_to_ask != plant.headline:
        why = f"{check.what_to_ask} is not the claim that the answer leads with"
        return not_checkable(name, check, why, statements)
    top = max(found.influences, key=lambda item: item.verdict_share, default=None)
    if top is None or top.verdict_share <= found.by_chance:
        why = f"no unknown takes away more of the doubt than chance in {found.draws:,} draws"
        return outcome_of(name, check, "undetermined", why, statements)
    return outcome_of(name, check, "derived", _told(top), statements)


def _told(item: Influence) -> str:
    """Return what knowing an unknown would do, in words."""
    shares = [share for _, share in item.probabilities]
    reach = f"{percent(min(shares))} to {percent(max(shares))}"
    doubt = f"takes away {percent(item.verdict_share)} of the doubt"
    return f"{number_name(item.path)}: {doubt}; P from {reach}"

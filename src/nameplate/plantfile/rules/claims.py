"""Rules on claims: what is claimed of what, in a unit that can be compared with output.

Whether a claim holds is judged elsewhere.
"""

from collections.abc import Iterator
from datetime import date

from nameplate.errors import QuantityError, quote
from nameplate.model.counted_nouns import counted_nouns
from nameplate.model.evidence import Claim
from nameplate.model.plant import Plant
from nameplate.nouns import plural
from nameplate.plantfile.finding import Finding
from nameplate.plantfile.rules.names import known_products, unknown
from nameplate.plantfile.unreadable import is_readable
from nameplate.stated import parse_stated
from nameplate.units import describe_dims


def figures_of_claims(plant: Plant) -> Iterator[Finding]:
    """Every claim counts what the plant makes, per time of a fixed length."""
    if not is_readable(plant.plant.unit, plant.plant.also_called):
        return
    counted = counted_nouns(plant)
    example = f"up to 70 million {plural(plant.plant.unit)}/year"
    expected = f'what the plant makes per year or calendar day, for example "{example}"'
    for name, claim in plant.claims.items():
        if not is_readable(claim.says):
            continue
        try:
            dims = dict(parse_stated(claim.says).dims)
        except QuantityError:  # a mistake of form
            continue
        nouns = [noun for noun, power in dims.items() if noun != "time" and power == 1]
        if len(dims) == 2 and nouns and dims.get("time") == -1 and nouns[0] in counted:
            continue
        fix = f"this is {describe_dims(tuple(dims.items()))}: state it in that unit"
        if nouns and nouns[0] not in counted and dims.get("time") == -1:
            fix = f"count {plural(plant.plant.unit)}, or add the word to also_called"
        elif "day_unstated" in dims:
            fix = 'write "per calendar day", or state it per year'
        yield Finding(("claims", name, "says"), "claim-unit", expected, quote(claim.says), fix)


def subjects_of_claims(plant: Plant) -> Iterator[Finding]:
    """Every claim is about the plant or a product of one of its lines."""
    products = known_products(plant)
    for name, claim in plant.claims.items():
        keys = ("claims", name, "about")
        yield from unknown(keys, "product", claim.about, ("plant", *products))


def claims_superseded(plant: Plant) -> Iterator[Finding]:
    """Every claim that another takes the place of is there."""
    for name, claim in plant.claims.items():
        if claim.supersedes is not None:
            keys = ("claims", name, "supersedes")
            yield from unknown(keys, "claim", claim.supersedes, plant.claims)


def one_headline(plant: Plant) -> Iterator[Finding]:
    """At most one claim leads the answer."""
    marked = [name for name, claim in plant.claims.items() if claim.headline is True]
    for name in marked[1:]:
        keys, found = ("claims", name, "headline"), f"yes, as for {marked[0]}"
        expected = "one claim that the answer leads with"
        yield Finding(keys, "second-headline", expected, found, "write no for all but one")


def claims_due_later(plant: Plant) -> Iterator[Finding]:
    """No claim is due on a day that lies for certain before the claim was first published."""
    if not is_readable(plant.statements, plant.documents):
        return
    for name, claim in plant.claims.items():
        first = _first_published(claim, plant) if is_readable(claim) else None
        if first is not None and claim.due is not None and claim.due.last < first:
            expected = f"a date that was to come when it was said, {first} or later"
            fix = "mend due or the day of the document; a claim about the past has no due"
            keys = ("claims", name, "due")
            yield Finding(keys, "due-before-said", expected, quote(str(claim.due)), fix)


def _first_published(claim: Claim, plant: Plant) -> date | None:
    """Return the earliest day on which a claim can have been published, where that is known.

    A statement that is merged into one of the claim says the same, so its document counts too.
    """
    said = [
        statement.in_
        for name, statement in plant.statements.items()
        if {name, statement.merged_into}.intersection(claim.from_)
    ]
    known = [plant.documents[name].published.first for name in said if name in plant.documents]
    return min(known) if known and len(known) == len(said) else None

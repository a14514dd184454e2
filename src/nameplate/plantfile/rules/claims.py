"""Rules on claims: what is claimed of what, in a unit that can be compared with output.

Whether a claim holds is judged elsewhere.
"""

from collections.abc import Iterator

from nameplate.errors import QuantityError, quote
from nameplate.model.counted_nouns import counted_nouns
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

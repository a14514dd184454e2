"""The ledger of evidence: what each source says and passes on, and what rests on it.

Counts accepted statements and the chains that they came by. Grades nobody and finds no hidden link.
"""

from collections.abc import Iterator
from typing import NamedTuple

from nameplate.model.evidence import Claim, Source
from nameplate.model.frozen import Dates
from nameplate.model.plant import Plant


class LedgerEntry(NamedTuple):
    """One source with its part in the evidence, everything by name in the file.

    Attributes:
        name: Its name.
        source: The source.
        says: The statements of which it is the origin.
        passes_on: The statements that reached the plant file through it.
        claims: The claims that rest on a statement in whose chain it is.
    """

    name: str
    source: Source
    says: tuple[str, ...]
    passes_on: tuple[str, ...]
    claims: tuple[str, ...]


class Hearsay(NamedTuple):
    """One speaker in a tree of chains, with those who have it from them.

    Attributes:
        name: The source.
        statements: The statements whose chain ends here.
        listeners: Those who pass on what they have from this one, in the order of the file.
    """

    name: str
    statements: tuple[str, ...]
    listeners: tuple["Hearsay", ...]

    def all_statements(self) -> Iterator[str]:
        """Yield the statements of this speaker and of all behind."""
        yield from self.statements
        for listener in self.listeners:
            yield from listener.all_statements()


def accepted(plant: Plant) -> dict[str, tuple[str, ...]]:
    """Return the chain of speakers of every accepted statement, by its name."""
    return {
        name: statement.by
        for name, statement in plant.statements.items()
        if statement.status == "accepted"
    }


def first_seen(claim: Claim, plant: Plant) -> Dates:
    """Return when the first document appeared that makes a claim, as far as that is known.

    A statement that is merged into one of the claim says the same, so its document counts too.
    """
    published: list[Dates] = [
        plant.documents[statement.in_].published
        for name, statement in plant.statements.items()
        if {name, statement.merged_into}.intersection(claim.from_)
    ]
    return Dates(min(day.first for day in published), min(day.last for day in published))


def ledger(plant: Plant) -> tuple[LedgerEntry, ...]:
    """Return every source of a plant file in its order, also one that says nothing."""
    chains = accepted(plant)
    return tuple(
        LedgerEntry(
            name,
            source,
            tuple(said for said, chain in chains.items() if chain[0] == name),
            tuple(said for said, chain in chains.items() if name in chain[1:]),
            tuple(
                claim
                for claim, stated in plant.claims.items()
                if any(name in chains.get(said, ()) for said in stated.from_)
            ),
        )
        for name, source in plant.sources.items()
    )


def chains_of(plant: Plant) -> tuple[Hearsay, ...]:
    """Return who says what from whom as trees, one for each origin, in the order of the file."""
    return _trees([(chain, name) for name, chain in accepted(plant).items()])


def _trees(chains: list[tuple[tuple[str, ...], str]]) -> tuple[Hearsay, ...]:
    """Return the trees of chains that are not empty, each with the statement at its end."""
    heads = dict.fromkeys(chain[0] for chain, _ in chains)
    return tuple(
        Hearsay(
            head,
            tuple(said for chain, said in chains if chain == (head,)),
            _trees([(chain[1:], said) for chain, said in chains if chain[0] == head and chain[1:]]),
        )
        for head in heads
    )

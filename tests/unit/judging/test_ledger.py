"""The ledger: who says what, from whom, and what rests on it."""

from small_plant import small_plant

from nameplate.judging.ledger import accepted, chains_of, first_seen, ledger
from nameplate.model.frozen import read_dates
from nameplate.model.plant import Plant


def with_status(name: str, status: str) -> Plant:
    """Return the small plant with another status of one statement."""
    plant = small_plant()
    statement = plant.statements[name].model_copy(update={"status": status})
    return plant.model_copy(update={"statements": {**plant.statements, name: statement}})


def test_an_origin_says_and_the_others_pass_on() -> None:
    """The first of a chain says it; those behind pass it on; claims rest on all of them."""
    entries = {entry.name: entry for entry in ledger(small_plant())}
    assert "capacity" in entries["maker"].says
    assert "capacity" not in entries["paper"].says
    assert "capacity" in entries["paper"].passes_on
    assert entries["maker"].claims == entries["paper"].claims == ("output",)
    assert entries["blogger"].says == ("capacity-post", "per-day-post")
    assert entries["chamber"].claims == ()


def test_what_nobody_accepted_is_not_counted() -> None:
    """A proposed or dropped statement is in no chain and is nobody's."""
    for status in ("proposed", "dropped"):
        plant = with_status("capacity-post", status)
        entries = {entry.name: entry for entry in ledger(plant)}
        assert entries["blogger"].says == ("per-day-post",)
        assert entries["blogger"].claims == ()
        assert "capacity-post" not in accepted(plant)


def test_chains_make_one_tree_for_each_origin() -> None:
    """Every accepted statement stands at the end of its chain, in the tree of its origin."""
    plant = small_plant()
    trees = {tree.name: tree for tree in chains_of(plant)}
    told = [name for tree in trees.values() for name in tree.all_statements()]
    assert sorted(told) == sorted(accepted(plant))
    listeners = {tree.name: tree.statements for tree in trees["maker"].listeners}
    assert listeners == {
        "paper": ("capacity",),
        "agency": ("old-capacity",),
        "trade-press": ("per-shift",),
    }
    assert trees["maker"].statements == ("all-lines", "steel-lines", "other-lines")


def test_a_claim_is_as_old_as_the_first_document_that_makes_it() -> None:
    """The earliest document counts, also that of a statement which is merged into the claim's."""
    plant = small_plant()
    claim = plant.claims["output"]
    (name, *_) = claim.from_
    own = plant.statements[name]
    assert first_seen(claim, plant) == plant.documents[own.in_].published
    older = plant.documents[own.in_].model_copy(update={"published": read_dates("2001-05-01")})
    twin = own.model_copy(update={"in_": "older", "status": "dropped", "merged_into": name})
    grown = plant.model_copy(
        update={
            "documents": {**plant.documents, "older": older},
            "statements": {**plant.statements, "twin": twin},
        }
    )
    assert first_seen(claim, grown) == read_dates("2001-05-01")

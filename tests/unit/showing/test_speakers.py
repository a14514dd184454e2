"""Who says a thing, from whom, and who passes it on."""

import pytest
from example_answer import plant

from nameplate.model.evidence import Source
from nameplate.model.plant import Plant
from nameplate.showing.speakers import in_short, speakers

KINDS = {
    "maker": "company",
    "poster": "social",
    "report": "media",
    "agency": "media",
    "voice": "unnamed",
}


def told_by(*chain: str) -> tuple[Plant, str]:
    """Return a plant in which one statement has a chain of speakers, and its name."""
    bare = plant()
    names = {"maker": "Maker, a state corporation", "poster": "A Poster"}
    sources = {
        name: Source.model_validate(
            {
                "name": names.get(name, name),
                "kind": kind,
                "interested": "no",
                "reliability": "F",
                "because": "new",
            }
        )
        for name, kind in KINDS.items()
    }
    statement = bare.statements["s06"].model_copy(update={"by": chain})
    changed = bare.model_copy(update={"sources": sources, "statements": {"said": statement}})
    return changed, "said"


@pytest.mark.parametrize(
    ("chain", "says", "has_it_from", "passed_on_by"),
    [
        (("maker",), "maker", (), ()),
        (("maker", "report"), "maker", (), ("report",)),
        (("maker", "poster", "report"), "poster", ("maker",), ("report",)),
        (("maker", "agency", "poster"), "poster", ("agency", "maker"), ()),
        (("voice", "report"), "voice", (), ("report",)),
        (("agency", "report"), "agency", (), ("report",)),
        (("stranger", "report"), "stranger", (), ("report",)),
    ],
)
def test_who_says_it(
    chain: tuple[str, ...],
    says: str,
    has_it_from: tuple[str, ...],
    passed_on_by: tuple[str, ...],
) -> None:
    """Media pass on; the last of the others says it, and those before are whom it comes from."""
    changed, name = told_by(*chain)
    assert speakers(changed, changed.statements[name]) == (says, has_it_from, passed_on_by)


def test_a_poster_is_not_hidden_behind_the_origin() -> None:
    """Who repeats a figure in their own name is named first, and the origin behind them."""
    changed, name = told_by("maker", "poster", "report")
    assert in_short(changed, changed.statements[name]) == "A Poster, from Maker"

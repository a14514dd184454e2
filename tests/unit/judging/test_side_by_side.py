"""What documents say unlike of the same claim."""

from small_plant import small_plant

from nameplate.judging.side_by_side import side_by_side
from nameplate.plantfile.reading import read_plant


def test_already_and_eventually_stand_side_by_side() -> None:
    """The agency's present capacity stands beside the report's future one, unlike in all three."""
    (found,) = side_by_side(read_plant("maracay"))
    assert {"capacity", "capacity-post"} <= set(found.claims)
    assert {"capacity-rostec", "capacity-tass"} <= set(found.statements)
    assert found.unlike == ("figure", "status of the plant", "way of saying")


def test_one_document_is_not_unlike_itself() -> None:
    """Differences within one document are no difference between documents."""
    assert side_by_side(small_plant()) == ()


def test_a_figure_in_another_unit_is_about_something_else() -> None:
    """Lines, hours and people are not beside a claim on rounds a year."""
    (found,) = side_by_side(read_plant("maracay"))
    assert not {"lines", "travel-time", "active-members", "shift-line-defensa"} & set(
        found.statements
    )

"""What would change the verdict, in words."""

from example_answer import answer, verdict_changes

from nameplate.showing.changes_in_words import changed, what_if
from nameplate.showing.html import render_page
from nameplate.showing.terminal import render


def test_a_value_a_third_and_an_option_are_named() -> None:
    """A number is named with its value or its third, a branch with its option."""
    assert [what_if(item) for item in verdict_changes()] == [
        "shifts per day 1",
        "line rate, highest third",
        "reading: per plant",
    ]


def test_what_it_would_make_of_the_verdict_is_said() -> None:
    """The label and its probability come with the share of the draws that have the value."""
    first, _, last = (changed(item) for item in verdict_changes())
    assert first == "shifts per day 1: DOES NOT HOLD as stated, 3 % (in 44 % of the draws)"
    assert last == "reading: per plant: DOES NOT HOLD as stated, under 1 % (in 20 % of the draws)"


def test_it_stands_near_the_verdict_and_below_the_first_screen() -> None:
    """On the page it is in the head; on a terminal in a table of its own, also on 80 columns."""
    head = render_page(answer("")).split("<nav")[0]
    assert "line rate, highest third: PLAUSIBLE, 58" in head
    table = render(answer(""), 80).split("What would change the verdict")[1].split("───\n")[1]
    assert table.splitlines()[1].split() == [
        *("shifts", "per", "day", "1", "44", "%", "3", "%"),
        *("DOES", "NOT", "HOLD", "as", "stated"),
    ]

"""Text on a screen of fixed width."""

from hypothesis import given
from hypothesis import strategies as st

from nameplate.showing.screen import Screen, columns, cut, pad, wrap


@given(st.text(), st.integers(2, 90))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    """However wide its signs, no wrapped line is wider than asked, and no word is lost."""
    lines = wrap(text, max(width, 12))
    assert all(columns(line) <= max(width, 12) for line in lines)


@given(st.text(alphabet="ab 語é\u0301", max_size=40), st.integers(2, 30))
def test_cutting_and_padding_reach_their_width(text: str, width: int) -> None:
    """A cut text fits, and a padded one fills its column exactly."""
    assert columns(cut(text, width)) <= width
    assert columns(pad(text, width)) == width
    assert columns(pad(text, width, right=True)) == width


def test_wrapping_keeps_the_words() -> None:
    """Wrapping moves words and changes none; a figure keeps its per cent sign."""
    assert wrap("under 1 to 56 % of it", 13) == ["under 1 to", "56 % of it"]


def test_a_line_is_cut_at_the_width() -> None:
    """A line of several spans ends at the width of the screen."""
    screen = Screen(48)
    screen.line(("x" * 40, "strong"), ("y" * 40, "plain"), ("z", "plain"))
    assert screen.text(color=False) == "x" * 40 + "y" * 7 + "…\n"


def test_wide_tables_are_cut() -> None:
    """A table keeps to the screen: its first column is cut first."""
    screen = Screen(60)
    screen.table(["name", "value"], [["n" * 100, "1"], ["語" * 50, "22"]])
    lines = screen.text(color=False).splitlines()
    assert max(map(columns, lines)) <= 60
    assert lines[1].endswith("1")

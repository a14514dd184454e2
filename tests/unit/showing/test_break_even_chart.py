"""The chart of a break-even line, and the section that it stands in."""

import dataclasses
import re

from example_answer import HOSTILE, SCRIPT, answer, break_even_line

from nameplate.showing.break_even_chart import HEIGHT, WIDTH, line_chart, named
from nameplate.showing.page_break_even import break_even
from nameplate.showing.terminal import render


def corners(path: str) -> list[tuple[float, float]]:
    """Return the corners of the first path of a class."""
    return [(float(x), float(y)) for x, y in re.findall(r"([\d.]+) ([\d.]+)", path)]


def needed(chart: str) -> list[str]:
    """Return the line or lines of what is needed."""
    return re.findall(r'<path d="([^"]+)" class="needed"/>', chart)


def test_the_line_falls_where_less_is_needed() -> None:
    """More days need less a shift: the line falls to the right, one point for every value."""
    (path,) = needed(line_chart(break_even_line(), "told"))
    points = corners(path)
    assert len(points) == 3
    assert [x for x, _ in points] == sorted(x for x, _ in points)
    assert [y for _, y in points] == sorted(y for _, y in points)
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in points)


def test_what_cannot_be_met_leaves_a_gap() -> None:
    """A line with a hole in it is drawn in two pieces, and a line without a point not at all."""
    line = break_even_line()
    points = ((1.0, 30_000.0), (2.0, None), (3.0, 20_000.0), (4.0, 10_000.0))
    pieces = needed(line_chart(dataclasses.replace(line, points=points), "told"))
    assert [len(corners(piece)) for piece in pieces] == [1, 2]
    empty = dataclasses.replace(line, points=((1.0, None), (2.0, None)))
    assert line_chart(empty, "told") == ""


def test_both_sides_of_the_line_are_named() -> None:
    """The chart says where the claim is met, and tells its content to those who do not see it."""
    chart = line_chart(break_even_line(), "told in words")
    assert "meets the claim" in chart
    assert "falls short" in chart
    assert 'role="img" aria-label="told in words"' in chart
    assert "<title>told in words</title>" in chart


def test_what_is_drawn_lies_behind_it() -> None:
    """Each number that is drawn has a band; a parameter that is known has none, and no dot."""
    chart = line_chart(break_even_line(), "told")
    assert chart.count('class="drawn"') == 2
    assert "<circle cx" in chart
    assert ">medians<" in chart
    known = line_chart(dataclasses.replace(break_even_line(), drawn=None), "told")
    assert known.count('class="drawn"') == 1
    assert 'class="median"' in known
    assert ">medians<" not in known


def test_what_is_far_out_of_reach_does_not_flatten_the_rest() -> None:
    """A point a thousand times beyond what is drawn leaves the chart at the top."""
    points = ((200.0, 60_000_000.0), (250.0, 48_000.0), (300.0, 40_000.0))
    far = line_chart(dataclasses.replace(break_even_line(), points=points), "told")
    (path,) = needed(far)
    top, second, _ = (y for _, y in corners(path))
    assert second - top > 50
    assert "60 million" not in far


def test_a_single_point_can_be_drawn() -> None:
    """A choice of one value has a chart, too."""
    one = dataclasses.replace(break_even_line(), points=((2.0, 5.0),), drawn=None)
    (path,) = needed(line_chart(dataclasses.replace(one, against_drawn=(2.0, 2.0, 2.0)), "told"))
    assert len(corners(path)) == 1


def test_axes_are_named_with_their_units() -> None:
    """A unit stands behind the name where there is one."""
    line = break_even_line()
    assert named(line) == ("line rate, rounds per shift", "days per year")
    shares = dataclasses.replace(line, against="factors.supply.share_of_time", against_unit="%")
    assert named(shares)[1] == "supply, %"


def test_the_section_says_the_ends_and_shows_all_figures() -> None:
    """Both ends stand in a sentence, every point in a table; a point that cannot be met says so."""
    section = break_even(answer(""))
    said = "With days per year at 200, line rate would have to be 60,000 rounds per shift"
    assert f"{said}; at 350, no value does." in section
    assert "<td" in section.split("Figures of the line")[1]
    assert "48,000" in section.split("Figures of the line")[1]
    turned = dataclasses.replace(break_even_line(), points=((1.0, None), (2.0, 5.0)))
    section = break_even(dataclasses.replace(answer(""), break_even_line=turned))
    assert "With days per year at 1, no value of line rate does; at 2, 5." in section


def test_texts_of_the_file_stay_texts() -> None:
    """Nothing that a plant file says becomes part of the page."""
    assert SCRIPT in HOSTILE
    assert "<script" not in break_even(answer(HOSTILE))


def test_a_terminal_has_the_line_as_a_table() -> None:
    """Below the cases the line stands as two columns."""
    text = render(answer(""), 80)
    assert "days per year  line rate, rounds per shift\n200" in text
    assert re.search(r"\n350 +no value does\n", text)

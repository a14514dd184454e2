"""Values as YAML text: they read back as they were."""

import pytest

from nameplate.plantfile.tree import parse_tree
from nameplate.starting.yaml_text import WIDTH, block_lines, flow_text

VALUES = {
    "plain": "8 h",
    "share": "55 %",
    "day": "2025-07-04 .. 2025-07-31",
    "rate": "20000/shift",
    "with a colon": "one: two",
    "comma": "70,000 a year",
    "quotes": 'he said "yes" # really',
    "dash": "-",
    "brace": "{a",
    "list": ["a", "b, c"],
    "deep": {"when": {"reading": {"one": "1", "two": {"value": "2", "assumed": "why: so"}}}},
}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_on_one_line_reads_back(name):
    """What is written behind a colon or in braces is read as the same value."""
    assert parse_tree(f"x: {flow_text(VALUES[name])}\n", "x").root == {"x": VALUES[name]}


def test_a_block_reads_back_and_keeps_to_the_page():
    """A block reads back as it was, and only a text without a break is wider than the page."""
    long = {"law": {"uniform": ["1", "2"], "assumed": "why " * 30 + "so"}}
    text = "\n".join(block_lines({**VALUES, **long}))
    assert parse_tree(text, "x").root == {**VALUES, **long}
    assert [line for line in text.splitlines() if len(line) > WIDTH] == [
        line for line in text.splitlines() if "why why" in line
    ]

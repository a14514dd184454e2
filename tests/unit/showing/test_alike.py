"""What is alike is shown once."""

import dataclasses
from typing import Any

import pytest
from example_answer import answer, line

from nameplate.answer import Assessment
from nameplate.showing.alike import alike_lines, alike_products, named_estimates
from nameplate.showing.html import render_page
from nameplate.showing.terminal import render


def with_repeats(**change: Any) -> Assessment:
    """Return the answer with lines for tracer and blank like the first; `change` is of blank."""
    whole = answer("")
    first = whole.plant.lines["steel-core"]
    repeat = {"like": "steel-core", "count": 1, "stations": {}, "buffers": {}}
    described = {
        "steel-core": first,
        "tracer": first.model_copy(update={**repeat, "product": "tracer"}),
        "blank": first.model_copy(update={**repeat, "product": "blank", **change}),
    }
    found = tuple(
        dataclasses.replace(line(), name=name, product=item.product, count=item.count)
        for name, item in described.items()
    )
    more = tuple(
        dataclasses.replace(item, about=name)
        for item in whole.estimates
        if item.about != "plant"
        for name in ("tracer", "blank")
    )
    plant = whole.plant.model_copy(update={"lines": described})
    estimates = (*whole.estimates, *more)
    return dataclasses.replace(whole, plant=plant, lines=found, estimates=estimates)


def test_lines_that_repeat_another_stand_with_it() -> None:
    """A line that repeats another and changes nothing is shown with it, whatever its count."""
    ((first, others),) = alike_lines(with_repeats())
    assert first.name == "steel-core"
    assert [item.name for item in others] == ["tracer", "blank"]


@pytest.mark.parametrize(
    "change", [{"losses": "included"}, {"buffers": {"feed-assemble": 9}}, {"like": None}]
)
def test_a_line_with_a_change_of_its_own_stands_alone(change: dict[str, Any]) -> None:
    """A line that changes anything of the line it repeats is shown by itself."""
    groups = alike_lines(with_repeats(**change))
    assert [(first.name, len(others)) for first, others in groups] == [
        ("steel-core", 1),
        ("blank", 0),
    ]


def test_products_of_as_many_lines_alike_share_their_row() -> None:
    """Products that as many alike lines make share a row; one of more lines has its own."""
    assert alike_products(with_repeats()) == {"steel-core": (), "tracer": ("blank",)}
    names = [name for _, name in named_estimates(with_repeats())]
    assert names[:3] == ["nameplate capacity", "└ steel-core", "└ tracer, blank each"]
    assert len(names) == 9


def test_a_product_of_two_kinds_of_line_stands_alone() -> None:
    """A product that two kinds of line make is in no group."""
    assert alike_products(with_repeats(product="tracer")) == {"steel-core": (), "tracer": ()}


def test_the_faces_name_the_lines_that_are_alike() -> None:
    """Terminal and page show one line of those alike and name the others."""
    for shown in (render(with_repeats(), 80), render_page(with_repeats())):
        assert shown.count("the same for tracer, blank") == 1
    assert render_page(with_repeats()).count('class="flow"') == 1

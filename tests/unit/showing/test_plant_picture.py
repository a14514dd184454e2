"""The drawing of the plant and what stands at its stages; looks at names and places."""

import dataclasses
import re

import pytest
from example_answer import answer
from example_flow import flow, with_flow

from nameplate.answer import PlantLimit
from nameplate.showing.plant_picture import plant_picture
from nameplate.showing.plant_stages import LIMITED_STAGES, Stage, imports, stages

NAMES = ["suppliers", "lines", "tests", "quarantine", "stores", "customers"]


def test_the_stages_stand_in_the_order_of_the_parts() -> None:
    """From suppliers to customers every stage is there, with what stands there and its figure."""
    found = {stage.name: stage for stage in stages(with_flow(""), flow())}
    assert list(found) == NAMES
    assert found["suppliers"].rows == (("brass-works", "from abroad"), ("powder", "domestic"))
    assert found["tests"].rows == (("range", "busy 98 %"),)
    assert found["quarantine"].rows == (("shed", "room 24 lots"),)
    assert found["stores"].rows == (("stock at end", "9 million"), ("magazine", "room 9 million"))
    assert found["customers"].rows[0] == ("army", "fill rate 41 %")
    assert [name for name, stage in found.items() if not stage.inside] == [NAMES[0], NAMES[-1]]


def test_a_number_that_is_a_law_is_no_figure() -> None:
    """A room of which only a law is known is drawn as uncertain, and not with the law."""
    whole = with_flow("")
    drawn = "loguniform [30 lots, 100 lots]"
    numbers = tuple(dataclasses.replace(entry, text=drawn) for entry in whole.numbers)
    found = {
        stage.name: stage for stage in stages(dataclasses.replace(whole, numbers=numbers), flow())
    }
    assert found["quarantine"].rows == (("shed", "room uncertain"),)
    assert found["stores"].rows[1] == ("magazine", "room uncertain")


@pytest.mark.parametrize("written", ["9,000,000,000 cartridges", "9 billion rounds"])
def test_a_room_is_a_figure_that_fits_its_box(written: str) -> None:
    """However long a number is written, and of whatever unit, no digit of it is cut off."""
    whole = with_flow("")
    numbers = tuple(dataclasses.replace(entry, text=written) for entry in whole.numbers)
    found = stages(dataclasses.replace(whole, numbers=numbers), flow())
    (stores,) = (stage for stage in found if stage.name == "stores")
    assert stores.rows[1] == ("magazine", "room 9 billion")


def test_stages_that_the_plant_does_not_have_are_left_out() -> None:
    """A plant without suppliers, quarantine and stores is drawn without them."""
    bare = dataclasses.replace(flow(), stocks=(), facilities=(), limits=flow().limits[1:2])
    assert [stage.name for stage in stages(answer(""), bare)] == ["lines", "customers"]


def test_a_stage_at_which_nothing_stands_may_limit_the_plant() -> None:
    """Where nobody wants what the plant makes, customers limit it, though there are none."""
    limits = (
        PlantLimit("no demand", "demand", 0.97, (0.97,), None),
        PlantLimit("the lines themselves", "lines", 0.03, (0.03,), None),
    )
    bare = dataclasses.replace(flow(), customers=(), limits=limits)
    found = {stage.name: stage for stage in stages(with_flow(""), bare)}
    assert found["customers"].rows == (("none", ""),)
    drawing = plant_picture(list(found.values()), None)
    assert drawing.count("▼ limits 97") == 1
    assert "customers: none; limited by customers</title>" in drawing


def test_imports_are_told_by_their_first_and_last_year() -> None:
    """Imports have their share of the first and the last year; without any they are not there."""
    found = imports(flow())
    assert found is not None
    assert found.rows == (("year 1", "79 % of parts"), ("year 8", "32 % of parts"))
    none = tuple(dataclasses.replace(year, import_share=None) for year in flow().by_year)
    assert imports(dataclasses.replace(flow(), by_year=none)) is None


@pytest.mark.parametrize(
    ("cause", "stage"), [*LIMITED_STAGES.items(), ("the lines themselves", "lines")]
)
def test_the_limiting_stage_is_marked(cause: str, stage: str) -> None:
    """The stage at which the plant is held most often is marked, and the drawing says so."""
    held = dataclasses.replace(flow(), limits=(PlantLimit(cause, "lines", 0.6, (0.6,), None),))
    drawing = plant_picture(stages(with_flow(""), held), None)
    assert drawing.count("▼ limits 60") == 1
    assert drawing.count('class="stage limiting"') == 1
    marked = drawing.split('class="stage limiting"')[1]
    assert re.search('class="name">(.*?)<', marked)[1].lower() == stage  # type: ignore[index]
    assert f"; limited by {stage}</title>" in drawing


def test_long_lists_and_names_are_cut_in_the_drawing() -> None:
    """Of many customers the drawing shows two and counts the rest; its title names them all."""
    rows = tuple((f"customer-with-number-{number}", "fill rate 5 %") for number in range(5))
    drawing = plant_picture([Stage("customers", rows, inside=False)], None)
    assert "and 3 more" in drawing
    assert "customer-with-…" in drawing
    assert "customer-with-number-4 fill rate" in drawing.split("</title>")[0]


def test_a_drawing_holds_its_boxes() -> None:
    """No box is outside the drawing, with imports and without."""
    for outside in (None, imports(flow())):
        drawing = plant_picture(stages(with_flow(""), flow()), outside)
        box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawing)
        assert box is not None
        rects = re.findall(
            r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', drawing
        )
        assert len(rects) == len(NAMES) + 1 + (outside is not None)
        for x, y, width, height in rects:
            assert float(x) + float(width) <= float(box[1])
            assert float(y) + float(height) <= float(box[2])
